import type { PromiseMade, Promises } from '../../api/promises.ts';
import { EffectDialog } from './EffectDialog.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { PromiseAct } from './promise-act.ts';
import { SettleDialog } from './SettleDialog.tsx';

interface Props {
  act: PromiseAct;
  list: Pick<Promises, 'today' | 'owers'>;
  promise: PromiseMade;
  onClose: () => void;
  onDone: () => void;
}

/** The dialog of what is being done with something promised. */
export function ActDialog({ act, list, ...props }: Props) {
  switch (act) {
    case 'settle':
      return <SettleDialog today={list.today} {...props} />;
    case 'hand_over':
      return <HandOverDialog owers={list.owers} {...props} />;
    case 'check_effect':
      return <EffectDialog {...props} />;
    case 'finish':
    case 'prove':
      return <FinishDialog isProof={act === 'prove'} {...props} />;
  }
}
