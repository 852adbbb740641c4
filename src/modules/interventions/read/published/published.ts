import { z } from 'zod';
import { DISCLOSURE_LIMIT, READ_MEASURES, scopeOf } from '#core/measures';
import { type Context, defineOperation } from '#core/operation';
import { PublishedGroup } from '../../domain/published.ts';
import { PublishedOpenCare } from '../../published-contract.ts';
import {
  type GroupCount,
  groupCounts,
  type ServiceCount,
  serviceCounts,
  type Year,
  yearsOf,
} from './counting.ts';

type Shown = z.input<typeof PublishedOpenCare>;

/**
 * Interventions and the persons who had them, by group and year, in the form in which boards publish their open care. Whoever may not see the cases
 * is told no small counts, and is counted whole months.
 */
export const publishedOpenCare = defineOperation({
  name: 'interventions.published-open-care',
  kind: 'query',
  permission: READ_MEASURES,
  audit: 'open-care.shown',
  summary: 'Interventions and individuals of open care, by group and year',
  input: z.object({}),
  output: PublishedOpenCare,
  untraced: true,
  run: async (ctx) => {
    const scope = await scopeOf(ctx);
    const unitIds = scope.units.map((u) => u.id);
    const years = await yearsOf(ctx, scope.exact);
    const groups = await groupCounts(ctx, { years, unitIds, exact: scope.exact });
    const services = await serviceCounts(ctx, { years, unitIds });
    return {
      today: ctx.today,
      reach: scope.reach,
      disclosure: { protected: !scope.exact, limit: DISCLOSURE_LIMIT },
      rows: scope.rows,
      years: years.map((year) => yearView(ctx, year, groups, services, scope.exact)),
    };
  },
});

function yearView(
  ctx: Context,
  { year, from, to, through }: Year,
  groups: readonly GroupCount[],
  services: readonly ServiceCount[],
  exact: boolean,
): Shown['years'][number] {
  const told = (n: number) =>
    exact || n === 0 || n >= DISCLOSURE_LIMIT ? { n, hidden: null } : { n: null, hidden: 'small' as const };
  const service = services.find((s) => s.year === year);
  return {
    year,
    through,
    ongoing: from <= ctx.today && ctx.today <= to,
    groups: PublishedGroup.options.map((group) => {
      const counted = groups.find((g) => g.year === year && g.group === group);
      return {
        group,
        interventions: told(counted?.interventions ?? 0),
        individuals: told(counted?.individuals ?? 0),
      };
    }),
    without: {
      occasions: told(service?.occasions ?? 0),
      participants: told(service?.participants ?? 0),
    },
  };
}
