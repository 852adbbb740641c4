import type { MeasureSeries, MeasureTrend, SeriesFigure, SeriesMeasure } from '../../../api/series.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { sv } from '../../../app/sv.ts';
import {
  count,
  decimal,
  mayBeAnyShare,
  percent,
  percentToTenth,
  wholePercent,
} from '../../../ui/format/numbers.ts';
import { countInWords, shareInWords } from '../figure-words.ts';
import { periodInWords } from '../period.ts';

const words = seriesWords.series;

type Of = Pick<SeriesMeasure, 'value'>;

/** The value as it is told: `86 %`, `34`, `20 dagar`, or why there is none. */
export function valueInWords(measure: Of, figure: SeriesFigure, limit: number, inPercent = percent): string {
  if (figure.state !== 'measured') return figure.why === null ? sv.number.notMeasured : words.why[figure.why];
  if (measure.value === 'count') return figure.n === null ? words.withheld : countInWords(figure.n, limit);
  if (measure.value === 'share') {
    if (figure.share !== null) return shareInWords(figure.share, inPercent);
    return figure.of?.n === 0 ? words.nothing : words.withheld;
  }
  if (figure.median !== null) return words.days(decimal(figure.median));
  return figure.n?.n === 0 ? words.nothing : words.withheld;
}

/** Whether nothing is told of what was measured, for protection. */
export function isWithheld(measure: Of, { state, n, of, share, median }: SeriesFigure): boolean {
  if (state !== 'measured') return false;
  if (measure.value === 'count') return n === null || (n.n === null && n.hidden !== 'small');
  if (measure.value === 'share') return share === null ? of?.n !== 0 : mayBeAnyShare(share.from, share.to);
  return median === null && n?.n !== 0;
}

/** `43/50` of a share that is told; nothing else needs it, and a share between bounds says by itself that its number is withheld. */
export function ofInWords(measure: Of, { n, of, state }: SeriesFigure, limit: number): string | null {
  if (measure.value !== 'share' || state !== 'measured' || n === null || of === null || of.n === 0)
    return null;
  if (of.n === null) return null;
  if (n.n === null) return n.hidden === 'small' ? countInWords(n, limit) : null;
  return `${count(n.n)}/${count(of.n)}`;
}

/** How long its bar is; null where it can't be drawn. */
export function sizeOf(measure: Of, { n, share, median }: SeriesFigure): number | null {
  if (measure.value === 'share') return share && (share.from + share.to) / 2;
  return measure.value === 'duration' ? median : (n?.n ?? null);
}

/** Both sides of a trend: shares that whole percent would show as the same, or across one another, with a decimal. */
function bothInWords(measure: Of, before: SeriesFigure, now: SeriesFigure, limit: number): [string, string] {
  const [was, is] = [before.share, now.share];
  const isClose =
    measure.value === 'share' &&
    was &&
    is &&
    wholePercent(was.from) <= wholePercent(is.to) &&
    wholePercent(is.from) <= wholePercent(was.to);
  const inPercent = isClose ? percentToTenth : percent;
  return [valueInWords(measure, before, limit, inPercent), valueInWords(measure, now, limit, inPercent)];
}

/** The difference, as far as two exact values have one. */
function differenceOf(measure: Of, now: SeriesFigure, before: SeriesFigure): number | null {
  const exact = (figure: SeriesFigure): number | null =>
    measure.value === 'share' && figure.share?.from !== figure.share?.to ? null : sizeOf(measure, figure);
  const [is, was] = [exact(now), exact(before)];
  return is === null || was === null ? null : is - was;
}

const STEP = 0.05;

/** `17,4 procentenheter`, `4`, `2,5 dagar`; null for less than is seen with a decimal. */
function sizeInWords(measure: Of, difference: number): string | null {
  const by = Math.abs(measure.value === 'share' ? difference * 100 : difference);
  if (by < STEP) return null;
  if (measure.value === 'count') return count(by);
  return measure.value === 'share' ? words.points(decimal(by)) : words.days(decimal(by));
}

/** In a sentence, with what was passed over; why there is none where there is none. */
export function trendInWords(measure: Of, now: SeriesFigure, trend: MeasureTrend, limit: number): string {
  const { direction, verdict, against, whyNot, skipped } = trend;
  const passed =
    skipped.length > 0 && against ? [words.skipped(skipped.map((s) => periodInWords(s.period)))] : [];
  if (direction === null || against === null)
    return [whyNot ? words.whyNot[whyNot] : '', ...passed].filter(Boolean).join(' ');
  const period = periodInWords(against.period);
  if (direction === 'same') return [`${words.against.same(period)}.`, ...passed].join(' ');
  const head = words.against[verdict ?? direction](period);
  const [from, to] = bothInWords(measure, against.figure, now, limit);
  const difference = differenceOf(measure, now, against.figure);
  const size = difference === null ? null : sizeInWords(measure, difference);
  const by =
    size === null
      ? difference === null
        ? words.fromTo(from, to)
        : words.tiny[direction]
      : words.by(words.direction[direction], size, from, to);
  return [words.said(head, by), ...passed].join(' ');
}

/** In a cell: `+17,4`; nothing where it can't be said. */
export function signedInWords(measure: Of, now: SeriesFigure, { direction, against }: MeasureTrend): string {
  if (direction === null || against === null) return '';
  if (direction === 'same') return '0';
  const sign = direction === 'up' ? '+' : '−';
  const difference = differenceOf(measure, now, against.figure);
  if (difference === null) return '';
  const by = Math.abs(measure.value === 'share' ? difference * 100 : difference);
  return by < STEP ? `${sign}<0,1` : `${sign}${measure.value === 'count' ? count(by) : decimal(by)}`;
}

/** Where nothing else says what it is a number of: `+17,4 procentenheter`, `−2 dagar`. */
export function signedWithUnit(measure: Of, now: SeriesFigure, trend: MeasureTrend): string {
  const signed = signedInWords(measure, now, trend);
  if (signed === '' || measure.value === 'count') return signed;
  return measure.value === 'share' ? words.signedPoints(signed) : words.signedDays(signed);
}

/** The figure of the period that is compared. */
export function figureNow(series: MeasureSeries, figures: readonly SeriesFigure[]): SeriesFigure | undefined {
  return figures[series.periods.findIndex(({ period }) => period.key === series.period.key)];
}

/** Longest bar: the whole of a share, else the largest of them. */
export function scaleOf(measure: Of, figures: readonly SeriesFigure[]): number {
  if (measure.value === 'share') return 1;
  return Math.max(1, ...figures.map((figure) => sizeOf(measure, figure) ?? 0));
}
