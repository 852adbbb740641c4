import type { z } from 'zod';
import { type Context, defineOperation, Refused } from '#core/operation';
import { keepNextVersion, setBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { AGES, faultOfService } from '../../domain/open-service/open-service.ts';
import { OpenServiceRecorded, RecordOpenService } from '../../open-service-contract.ts';
import { lastVersion, saidIn } from '../../store/catalogue.ts';
import { keepVersion, lastOf, type ServiceRow } from '../../store/open-service/open-service.ts';

export const RECORD_SERVICE = 'interventions:open-service:record';

/**
 * Counts what was given to whoever asked (SoL 11:5) and how many came, and nobody of them; or corrects it, or says that it never was. What
 * was registered before stays on record.
 */
export const recordOpenService = defineOperation({
  name: 'interventions.record-open-service',
  kind: 'command',
  permission: RECORD_SERVICE,
  audit: 'open-service.recorded',
  summary: 'Register what was given without an individual assessment, counted without anybody, or correct it',
  input: RecordOpenService,
  output: OpenServiceRecorded,
  statedReason: (input) => input.why,
  run: async (ctx, input) => {
    const last = await lastOf(ctx, input.id);
    for (const unitId of [input.unitId, ...(last ? [last.unit_id] : [])]) {
      if (!ctx.actor.unitIds.includes(unitId)) throw new Refused('OTHER_UNIT');
    }
    // A button pressed twice.
    if (last?.version === input.seenVersion + 1 && isSame(last, input)) {
      return { id: last.id, version: last.version };
    }
    if (input.seenVersion > 0 && input.why === undefined) throw invalid('why', 'reason_needed');
    const why = input.seenVersion > 0 ? (input.why ?? null) : null;
    if (input.seenVersion === 0 && input.withdrawn) throw invalid('withdrawn', 'not_registered');
    const entryVersion = await entryVersionOf(ctx, input, last);
    const signature = await signatureOf(ctx);
    await keepNextVersion(last?.version ?? 0, input.seenVersion, (version) =>
      keepVersion(ctx, {
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        id: input.id,
        version,
        unit_id: input.unitId,
        entry_id: input.entryId,
        entry_version: entryVersion,
        held_on: calendarDate(input.heldOn),
        form: input.form,
        occasions: input.occasions,
        ...input.came,
        withdrawn: input.withdrawn,
        why,
        ...setBy(ctx, signature),
      }),
    );
    return { id: input.id, version: input.seenVersion + 1 };
  },
});

type Input = z.output<typeof RecordOpenService>;

const isSame = (row: ServiceRow, input: Input): boolean =>
  row.unit_id === input.unitId &&
  row.entry_id === input.entryId &&
  row.held_on === input.heldOn &&
  row.form === input.form &&
  row.occasions === input.occasions &&
  row.withdrawn === input.withdrawn &&
  row.why === (input.why ?? null) &&
  AGES.every((age) => row[age] === input.came[age]);

/**
 * What the catalogue says of it. A number can be put right whatever the catalogue has come to say since.
 * @throws AppError INVALID_INPUT when it can't be registered, or not on that day
 */
async function entryVersionOf(ctx: Context, input: Input, last: ServiceRow | undefined): Promise<number> {
  const heldOn = calendarDate(input.heldOn);
  if (last?.entry_id === input.entryId && last.held_on === heldOn) return last.entry_version;
  const entry = await lastVersion(ctx, input.entryId);
  const fault = faultOfService(entry && saidIn(entry), heldOn, ctx.today);
  if (fault) throw invalid(fault.field, fault.code);
  return entry?.version ?? 1;
}
