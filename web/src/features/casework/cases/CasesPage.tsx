import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { casesQuery } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { FilterChips } from '../../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { ListTools } from '../../../ui/list/ListTools.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { pageOf } from '../../../ui/list/page-of.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { CasesTable } from './CasesTable.tsx';
import { caseCount, caseRows } from './cases-rows.ts';
import type { CasesFilter, CasesSearch } from './cases-search.ts';

const FILTERS = Object.keys(sv.cases.filters) as CasesFilter[];

/** The cases that this person has a part in. */
export function CasesPage() {
  const { data: list } = useSuspenseQuery(casesQuery);
  const { visa = 'alla', ordning = 'frist', sida = 1 } = useSearch({ from: '/frame/arenden' });
  const navigate = useNavigate({ from: '/arenden' });
  const show = (changes: CasesSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });

  const shown = pageOf(caseRows(list.rows, visa, ordning), sida);

  return (
    <Page title={sv.cases.title} windowTitle={sv.cases.title} lead={sv.cases.lead(list.total)}>
      {list.rows.length === 0 ? (
        <EmptyState title={sv.cases.emptyTitle}>{sv.cases.empty}</EmptyState>
      ) : (
        <div>
          <ListTools
            filter={
              <FilterChips
                options={FILTERS.map((value) => ({
                  value,
                  label: sv.cases.filters[value],
                  count: caseCount(list.rows, value),
                }))}
                selected={visa}
                onSelect={(value) => show({ visa: value })}
              />
            }
            sorts={sv.cases.sorts}
            sort={ordning}
            onSort={(value) => show({ ordning: value })}
          />
          {shown.total === 0 ? (
            <NoMatch onShowAll={() => show({ visa: 'alla' })} />
          ) : (
            <CasesTable rows={shown.rows} today={list.today} />
          )}
          <ListFoot shown={shown} onPage={(page) => show({ sida: page })} />
        </div>
      )}
    </Page>
  );
}
