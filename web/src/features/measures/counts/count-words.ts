import type { CountAnswer, CountFigure } from '../../../api/index.ts';
import * as countWords from '../../../app/sv/counts.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { count, decimal } from '../../../ui/format/numbers.ts';
import { countInWords, shareInWords } from '../figure-words.ts';
import { periodInWords } from '../period.ts';
import type { BarRow } from './BarChart.tsx';

type Group = CountAnswer['groups'][number];

const words = countWords.counts;

/** The number with its unit, or that it is not told: "34 anmälningar", "färre än 5 anmälningar". */
export function amountInWords({ measure, disclosure }: CountAnswer, told: NonNullable<CountFigure['count']>) {
  const unit = told.n === 1 ? measure.one : measure.several;
  return `${countInWords(told, disclosure.limit)} ${unit}`;
}

/** What the figure says, as a title. A period that goes on is compared with none: it is not whole. What stands says on which day. */
export function findingOf(answer: CountAnswer): string {
  const { total, measure, ongoing, period, through } = answer;
  const stands = measure.basis === 'at_period_end' && ongoing && through !== null;
  const topic = words.topic(measure.title);
  if (total.state === 'not_applicable') return measureWords.measures.finding.notApplicable(topic);
  if (total.state === 'not_measured' || total.count === null)
    return measureWords.measures.finding.notMeasured(topic);
  const { length, share } = total;
  if (measure.value === 'duration' && length) return words.lengthFinding(topic, decimal(length.median));
  if (measure.value === 'share' && share?.ratio) {
    const said = words.finding(topic, shareInWords(share.ratio));
    return stands ? words.standsOn(said, through) : said;
  }
  if (total.count.hidden === 'protected') return measureWords.measures.finding.tooFew(topic);
  const said = words.finding(topic, amountInWords(answer, total.count));
  if (stands) return words.standsOn(said, through);
  if (ongoing) return words.soFar(said, periodInWords(period.key));
  const change = changeOf(total);
  return change === null ? said : measureWords.measures.finding.compared(said, change);
}

function changeOf({ count: now, previous }: CountFigure): string | null {
  if (now === null || previous === null || now.n === null || previous.n === null) return null;
  if (now.n === previous.n) return measureWords.measures.finding.same;
  return now.n > previous.n
    ? measureWords.measures.finding.up(count(previous.n))
    : measureWords.measures.finding.down(count(previous.n));
}

/** The change since the period before, with its sign; nothing where either is not told, or the period is not whole. */
export function differenceInWords({ count: now, previous }: CountFigure): string {
  if (now?.n == null || previous?.n == null) return '';
  const by = now.n - previous.n;
  return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${count(Math.abs(by))}`;
}

/** `2 av 3`, or why it is not told. */
export function ofWholeInWords({ numerator, denominator }: NonNullable<CountFigure['share']>, limit: number) {
  return numerator.n === null || denominator.n === null
    ? countInWords(numerator, limit)
    : words.ofWhole(count(numerator.n), count(denominator.n));
}

/** Breakdowns whose groups stand in an order of their own: ages, and how long something took. */
const ORDERED: readonly string[] = ['age_group', 'under_way', 'length'];

/** The largest first, then what is not told, then none; groups that have an order of their own keep it. */
export function inOrder({ by, groups, measure }: CountAnswer): Group[] {
  if (ORDERED.includes(by) || by === measure.share?.by) return groups;
  const rank = ({ figure }: Group): number =>
    figure.count === null ? -2 : figure.count.n === null ? 0.5 : figure.count.n;
  return [...groups].sort((a, b) => rank(b) - rank(a));
}

/** Bars of what is told; none when nothing is. */
export function barsOf(answer: CountAnswer): BarRow[] {
  if (!answer.groups.some(({ figure }) => figure.count?.n)) return [];
  return inOrder(answer)
    .filter(({ figure }) => figure.count !== null && figure.count.n !== 0)
    .slice(0, MOST_BARS)
    .map(({ key, label, figure }) => ({
      key,
      name: label,
      value: figure.count === null ? '' : countInWords(figure.count, answer.disclosure.limit),
      n: figure.count?.n ?? null,
    }));
}

const MOST_BARS = 12;

/** What the bars show, in words: the largest, those of which nothing is told, and those from which nothing came. */
export function barsInWords(answer: CountAnswer): string {
  const known = answer.groups.filter(({ figure }) => figure.count?.n);
  const most = Math.max(...known.map(({ figure }) => figure.count?.n ?? 0));
  const first = known.find(({ figure }) => figure.count?.n === most);
  const hidden = answer.groups.filter(({ figure }) => figure.count !== null && figure.count.n === null);
  const none = answer.groups.filter(({ figure }) => figure.count?.n === 0);
  return [
    ...(first?.figure.count ? [words.most(first.label, amountInWords(answer, first.figure.count))] : []),
    ...(hidden.length > 0 ? [words.hiddenGroups(hidden.length)] : []),
    ...(none.length > 0 ? [words.noneFrom(none.map(({ label }) => label))] : []),
    ...(known.length > MOST_BARS ? [words.onlySome(MOST_BARS)] : []),
  ].join(' ');
}
