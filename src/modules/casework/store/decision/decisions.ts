import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { EarlierDecision } from '../../domain/decision/decision.ts';
import type { CaseworkTables } from '../../tables.ts';
import { ofCase } from '../cases.ts';

const inCase = (ctx: Context) => ctx.tables<CaseworkTables>();

/** The decisions of an opened case with all that belongs to them: decisions and their words the last first, the rest in order of time. */
export async function decisionsOf(ctx: Context, caseId: string) {
  const [decisions, versions, notices, appeals, steps] = await Promise.all([
    inCase(ctx)
      .selectFrom('casework.decision')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('decided_on', 'desc')
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.decision_version')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('version', 'desc')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.decision_notice')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('told_on')
      .orderBy('id')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.appeal')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('received_on')
      .orderBy('id')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.appeal_step')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('recorded_at')
      // Handed over comes before answered, also when both are recorded at one instant.
      .orderBy('step', 'desc')
      .execute(),
  ]);
  return { decisions, versions, notices, appeals, steps };
}

export type DecisionsRead = Awaited<ReturnType<typeof decisionsOf>>;

/** One decision of an opened case. @throws AppError NOT_FOUND */
export async function decisionIn(ctx: Context, caseId: string, decisionId: string) {
  const found = await inCase(ctx)
    .selectFrom('casework.decision')
    .selectAll()
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), id: decisionId }))
    .executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/** What has become of a decision. */
export const standingOfDecision = (
  { decisions, appeals, steps }: Pick<DecisionsRead, 'decisions' | 'appeals' | 'steps'>,
  decisionId: string,
): EarlierDecision => ({
  replaced: decisions.some((d) => d.replaces === decisionId),
  atCourt: appeals.some(
    (a) =>
      a.decision_id === decisionId &&
      steps.some((s) => s.appeal_id === a.id && s.step === 'forwarded') &&
      !steps.some((s) => s.appeal_id === a.id && s.step === 'answered'),
  ),
});
