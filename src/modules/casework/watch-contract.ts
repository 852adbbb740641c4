import { z } from 'zod';
import { ClockView, WatchBucket, WatchCounts } from '#core/clocks';
import { id } from '#platform/schema';
import { AssignableFunction } from './contract.ts';
import { CaseState, ReporterCategory } from './domain/codes.ts';

/** What a watch list of one's own and of units can be narrowed to. */
export const OwnWatchQuery = z.object({
  /** A stretch; `within3` is today and the three days after it, as the overview counts them. */
  bucket: z.union([WatchBucket, z.literal('within3')]).optional(),
  ruleId: z
    .string()
    .regex(/^[A-Z]{2,4}-\d{3}[A-Z]?(-L)?$/)
    .optional(),
  /** A function; `none` for what has been given to nobody; `vacant` for what functions without holder owe. */
  holder: z.union([id(), z.literal('none'), z.literal('vacant')]).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

export const WatchQuery = OwnWatchQuery.extend({
  /** `unit` the unit of the function acted in, `area` also the units below it. */
  scope: z.enum(['unit', 'area']).default('area'),
  unitId: id().optional(),
});

export const WatchRow = z
  .object({
    clock: ClockView,
    caseId: z.string(),
    caseNumber: z.string(),
    label: z.string(),
    age: z.number().int().nullable(),
    state: CaseState,
    /** A preliminary assessment of violence: to be opened at once, whatever the clock says. */
    openAtOnce: z.boolean(),
    reporterCategory: ReporterCategory.nullable(),
  })
  .meta({ id: 'WatchRow' });

const Named = z.object({ counts: WatchCounts, total: z.number().int() });

const CountedRule = Named.extend({
  ruleId: z.string(),
  name: z.string(),
  /** A target that the municipality has set; must never look like law. */
  local: z.boolean(),
});

export const WatchList = z
  .object({
    today: z.string(),
    rows: z.array(WatchRow),
    /** Open clocks in the stretch and by the filter chosen, of which `rows` is a page. */
    total: z.number().int(),
    pageSize: z.number().int(),
    counts: WatchCounts,
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    rules: z.array(CountedRule),
    holders: z.array(
      Named.extend({
        functionId: z.string().nullable(),
        title: z.string().nullable(),
        employeeName: z.string().nullable(),
        standing: z.enum(['held', 'absent', 'vacant', 'unassigned']),
      }),
    ),
  })
  .meta({ id: 'WatchList' });

export const Workload = z.object({
  functionId: z.string(),
  title: z.string(),
  unitName: z.string(),
  employeeName: z.string().nullable(),
  standing: z.enum(['held', 'absent', 'vacant']),
  absentUntil: z.string().nullable(),
  openCases: z.number().int(),
  preliminary: z.number().int(),
  investigations: z.number().int(),
  /** Open cases weighed by how much work their stage takes. */
  weighted: z.number().int(),
  overdue: z.number().int(),
  /** Clocks that the function owes, however far off. */
  openClocks: z.number().int(),
});

export const UnitOverview = z
  .object({
    today: z.string(),
    unitName: z.string(),
    figures: z.object({
      overdue: z.number().int(),
      within3Days: z.number().int(),
      /** Clocks of functions that are vacant today. */
      withoutHolder: z.number().int(),
      /** Open cases that have been given to no function. */
      unassigned: z.number().int(),
    }),
    /** Open clocks by rule, those with most overdue first. */
    rules: z.array(CountedRule),
    workload: z.array(Workload),
  })
  .meta({ id: 'UnitOverview' });

export const Handover = z
  .object({
    today: z.string(),
    functionId: z.string(),
    title: z.string(),
    unitName: z.string(),
    standing: z.enum(['held', 'absent', 'vacant']),
    acting: z.object({ name: z.string().nullable(), via: z.enum(['holder', 'deputy', 'manager', 'nobody']) }),
    /** Every open case of the function with the clocks it owes; each is given on by itself or together with others. */
    cases: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        age: z.number().int().nullable(),
        state: CaseState,
        openAtOnce: z.boolean(),
        clocks: z.array(ClockView),
      }),
    ),
    /** Open cases that the function works in beside whoever has them: it owes nothing in them, and somebody else may be needed there. */
    beside: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        age: z.number().int().nullable(),
        state: CaseState,
        /** Who has the case; null when nobody does today. */
        holderName: z.string().nullable(),
        task: z.string().nullable(),
      }),
    ),
    /** Further such cases, in units that the caller does not lead. */
    besideElsewhere: z.number().int(),
    receivers: z.array(AssignableFunction),
  })
  .meta({ id: 'Handover' });

export const AssignCases = z.object({ caseIds: z.array(id()).min(1).max(200), functionId: id() });
