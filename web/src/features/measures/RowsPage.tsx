import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type MeasureRow, measureQuery, measureRowsQuery } from '../../api/index.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { ListFoot } from '../../ui/list/ListFoot.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { servedPage } from '../../ui/list/page-of.ts';
import { rowLink } from '../../ui/list/use-row-keys.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Measures.module.css';
import { partOfSlug, type RowsSearch } from './measure-search.ts';
import { periodInWords, periodWith } from './period.ts';

const PAGE_SIZE = 100;
const { columns } = measureWords.measures.rows;

/** The cases behind one part of a unit's figure, so that a number can be answered for. Reading it is traced. */
export function RowsPage() {
  const { measureId } = useParams({ from: '/frame/matt/$measureId/underlag' });
  const search = useSearch({ from: '/frame/matt/$measureId/underlag' });
  const navigate = useNavigate({ from: '/matt/$measureId/underlag' });
  const { today } = useSession();
  const asked = rowsAsked(measureId, search, today);
  const { part, unitId, period } = asked;
  const { data: answer } = useSuspenseQuery(measureQuery({ measureId, period, unitId }));
  const { data: list } = useSuspenseQuery(measureRowsQuery(asked));
  const label =
    part === 'cancelled'
      ? measureWords.measures.rows.cancelled
      : (answer.measure.parts.find((candidate) => candidate.part === part)?.label ?? '');
  const shown = servedPage(
    { rows: list.rows, total: list.total - list.hidden, pageSize: PAGE_SIZE },
    list.page,
  );

  return (
    <Page
      title={measureWords.measures.rows.title(label, answer.unit?.name ?? '')}
      windowTitle={measureWords.measures.rows.windowTitle}
      lead={measureWords.measures.rows.lead(periodInWords(period), list.total)}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> },
            {
              key: 'measure',
              link: (
                <Link to="/matt/$measureId" params={{ measureId }} search={{ period }}>
                  {measureWords.measures.topicOf(answer.measure.title)}
                </Link>
              ),
            },
          ]}
          here={measureWords.measures.rows.crumb}
        />
      }
    >
      <p className={styles.help}>{measureWords.measures.rows.help}</p>
      {list.total === 0 ? (
        <EmptyState title={measureWords.measures.rows.emptyTitle}>
          {measureWords.measures.rows.empty}
        </EmptyState>
      ) : (
        <div>
          <ListTable
            caption={measureWords.measures.rows.title(label, answer.unit?.name ?? '')}
            columns={COLUMNS}
          >
            {list.rows.map((row, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a case may have several with the same day
              <CaseRow key={`${row.caseId} ${row.dueOn} ${n}`} row={row} />
            ))}
          </ListTable>
          {list.hidden > 0 && <p className="second">{measureWords.measures.rows.hidden(list.hidden)}</p>}
          <ListFoot shown={shown} onPage={(sida) => navigate({ search: (now) => ({ ...now, sida }) })} />
        </div>
      )}
    </Page>
  );
}

const COLUMNS = [
  { heading: columns.caseNumber },
  { heading: columns.dueOn },
  { heading: columns.extension },
  { heading: columns.endedOn },
  { heading: columns.late },
];

/** What the server is asked. Without a part in the address, those that were late: those are what one asks about. */
export function rowsAsked(measureId: string, { period, enhet, del, sida }: RowsSearch, today: string) {
  return {
    measureId,
    period: period ?? periodWith('tertial', today),
    unitId: enhet ?? '',
    part: partOfSlug(del ?? 'over-tid'),
    page: sida ?? 1,
  };
}

function CaseRow({ row }: { row: MeasureRow }) {
  const { extensions, original, notDone, reason } = measureWords.measures.rows;
  return (
    <Row>
      <Cell>
        <Link to="/arenden/$caseId" params={{ caseId: row.caseId }} className={styles.title} {...rowLink}>
          {row.caseNumber}
        </Link>
        {row.cancelledReason !== null && <SecondLine>{reason(row.cancelledReason)}</SecondLine>}
      </Cell>
      <Cell label={columns.dueOn}>
        <span className="numeric">{row.dueOn}</span>
        {row.originalDueOn !== row.dueOn && <SecondLine>{original(row.originalDueOn)}</SecondLine>}
      </Cell>
      <Cell label={columns.extension}>{extensions[row.extension]}</Cell>
      <Cell label={columns.endedOn}>
        <span className="numeric">{row.endedOn ?? notDone}</span>
      </Cell>
      <Cell label={columns.late}>
        <span className="numeric">{row.daysLate}</span>
      </Cell>
    </Row>
  );
}
