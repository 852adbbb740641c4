import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { ToldCount } from '#core/measures';
import { CareBasis, HomeForm, Organiser } from './domain/codes.ts';
import { SchoolInList } from './domain/duties/codes.ts';

const HealthInList = z.enum(['not_owed', 'not_needed', 'done', 'done_late', 'asked', 'notified', 'missing']);

/** Those who are cared for away from home, of the reader's cases. */
export const PlacementList = z
  .object({
    today: z.string(),
    show: z.enum(['running', 'ended']),
    /** The first due first; those of whom nothing is owed last, by how long they have been placed. */
    rows: z.array(
      z.object({
        placementId: z.string(),
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        protection: z.enum(['none', 'secrecy_marking', 'protected_registration']),
        unit: z.string(),
        form: HomeForm,
        basis: CareBasis,
        organiser: Organiser,
        startedOn: z.string(),
        endedOn: z.string().nullable(),
        days: z.number().int(),
        /** Whole kronor. */
        dailyCost: z.number().int(),
        /** How health and school stand; null of those of whom nothing is followed. */
        duties: z
          .object({
            /** Ended within thirty days, not yet so old, or longer: told apart. */
            length: z.enum(['short', 'recent', 'long']),
            health: HealthInList,
            healthDueOn: z.string(),
            school: SchoolInList,
          })
          .nullable(),
        /** What is owed of the care and not done, the first due first. */
        clocks: z.array(ClockView),
      }),
    ),
    /** What they cost together a day, in whole kronor. */
    dailyCost: z.number().int(),
    /** There are more than are shown. */
    more: z.boolean(),
  })
  .meta({ id: 'PlacementList' });

/** How many are cared for away from home, and what is to be considered: without names and cases, and no small numbers. */
export const PlacementOverview = z
  .object({
    today: z.string(),
    /** A number from one up to this one is not told. */
    limit: z.number().int(),
    total: ToldCount,
    bases: z.array(z.object({ basis: CareBasis, told: ToldCount })),
    /** Those that there are, each by the bases in their order. */
    forms: z.array(z.object({ form: HomeForm, total: ToldCount, cells: z.array(ToldCount) })),
    /** What a committee has to take up: overdue, and by the month of its last day. */
    due: z.array(
      z.object({
        /** `overdue`, a month as YYYY-MM, or `later`. */
        when: z.string(),
        total: ToldCount,
        considerations: ToldCount,
        reexaminations: ToldCount,
      }),
    ),
  })
  .meta({ id: 'PlacementOverview' });
