import type { Context } from '#core/operation';
import { isLeft } from '../../domain/investigation/instruments.ts';
import { areSettled } from '../../domain/investigation/questions.ts';
import type { InvestigationFacts } from '../../domain/investigation/standing.ts';
import { areHeard } from '../../domain/investigation/standpoints.ts';
import type { CaseworkTables } from '../../tables.ts';
import { type CaseHead, standingOf } from '../cases.ts';
import { codesInForce } from '../codings.ts';
import { isAboutChild, isChildProtection } from './about-child.ts';
import { childTalksOf } from './child-talks.ts';
import type { Concerned } from './concerned.ts';
import { isNoticeSettled } from './notices.ts';
import { isPlanMissing, plansOf } from './plans.ts';
import { questionsOf } from './questions.ts';
import { requiredInCase } from './risk-assessments.ts';
import { partiesAmong, partyOf, standpointsOf } from './standpoints.ts';
import { signedOf, textAmong } from './text/signed.ts';

/** What an opened case's investigation has, for judging what stands in the way of concluding it. */
export async function investigationFacts(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'state' | 'unit_id' | 'area' | 'birth_date' | 'investigation_opened_on'>,
  concerned: readonly Concerned[],
): Promise<InvestigationFacts> {
  const aboutChild = isAboutChild(head, ctx.today);
  const [standing, noticeSettled, plans, questions, talks, heard, codes, required, unsigned, signed] =
    await Promise.all([
      standingOf(ctx, head),
      !isChildProtection(head, head.investigation_opened_on ?? ctx.today) || isNoticeSettled(ctx, head.id),
      plansOf(ctx, head.id),
      questionsOf(ctx, head.id),
      childTalksOf(ctx, head.id),
      !aboutChild || arePartiesHeard(ctx, head.id, concerned),
      codesInForce(ctx, head.id),
      requiredInCase(ctx, head.id),
      hasUnsigned(ctx, head.id),
      signedOf(ctx, head.id),
    ]);
  return {
    reportsAssessed: standing.assessed,
    noticeSettled,
    planned: !isPlanMissing(ctx, head.investigation_opened_on, plans),
    questionsSettled: areSettled(questions),
    childHeard: !aboutChild || talks.length > 0,
    partiesHeard: heard,
    problemsCoded: codes.size > 0,
    risksAssessed: !required.some(isLeft),
    journalSigned: !unsigned,
    textSigned: textAmong(signed) !== undefined,
  };
}

async function arePartiesHeard(
  ctx: Context,
  caseId: string,
  concerned: readonly Concerned[],
): Promise<boolean> {
  return areHeard(partiesAmong(concerned), (await standpointsOf(ctx, caseId)).map(partyOf));
}

async function hasUnsigned(ctx: Context, caseId: string): Promise<boolean> {
  const draft = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_writer')
    .select('draft_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst();
  return draft !== undefined;
}
