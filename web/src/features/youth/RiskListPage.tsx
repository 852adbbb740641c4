import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type RiskRow, riskChildrenQuery } from '../../api/youth.ts';
import * as words from '../../app/sv/youth.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { ListTools } from '../../ui/list/ListTools.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Youth.module.css';
import { type RiskSearch, type RiskSort, riskFilters } from './youth-search.ts';

const { riskList } = words;
const { columns } = riskList;

const ORDER: Readonly<Record<RiskSort, (a: RiskRow, b: RiskRow) => number>> = {
  newest: (a, b) => (a.identifiedOn < b.identifiedOn ? 1 : -1),
  oldest: (a, b) => (a.identifiedOn < b.identifiedOn ? -1 : 1),
  name: (a, b) => a.label.localeCompare(b.label, 'sv'),
};

/** The children of 9 to 13 years at risk in one's own cases or units: identified, offered, answered and received told apart. */
export function RiskListPage() {
  const { data: view } = useSuspenseQuery(riskChildrenQuery);
  const { visa = 'all', sortera = 'newest' } = useSearch({ from: '/frame/unga/riskzon' });
  const navigate = useNavigate({ from: '/unga/riskzon' });
  const look = (to: RiskSearch) => void navigate({ to: '.', search: to, resetScroll: false });
  const rows = view.rows.filter((row) => visa === 'all' || row.stage === visa).toSorted(ORDER[sortera]);
  return (
    <Page
      title={riskList.title}
      windowTitle={riskList.title}
      lead={<span role="status">{riskList.lead(view.rows.length)}</span>}
    >
      <p className={styles.help}>
        {riskList.help} {riskList.from(view.from)} <Link to="/unga/48-timmar">{riskList.toTalks}</Link>
      </p>
      <ListTools
        filter={
          <FilterChips
            options={riskFilters.map((value) => ({
              value,
              label: value === 'all' ? riskList.filters.all : words.riskStage[value],
              count: view.rows.filter((row) => value === 'all' || row.stage === value).length,
            }))}
            selected={visa}
            onSelect={(value) => look({ visa: value, sortera })}
          />
        }
        sorts={riskList.sorts}
        sort={sortera}
        onSort={(value) => look({ visa, sortera: value })}
      />
      {rows.length === 0 ? (
        <EmptyState title={riskList.none}>{riskList.noneBody}</EmptyState>
      ) : (
        <ListTable
          caption={riskList.caption}
          columns={[
            { heading: columns.who },
            { heading: columns.identified },
            { heading: columns.offered },
            { heading: columns.answered },
            { heading: columns.received },
            { heading: columns.stage },
          ]}
        >
          {rows.map((row) => (
            <RiskLine key={row.riskId} row={row} />
          ))}
        </ListTable>
      )}
    </Page>
  );
}

function RiskLine({ row }: { row: RiskRow }) {
  return (
    <Row>
      <Cell>
        <Link to="/arenden/$caseId/unga" params={{ caseId: row.caseId }}>
          {row.label}
        </Link>
        <SecondLine>
          {riskList.years(row.age)} · {row.unit}
        </SecondLine>
      </Cell>
      <Cell label={columns.identified}>
        <span className="numeric">{row.identifiedOn}</span>
        <SecondLine>{words.knownBy[row.knownBy]}</SecondLine>
      </Cell>
      <DayCell heading={columns.offered} day={row.offeredOn} />
      <Cell label={columns.answered}>
        <span className="numeric">{row.answeredOn ?? '–'}</span>
        {row.declinedWhy && <SecondLine>{words.declinedSupport[row.declinedWhy]}</SecondLine>}
      </Cell>
      <DayCell heading={columns.received} day={row.receivedOn} />
      <Cell label={columns.stage}>{words.riskStage[row.stage]}</Cell>
    </Row>
  );
}

function DayCell({ heading, day }: { heading: string; day: string | null }) {
  return (
    <Cell label={heading}>
      <span className="numeric">{day ?? '–'}</span>
    </Cell>
  );
}
