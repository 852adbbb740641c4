import type { z } from 'zod';
import { type AccessTables, READ_PROTECTED } from '#core/access';
import { clocksOfCase } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import { holderName, whoActs } from '#core/organisation';
import { swedishDayOf } from '#platform/calendar';
import type { CaseView } from '../contract.ts';
import { type CaseStanding, mayAssessProtection, mayAssign } from '../domain/case-rules.ts';
import { formatIdentityNumber } from '../domain/identity-number.ts';
import { fullNameOf } from '../domain/naming.ts';
import { protectionOf } from '../store/cases.ts';
import { coWorkersIn } from '../store/co-workers.ts';
import { decidingIn, mayDecideOf } from '../store/delegation.ts';
import { isAboutChild } from '../store/investigation/about-child.ts';
import { reportersOf } from '../store/reporters.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';
import { fatePart } from './investigation/fate-part.ts';
import { latestEntriesOf } from './journal/latest-entries.ts';
import { unsignedDraftsIn } from './journal/unsigned-drafts.ts';
import { preliminaryPart, readPreliminary } from './preliminary-view.ts';
import { secrecyWarnings } from './secrecy-warnings.ts';
import { siblingsOf } from './siblings.ts';

/** What the case page offers, in the order in which the work is done: the first allowed one is the next step. */
const offersOf = (
  standing: CaseStanding,
  asksForProtection: boolean,
  ofStages: readonly Offer[],
): Offer[] => [
  ...(asksForProtection
    ? [
        {
          operation: 'casework.assess-protection',
          permission: 'casework:protection:assess' as const,
          hindrance: mayAssessProtection(standing),
        },
      ]
    : []),
  ...ofStages,
  { operation: 'casework.assign-case', permission: 'casework:case:assign', hindrance: mayAssign(standing) },
  {
    operation: 'casework.add-co-worker',
    permission: 'casework:co-worker:edit',
    hindrance: mayAssign(standing),
  },
  { operation: 'casework.journal', permission: 'casework:journal:read', hindrance: null },
  { operation: 'casework.case-reviews', permission: 'casework:review:read', hindrance: null },
  { operation: 'casework.secrecy', permission: 'casework:secrecy:read', hindrance: null },
  { operation: 'casework.case-log', permission: 'casework:case:log', hindrance: null },
];

/** The whole page of an opened case; the last that an operation does. */
export async function caseView(ctx: Context, caseId: string): Promise<z.input<typeof CaseView>> {
  ctx.beforeAnswer();
  const { unitId, personId } = ctx.opened(caseId);
  const { tenantId } = ctx.actor;
  const db = ctx.tables<CaseworkTables>();
  const ofCase = { tenant_id: tenantId, case_id: caseId } as const;
  const received = selectCopies(ctx, caseId);
  // Side by side: whoever waits for the page waits for one answer and not for each in its turn.
  const [
    head,
    person,
    { copies, reporterOf },
    assessments,
    decision,
    joining,
    events,
    clocks,
    siblings,
    organisation,
    deciding,
    preliminaryRead,
    secrecy,
    latestEntries,
    unsignedDrafts,
    hasCommissions,
  ] = await Promise.all([
    db
      .selectFrom('casework.case_head')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('casework.person')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
    copiesWithReporters(ctx, received),
    db
      .selectFrom('casework.protection_assessment')
      .selectAll()
      .where((eb) => eb.and(ofCase))
      .orderBy('made_at')
      .execute(),
    db
      .selectFrom('casework.preliminary_decision')
      .selectAll()
      .where((eb) => eb.and(ofCase))
      .executeTakeFirst(),
    db
      .selectFrom('casework.joining')
      .selectAll()
      .where((eb) => eb.and(ofCase))
      .executeTakeFirst(),
    db
      .selectFrom('casework.case_event')
      .selectAll()
      .where((eb) => eb.and(ofCase))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    clocksOfCase(ctx, caseId),
    siblingsOf(ctx, caseId, received),
    ctx.organisation(),
    decidingIn(ctx, unitId),
    readPreliminary(ctx, caseId),
    secrecyWarnings(ctx, caseId),
    latestEntriesOf(ctx, caseId),
    unsignedDraftsIn(ctx, caseId),
    hasOrdered(ctx, caseId),
  ]);
  const holder = organisation.functions.find(
    (f) => f.id === head.function_id && !(f.endedOn && f.endedOn < ctx.today),
  );
  const standing: CaseStanding = {
    state: head.state,
    ...protectionOf(
      copies.map((c) => ({
        young: c.young,
        joined: c.joined_from !== null,
        assessed: assessments.some((a) => a.report_id === c.report_id),
      })),
    ),
    mayDecide: mayDecideOf(deciding),
  };
  const known = { copies, joining, decision };
  const [preliminary, fate] = await Promise.all([
    preliminaryPart(ctx, head, standing, preliminaryRead, known),
    fatePart(ctx, head, standing, preliminaryRead.proposals),
  ]);
  // In a copy from before the protection it still stands: read by those whose grant says so by name.
  const isHidden =
    person.protection === 'protected_registration' && !ctx.may(READ_PROTECTED, ctx.opened(caseId)).allowed;
  const name = { givenName: person.given_name, familyName: person.family_name, unborn: person.unborn };

  return {
    today: ctx.today,
    caseId,
    caseNumber: head.number,
    area: head.area,
    aboutChild: isAboutChild(head, ctx.today),
    state: head.state,
    performs: head.ordered_by_case !== null,
    hasCommissions,
    openedOn: head.opened_on,
    investigationOpenedOn: head.investigation_opened_on,
    closedOn: head.closed_on,
    person: {
      personId: person.id,
      name: fullNameOf(name),
      label: head.label,
      identityNumber: person.identity_number ? formatIdentityNumber(person.identity_number) : null,
      birthDate: person.birth_date,
      age: ageOf(ctx, person.birth_date),
      unborn: person.unborn,
      protection: person.protection,
      language: person.language,
      interpreter: head.interpreter,
    },
    unit: { id: head.unit_id, name: organisation.units.find((u) => u.id === head.unit_id)?.name ?? '' },
    holder: {
      functionId: head.function_id,
      title: holder?.title ?? null,
      employeeName: holder ? holderName(organisation, holder.id, ctx.today) : null,
    },
    coWorkers: await coWorkersNow(ctx, caseId),
    clocks,
    reports: copies.map((c) => ({
      reportId: c.report_id,
      kind: c.kind,
      young: c.young,
      reference: c.reference,
      receivedAt: c.received_at.toISOString(),
      channel: c.channel,
      worries: c.worries,
      freeText: c.free_text,
      immediateDanger: c.immediate_danger,
      interpreterLanguage: c.interpreter_language,
      guardians: c.guardians,
      guardiansInformed: c.guardians_informed,
      guardiansNotInformedWhy: c.guardians_not_informed_why,
      whereabouts: isHidden ? null : (c.child.whereabouts ?? null),
      whereaboutsHidden: isHidden && c.child.whereabouts !== undefined,
      ageText: c.child.ageText ?? null,
      reporter: reporterOf(c),
      joinedFrom: c.joined_from,
      siblings: siblings.get(c.report_id) ?? [],
    })),
    protectionAssessments: assessments.map((a) => ({
      id: a.id,
      reportId: a.report_id,
      madeAt: a.made_at.toISOString(),
      outcome: a.outcome,
      reasons: a.reasons,
      measures: a.measures,
      by: a.made_by,
    })),
    decision: decision
      ? {
          decidedAt: decision.decided_at.toISOString(),
          outcome: decision.outcome,
          reasonCode: decision.reason_code,
          text: decision.body,
          by: decision.decided_by,
          function: decision.decided_by_function_title,
          notAtOnceReason: decision.not_at_once_reason,
          delegationSection: decision.delegation_section,
        }
      : null,
    preliminary: preliminary.view,
    fate: fate.view,
    openAtOnce: head.state === 'preliminary' && head.open_at_once,
    secrecy,
    timeline: events.map((e) => ({
      id: e.id,
      at: e.at.toISOString(),
      on: swedishDayOf(e.at),
      kind: e.kind,
      text: e.body,
      by: e.by_name,
    })),
    latestEntries,
    unsignedDrafts,
    ...ctx.offers(
      ctx.opened(caseId),
      offersOf(
        standing,
        copies.some((c) => c.young),
        [...preliminary.offers, ...fate.offers],
      ),
    ),
  };
}

/** Whether anything has been ordered of a performing unit by this case. */
async function hasOrdered(ctx: Context, caseId: string): Promise<boolean> {
  const row = await ctx
    .tables<AccessTables>()
    .selectFrom('access.case_fact')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('ordered_by', '=', caseId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function copiesWithReporters(ctx: Context, received: ReturnType<typeof selectCopies>) {
  const copies = await received;
  return { copies, reporterOf: await reportersOf(ctx, copies) };
}

async function coWorkersNow(ctx: Context, caseId: string): Promise<z.input<typeof CaseView>['coWorkers']> {
  const rows = (await coWorkersIn(ctx, [caseId])).filter((r) => r.to_on === null);
  const organisation = await ctx.organisation();
  return rows.map((r) => {
    const { employeeId } = whoActs(organisation, r.function_id, ctx.today, ctx.today);
    return {
      functionId: r.function_id,
      title: r.function_title,
      employeeName: (employeeId && organisation.nameOf.get(employeeId)) || null,
      task: r.task,
      fromOn: r.from_on,
    };
  });
}

const selectCopies = (ctx: Context, caseId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute();
