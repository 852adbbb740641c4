import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AccessTables, CaseFact } from '#core/access';
import { putCaseFact } from '#core/access';
import { startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type OrganisationTables, unitThatTakesIn } from '#core/organisation';
import { ageOn, type CalendarDate, calendarDate, swedishDayOf } from '#platform/calendar';
import { conflict, invalid, notFound } from '#platform/errors';
import type { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import type { ConcernReportInput } from '../contract.ts';
import { ageGroupOn } from '../domain/age-group.ts';
import {
  intakeRules,
  isAdultArea,
  isTooYoungFor,
  isYoung,
  NUMBER_PREFIX,
  TAKEN_IN_BY,
} from '../domain/areas.ts';
import { APPLICANTS, type Area, type Channel, OPEN_AT_ONCE, type ReportKind } from '../domain/codes.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { labelOf, nameKey } from '../domain/naming.ts';
import type { CaseworkTables, StoredChild } from '../tables.ts';
import { countIntake } from './catalogue-figures.ts';
import { takeOverConflicts } from './conflicts.ts';
import { countChildren } from './counted-children.ts';
import { addCaseEvent } from './events.ts';
import { interpreterOf } from './interpreter.ts';
import { takeNumbers } from './numbers.ts';
import { openByApplication } from './open-by-application.ts';
import { reportedBy } from './organisations/reported-by.ts';
import { insertPerson, newPersonId, personByIdentity, personKeys, protectionOf } from './persons.ts';
import { allFiles, keepReportFiles, withPlainFiles } from './report-files.ts';
import { insertReporter, storedReporter } from './reporters.ts';
import { tellReceived } from './watchers.ts';

export interface Received {
  readonly reportId: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly caseIds: string[];
}

export interface Incoming {
  /** Chosen by the sender: the same id and content again is the same report. */
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly area: Area;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly report: ConcernReportInput;
  readonly files: readonly FileContent[];
  /** The form as its platform shows it, with who was logged in. */
  readonly picture?: FileContent | undefined;
  /** The organisation that reports, chosen from the register; without it the written name says which. */
  readonly organisationId?: string | undefined;
  /** Staff must mend a number that can't be right; from outside, what was written is kept as it stands. */
  readonly strictIdentity: boolean;
  /** The known person who applies for what follows when they turn 18, and may do so before it: see `applyOnTurning18`. */
  readonly turning18?: string | undefined;
}

/**
 * Takes in a report or an application: the original once as received, and for each child or adult a person, a case with a copy of its own, and
 * what is owed by what it is about (see `intakeRules`), from when it came in. An application opens its investigation.
 * @throws AppError CONFLICT when there is no intake unit, or when the id has been used for something else; INVALID_INPUT on `area` when somebody
 * is too young for it, and on what an application does not have
 */
export async function receiveReport(ctx: Context, sent: Incoming): Promise<Received> {
  if (sent.kind === 'application') mustBeApplication(sent.report);
  const isAnonymous = sent.report.reporter.kind === 'anonymous';
  const incoming = { ...sent, ...(isAnonymous ? await withPlainFiles(sent) : {}) };
  const { tenantId } = ctx.actor;
  const areas = TAKEN_IN_BY[incoming.area];
  const unitId = await unitThatTakesIn(ctx.tables<OrganisationTables>(), tenantId, ctx.authorityId, areas);
  if (!unitId) throw conflict('NO_INTAKE_UNIT');
  const body = JSON.stringify({
    ...incoming.report,
    ...saidOf(incoming),
    ...(allFiles(incoming).length > 0 ? { attachments: allFiles(incoming) } : {}),
  });
  const sha256 = createHash('sha256').update(body).digest();
  await ctx.adoptContent(incoming.reportId);
  await oneAtATime(ctx, incoming.reportId);
  const earlier = await sameReport(ctx, incoming.reportId, sha256);
  if (earlier) return earlier;

  const reference = await insertReport(ctx, incoming, unitId, body, sha256);
  const numbers = await takeNumbers(ctx, 'case', incoming.report.children.length);
  const caseIds: string[] = [];
  for (const [position, child] of incoming.report.children.entries()) {
    caseIds.push(
      await openPreliminary(ctx, incoming, {
        child,
        position,
        reference,
        unitId,
        number: numbers[position] ?? 0,
      }),
    );
  }
  await keepReportFiles(ctx, incoming.reportId, incoming, caseIds);
  return { reportId: incoming.reportId, reference, receivedAt: incoming.receivedAt.toISOString(), caseIds };
}

/** Whoever applies is named and is who may, and what tells of danger is a report, that is assessed at once. */
function mustBeApplication({ reporter, immediateDanger }: ConcernReportInput): void {
  if (reporter.kind !== 'private' || !APPLICANTS.has(reporter.category))
    throw invalid('reporter.category', 'not_an_applicant');
  if (immediateDanger) throw invalid('immediateDanger', 'danger_is_reported');
}

/** What tells it from a report about a child, as every report from outside is. */
const saidOf = ({ kind, area }: Incoming): { readonly kind?: ReportKind; readonly area?: Area } => ({
  ...(kind === 'concern_report' ? {} : { kind }),
  ...(area === 'child_youth' ? {} : { area }),
});

/** A button pressed twice sends the same id twice at once: the second waits here until the first is saved, and finds it. */
async function oneAtATime(ctx: Context, reportId: string): Promise<void> {
  const key = sql`hashtextextended(${`${ctx.actor.tenantId} ${reportId}`}, 0)`;
  await sql`select pg_advisory_xact_lock(${key})`.execute(ctx.tables());
}

async function sameReport(ctx: Context, reportId: string, sha256: Buffer): Promise<Received | undefined> {
  const earlier = await earlierReport(ctx, reportId);
  if (earlier && !earlier.sha256.equals(sha256)) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  return earlier?.received;
}

/** The receipt of a report that has been taken in under this id. @throws AppError NOT_FOUND */
export async function receiptOf(ctx: Context, reportId: string): Promise<Received> {
  await ctx.adoptContent(reportId);
  const earlier = await earlierReport(ctx, reportId);
  if (!earlier) throw notFound();
  return earlier.received;
}

async function earlierReport(
  ctx: Context,
  reportId: string,
): Promise<{ readonly received: Received; readonly sha256: Buffer } | undefined> {
  const db = ctx.tables<CaseworkTables>();
  const { tenantId } = ctx.actor;
  const row = await db
    .selectFrom('casework.report as r')
    .innerJoin('casework.report_original as o', (j) =>
      j.onRef('o.tenant_id', '=', 'r.tenant_id').onRef('o.report_id', '=', 'r.id'),
    )
    .select(['r.reference', 'r.received_at', 'o.sha256'])
    .where('r.tenant_id', '=', tenantId)
    .where('r.id', '=', reportId)
    .executeTakeFirst();
  if (!row) return undefined;
  const cases = await db
    .selectFrom('casework.report_case')
    .select('case_id')
    .where('tenant_id', '=', tenantId)
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
  const { reference, received_at, sha256 } = row;
  const caseIds = cases.map((c) => c.case_id);
  return { received: { reportId, reference, receivedAt: received_at.toISOString(), caseIds }, sha256 };
}

async function insertReport(
  ctx: Context,
  { report, reportId, kind, area, channel, receivedAt, organisationId }: Incoming,
  unitId: string,
  body: string,
  sha256: Buffer,
): Promise<string> {
  const { tenantId } = ctx.actor;
  const db = ctx.tables<CaseworkTables>();
  const receivedOn = swedishDayOf(receivedAt);
  const by = await reportedBy(ctx, report.reporter, receivedOn, organisationId);
  const [number = 0] = await takeNumbers(ctx, 'report', 1);
  const reference = `${ctx.today.slice(2, 4)}-${String(number).padStart(4, '0')}`;
  const reporter = storedReporter(report.reporter);
  await Promise.all([
    db
      .insertInto('casework.report')
      .values({
        tenant_id: tenantId,
        id: reportId,
        authority_id: ctx.authorityId,
        unit_id: unitId,
        reference,
        received_at: receivedAt,
        registered_at: ctx.now,
        channel,
        reporter_category: reporter.category,
        reporter_organisation: report.reporter.kind === 'professional' ? report.reporter.organisation : null,
        reporter_shielded: false,
        worries: report.worries,
        immediate_danger: report.immediateDanger !== undefined && report.immediateDanger !== '',
        child_count: report.children.length,
        kind,
        area,
        ...by,
      })
      .execute(),
    // What is counted are reports about children: neither applications nor reports about adults.
    ...(kind === 'concern_report' && !isAdultArea(area)
      ? [
          countChildren(ctx, {
            reportId,
            unitId,
            receivedOn,
            channel,
            category: reporter.category,
            by,
            children: report.children,
          }),
        ]
      : []),
    db
      .insertInto('casework.report_original')
      .values({ tenant_id: tenantId, report_id: reportId, authority_id: ctx.authorityId, body, sha256 })
      .execute(),
    insertReporter(ctx, reportId, report.reporter),
  ]);
  return reference;
}

interface OneChild {
  readonly child: ConcernReportInput['children'][number];
  readonly position: number;
  readonly reference: string;
  readonly unitId: string;
  readonly number: number;
}

async function openPreliminary(ctx: Context, incoming: Incoming, one: OneChild): Promise<string> {
  const { report, reportId, kind, area, receivedAt } = incoming;
  const { tenantId } = ctx.actor;
  const isOpened = kind === 'application';
  const child: StoredChild = one.child;
  const receivedOn = swedishDayOf(receivedAt);
  const identity = child.identityNumber ? parseIdentityNumber(child.identityNumber, ctx.today) : null;
  if (child.identityNumber && !identity && incoming.strictIdentity) {
    throw invalid(`children.${one.position}.identityNumber`, 'identity_number');
  }
  const keys = await personKeys(ctx, { ...child, identityNumber: identity?.digits });
  const known =
    incoming.turning18 ?? (keys.identity ? await personByIdentity(ctx, keys.identity) : undefined);
  const birthDate = identity?.birthDate ?? child.birthDate ?? null;
  const whom = { kind, area, age: ageWhen(birthDate, receivedOn) };
  const isTooYoung = incoming.turning18 === undefined && isTooYoungFor(whom);
  if (isTooYoung || (isAdultArea(area) && child.unborn)) throw invalid('area', 'under_18');
  const caseId = newId();
  const caseNumber = `${NUMBER_PREFIX[area]}-${ctx.today.slice(0, 4)}-${String(one.number).padStart(4, '0')}`;
  const protection = known ? await protectionOf(ctx, known) : 'none';
  const fact: CaseFact = {
    tenantId,
    caseId,
    authorityId: ctx.authorityId,
    unitId: one.unitId,
    personId: known ?? newPersonId(),
    caseNumber,
    holderFunctions: [],
    excludedEmployees: [],
    protection,
    open: true,
    investigating: isOpened,
    orderedBy: null,
  };
  await ctx.adopt(fact);
  await Promise.all([
    putCaseFact(ctx.tables<AccessTables>(), fact),
    ...(known ? [] : [insertPerson(ctx, { id: fact.personId, child, identity, birthDate, keys })]),
  ]);
  if (known) await takeOverConflicts(ctx, fact);

  const db = ctx.tables<CaseworkTables>();
  const interpreter = known && (await interpreterOf(ctx, known));
  await Promise.all([
    db
      .insertInto('casework.case_head')
      .values({
        tenant_id: tenantId,
        id: caseId,
        authority_id: ctx.authorityId,
        unit_id: one.unitId,
        function_id: null,
        person_id: fact.personId,
        number: caseNumber,
        label: labelOf(child),
        name_key: nameKey(`${child.familyName ?? ''} ${child.givenName ?? ''}`),
        given_key: nameKey(`${child.givenName ?? ''} ${child.familyName ?? ''}`),
        birth_date: birthDate,
        protection,
        area,
        interpreter: interpreter ?? report.interpreterLanguage ?? null,
        state: isOpened ? 'investigation' : 'preliminary',
        opened_on: receivedOn,
        investigation_opened_on: isOpened ? receivedOn : null,
        closed_on: null,
        assigned_at: null,
        assigned_by: null,
        open_at_once: !isOpened && !isAdultArea(area) && report.worries.some((w) => OPEN_AT_ONCE.has(w)),
        reporter_category: storedReporter(report.reporter).category,
        updated_at: ctx.now,
      })
      .execute(),
    db
      .insertInto('casework.report_case')
      .values({
        tenant_id: tenantId,
        report_id: reportId,
        case_id: caseId,
        authority_id: ctx.authorityId,
        unit_id: one.unitId,
        position: one.position,
      })
      .execute(),
    insertCopy(ctx, incoming, protection === 'protected_registration' ? withoutAddress(one) : one, {
      caseId,
      young: isYoung(whom),
    }),
    ...intakeRules(whom).map((ruleId) =>
      startClock(ctx, { ruleId, startedAt: receivedAt, unitId: one.unitId, functionId: null, caseId }),
    ),
    addCaseEvent(ctx, {
      caseId,
      kind: isOpened ? 'application_received' : 'report_received',
      at: receivedAt,
      body: one.reference,
      by: null,
    }),
  ]);
  await countIntake(ctx, {
    caseId,
    unitId: one.unitId,
    kind,
    area,
    young: isYoung(whom),
    channel: incoming.channel,
    category: storedReporter(report.reporter).category,
    ageGroup: ageGroupOn(
      { unborn: child.unborn, birthDate: birthDate === null ? null : calendarDate(birthDate) },
      receivedOn,
    ),
    receivedOn,
  });
  if (isOpened) {
    const head = { id: caseId, area, birth_date: birthDate };
    await openByApplication(ctx, head, { receivedAt, unitId: one.unitId });
  }
  await tellReceived(ctx, { caseId, unitId: one.unitId, area, receivedAt });
  return caseId;
}

async function insertCopy(
  ctx: Context,
  incoming: Incoming,
  one: OneChild,
  { caseId, young }: { readonly caseId: string; readonly young: boolean },
): Promise<void> {
  const { report, reportId, kind, area, channel, receivedAt } = incoming;
  const guardians = report.guardians.map((g) => ({ name: g.name, phone: g.phone ?? null }));
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.report_copy')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      report_id: reportId,
      authority_id: ctx.authorityId,
      reference: one.reference,
      received_at: receivedAt,
      channel,
      worries: report.worries,
      child: JSON.stringify(one.child),
      guardians: JSON.stringify(guardians),
      reporter: JSON.stringify(storedReporter(report.reporter)),
      free_text: report.freeText,
      immediate_danger: report.immediateDanger || null,
      interpreter_language: report.interpreterLanguage ?? null,
      guardians_informed: report.guardiansInformed,
      guardians_not_informed_why: report.guardiansNotInformedWhy ?? null,
      joined_from: null,
      kind,
      area,
      young,
    })
    .execute();
}

/** In whole years on the day on which it came in; null of whoever was not born then, or has no known date. */
const ageWhen = (birthDate: string | null, day: CalendarDate): number | null =>
  birthDate === null || birthDate > day ? null : ageOn(calendarDate(birthDate), day);

/** A protected address is held in no copy: the report as received has what was written. */
const withoutAddress = (one: OneChild): OneChild => ({ ...one, child: { ...one.child, address: undefined } });
