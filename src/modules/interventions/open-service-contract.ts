import { z } from 'zod';
import { PeriodView } from '#core/measures';
import { calendarDate, id } from '#platform/schema';
import { ServiceCorrection, ServiceForm } from './domain/open-service/open-service.ts';

const number = z.number().int();
const came = number.min(0).max(5000);

const Came = z
  .object({ child: number, teen: number, young: number, adult: number, age_unknown: number })
  .meta({ id: 'ServiceParticipants' });

const registered = {
  heldOn: z.string(),
  entryId: z.string(),
  /** What the intervention is called now. */
  name: z.string(),
  form: ServiceForm,
  occasions: number,
  participants: number,
  came: Came,
};

/** How much was given. */
const given = { occasions: number, participants: number, came: Came };

export const OpenServiceList = z
  .object({
    today: z.string(),
    period: PeriodView,
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    /** Those that the reader works in or leads. */
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    /** The one that was asked for; null for all of them. */
    unitId: z.string().nullable(),
    /** Those of the catalogue that are given without an assessment, by name. */
    services: z.array(
      z.object({
        entryId: z.string(),
        name: z.string(),
        activeFrom: z.string(),
        activeTo: z.string().nullable(),
        /** Whether it may be counted without anybody; otherwise who comes has to be documented. */
        counted: z.boolean(),
      }),
    ),
    total: z.object(given),
    /** Those of which anything was registered, by name. */
    byService: z.array(z.object({ entryId: z.string(), name: z.string(), ...given })),
    /** The last day first. */
    rows: z.array(
      z.object({
        id: z.string(),
        version: number,
        unitId: z.string(),
        unit: z.string(),
        ...registered,
        setBy: z.string(),
        setAt: z.string(),
        /** What was registered before it was corrected, the last first. */
        before: z.array(
          z.object({
            version: number,
            ...registered,
            /** Why the next version was made. */
            why: ServiceCorrection,
            setBy: z.string(),
            setAt: z.string(),
          }),
        ),
      }),
    ),
    registered: number,
    page: number,
    pages: number,
    pageSize: number,
  })
  .meta({ id: 'OpenServiceList' });

/** What was given one day, without anybody who came; or a correction of it. */
export const RecordOpenService = z.object({
  /** Made by the client for a new one, so that a second press of the button is the same. */
  id: id(),
  seenVersion: number.min(0),
  unitId: id(),
  entryId: id(),
  heldOn: calendarDate(),
  form: ServiceForm,
  occasions: number.min(1).max(500),
  came: z.object({ child: came, teen: came, young: came, adult: came, age_unknown: came }),
  /** Asked for from the second version on. */
  why: ServiceCorrection.optional(),
  /** It was registered by mistake, and never was. */
  withdrawn: z.boolean().default(false),
});

export const OpenServiceRecorded = z
  .object({ id: z.string(), version: number })
  .meta({ id: 'OpenServiceRecorded' });
