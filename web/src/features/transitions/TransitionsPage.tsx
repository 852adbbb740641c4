import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { transitionsQuery } from '../../api/transitions.ts';
import { transitions as words } from '../../app/sv/transitions.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../ui/list/ListFoot.tsx';
import { ListTools } from '../../ui/list/ListTools.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { servedPage } from '../../ui/list/page-of.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Transitions.module.css';
import { TransitionsTable } from './TransitionsTable.tsx';
import {
  SHOWN,
  type TransitionsFilter,
  type TransitionsSearch,
  toTransitionsQuery,
} from './transitions-search.ts';

const FILTERS = Object.keys(words.filters) as TransitionsFilter[];

/** Everybody who turns 18 with something going on, till the unit for adults has confirmed or there is another outcome. */
export function TransitionsPage() {
  const search = useSearch({ from: '/frame/overgangar' });
  const { data: list } = useSuspenseQuery(transitionsQuery(toTransitionsQuery(search)));
  const { visa = 'alla', ordning = 'fodelsedag', sida = 1 } = search;
  const navigate = useNavigate({ from: '/overgangar' });
  const show = (changes: TransitionsSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead(list.counts.all)}
      aside={
        <ButtonLink to="/overgangar/agare" size="small" variant="secondary">
          {words.setting}
        </ButtonLink>
      }
    >
      <p className={styles.help}>{words.help}</p>
      <div>
        <ListTools
          filter={
            <FilterChips
              options={FILTERS.map((value) => ({
                value,
                label: words.filters[value],
                count: list.counts[SHOWN[value]],
              }))}
              selected={visa}
              onSelect={(value) => show({ visa: value })}
            />
          }
          sorts={words.sorts}
          sort={ordning}
          onSort={(value) => show({ ordning: value })}
        />
        {list.rows.length > 0 && <TransitionsTable rows={list.rows} />}
        {list.rows.length === 0 && visa === 'alla' && (
          <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
        )}
        {list.rows.length === 0 && visa !== 'alla' && <NoMatch onShowAll={() => show({ visa: 'alla' })} />}
        <ListFoot shown={servedPage(list, sida)} onPage={(page) => show({ sida: page })} />
      </div>
    </Page>
  );
}
