import type { Investigation } from '../../../../api/index.ts';

export interface WriteProps {
  investigation: Investigation;
  /** Whom it is about, where that is asked for. */
  about: string | undefined;
  onClose: () => void;
}
