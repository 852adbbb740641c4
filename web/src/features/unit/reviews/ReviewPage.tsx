import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { beginReview, endReview, type ReviewList, reviewListQuery, useCommand } from '../../../api/index.ts';
import * as reviewWords from '../../../app/sv/reviews.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Saved } from '../../../ui/form/Saved.tsx';
import { dayOf } from '../../../ui/format/dates.ts';
import { nextIndex } from '../../../ui/list/use-row-keys.ts';
import { newId } from '../../../ui/new-id.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { ReviewNote } from './ReviewNote.tsx';
import { ReviewRowItem } from './ReviewRowItem.tsx';
import styles from './Reviews.module.css';

const words = reviewWords.reviews;
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The open cases of a caseworker, gone through one by one, by keyboard alone if one likes. */
export function ReviewPage() {
  const { functionId } = useParams({ from: '/frame/enheten/genomgang/$functionId' });
  const { data: list } = useSuspenseQuery(reviewListQuery(functionId));
  const queryClient = useQueryClient();
  const [openCase, setOpenCase] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const name = list.employeeName ?? list.title;
  const { session } = list;

  const readAnew = () => {
    for (const key of [
      'casework/review-list',
      'casework/review-overview',
      'casework/case-reviews',
      'casework/case',
    ])
      void queryClient.invalidateQueries({ queryKey: [key] });
  };
  const focusOn = (caseId: string) => requestAnimationFrame(() => buttons.current.get(caseId)?.focus());

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const target = event.target as HTMLElement;
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.matches('input, textarea, select')) return;
    const at = list.rows.findIndex((row) => buttons.current.get(row.caseId) === document.activeElement);
    const next = list.rows[nextIndex(at, step, list.rows.length)];
    if (!next) return;
    event.preventDefault();
    buttons.current.get(next.caseId)?.focus();
  };

  const goOnFrom = (caseId: string) => {
    readAnew();
    const at = list.rows.findIndex((row) => row.caseId === caseId);
    const order = [...list.rows.slice(at + 1), ...list.rows.slice(0, at)];
    const next = order.find((row) => !row.done);
    setOpenCase(next?.caseId ?? null);
    if (!next) focusOn(caseId);
  };

  return (
    <Page
      title={words.pageTitle(name)}
      windowTitle={words.title}
      crumbs={
        <Crumbs
          above={[{ key: 'unit', link: <Link to="/enheten/genomgang">{words.crumb}</Link> }]}
          here={name}
        />
      }
      lead={`${list.title}, ${list.unitName}`}
      aside={
        list.rows.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            className={styles.way ?? ''}
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => window.print()}
          >
            {words.print}
          </Button>
        )
      }
      top={
        <>
          <Saved text={said} />
          <SessionBar
            list={list}
            name={name}
            onBegun={(begun) => {
              queryClient.setQueryData(reviewListQuery(functionId).queryKey, begun);
              setSaid(null);
              const first = begun.rows.find((row) => !row.done);
              if (first) focusOn(first.caseId);
            }}
            onEnded={(text) => {
              setOpenCase(null);
              setSaid(text);
              readAnew();
            }}
          />
        </>
      }
    >
      <div className={styles.tab}>
        {list.rows.length === 0 ? (
          <EmptyState title={words.empty}>{words.noCases}</EmptyState>
        ) : (
          <ol className={styles.list} onKeyDown={onKeyDown}>
            {list.rows.map((row) => {
              const isOpen = session !== null && openCase === row.caseId;
              return (
                <ReviewRowItem
                  key={row.caseId}
                  row={row}
                  today={list.today}
                  isOpen={isOpen}
                  mayOpen={session !== null}
                  button={(element) => {
                    if (element) buttons.current.set(row.caseId, element);
                    else buttons.current.delete(row.caseId);
                  }}
                  onToggle={() => session !== null && setOpenCase(isOpen ? null : row.caseId)}
                >
                  {isOpen && session && (
                    <ReviewNote
                      list={list}
                      row={row}
                      sessionId={session.sessionId}
                      onSaved={() => goOnFrom(row.caseId)}
                      onClose={() => {
                        setOpenCase(null);
                        readAnew();
                        focusOn(row.caseId);
                      }}
                    />
                  )}
                </ReviewRowItem>
              );
            })}
          </ol>
        )}
        {list.history.length > 0 && (
          <Section heading={words.history}>
            <ul className={styles.list}>
              {list.history.map((earlier) => (
                <li key={earlier.sessionId} className={styles.row}>
                  <span className="numeric">{dayOf(earlier.begunAt)}</span> · {words.historyRow(earlier)}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  );
}

interface BarProps {
  list: ReviewList;
  name: string;
  onBegun: (list: ReviewList) => void;
  onEnded: (text: string) => void;
}

/** Begin, how far it has come, the keys, and the end. */
function SessionBar({ list, name, onBegun, onEnded }: BarProps) {
  const { session, functionId } = list;
  const [others, setOthers] = useState('');
  const [sessionId] = useState(newId);
  const beginning = useCommand(beginReview, onBegun);
  const ending = useCommand(endReview, (ended) => onEnded(words.ended(ended)));

  if (session === null) {
    return (
      <form
        className={styles.session}
        onSubmit={(event) => {
          event.preventDefault();
          beginning.send({ sessionId, functionId, ...(others.trim() !== '' && { others }) });
        }}
      >
        <TextField
          label={words.others}
          description={words.beginLead(name)}
          size="small"
          value={others}
          onChange={(event) => setOthers(event.target.value)}
        />
        <Button type="submit" size="small" loading={beginning.isSending}>
          {words.begin}
        </Button>
        <CommandStatus isWaitingForServer={beginning.isWaitingForServer} error={beginning.error} />
      </form>
    );
  }
  return (
    <>
      <div className={styles.session}>
        <p role="status">
          <strong>{words.progress(session)}</strong>
        </p>
        <Button
          type="button"
          size="small"
          variant="secondary"
          loading={ending.isSending}
          onClick={() => ending.send({ sessionId: session.sessionId, functionId })}
        >
          {words.end}
        </Button>
        <CommandStatus isWaitingForServer={ending.isWaitingForServer} error={ending.error} />
      </div>
      <dl className={styles.keys} aria-label={words.keysTitle}>
        {words.keys.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
