import type { z } from 'zod';
import { defineOperation } from '#core/operation';
import { addCaseEvent, recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { mayPlan } from '../../domain/plan/rules.ts';
import { AgreePlan, PlanView } from '../../plan-contract.ts';
import type { PlanTables } from '../../plan-tables.ts';
import { planView, WRITE_PLAN } from '../../read/plan/plan-view.ts';
import { ownCommission } from '../../store/commissions.ts';
import { planIsAgreed } from '../../store/plan/clocks.ts';
import {
  type AgreementRow,
  planAgreements,
  planHead,
  planVersions,
  putPlanHead,
} from '../../store/plan/plans.ts';

type Input = z.output<typeof AgreePlan>;

/** Records that the last version of a plan has been agreed, with whom, and what the person says of it. From then on it holds. */
export const agreePlan = defineOperation({
  name: 'interventions.agree-plan',
  kind: 'command',
  permission: WRITE_PLAN,
  audit: 'plan.agreed',
  summary: 'Record that a version of an implementation plan has been agreed, and with whom',
  input: AgreePlan,
  output: PlanView,
  caseId: (input) => input.commissionId,
  trailContent: ({ commissionId, version, agreedOn, parties }) => ({
    commissionId,
    version,
    agreedOn,
    parties: parties.map(({ party }) => party),
  }),
  run: async (ctx, input) => {
    const { commissionId, version } = input;
    const commission = await ownCommission(ctx, commissionId);
    const hindrance = mayPlan(commission.state);
    if (hindrance) throw conflict(hindrance);
    requireWords(input);
    const [head, versions, agreements] = await Promise.all([
      planHead(ctx, commissionId),
      planVersions(ctx, commissionId),
      planAgreements(ctx, commissionId),
    ]);
    const [last] = versions;
    if (!head || last?.version !== version) throw conflict('CHANGED_MEANWHILE');
    const agreed = agreedIn(input);
    const there = agreements.find((a) => a.version === version);
    if (there && isSame(there, agreed)) return await planView(ctx, commissionId, commissionId);
    if (there) throw conflict('PLAN_ALREADY_AGREED');
    if (agreed.agreed_on > ctx.today) throw invalid('agreedOn', 'in_the_future');
    if (head.agreed_on && agreed.agreed_on < head.agreed_on)
      throw invalid('agreedOn', 'before_what_it_follows');
    const signature = await signatureOf(ctx);
    await ctx
      .tables<PlanTables>()
      .insertInto('interventions.plan_agreement')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        commission_id: commissionId,
        case_id: commission.case_id,
        version,
        ...agreed,
        parties: JSON.stringify(agreed.parties),
        ...recordedBy(ctx, signature),
      })
      .execute();
    await putPlanHead(ctx, {
      ...head,
      agreed_version: version,
      agreed_on: agreed.agreed_on,
      starts_on: last.starts_on,
      ends_on: last.ends_on,
      reviewed_on: null,
    });
    await planIsAgreed(ctx, commissionId, agreed.agreed_on);
    await addCaseEvent(ctx, {
      caseId: commissionId,
      kind: 'implementation_plan_agreed',
      body: null,
      by: signature.name,
    });
    return await planView(ctx, commissionId, commissionId);
  },
});

/** Whose plan it is agrees to it, and says so in their own words; where not, it is written why. */
function requireWords({ parties, withoutPersonWhy, ownWords, noWordsWhy }: Input): void {
  const isWithPerson = parties.some(({ party }) => party === 'person');
  if (!isWithPerson && !withoutPersonWhy) throw invalid('withoutPersonWhy', 'reason_missing');
  if (!ownWords && !noWordsWhy) throw invalid('ownWords', 'own_words_or_why');
}

const agreedIn = (input: Input) => ({
  agreed_on: calendarDate(input.agreedOn),
  parties: input.parties.map(({ party, name }) => ({ party, name })),
  without_person_why: input.parties.some(({ party }) => party === 'person')
    ? null
    : input.withoutPersonWhy || null,
  own_words: input.ownWords || null,
  no_words_why: input.ownWords ? null : input.noWordsWhy || null,
});

const isSame = (there: AgreementRow, agreed: ReturnType<typeof agreedIn>): boolean =>
  there.agreed_on === agreed.agreed_on &&
  there.without_person_why === agreed.without_person_why &&
  there.own_words === agreed.own_words &&
  there.no_words_why === agreed.no_words_why &&
  JSON.stringify(there.parties.map(({ party, name }) => [party, name])) ===
    JSON.stringify(agreed.parties.map(({ party, name }) => [party, name]));
