import type { Permission } from '#core/access';
import { type Context, Refused } from '#core/operation';
import type { OrganisationTables } from '#core/organisation';
import { fullName } from '#core/organisation';
import { viewsOf } from '../read.ts';
import type { Sayer } from '../register.ts';
import { isOwed, takeStep } from '../state.ts';
import type { CommitmentTables } from '../tables.ts';
import type { BoardCommitment } from './contract.ts';
import { type CommitmentSources, proofKey } from './sources.ts';

export const READ = 'commitments:board:read';
export const CARRY_OUT = 'commitments:board:carry-out';
export const SETTLE = 'commitments:board:settle';

/** The promises of the board that the reader may see: all of them, those of the units that the reader leads, or the own ones. */
export function boardRows(ctx: Context, permission: Permission = READ) {
  const query = ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null);
  const reach = ctx.reach(permission);
  if (reach === 'authority') return query;
  const { functionIds, unitIds } = ctx.actor;
  return query.where((eb) =>
    eb.or([
      ...(functionIds.length > 0 ? [eb('function_id', 'in', [...functionIds])] : []),
      ...(reach === 'unit' && unitIds.length > 0 ? [eb('unit_id', 'in', [...unitIds])] : []),
    ]),
  );
}

/** One that the reader may see. @throws Refused OTHER_UNIT for any other, there or not */
export async function boardCommitment(
  ctx: Context,
  sources: CommitmentSources,
  commitmentId: string,
  permission: Permission = READ,
): Promise<BoardCommitment> {
  const row = await boardRows(ctx, permission).selectAll().where('id', '=', commitmentId).executeTakeFirst();
  if (!row) throw new Refused('OTHER_UNIT');
  const [view] = await boardViews(ctx, sources, [row]);
  if (!view) throw new Refused('OTHER_UNIT');
  return view;
}

type Row = Awaited<ReturnType<ReturnType<typeof boardRows>['execute']>>[number] &
  CommitmentTables['commitments.commitment'];

/** As the reader sees them, with how what shows each stands today. */
export async function boardViews(
  ctx: Context,
  sources: CommitmentSources,
  rows: readonly Row[],
): Promise<BoardCommitment[]> {
  const { units } = await ctx.organisation();
  const views = await viewsOf(ctx, rows);
  const proofs = views.flatMap(({ view }) => view.proof.map((p) => ({ kind: p.kind, id: p.proofId })));
  const standings = await sources.standings(ctx, proofs);
  const titles = await titlesOf(ctx, sources, rows);
  return views.map(({ row, view }) => {
    const proof = view.proof.map((p) => {
      const standing = standings.get(proofKey({ kind: p.kind, id: p.proofId }));
      return {
        kind: p.kind,
        proofId: p.proofId,
        title: standing?.title ?? null,
        addedBy: p.addedBy,
        failed: p.failed,
        failedWhy: p.failedWhy,
        holds: standing?.holds ?? null,
        why: standing?.why ?? null,
      };
    });
    return {
      ...view,
      unitId: row.unit_id,
      unitName: units.find((u) => u.id === row.unit_id)?.name ?? '',
      subject: {
        kind: row.subject_kind,
        id: row.subject_id,
        title: titles.get(`${row.subject_kind} ${row.subject_id}`) ?? '',
      },
      proof,
      effectDueOn: row.effect_due_on,
      may: mayDo(
        ctx,
        row,
        view.own,
        view.saidDoneBySelf,
        proof.some((p) => !p.failed && p.holds === 'yes'),
      ),
    };
  });
}

function mayDo(
  ctx: Context,
  row: Row,
  own: boolean,
  saidDoneBySelf: boolean,
  proven: boolean,
): BoardCommitment['may'] {
  const may: BoardCommitment['may'] = [];
  const carries = own && ctx.may(CARRY_OUT).allowed;
  const settles = maySettle(ctx, row);
  const can = (step: 'begun' | 'done' | 'confirmed' | 'reopened' | 'dropped'): boolean =>
    takeStep({ state: row.state, proven, saidDoneBySelf }, step).ok;
  if (carries && can('begun')) may.push('begin');
  if (carries && can('done')) may.push('finish');
  if ((carries || settles) && (row.state === 'done' || row.state === 'confirmed')) may.push('prove');
  // Whoever owes it confirms it no more than whoever said that it was done.
  if (settles && !own && can('confirmed')) may.push('confirm');
  if (settles && can('reopened')) may.push('reopen');
  if (settles && can('dropped') && !owesToOther(ctx, row, own)) may.push('drop');
  if (settles && mayBeHandedOver(row)) may.push('hand_over');
  if ((carries || settles) && !isOwed(row.state) && row.state !== 'dropped' && row.effect_checked_on === null)
    may.push('check_effect');
  return may;
}

/** What is owed, or done with its effect still to be looked at. */
export const mayBeHandedOver = (row: Pick<Row, 'state' | 'effect_due_on' | 'effect_checked_on'>): boolean =>
  isOwed(row.state) ||
  (row.state !== 'dropped' && row.effect_due_on !== null && row.effect_checked_on === null);

/**
 * Nobody lets go what they themselves owe to somebody else: that is for another who follows up. Nor does whoever leads a unit what another has
 * made it promise: it could be handed to a subordinate and then let go.
 */
const owesToOther = (ctx: Context, row: Pick<Row, 'made_by_employee'>, own: boolean): boolean =>
  (own || ctx.reach(SETTLE) === 'unit') && row.made_by_employee !== ctx.actor.employeeId;

/** Whoever follows up settles what others owe: the board's, or that of the units that they lead. */
export function maySettle(ctx: Context, row: { readonly unit_id: string }): boolean {
  const reach = ctx.reach(SETTLE);
  return reach === 'authority' || (reach === 'unit' && ctx.actor.unitIds.includes(row.unit_id));
}

async function titlesOf(
  ctx: Context,
  sources: CommitmentSources,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const [kind, source] of sources.subjects) {
    const ids = [...new Set(rows.filter((r) => r.subject_kind === kind).map((r) => r.subject_id))];
    if (ids.length === 0) continue;
    for (const [id, title] of await source.titles(ctx, ids)) titles.set(`${kind} ${id}`, title);
  }
  return titles;
}

/** Who acts, by name and function, as it is kept beside what they did. */
export async function sayerOf(ctx: Context): Promise<Sayer> {
  const { employeeId, functionId, tenantId, name } = ctx.actor;
  const { functions } = await ctx.organisation();
  const employee = employeeId
    ? await ctx
        .tables<OrganisationTables>()
        .selectFrom('org.employee')
        .select(['given_name', 'family_name'])
        .where('tenant_id', '=', tenantId)
        .where('id', '=', employeeId)
        .executeTakeFirst()
    : undefined;
  return {
    name: employee ? fullName(employee) : name,
    functionTitle: functions.find((f) => f.id === functionId)?.title ?? '',
  };
}
