import { sql } from 'kysely';
import { z } from 'zod';
import { DISCLOSURE_LIMIT, type Dimension, protect, type Told } from '#core/measures';
import { defineOperation } from '#core/operation';
import { addMonths, calendarDate } from '#platform/calendar';
import { CareBasis, HomeForm } from '../domain/codes.ts';
import { PlacementOverview } from '../list-contract.ts';

/** How many months ahead are told one by one. */
const AHEAD = 6;
const KINDS = ['considerations', 'reexaminations'] as const;

/** How many are cared for away from home, by form and basis, and what a committee has to take up. No name, no case, and no small number. */
export const placementOverview = defineOperation({
  name: 'placements.overview',
  kind: 'query',
  permission: 'placements:overview:read',
  audit: 'placements.overview-read',
  summary: 'How many are cared for away from home, by form and basis, and what is to be considered',
  input: z.object({}),
  output: PlacementOverview,
  run: async (ctx) => {
    const board = sql`f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId}`;
    const { placed, due } = await ctx.counting<
      unknown,
      {
        placed: { form: HomeForm; basis: CareBasis; n: number }[];
        due: { month: string; kind: string; n: number }[];
      }
    >(async (db) => ({
      placed: (
        await sql<{ form: HomeForm; basis: CareBasis; n: number }>`
          select f.form, f.basis, count(*)::int as n from placements.placement_figure f
          where ${board} and f.started_on <= ${ctx.today}::date and f.ended_on is null group by 1, 2`.execute(
          db,
        )
      ).rows,
      due: (
        await sql<{ month: string; kind: string; n: number }>`
          select case when f.due_on < ${ctx.today}::date then 'overdue' else to_char(f.due_on, 'YYYY-MM') end as month,
            case when f.rule_id = 'PL-012' then 'reexaminations' else 'considerations' end as kind, count(*)::int as n
          from clocks.clock f
          where ${board} and f.rule_id in ('PL-010', 'PL-011', 'PL-012', 'PL-014', 'PL-015', 'LSB-012')
            and f.stopped_at is null and f.cancelled_at is null
          group by 1, 2`.execute(db)
      ).rows,
    }));
    const bases = CareBasis.options.filter((basis) => placed.some((p) => p.basis === basis));
    const forms = HomeForm.options.filter((form) => placed.some((p) => p.form === form));
    const home = protect({
      dimensions: [eachAndAll(forms.length), eachAndAll(bases.length), ONE],
      count: (i, j) => placed.find((p) => p.form === forms[i] && p.basis === bases[j])?.n ?? 0,
    });
    const months = Array.from({ length: AHEAD }, (_, i) =>
      addMonths(calendarDate(`${ctx.today.slice(0, 7)}-01`), i).slice(0, 7),
    );
    const whens = ['overdue', ...months, 'later'];
    const inWhen = (when: string, month: string): boolean =>
      when === 'later' ? month !== 'overdue' && !months.includes(month) : when === month;
    const taken = protect({
      dimensions: [eachAndAll(whens.length), eachAndAll(KINDS.length), ONE],
      count: (i, j) =>
        due
          .filter((d) => d.kind === KINDS[j] && inWhen(whens[i] ?? '', d.month))
          .reduce((sum, d) => sum + d.n, 0),
    });
    return {
      today: ctx.today,
      limit: DISCLOSURE_LIMIT,
      total: told(home(forms.length, bases.length, 0)),
      bases: bases.map((basis, j) => ({ basis, told: told(home(forms.length, j, 0)) })),
      forms: forms.map((form, i) => ({
        form,
        total: told(home(i, bases.length, 0)),
        cells: bases.map((_, j) => told(home(i, j, 0))),
      })),
      due: whens.map((when, i) => ({
        when,
        total: told(taken(i, KINDS.length, 0)),
        considerations: told(taken(i, 0, 0)),
        reexaminations: told(taken(i, 1, 0)),
      })),
    };
  },
});

/** Every one by itself, and all together. */
const eachAndAll = (size: number): Dimension => {
  const each = Array.from({ length: size }, (_, i) => i);
  return { size, groups: [...each.map((i) => ({ of: [i], weight: 1 })), { of: each, weight: 4 }] };
};
const ONE: Dimension = { size: 1, groups: [{ of: [0], weight: 1 }] };

const told = (one: Told) => ('n' in one ? { n: one.n, hidden: null } : { n: null, hidden: one.hidden });
