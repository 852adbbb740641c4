import { Button } from '@navikt/ds-react/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { assignableFunctionsQuery, type WatchRow, watchQuery } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { servedPage } from '../../../ui/list/page-of.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { GiveDialog } from '../give/GiveDialog.tsx';
import { GivenNotice } from '../give/GivenNotice.tsx';
import { type CaseToGive, eachOnce, type Given } from '../give/given.ts';
import { SelectAll } from '../select/SelectAll.tsx';
import { SelectedBar } from '../select/SelectedBar.tsx';
import { useSelection } from '../select/use-selection.ts';
import unitStyles from '../Unit.module.css';
import styles from './Watch.module.css';
import { WatchFilter } from './WatchFilter.tsx';
import { WatchTable } from './WatchTable.tsx';
import { readWatchSearch, toWatchQuery, type WatchSearch } from './watch-search.ts';

/** Everything that runs in the units, what is due first on top; marked cases can be given to someone together. */
export function WatchTab() {
  const search = useSearch({ from: '/frame/enheten/bevakning' });
  const { data: list } = useSuspenseQuery(watchQuery(toWatchQuery(search)));
  const navigate = useNavigate({ from: '/enheten/bevakning' });
  const selection = useSelection(list.rows);
  const mayGive = useMay('casework:case:assign');
  const [isGiving, setIsGiving] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const marked = eachOnce(selection.marked);

  const show = ({ sida, ...changes }: Partial<WatchSearch>) =>
    navigate({
      search: ({ sida: _page, ...now }) => readWatchSearch({ ...now, ...changes, sida }),
      replace: true,
      resetScroll: false,
    });
  const shown = servedPage(list, search.sida ?? 1);

  return (
    <div className={styles.tab}>
      <p className={unitStyles.help}>{unitWords.watch.help}</p>
      <GivenNotice given={given} />
      {list.rules.length === 0 ? (
        <EmptyState title={unitWords.watch.emptyTitle}>{unitWords.watch.empty}</EmptyState>
      ) : (
        <div>
          <WatchFilter list={list} search={search} onChange={show} />
          {list.rows.length === 0 ? (
            <NoMatch onShowAll={() => navigate({ search: {}, replace: true })} />
          ) : (
            <>
              {mayGive && <SelectAll selection={selection} />}
              <WatchTable rows={list.rows} today={list.today} selection={mayGive ? selection : null} />
            </>
          )}
          <ListFoot shown={shown} onPage={(sida) => show({ sida })} />
          {marked.length > 0 && (
            <SelectedBar n={marked.length} onClear={selection.clear}>
              <Button size="small" onClick={() => setIsGiving(true)}>
                {unitWords.give.openButton}
              </Button>
            </SelectedBar>
          )}
        </div>
      )}
      {isGiving && (
        <GiveMarked
          rows={marked}
          onClose={() => setIsGiving(false)}
          onGiven={(result) => {
            setIsGiving(false);
            selection.clear();
            setGiven(result);
          }}
        />
      )}
    </div>
  );
}

interface GiveProps {
  rows: readonly WatchRow[];
  onClose: () => void;
  onGiven: (given: Given) => void;
}

function GiveMarked({ rows, onClose, onGiven }: GiveProps) {
  const [first] = rows;
  const receivers = useQuery(assignableFunctionsQuery(first?.caseId ?? ''));
  return (
    <GiveDialog
      cases={rows.map(toGive)}
      receivers={receivers.data?.functions}
      words={unitWords.give}
      onClose={onClose}
      onGiven={onGiven}
    />
  );
}

function toGive({ caseId, caseNumber, label, clock }: WatchRow): CaseToGive {
  return { caseId, caseNumber, label, functionId: clock.holder.functionId };
}
