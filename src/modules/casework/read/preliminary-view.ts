import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { holderName, type OrganisationTables } from '#core/organisation';
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
import { type CaseHead, ofCase } from '../store/cases.ts';
import { decidingIn } from '../store/delegation.ts';
import { mayBeTold, ownReportAmong, type Reported, type Told } from '../store/feedback.ts';
import { reopeningToTell } from '../store/investigation/reopening.ts';
import { isProtectionOverdue, joinTarget } from '../store/joining.ts';
import { officeHoursOf } from '../store/office-hours.ts';
import { proposalsOf } from '../store/proposals.ts';
import { hasShieldedReporter } from '../store/reporters.ts';
import type { CaseworkTables } from '../tables.ts';
import { proposalsPart } from './proposals-view.ts';

type View = z.input<typeof PreliminaryView>;

/** What is read of a preliminary assessment to show it; asked for before the case's head is at hand. */
export type PreliminaryRead = Awaited<ReturnType<typeof readPreliminary>>;

/** What the case's page has read anyway. */
export interface Known {
  readonly copies: Parameters<typeof ownReportAmong>[0];
  readonly joining: Selectable<CaseworkTables['casework.joining']> | undefined;
  readonly decision: Parameters<typeof mayBeTold>[1];
}

export async function readPreliminary(ctx: Context, caseId: string) {
  const [contacts, meetings, feedback, proposals, onCall] = await Promise.all([
    contactsOf(ctx, caseId),
    meetingsOf(ctx, caseId),
    feedbackOf(ctx, caseId),
    proposalsOf(ctx, caseId),
    onCallOf(ctx),
  ]);
  return { contacts, meetings, feedback, proposals, onCall };
}

/** The part of a case's page that the preliminary assessment fills, and what can be done with it in the order in which it is done. */
export async function preliminaryPart(
  ctx: Context,
  head: CaseHead,
  standing: CaseStanding,
  { contacts, meetings, feedback, proposals: made, onCall }: PreliminaryRead,
  { copies, joining, decision }: Known,
): Promise<{ readonly view: View; readonly offers: Offer[] }> {
  const report = ownReportAmong(copies);
  const told = mayBeTold(joining, decision);
  const recorded = feedback.some((f) => f.reportId === report?.reportId);
  const [join, { proposals, proposableTo, offers: proposalOffers }, deciders, soonReopened] =
    await Promise.all([
      joinOffer(ctx, head),
      proposalsPart(ctx, head, standing, made),
      decidersOf(ctx, head),
      mayOpen(ctx, head) ? reopeningToTell(ctx, head) : null,
    ]);
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
      contacts,
      meetings,
      feedback,
      feedbackDue: feedbackOffer.hindrance === null ? dueTo(report, told) : null,
      joinedInto: joining
        ? { caseNumber: joining.into_number, at: joining.joined_at.toISOString(), by: joining.joined_by }
        : null,
      joinable: join?.shown ?? null,
      soonReopened,
      deciders,
      proposals,
      proposableTo,
      onCall,
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
      // The meeting with the family, and the fourteen days, belong to reports about children and young people.
      ...(standing.young
        ? [
            {
              operation: 'casework.record-meeting',
              permission: 'casework:preliminary:meeting',
              hindrance: mayRecordMeeting(standing),
            } as const,
            {
              operation: 'casework.extend-preliminary',
              permission: 'casework:preliminary:extend',
              hindrance: mayExtendPreliminary(standing),
            } as const,
          ]
        : []),
    ],
  };
}

const dueTo = (report: Reported | undefined, told: Told): View['feedbackDue'] =>
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
  const [organisation, protectionOverdue] = await Promise.all([
    ctx.organisation(),
    isProtectionOverdue(ctx, head.id),
  ]);
  // The holder is the first; while nobody holds that function, whoever else has the case is named.
  const [holder] = target.holderFunctions.flatMap((id) => holderName(organisation, id, ctx.today) ?? []);
  return {
    offer: {
      operation: 'casework.join-report',
      permission,
      hindrance: mayJoin(head, { hasTarget: true, protectionOverdue }),
    },
    shown: {
      unitName: organisation.units.find((u) => u.id === target.unitId)?.name ?? '',
      holderName: holder ?? null,
    },
  };
}

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

async function decidersOf(ctx: Context, head: CaseHead): Promise<View['deciders']> {
  const { open, not_open, extend } = await decidingIn(ctx, head.unit_id);
  const shown = ({ allowed, by, section }: typeof open) => ({ allowed, by: [...by], section });
  return { open: shown(open), not_open: shown(not_open), extend: shown(extend) };
}

async function onCallOf(ctx: Context): Promise<View['onCall']> {
  const [row, hours] = await Promise.all([
    ctx
      .tables<OrganisationTables>()
      .selectFrom('org.tenant')
      .select('on_call_phone')
      .where('id', '=', ctx.actor.tenantId)
      .executeTakeFirst(),
    officeHoursOf(ctx),
  ]);
  return { outOfHours: isOutOfHours(hours, ctx.now), phone: row?.on_call_phone ?? null };
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

/** Asked of an investigation that the actor could open: nobody else is told of an earlier one. */
const mayOpen = (ctx: Context, { id, state }: Pick<CaseHead, 'id' | 'state'>): boolean =>
  state === 'preliminary' && ctx.may('casework:preliminary:decide', ctx.opened(id)).allowed;
