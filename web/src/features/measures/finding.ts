import type { MeasureAnswer, MeasureFigure } from '../../api/index.ts';
import type { MeasureTrend } from '../../api/series.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { percent } from '../../ui/format/numbers.ts';
import { hasDue, partOf, shareInWords } from './figure-words.ts';

/** What the figure says, as a title: the share that ought to be high, and how it has changed since it was last measured. */
export function findingOf(answer: MeasureAnswer, trend: MeasureTrend | null): string {
  const { measure, total } = answer;
  const { finding, topicOf } = measureWords.measures;
  const topic = topicOf(measure.title);
  if (total.state === 'not_measured') return finding.notMeasured(topic);
  if (total.state === 'not_applicable') return finding.notApplicable(topic);
  if (!hasDue(total)) return finding.none(topic);
  const share = shareOf(total, measure);
  if (share === null) return finding.tooFew(topic);
  const said = finding.share(topic, labelOf(measure), shareInWords(share));
  const change = trend && changeOf(share, trend);
  return change === null ? said : finding.compared(said, change);
}

type Bounds = { from: number; to: number } | null;

const shareOf = (figure: MeasureFigure, { better }: MeasureAnswer['measure']): Bounds =>
  partOf(figure, better.part)?.share ?? null;

/** What the part that ought to be high, or low, is called. */
export function labelOf({ parts, better }: MeasureAnswer['measure']): string {
  return parts.find(({ part }) => part === better.part)?.label ?? '';
}

/** Judged at full precision: where it can't be seen in whole per cent, it is said to be slight. Withheld figures are not compared. */
function changeOf(now: NonNullable<Bounds>, { direction, against }: MeasureTrend): string | null {
  const before = against?.figure.share;
  if (direction === null || !before || now.from !== now.to || before.from !== before.to) return null;
  const { finding } = measureWords.measures;
  if (direction === 'same') return finding.same;
  const then = percent(before.from);
  return percent(now.from) === then ? finding.slightly[direction] : finding[direction](then);
}
