import type { CalendarDate } from '#platform/calendar';
import { addYears } from '#platform/calendar';
import { type CareBasis, FAMILY_HOMES, type HomeForm } from './codes.ts';

/** A placement as what the law asks of it depends on it. */
export interface Care {
  readonly basis: CareBasis;
  readonly basisFrom: CalendarDate;
  /** The day on which the care began. */
  readonly startedOn: CalendarDate;
  readonly stayId: string;
  readonly form: HomeForm;
  readonly stayFrom: CalendarDate;
  /** Under 18; of unknown age in a case about children. */
  readonly child: boolean;
  readonly birthDate: CalendarDate | null;
  /** The day on which the investigation was concluded; null while it goes on. */
  readonly concludedOn: CalendarDate | null;
}

export interface Duty {
  readonly ruleId: string;
  /** From which day its time is counted. */
  readonly from: CalendarDate;
  /** What it is about, where it begins anew with another: the same duty of another home is another. */
  readonly of: string;
  /** `done`: what was owed has happened when it is owed no longer. `falls_away`: it is owed no longer, and was not done. */
  readonly ends: 'done' | 'falls_away';
}

/** Two years in the same family home, since then: what held before isn't known here. */
const CUSTODY_SINCE = '2025-01-01' as CalendarDate;

const duty = (ruleId: string, from: CalendarDate, ends: Duty['ends'] = 'falls_away', of = ''): Duty => ({
  ruleId,
  from,
  of,
  ends,
});

/**
 * What is owed while the care goes on. Care of a child by consent is considered every sixth month from when it began (SoL 22:13), in sheltered housing by
 * lag 2024:79 5:3; care by LVU 2 § likewise from when it began by that section (LVU 13 § first paragraph), by 3 § re-examined from when the
 * order was executed (second paragraph). Care by LVM and immediate custody have their own times, and an adult's by consent none. After two years in
 * the same family home it is considered whether to move the custody (SoL 22:14, LVU 13 c §).
 */
export function dutiesOf(care: Care): Duty[] {
  return [...considered(care), ...ofHome(care), ...ofAge(care)];
}

function considered({ basis, basisFrom, form, stayFrom, child }: Care): Duty[] {
  if (basis === 'sol') {
    if (!child) return [];
    return [form === 'sheltered_housing' ? duty('LSB-012', stayFrom) : duty('PL-010', basisFrom)];
  }
  return [
    ...(child && (basis === 'lvu_2' || basis === 'lvu_2_3') ? [duty('PL-011', basisFrom)] : []),
    ...(basis === 'lvu_3' || basis === 'lvu_2_3' ? [duty('PL-012', basisFrom)] : []),
  ];
}

function ofHome({ form, stayId, stayFrom, child, concludedOn }: Care): Duty[] {
  if (!child) return [];
  if (FAMILY_HOMES.has(form)) {
    const from = stayFrom < CUSTODY_SINCE ? CUSTODY_SINCE : stayFrom;
    return [duty('PL-014', from, 'falls_away', stayId)];
  }
  // A child may stay two months after the investigation (SoL 22:4). Whoever comes there later is counted from then.
  if (form === 'emergency_home' && concludedOn !== null) {
    return [duty('PL-020', concludedOn < stayFrom ? stayFrom : concludedOn, 'done', stayId)];
  }
  return [];
}

/** LVU 21 §: by 2 § the care ends at 18, by 3 § at 21. */
function ofAge({ basis, birthDate }: Care): Duty[] {
  if (birthDate === null) return [];
  if (basis === 'lvu_2') return [duty('PL-024', birthDate, 'done')];
  return basis === 'lvu_3' || basis === 'lvu_2_3' ? [duty('PL-024B', birthDate, 'done')] : [];
}

/** Considered or re-examined by a committee, every sixth month. */
export const isOfCommittee = (ruleId: string): boolean =>
  ['PL-010', 'PL-011', 'PL-012', 'LSB-012'].includes(ruleId);

export const isSame = (a: Duty, b: Duty): boolean => a.ruleId === b.ruleId && a.of === b.of;

/** What begins and what ends when the care changes: what is owed before and after goes on as it is. */
export const changeOf = (before: readonly Duty[], after: readonly Duty[]) => ({
  begins: after.filter((d) => !before.some((b) => isSame(b, d))),
  ends: before.filter((d) => !after.some((a) => isSame(a, d))),
});

/** Of a child there are to be plans when care is decided, and the care plan is revised within two years (SoL 9:12 and 13). */
export const plansOwed = (child: boolean, startedOn: CalendarDate): Duty[] =>
  child ? [duty('PL-019', startedOn), duty('PL-018', startedOn)] : [];

/**
 * Following up after the care: of a child who was cared for by LVU it must be done (LVU 21 b §); by consent it may (SoL 23:2). No one else is followed up so.
 */
export function afterCare(basis: CareBasis, child: boolean): { ruleId: string; must: boolean } | null {
  if (!child || basis === 'lvm') return null;
  return basis === 'sol' ? { ruleId: 'BU-051', must: false } : { ruleId: 'BU-052', must: true };
}

/**
 * Owed to a child alone, by whichever basis: consideration of care by consent (SoL 22:13), in sheltered housing (lag 2024:79 5:3) and by LVU 2 §, by which
 * nobody is cared for from 18 (LVU 21 §); whether to move the custody, of which there is none then; two months in an emergency home (SoL 22:4); and following
 * up after the care (SoL 23:2, LVU 21 b §).
 */
export const OWED_TO_CHILDREN: readonly string[] = [
  'PL-010',
  'LSB-012',
  'PL-011',
  'PL-014',
  'PL-020',
  'BU-051',
  'BU-052',
];

/** Of a placed child too, and of whoever is cared for by LVU beyond 18: plans (SoL 9:12–13) and visits (SoL 22:11, LVU 13 a §). */
const OF_PLACED = ['PL-018', 'PL-019', 'PL-021'] as const;

/**
 * What falls away on the eighteenth birthday. Care by LVU 3 § goes on until 21 with its re-examination, plans, visits and what limits contact; the age at
 * which the care must have ended (PL-024) is owed until it has. The health examination is of the young as well, up to 20.
 */
export const endsAt18 = (basis: CareBasis | undefined): readonly string[] =>
  basis === 'lvu_3' || basis === 'lvu_2_3' || basis === 'lvu_6'
    ? OWED_TO_CHILDREN
    : [...OWED_TO_CHILDREN, ...OF_PLACED];

/** Under 18 on a day; of unknown age in a case about children. */
export const isChildOn = (birthDate: CalendarDate | null, area: string, on: CalendarDate): boolean =>
  birthDate ? addYears(birthDate, 18) > on : area === 'child_youth';
