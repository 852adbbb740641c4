import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { type Promises, promisesQuery } from '../../api/promises.ts';
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
import { ActDialog } from './ActDialog.tsx';
import { MakeDialog } from './MakeDialog.tsx';
import { PromiseItem } from './PromiseItem.tsx';
import styles from './Promises.module.css';
import type { PromiseAct } from './promise-act.ts';
import { groupsOf } from './promise-groups.ts';
import {
  type PromisesFilter,
  type PromisesOrder,
  type PromisesSearch,
  toPromisesQuery,
  withoutEmpty,
} from './promises-search.ts';

const ORDERS = Object.keys(words.orders) as PromisesOrder[];
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
  /** Narrowed or ordered otherwise; an empty choice is none. */
  const showOnly = (changes: Partial<PromisesSearch>) =>
    navigate({
      search: ({ sida: _page, ...now }) => withoutEmpty({ ...now, ...changes }),
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
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
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
        <div className={styles.selects}>
          <Select
            label={words.orderLabel}
            size="small"
            value={search.ordning ?? 'dag'}
            onChange={(event) => showOnly({ ordning: event.target.value as PromisesOrder })}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.orders[order]}
              </option>
            ))}
          </Select>
          {list.subjectKinds.length > 1 && (
            <Select
              label={words.kindLabel}
              size="small"
              value={search.slag ?? ''}
              onChange={(event) => showOnly({ slag: event.target.value })}
            >
              <option value="">{words.everyKind}</option>
              {list.subjectKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind] ?? kind}
                </option>
              ))}
            </Select>
          )}
          {list.functions.length > 1 && (
            <Select
              label={words.functionLabel}
              size="small"
              value={search.funktion ?? ''}
              onChange={(event) => showOnly({ funktion: event.target.value })}
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
      </div>
      {search.om && (
        <p className={styles.second}>
          {words.ofOne}{' '}
          <Link to="/ataganden" search={{}}>
            {words.showEverything}
          </Link>
        </p>
      )}
      {groupsOf(list.commitments, search.ordning ?? 'dag').map(({ key, heading, promises }) => (
        <section key={key} className={styles.group} aria-label={heading ?? undefined}>
          {heading !== null && <h2>{heading}</h2>}
          <ul className={styles.list}>
            {promises.map((promise) => (
              <PromiseItem
                key={promise.commitmentId}
                promise={promise}
                onAct={(which) => setAct({ act: which, commitmentId: promise.commitmentId })}
                onDone={done}
                withSubject={search.ordning !== 'for'}
                level={heading === null ? 2 : 3}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.commitments.length === 0 &&
        (visa === 'kvar' && !search.funktion && !search.slag && !search.om ? (
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
      {act && acted && <ActDialog act={act.act} list={list} promise={acted} onClose={close} onDone={done} />}
    </Page>
  );
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
