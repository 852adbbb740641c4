import type { Selectable } from 'kysely';
import { type AccessTables, type CaseFact, caseFactsOfPersons } from '#core/access';
import { cancelClock, clocksOfCase, startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { actingFor, leaderOf, tell } from '#core/reminders';
import { newId } from '#platform/ids';
import type { AttachmentTables } from '../attachment-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import type { CaseHead } from './cases.ts';
import { addCaseEvent, type Signature } from './events.ts';

/** To hand a report into a case that one may not open. */
export const HAND_OVER = 'casework:report:hand-over';

/** The reason under which its clocks are cancelled, as figures count it. */
const JOINED = 'joined_to_investigation';

type Copy = Selectable<CaseworkTables['casework.report_copy']>;

/**
 * The investigation under way about the same person in the same area, as far as this actor may hand a report into it: its facts, and nothing of what it is
 * about. One whose handling is barred to the actor (jäv) is as if it were not there.
 */
export async function joinTarget(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'person_id' | 'area'>,
): Promise<CaseFact | undefined> {
  const facts = await caseFactsOfPersons(ctx.tables<AccessTables>(), ctx.actor.tenantId, ctx.authorityId, [
    head.person_id,
  ]);
  const mayTake = facts.filter(
    (f) => f.investigating && f.open && f.caseId !== head.id && ctx.may(HAND_OVER, f).allowed,
  );
  const others = await inOtherAreas(ctx, head, mayTake);
  return mayTake
    .filter((f) => !others.has(f.caseId))
    .sort((a, b) => b.caseNumber.localeCompare(a.caseNumber))[0];
}

/** Those of a person's investigations that are of another area than this case: days and areas are the board's to see. */
async function inOtherAreas(
  ctx: Context,
  { area }: Pick<CaseHead, 'area'>,
  facts: readonly CaseFact[],
): Promise<ReadonlySet<string>> {
  if (facts.length === 0) return new Set();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.investigation_span')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(
      'case_id',
      'in',
      facts.map((f) => f.caseId),
    )
    .where('area', '<>', area)
    .execute();
  return new Set(rows.map((r) => r.case_id));
}

/** What has been missed here is assessed here, before it is handed over. */
export const isProtectionOverdue = async (ctx: Context, caseId: string): Promise<boolean> =>
  (await clocksOfCase(ctx, caseId)).some((c) => c.lawRuleId === 'BU-010' && c.state === 'overdue');

/**
 * Hands the report of a preliminary case into an open investigation of the same person: the copy, the protection assessment or the clock for
 * it, and a line in its timeline; and tells whoever has it. The investigation is written into and never read.
 */
export async function handReportInto(
  ctx: Context,
  head: CaseHead,
  target: CaseFact,
  signature: Signature,
): Promise<void> {
  await ctx.handInto(target.caseId, HAND_OVER);
  for (const copy of await copiesOf(ctx, head.id)) {
    await giveCopy(ctx, { ...copy, case_id: target.caseId, joined_from: head.number });
    await linkReport(ctx, copy.report_id, head.id, target);
    await giveFiles(ctx, copy.report_id, head.id, target);
    await addCaseEvent(ctx, {
      caseId: target.caseId,
      kind: 'report_joined',
      body: copy.reference,
      by: signature.name,
    });
    const assessed = await giveAssessment(ctx, copy.report_id, head.id, target);
    if (copy.young && !assessed) await giveClock(ctx, copy, head.id, target);
  }
  await cancelClock(ctx, { caseId: head.id, ruleId: 'BU-020' }, JOINED);
  await cancelClock(ctx, { caseId: head.id, ruleId: 'GEN-010' }, JOINED);
  const [functionId] = target.holderFunctions;
  const holders = await actingFor(ctx, target.holderFunctions);
  await tell(ctx, holders.length > 0 ? holders : await leaderOf(ctx, target.unitId), {
    kind: 'report_joined',
    caseId: target.caseId,
    unitId: target.unitId,
    functionId: functionId ?? null,
  });
}

const copiesOf = (ctx: Context, caseId: string): Promise<Copy[]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute();

async function giveCopy(ctx: Context, copy: Copy): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.report_copy')
    .values({
      ...copy,
      child: JSON.stringify(copy.child),
      guardians: JSON.stringify(copy.guardians),
      reporter: JSON.stringify(copy.reporter),
    })
    .execute();
}

async function linkReport(ctx: Context, reportId: string, from: string, target: CaseFact): Promise<void> {
  const db = ctx.tables<CaseworkTables>();
  const { position } = await db
    .selectFrom('casework.report_case')
    .select('position')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('report_id', '=', reportId)
    .where('case_id', '=', from)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('casework.report_case')
    .values({
      tenant_id: ctx.actor.tenantId,
      report_id: reportId,
      case_id: target.caseId,
      authority_id: ctx.authorityId,
      unit_id: target.unitId,
      position,
    })
    .execute();
}

/** The files that came with the report, in the investigation's file (akt) too. */
async function giveFiles(ctx: Context, reportId: string, from: string, target: CaseFact): Promise<void> {
  const db = ctx.tables<AttachmentTables>();
  const files = await db
    .selectFrom('casework.attachment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', from)
    .where('report_id', '=', reportId)
    .execute();
  if (files.length === 0) return;
  await db
    .insertInto('casework.attachment')
    .values(files.map((file) => ({ ...file, case_id: target.caseId })))
    .execute();
}

/** An assessment that is made goes along as it was made. */
async function giveAssessment(
  ctx: Context,
  reportId: string,
  from: string,
  target: CaseFact,
): Promise<boolean> {
  const db = ctx.tables<CaseworkTables>();
  const made = await db
    .selectFrom('casework.protection_assessment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', from)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!made) return false;
  await db
    .insertInto('casework.protection_assessment')
    .values({ ...made, id: newId(), case_id: target.caseId })
    .execute();
  return true;
}

/** What is not yet assessed is owed by the investigation from here on, by the same day as before. */
async function giveClock(ctx: Context, copy: Copy, from: string, target: CaseFact): Promise<void> {
  const startedAt = copy.received_at;
  await cancelClock(ctx, { caseId: from, ruleId: 'BU-010', startedAt }, JOINED);
  await startClock(ctx, {
    ruleId: 'BU-010',
    startedAt,
    // Two reports may have come in at the same minute.
    subject: { kind: 'report', id: copy.report_id },
    unitId: target.unitId,
    functionId: target.holderFunctions[0] ?? null,
    caseId: target.caseId,
  });
}
