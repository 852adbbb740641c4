import type { Context } from '#core/operation';
import { managingFunctions, type Organisation } from '#core/organisation';
import { conflict } from '#platform/errors';
import { inForceOn } from '../domain/decision/delegation-order.ts';
import type { DelegatedDecision } from '../domain/preliminary.ts';
import {
  isInInvestigation,
  type MayDecide,
  type ProposedInInvestigation,
  type ProposedOutcome,
} from '../domain/proposals.ts';
import type { CaseworkTables } from '../tables.ts';

/** Who may take a decision about what is in a unit. */
export interface Deciding {
  /** Whether the function that the actor acts in may. */
  readonly allowed: boolean;
  /** The functions that may: those in the unit or above it, else all. Empty while nothing has been delegated. */
  readonly functions: readonly Decider[];
  /** The same by title, each once. */
  readonly by: readonly string[];
  /** Where in the delegation order it stands; null while nothing has been delegated. */
  readonly section: string | null;
}

/** A function that may decide. */
export interface Decider {
  readonly id: string;
  readonly title: string;
}

export type DecidingByDecision = Readonly<Record<DelegatedDecision, Deciding>>;

/**
 * Who decides, by what is in force today of the board's delegation order. While the board has set none for a decision, whoever the role allows may take
 * it. By the function that one acts in: a deputy decides when acting in the holder's.
 */
export async function decidingIn(ctx: Context, unitId: string): Promise<DecidingByDecision> {
  const [rows, organisation] = await Promise.all([delegated(ctx), ctx.organisation()]);
  const functionsOf = (functionIds: readonly string[]): Decider[] =>
    nearestOf(ctx, organisation, unitId, functionIds);
  const of = (decision: DelegatedDecision): Deciding => {
    const row = rows.find((r) => r.decision === decision && r.law === 'sol');
    if (!row) return { allowed: true, functions: [], by: [], section: null };
    // What the board has let run out is nobody's until it decides anew.
    if (!inForceOn([row], ctx.today)) return { allowed: false, functions: [], by: [], section: null };
    const allowed = ctx.actor.functionId !== null && row.functionIds.includes(ctx.actor.functionId);
    const named = functionsOf(row.functionIds);
    return { allowed, functions: named, by: [...new Set(named.map((f) => f.title))], section: row.section };
  };
  return {
    open: of('open'),
    not_open: of('not_open'),
    extend: of('extend'),
    extend_investigation: of('extend_investigation'),
    conclude_investigation: of('conclude_investigation'),
    dismiss_appeal: of('dismiss_appeal'),
  };
}

const kept = new WeakMap<Context, ReturnType<typeof readDelegated>>();

/** Read once per operation: several parts of a page ask, and none that asks changes it. */
function delegated(ctx: Context): ReturnType<typeof readDelegated> {
  const rows = kept.get(ctx) ?? readDelegated(ctx);
  kept.set(ctx, rows);
  return rows;
}

/** Of each line of the order the version that was decided last of those begun by a day; it may have ended. */
export const orderOn = (ctx: Context, day: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.delegation')
    .select([
      'decision',
      'law',
      'version',
      'level',
      'function_ids as functionIds',
      'chair_urgent as chairUrgent',
      'section',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .distinctOn(['decision', 'law'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('valid_from', '<=', day)
    .orderBy('decision')
    .orderBy('law')
    .orderBy('version', 'desc')
    .execute();

const readDelegated = (ctx: Context) => orderOn(ctx, ctx.today);

/** Of the functions that are there today: those in a unit or above it, else all. */
export function nearestOf(
  ctx: Context,
  organisation: Organisation,
  unitId: string,
  functionIds: readonly string[],
): Decider[] {
  const near = nearTo(organisation, unitId);
  const there = organisation.functions.filter(
    (f) => functionIds.includes(f.id) && !(f.endedOn && f.endedOn < ctx.today),
  );
  const asked = there.filter((f) => near.has(f.id));
  return asked.length > 0 ? asked : there;
}

/** The functions of a unit, and of those above it. */
function nearTo(organisation: Organisation, unitId: string): ReadonlySet<string> {
  const ofUnit = organisation.functions.filter((f) => f.unitId === unitId).map((f) => f.id);
  return new Set([...ofUnit, ...ofUnit.slice(0, 1).flatMap((id) => managingFunctions(organisation, id))]);
}

/** The roles whose functions join reports, which takes no delegation. */
const JOINING_ROLES: readonly string[] = ['intake', 'unit_manager'];

/** To whom a decision about what is in a unit can be handed, but to oneself. */
export async function decidersOf(
  ctx: Context,
  unitId: string,
): Promise<Readonly<Record<ProposedOutcome, readonly Decider[]>>> {
  const { open, not_open } = await decidingIn(ctx, unitId);
  const organisation = await ctx.organisation();
  const near = nearTo(organisation, unitId);
  const others = (functions: readonly Decider[]): Decider[] =>
    functions.filter((f) => f.id !== ctx.actor.functionId);
  const joining = organisation.functions.filter(
    (f) => near.has(f.id) && JOINING_ROLES.includes(f.role) && !(f.endedOn && f.endedOn < ctx.today),
  );
  return { open: others(open.functions), not_open: others(not_open.functions), join: others(joining) };
}

/** To whom a decision in an investigation of a unit can be handed, but to oneself. */
export async function investigationDecidersOf(
  ctx: Context,
  unitId: string,
): Promise<Readonly<Record<ProposedInInvestigation, readonly Decider[]>>> {
  const { extend_investigation, conclude_investigation } = await decidingIn(ctx, unitId);
  const others = ({ functions }: Deciding): Decider[] =>
    functions.filter((f) => f.id !== ctx.actor.functionId);
  return {
    extend_investigation: others(extend_investigation),
    conclude_investigation: others(conclude_investigation),
  };
}

/** Whether the actor decides this without handing it to anybody. */
export async function maySettle(
  ctx: Context,
  head: { readonly id: string; readonly unit_id: string },
  outcome: ProposedOutcome | ProposedInInvestigation,
): Promise<boolean> {
  if (isInInvestigation(outcome)) return (await decidingIn(ctx, head.unit_id))[outcome].allowed;
  return (await mayDecideSelf(ctx, head))[outcome];
}

/** What the actor decides without handing it to anybody. */
export async function mayDecideSelf(
  ctx: Context,
  { id, unit_id }: { readonly id: string; readonly unit_id: string },
): Promise<MayDecide> {
  const { open, not_open } = await decidingIn(ctx, unit_id);
  return {
    open: open.allowed,
    not_open: not_open.allowed,
    join: ctx.may('casework:report:join', ctx.opened(id)).allowed,
  };
}

/**
 * The section of the delegation order by which the actor decides.
 * @throws AppError CONFLICT NOT_DELEGATED
 */
export async function requireDecider(
  ctx: Context,
  unitId: string,
  decision: DelegatedDecision,
): Promise<string | null> {
  const { allowed, section } = (await decidingIn(ctx, unitId))[decision];
  if (!allowed) throw conflict('NOT_DELEGATED');
  return section;
}

export const mayDecideOf = (deciding: DecidingByDecision): Record<DelegatedDecision, boolean> => ({
  open: deciding.open.allowed,
  not_open: deciding.not_open.allowed,
  extend: deciding.extend.allowed,
  extend_investigation: deciding.extend_investigation.allowed,
  conclude_investigation: deciding.conclude_investigation.allowed,
  dismiss_appeal: deciding.dismiss_appeal.allowed,
});
