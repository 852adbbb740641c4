import { sql } from 'kysely';
import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { addYears } from '#platform/calendar';
import { FOLLOW_UP_RULE } from '../store/investigation/follow-up.ts';
import { fallAwayAt18 } from '../store/turning-18.ts';
import { owedToChildren, tellTurned18 } from '../store/watchers.ts';

/** How many at a time: the rest waits for the next run, which comes at once. */
const AT_A_TIME = 200;

/** Following up without consent is of a child (SoL 23:1). */
const OWN: readonly string[] = [FOLLOW_UP_RULE];

/**
 * What the law asks for of a child alone ends by itself on the eighteenth birthday: as fallen away, with why, and never as done. What goes on for the young
 * goes on. As often as one likes; the actor reaches every unit of the board, and no words of anybody.
 */
export const turn18 = defineOperation({
  name: 'casework.turn-18',
  kind: 'command',
  permission: 'casework:case:turn-18',
  audit: 'cases.turned-18',
  summary: 'End what the law asks for of a child alone, in the cases of those who have turned 18',
  input: z.object({}),
  output: z.object({ cases: z.number().int(), more: z.boolean() }).meta({ id: 'Turned18' }),
  run: async (ctx) => {
    const { rows } = await sql<{ id: string }>`
      select h.id from casework.case_head h
      where h.tenant_id = ${ctx.actor.tenantId} and h.authority_id = ${ctx.authorityId} and h.birth_date <= ${addYears(ctx.today, -18)}::date
        and (exists (select from clocks.clock c where c.tenant_id = h.tenant_id and c.case_id = h.id and c.rule_id = any(${[...OWN, ...owedToChildren()]})
            and c.stopped_at is null and c.cancelled_at is null)
          or exists (select from clocks.mark m where m.tenant_id = h.tenant_id and m.case_id = h.id and m.rule_id = any(${[...OWN, ...owedToChildren()]})
            and m.done_at is null and m.cancelled_at is null and m.replaced_at is null))
      order by h.id limit ${AT_A_TIME + 1}`.execute(ctx.tables());
    const found = rows.slice(0, AT_A_TIME);
    for (const { id } of found) {
      await ctx.adoptCase(id);
      await fallAwayAt18(ctx, id, OWN);
      await tellTurned18(ctx, id);
    }
    // Nothing to say in the trail of a look that found nothing.
    if (found.length === 0) ctx.carriesOn();
    ctx.changed({ cases: found.length });
    return { cases: found.length, more: rows.length > AT_A_TIME };
  },
});
