import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { birthOf, recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { MovePlacement, Placements } from '../contract.ts';
import { dayFault, formFault } from '../domain/care.ts';
import { dutiesOf } from '../domain/duties.ts';
import { EDIT, placementsView } from '../read/placements-view.ts';
import { moveOwed } from '../store/duties/clocks.ts';
import { careOf, turnDuties } from '../store/duties.ts';
import { countPlacement } from '../store/figures.ts';
import { signAndTell } from '../store/journal.ts';
import {
  type PlacementRow,
  recordsOf,
  refuseTaken,
  runningPlacement,
  standingOf,
} from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { entryTexts, FORM } from '../texts/sv.ts';

type Input = z.output<typeof MovePlacement>;

/** Somebody who is cared for away from home moves to another home: the day is the new one's, and it is said why. The same id again is the same move. */
export const movePlacement = defineOperation({
  name: 'placements.move',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.moved',
  summary: 'Record that somebody who is cared for away from home has moved to another home',
  input: MovePlacement,
  output: Placements,
  caseId: (input) => input.caseId,
  // Where it is stands in the case.
  trailContent: ({ caseId, placementId, stayId, fromOn, form, organiser }) => ({
    caseId,
    placementId,
    stayId,
    fromOn,
    form,
    organiser,
  }),
  run: async (ctx, input) => {
    const placement = await runningPlacement(ctx, input.caseId, input.placementId);
    const { stays } = await recordsOf(ctx, input.caseId);
    if (!stays.some(({ id }) => id === input.stayId)) await move(ctx, input, placement);
    return await placementsView(ctx, input.caseId);
  },
});

async function move(ctx: Context, input: Input, placement: PlacementRow): Promise<void> {
  const { caseId, placementId, form } = input;
  const fromOn = calendarDate(input.fromOn);
  const standing = await standingOf(ctx, placementId);
  const { birthDate } = await birthOf(ctx, caseId);
  const fault =
    dayFault('fromOn', fromOn, { on: standing.stay.from_on, code: 'before_last_move' }, ctx.today) ??
    formFault(form, birthDate, fromOn);
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  const next = {
    tenant_id: ctx.actor.tenantId,
    id: input.stayId,
    placement_id: placementId,
    authority_id: ctx.authorityId,
    case_id: caseId,
    position: standing.stay.position + 1,
    form,
    home: input.home,
    address: input.address || null,
    organiser: input.organiser,
    from_on: fromOn,
    until_on: null,
    daily_cost: input.dailyCost,
    why_moved: input.whyMoved,
    ...recordedBy(ctx, signature),
  };
  const db = ctx.tables<PlacementTables>();
  await db
    .updateTable('placements.stay')
    .set({ until_on: fromOn })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', standing.stay.id)
    .execute();
  await db.insertInto('placements.stay').values(next).execute().catch(refuseTaken);
  const before = dutiesOf(await careOf(ctx, placement, standing, ctx.today));
  const after = dutiesOf(await careOf(ctx, placement, { ...standing, stay: next }, ctx.today));
  await turnDuties(ctx, caseId, { before, after }, { on: fromOn, reason: 'moved_home' });
  await countPlacement(ctx, caseId, placementId);
  await moveOwed(ctx, placement);
  await signAndTell(ctx, signature, {
    caseId,
    entryId: newId(),
    event: 'placement_moved',
    short: FORM[form],
    on: fromOn,
    text: entryTexts.moved({ ...input, fromOn }),
  });
}
