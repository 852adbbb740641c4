import type { MeasureAnswer, MeasureFigure } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { percent } from '../../ui/format/numbers.ts';
import { hasDue, partOf, shareInWords } from './figure-words.ts';

/** What the figure says, as a title: the share that ought to be high, and how it has changed since the period before. */
export function findingOf(answer: MeasureAnswer, before: MeasureAnswer | null): string {
  const { measure, total } = answer;
  const { finding, topicOf } = measureWords.measures;
  const topic = topicOf(measure.title);
  if (total.state === 'not_measured') return finding.notMeasured(topic);
  if (total.state === 'not_applicable') return finding.notApplicable(topic);
  if (!hasDue(total)) return finding.none(topic);
  const share = shareOf(total, measure);
  if (share === null) return finding.tooFew(topic);
  const said = finding.share(topic, labelOf(measure), shareInWords(share));
  const change = changeOf(share, before && hasDue(before.total) ? shareOf(before.total, measure) : null);
  return change === null ? said : finding.compared(said, change);
}

type Bounds = { from: number; to: number } | null;

const shareOf = (figure: MeasureFigure, { better }: MeasureAnswer['measure']): Bounds =>
  partOf(figure, better.part)?.share ?? null;

/** What the part that ought to be high, or low, is called. */
export function labelOf({ parts, better }: MeasureAnswer['measure']): string {
  return parts.find(({ part }) => part === better.part)?.label ?? '';
}

/** Compared as it is shown: a change that can't be seen is none. Withheld figures are not compared. */
function changeOf(now: Bounds, before: Bounds): string | null {
  if (now === null || before === null || now.from !== now.to || before.from !== before.to) return null;
  const [shown, then] = [percent(now.from), percent(before.from)];
  if (shown === then) return measureWords.measures.finding.same;
  return now.from > before.from
    ? measureWords.measures.finding.up(then)
    : measureWords.measures.finding.down(then);
}
