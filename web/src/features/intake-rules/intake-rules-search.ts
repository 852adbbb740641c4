import type { DecisionKind, DecisionLaw, DelegatedDecision, IntakeRules } from '../../api/index.ts';
import { readDay } from '../../ui/form/date-text.ts';

export type OrderLine = IntakeRules['decisions'][number];

/** What each decision is called in the address. */
const SLUGS: Readonly<Record<OrderLine['decision'], string>> = {
  open: 'inleda',
  not_open: 'inte-inleda',
  extend: 'forlanga',
  extend_investigation: 'forlanga-utredning',
  conclude_investigation: 'avsluta-utredning',
  dismiss_appeal: 'avvisa-overklagande',
  open_care: 'oppenvard',
  contact_person: 'kontaktperson',
  contact_family: 'kontaktfamilj',
  family_home: 'familjehem',
  emergency_home: 'jourhem',
  residential_home: 'hvb',
  supported_housing: 'stodboende',
  sheltered_housing: 'skyddat-boende',
  economic_assistance: 'ekonomiskt-bistand',
  other_assistance: 'annan-insats',
  care_application: 'ansokan-om-vard',
  immediate_custody: 'omhandertagande',
  removal_ban: 'flyttningsforbud',
  exit_ban: 'utreseforbud',
  lss_measure: 'lss-insats',
  housing: 'boende',
  consideration: 'overvagande',
  re_examination: 'omprovning',
  custody_transfer_review: 'overvagande-av-vardnad',
  contact_limit: 'umgangesbegransning',
  contact_limit_review: 'overvagande-av-umgange',
};

const STEPS: Readonly<Record<DelegatedDecision, true>> = {
  open: true,
  not_open: true,
  extend: true,
  extend_investigation: true,
  conclude_investigation: true,
  dismiss_appeal: true,
};

/** A step of a case, and not a decision about a person. */
export const isStep = (decision: OrderLine['decision']): decision is Exclude<typeof decision, DecisionKind> =>
  Object.hasOwn(STEPS, decision);

export const slugOf = ({ decision, law }: { decision: OrderLine['decision']; law: DecisionLaw }): string =>
  isStep(decision) ? SLUGS[decision] : `${SLUGS[decision]}-${law}`;

/** What stands in the address: the dialog that is open, the words searched for, and the day that is asked about. */
export interface IntakeRulesSearch {
  gor?: string | undefined;
  sok?: string | undefined;
  dag?: string | undefined;
}

export function readIntakeRulesSearch({ gor, sok, dag }: Record<string, unknown>): IntakeRulesSearch {
  const day = typeof dag === 'string' ? readDay(dag) : null;
  return {
    ...(typeof gor === 'string' && gor !== '' && { gor }),
    ...(typeof sok === 'string' && sok !== '' && { sok }),
    ...(day?.ok && { dag: day.day }),
  };
}
