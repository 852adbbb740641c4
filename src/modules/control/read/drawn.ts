import { sql } from 'kysely';
import type { z } from 'zod';
import type { CaseFact } from '#core/access';
import { type Context, defineOperation, Refused } from '#core/operation';
import type { Populations } from '#core/samples';
import type { CalendarDate } from '#platform/calendar';
import { DrawnCase, DrawnSample, OpenDrawnCase, ReadSample } from '../contract.ts';
import type { CheckAnswer } from '../domain/codes.ts';
import { oneOf } from '../store/rows.ts';
import type { ControlTables } from '../tables.ts';
import { INTERNAL_CONTROL } from '../texts/reasons.ts';
import { mayOpen, type Sample, sampleViews } from './samples.ts';
import { CHECK, isOwn, openedAmong } from './shown.ts';

type RowView = z.input<typeof DrawnSample>['rows'][number];

interface Drawn {
  readonly number: number;
  readonly caseId: string;
  readonly on: CalendarDate;
  readonly answers: CheckAnswer[] | null;
  readonly version: number | null;
}

/** The drawn cases that the reader may open, and how many are for others to open. */
export const readSampleOf = (populations: Populations) =>
  defineOperation({
    name: 'control.sample',
    kind: 'query',
    permission: CHECK,
    audit: 'control-sample.read',
    summary: 'The drawn cases of a sample that the reader may open',
    input: ReadSample,
    output: DrawnSample,
    statedReason: () => INTERNAL_CONTROL,
    run: async (ctx, input) => {
      const sample = await openSample(ctx, input.sampleId);
      const control = await oneOf(ctx, 'control.control', sample.control_id);
      const view = (await sampleViews(ctx, populations, [sample])).get(sample.id);
      if (!view) throw new Refused('OTHER_AUTHORITY');
      const rows = await drawnOf(ctx, sample.id);
      const shown = await shownRows(ctx, rows);
      return {
        today: ctx.today,
        year: control.year,
        what: control.what,
        method: control.method,
        sample: view,
        rows: shown,
        elsewhere: rows.length - shown.length,
      };
    },
  });

/** One of the drawn cases: opened, and kept in the trail as read for internal control. */
export const openDrawnCaseOf = () =>
  defineOperation({
    name: 'control.drawn-case',
    kind: 'search',
    permission: CHECK,
    audit: 'drawn-case.opened',
    summary: 'Open one drawn case for internal control',
    input: OpenDrawnCase,
    output: DrawnCase,
    caseId: (input) => input.caseId,
    statedReason: () => INTERNAL_CONTROL,
    run: async (ctx, input) => {
      const sample = await openSample(ctx, input.sampleId);
      return await drawnCase(ctx, sample, input);
    },
  });

export async function drawnCase(
  ctx: Context,
  sample: Sample,
  { caseId, number }: { readonly caseId: string; readonly number: number },
): Promise<z.input<typeof DrawnCase>> {
  requireOthers(ctx, ctx.opened(caseId));
  const rows = (await drawnOf(ctx, sample.id)).filter((r) => r.number === number && r.caseId === caseId);
  const [row] = await shownRows(ctx, rows);
  if (!row) throw new Refused('NO_SUCH_CASE', [{ kind: 'case', id: caseId }]);
  const said = await ctx
    .tables<ControlTables>()
    .selectFrom('control.sample_answer')
    .select(['said_at', 'said_by'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('sample_id', '=', sample.id)
    .where('position', '=', number)
    .orderBy('version', 'desc')
    .execute();
  return {
    sampleId: sample.id,
    checkpoints: sample.checkpoints,
    row,
    said: said.map((a) => ({ at: a.said_at.toISOString(), by: a.said_by })),
  };
}

/** A sample that is open to the reader. @throws Refused ROLE_LACKS_PERMISSION after its last day, and for whom it has not been decided */
export async function openSample(ctx: Context, sampleId: string): Promise<Sample> {
  const sample = await oneOf(ctx, 'control.sample', sampleId);
  if (!mayOpen(ctx, sample)) throw new Refused('ROLE_LACKS_PERMISSION');
  return sample;
}

/** Nobody checks what they have themselves. @throws Refused CONFLICT_OF_INTEREST */
function requireOthers(ctx: Context, fact: CaseFact): void {
  if (isOwn(ctx, fact)) throw new Refused('CONFLICT_OF_INTEREST', [{ kind: 'case', id: fact.caseId }]);
}

/** All that were drawn, gathered by the role that opens nothing: what the reader may not open is left out by whoever asks. */
async function drawnOf(ctx: Context, sampleId: string): Promise<Drawn[]> {
  return await ctx.gathering<unknown, Drawn[]>(async (db) => {
    const { rows } = await sql<Drawn>`
      select r.position as number, r.case_id as "caseId", r.happened_on as on, a.answers, a.version
      from control.sample_row r left join lateral (
        select x.answers, x.version from control.sample_answer x
        where x.tenant_id = r.tenant_id and x.sample_id = r.sample_id and x.position = r.position order by x.version desc limit 1) a on true
      where r.tenant_id = ${ctx.actor.tenantId} and r.authority_id = ${ctx.authorityId} and r.sample_id = ${sampleId}
      order by r.position`.execute(db);
    return rows;
  });
}

async function shownRows(ctx: Context, rows: readonly Drawn[]): Promise<RowView[]> {
  const factOf = await openedAmong(
    ctx,
    rows.map((r) => r.caseId),
  );
  const { units } = await ctx.organisation();
  return rows.flatMap((r): RowView[] => {
    const fact = factOf.get(r.caseId);
    if (!fact) return [];
    return [
      {
        number: r.number,
        caseId: r.caseId,
        caseNumber: fact.caseNumber,
        happenedOn: r.on,
        unitName: units.find((u) => u.id === fact.unitId)?.name ?? '',
        answers: r.answers,
        version: r.version ?? 0,
      },
    ];
  });
}
