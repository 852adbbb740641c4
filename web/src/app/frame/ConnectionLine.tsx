import { CloudSlashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { connection, RETRY_SECONDS, sessionQuery, useStore } from '../../api/index.ts';
import { sv } from '../sv.ts';
import styles from './ConnectionLine.module.css';

/** Says that the server is away, asks again every ten seconds, and reads the page anew when it is back. */
export function ConnectionLine() {
  const { reached } = useStore(connection);
  return (
    <div role="status" className={styles.place}>
      {!reached && <Away />}
    </div>
  );
}

function Away() {
  const queryClient = useQueryClient();
  const [left, setLeft] = useState(RETRY_SECONDS);

  const ask = useCallback(async () => {
    const answered = await queryClient
      .fetchQuery({ ...sessionQuery, staleTime: 0, retry: false })
      .catch(() => null);
    if (answered === null) setLeft(RETRY_SECONDS);
    else await queryClient.invalidateQueries({ predicate: (query) => query.state.error !== null });
  }, [queryClient]);

  useEffect(() => {
    if (left === 0) {
      void ask();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, ask]);

  return (
    <div className={styles.line}>
      <CloudSlashIcon aria-hidden className={styles.icon} />
      <p>
        <strong>{sv.connection.away}</strong> <span aria-hidden>{sv.connection.retryIn(left)}</span>
      </p>
      <Button size="xsmall" variant="tertiary" onClick={ask}>
        {sv.connection.retryNow}
      </Button>
    </div>
  );
}
