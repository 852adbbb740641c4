import type { Case } from '../../../../api/index.ts';

export interface ActionProps {
  view: Case;
  onClose: () => void;
  /** Called when the server has taken it. */
  onDone: () => void;
}
