import { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import { clocksOfCase } from '#core/clocks';
import { periodByKey } from '#core/measures';
import { type Context, defineOperation, Refused } from '#core/operation';
import { isFew, isMonth, type Populations } from '#core/samples';
import { partsOf } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { DECIDE_SAMPLE, OPEN_SAMPLE, READ } from '../policy.ts';
import {
  AuditSamples,
  DrawnFile,
  DrawnFiles,
  OpenDrawnFile,
  ReadAuditSample,
  type SampleView,
} from '../sample-contract.ts';
import { questionsOf } from '../store/questions.ts';
import { type Drawn, drawnOf, type SampleRow, samplesOf } from '../store/samples.ts';
import { AUDIT } from '../texts/reasons.ts';

/** What a module can show of a case's file, in words. */
export type ReadFile = (ctx: Context, caseId: string) => Promise<DrawnFile['parts']>;

/** Every sample as all may see it who follow audits: how it was drawn, by whose decision and for whom, and never what was drawn. */
export const readSamplesOf = (populations: Populations) =>
  defineOperation({
    name: 'audits.samples',
    kind: 'query',
    permission: READ,
    audit: 'audit-samples.read',
    summary:
      'The samples of files that have been opened to auditors: how each was drawn, and by whose decision',
    input: z.object({}),
    output: AuditSamples,
    untraced: true,
    run: (ctx) => samplesView(ctx, populations),
  });

/** The drawn files that the auditor may open. */
export const readSampleOf = (populations: Populations) =>
  defineOperation({
    name: 'audits.sample',
    kind: 'query',
    permission: OPEN_SAMPLE,
    audit: 'audit-sample.read',
    summary: 'The drawn files of a sample that is open to the auditor',
    input: ReadAuditSample,
    output: DrawnFiles,
    statedReason: () => AUDIT,
    run: async (ctx, { sampleId }) => {
      const sample = await openSample(ctx, sampleId);
      const drawn = await drawnOf(ctx, sample.id);
      const rows = await shownRows(ctx, drawn);
      const question = (await questionsOf(ctx)).find((q) => q.question_id === sample.question_id);
      return {
        today: ctx.today,
        sample: await viewOf(ctx, populations, sample),
        questionText: question?.text ?? '',
        rows,
        hidden: drawn.length - rows.length,
      };
    },
  });

/** One of the drawn files: opened, and kept in the trail as read for an audit. */
export const openFileOf = (readFile: ReadFile) =>
  defineOperation({
    name: 'audits.open-file',
    kind: 'search',
    permission: OPEN_SAMPLE,
    audit: 'audit-file.opened',
    summary: 'Open one drawn file for an audit',
    input: OpenDrawnFile,
    output: DrawnFile,
    caseId: (input) => input.caseId,
    statedReason: () => AUDIT,
    run: async (ctx, { sampleId, caseId, number }) => {
      const sample = await openSample(ctx, sampleId);
      const drawn = await drawnOf(ctx, sample.id);
      if (!drawn.some((d) => d.number === number && d.caseId === caseId))
        throw new Refused('NO_SUCH_CASE', [{ kind: 'case', id: caseId }]);
      const clocks = await clocksOfCase(ctx, caseId);
      return {
        number,
        caseNumber: ctx.opened(caseId).caseNumber,
        clocks: clocks
          .map((c) => ({
            id: c.id,
            name: c.name,
            startedOn: c.startedOn,
            dueOn: c.dueOn,
            state: c.state,
            daysLate: c.daysLate,
          }))
          .sort((a, b) => a.startedOn.localeCompare(b.startedOn) || a.dueOn.localeCompare(b.dueOn)),
        parts: await readFile(ctx, caseId),
      };
    },
  });

/** A sample that is open to the reader. @throws Refused ROLE_LACKS_PERMISSION after its last day, and for whom it was not decided */
async function openSample(ctx: Context, sampleId: string): Promise<SampleRow> {
  const sample = (await samplesOf(ctx)).find((s) => s.id === sampleId);
  if (!sample) throw conflict('NO_SUCH_SAMPLE');
  if (!mayOpen(ctx, sample)) throw new Refused('ROLE_LACKS_PERMISSION');
  return sample;
}

const isOpen = (ctx: Context, s: SampleRow): boolean => s.ended_at === null && s.open_to >= ctx.today;

const mayOpen = (ctx: Context, s: SampleRow): boolean =>
  isOpen(ctx, s) && ctx.may(OPEN_SAMPLE).allowed && s.auditors.some((f) => ctx.actor.functionIds.includes(f));

/** Each case is asked access to by itself: whoever is hidden, and what the auditor has an interest in, is not shown. */
async function shownRows(ctx: Context, drawn: readonly Drawn[]): Promise<z.input<typeof DrawnFiles>['rows']> {
  const allowed = await ctx.allowedAmong([...new Set(drawn.map((d) => d.caseId))], OPEN_SAMPLE);
  const facts = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [...allowed]);
  const factOf = new Map(facts.map((f) => [f.caseId, f]));
  const { units } = await ctx.organisation();
  return drawn.flatMap((d) => {
    const fact = factOf.get(d.caseId);
    if (!fact) return [];
    return [
      {
        number: d.number,
        caseId: d.caseId,
        caseNumber: fact.caseNumber,
        happenedOn: d.on,
        unitName: units.find((u) => u.id === fact.unitId)?.name ?? '',
      },
    ];
  });
}

export async function samplesView(
  ctx: Context,
  populations: Populations,
): Promise<z.input<typeof AuditSamples>> {
  const samples: SampleView[] = [];
  for (const s of await samplesOf(ctx)) samples.push(await viewOf(ctx, populations, s));
  const mayDecide = ctx.may(DECIDE_SAMPLE).allowed;
  return {
    today: ctx.today,
    samples,
    populations: mayDecide ? [...populations.all] : [],
    periods: mayDecide ? periodsOf(ctx) : [],
    auditors: mayDecide ? await auditorsOf(ctx) : [],
    mayDecide,
  };
}

async function viewOf(ctx: Context, populations: Populations, s: SampleRow): Promise<SampleView> {
  const { functions } = await ctx.organisation();
  const opens = mayOpen(ctx, s);
  // One to four are told to those alone who open them.
  const told = (n: number): number | null => (!opens && isFew(n) ? null : n);
  return {
    sampleId: s.id,
    questionId: s.question_id,
    populationTitle: populations.titleOf(s.population),
    period: s.period,
    fromOn: s.from_on,
    toOn: s.to_on,
    population: isMonth(s.period) && !opens ? null : told(s.population_size),
    drawn: told(s.drawn),
    seed: s.seed,
    decision: s.decision,
    decidedAt: s.said_at.toISOString(),
    decidedBy: s.said_by,
    openTo: s.open_to,
    auditors: s.auditors.map((id) => functions.find((f) => f.id === id)?.title ?? ''),
    ended: s.ended_at && { at: s.ended_at.toISOString(), by: s.ended_by ?? '' },
    isOpen: isOpen(ctx, s),
    mayOpen: opens,
    mayEnd: isOpen(ctx, s) && ctx.may(DECIDE_SAMPLE).allowed,
  };
}

/** The tertials and years of this year and the two before that have begun, the last first. */
function periodsOf(ctx: Context): string[] {
  const { year } = partsOf(ctx.today);
  return [year, year - 1, year - 2]
    .flatMap((y) => [`${y}`, `${y}-T3`, `${y}-T2`, `${y}-T1`])
    .filter((key) => periodByKey(key).from < ctx.today);
}

/** The board's auditors, by function and who holds it now. */
export async function auditorsOf(ctx: Context) {
  const { functions, units, holdings, nameOf } = await ctx.organisation();
  const own = new Set(units.filter((u) => u.authorityId === ctx.authorityId).map((u) => u.id));
  return functions
    .filter((f) => f.role === 'auditor' && own.has(f.unitId) && (f.endedOn === null || f.endedOn > ctx.today))
    .map((f) => {
      const held = holdings.find(
        (h) => h.functionId === f.id && h.fromOn <= ctx.today && (h.toOn === null || h.toOn >= ctx.today),
      );
      return { functionId: f.id, title: f.title, holderName: nameOf.get(held?.employeeId ?? '') ?? '' };
    });
}
