import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { AppealStep, CourtAnswer } from '../../domain/decision/decision.ts';
import { timelinessOf } from '../../domain/decision/figures.ts';
import type { CaseworkTables } from '../../tables.ts';
import type { TextTables } from '../../text-tables.ts';
import { appliedOn } from '../catalogue-figures.ts';

type Decision = CaseworkTables['casework.decision'];
type Appeal = CaseworkTables['casework.appeal'];
type Row<T> = { readonly [K in keyof T]: T[K] };

/** What figures count of a decision: days and codes, written with it. */
export async function countDecision(
  ctx: Context,
  decision: Pick<
    Row<Decision>,
    'id' | 'case_id' | 'kind' | 'law' | 'level' | 'result' | 'decided_on' | 'replaces'
  >,
  unitId: string,
): Promise<void> {
  const { id, case_id, kind, law, level, result, decided_on, replaces } = decision;
  const applied = replaces === null ? await appliedOn(ctx, case_id) : null;
  const signedOn = replaces === null ? await signedBy(ctx, case_id, decided_on) : null;
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.decision_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      decision_id: id,
      case_id,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      kind,
      law,
      level,
      result,
      decided_on,
      signed_on: signedOn,
      applied_on: applied !== null && applied <= decided_on ? applied : null,
      told_on: null,
    })
    .execute();
}

/** The Swedish day on which the written investigation of a case was signed; null when it had not been by the day of the decision. */
async function signedBy(ctx: Context, caseId: string, day: string): Promise<string | null> {
  const signedOn = sql<string | null>`max((signed_at at time zone 'Europe/Stockholm')::date)`;
  const { on } = await ctx
    .tables<TextTables>()
    .selectFrom('casework.signed_text')
    .select(signedOn.as('on'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('adds_to', 'is', null)
    .where(sql<boolean>`(signed_at at time zone 'Europe/Stockholm')::date <= ${day}::date`)
    .executeTakeFirstOrThrow();
  return on;
}

/** That a party has had a decision: the first who had it counts, in whatever order it is written down. */
export async function countTold(ctx: Context, decisionId: string, toldOn: string): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.decision_figure')
    .set({ told_on: sql<string>`least(told_on, ${toldOn}::date)` })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('decision_id', '=', decisionId)
    .execute();
}

/** What figures count of an appeal that has come in. */
export async function countAppeal(
  ctx: Context,
  appeal: Pick<Row<Appeal>, 'id' | 'case_id' | 'received_on' | 'in_time' | 'told_wrongly'>,
  { kind, law }: Pick<Row<Decision>, 'kind' | 'law'>,
  unitId: string,
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.appeal_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      appeal_id: appeal.id,
      case_id: appeal.case_id,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      kind,
      law,
      received_on: appeal.received_on,
      timeliness: timelinessOf({ inTime: appeal.in_time, wronglyTold: appeal.told_wrongly !== null }),
    })
    .execute();
}

/** What was done with an appeal, or what the court answered. */
export async function countAppealStep(
  ctx: Context,
  appealId: string,
  { step, on, courtAnswer }: { step: AppealStep; on: string; courtAnswer: CourtAnswer | null },
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.appeal_figure')
    .set(step === 'answered' ? { answered_on: on, court_answer: courtAnswer } : { outcome: step })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .execute();
}
