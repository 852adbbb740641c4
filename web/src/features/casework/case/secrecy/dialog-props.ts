import type { CaseSecrecy } from '../../../../api/index.ts';

export interface SecrecyDialogProps {
  secrecy: CaseSecrecy;
  onClose: () => void;
}
