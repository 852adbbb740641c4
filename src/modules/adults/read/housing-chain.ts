import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { caseNames } from '#modules/casework';
import { daysBetween } from '#platform/calendar';
import { HousingChain } from '../contract.ts';
import { HousingStep } from '../domain/codes.ts';
import { isEnd, isOurs } from '../domain/housing.ts';
import type { AdultTables } from '../tables.ts';
import { LIST, showOwn } from './violence-contacts.ts';

const LIMIT = 500;

/** Where everybody stands in the chain of homes, and what is to be looked at first: without addresses. */
export const housingChain = defineOperation({
  name: 'adults.housing-chain',
  kind: 'query',
  permission: LIST,
  audit: 'housing-chain.read',
  summary: "Where those of one's reach stand in the chain of homes, and when each is looked at next",
  input: z.object({}),
  output: HousingChain,
  run: async (ctx) => {
    await showOwn(ctx);
    const year = `${ctx.today.slice(0, 4)}-01-01`;
    const all = (await ctx
      .tables<AdultTables>()
      .selectFrom('adults.housing_figure')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('corrected', '=', false)
      .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', year as never)]))
      .orderBy('from_on')
      .limit(LIMIT)
      .execute()) as AdultTables['adults.housing_figure'][];
    const allowed = await ctx.allowedAmong([...new Set(all.map((r) => r.case_id))], LIST);
    const own = all.filter((r) => allowed.has(r.case_id));
    const under = own.filter((r) => r.until_on === null && !isEnd(r.step));
    const names = await caseNames(ctx, [...new Set(under.map((r) => r.case_id))]);
    const { units } = await ctx.organisation();
    return {
      today: ctx.today,
      rows: under
        .flatMap((r) => {
          const name = names.get(r.case_id);
          if (!name) return [];
          const unit = units.find((u) => u.id === r.unit_id)?.name ?? '';
          const days = daysBetween(r.from_on, ctx.today);
          return [
            {
              caseId: r.case_id,
              ...name,
              unit,
              step: r.step,
              fromOn: r.from_on,
              days,
              reviewOn: r.review_on,
            },
          ];
        })
        .sort((a, b) => (a.reviewOn ?? '9').localeCompare(b.reviewOn ?? '9')),
      counts: HousingStep.options
        .filter((step) => !isEnd(step))
        .map((step) => ({ step, n: under.filter((r) => r.step === step).length })),
      toOwnThisYear: own.filter(
        (r) => isOurs(r.step) && r.next_step === 'own_lease' && r.until_on !== null && r.until_on >= year,
      ).length,
    };
  },
});
