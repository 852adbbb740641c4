import type { CalendarDate } from '#platform/calendar';
import type {
  AfterCare,
  CareBasis,
  CareEnd,
  HomeForm,
  LimitKind,
  Organiser,
  PlacementState,
  PlanMark,
} from './domain/codes.ts';

/** Who recorded it, and when. */
interface Recorded {
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

interface OfPlacement extends Recorded {
  tenant_id: string;
  placement_id: string;
  authority_id: string;
  case_id: string;
}

export interface PlacementTables {
  'placements.placement': Recorded & {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    decision_id: string;
    started_on: CalendarDate;
    state: PlacementState;
    ended_on: CalendarDate | null;
    end_reason: CareEnd | null;
    ended_text: string | null;
    follow_up_from: CalendarDate | null;
    no_follow_up: string | null;
    updated_at: Date;
  };
  'placements.basis': OfPlacement & {
    version: number;
    basis: CareBasis;
    from_on: CalendarDate;
    decision_id: string;
    reason: string | null;
  };
  'placements.stay': OfPlacement & {
    id: string;
    position: number;
    form: HomeForm;
    home: string;
    address: string | null;
    organiser: Organiser;
    from_on: CalendarDate;
    until_on: CalendarDate | null;
    daily_cost: number;
    why_moved: string | null;
  };
  'placements.contact_limit': OfPlacement & {
    id: string;
    decision_id: string;
    kind: LimitKind;
    whom: string;
    from_on: CalendarDate;
    ended_on: CalendarDate | null;
    ended_text: string | null;
  };
  'placements.plan_mark': OfPlacement & {
    id: string;
    kind: PlanMark;
    on_day: CalendarDate;
    note: string | null;
  };
  'placements.follow_up': OfPlacement & {
    id: string;
    held_on: CalendarDate;
    outcome: AfterCare;
    child_view: string | null;
    child_view_why_not: string | null;
    body: string;
  };
  /** Days and codes of a placement: what lists and figures are made from. */
  'placements.placement_figure': {
    tenant_id: string;
    placement_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    individual: string;
    birth_date: CalendarDate | null;
    child: boolean;
    started_on: CalendarDate;
    ended_on: CalendarDate | null;
    form: HomeForm;
    basis: CareBasis;
    organiser: Organiser;
    daily_cost: number;
    stay_from_on: CalendarDate;
    function_id: string | null;
  };
}
