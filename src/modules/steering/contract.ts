import { z } from 'zod';
import { id, line, text } from '#platform/schema';
import {
  Accumulation,
  AreaLevel,
  Better,
  FigureKind,
  FileForm,
  FileKind,
  Severity,
  TERTIALS,
  ValueState,
} from './domain/codes.ts';

const Year = z.number().int().min(1900).max(2199);
const TertialCode = z.enum(TERTIALS);

/** A file that is to be taken, as text: a spreadsheet's export is some thousand rows. */
export const ImportFile = z.object({
  kind: FileKind,
  fileName: line(200, 1),
  /** Of measures, when the name of the file doesn't say. */
  year: Year.optional(),
  content: z.string().max(600_000),
});

export const FindingView = z
  .object({
    code: z.string(),
    severity: Severity,
    /** Which kind of thing it is, in Swedish. */
    title: z.string(),
    /** Where it stands; without a line what was set by hand. */
    rows: z.array(z.object({ file: z.string(), line: z.number().int().nullable() })),
    sentence: z.string(),
    /** What to do. */
    do: z.string(),
  })
  .meta({ id: 'FigureFinding' });

const Batch = z
  .object({
    batchId: z.string(),
    kind: FileKind,
    form: FileForm,
    fileName: z.string(),
    year: z.number().int().nullable(),
    rows: z.number().int(),
    takenAt: z.string(),
    takenBy: z.string(),
    withdrawn: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'FigureBatch' });

const FileRow = z.object({ line: z.number().int(), cells: z.array(z.string()) });

export const ImportPreview = z
  .object({
    kind: FileKind,
    /** Null when the first line doesn't say which form it is. */
    form: FileForm.nullable(),
    fileName: z.string(),
    year: z.number().int().nullable(),
    columns: z.array(z.string()),
    rows: z.array(FileRow),
    /** What keeps the file from being taken. */
    faults: z.array(
      z.object({
        line: z.number().int(),
        column: z.string().nullable(),
        code: z.string(),
        sentence: z.string(),
      }),
    ),
    /** What its rows would add to what does not add up. */
    findings: z.array(FindingView),
    mayTake: z.boolean(),
    /** The same file, taken before. */
    taken: Batch.nullable(),
  })
  .meta({ id: 'ImportPreview' });

export const ImportTaken = z
  .object({ batch: Batch, findings: z.array(FindingView) })
  .meta({ id: 'ImportTaken' });

export const WithdrawImport = z.object({ batchId: id(), reason: text(1000, 1) });

export const Imports = z
  .object({
    /** The last first. */
    batches: z.array(Batch),
    mayImport: z.boolean(),
  })
  .meta({ id: 'FigureImports' });

export const ImportedFile = z
  .object({
    batch: Batch,
    columns: z.array(z.string()),
    rows: z.array(FileRow),
    /** Of money: every sum that the table ought to hold, as it is stated and as it comes to. */
    sums: z.array(
      z.object({
        line: z.number().int(),
        area: z.string(),
        level: AreaLevel,
        figure: z.string(),
        label: z.string(),
        stated: z.number(),
        computed: z.number(),
        of: z.number().int(),
      }),
    ),
    findings: z.array(FindingView),
    mayImport: z.boolean(),
  })
  .meta({ id: 'ImportedFile' });

export const FigureChecks = z
  .object({
    findings: z.array(FindingView),
    count: z.object({ error: z.number().int(), warning: z.number().int(), note: z.number().int() }),
    /** What was looked at: nothing found in nothing says nothing. */
    looked: z.object({
      files: z.number().int(),
      measures: z.number().int(),
      counts: z.number().int(),
      economyRows: z.number().int(),
      setByHand: z.number().int(),
    }),
    mayImport: z.boolean(),
  })
  .meta({ id: 'FigureChecks' });

export const ManualValueView = z
  .object({
    state: ValueState,
    why: z.string().nullable(),
    numerator: z.number().int().nullable(),
    denominator: z.number().int().nullable(),
    reportedShare: z.number().nullable(),
    value: z.number().nullable(),
    /** Withheld from whoever does not keep the figures, since it or what is left is small. In per cent. */
    withheld: z.object({ between: z.object({ from: z.number(), to: z.number() }).nullable() }).nullable(),
    comment: z.string().nullable(),
    /** 0 for what no hand has set. */
    version: z.number().int(),
    setAt: z.string(),
    setBy: z.string(),
    /** What was set before by hand, the last first. */
    before: z.array(
      z.object({
        version: z.number().int(),
        said: z.string(),
        comment: z.string(),
        setAt: z.string(),
        setBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'ManualValue' });

export const ManualMeasures = z
  .object({
    /** The years that there are measures of, the last first. */
    years: z.array(z.number().int()),
    year: z.number().int().nullable(),
    measures: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        kind: FigureKind,
        better: Better,
        accumulation: Accumulation,
        target: z.number().nullable(),
        file: z.string(),
        line: z.number().int(),
        rows: z.array(
          z.object({
            /** Null for the whole board. */
            unitId: z.string().nullable(),
            /** By name; null for the whole board. */
            unit: z.string().nullable(),
            T1: ManualValueView,
            T2: ManualValueView,
            T3: ManualValueView,
            mayEdit: z.boolean(),
          }),
        ),
        /** The units' counts together, where any gave counts; a share without counts is in none. */
        together: z.array(
          z.object({
            tertial: TertialCode,
            numerator: z.number().int(),
            denominator: z.number().int(),
            /** Units that gave counts, of those whose duty it is. */
            counted: z.number().int(),
            concerned: z.number().int(),
          }),
        ),
        /** Of the last tertial that was measured. */
        reachesTarget: z.boolean().nullable(),
      }),
    ),
    /** Which the reader may set values of. */
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    mayEditWhole: z.boolean(),
  })
  .meta({ id: 'ManualMeasures' });

/** A value as it is to be from now on; what was said before stays. */
export const SetManualValue = z.object({
  code: line(60, 1),
  year: Year,
  tertial: TertialCode,
  /** Without one, the whole board. */
  unitId: id().optional(),
  seenVersion: z.number().int().min(0),
  state: ValueState,
  /** Why it is not measured, or not theirs. */
  why: line(500).optional(),
  numerator: z.number().int().min(0).max(10_000_000).optional(),
  denominator: z.number().int().min(1).max(10_000_000).optional(),
  /** In per cent; of a share that nobody has counts of. */
  reportedShare: z.number().min(0).max(100).optional(),
  /** Of what is no share. */
  value: z.number().min(-1e12).max(1e12).optional(),
  comment: text(1000, 1),
});
