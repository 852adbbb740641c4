import { z } from 'zod';
import { ASKABLE_YEARS } from '#core/measures';
import { FindingView } from '#modules/steering';
import { calendarDate, id, line, text } from '#platform/schema';
import { Mapping } from './domain/mapping.ts';

export const Year = z.coerce.number().int().min(ASKABLE_YEARS.first).max(ASKABLE_YEARS.last);
const Through = z.coerce.number().int().min(1).max(12);
const Code = line(40, 1);
/** Beyond it sums would no longer be exact. */
const Ore = z.number().int().min(-1e13).max(1e13);
const TertialCode = z.enum(['T1', 'T2', 'T3']);

/** Whole öre. Costs are plus and income minus; net is their sum. */
const MoneyView = z
  .object({ cost: z.number(), income: z.number(), net: z.number() })
  .meta({ id: 'EconomyMoney' });

const FiguresView = z
  .object({
    budgetYear: MoneyView,
    budget: MoneyView,
    outcome: MoneyView,
    /** Budget less outcome: less than nothing is worse, for costs as for income. */
    deviation: MoneyView,
    forecast: MoneyView.nullable(),
    forecastDeviation: MoneyView.nullable(),
  })
  .meta({ id: 'EconomyFigures' });

/** A file as it was read: a ledger of SIE 4 or a table. */
export const LedgerFile = z.object({
  fileName: line(200, 1),
  /** Its bytes in base64, as they are or packed by gzip. */
  content: z
    .string()
    .min(1)
    .max(1_000_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: 'wrong_format' }),
});

/** What does not add up in a ledger, in a sentence. */
const LedgerFindingView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    lines: z.array(z.number().int()),
    sentence: z.string(),
    do: z.string(),
  })
  .meta({ id: 'LedgerFinding' });

const BatchView = z
  .object({
    batchId: z.string(),
    source: z.enum(['sie', 'csv']),
    fileName: z.string(),
    encoding: z.string(),
    year: z.number().int(),
    through: z.number().int(),
    rows: z.number().int(),
    company: z.string().nullable(),
    program: z.string().nullable(),
    coversTo: z.string().nullable(),
    takenAt: z.string(),
    takenBy: z.string(),
    /** The last of its year that was taken and not taken out: what the page tells. */
    holds: z.boolean(),
    hasBudget: z.boolean(),
    withdrawn: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
    findings: z.array(LedgerFindingView),
  })
  .meta({ id: 'LedgerBatch' });

const MonthView = z.object({ month: z.number().int(), budget: MoneyView, outcome: MoneyView });

export const LedgerPreview = z
  .object({
    fileName: z.string(),
    source: z.enum(['sie', 'csv']),
    encoding: z.string(),
    /** Null when the file can't be taken. */
    year: z.number().int().nullable(),
    through: z.number().int(),
    rows: z.number().int(),
    company: z.string().nullable(),
    program: z.string().nullable(),
    coversTo: z.string().nullable(),
    /** What keeps it from being taken, line by line; at most 200 of them. */
    faults: z.array(z.object({ line: z.number().int(), code: z.string(), sentence: z.string() })),
    faultCount: z.number().int(),
    findings: z.array(LedgerFindingView),
    /** The first rows, as they were read. */
    first: z.array(
      z.object({
        line: z.number().int(),
        kind: z.enum(['outcome', 'budget']),
        /** An account's total, which is never added to its rows. */
        isTotal: z.boolean(),
        account: z.string(),
        accountName: z.string().nullable(),
        responsibility: z.string().nullable(),
        activity: z.string().nullable(),
        /** Of the year. */
        amount: z.number(),
      }),
    ),
    total: z.object({ budget: MoneyView, outcome: MoneyView }),
    months: z.array(MonthView),
    /** Accounts and objects of which the board has not said where they belong. */
    unplaced: z.object({ accounts: z.array(z.string()), objects: z.array(z.string()) }),
    mayTake: z.boolean(),
    /** The same file, taken before. */
    taken: BatchView.nullable(),
    /** What it would replace. */
    replaces: z.object({ fileName: z.string(), takenAt: z.string(), outcome: MoneyView }).nullable(),
  })
  .meta({ id: 'LedgerPreview' });

export const LedgerTaken = z.object({ batch: BatchView }).meta({ id: 'LedgerTaken' });
export const LedgerBatches = z
  .object({ batches: z.array(BatchView), mayImport: z.boolean() })
  .meta({ id: 'LedgerBatches' });
export const WithdrawLedger = z.object({ batchId: id(), reason: text(1000, 1) });

const BudgetView = z
  .object({
    budgetId: z.string(),
    version: z.number().int(),
    kind: z.enum(['original', 'revised']),
    fileName: z.string().nullable(),
    decidedOn: z.string(),
    decision: z.string(),
    decidedNet: z.number().nullable(),
    comment: z.string().nullable(),
    changes: z.array(
      z.object({
        area: z.string(),
        part: z.string(),
        side: z.enum(['cost', 'income']),
        amount: z.number(),
        fromMonth: z.number().int(),
      }),
    ),
    /** What it comes to, net of the year. */
    net: z.number(),
    setAt: z.string(),
    setBy: z.string(),
  })
  .meta({ id: 'BudgetVersion' });

const ForecastView = z
  .object({
    tertial: TertialCode,
    version: z.number().int(),
    rows: z.array(z.object({ part: z.string(), cost: z.number(), income: z.number() })),
    comment: z.string(),
    setAt: z.string(),
    setBy: z.string(),
  })
  .meta({ id: 'AreaForecast' });

const PartView = z.object({
  /** Null for what has no part. */
  code: z.string().nullable(),
  name: z.string(),
  figures: FiguresView,
});

export const AskEconomy = z.object({ year: Year.optional(), through: Through.optional() });

export const EconomyOverview = z
  .object({
    today: z.string(),
    /** The years that there is anything of, the last first. */
    years: z.array(z.number().int()),
    year: z.number().int(),
    /** Through which month budget and outcome are summed; 0 when there is no outcome. */
    through: z.number().int(),
    /** The last month that the ledger has. */
    latest: z.number().int(),
    batch: z.object({ batchId: z.string(), fileName: z.string(), takenAt: z.string() }).nullable(),
    /** The last first. Without any the ledger's own budget rows are told, if it has them. */
    budgets: z.array(BudgetView),
    budgetFrom: z.enum(['decided', 'ledger', 'none']),
    areas: z.array(
      z.object({
        code: z.string().nullable(),
        name: z.string(),
        figures: FiguresView,
        parts: z.array(PartView),
        months: z.array(MonthView),
        /** What was said last of the year; the last first. */
        forecasts: z.array(ForecastView),
        /** Whether the reader may see its accounts, and say what is expected. */
        mayRows: z.boolean(),
        mayForecast: z.boolean(),
      }),
    ),
    total: FiguresView,
    months: z.array(MonthView),
    /** Areas that nobody has said anything of: the whole has no forecast while there are any. */
    withoutForecast: z.array(z.string()),
    /** Sums that don't hold, on every level. */
    sums: z.array(FindingView),
    ledgerFindings: z.array(LedgerFindingView),
    /** What the placements cost beside the accounts of bought care. Null when no part is that. */
    placements: z
      .object({
        through: z.number().int(),
        /** Öre. */
        ledger: z.number(),
        /** Öre; null when it is withheld or not measured. */
        placements: z.number().nullable(),
        why: z.enum(['withheld', 'not_measured']).nullable(),
        /** Months that both tell of. */
        months: z.array(
          z.object({
            month: z.number().int(),
            ledger: z.number(),
            placements: z.number().nullable(),
            why: z.enum(['withheld', 'not_measured']).nullable(),
          }),
        ),
        parts: z.array(z.string()),
      })
      .nullable(),
    tables: z.array(z.object({ batchId: z.string(), fileName: z.string(), takenAt: z.string() })),
    parts: z.array(z.object({ code: z.string(), name: z.string() })),
    may: z.object({
      ledgers: z.boolean(),
      import: z.boolean(),
      map: z.boolean(),
      budget: z.boolean(),
      fund: z.boolean(),
    }),
  })
  .meta({ id: 'EconomyOverview' });

export const AskRows = z.object({
  area: Code,
  part: Code.optional(),
  year: Year,
  through: Through.optional(),
});

export const LedgerRows = z
  .object({
    area: z.object({ code: z.string(), name: z.string() }),
    part: z.object({ code: z.string(), name: z.string() }).nullable(),
    year: z.number().int(),
    through: z.number().int(),
    batch: z
      .object({
        batchId: z.string(),
        fileName: z.string(),
        takenAt: z.string(),
        takenBy: z.string(),
        coversTo: z.string().nullable(),
      })
      .nullable(),
    rows: z.array(
      z.object({
        no: z.number().int(),
        line: z.number().int(),
        account: z.string(),
        accountName: z.string().nullable(),
        responsibility: z.string().nullable(),
        responsibilityName: z.string().nullable(),
        activity: z.string().nullable(),
        activityName: z.string().nullable(),
        part: z.string().nullable(),
        outcome: z.number(),
        /** January first. */
        months: z.array(z.number()),
      }),
    ),
    /** Of all rows, also those beyond the page. */
    count: z.number().int(),
    outcome: z.number(),
    /** What does not add up in accounts that stand here. */
    findings: z.array(LedgerFindingView),
  })
  .meta({ id: 'LedgerRows' });

export const MappingView = z
  .object({
    /** 0 until somebody has set one. */
    version: z.number().int(),
    mapping: Mapping,
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    /** Of the ledger that holds: what has no place. */
    unplaced: z.object({
      accounts: z.array(z.object({ code: z.string(), name: z.string().nullable() })),
      objects: z.array(
        z.object({
          responsibility: z.string().nullable(),
          responsibilityName: z.string().nullable(),
          activity: z.string().nullable(),
          activityName: z.string().nullable(),
        }),
      ),
    }),
    history: z.array(
      z.object({
        version: z.number().int(),
        why: z.string(),
        setAt: z.string(),
        setBy: z.string(),
        areas: z.number().int(),
        parts: z.number().int(),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'EconomyMapping' });

export const SetMapping = z.object({
  seenVersion: z.number().int().min(0),
  mapping: Mapping,
  why: text(1000, 1),
});

export const SetBudget = z.object({
  budgetId: id(),
  year: Year,
  seenVersion: z.number().int().min(0),
  kind: z.enum(['original', 'revised']),
  /** The ledger whose budget rows it takes; without one it goes on from the version before. */
  batchId: id().optional(),
  changes: z
    .array(
      z.object({
        area: Code,
        part: Code,
        side: z.enum(['cost', 'income']),
        /** Öre, as in the ledger: more cost is plus, more income minus. */
        amount: Ore,
        /** Spread evenly over the months from this one. */
        fromMonth: z.number().int().min(1).max(12),
      }),
    )
    .max(200),
  decidedOn: calendarDate(),
  /** Where it was decided: the meeting and the paragraph. */
  decision: line(200, 1),
  /** What the decision says that the year comes to, net, in öre. */
  decidedNet: Ore.optional(),
  comment: text(2000).optional(),
});

export const SetForecast = z.object({
  forecastId: id(),
  year: Year,
  tertial: TertialCode,
  area: Code,
  seenVersion: z.number().int().min(0),
  /** Of the whole year, in öre; what is left out is nothing. */
  rows: z
    .array(z.object({ part: Code, cost: Ore, income: Ore }))
    .min(1)
    .max(40),
  comment: text(2000, 1),
});

export const Funds = z
  .object({
    today: z.string(),
    funds: z.array(
      z.object({
        fundId: z.string(),
        kind: z.enum(['grant', 'investment']),
        title: z.string(),
        financier: z.string().nullable(),
        area: z.object({ code: z.string(), name: z.string() }).nullable(),
        /** Öre, as are all sums here. */
        decidedSum: z.number(),
        decidedOn: z.string(),
        decision: z.string(),
        fromOn: z.string(),
        toOn: z.string(),
        /** Null until somebody has said. */
        used: z.number().nullable(),
        byDay: z.string().nullable(),
        left: z.number(),
        /** `over`: more has been used than was decided; `unused`: time has run out and something is left. */
        state: z.enum(['coming', 'current', 'ended', 'over', 'unused']),
        version: z.number().int(),
        uses: z.array(
          z.object({
            version: z.number().int(),
            used: z.number(),
            byDay: z.string(),
            comment: z.string(),
            setAt: z.string(),
            setBy: z.string(),
          }),
        ),
      }),
    ),
    areas: z.array(z.object({ code: z.string(), name: z.string() })),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'EconomyFunds' });

export const AddFund = z.object({
  fundId: id(),
  kind: z.enum(['grant', 'investment']),
  title: line(200, 1),
  financier: line(200, 1).optional(),
  area: Code.optional(),
  decidedSum: z.number().int().min(1).max(1e13),
  decidedOn: calendarDate(),
  decision: line(200, 1),
  fromOn: calendarDate(),
  toOn: calendarDate(),
});

export const StateUse = z.object({
  useId: id(),
  fundId: id(),
  seenVersion: z.number().int().min(0),
  /** All that has been used by the day, in öre. */
  used: z.number().int().min(0).max(1e13),
  byDay: calendarDate(),
  comment: text(1000, 1),
});
