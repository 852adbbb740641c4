import { z } from 'zod';
import { line } from '#platform/schema';
import { PLATFORM_FAULTS } from './platform-client.ts';

export const PlatformFaultName = z.enum(PLATFORM_FAULTS);

export const Polling = z
  .object({
    today: z.string(),
    /** The host of the platform that the installation has been told of; null for none. */
    platform: z.string().nullable(),
    forms: z.array(
      z.object({
        familyId: z.number().int(),
        /** As it was called when it last came; null when none has come. */
        name: z.string().nullable(),
        statuses: z.array(z.string()),
        doneStatus: z.string().nullable(),
        isOn: z.boolean(),
        setAt: z.string(),
        setBy: z.string(),
        /** It is to be asked for as soon as can be, and has not been yet. */
        isDue: z.boolean(),
        polledAt: z.string().nullable(),
        succeededAt: z.string().nullable(),
        /** In a row; 0 when the platform answered the last time. */
        failures: z.number().int(),
        fault: PlatformFaultName.nullable(),
        /** Taken in, and the platform told. */
        fetched: z.number().int(),
        /** Tried, and not yet taken in or told of. */
        stuck: z.number().int(),
        stuckFault: PlatformFaultName.nullable(),
      }),
    ),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Polling' });

const FamilyId = z.number().int().min(1).max(999_999_999);

/** A status there, as part of an address: never one that would lead elsewhere. */
const Status = line(100, 1).refine((s) => !/^\.+$/.test(s) && !/[/\\]/.test(s), { error: 'wrong_format' });

export const SetPolling = z
  .object({
    familyId: FamilyId,
    isOn: z.boolean(),
    statuses: z.array(Status).min(1).max(10),
    doneStatus: Status.optional(),
  })
  // A form that is fetched in the status that it is then given would be fetched for ever.
  .refine((p) => p.doneStatus === undefined || !p.statuses.includes(p.doneStatus), {
    path: ['doneStatus'],
    error: 'status_is_fetched',
  });

export const PollNow = z.object({ familyId: FamilyId });
