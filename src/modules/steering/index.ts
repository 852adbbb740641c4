export { FindingView } from './contract.ts';
export {
  Accumulation,
  AreaLevel,
  Better,
  FigureKind,
  FileForm,
  FileKind,
  Severity,
  ValueState,
} from './domain/codes.ts';
export { type CsvRead, readCsv } from './domain/form/csv.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { previewImport } from './operations/preview-import.ts';
export { setManualValue } from './operations/set-manual-value.ts';
export { takeImport } from './operations/take-import.ts';
export { grants } from './policy.ts';
export { figureContradictions } from './read/contradictions.ts';
export { figureChecks } from './read/figure-checks.ts';
export { importedMoneyFigures, statedCountFigures } from './read/imported-figures.ts';
export { manualMeasures } from './read/manual-measures.ts';
export { importedMoney, type MoneyRow, moneyFindings } from './read/money.ts';
export { statedFigures } from './read/stated-figures.ts';
