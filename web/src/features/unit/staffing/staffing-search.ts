import * as unitWords from '../../../app/sv/unit.ts';
import { isKeyOf } from '../../../ui/list/search-values.ts';

export type StaffingAct = keyof typeof unitWords.staffing.actions;

/** What stands in the address: the dialog that is open, and for which function. */
export interface StaffingSearch {
  gor?: StaffingAct;
  funktion?: string;
}

export function readStaffingSearch({ gor, funktion }: Record<string, unknown>): StaffingSearch {
  if (!isKeyOf(unitWords.staffing.actions, gor) || typeof funktion !== 'string') return {};
  return { gor, funktion };
}
