import { MEAN, NOT_THEIR_TASK, WITHOUT, ZERO } from '../../texts/written.ts';
import { distanceOfRounded } from '../decimal.ts';
import type { StatedCount, StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';

/* A remark is words. Two things that it can tell of are known again, in Swedish and English; any other without counts is shown as it stands. */

const SHARES = /\(([^)]*\d[^)]*)\)/;
const NUMBERS = /\d+(?:[.,]\d+)?/g;
const MOST_UNITS = 60;

/** What a remark of a measure tells against its figure. */
export function inRemark(measure: StatedMeasure, count: StatedCount): Finding[] {
  const { remark } = count;
  if (remark === null) return [];
  const rows = [count.source, measure.source];
  const value = measure.values[count.tertial ?? 'T3'];
  const stated = value.state === 'measured' ? value.figure : null;
  const period = [count.year, count.tertial].filter((p) => p !== null).join('-');
  const facts = { measure: measure.code, title: measure.title, period, remark };
  const shares = sharesIn(remark);
  if (shares.length > 1) {
    const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
    return [finding('mean_of_shares', rows, { ...facts, stated: stated?.value ?? null, shares, mean })];
  }
  if (NOT_THEIR_TASK.test(remark) && ZERO.test(remark)) {
    const without = withoutThem(remark);
    const units = stated && without !== null ? unitsOf(stated, without) : null;
    return [
      finding('not_applicable_as_zero', rows, { ...facts, stated: stated?.value ?? null, without, units }),
    ];
  }
  return count.numerator === null ? [finding('remark_without_counts', rows, facts)] : [];
}

function sharesIn(remark: string): number[] {
  if (!MEAN.test(remark)) return [];
  const written = SHARES.exec(remark)?.[1] ?? '';
  return (written.match(NUMBERS) ?? []).map(read);
}

function withoutThem(remark: string): number | null {
  const found = WITHOUT.exec(remark.trim().replace(/[.)]+$/, ''));
  return found?.[1] === undefined ? null : read(found[1]);
}

const read = (text: string): number => Number(text.replace(',', '.'));

/** Of how many units the stated share is the unweighted mean, when one of them is 0 and the others' mean is the other share. */
function unitsOf(stated: { value: number; decimals: number }, without: number): number | null {
  for (let units = 2; units <= MOST_UNITS; units += 1) {
    if (distanceOfRounded(stated, (without * (units - 1)) / units) === 'none') return units;
  }
  return null;
}
