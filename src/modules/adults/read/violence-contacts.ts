import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { adultCasesOfMine, caseNames } from '#modules/casework';
import { addDays } from '#platform/calendar';
import { ViolenceContacts } from '../contract.ts';
import { contactDueAt, hoursLeft } from '../domain/violence.ts';
import type { ViolenceRow } from '../store/violence.ts';
import type { AdultTables } from '../tables.ts';

export const LIST = 'adults:list:read';
const SHOWN_FOR = 30;
const LIMIT = 500;

/** Who is to be reached within 48 hours after violence became known, and of the last thirty days who was. */
export const violenceContacts = defineOperation({
  name: 'adults.violence-contacts',
  kind: 'query',
  permission: LIST,
  audit: 'violence-contacts.read',
  summary: "Cases of one's reach in which violence is known, with the time that is left to the first contact",
  input: z.object({}),
  output: ViolenceContacts,
  run: async (ctx) => {
    await showOwn(ctx);
    const rows = (await ctx
      .tables<AdultTables>()
      .selectFrom('adults.violence_figure')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('joined', '=', false)
      .where('ended_on', 'is', null)
      .where((eb) =>
        eb.or([
          eb('known_on', '>=', addDays(ctx.today, -SHOWN_FOR)),
          eb.and([eb('contacted_at', 'is', null), eb('no_safe_way', '=', false)]),
        ]),
      )
      .orderBy('known_at')
      .limit(LIMIT)
      .execute()) as ViolenceRow[];
    const allowed = await ctx.allowedAmong(
      rows.map((r) => r.case_id),
      LIST,
    );
    const own = rows.filter((r) => allowed.has(r.case_id));
    const names = await caseNames(
      ctx,
      own.map((r) => r.case_id),
    );
    const { units } = await ctx.organisation();
    return {
      today: ctx.today,
      now: ctx.now.toISOString(),
      rows: own
        .flatMap((r) => {
          const name = names.get(r.case_id);
          return name ? [{ ...name, ...rowOf(r, ctx.now) }] : [];
        })
        .map(({ unitId, ...r }) => ({ ...r, unit: units.find((u) => u.id === unitId)?.name ?? '' }))
        // Whoever waits comes first, by the time that is left.
        .sort((a, b) => rank(a.standing) - rank(b.standing) || a.knownAt.localeCompare(b.knownAt)),
    };
  },
});

/**
 * Figures are seen by whoever's grant reaches the unit, and in an opened case. Whoever has cases of their own, and reaches no unit, opens those.
 */
export async function showOwn(ctx: Context): Promise<void> {
  if (ctx.reach(LIST) === 'assigned') await ctx.openAllowed(await adultCasesOfMine(ctx), LIST);
}

const rank = (standing: string): number => (standing === 'waiting' ? 0 : standing === 'no_safe_way' ? 1 : 2);

const rowOf = (r: ViolenceRow, now: Date) => ({
  caseId: r.case_id,
  unitId: r.unit_id,
  knownAt: r.known_at.toISOString(),
  dueAt: contactDueAt(r.known_at).toISOString(),
  standing: standingOf(r),
  hoursLeft: hoursLeft(r.known_at, now),
  attempts: r.attempts,
  contactedAt: r.contacted_at?.toISOString() ?? null,
  children: r.children,
  planReviewOn: r.plan_review_on,
});

function standingOf(r: ViolenceRow): 'waiting' | 'in_time' | 'late' | 'no_safe_way' {
  if (r.contacted_at) return r.contacted_at <= contactDueAt(r.known_at) ? 'in_time' : 'late';
  return r.no_safe_way ? 'no_safe_way' : 'waiting';
}
