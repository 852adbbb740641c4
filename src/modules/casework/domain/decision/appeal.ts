import type { AppealStep } from './decision.ts';

/**
 * Whether an appeal came in time: by the end of the possible later day (lag 1930:173 2 §), never by the strict one. FL 44.
 * @param due Swedish days as the clock of the party's time counted them
 */
export const isInTime = (
  receivedOn: string,
  due: { readonly dueOn: string; readonly possibleLaterOn: string | null },
): boolean => receivedOn <= (due.possibleLaterOn ?? due.dueOn);

export interface Appeal {
  readonly inTime: boolean;
  /** The party was told wrongly how to appeal: then it is not dismissed for coming late (FL 45). */
  readonly wronglyTold: boolean;
  /** In order of time. */
  readonly steps: readonly AppealStep[];
}

/**
 * What can be done next with an appeal. One that came late is dismissed (FL 45), unless the party was told wrongly; one in time is handed over to the
 * court (FL 46), or falls because the board has changed the decision as was asked. Then the court answers.
 */
export function nextSteps({ inTime, wronglyTold, steps }: Appeal): readonly AppealStep[] {
  const last = steps.at(-1);
  if (last === 'forwarded') return ['answered'];
  if (last !== undefined) return [];
  return inTime || wronglyTold ? ['changed', 'forwarded'] : ['dismissed'];
}
