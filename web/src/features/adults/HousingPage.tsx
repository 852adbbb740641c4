import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type HousingChain, housingChainQuery } from '../../api/adults.ts';
import * as adults from '../../app/sv/adult-situation.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../ui/list/ListFoot.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { ListTools } from '../../ui/list/ListTools.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { pageOf } from '../../ui/list/page-of.ts';
import { rowLink } from '../../ui/list/use-row-keys.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Adults.module.css';
import { ListTabs } from './ListTabs.tsx';
import { type HousingSearch, homesIn, STEPS } from './lists-search.ts';

const words = adults.adultLists;
const FILTERS = Object.keys(STEPS) as (keyof typeof STEPS)[];

/** Where everybody stands in the chain of homes; what is to be looked at first on top. */
export function HousingPage() {
  const search = useSearch({ from: '/frame/vuxna/boende' });
  const { data: list } = useSuspenseQuery(housingChainQuery);
  const navigate = useNavigate({ from: '/vuxna/boende' });
  const show = (changes: HousingSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });
  const all = () => navigate({ search: {}, replace: true });
  const page = pageOf(homesIn(list.rows, search), search.sida ?? 1);
  return (
    <Page
      title={words.housing}
      windowTitle={words.housing}
      lead={<span role="status">{words.housingLead(list.rows.length, list.toOwnThisYear)}</span>}
      top={<ListTabs current="housing" />}
    >
      <p className={styles.help}>{words.housingHelp}</p>
      {list.rows.length === 0 ? (
        <EmptyState title={words.housingEmptyTitle}>{words.housingEmpty}</EmptyState>
      ) : (
        <div>
          <ListTools
            filter={
              <FilterChips
                options={[
                  { value: 'alla' as const, label: words.all, count: list.rows.length },
                  ...FILTERS.map((value) => ({
                    value,
                    label: adults.housingStep[STEPS[value]],
                    count: list.counts.find((c) => c.step === STEPS[value])?.n ?? 0,
                  })),
                ]}
                selected={search.visa ?? 'alla'}
                onSelect={(value) => void (value === 'alla' ? all() : show({ visa: value }))}
              />
            }
            sorts={words.housingSorts}
            sort={search.ordning ?? 'ses'}
            onSort={(value) => void show({ ordning: value })}
          />
          {page.rows.length === 0 ? (
            <NoMatch onShowAll={() => void all()} />
          ) : (
            <Homes rows={page.rows} today={list.today} />
          )}
          <ListFoot shown={page} onPage={(sida) => void show({ sida })} />
        </div>
      )}
    </Page>
  );
}

function Homes({ rows, today }: { rows: readonly HousingChain['rows'][number][]; today: string }) {
  const { columns } = words;
  return (
    <ListTable
      caption={words.housing}
      columns={[columns.case, columns.step, columns.since, columns.review].map((heading) => ({ heading }))}
    >
      {rows.map((r) => (
        <Row key={r.caseId}>
          <Cell>
            <Link to="/arenden/$caseId/vuxen" params={{ caseId: r.caseId }} {...rowLink}>
              {r.label}
            </Link>
            <SecondLine>
              {r.caseNumber} · {r.unit}
            </SecondLine>
          </Cell>
          <Cell label={columns.step}>{adults.housingStep[r.step]}</Cell>
          <Cell label={columns.since}>
            <span className="numeric">{r.fromOn}</span>
            <SecondLine>{words.days(r.days)}</SecondLine>
          </Cell>
          <Cell label={columns.review}>
            <span className="numeric">{r.reviewOn}</span>
            {r.reviewOn !== null && r.reviewOn < today && <SecondLine>{words.late}</SecondLine>}
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}
