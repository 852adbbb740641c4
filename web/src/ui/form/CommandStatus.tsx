import { CloudSlashIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { Problem, RETRY_SECONDS } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { Notice } from '../page/Notice.tsx';
import styles from './CommandStatus.module.css';

interface Props {
  isWaitingForServer: boolean;
  /** The last error, when it isn't one that stands at the fields. */
  error: unknown;
  /** There is no form that says at its fields what is wrong with them. */
  withFields?: boolean;
}

/** How a sending goes: away and trying again, or refused and why. Silent when all is well. */
export function CommandStatus({ isWaitingForServer, error, withFields = false }: Props) {
  return (
    <div role="status">
      {isWaitingForServer && <Waiting />}
      {!isWaitingForServer && error !== null && error !== undefined && (
        <Notice tone="danger" title={problemTitle(error)}>
          {error instanceof Problem ? saidOf(error, withFields) : sv.problems.wrongBody}
        </Notice>
      )}
    </div>
  );
}

const saidOf = ({ detail, fields }: Problem, withFields: boolean): string | null =>
  detail ?? (withFields ? fields.map((f) => `${f.message}.`).join(' ') : null);

function problemTitle(error: unknown): string {
  const title = error instanceof Problem ? error.title : '';
  return `${title || sv.problems.unknown}.`;
}

function Waiting() {
  const seconds = useCountdown(RETRY_SECONDS);
  return (
    <p className={styles.waiting}>
      <CloudSlashIcon aria-hidden className={styles.icon} />
      <span aria-hidden>{sv.connection.awayWithText(seconds)}</span>
      <span className="aksel-sr-only">{sv.connection.awayWithText(RETRY_SECONDS)}</span>
    </p>
  );
}

/** Counts down and starts over, in step with the attempts. */
function useCountdown(from: number): number {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const timer = setInterval(() => setLeft((n) => (n <= 0 ? from : n - 1)), 1000);
    return () => clearInterval(timer);
  }, [from]);
  return left;
}
