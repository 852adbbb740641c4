import type { CasePersons } from '../../../../api/index.ts';

export interface PersonDialogProps {
  view: CasePersons;
  onClose: () => void;
  /** Called with what is to be said when the server has taken it. */
  onDone: (said: string) => void;
}
