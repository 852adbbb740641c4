import type { Grants } from '#core/access';
import type { AnyOperation } from '#core/operation';
import { listMeasures } from './list.ts';
import { measureRows } from './rows.ts';
import { showMeasure } from './show.ts';

export type { MeasureAnswer, MeasureView } from './contract.ts';
export { listMeasures, measureRows, showMeasure };

export const operations: readonly AnyOperation[] = [listMeasures, showMeasure, measureRows];

/**
 * Managers see the figures of their own units and the rows behind. The others see the whole board's as counts, and no small ones. The
 * command line is run by who has the database.
 */
export const grants: Grants = {
  unit_manager: {
    'measures:measure:read': 'unit',
    'measures:exact:read': 'unit',
    'measures:row:read': 'unit',
  },
  director: { 'measures:measure:read': 'authority' },
  developer_quality: { 'measures:measure:read': 'authority' },
  auditor: { 'measures:measure:read': 'authority' },
  board_member: { 'measures:measure:read': 'authority' },
  system: { 'measures:measure:read': 'authority', 'measures:exact:read': 'authority' },
};
