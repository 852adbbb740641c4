import type {
  ConcludeInvestigation,
  ConclusionHindrance,
  ConclusionOutcome,
  InvestigationProposal,
} from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';

export interface ConclusionValues {
  outcome: ConclusionOutcome | null;
  assessment: string;
  proposal: string;
  /** Why each thing that stands in the way is not done, by its code. */
  unmet: Partial<Record<ConclusionHindrance, string>>;
  follow: 'yes' | 'no' | null;
  followUpReason: string;
}

export const NO_CONCLUSION: ConclusionValues = {
  outcome: null,
  assessment: '',
  proposal: '',
  unmet: {},
  follow: null,
  followUpReason: '',
};

/** The form filled in with what is proposed; empty when nothing is. */
export function proposedConclusion(waiting: InvestigationProposal | null): ConclusionValues {
  const proposed = waiting?.conclusion;
  if (!waiting || !proposed) return NO_CONCLUSION;
  const { outcome, proposal, unmet, followUpReason } = proposed;
  return {
    outcome,
    assessment: waiting.text,
    proposal: proposal ?? '',
    unmet: Object.fromEntries(unmet.map(({ code, reason }) => [code, reason])),
    follow: followUpReason === null ? 'no' : 'yes',
    followUpReason: followUpReason ?? '',
  };
}

/** Outcomes after which a child can be followed up without intervention (SoL 23:1). The server judges again. */
const FOLLOWED_UP: ReadonlySet<ConclusionOutcome> = new Set([
  'no_need',
  'declined',
  'met_otherwise',
  'other',
]);

export const asksForFollowUp = (outcome: ConclusionOutcome | null, isChild: boolean): boolean =>
  isChild && outcome !== null && FOLLOWED_UP.has(outcome);

interface Facts {
  isChild: boolean;
  hindrances: readonly ConclusionHindrance[];
}

/** What must be filled in before it is worth sending. */
export function checkConclusion(values: ConclusionValues, { isChild, hindrances }: Facts): FieldErrors {
  const { outcome, assessment, proposal, unmet, follow, followUpReason } = values;
  const words = fateWords.conclude;
  const asks = asksForFollowUp(outcome, isChild);
  return collectErrors([
    ['outcome', outcome === null && words.outcomeMissing],
    ['assessment', assessment.trim() === '' && words.assessmentMissing],
    ['proposal', outcome === 'intervention_proposed' && proposal.trim() === '' && words.proposalMissing],
    ...hindrances.map(
      (code) => [`unmet.${code}`, (unmet[code] ?? '').trim() === '' && words.unmetMissing] as const,
    ),
    ['follow', asks && follow === null && words.followMissing],
    ['followUpReason', asks && follow === 'yes' && followUpReason.trim() === '' && words.followReasonMissing],
  ]);
}

export function toConclusion(
  caseId: string,
  outcome: ConclusionOutcome,
  values: ConclusionValues,
  { isChild, hindrances }: Facts,
): ConcludeInvestigation {
  const follows = asksForFollowUp(outcome, isChild) && values.follow === 'yes';
  return {
    caseId,
    outcome,
    assessment: values.assessment,
    ...(outcome === 'intervention_proposed' && { proposal: values.proposal }),
    unmet: hindrances.map((code) => ({ code, reason: values.unmet[code] ?? '' })),
    ...(follows && { followUpReason: values.followUpReason }),
  };
}
