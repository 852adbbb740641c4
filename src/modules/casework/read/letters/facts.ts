import type { Context } from '#core/operation';
import { isProtectedAgainst, isSameName } from '../../domain/investigation/notice.ts';
import type { LetterFacts, ToldFacts } from '../../domain/letters/letter.ts';
import { ofCase } from '../../store/cases.ts';
import { decisionsOf } from '../../store/decision/decisions.ts';
import { ownReportAmong, whatMayBeTold } from '../../store/feedback.ts';
import { concernedIn } from '../../store/investigation/concerned.ts';
import { closeOnesOf, safetyChecksOf } from '../../store/investigation/notices.ts';
import { letterTemplatesOf } from '../../store/letters/templates.ts';
import { personOf } from '../../store/person-rows.ts';
import { protectedAgainst } from '../../store/protection.ts';
import { reportersOf } from '../../store/reporters.ts';
import type { CaseworkTables } from '../../tables.ts';

/** All that letters of an opened case are made of. */
export async function letterFactsOf(ctx: Context, caseId: string) {
  const { personId } = ctx.opened(caseId);
  const db = ctx.tables<CaseworkTables>();
  const [head, person, decided, copies, told, [check], concerned, closeOnes, against, released, templates] =
    await Promise.all([
      db
        .selectFrom('casework.case_head')
        .select(['number', 'state', 'unit_id', 'investigation_opened_on'])
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
      personOf(ctx, personId),
      decisionsOf(ctx, caseId),
      db
        .selectFrom('casework.report_copy')
        .select(['report_id', 'area', 'reporter', 'joined_from', 'received_at', 'reference'])
        .where((eb) => eb.and(ofCase(ctx, caseId)))
        .execute(),
      whatMayBeTold(ctx, caseId),
      safetyChecksOf(ctx, caseId),
      concernedIn(ctx, caseId),
      closeOnesOf(ctx, personId),
      protectedAgainst(ctx, personId),
      db
        .selectFrom('casework.file_release')
        .select(['id', 'recipient_name', 'ended_at', 'reviewed_by'])
        .where((eb) => eb.and({ ...ofCase(ctx, caseId), state: 'released' }))
        .orderBy('ended_at', 'desc')
        .executeTakeFirst(),
      letterTemplatesOf(ctx),
    ]);
  const own = ownReportAmong(copies);
  const report = copies.find((c) => c.report_id === own?.reportId);
  const reporter = report ? (await reportersOf(ctx, [report]))(report) : null;
  const facts: LetterFacts = {
    state: head.state,
    isSafetyChecked: check !== undefined,
    hasDecision: decided.decisions.length > 0,
    mandatedReporter: own?.mandated === true && report?.reporter.anonymous === false,
    isTellable: told !== undefined,
    hasRelease: released !== undefined,
  };
  const isAgainst = (name: string, relationId: string | null = null) =>
    isProtectedAgainst(
      { name, relationId: relationId ?? closeOnes.find((c) => isSameName(c.name, name))?.relationId ?? null },
      closeOnes,
      against,
    );
  return {
    head,
    person,
    decided,
    report,
    reporter,
    told,
    judged: check?.persons ?? [],
    concerned,
    isAgainst,
    /** What is known of somebody private of that name, before they are told. */
    toldOf: (name: string): ToldFacts => ({
      isSafetyChecked: check !== undefined,
      isUnsafe: (check?.persons ?? []).some((p) => !p.mayBeTold && isSameName(p.name, name)),
      isAgainst: isAgainst(name),
    }),
    released,
    templates,
    facts,
  };
}

export type CaseLetterFacts = Awaited<ReturnType<typeof letterFactsOf>>;
