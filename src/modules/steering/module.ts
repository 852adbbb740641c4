import type { AnyOperation } from '#core/operation';
import { previewImport } from './operations/preview-import.ts';
import { setManualValue } from './operations/set-manual-value.ts';
import { takeImport } from './operations/take-import.ts';
import { withdrawImport } from './operations/withdraw-import.ts';
import { figureChecks } from './read/figure-checks.ts';
import { readImport, readImports } from './read/imports.ts';
import { manualMeasures } from './read/manual-measures.ts';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  figureChecks,
  manualMeasures,
  setManualValue,
  readImports,
  readImport,
  previewImport,
  takeImport,
  withdrawImport,
];
