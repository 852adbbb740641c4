import type { Transition, TransitionOf } from '../../api/transitions.ts';

export interface DialogProps {
  view: Transition;
  transition: TransitionOf;
  onClose: () => void;
  onDone: () => void;
}
