import { Button } from '@navikt/ds-react/Button';
import type { LedgerBatch } from '../../api/economy.ts';
import { ledgers as words } from '../../app/sv/economy.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { FoundList } from './FoundList.tsx';

interface Props {
  batches: readonly LedgerBatch[];
  /** Null for whoever may only look. */
  onWithdraw: ((batch: LedgerBatch) => void) | null;
}

/** The files that were taken, those that were taken out too. */
export const TakenLedgers = ({ batches, onWithdraw }: Props) => (
  <Section heading={words.taken} countOf={batches.length}>
    <ul className={styles.plain}>
      {batches.map((b) => (
        <li key={b.batchId}>
          <strong>{b.fileName}</strong>{' '}
          {(b.holds || b.withdrawn) && `(${b.holds ? words.holds : words.withdrawn})`}
          <div className="second">
            {words.facts(b.company, b.year, b.through, b.rows, b.encoding)} · {b.takenBy}, {dayOf(b.takenAt)}
          </div>
          {b.withdrawn ? (
            <div className="second">
              {words.withdrawnBy(b.withdrawn.why, b.withdrawn.by, dayOf(b.withdrawn.at))}
            </div>
          ) : (
            onWithdraw && (
              <Button
                size="xsmall"
                variant="tertiary"
                aria-label={words.withdrawOf(b.fileName)}
                onClick={() => onWithdraw(b)}
              >
                {words.withdraw}
              </Button>
            )
          )}
          {b.findings.length > 0 && <FoundList findings={b.findings} />}
        </li>
      ))}
    </ul>
  </Section>
);
