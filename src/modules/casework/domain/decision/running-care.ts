import type { DecisionKind, DecisionLaw } from './delegation-order.ts';

/** What is taken up again while care away from home goes on. It grants nothing that somebody waits for. */
const OF_RUNNING_CARE: ReadonlySet<DecisionKind> = new Set([
  'consideration',
  're_examination',
  'custody_transfer_review',
  'contact_limit',
  'contact_limit_review',
]);

export const isOfRunningCare = (kind: DecisionKind): boolean => OF_RUNNING_CARE.has(kind);

/** A consideration (övervägande) is no decision that anybody is told of by FL 33 or can appeal: SoL 22:13 and 14, LVU 13 § first paragraph and 14 §. */
const CONSIDERS: ReadonlySet<DecisionKind> = new Set([
  'consideration',
  'custody_transfer_review',
  'contact_limit_review',
]);

export const isConsideration = (kind: DecisionKind): boolean => CONSIDERS.has(kind);

/**
 * The clocks of the case that a decision answers, by its kind and law: consideration of care (SoL 22:13, of a child in sheltered housing lag 2024:79 5:3, LVU 13 § first paragraph), re-examination
 * (LVU 13 § second paragraph), of the guardianship (SoL 22:14, LVU 13 c §) and of limited contact (LVU 14 §). Each starts its next time from then.
 * A decision on economic assistance is what the application waited for.
 */
export function answers({
  kind,
  law,
}: {
  readonly kind: DecisionKind;
  readonly law: DecisionLaw;
}): readonly string[] {
  if (kind === 'consideration') return law === 'lvu' ? ['PL-011'] : ['PL-010', 'LSB-012'];
  if (kind === 're_examination') return ['PL-012'];
  if (kind === 'custody_transfer_review') return ['PL-014'];
  // How long whoever applies for economic assistance waits for the first decision.
  if (kind === 'economic_assistance') return ['EK-012'];
  return kind === 'contact_limit_review' ? ['PL-015'] : [];
}
