import type { Context } from '#core/operation';
import type { CaseHead } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { turns18On } from '../domain/turning.ts';
import { dropOutcome, watchOutcome } from './begin.ts';
import { letOut } from './let-in.ts';
import { changeTransition, type TransitionRow } from './transitions.ts';

/** States in which nothing was opened, or what there was belongs to another case. */
const CAME_TO_NOTHING: readonly string[] = ['not_opened', 'joined'];

export const cameToNothing = (head: Pick<CaseHead, 'state'>): boolean => CAME_TO_NOTHING.includes(head.state);

/**
 * Brings a transition up to the day and to what its case has become: the birthday has come, the day of birth was put right, the report was not opened
 * after all, or the case that held it came to nothing. @returns whether anything changed
 */
export async function syncTransition(
  ctx: Context,
  row: TransitionRow,
  head: CaseHead,
  holder: CaseHead | undefined,
): Promise<boolean> {
  const turnsOn = head.birth_date === null ? row.turns_18_on : turns18On(calendarDate(head.birth_date));
  const moved = turnsOn !== row.turns_18_on;
  const turned = turnsOn <= ctx.today ? turnsOn : null;
  const toNothing = cameToNothing(head) && row.state !== 'ended' && row.outcome === null;
  const ownAgain =
    row.held_in !== null && holder !== undefined && cameToNothing(holder) && !cameToNothing(head);
  if (!moved && turned === row.turned_on && !toNothing && !ownAgain) return false;
  await ctx.adoptCase(row.case_id);
  const now: TransitionRow = {
    ...row,
    turns_18_on: turnsOn,
    turned_on: turned,
    ...(ownAgain ? { held_in: null } : {}),
  };
  await changeTransition(ctx, row.case_id, {
    turns_18_on: turnsOn,
    turned_on: turned,
    held_in: now.held_in,
    ...(toNothing
      ? {
          state: 'ended' as const,
          outcome: 'not_opened' as const,
          outcome_on: ctx.today,
          ended_on: ctx.today,
        }
      : {}),
  });
  if (toNothing) {
    await dropOutcome(ctx, row, 'case_ended');
    await letOut(ctx, row, 'ended');
  } else if (ownAgain) await watchOutcome(ctx, now, head);
  else if (moved && row.held_in === null && row.outcome === null) {
    await dropOutcome(ctx, row, 'corrected');
    await watchOutcome(ctx, now, head);
  }
  return true;
}
