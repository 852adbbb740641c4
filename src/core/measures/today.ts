import type { Context } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import type { CountSources } from './counted/source.ts';
import { DISCLOSURE_LIMIT } from './disclosure.ts';
import { anyMeasure, definitionIn } from './editions/measure.ts';
import { byUnit, fetchMeasures, spanTold } from './kept/fetch.ts';
import { type Period, periodOf, previousPeriod } from './period.ts';
import type { Scope } from './scope.ts';
import type { SeriesFigure } from './series/contract.ts';
import { valuesOf } from './series/values.ts';
import { spanOf } from './span.ts';

/** What a measure says today of the whole board, or of one unit, as far as it is told to whoever may not see the rows. */
export interface ValueToday {
  readonly kind: 'share' | 'count' | 'duration';
  /** The last day that is counted. */
  readonly through: CalendarDate;
  /** Between what it lies, from 0 to 1, a number or a median of days: the same when all is told. Null when nothing is. */
  readonly bounds: readonly [least: number, most: number] | null;
  /** Of a share its parts, when both are told. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
}

/** The tertial that the last whole month is in, and the one before. */
function periodsOfToday(ctx: Context): [before: Period, running: Period] {
  const running = periodOf('tertial', addDays(periodOf('month', ctx.today).from, -1));
  return [previousPeriod(running), running];
}

/** Asks in one statement for all that what some measures say today is made of, before they are asked for one by one. */
export async function fetchToday(
  ctx: Context,
  sources: CountSources,
  measureIds: Iterable<string>,
): Promise<void> {
  const measures = [...new Set(measureIds)].flatMap((id) => anyMeasure(sources, id) ?? []);
  const [before, running] = periodsOfToday(ctx);
  if (measures.length > 1)
    await fetchMeasures(ctx, measures, byUnit(false), spanTold(before, running, false));
}

/**
 * What a measure says today: of the tertial that the last whole month is in, or of the one before while nothing is told of it. Null when there is
 * no such measure, or nothing is measured. It is made of what is told to whoever may not see the rows and of nothing else: limits can be
 * set one after another and held against one another, of units and the board, from one day to the next. So it is the same for everybody.
 */
export async function valueToday(
  ctx: Context,
  sources: CountSources,
  { measureId, unitId }: { readonly measureId: string; readonly unitId: string | null },
): Promise<ValueToday | null> {
  const m = anyMeasure(sources, measureId);
  // Days and kronor tell of each individual behind, and are no limits of anything.
  if (!m || (m.kind === 'facts' && m.measure.definition.withheld_by !== undefined)) return null;
  const { units } = await ctx.organisation();
  const scope: Scope = {
    reach: 'board',
    units: units.filter((u) => u.authorityId === ctx.authorityId),
    exact: false,
    rows: false,
  };
  const unit = unitId === null ? null : scope.units.find((u) => u.id === unitId);
  if (unit === undefined) return null;
  const [before, running] = periodsOfToday(ctx);
  const told = await valuesOf(ctx, sources, m, scope, scope.units, [before, running]);
  const kind = definitionIn(m).unit_of_value;
  const valueIn = (period: Period): ValueToday | null => {
    const { through } = spanOf(period, ctx.today, true);
    const figure = told(period, unit);
    return through && figure.state === 'measured' ? { kind, through, ...toldOf(kind, figure) } : null;
  };
  const now = valueIn(running);
  if (now?.bounds) return now;
  const earlier = valueIn(before);
  return earlier?.bounds ? earlier : (now ?? earlier);
}

function toldOf(
  kind: ValueToday['kind'],
  { n, of, share, median }: SeriesFigure,
): Pick<ValueToday, 'bounds' | 'parts'> {
  if (kind === 'share') {
    const isWhole = n?.n != null && of?.n != null;
    return {
      bounds: share && [share.from, share.to],
      parts: isWhole ? { numerator: n.n ?? 0, denominator: of.n ?? 0 } : null,
    };
  }
  if (kind === 'duration') return { bounds: median === null ? null : [median, median], parts: null };
  if (n?.hidden === 'small') return { bounds: [1, DISCLOSURE_LIMIT - 1], parts: null };
  return { bounds: n?.n == null ? null : [n.n, n.n], parts: null };
}
