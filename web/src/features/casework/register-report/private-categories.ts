import type { ReporterCategory } from '../../../api/index.ts';

/** Who may report as a private person. */
export const PRIVATE_CATEGORIES: readonly ReporterCategory[] = [
  'private_person',
  'guardian',
  'relative',
  'child',
  'self',
  'anonymous',
  'other',
];
