import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { CommissionTables } from '../commission-tables.ts';
import type { HandoverTables } from '../handover-tables.ts';
import type { CommissionHead } from './commissions.ts';

export type MeetingRow = Selectable<HandoverTables['interventions.handover_meeting']>;

/** How many of the last meetings are listed. */
const LAST = 20;

const heads = (ctx: Context) =>
  ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('sent_at')
    .orderBy('id');

/** Commissions of units that perform them, that are not over; the first sent first. */
export const openIn = (ctx: Context, unitIds: readonly string[]): Promise<CommissionHead[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : heads(ctx)
        .where('unit_id', 'in', [...unitIds])
        .where('state', 'in', ['sent', 'received', 'started', 'paused'])
        .execute();

/** Commissions that units had ordered and that nobody has: not taken on, or come back and not acted on; the first sent first. */
export const leftOf = (ctx: Context, unitIds: readonly string[]): Promise<CommissionHead[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : heads(ctx)
        .where('from_unit_id', 'in', [...unitIds])
        .where('state', 'in', ['sent', 'returned'])
        .where('return_settled_at', 'is', null)
        .execute();

/** The last meetings of units, either side, the last held first. */
export const meetingsOf = (ctx: Context, unitIds: readonly string[]): Promise<MeetingRow[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : ctx
        .tables<HandoverTables>()
        .selectFrom('interventions.handover_meeting')
        .selectAll()
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where((eb) => eb.or([eb('unit_id', 'in', [...unitIds]), eb('from_unit_id', 'in', [...unitIds])]))
        .orderBy('day', 'desc')
        .orderBy('set_at', 'desc')
        .limit(LAST)
        .execute();

/** A meeting of one's own units. @throws AppError NOT_FOUND */
export async function meetingById(ctx: Context, meetingId: string): Promise<MeetingRow> {
  const row = await meetingIfHeld(ctx, meetingId);
  if (!row) throw notFound();
  return row;
}

export const meetingIfHeld = (ctx: Context, meetingId: string): Promise<MeetingRow | undefined> =>
  ctx
    .tables<HandoverTables>()
    .selectFrom('interventions.handover_meeting')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', meetingId)
    .executeTakeFirst();
