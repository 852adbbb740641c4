import type { Audit } from '../../api/audits.ts';

type Assessment = NonNullable<Audit['items'][number]['assessment']>;
const SAID: readonly (readonly [RegExp, Assessment])[] = [
  [/^ja\s*:\s*/i, 'yes'],
  [/^delvis\s*:\s*/i, 'partly'],
  [/^nej\s*:\s*/i, 'no'],
];

/** What was typed one on each row, without the empty ones. */
export const rowsIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');

/** A question as it was typed, with the auditors' assessment where the row begins with one: "Delvis: Hålls tiderna?". */
export function questionIn(row: string): { text: string; assessment?: Assessment } {
  for (const [pattern, assessment] of SAID) {
    const text = row.replace(pattern, '');
    if (text !== row && text !== '') return { text, assessment };
  }
  return { text: row };
}
