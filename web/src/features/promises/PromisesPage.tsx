import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { type PromiseMade, type Promises, promisesQuery } from '../../api/promises.ts';
import { useMay } from '../../app/session/use-session.ts';
import { promises as words } from '../../app/sv/promises.ts';
import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../ui/list/ListFoot.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { servedPage } from '../../ui/list/page-of.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EffectDialog } from './EffectDialog.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { MakeDialog } from './MakeDialog.tsx';
import { PromiseItem } from './PromiseItem.tsx';
import styles from './Promises.module.css';
import type { PromiseAct } from './promise-act.ts';
import { type PromisesFilter, type PromisesSearch, toPromisesQuery } from './promises-search.ts';
import { SettleDialog } from './SettleDialog.tsx';

const FILTERS = Object.keys(words.filters) as PromisesFilter[];

/** What is promised the board: by function, by day, with what shows it. */
export function PromisesPage() {
  const search = useSearch({ from: '/frame/ataganden' });
  const { data: list } = useSuspenseQuery(promisesQuery(toPromisesQuery(search)));
  const { visa = 'kvar', sida = 1 } = search;
  const navigate = useNavigate({ from: '/ataganden' });
  const mayLimit = useMay('commitments:target:read');
  const [isMaking, setMaking] = useState(false);
  const [act, setAct] = useState<{ act: PromiseAct; commitmentId: string } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const show = (changes: PromisesSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });
  const showFunction = (funktion: string) =>
    navigate({
      search: ({ sida: _page, funktion: _function, ...now }) => ({ ...now, ...(funktion && { funktion }) }),
      replace: true,
    });
  // As it is in the list now: another may have taken it a step on meanwhile.
  const acted = list.commitments.find((p) => p.commitmentId === act?.commitmentId);
  const close = () => {
    setMaking(false);
    setAct(null);
  };
  const done = () => {
    close();
    setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
  };
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead[list.reach]}
      top={<Saved text={saved} />}
      aside={
        <div className={styles.aside}>
          {mayLimit && (
            <ButtonLink to="/ataganden/granser" size="small" variant="tertiary">
              {words.limits}
            </ButtonLink>
          )}
          {list.owers.length > 0 && (
            <Button size="small" onClick={() => setMaking(true)}>
              {words.make}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles.tools}>
        <FilterChips
          options={FILTERS.map((value) => ({
            value,
            label: words.filters[value],
            count: countOf(list, value),
          }))}
          selected={visa}
          onSelect={(value) => show({ visa: value })}
        />
        {list.functions.length > 1 && (
          <Select
            label={words.functionLabel}
            size="small"
            value={search.funktion ?? ''}
            onChange={(event) => showFunction(event.target.value)}
          >
            <option value="">{words.everyFunction}</option>
            {list.functions.map((f) => (
              <option key={f.functionId} value={f.functionId}>
                {f.title}
              </option>
            ))}
          </Select>
        )}
      </div>
      {list.commitments.length > 0 && (
        <ul className={styles.list}>
          {list.commitments.map((promise) => (
            <PromiseItem
              key={promise.commitmentId}
              promise={promise}
              onAct={(which) => setAct({ act: which, commitmentId: promise.commitmentId })}
              onDone={done}
            />
          ))}
        </ul>
      )}
      {list.commitments.length === 0 &&
        (visa === 'kvar' && !search.funktion ? (
          <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
        ) : (
          <NoMatch onShowAll={() => navigate({ search: {}, replace: true })} />
        ))}
      <ListFoot
        shown={servedPage({ ...list, rows: list.commitments }, sida)}
        onPage={(page) => show({ sida: page })}
        keys={false}
      />
      {isMaking && <MakeDialog list={list} onClose={close} onDone={done} />}
      {act && acted && (
        <ActDialog act={act.act} today={list.today} promise={acted} onClose={close} onDone={done} />
      )}
    </Page>
  );
}

interface ActProps {
  act: PromiseAct;
  today: string;
  promise: PromiseMade;
  onClose: () => void;
  onDone: () => void;
}

function ActDialog({ act, today, ...props }: ActProps) {
  switch (act) {
    case 'settle':
      return <SettleDialog today={today} {...props} />;
    case 'check_effect':
      return <EffectDialog {...props} />;
    case 'finish':
    case 'prove':
      return <FinishDialog isProof={act === 'prove'} {...props} />;
  }
}

function countOf({ counts }: Promises, filter: PromisesFilter): number | null {
  switch (filter) {
    case 'kvar':
      return counts.owed;
    case 'forsenade':
      return counts.overdue;
    case 'gjorda':
      return counts.done;
    case 'bekraftade':
      return counts.confirmed;
    case 'avskrivna':
      return counts.dropped;
    case 'alla':
      return null;
  }
}
