import {
  ANSWERS,
  HOW_MANY,
  MEAN,
  MEAN_OF,
  NOT_THEIR_TASK,
  OF_ONE_SIZE,
  RESPONSE_RATE,
  WITHOUT,
  ZERO,
} from '../../texts/written.ts';
import { distanceOfRounded } from '../decimal.ts';
import type { StatedCount, StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';

/* A remark is words. Three things that it can tell of are known again, in Swedish and English; any other without counts is shown as it stands. */

const SHARES = /\(([^)]*\d[^)]*)\)/;
/** Neither T3 nor a year nor a part of either. */
const NUMBERS = /(?<![\w.,-])\d{1,3}(?:[.,]\d+)?(?![\w-])(\s*(?:%|per ?cent|procent))?/g;
/** So few answers say little of those who didn't, in per cent and as a number. */
const LOW_RATE = 30;
const FEW_ANSWERS = 5;
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
    const isMean = stated === null || distanceOfRounded(stated, mean) !== 'apart';
    // Where all are as large or all alike, the mean is what the share is.
    const holds = OF_ONE_SIZE.test(remark) || new Set(shares).size === 1;
    if (isMean && holds) return [];
    const told = { ...facts, stated: stated?.value ?? null, shares, mean, isMean };
    return [finding('mean_of_shares', rows, told)];
  }
  if (NOT_THEIR_TASK.test(remark) && ZERO.test(remark)) {
    const without = withoutThem(remark, stated?.value ?? null);
    // The table leaves them out as it is.
    if (stated !== null && without === stated.value) return [];
    const units = stated && without !== null ? unitsOf(stated, without) : null;
    return [
      finding('not_applicable_as_zero', rows, { ...facts, stated: stated?.value ?? null, without, units }),
    ];
  }
  const few = fewAnswered(remark);
  if (few) return [finding('few_answered', rows, { ...facts, ...few })];
  return count.numerator === null ? [finding('remark_without_counts', rows, facts)] : [];
}

function sharesIn(remark: string): number[] {
  if (!MEAN.test(remark)) return [];
  const bracketed = numbersIn(SHARES.exec(remark)?.[1] ?? '');
  if (bracketed.length > 1) return bracketed.map((n) => n.value);
  return numbersIn((MEAN_OF.exec(remark)?.[1] ?? '').replace(HOW_MANY, '')).map((n) => n.value);
}

/** What can be a share. */
const numbersIn = (text: string): { value: number; isPercent: boolean }[] =>
  [...text.matchAll(NUMBERS)]
    .map((n) => ({ value: read(n[0].replace(/[^\d.,]/g, '')), isPercent: n[1] !== undefined }))
    .filter(({ value }) => value <= 100);

/** What it says that the figure is without them: the last number of the clause that is not the figure itself; those in per cent before others. */
function withoutThem(remark: string, stated: number | null): number | null {
  for (const clause of WITHOUT) {
    const all = numbersIn(clause.exec(remark)?.[0] ?? '');
    const inPercent = all.filter((n) => n.isPercent);
    const numbers = (inPercent.length > 0 ? inPercent : all).map((n) => n.value);
    const other = numbers.findLast((n) => n !== stated) ?? numbers.at(-1);
    if (other !== undefined) return other;
  }
  return null;
}

function fewAnswered(remark: string): { rate: number | null; answers: number | null } | null {
  const [rate, answers] = [RESPONSE_RATE, ANSWERS].map((form) => {
    const found = form.exec(remark)?.[1];
    return found === undefined ? null : read(found);
  });
  const isLow = typeof rate === 'number' && rate < LOW_RATE;
  const isFew = typeof answers === 'number' && answers < FEW_ANSWERS;
  return isLow || isFew ? { rate: rate ?? null, answers: answers ?? null } : null;
}

const read = (text: string): number => Number(text.replace(',', '.'));

/** Of how many units the stated share is the unweighted mean, when one of them is 0 and the others' mean is the other share. */
function unitsOf(stated: { value: number; decimals: number }, without: number): number | null {
  for (let units = 2; units <= MOST_UNITS; units += 1) {
    if (distanceOfRounded(stated, (without * (units - 1)) / units) === 'none') return units;
  }
  return null;
}
