import { type CountSource, periodByKey } from '#core/measures';
import type { Context } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { populationTitles } from './texts/populations.ts';

/** What cases can be drawn from: a measure that a module counts, whose rows are each of a case. */
export interface Population {
  readonly measureId: string;
  readonly title: string;
}

export interface PopulationRow {
  readonly rowId: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly on: CalendarDate;
}

/** The populations that the modules' counts give. @throws Error for one that no source counts */
export class Populations {
  readonly all: readonly Population[];
  readonly #sources: ReadonlyMap<string, CountSource>;

  constructor(sources: readonly CountSource[], measureIds: readonly string[]) {
    const found = measureIds.map((measureId) => {
      const source = sources.find((s) => s.definitions.some((d) => d.id === measureId));
      const title =
        populationTitles[measureId] ?? source?.definitions.find((d) => d.id === measureId)?.title_sv;
      if (!source || !title) throw new Error(`${measureId} is counted by nobody`);
      return { measureId, title, source };
    });
    this.all = found.map(({ measureId, title }) => ({ measureId, title }));
    this.#sources = new Map(found.map((f) => [f.measureId, f.source]));
  }

  titleOf(measureId: string): string {
    return this.all.find((p) => p.measureId === measureId)?.title ?? '';
  }

  /**
   * The rows of the whole board, gathered by the role that opens nothing: the caller draws from them, and shows no case to whoever may not open it.
   * A row that is about no single case is not among them.
   * @throws AppError INVALID_INPUT for a period that has not begun
   */
  async rows(
    ctx: Context,
    measureId: string,
    periodKey: string,
  ): Promise<{ from: CalendarDate; to: CalendarDate; rows: PopulationRow[] }> {
    const source = this.#sources.get(measureId);
    if (!source) throw invalid('measureId', 'no_such_measure');
    const period = periodByKey(periodKey);
    const yesterday = addDays(ctx.today, -1);
    const to = period.to < yesterday ? period.to : yesterday;
    if (to < period.from) throw invalid('period', 'period_not_begun');
    const counted = await source.evidence(ctx, { measureId, from: period.from, to, knownBy: null });
    const rows = counted.flatMap((row): PopulationRow[] => {
      const [caseId, ...others] = row.caseIds;
      return caseId && others.length === 0 ? [{ rowId: row.id, caseId, unitId: row.unitId, on: row.on }] : [];
    });
    return { from: period.from, to, rows };
  }
}
