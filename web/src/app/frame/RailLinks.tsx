import { Link } from '@tanstack/react-router';
import { count } from '../../ui/format/numbers.ts';
import { useSession } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './Rail.module.css';
import { type RailEntry, railEntries, railParts } from './rail-entries.ts';

/** The entries of the rail, which are also those of the phone's menu. */
export function RailLinks({ onGo }: { onGo?: () => void }) {
  const session = useSession();
  const parts = railParts(railEntries(session));
  const [only] = parts;
  if (parts.length === 1 && only) return <ul>{only.entries.map(entryOf)}</ul>;
  return (
    <ul>
      {parts.map(({ group, heading, entries }) => (
        <li key={group}>
          {heading !== null && <p className={styles.heading}>{heading}</p>}
          <ul {...(heading !== null && { 'aria-label': heading })}>{entries.map(entryOf)}</ul>
        </li>
      ))}
    </ul>
  );

  function entryOf({ to, label, icon: Icon, count: countOf }: RailEntry) {
    const n = countOf?.(session) ?? null;
    return (
      <li key={to}>
        <Link
          to={to}
          className={styles.entry}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          {...(onGo && { onClick: onGo })}
        >
          <Icon aria-hidden className={styles.icon} />
          <span className={styles.label}>{label}</span>
          {n !== null && (
            <>
              <span className={styles.count} aria-hidden>
                {count(n)}
              </span>
              <span className="aksel-sr-only">, {sv.rail.countOf(count(n))}</span>
            </>
          )}
        </Link>
      </li>
    );
  }
}
