import type { z } from 'zod';
import { clocksOfCase } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import type { CaseState } from '../../domain/codes.ts';
import { standsInTheWay } from '../../domain/investigation/standing.ts';
import type { InvestigationView } from '../../investigation-contract.ts';
import { isAboutChild, isChildProtection } from '../../store/investigation/about-child.ts';
import { ADULT_RULE, CHILD_RULE } from '../../store/investigation/clock.ts';
import { concernedIn } from '../../store/investigation/concerned.ts';
import { investigationFacts } from '../../store/investigation/facts.ts';
import type { CaseworkTables } from '../../tables.ts';
import { noticesPart } from './notices-part.ts';
import { planPart } from './plan-part.ts';
import { questionsPart } from './questions-part.ts';
import { standpointsPart } from './standpoints-part.ts';
import { talksPart } from './talks-part.ts';

const OFFERED = [
  'casework.check-safety',
  'casework.record-notice',
  'casework.record-questions',
  'casework.record-child-talk',
  'casework.record-standpoint',
  'casework.set-investigation-plan',
];

/** What the page offers, in the order in which the work is done. */
const offersOf = (state: CaseState): Offer[] =>
  OFFERED.map((operation) => ({
    operation,
    permission: 'casework:investigation:edit',
    hindrance: state === 'investigation' ? null : 'NOT_INVESTIGATING',
  }));

/** The page of an opened case's investigation; the last that an operation on it does. */
export async function investigationView(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof InvestigationView>> {
  ctx.beforeAnswer();
  const [head, concerned] = await Promise.all([
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.case_head')
      .select(['id', 'state', 'unit_id', 'area', 'birth_date', 'investigation_opened_on'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    concernedIn(ctx, caseId),
  ]);
  const aboutChild = isAboutChild(head, ctx.today);
  const protection = isChildProtection(head, head.investigation_opened_on ?? ctx.today);
  const [clocks, hindrances, notices, questions, childTalks, standpoints, plan] = await Promise.all([
    clocksOfCase(ctx, caseId),
    head.state === 'investigation' ? investigationFacts(ctx, head, concerned).then(standsInTheWay) : [],
    noticesPart(ctx, caseId, protection, concerned),
    questionsPart(ctx, caseId),
    talksPart(ctx, caseId),
    standpointsPart(ctx, caseId, aboutChild, concerned),
    planPart(ctx, caseId, head.investigation_opened_on),
  ]);
  return {
    today: ctx.today,
    caseId,
    state: head.state,
    openedOn: head.investigation_opened_on,
    aboutChild,
    protection,
    clock: clocks.find(({ ruleId }) => ruleId === CHILD_RULE || ruleId === ADULT_RULE) ?? null,
    hindrances,
    notices,
    questions,
    childTalks,
    standpoints,
    plan,
    ...ctx.offers(ctx.opened(caseId), offersOf(head.state)),
  };
}
