import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fileReleasesQuery } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { isoDayAndTime } from '../../../../ui/format/dates.ts';
import { EmptyState } from '../../../../ui/page/EmptyState.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { useCase } from '../use-case.ts';
import styles from './File.module.css';
import { StartReleaseDialog } from './StartReleaseDialog.tsx';

const words = releaseWords.releases;

/** To whom this child's file has gone out, and the way to let it out. */
export function FileTab() {
  const { caseId } = useCase();
  const { data } = useSuspenseQuery(fileReleasesQuery(caseId));
  const [isStarting, setIsStarting] = useState(false);
  const start = data.allowed.includes('casework.start-release') && (
    <Button type="button" size="small" variant="secondary" onClick={() => setIsStarting(true)}>
      {words.start}
    </Button>
  );
  return (
    <Section heading={words.title} countOf={data.rows.length} action={data.rows.length > 0 && start}>
      <p className={cx('second', styles.lead)}>{words.lead}</p>
      {data.rows.length === 0 && (
        <EmptyState title={words.none} action={start}>
          {words.noneBody}
        </EmptyState>
      )}
      <ul>
        {data.rows.map((row) => (
          <li key={row.releaseId} className={styles.row}>
            <p>
              <Link to="/arenden/$caseId/akt/$releaseId" params={{ caseId, releaseId: row.releaseId }}>
                {row.recipientName}
              </Link>
              , {sv.codes.releaseRecipient[row.recipientKind].toLocaleLowerCase('sv')}
            </p>
            <p>
              <strong>{sv.codes.releaseState[row.state]}</strong> · {sv.codes.releaseBasis[row.legalBasis]}
              {row.endedAt === null && ` · ${words.waited(row.daysAsked)}`}
            </p>
            <p className="second numeric">
              {words.by(row.endedBy ?? row.startedBy, isoDayAndTime(row.endedAt ?? row.startedAt))}
            </p>
          </li>
        ))}
      </ul>
      {isStarting && <StartReleaseDialog caseId={caseId} onClose={() => setIsStarting(false)} />}
    </Section>
  );
}
