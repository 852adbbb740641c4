import type { z } from 'zod';
import { DISCLOSURE_LIMIT, type ToldCount, type ToldFigure } from '#core/measures';
import type { Figure, FigureRef } from './figure.ts';
import { nothingWhy, whyWords, withheldWhy } from './texts/published.ts';

type Count = z.output<typeof ToldCount>;
type Said = Pick<Figure, 'kind' | 'decimals' | 'suffix' | 'state' | 'value' | 'bounds' | 'counts' | 'why'>;
type Clocks = Extract<ToldFigure, { kind: 'clocks' }>['answer'];
type Facts = Extract<ToldFigure, { kind: 'facts' }>['answers'][number];

const BY_UNIT = 'unit';
const NOTHING = { decimals: 0, suffix: null, value: null, bounds: null, counts: null, why: null } as const;

/** The unit of a reference is called what it was called when it was published; null for a unit that the figures do not have. */
export function unitIn(told: ToldFigure, unitId: string): string | null {
  if (told.kind === 'clocks') return told.answer.units.find((u) => u.unitId === unitId)?.name ?? null;
  return groupsBy(told.answers, BY_UNIT).find((g) => g.key === unitId)?.label ?? null;
}

/** Which way is better, where one is. */
export function betterIn(told: ToldFigure): Figure['better'] {
  if (told.kind === 'clocks') return told.answer.measure.better.direction;
  return told.answers[0]?.measure.share?.better ?? null;
}

/**
 * What a part of a published figure says. Without a part its own: of time limits the share within time, of the others what they are (a share, a
 * number, a median). Null for a part or a unit that it does not have.
 */
export function toldValue(
  told: ToldFigure,
  { part, unitId }: Pick<FigureRef, 'part' | 'unitId'>,
): Said | null {
  return told.kind === 'clocks'
    ? clockValue(told.answer, part, unitId)
    : factValue(told.answers, part, unitId);
}

function clockValue(answer: Clocks, part: string | null, unitId: string | null): Said | null {
  const figure = unitId === null ? answer.total : answer.units.find((u) => u.unitId === unitId)?.figure;
  if (!figure) return null;
  const wanted = part ?? answer.measure.better.part;
  if (figure.state !== 'measured')
    return unmeasured(part === null ? 'share' : 'count', figure, answer.measure.notApplicable);
  if (part === 'due') return countSaid(figure.due);
  const found = figure.parts.find((p) => p.part === wanted);
  if (!found) return null;
  if (part !== null) return countSaid(found.count);
  return shareSaid(found.share, found.count, figure.due);
}

function factValue(answers: readonly Facts[], part: string | null, unitId: string | null): Said | null {
  const [first] = answers;
  if (!first) return null;
  const group = part?.startsWith('by ') ? groupOf(answers, part) : undefined;
  if (part?.startsWith('by ') && (!group || unitId !== null)) return null;
  const figure =
    group ??
    (unitId === null ? first.total : groupsBy(answers, BY_UNIT).find((g) => g.key === unitId)?.figure);
  if (!figure) return null;
  const own = part === null ? first.measure.value : 'count';
  if (figure.state !== 'measured')
    return unmeasured(
      own === 'duration' || isLength(part) ? 'duration' : own,
      figure,
      first.measure.notApplicable,
    );
  if (isLength(part) || own === 'duration') return lengthSaid(figure.length, part);
  if (own === 'share')
    return shareSaid(
      figure.share?.ratio ?? null,
      figure.share?.numerator ?? null,
      figure.share?.denominator ?? null,
    );
  if (part === 'numerator') return countSaid(figure.share?.numerator ?? null);
  if (part === 'denominator') return countSaid(figure.share?.denominator ?? null);
  return countSaid(figure.count);
}

const isLength = (part: string | null): part is 'mean' | 'p90' => part === 'mean' || part === 'p90';

const groupsBy = (answers: readonly Facts[], by: string) => answers.find((a) => a.by === by)?.groups ?? [];

/** A group of a breakdown: `by problem violence`. */
function groupOf(answers: readonly Facts[], part: string) {
  const [, by = '', ...key] = part.split(' ');
  return groupsBy(answers, by).find((g) => g.key === key.join(' '))?.figure;
}

function unmeasured(
  kind: Figure['kind'],
  { state, why }: { readonly state: string; readonly why: string | null },
  notApplicable: string,
): Said {
  const isOurs = state === 'not_measured';
  return {
    kind,
    ...NOTHING,
    state: isOurs ? 'not_measured' : 'not_applicable',
    why: isOurs ? (whyWords[why ?? ''] ?? null) : notApplicable,
  };
}

function countSaid(count: Count | null): Said {
  const none: Said = { kind: 'count', ...NOTHING, state: 'withheld', why: withheldWhy };
  if (count === null) return none;
  if (count.n !== null) return { kind: 'count', ...NOTHING, state: 'told', value: count.n };
  if (count.hidden === 'small')
    return { ...none, state: 'bounded', bounds: { from: 1, to: DISCLOSURE_LIMIT - 1 } };
  return none;
}

function shareSaid(
  share: { readonly from: number; readonly to: number } | null,
  numerator: Count | null,
  denominator: Count | null,
): Said {
  const none: Said = { kind: 'share', ...NOTHING, state: 'withheld', why: withheldWhy };
  if (share === null)
    // Of nothing there is no share: it was measured, and there was nothing to have a share of.
    return denominator?.n === 0 ? { ...none, state: 'not_applicable', why: nothingWhy } : none;
  if (share.from !== share.to) return { ...none, state: 'bounded', bounds: share };
  const counts =
    numerator?.n != null && denominator?.n != null
      ? { numerator: numerator.n, denominator: denominator.n }
      : null;
  return { kind: 'share', ...NOTHING, state: 'told', value: share.from, counts };
}

function lengthSaid(
  length: { readonly median: number; readonly mean: number; readonly p90: number | null } | null,
  part: string | null,
): Said {
  const value = part === 'mean' ? length?.mean : part === 'p90' ? length?.p90 : length?.median;
  const bare: Said = { kind: 'duration', ...NOTHING, state: 'withheld', why: withheldWhy };
  return value == null
    ? bare
    : { ...bare, state: 'told', why: null, value, decimals: Number.isInteger(value) ? 0 : 1 };
}
