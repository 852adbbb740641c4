import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FigureBatch } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { rowLink } from '../../ui/list/use-row-keys.ts';
import styles from './Steering.module.css';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const words = steeringWords.importing;
const { columns } = words;

interface Props {
  batches: readonly FigureBatch[];
  mayRemove: boolean;
  onRemoved: () => void;
}

/** The files that were taken, the last first; those that were removed stand there with why. */
export function ImportsTable({ batches, mayRemove, onRemoved }: Props) {
  const [asked, setAsked] = useState<FigureBatch | null>(null);
  return (
    <>
      <ListTable
        caption={words.imported}
        columns={[
          { heading: columns.file },
          { heading: columns.kind, className: styles.kind },
          { heading: columns.taken, className: styles.taken },
          ...(mayRemove ? [{ heading: columns.act, className: styles.act }] : []),
        ]}
      >
        {batches.map((batch) => (
          <Row key={batch.batchId}>
            <Cell>
              <Link to="/matt/import/$batchId" params={{ batchId: batch.batchId }} {...rowLink}>
                {batch.fileName}
              </Link>
              {batch.withdrawn && (
                <p className="second">
                  {words.removed(batch.withdrawn.by, dayOf(batch.withdrawn.at), batch.withdrawn.why)}
                </p>
              )}
            </Cell>
            <Cell label={columns.kind}>
              {steeringWords.fileKind[batch.kind]}
              {words.ofYear(batch.year)}
              <SecondLine>{words.rowsOf(batch.rows)}</SecondLine>
            </Cell>
            <Cell label={columns.taken}>
              {dayOf(batch.takenAt)}
              <SecondLine>{batch.takenBy}</SecondLine>
            </Cell>
            {mayRemove && (
              <Cell label={columns.act}>
                {batch.withdrawn === null && (
                  <Button
                    size="small"
                    variant="tertiary"
                    className={styles.button}
                    aria-label={words.removeOf(batch.fileName)}
                    onClick={() => setAsked(batch)}
                  >
                    {words.remove}
                  </Button>
                )}
              </Cell>
            )}
          </Row>
        ))}
      </ListTable>
      {asked && (
        <WithdrawDialog
          batch={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onRemoved();
          }}
        />
      )}
    </>
  );
}
