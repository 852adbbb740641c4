import { z } from 'zod';
import { promisesFor } from '#core/commitments';
import { type EvidenceSources, evidenceKey } from '#core/evidence';
import { type Context, defineOperation } from '#core/operation';
import { newId } from '#platform/ids';
import { QuestionsRechecked } from '../contract.ts';
import { recommendationState } from '../domain/recommendation.ts';
import { standingsNow } from '../read/standings.ts';
import { answeredItems, auditsOf, recommendationsOf, wasClosed } from '../store/audits.ts';
import { lastStandings, questionsOf } from '../store/questions.ts';
import { ownOf } from '../store/said.ts';
import type { AuditTables } from '../tables.ts';
import { changeWords as words } from '../texts/changes.ts';
import { watchReopened } from './follow-up.ts';

const RECOMMENDATION = 'recommendation';

/**
 * Looks at how the questions stand and keeps what has changed, with what changed it; and closes recommendations whose actions are all confirmed,
 * or opens them again. As often as one likes: what has not changed is not said again.
 */
export const recheckOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.recheck',
    kind: 'command',
    permission: 'audits:question:recheck',
    audit: 'audit-questions.rechecked',
    summary: 'Keep how the questions of the continuous audit stand, when what they rest on has changed',
    input: z.object({}),
    output: QuestionsRechecked,
    run: async (ctx) => {
      const changed = await keepStandings(ctx, sources);
      const turned = await turnRecommendations(ctx);
      if (changed + turned.closed + turned.reopened === 0) ctx.carriesOn();
      ctx.changed({ changed, ...turned });
      return { changed, ...turned };
    },
  });

/** Keeps how each question stands, where that is new. @returns how many were kept */
export async function keepStandings(ctx: Context, sources: EvidenceSources): Promise<number> {
  const questions = (await questionsOf(ctx)).filter((q) => !q.withdrawn);
  const [now, last] = [await standingsNow(ctx, sources, questions), await lastStandings(ctx)];
  const rows = questions.flatMap((q) => {
    const current = now.get(q.question_id);
    const before = last.get(q.question_id);
    if (!current || before?.standing === current.standing) return [];
    const same = new Map((before?.evidence ?? []).map((e) => [evidenceKey(e.ref), e]));
    const differing = current.evidence.filter((e) => same.get(evidenceKey(e.ref))?.holds !== e.holds);
    const told = differing.map((e) => words.changed(e, same.get(evidenceKey(e.ref))));
    return [
      {
        ...ownOf(ctx),
        id: newId(),
        question_id: q.question_id,
        version: q.version,
        at: ctx.now,
        standing: current.standing,
        before: before?.standing ?? null,
        why: before ? told.join(' ') || words.edited : words.first(current.evidence, q.missing),
        evidence: JSON.stringify(current.evidence) as never,
      },
    ];
  });
  if (rows.length > 0) await ctx.tables<AuditTables>().insertInto('audits.standing').values(rows).execute();
  return rows.length;
}

async function turnRecommendations(ctx: Context): Promise<{ closed: number; reopened: number }> {
  const items = await recommendationsOf(ctx);
  const ids = items.map((i) => i.id);
  const [promises, closedBefore, answered] = [
    await promisesFor(ctx, [RECOMMENDATION], ids),
    await wasClosed(ctx, ids),
    await answeredItems(ctx, ids),
  ];
  const turned = { closed: 0, reopened: 0 };
  const audits = await auditsOf(ctx);
  for (const { id, audit_id: auditId } of items) {
    const own = promises.filter((p) => p.subject.id === id);
    const last = closedBefore.get(id);
    const state = recommendationState({
      isAnswered: answered.has(id),
      actions: own.map((p) => p.state),
      wasClosed: last !== undefined,
    });
    const step = state === 'closed' ? 'closed' : 'reopened';
    if ((state !== 'closed' && state !== 'reopened') || last === step) continue;
    const open = own.filter((p) => p.state !== 'confirmed' && p.state !== 'dropped').map((p) => p.title);
    await ctx
      .tables<AuditTables>()
      .insertInto('audits.recommendation_event')
      .values({
        ...ownOf(ctx),
        id: newId(),
        item_id: id,
        at: ctx.now,
        step,
        why: step === 'closed' ? words.closed : words.reopened(open),
      })
      .execute();
    await watchReopened(
      ctx,
      audits.find((a) => a.id === auditId),
      id,
      step,
    );
    turned[step] += 1;
  }
  return turned;
}
