import type { z } from 'zod';
import { clocksOfCases } from '#core/clocks';
import { commitmentsOf } from '#core/commitments';
import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { isReviewed, latestNext } from '../../domain/reviews/review-rules.ts';
import type { ReviewList, ReviewRow } from '../../review-contract.ts';
import type { CaseHead } from '../../store/cases.ts';
import { coWorkersIn } from '../../store/co-workers.ts';
import { isPlanMissing, latestPlans } from '../../store/investigation/plans.ts';
import { reviewDrafts } from '../../store/reviews/drafts.ts';
import { responsibleIn } from '../../store/reviews/responsible.ts';
import { reviewsOf, reviewView, type ReviewRow as StoredReview } from '../../store/reviews/reviews.ts';
import {
  earlierSessions,
  endedView,
  LEAD,
  OPEN_STATES,
  openSession,
  progressSince,
  type reviewedFunction,
  reviewInterval,
  sessionView,
} from '../../store/reviews/sessions.ts';
import type { CaseworkTables } from '../../tables.ts';
import { ageOf } from '../age.ts';

const LIMIT = 200;

/**
 * Every open case of a function with what there is to say of it: its clocks, the last contact, the plan of its investigation, what has been agreed and what was said
 * last time.
 * The longest not gone through first. Each is opened, and the reading of it stands in its log.
 */
export async function reviewList(
  ctx: Context,
  fn: Awaited<ReturnType<typeof reviewedFunction>>,
): Promise<z.input<typeof ReviewList>> {
  ctx.beforeAnswer();
  const { weeks } = await reviewInterval(ctx);
  const heads = await openHeads(ctx, fn.id);
  const opened = await ctx.openAllowed(
    heads.map((h) => h.id),
    LEAD,
  );
  const ids = opened.map((f) => f.caseId);
  const clocks = await clocksOfCases(ctx, ids);
  const commitments = await commitmentsOf(ctx, ids);
  const contacts = await lastContacts(ctx, ids);
  const plans = await latestPlans(ctx, ids);
  const reviews = await reviewsOf(ctx, ids);
  const drafts = await reviewDrafts(ctx, ids);
  const coWorkers = await coWorkersIn(ctx, ids);
  const session = await openSession(ctx, fn.id);
  const now = session ? await progressSince(ctx, fn.id, session.begun_at) : { cases: 0, reviewed: 0 };
  const rows: z.input<typeof ReviewRow>[] = [];
  for (const head of heads.filter((h) => ids.includes(h.id))) {
    const beside = coWorkers.filter((c) => c.case_id === head.id && c.to_on === null);
    const last = reviews.find((r) => r.case_id === head.id);
    rows.push({
      caseId: head.id,
      caseNumber: head.number,
      label: head.label,
      age: ageOf(ctx, head.birth_date),
      state: head.state,
      openedOn: head.opened_on,
      openAtOnce: head.state === 'preliminary' && head.open_at_once,
      clocks: (clocks.get(head.id) ?? []).filter((k) => k.state === 'running' || k.state === 'overdue'),
      lastContact: contacts.get(head.id) ?? null,
      plan: head.state === 'investigation' ? planOf(ctx, head, plans.get(head.id)) : null,
      commitments: (commitments.get(head.id) ?? []).filter((c) => OF_INTEREST.has(c.state)),
      lastReview: last ? reviewView(last) : null,
      recent: isReviewed(dayOf(last), ctx.today, weeks),
      done: session !== undefined && last?.session_id === session.id,
      responsible: await responsibleIn(
        ctx,
        head,
        beside.map((c) => c.function_id),
      ),
      draft: drafts.get(head.id) ?? null,
    });
  }
  return {
    today: ctx.today,
    functionId: fn.id,
    title: fn.title,
    employeeName: fn.employeeName,
    unitName: fn.unitName,
    weeks,
    nextLatest: latestNext(ctx.today, weeks),
    session: session ? sessionView(session, now) : null,
    rows,
    history: (await earlierSessions(ctx, fn.id)).map((row) => endedView(ctx, row)),
  };
}

const planOf = (
  ctx: Context,
  head: Pick<CaseHead, 'investigation_opened_on'>,
  plan: { readonly version: number; readonly ready_by: string | null } | undefined,
): z.input<typeof ReviewRow>['plan'] => ({
  version: plan?.version ?? null,
  isMissing: isPlanMissing(ctx, head.investigation_opened_on, plan ? [plan] : []),
  readyBy: plan?.ready_by ?? null,
});

/** Owed, or waiting for somebody to confirm it. */
const OF_INTEREST: ReadonlySet<string> = new Set(['planned', 'under_way', 'done']);

const dayOf = (review: StoredReview | undefined) => (review ? swedishDayOf(review.reviewed_at) : null);

const openHeads = (ctx: Context, functionId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select([
      'id',
      'number',
      'label',
      'birth_date',
      'state',
      'opened_on',
      'open_at_once',
      'investigation_opened_on',
      'unit_id',
      'function_id',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', '=', functionId)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('reviewed_at', (order) => order.asc().nullsFirst())
    .orderBy('opened_on')
    .orderBy('id')
    .limit(LIMIT)
    .execute();

/** Of each opened case the signed contact that happened last. */
async function lastContacts(ctx: Context, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, never>();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .distinctOn('case_id')
    .select(['case_id', 'event_on', 'contact_kind', 'counterpart', 'author_name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .where('kind', '=', 'contact')
    .orderBy('case_id')
    .orderBy('event_on', 'desc')
    .orderBy('signed_at', 'desc')
    .execute();
  return new Map(
    rows.map(
      (r) =>
        [
          r.case_id,
          { on: r.event_on, kind: r.contact_kind, counterpart: r.counterpart, by: r.author_name },
        ] as const,
    ),
  );
}
