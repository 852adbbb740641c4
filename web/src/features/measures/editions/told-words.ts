import type { EditionMeasure } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { countInWords, hasDue, partOf, shareInWords } from '../figure-words.ts';

const words = editionWords.editions;

/** A figure as it was told, in a line: the share that ought to be high, how long it took, or how many there were. */
export function toldInWords({ told, state, why }: EditionMeasure, limit: number): string {
  if (state !== 'measured') {
    const said = words.publish.state[state];
    const reason = why === null ? undefined : words.publish.why[why];
    return reason ? `${said}. ${reason}` : said;
  }
  if (told.kind === 'clocks') {
    const { total, measure } = told.answer;
    if (!hasDue(total)) return words.show.none;
    const part = partOf(total, measure.better.part);
    const label = measure.parts.find((p) => p.part === measure.better.part)?.label ?? '';
    if (!part?.share) return total.due ? countInWords(total.due, limit) : measureWords.measures.protected;
    return words.show.ofWhole(shareInWords(part.share), label);
  }
  const [answer] = told.answers;
  if (!answer?.total.count) return measureWords.measures.protected;
  const { count, share, length } = answer.total;
  const of = count.n === 1 ? answer.measure.one : answer.measure.several;
  const isWithheld = count.n === null && count.hidden !== 'small';
  const number = isWithheld ? measureWords.measures.protected : `${countInWords(count, limit)} ${of}`;
  if (length) return words.show.lengths(decimal(length.median), number);
  if (!share?.ratio) return number;
  const shown = shareInWords(share.ratio);
  return isWithheld || shown === measureWords.measures.protected ? shown : words.show.shareOf(shown, number);
}
