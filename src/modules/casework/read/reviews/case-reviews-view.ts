import type { z } from 'zod';
import { type CommitmentView, commitmentsOf, takeStep } from '#core/commitments';
import type { Context } from '#core/operation';
import type { CaseReviews } from '../../review-contract.ts';
import { reviewsOf, reviewView } from '../../store/reviews/reviews.ts';
import type { CaseworkTables } from '../../tables.ts';

const ENTRIES = 50;

/** What an opened case shows of reviews and of what has been agreed; the last that an operation on it does. */
export async function caseReviewsView(ctx: Context, caseId: string): Promise<z.input<typeof CaseReviews>> {
  ctx.beforeAnswer();
  const head = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select('next_review_on')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const commitments = (await commitmentsOf(ctx, [caseId])).get(caseId) ?? [];
  return {
    today: ctx.today,
    caseId,
    reviews: (await reviewsOf(ctx, [caseId])).map(reviewView),
    nextOn: head.next_review_on,
    commitments: commitments.map((c) => ({ ...c, allowed: allowedWith(ctx, caseId, c) })),
    entries: await entriesOf(ctx, caseId),
  };
}

type Act = z.input<typeof CaseReviews>['commitments'][number]['allowed'][number];

function allowedWith(ctx: Context, caseId: string, commitment: CommitmentView): Act[] {
  const fact = ctx.opened(caseId);
  const carries = commitment.own && ctx.may('casework:commitment:carry-out', fact).allowed;
  const settles = ctx.may('casework:commitment:settle', fact).allowed;
  const can = (step: Parameters<typeof takeStep>[1]): boolean =>
    takeStep({ state: commitment.state, proven: true, saidDoneBySelf: false }, step).ok;
  return [
    ...(carries && can('begun') ? (['begin'] as const) : []),
    ...(carries && can('done') ? (['finish'] as const) : []),
    ...(settles && (can('confirmed') || can('reopened')) ? (['settle'] as const) : []),
    ...(settles && can('dropped') ? (['drop'] as const) : []),
  ];
}

async function entriesOf(ctx: Context, caseId: string): Promise<z.input<typeof CaseReviews>['entries']> {
  if (!ctx.may('casework:journal:read', ctx.opened(caseId)).allowed) return [];
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .select(['id', 'kind', 'contact_kind', 'counterpart', 'event_on', 'author_name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('event_on', 'desc')
    .orderBy('signed_at', 'desc')
    .limit(ENTRIES)
    .execute();
  return rows.map((r) => ({
    entryId: r.id,
    kind: r.kind,
    contactKind: r.contact_kind,
    counterpart: r.counterpart,
    eventOn: r.event_on,
    author: r.author_name,
  }));
}
