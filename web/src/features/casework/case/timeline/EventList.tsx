import type { TimelineItem } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { clockTime } from '../../../../ui/format/dates.ts';
import { eventText } from './event-text.ts';
import { newestFirst } from './newest-first.ts';
import styles from './Timeline.module.css';

export function EventList({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ul>
      {newestFirst(items).map((item) => {
        const text = eventText(item);
        return (
          <li key={item.id} className={styles.event}>
            <p className="numeric">
              {item.on} <span className="second">{clockTime(item.at)}</span>
            </p>
            <div>
              <p>
                <strong>{sv.codes.timelineKind[item.kind]}</strong>
              </p>
              {text && <p className="as-written">{text}</p>}
              {item.by && <p className="second">{item.by}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
