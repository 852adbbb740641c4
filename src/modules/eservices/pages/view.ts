import type { Answers } from '../domain/answers.ts';
import type { FieldError } from '../domain/check.ts';
import type { Language } from '../texts/languages.ts';
import type { Texts } from '../texts/sv.ts';

/** What the pages tell of the municipality. */
export interface Municipality {
  /** As written in the header: "Björkviks kommun". */
  readonly name: string;
  /** The social emergency unit's number as people write it; `null` leaves it out. */
  readonly onCallPhone: string | null;
  /** The schools there, for whoever reports at work to choose among while writing. */
  readonly organisations?: readonly string[];
}

/** What every page needs. */
export interface Frame {
  readonly language: Language;
  readonly t: Texts;
  readonly municipality: Municipality;
  /** Where "leave quickly" goes: a large neutral site. */
  readonly neutralUrl: string;
}

/** What a step of the form needs beside that. */
export interface StepView extends Frame {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  readonly focus: string | null;
  /** Why a report that was sent has not come in. */
  readonly notSent: 'busy' | 'failed' | null;
  /** Files came with what was posted and are not kept: they are to be chosen again. */
  readonly filesSent: boolean;
}
