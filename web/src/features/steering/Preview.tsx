import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { cx } from '../../ui/cx.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { FileRows } from './FileRows.tsx';
import { FindingList } from './FindingList.tsx';
import { remarksOf } from './remarks.ts';
import styles from './Steering.module.css';

const words = steeringWords.importing;

interface Props {
  preview: ImportPreview;
  isTaking: boolean;
  onTake: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A file before it is taken: every row, what keeps it from being taken, and what would not add up. */
export function Preview({ preview, isTaking, onTake, onCancel, children }: Props) {
  const { faults, findings, rows, fileName, taken, mayTake, columns, year } = preview;
  return (
    <Section heading={`${fileName}${words.ofYear(year)}`} countOf={rows.length}>
      {faults.length > 0 && (
        <Notice tone="danger" title={`${words.faults(faults.length)}.`}>
          {words.faultsHelp}
          <ul className={styles.faults}>
            {faults.map((fault) => (
              <li key={`${fault.line} ${fault.sentence}`}>{fault.sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {taken && <Notice tone="info">{words.takenBefore(taken.takenBy, dayOf(taken.takenAt))}</Notice>}
      {mayTake && (
        <>
          <p role="status">{words.fine}</p>
          <div className={cx(styles.acts, styles.taking)}>
            <Button size="small" loading={isTaking} onClick={onTake}>
              {words.take(rows.length)}
            </Button>
            <Button size="small" variant="tertiary" disabled={isTaking} onClick={onCancel}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
      {children}
      {findings.length > 0 && (
        <Section heading={words.found} countOf={findings.length}>
          <p className={styles.help}>{words.foundHelp}</p>
          <FindingList findings={findings} />
        </Section>
      )}
      {rows.length > 0 && (
        <FileRows
          caption={words.preview}
          columns={columns}
          rows={rows}
          remarks={remarksOf(fileName, faults, findings)}
        />
      )}
    </Section>
  );
}
