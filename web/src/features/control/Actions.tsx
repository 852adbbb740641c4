import { Tag } from '@navikt/ds-react/Tag';
import type { ControlAction } from '../../api/control.ts';
import { control } from '../../app/sv/control.ts';
import styles from './Control.module.css';

const { action: words } = control;
const COLOUR = {
  planned: 'neutral',
  under_way: 'info',
  done: 'info',
  confirmed: 'success',
  dropped: 'neutral',
} as const;

/** What has been promised about a risk or after a remark, each with where it stands. */
export function Actions({ actions }: { actions: readonly ControlAction[] }) {
  if (actions.length === 0) return null;
  return (
    <div>
      <p className={styles.small}>{words.heading}</p>
      <ul className={styles.lines}>
        {actions.map((a) => (
          <li key={a.commitmentId}>
            {a.title}{' '}
            <Tag size="xsmall" variant="moderate" data-color={COLOUR[a.state]}>
              {words.state[a.state]}
            </Tag>
            <span className={styles.second}>
              {words.dueBy(a.functionTitle, a.dueOn)}
              {a.daysLate > 0 && <strong className={styles.late}> · {words.late(a.daysLate)}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
