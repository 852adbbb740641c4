import type { Context } from '#core/operation';
import { actingFor, leaderOf, tell } from '#core/reminders';
import { isOutOfHours } from '../domain/office-hours.ts';
import type { CaseHead } from './cases.ts';
import { addCaseEvent, type Signature } from './events.ts';
import { officeHoursOf } from './office-hours.ts';

/**
 * Tells the unit's manager of an acute need of protection, and out of hours the social emergency unit too, who are told whom to ask and no
 * name: they open no case. What was told to whom stands in the case, also that there was nobody to tell.
 */
export async function raiseAlarm(ctx: Context, head: CaseHead, signature: Signature): Promise<void> {
  const leaders = await leaderOf(ctx, head.unit_id);
  const onCall = isOutOfHours(await officeHoursOf(ctx), ctx.now) ? await onCallToday(ctx) : [];
  await tell(ctx, [...leaders, ...onCall], {
    kind: 'acute',
    caseId: head.id,
    unitId: ctx.actor.unitId ?? head.unit_id,
    functionId: ctx.actor.functionId,
  });
  const told = [...(leaders.length > 0 ? ['manager'] : []), ...(onCall.length > 0 ? ['on_call'] : [])];
  await addCaseEvent(ctx, {
    caseId: head.id,
    kind: 'alarmed',
    body: told.join('_and_') || 'nobody',
    by: signature.name,
  });
}

async function onCallToday(ctx: Context): Promise<string[]> {
  const { units, functions } = await ctx.organisation();
  const ofBoard = units.filter((u) => u.kind === 'on_call' && u.authorityId === ctx.authorityId);
  const there = functions.filter(
    (f) =>
      f.role === 'on_call' &&
      ofBoard.some((u) => u.id === f.unitId) &&
      !(f.endedOn !== null && f.endedOn < ctx.today),
  );
  return await actingFor(
    ctx,
    there.map((f) => f.id),
  );
}
