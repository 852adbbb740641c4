import { type Answer, areSettled, wereAsked } from './questions.ts';

/** How it stood with the time of an investigation when it was concluded. `no_limit`: the law has none, for those who had turned 18. */
export const EXTENSION_STANDINGS = ['none', 'in_time', 'too_late', 'no_limit'] as const;
export type ExtensionStanding = (typeof EXTENSION_STANDINGS)[number];

/** How it stood with the standard questions when an investigation was concluded. */
export const QUESTIONS_STANDINGS = ['asked', 'stated_reason', 'not_asked'] as const;
export type QuestionsStanding = (typeof QUESTIONS_STANDINGS)[number];

/**
 * One decision in time has extended the time, whatever was decided after that; decided too late alone, nothing has.
 * @param decisions to extend the law's time; those that were too late among them
 */
export function extensionStanding(
  decisions: readonly { readonly late: boolean }[],
  { hasLimit }: { readonly hasLimit: boolean },
): ExtensionStanding {
  if (!hasLimit) return 'no_limit';
  if (decisions.some((d) => !d.late)) return 'in_time';
  return decisions.length > 0 ? 'too_late' : 'none';
}

/** A reason why a question was not put is no question. */
export function questionsStanding(answers: readonly Answer[]): QuestionsStanding {
  if (wereAsked(answers)) return 'asked';
  return areSettled(answers) ? 'stated_reason' : 'not_asked';
}
