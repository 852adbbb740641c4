import type { DelegatedDecision } from '../../api/index.ts';

/** The decision that a dialog in the address is about. */
export const DECISION_OF = {
  inleda: 'open',
  'inte-inleda': 'not_open',
  forlanga: 'extend',
  'forlanga-utredning': 'extend_investigation',
  'avsluta-utredning': 'conclude_investigation',
} as const satisfies Record<string, DelegatedDecision>;

type Slug = keyof typeof DECISION_OF;

export interface IntakeRulesSearch {
  gor?: Slug | 'kontorstid' | 'ny-utredning';
}

export function readIntakeRulesSearch({ gor }: Record<string, unknown>): IntakeRulesSearch {
  return gor === 'kontorstid' || gor === 'ny-utredning' || isSlug(gor) ? { gor } : {};
}

export const slugOfDecision = (decision: DelegatedDecision): Slug =>
  (Object.keys(DECISION_OF) as Slug[]).find((slug) => DECISION_OF[slug] === decision) ?? 'inleda';

const isSlug = (value: unknown): value is Slug =>
  typeof value === 'string' && Object.hasOwn(DECISION_OF, value);
