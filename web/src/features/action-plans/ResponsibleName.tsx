import type { PlanActivity } from '../../api/action-plans.ts';
import { plans as words } from '../../app/sv/action-plans.ts';
import { SecondLine } from '../../ui/list/ListTable.tsx';
import styles from './ActionPlans.module.css';

/** The function that answers for something; in red where nobody holds it. */
export function ResponsibleName({ responsible: r }: { responsible: PlanActivity['responsible'] }) {
  return (
    <>
      {r.title}
      {r.vacant ? (
        <span className={styles.bad}>{r.holderName ? words.fallsTo(r.holderName) : words.vacant}</span>
      ) : (
        <SecondLine>{[r.holderName, r.unitName].filter(Boolean).join(', ')}</SecondLine>
      )}
    </>
  );
}
