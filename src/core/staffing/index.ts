import type { Grants } from '#core/access';
import type { AnyOperation } from '#core/operation';
import { appoint, endAbsence, endHolding, reportAbsence } from './commands.ts';
import { competences, endCompetence, noteCompetence } from './competences.ts';
import { staffing } from './read.ts';

export { appoint, endAbsence, endCompetence, endHolding, noteCompetence, reportAbsence, staffing };

export const operations: readonly AnyOperation[] = [
  staffing,
  reportAbsence,
  endAbsence,
  appoint,
  endHolding,
  competences,
  noteCompetence,
  endCompetence,
];

export const grants: Grants = {
  unit_manager: { 'organisation:staffing:read': 'unit', 'organisation:staffing:manage': 'unit' },
  director: { 'organisation:staffing:read': 'unit', 'organisation:staffing:manage': 'unit' },
};
