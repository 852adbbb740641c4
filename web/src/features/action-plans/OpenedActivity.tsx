import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { promiseQuery } from '../../api/promises.ts';
import { EffectDialog } from '../promises/EffectDialog.tsx';
import { FinishDialog } from '../promises/FinishDialog.tsx';
import { PromiseItem } from '../promises/PromiseItem.tsx';
import type { PromiseAct } from '../promises/promise-act.ts';
import { SettleDialog } from '../promises/SettleDialog.tsx';
import styles from './ActionPlans.module.css';

/** An activity as the commitment that it is, with what the reader may do with it. */
export function OpenedActivity({ commitmentId, onDone }: { commitmentId: string; onDone: () => void }) {
  const queryClient = useQueryClient();
  const { data } = useQuery(promiseQuery(commitmentId));
  const [act, setAct] = useState<PromiseAct | null>(null);
  const done = () => {
    setAct(null);
    void queryClient.invalidateQueries({
      predicate: (q) => /^(plans|commitments)\//.test(String(q.queryKey[0])),
    });
    onDone();
  };
  if (!data) return null;
  const { commitment, today } = data;
  const common = { promise: commitment, onClose: () => setAct(null), onDone: done };
  return (
    <>
      <ul className={styles.opened}>
        <PromiseItem promise={commitment} onAct={setAct} onDone={done} />
      </ul>
      {(act === 'finish' || act === 'prove') && <FinishDialog isProof={act === 'prove'} {...common} />}
      {act === 'settle' && <SettleDialog today={today} {...common} />}
      {act === 'check_effect' && <EffectDialog {...common} />}
    </>
  );
}
