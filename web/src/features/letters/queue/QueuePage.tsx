import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  fetchPrintBatch,
  markLetters,
  type PrintQueue,
  printQueueQuery,
  type QueuedLetter,
  serverNow,
  useCommand,
} from '../../../api/index.ts';
import * as words from '../../../app/sv/letters.ts';
import { sv } from '../../../app/sv.ts';
import { saveBlob } from '../../../ui/files/save-blob.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Queue.module.css';

const text = words.queue;
type Step = 'printed' | 'sent' | 'undone';

/** Letters that are to be printed and sent: fetched together, and marked by whoever does it. */
export function QueuePage() {
  const { visa } = useSearch({ from: '/frame/utskick' });
  const navigate = useNavigate({ from: '/utskick' });
  const show = visa === 'skickade' ? 'sent' : 'waiting';
  const { data: queue } = useSuspenseQuery(printQueueQuery(show));
  return (
    <Page
      title={text.title}
      windowTitle={text.title}
      lead={text.counts(queue.waiting, queue.printed)}
      aside={<Link to="/brevmallar">{words.letterTemplates.title}</Link>}
    >
      <p className={styles.lead}>{text.lead}</p>
      <ToggleGroup
        size="small"
        label={text.show}
        value={show}
        onChange={(chosen) =>
          void navigate({ search: chosen === 'sent' ? { visa: 'skickade' } : {}, replace: true })
        }
      >
        <ToggleGroup.Item value="waiting">{text.shows.waiting}</ToggleGroup.Item>
        <ToggleGroup.Item value="sent">{text.shows.sent}</ToggleGroup.Item>
      </ToggleGroup>
      <Letters key={show} queue={queue} show={show} />
    </Page>
  );
}

function Letters({ queue, show }: { queue: PrintQueue; show: 'waiting' | 'sent' }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const queryClient = useQueryClient();
  const command = useCommand(
    async (input: Parameters<typeof markLetters>[0], signal) => {
      await markLetters(input, signal);
      return input.step;
    },
    (step: Step) => {
      setIds(new Set());
      setSaved(sv.saved.withTime(text.done[step], clockTime(serverNow())));
      void queryClient.invalidateQueries({ queryKey: ['casework/print-queue'] });
      void queryClient.invalidateQueries({ queryKey: ['casework/letters'] });
    },
  );
  const marked = queue.rows.filter(({ letterId }) => ids.has(letterId));
  const letters = marked.map(({ caseId, letterId }) => ({ caseId, letterId }));
  const toggle = (letterId: string) => {
    const now = new Set(ids);
    if (!now.delete(letterId)) now.add(letterId);
    setIds(now);
  };
  const mark = (step: Step) => command.send({ letters, step });
  const fetchBatch = async () => {
    setFailed(false);
    try {
      saveBlob(await fetchPrintBatch({ letters }), text.batchName(queue.today));
    } catch {
      setFailed(true);
    }
  };
  if (queue.rows.length === 0) {
    return (
      <>
        <Saved text={saved} />
        <EmptyState title={text.emptyTitle}>{show === 'sent' ? text.emptySent : text.empty}</EmptyState>
      </>
    );
  }
  const markable = queue.rows.filter((r) => !r.mustBeRewritten);
  const isAll = markable.length > 0 && marked.length === markable.length;
  return (
    <>
      <Saved text={saved} />
      <Checkbox
        size="small"
        checked={isAll}
        indeterminate={marked.length > 0 && !isAll}
        onChange={() => setIds(isAll ? new Set() : new Set(markable.map((r) => r.letterId)))}
      >
        {text.all}
      </Checkbox>
      <ListTable
        caption={text.caption}
        columns={[
          { heading: text.columns.letter, className: styles.letter },
          { heading: text.columns.case },
          { heading: text.columns.route },
          { heading: text.columns.standing },
        ]}
      >
        {queue.rows.map((row) => (
          <QueueRow
            key={row.letterId}
            row={row}
            to={addresseeOf(row, queue.rows)}
            checked={ids.has(row.letterId)}
            onToggle={() => toggle(row.letterId)}
          />
        ))}
      </ListTable>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      {failed && <Notice tone="danger">{text.failed}</Notice>}
      {marked.length > 0 && (
        <section aria-label={text.marked} className={styles.bar}>
          <strong role="status">{text.count(marked.length)}</strong>
          {show === 'waiting' && (
            <>
              <Button size="small" onClick={() => void fetchBatch()}>
                {text.fetch}
              </Button>
              <Button size="small" variant="secondary" onClick={() => mark('printed')}>
                {text.markPrinted}
              </Button>
              <Button size="small" variant="secondary" onClick={() => mark('sent')}>
                {text.markSent}
              </Button>
            </>
          )}
          {marked.some((r) => r.printedAt !== null) && (
            <Button size="small" variant="secondary" onClick={() => mark('undone')}>
              {text.undo}
            </Button>
          )}
          <Button size="small" variant="tertiary" onClick={() => setIds(new Set())}>
            {text.clear}
          </Button>
        </section>
      )}
    </>
  );
}

interface RowProps {
  row: QueuedLetter;
  /** Whom it is to, so that no two rows are alike. */
  to: string;
  checked: boolean;
  onToggle: () => void;
}

function QueueRow({ row, to, checked, onToggle }: RowProps) {
  const what = words.letterKind[row.kind];
  return (
    <Row>
      <Cell>
        <div className={styles.marking}>
          <Checkbox
            size="small"
            hideLabel
            disabled={row.mustBeRewritten}
            checked={checked}
            onChange={onToggle}
          >
            {text.one(what, to, row.caseNumber)}
          </Checkbox>
          <div>
            {what}
            <SecondLine>{text.to(to)}</SecondLine>
            <SecondLine>{text.queued(dayOf(row.queuedAt))}</SecondLine>
          </div>
        </div>
      </Cell>
      <Cell label={text.columns.case}>
        <Link to="/arenden/$caseId/beslut/brev" params={{ caseId: row.caseId }}>
          {row.label}
        </Link>
        <SecondLine>
          {row.caseNumber} · {row.unitName}
        </SecondLine>
      </Cell>
      <Cell label={text.columns.route}>
        {words.letterRoute[row.route]}
        {row.route === 'forwarding' && <SecondLine>{text.forwardingHelp}</SecondLine>}
      </Cell>
      <Cell label={text.columns.standing}>
        {row.mustBeRewritten ? (
          <>
            {text.rewrite}{' '}
            <Link to="/arenden/$caseId/beslut/brev" params={{ caseId: row.caseId }}>
              {text.rewriteHelp}
            </Link>
          </>
        ) : (
          standingOf(row)
        )}
      </Cell>
    </Row>
  );
}

function standingOf({ printedAt, printedBy, sentAt, sentBy }: QueuedLetter): string {
  if (sentAt !== null) return text.posted(sentBy ?? '', dayOf(sentAt));
  return printedAt === null ? text.waits : text.printed(printedBy ?? '', dayOf(printedAt));
}

/** The name, or what they are to the person where the name isn't told; letters that would still be alike are numbered. */
function addresseeOf(row: QueuedLetter, rows: readonly QueuedLetter[]): string {
  const to = nameOf(row);
  const alike = rows.filter((r) => r.caseId === row.caseId && r.kind === row.kind && nameOf(r) === to);
  return alike.length === 1 ? to : text.numbered(to, alike.indexOf(row) + 1, alike.length);
}

const nameOf = ({ recipientName, party }: QueuedLetter): string => recipientName ?? words.letterParty[party];
