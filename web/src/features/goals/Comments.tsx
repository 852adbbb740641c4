import { Button } from '@navikt/ds-react/Button';
import type { Goal } from '../../api/goals.ts';
import { goal as goalWords } from '../../app/sv/goals.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import { periodInWords } from '../measures/period.ts';
import styles from './Goals.module.css';

const words = goalWords.comments;
const signed = ({ at, by, byTitle }: { at: string; by: string; byTitle: string }): string =>
  goalWords.assess.by(dayOf(at), by, byTitle);

/** How it goes in the chosen period: in sum, and unit by unit. What was said before stays. */
export function Comments({ goal, onComment }: { goal: Goal; onComment: () => void }) {
  const period = goal.periods.find((p) => p.period === goal.period);
  const may = (goal.mayCommentSum || goal.commentUnits.length > 0) && !goal.ended && period?.begun;
  return (
    <Section
      heading={words.heading(periodInWords(goal.period))}
      action={
        may && (
          <Button size="small" variant="secondary" onClick={onComment}>
            {words.write}
          </Button>
        )
      }
    >
      {goal.comments.length === 0 && (
        <div className={styles.stack}>
          <p className={styles.second}>{words.none}</p>
        </div>
      )}
      {goal.comments.map((c) => (
        <article key={c.unitId ?? 'sum'} className={styles.block} aria-label={c.unitName ?? words.sum}>
          <h3>{c.unitName ?? words.sum}</h3>
          <p className={styles.said}>{c.words}</p>
          <p className={styles.second}>{signed(c)}</p>
          {c.before.length > 0 && (
            <details className={styles.details}>
              <summary>{words.before}</summary>
              <ul>
                {c.before.map((b) => (
                  <li key={b.at}>
                    <span className={styles.second}>{signed(b)}</span>
                    <p className={styles.said}>{b.words}</p>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </article>
      ))}
    </Section>
  );
}
