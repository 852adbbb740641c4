import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { type CaseHead, childCases, headsOf } from '#modules/casework';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { bornByOf, mustHave } from '../domain/turning.ts';
import { beginTransition, keepFromToday } from '../store/begin.ts';
import { settingVersions } from '../store/setting.ts';
import { syncTransition } from '../store/sync.ts';
import {
  casesWithTransition,
  keptSince,
  type TransitionRow,
  transitionsToFollow,
} from '../store/transitions.ts';

/** How many at a time: the rest waits for the next run, which comes at once. */
const AT_A_TIME = 200;

/**
 * Begins what is to begin today, for everybody in the board who has something going on at 17 years and 6 months, and brings what has begun up to the
 * day. As often as one likes: what is begun is not begun twice. The actor reaches every unit of the board, and no words of anybody.
 */
export const beginTransitions = defineOperation({
  name: 'transitions.begin',
  kind: 'command',
  permission: 'transitions:transition:begin',
  audit: 'transitions.begun',
  summary:
    'Begin the transitions of those who turn 18 within half a year, and bring those that have begun up to the day',
  input: z.object({}),
  output: z
    .object({ begun: z.number().int(), changed: z.number().int(), more: z.boolean() })
    .meta({ id: 'TransitionsBegun' }),
  run: async (ctx) => {
    const wasKept = (await keptSince(ctx)) !== null;
    const since = await keepFromToday(ctx);
    const cases = await childCases(ctx, { bornBy: bornByOf(ctx.today), endedSince: since });
    const there = new Map(
      await casesWithTransition(
        ctx,
        cases.map((c) => c.id),
      ),
    );
    const [setting] = await settingVersions(ctx);
    const waiting = cases.filter(isKnown).filter((c) => !there.has(c.id) && mustHave(goingOf(c), ctx.today));
    let begun = 0;
    for (const head of waiting.slice(0, AT_A_TIME)) {
      const row = await beginTransition(ctx, head, holderAmong(cases, there, head.person_id), setting);
      if (!row) continue;
      there.set(head.id, row);
      begun += 1;
    }
    const open = await transitionsToFollow(ctx);
    const heads = new Map(
      (
        await headsOf(
          ctx,
          open.flatMap((r) => [r.case_id, ...(r.held_in === null ? [] : [r.held_in])]),
        )
      ).map((h) => [h.id, h]),
    );
    let changed = 0;
    for (const row of open) {
      const head = heads.get(row.case_id);
      if (!head) continue;
      if (await syncTransition(ctx, row, head, heads.get(row.held_in ?? ''))) changed += 1;
    }
    // Nothing to say in the trail of a look that found nothing.
    if (wasKept && begun + changed === 0) ctx.carriesOn();
    ctx.changed({ begun, changed });
    return { begun, changed, more: waiting.length > AT_A_TIME };
  },
});

const isKnown = (head: CaseHead): head is CaseHead & { readonly birth_date: string } =>
  head.birth_date !== null;

const goingOf = ({ birth_date, opened_on, closed_on }: CaseHead & { readonly birth_date: string }) => ({
  birthDate: calendarDate(birth_date),
  openedOn: calendarDate(opened_on),
  closedOn: closed_on as CalendarDate | null,
});

/** The case in which the person's transition is held already, if it goes on. */
function holderAmong(
  cases: readonly CaseHead[],
  there: ReadonlyMap<string, TransitionRow>,
  personId: string,
): string | null {
  const holding = cases.find((c) => {
    const row = c.person_id === personId ? there.get(c.id) : undefined;
    return row !== undefined && row.held_in === null && row.state !== 'ended';
  });
  return holding?.id ?? null;
}
