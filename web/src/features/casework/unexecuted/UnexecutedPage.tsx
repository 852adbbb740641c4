import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Unexecuted, unexecutedQuery } from '../../../api/execution.ts';
import { serverNow } from '../../../api/index.ts';
import { unexecuted as words } from '../../../app/sv/execution.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { MarkSentDialog } from './MarkSentDialog.tsx';
import styles from './Unexecuted.module.css';
import { UnexecutedTable } from './UnexecutedTable.tsx';

/** The board's report of a quarter on decisions that are not executed: to read, to print, and to mark as sent. */
export function UnexecutedPage() {
  const { kvartal } = useSearch({ from: '/frame/ej-verkstallda' });
  const navigate = useNavigate({ from: '/ej-verkstallda' });
  const { data: view } = useSuspenseQuery(unexecutedQuery(kvartal));
  const [isAsked, setAsked] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const { from, to, today, rows, allowed } = view;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead(from, to)}
      aside={
        <div className={styles.acts}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
          {allowed.includes('casework.report-unexecuted') && (
            <Button size="small" onClick={() => setAsked(true)}>
              {view.report === null ? words.mark : words.markAgain}
            </Button>
          )}
        </div>
      }
      top={<Saved text={saved} />}
    >
      <p className={styles.help}>{words.help}</p>
      <div className={styles.quarter}>
        <Select
          size="small"
          label={words.quarter}
          value={from}
          onChange={(event) => {
            setSaved(null);
            void navigate({ search: { kvartal: event.target.value }, replace: true, resetScroll: false });
          }}
        >
          {view.quarters.map((q) => (
            <option key={q.from} value={q.from}>
              {words.option(q.from, q.sentOn, q.to >= today)}
            </option>
          ))}
        </Select>
      </div>
      {to >= today && <p>{words.ongoing}</p>}
      <Counts counts={view.counts} />
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <UnexecutedTable rows={rows} />
      )}
      {to < today && <Sent report={view.report} />}
      {isAsked && (
        <MarkSentDialog
          view={view}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

function Counts({ counts: { waiting, executed, fellAway } }: Pick<Unexecuted, 'counts'>) {
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{words.counts.waiting}</dt>
        <dd>{waiting}</dd>
      </div>
      <div>
        <dt>{words.counts.executed}</dt>
        <dd>{executed}</dd>
      </div>
      <div>
        <dt>{words.counts.fellAway}</dt>
        <dd>{fellAway}</dd>
      </div>
    </dl>
  );
}

function Sent({ report }: Pick<Unexecuted, 'report'>) {
  if (report === null) return <p className="second">{words.noneSent}</p>;
  const { sentOn, setBy, waiting, executed, fellAway } = report;
  return (
    <p>
      {words.sent(sentOn, setBy)}{' '}
      <span className="second">{words.sentWith(waiting, executed, fellAway)}</span>
    </p>
  );
}
