import { sv } from '../../../app/sv.ts';
import { isKeyOf } from '../../../ui/list/search-values.ts';

export type StaffingAct = keyof typeof sv.staffing.actions;

/** What stands in the address: the dialog that is open, and for which function. */
export interface StaffingSearch {
  gor?: StaffingAct;
  funktion?: string;
}

export function readStaffingSearch({ gor, funktion }: Record<string, unknown>): StaffingSearch {
  if (!isKeyOf(sv.staffing.actions, gor) || typeof funktion !== 'string') return {};
  return { gor, funktion };
}
