import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { whoActs } from '#core/organisation';
import { id } from '#platform/schema';
import { BoardCommitments, ListCommitments, OneCommitment, ProofChoices } from './contract.ts';
import { MAKE } from './make.ts';
import { boardCommitment, boardRows, boardViews, READ } from './read.ts';
import type { CommitmentSources } from './sources.ts';

const PAGE = 50;

/** What the list is parted by, before its days. */
const ORDER = {
  day: sql`1`,
  function: sql`(select f.title || ' ' || f.id from org.function f
    where f.tenant_id = commitment.tenant_id and f.id = commitment.function_id)`,
  subject: sql`commitment.subject_kind || case when commitment.subject_kind = 'own' then '' else ' ' || commitment.subject_id end`,
} as const;

/** Everything promised the board: what is owed first, nearest first. */
export const listCommitmentsOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.list',
    kind: 'query',
    permission: READ,
    audit: 'commitments.listed',
    summary: 'What is promised in no case: by function, by day, with what shows it',
    input: ListCommitments,
    output: BoardCommitments,
    untraced: true,
    run: async (ctx, input) => {
      let query = boardRows(ctx);
      if (input.functionId) query = query.where('function_id', '=', input.functionId);
      if (input.subjectKind) query = query.where('subject_kind', '=', input.subjectKind);
      if (input.subjectId) query = query.where('subject_id', '=', input.subjectId);
      let listed = query;
      if (input.stretch === 'owed' || input.stretch === 'overdue')
        listed = listed.where('state', 'in', ['planned', 'under_way']);
      else if (input.stretch !== 'all') listed = listed.where('state', '=', input.stretch);
      if (input.stretch === 'overdue') listed = listed.where('due_on', '<', ctx.today);
      const total = Number((await listed.select(sql<string>`count(*)`.as('n')).executeTakeFirstOrThrow()).n);
      const rows = await listed
        .selectAll()
        .orderBy(ORDER[input.order])
        .orderBy(sql`state not in ('planned', 'under_way')`)
        .orderBy(sql`case when state in ('planned', 'under_way') then due_on end`)
        .orderBy('done_at', 'desc')
        .orderBy('id')
        .limit(PAGE)
        .offset((input.page - 1) * PAGE)
        .execute();
      const owed = sql`state in ('planned', 'under_way')`;
      const counts = await query
        .select([
          sql<number>`count(*) filter (where ${owed})::int`.as('owed'),
          sql<number>`count(*) filter (where ${owed} and due_on < ${ctx.today})::int`.as('overdue'),
          sql<number>`count(*) filter (where state = 'done')::int`.as('done'),
          sql<number>`count(*) filter (where state = 'confirmed')::int`.as('confirmed'),
          sql<number>`count(*) filter (where state = 'dropped')::int`.as('dropped'),
        ])
        .executeTakeFirstOrThrow();
      const { functions } = await ctx.organisation();
      const owing = await boardRows(ctx).select(['function_id', 'subject_kind']).distinct().execute();
      const reach = ctx.reach(READ);
      return {
        today: ctx.today,
        reach:
          reach === 'authority'
            ? ('board' as const)
            : reach === 'unit'
              ? ('units' as const)
              : ('own' as const),
        commitments: await boardViews(ctx, sources, rows),
        counts,
        owers: mayPromiseFor(ctx, sources, input.subjectKind) ? await owersOf(ctx) : [],
        functions: functions
          .filter((f) => owing.some((o) => o.function_id === f.id))
          .map((f) => ({ functionId: f.id, title: f.title })),
        subjectKinds: [...new Set(owing.map((o) => o.subject_kind))].sort(),
        total,
        pageSize: PAGE,
      };
    },
  });

/** For some things only who answers for them lets others promise. */
function mayPromiseFor(ctx: Context, sources: CommitmentSources, kind: string | undefined): boolean {
  const by = kind === undefined ? undefined : sources.subjects.get(kind)?.promisedBy;
  return by === undefined || ctx.may(by).allowed;
}

/** The functions that go on, of the units within the reader's reach. */
async function owersOf(ctx: Context) {
  if (!ctx.may(MAKE).allowed) return [];
  const organisation = await ctx.organisation();
  const { unitIds } = ctx.actor;
  const within = organisation.units.filter(
    (u) => u.authorityId === ctx.authorityId && (ctx.reach(MAKE) === 'authority' || unitIds.includes(u.id)),
  );
  return organisation.functions.flatMap((f) => {
    const unit = within.find((u) => u.id === f.unitId);
    if (!unit || (f.endedOn !== null && f.endedOn <= ctx.today)) return [];
    const { employeeId } = whoActs(organisation, f.id, ctx.today, ctx.today);
    return {
      functionId: f.id,
      title: f.title,
      unitName: unit.name,
      holderName: (employeeId && organisation.nameOf.get(employeeId)) || null,
    };
  });
}

/** One promise with all its steps. */
export const showCommitmentOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.show',
    kind: 'query',
    permission: READ,
    audit: 'commitment.shown',
    summary: 'One promise of the board, with what has happened to it and what shows that it was done',
    input: z.object({ commitmentId: id() }),
    output: OneCommitment,
    untraced: true,
    run: async (ctx, input) => ({
      today: ctx.today,
      commitment: await boardCommitment(ctx, sources, input.commitmentId),
    }),
  });

/** What can be pointed to as proof. */
export const proofChoicesOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.proof-choices',
    kind: 'query',
    permission: READ,
    audit: 'proof-choices.listed',
    summary: 'What there is to point to as proof that something promised was done',
    input: z.object({}),
    output: ProofChoices,
    untraced: true,
    run: async (ctx) => {
      const proofs: { kind: string; id: string; title: string }[] = [];
      for (const [kind, source] of sources.proofs) {
        for (const choice of await source.choices(ctx)) proofs.push({ kind, ...choice });
      }
      return { proofs };
    },
  });
