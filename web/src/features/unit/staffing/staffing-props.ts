import type { StaffedFunction, Staffing } from '../../../api/index.ts';

/** What every dialog of the staffing gets. */
export interface StaffingProps {
  fn: StaffedFunction;
  staffing: Staffing;
  onClose: () => void;
  /** Called when the server has taken it. */
  onDone: () => void;
}
