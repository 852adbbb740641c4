import type { ReactNode } from 'react';
import type { ReportInCase } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';

const words = sv.reportView;

type Fact = readonly [string, ReactNode];

const known = (term: string, text: string | null): Fact[] =>
  text === null || text === '' ? [] : [[term, text]];

/** Of an anonymous reporter nothing is kept but that; of a shielded one the category alone is shown. */
export function reporterFacts(reporter: ReportInCase['reporter']): Fact[] {
  if (reporter.anonymous) return [[words.category, words.anonymous]];
  const category: Fact = [words.category, sv.codes.reporterCategory[reporter.category]];
  if (reporter.protected) return [category, [words.name, secrecyWords.secrecy.reporters.shielded]];
  return [
    category,
    ...known(words.name, reporter.name),
    ...known(words.title, reporter.title),
    ...known(words.organisation, reporter.organisation),
    ...known(words.relation, reporter.relation),
    ...known(words.phone, reporter.phone),
    ...known(words.email, reporter.email),
    ...(reporter.feedbackRequested ? [[words.feedback, words.feedbackAsked] as const] : []),
  ];
}
