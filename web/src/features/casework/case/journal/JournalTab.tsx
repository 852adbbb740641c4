import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type EntryKind, journalQuery, serverNow } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime } from '../../../../ui/format/dates.ts';
import { FilterChips } from '../../../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../../../ui/list/ListFoot.tsx';
import { servedPage } from '../../../../ui/list/page-of.ts';
import { newId } from '../../../../ui/new-id.ts';
import { EmptyState } from '../../../../ui/page/EmptyState.tsx';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { useCase } from '../use-case.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryList } from './EntryList.tsx';
import styles from './Journal.module.css';
import { type JournalSearch, toJournalQuery } from './journal-search.ts';
import { OwnDrafts } from './OwnDrafts.tsx';
import { useNewEntryKey } from './use-new-entry-key.ts';
import { Writers } from './Writers.tsx';

const FROM = '/frame/arenden/$caseId/dokumentation';
const KINDS = Object.keys(sv.codes.entryKind) as EntryKind[];

/** The social documentation of a case: what one is writing, and what has been signed, newest first. */
export function JournalTab() {
  const { caseId } = useCase();
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/arenden/$caseId/dokumentation' });
  const { data: journal } = useSuspenseQuery(journalQuery(toJournalQuery(caseId, search)));
  const [saved, setSaved] = useState<string | null>(null);
  const mayWrite = journal.allowed.includes('casework.sign-entry');

  const go = (next: JournalSearch) => navigate({ to: '.', search: next, resetScroll: false });
  const { utkast, rattar, ...listed } = search;
  const write = (corrects?: string) => {
    setSaved(null);
    void go({ ...listed, utkast: newId(), ...(corrects && { rattar: corrects }) });
  };
  useNewEntryKey(mayWrite && utkast === undefined, write);

  // The form has gone and its focus with it: back to where the next one begins.
  const newEntry = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (utkast === undefined && wasWriting.current) newEntry.current?.focus();
    wasWriting.current = utkast !== undefined;
  }, [utkast]);

  return (
    <>
      {journal.closed && <Notice tone="info">{sv.journal.closed}</Notice>}
      {utkast === undefined ? (
        <div className={styles.tools}>
          {mayWrite && (
            <Button ref={newEntry} size="small" aria-keyshortcuts="n" onClick={() => write()}>
              {sv.journal.new}
            </Button>
          )}
          <Link to="/arenden/$caseId/utskrift" params={{ caseId }}>
            {sv.journal.print}
          </Link>
          <Saved text={saved} />
        </div>
      ) : (
        <EntryEditor
          journal={journal}
          draftId={utkast}
          corrects={journal.rows.find((row) => row.entryId === rattar)}
          onParted={(draftId) =>
            void navigate({
              to: '.',
              search: { ...listed, utkast: draftId },
              replace: true,
              resetScroll: false,
            })
          }
          onClose={() => void go(listed)}
          onSigned={() => {
            setSaved(sv.saved.withTime(sv.entryForm.signed, clockTime(serverNow())));
            void go({});
          }}
        />
      )}
      <Writers writers={journal.writers} today={journal.today} />
      <OwnDrafts
        drafts={journal.drafts.filter((draft) => draft.draftId !== utkast)}
        today={journal.today}
        search={listed}
      />
      <Section heading={sv.journal.title} countOf={journal.total}>
        <div className={styles.filters}>
          <FilterChips
            options={[
              { value: 'alla', label: sv.journal.filters.alla, count: sum(Object.values(journal.counts)) },
              ...KINDS.map((kind) => ({
                value: kind,
                label: sv.codes.entryKind[kind],
                count: journal.counts[kind],
              })),
            ]}
            selected={search.slag ?? 'alla'}
            onSelect={(value: EntryKind | 'alla') =>
              void go({
                ...(utkast && { utkast }),
                ...(rattar && { rattar }),
                ...(value !== 'alla' && { slag: value }),
              })
            }
          />
        </div>
        {journal.rows.length === 0 ? (
          <NoEntries isFiltered={search.slag !== undefined} />
        ) : (
          <>
            <EntryList
              caseId={caseId}
              rows={journal.rows}
              onCorrect={mayWrite && utkast === undefined ? write : null}
            />
            <ListFoot
              shown={servedPage(journal, search.sida ?? 1)}
              onPage={(page) => void go({ ...search, sida: page })}
              keys={false}
            />
          </>
        )}
      </Section>
    </>
  );
}

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className={styles.none}>{sv.journal.noneOfKind}</p>;
  return <EmptyState title={sv.journal.emptyTitle}>{sv.journal.empty}</EmptyState>;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
