import type { Worry } from '../codes.ts';
import { type QuestionOutcome, QuestionSubject } from './codes.ts';

/** One answer to one of the standard questions. */
export interface Answer {
  readonly subject: QuestionSubject;
  readonly outcome: QuestionOutcome;
}

/** Both questions have been put, or have a reason why they were not. */
export const areSettled = (answers: readonly Answer[]): boolean =>
  QuestionSubject.options.every((subject) => answers.some((a) => a.subject === subject));

/** Both questions have been put to somebody: a reason why not is none. */
export const wereAsked = (answers: readonly Answer[]): boolean =>
  areSettled(answers.filter((a) => a.outcome !== 'not_asked'));

const CODES: Readonly<Record<QuestionSubject, readonly Worry[]>> = {
  violence: ['physical_violence', 'psychological_violence', 'witnessed_violence'],
  honour: ['honour'],
};

/** The problems that answers propose to be coded, of which none is coded yet. */
export const proposedBy = (answers: readonly Answer[], coded: ReadonlySet<Worry>): Worry[] =>
  QuestionSubject.options
    .filter((subject) => answers.some((a) => a.subject === subject && a.outcome === 'told'))
    .map((subject) => CODES[subject])
    .filter((codes) => !codes.some((code) => coded.has(code)))
    .flat();
