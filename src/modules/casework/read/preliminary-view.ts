import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { functionHolders, namesOf, type OrganisationTables } from '#core/organisation';
import {
  type CaseStanding,
  mayDecidePreliminary,
  mayExtendPreliminary,
  mayGiveFeedback,
  mayJoin,
  mayRecordContact,
  mayRecordMeeting,
} from '../domain/case-rules.ts';
import { isOutOfHours } from '../domain/office-hours.ts';
import type { PreliminaryView } from '../preliminary-contract.ts';
import type { CaseHead } from '../store/cases.ts';
import { decidingIn } from '../store/delegation.ts';
import { ownReport, type Reported, whatMayBeTold } from '../store/feedback.ts';
import { isProtectionOverdue, joinTarget } from '../store/joining.ts';
import { officeHoursOf } from '../store/office-hours.ts';
import { hasShieldedReporter } from '../store/reporters.ts';
import type { CaseworkTables } from '../tables.ts';
import { proposalsPart } from './proposals-view.ts';

type View = z.input<typeof PreliminaryView>;

/** The part of a case's page that the preliminary assessment fills, and what can be done with it in the order in which it is done. */
export async function preliminaryPart(
  ctx: Context,
  head: CaseHead,
  standing: CaseStanding,
): Promise<{ readonly view: View; readonly offers: Offer[] }> {
  const report = await ownReport(ctx, head.id);
  const told = await whatMayBeTold(ctx, head.id);
  const feedback = await feedbackOf(ctx, head.id);
  const recorded = feedback.some((f) => f.reportId === report?.reportId);
  const join = await joinOffer(ctx, head);
  const { proposals, proposableTo, offers: proposalOffers } = await proposalsPart(ctx, head, standing);
  const feedbackOffer: Offer = {
    operation: 'casework.give-feedback',
    permission: 'casework:feedback:give',
    hindrance: mayGiveFeedback({
      decided: told !== undefined,
      mandated: report?.mandated ?? false,
      recorded,
    }),
  };
  return {
    view: {
      contacts: await contactsOf(ctx, head.id),
      meetings: await meetingsOf(ctx, head.id),
      feedback,
      feedbackDue: feedbackOffer.hindrance === null ? dueTo(report, told) : null,
      joinedInto: await joiningOf(ctx, head.id),
      joinable: join?.shown ?? null,
      deciders: await decidersOf(ctx, head),
      proposals,
      proposableTo,
      onCall: await onCallOf(ctx),
    },
    offers: [
      ...(join ? [join.offer] : []),
      {
        operation: 'casework.decide-preliminary',
        permission: 'casework:preliminary:decide',
        hindrance: mayDecidePreliminary(standing),
      },
      ...proposalOffers,
      // Only where somebody is told anything: others would look for it in vain.
      ...(feedbackOffer.hindrance === null ? [feedbackOffer] : []),
      {
        operation: 'casework.record-contact',
        permission: 'casework:preliminary:contact',
        hindrance: mayRecordContact(standing),
      },
      {
        operation: 'casework.record-meeting',
        permission: 'casework:preliminary:meeting',
        hindrance: mayRecordMeeting(standing),
      },
      {
        operation: 'casework.extend-preliminary',
        permission: 'casework:preliminary:extend',
        hindrance: mayExtendPreliminary(standing),
      },
    ],
  };
}

const dueTo = (
  report: Reported | undefined,
  told: Awaited<ReturnType<typeof whatMayBeTold>>,
): View['feedbackDue'] =>
  report && told ? { reportId: report.reportId, requested: report.requested, mayTell: told.said } : null;

/** Of an open investigation about the same person: that it is there, in which unit and with whom, as the existence check tells it. */
async function joinOffer(
  ctx: Context,
  head: CaseHead,
): Promise<{ readonly offer: Offer; readonly shown: View['joinable'] } | null> {
  const permission = 'casework:report:join';
  if (head.state !== 'preliminary' || !ctx.may(permission, ctx.opened(head.id)).allowed) return null;
  const target = await joinTarget(ctx, head);
  if (!target) return null;
  const org = ctx.tables<OrganisationTables>();
  const units = await namesOf(org, ctx.actor.tenantId, { units: [target.unitId] });
  const [holder] = await functionHolders(org, ctx.actor.tenantId, ctx.today, {
    functionIds: target.holderFunctions.slice(0, 1),
  });
  const protectionOverdue = await isProtectionOverdue(ctx, head.id);
  return {
    offer: {
      operation: 'casework.join-report',
      permission,
      hindrance: mayJoin(head, { hasTarget: true, protectionOverdue }),
    },
    shown: { unitName: units.get(target.unitId) ?? '', holderName: holder?.employeeName ?? null },
  };
}

const ofCase = (ctx: Context, caseId: string) =>
  ({ tenant_id: ctx.actor.tenantId, case_id: caseId }) as const;

async function contactsOf(ctx: Context, caseId: string): Promise<View['contacts']> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.preliminary_contact')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .orderBy('held_at')
    .orderBy('id')
    .execute();
  const hidden = rows.some((r) => r.party === 'reporter') && (await hasShieldedReporter(ctx, caseId));
  return rows.map((r) => ({
    id: r.id,
    party: r.party,
    // Who made a report is shielded here as everywhere (OSL 26:5).
    partyName: hidden && r.party === 'reporter' ? null : r.party_name,
    way: r.way,
    heldAt: r.held_at.toISOString(),
    text: r.body,
    ...signedBy(r),
  }));
}

async function meetingsOf(ctx: Context, caseId: string): Promise<View['meetings']> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reporter_meeting')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    standing: r.standing,
    heldAt: r.held_at?.toISOString() ?? null,
    tookPart: r.took_part,
    text: r.body,
    ...signedBy(r),
  }));
}

async function feedbackOf(ctx: Context, caseId: string): Promise<View['feedback']> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reporter_feedback')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .orderBy('recorded_at')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    reportId: r.report_id,
    given: r.given,
    givenAt: r.given_at?.toISOString() ?? null,
    way: r.way,
    said: r.said,
    whyNot: r.why_not,
    text: r.body,
    ...signedBy(r),
  }));
}

async function joiningOf(ctx: Context, caseId: string): Promise<View['joinedInto']> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.joining')
    .select(['into_number', 'joined_at', 'joined_by'])
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .executeTakeFirst();
  return row ? { caseNumber: row.into_number, at: row.joined_at.toISOString(), by: row.joined_by } : null;
}

async function decidersOf(ctx: Context, head: CaseHead): Promise<View['deciders']> {
  const { open, not_open, extend } = await decidingIn(ctx, head.unit_id);
  const shown = ({ allowed, by, section }: typeof open) => ({ allowed, by: [...by], section });
  return { open: shown(open), not_open: shown(not_open), extend: shown(extend) };
}

async function onCallOf(ctx: Context): Promise<View['onCall']> {
  const row = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.tenant')
    .select('on_call_phone')
    .where('id', '=', ctx.actor.tenantId)
    .executeTakeFirst();
  return {
    outOfHours: isOutOfHours(await officeHoursOf(ctx), ctx.now),
    phone: row?.on_call_phone ?? null,
  };
}

const signedBy = (row: {
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_at: Date;
}): { by: string; function: string; recordedAt: string } => ({
  by: row.recorded_by,
  function: row.recorded_by_function_title,
  recordedAt: row.recorded_at.toISOString(),
});
