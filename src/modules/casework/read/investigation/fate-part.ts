import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { calendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import type { FateView } from '../../conclusion-contract.ts';
import type { CaseStanding } from '../../domain/case-rules.ts';
import {
  mayConclude,
  mayEndFollowUp,
  mayExtendInvestigation,
} from '../../domain/investigation/conclusion.ts';
import { mayReviewReopening } from '../../domain/investigation/reopening.ts';
import { type CaseHead, ofCase } from '../../store/cases.ts';
import { decidingIn } from '../../store/delegation.ts';
import { isChildProtection } from '../../store/investigation/about-child.ts';
import { isOwn, isToldOfEarlier } from '../../store/investigation/reopening.ts';
import type { Proposal } from '../../store/proposals.ts';
import type { CaseworkTables } from '../../tables.ts';
import { fateProposals } from './fate-proposals.ts';

type View = z.input<typeof FateView>;

/** The part of a case's page that tells what becomes of its investigation in time, and what can be done about it. */
export async function fatePart(
  ctx: Context,
  head: CaseHead,
  standing: CaseStanding,
  made: readonly Proposal[],
): Promise<{ readonly view: View | null; readonly offers: Offer[] }> {
  if (head.investigation_opened_on === null) return { view: null, offers: [] };
  const [
    { extend_investigation, conclude_investigation },
    extensions,
    conclusion,
    followUpEnd,
    reopening,
    { proposals, proposableTo, offers },
  ] = await Promise.all([
    decidingIn(ctx, head.unit_id),
    extensionsOf(ctx, head.id),
    conclusionOf(ctx, head.id),
    followUpEndOf(ctx, head.id),
    reopeningOf(ctx, head),
    fateProposals(ctx, head, standing, made),
  ]);
  const shown = ({ allowed, by, section }: typeof extend_investigation) => ({
    allowed,
    by: [...by],
    section,
  });
  const flag = reopening && { reviewed: reopening.view.review !== null, own: reopening.own };
  const view: View = {
    isChild: isChildProtection(head, ctx.today),
    deciders: { extend: shown(extend_investigation), conclude: shown(conclude_investigation) },
    proposals,
    proposableTo,
    extensions,
    conclusion,
    followUpEnd,
    reopening: reopening?.view ?? null,
  };
  return { view, offers: [...offersOf(standing, flag), ...offers] };
}

/** What has been done for good, or was never flagged, nobody looks for. */
function offersOf(
  standing: CaseStanding,
  flag: { readonly reviewed: boolean; readonly own: boolean } | null,
): Offer[] {
  const review = mayReviewReopening(flag ?? undefined);
  return [
    ...(review === null || review === 'OWN_REOPENING'
      ? [
          {
            operation: 'casework.review-reopening',
            permission: 'casework:reopening:review' as const,
            hindrance: review,
          },
        ]
      : []),
    ...(standing.state === 'follow_up'
      ? [
          {
            operation: 'casework.end-follow-up',
            permission: 'casework:follow-up:end' as const,
            hindrance: mayEndFollowUp(standing),
          },
        ]
      : []),
    {
      operation: 'casework.conclude-investigation',
      permission: 'casework:investigation:conclude',
      hindrance: mayConclude(standing),
    },
    {
      operation: 'casework.extend-investigation',
      permission: 'casework:investigation:extend',
      hindrance: mayExtendInvestigation(standing),
    },
  ];
}

async function extensionsOf(ctx: Context, caseId: string): Promise<View['extensions']> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.investigation_extension')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    previousDueOn: r.previous_due_on,
    until: r.until_on,
    late: r.late,
    reason: r.body,
    ...decidedOf(r),
  }));
}

async function conclusionOf(ctx: Context, caseId: string): Promise<View['conclusion']> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.investigation_conclusion')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .executeTakeFirst();
  if (!row) return null;
  const concludedOn = swedishDayOf(row.decided_at);
  const late = row.due_on === null ? 0 : daysBetween(calendarDate(row.due_on), concludedOn);
  return {
    outcome: row.outcome,
    assessment: row.assessment,
    proposal: row.proposal,
    unmet: row.unmet.map(({ code, reason }) => ({ code, reason })),
    concludedOn,
    dueOn: row.due_on,
    daysLate: Math.max(0, late),
    followUpReason: row.follow_up_reason,
    ...decidedOf(row),
  };
}

async function followUpEndOf(ctx: Context, caseId: string): Promise<View['followUpEnd']> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.follow_up_end')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .executeTakeFirst();
  return row ? { endedAs: row.ended_as, text: row.body, ...recordedOf(row) } : null;
}

/** Null also for whoever may not be told of the earlier investigation. */
async function reopeningOf(
  ctx: Context,
  head: CaseHead,
): Promise<{ readonly view: NonNullable<View['reopening']>; readonly own: boolean } | null> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reopening')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, head.id)))
    .executeTakeFirst();
  if (!row || !(await isToldOfEarlier(ctx, head, row.earlier_concluded_on))) return null;
  const { judgement, review, reviewed_at, reviewed_by, reviewed_by_function_title } = row;
  const view = {
    earlierConcludedOn: row.earlier_concluded_on,
    days: row.days,
    within: row.within_days,
    reason: row.body,
    ...recordedOf(row),
    review:
      judgement && review && reviewed_at
        ? {
            judgement,
            text: review,
            reviewedAt: reviewed_at.toISOString(),
            by: reviewed_by ?? '',
            function: reviewed_by_function_title ?? '',
          }
        : null,
  };
  return { view, own: isOwn(ctx, row) };
}

const decidedOf = (row: {
  decided_at: Date;
  decided_by: string;
  decided_by_function_title: string;
  delegation_section: string | null;
}) => ({
  decidedAt: row.decided_at.toISOString(),
  by: row.decided_by,
  function: row.decided_by_function_title,
  delegationSection: row.delegation_section,
});

const recordedOf = (row: { recorded_at: Date; recorded_by: string; recorded_by_function_title: string }) => ({
  recordedAt: row.recorded_at.toISOString(),
  by: row.recorded_by,
  function: row.recorded_by_function_title,
});
