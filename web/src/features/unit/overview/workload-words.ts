import type { Workload } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';

/** Those with most weighted work first; who is away, and what is vacant, last. */
export function byWork(workload: readonly Workload[]): Workload[] {
  return [...workload].sort(
    (a, b) =>
      Number(a.standing !== 'held') - Number(b.standing !== 'held') ||
      b.weighted - a.weighted ||
      a.title.localeCompare(b.title, 'sv'),
  );
}

/** What a row is called: whoever holds the function, else the function. */
export function nameOf({ employeeName, title }: Workload): string {
  return employeeName ?? title;
}

/** What the bars show, in a sentence: who has most and least, and who is not there. */
export function workloadInWords(workload: readonly Workload[]): string {
  const words = unitWords.workload;
  const held = byWork(workload).filter(({ standing }) => standing === 'held');
  const [most, ...others] = held;
  const least = others.at(-1);
  const parts = [
    ...(most ? [words.most(nameOf(most), most.weighted)] : []),
    ...(least && least.weighted < (most?.weighted ?? 0) ? [words.least(nameOf(least), least.weighted)] : []),
    ...workload.flatMap((row) => (row.standing === 'absent' ? [words.away(nameOf(row))] : [])),
    ...workload.flatMap((row) => (row.standing === 'vacant' ? [words.vacant(row.title)] : [])),
  ];
  return parts.length === 0 ? '' : words.sentence(parts.join(', '));
}
