import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { casesQuery } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { FilterChips } from '../../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { ListTools } from '../../../ui/list/ListTools.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { servedPage } from '../../../ui/list/page-of.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { CasesTable } from './CasesTable.tsx';
import { type CasesFilter, type CasesSearch, SHOWN, toCasesQuery } from './cases-search.ts';

const FILTERS = Object.keys(sv.cases.filters) as CasesFilter[];

/** The cases that this person has a part in. */
export function CasesPage() {
  const search = useSearch({ from: '/frame/arenden' });
  const { data: list } = useSuspenseQuery(casesQuery(toCasesQuery(search)));
  const { visa = 'pagaende', ordning = 'frist', sida = 1 } = search;
  const navigate = useNavigate({ from: '/arenden' });
  const show = (changes: CasesSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });

  return (
    <Page title={sv.cases.title} windowTitle={sv.cases.title} lead={sv.cases.lead(list.counts.open)}>
      <div>
        <ListTools
          filter={
            <FilterChips
              options={FILTERS.map((value) => ({
                value,
                label: sv.cases.filters[value],
                count: list.counts[SHOWN[value]],
              }))}
              selected={visa}
              onSelect={(value) => show({ visa: value })}
            />
          }
          sorts={sv.cases.sorts}
          sort={ordning}
          onSort={(value) => show({ ordning: value })}
        />
        {list.rows.length > 0 && <CasesTable rows={list.rows} today={list.today} />}
        {list.rows.length === 0 && visa === 'pagaende' && (
          <EmptyState title={sv.cases.emptyTitle}>{sv.cases.empty}</EmptyState>
        )}
        {list.rows.length === 0 && visa !== 'pagaende' && (
          <NoMatch onShowAll={() => show({ visa: 'pagaende' })} />
        )}
        <ListFoot shown={servedPage(list, sida)} onPage={(page) => show({ sida: page })} />
      </div>
    </Page>
  );
}
