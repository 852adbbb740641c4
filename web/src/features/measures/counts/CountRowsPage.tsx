import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type CountAnswer, type CountRows, countQuery, countRowsQuery } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as countWords from '../../../app/sv/counts.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { count } from '../../../ui/format/numbers.ts';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { servedPage } from '../../../ui/list/page-of.ts';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import styles from '../Measures.module.css';
import { periodInWords, periodWith } from '../period.ts';

const PAGE_SIZE = 100;
const { columns } = countWords.counts.rows;

/** What a number counts, with the cases that it led to. Reading it is traced. */
export function CountRowsPage() {
  const { measureId } = useParams({ from: '/frame/matt/antal/$measureId/underlag' });
  const search = useSearch({ from: '/frame/matt/antal/$measureId/underlag' });
  const navigate = useNavigate({ from: '/matt/antal/$measureId/underlag' });
  const { today } = useSession();
  const period = search.period ?? periodWith('tertial', today);
  const asked = { measureId, period, unitId: search.enhet ?? '', ...(search.per && { by: search.per }) };
  const { data: answer } = useSuspenseQuery(countQuery(asked));
  const { data: list } = useSuspenseQuery(
    countRowsQuery({ ...asked, ...(search.grupp && { key: search.grupp }), page: search.sida ?? 1 }),
  );
  const shown = servedPage({ rows: list.rows, total: list.rowsInAll, pageSize: PAGE_SIZE }, list.page);
  const title = countWords.counts.rows.title(
    list.label || countWords.counts.topic(answer.measure.title),
    answer.unit?.name ?? '',
  );

  return (
    <Page
      title={title}
      windowTitle={countWords.counts.rows.windowTitle}
      lead={countWords.counts.rows.lead(
        periodInWords(period),
        list.total,
        list.total === 1 ? answer.measure.one : answer.measure.several,
      )}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> },
            {
              key: 'measure',
              link: (
                <Link
                  to="/matt/antal/$measureId"
                  params={{ measureId }}
                  search={{
                    period,
                    ...(search.enhet && { enhet: search.enhet }),
                    ...(search.per && { per: search.per }),
                  }}
                >
                  {answer.measure.title}
                </Link>
              ),
            },
          ]}
          here={countWords.counts.rows.crumb}
        />
      }
    >
      <p className={styles.help}>{countWords.counts.rows.help}</p>
      {list.total === 0 ? (
        <EmptyState title={countWords.counts.rows.emptyTitle}>{measureWords.measures.rows.empty}</EmptyState>
      ) : (
        <div>
          <ListTable caption={title} columns={[{ heading: sentence(answer.measure.one) }, ...COLUMNS]}>
            {list.rows.map((row) => (
              <CountRow key={row.id} row={row} measure={answer.measure} />
            ))}
          </ListTable>
          {list.hidden > 0 && <p className="second">{countWords.counts.rows.hidden(list.hidden)}</p>}
          <ListFoot shown={shown} onPage={(sida) => navigate({ search: (now) => ({ ...now, sida }) })} />
        </div>
      )}
    </Page>
  );
}

const COLUMNS = [{ heading: columns.on }, { heading: columns.cases }];

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function CountRow({ row, measure }: { row: CountRows['rows'][number]; measure: CountAnswer['measure'] }) {
  return (
    <Row>
      <Cell>
        <strong>{countWords.counts.rows.reference(measure.basis, row.title)}</strong>
        <SecondLine>
          {[...row.about, ...(row.n === 1 ? [] : [`${count(row.n)} ${measure.several}`])].join(' · ')}
        </SecondLine>
      </Cell>
      <Cell label={columns.on}>
        <span className="numeric">{row.on}</span>
      </Cell>
      <Cell label={columns.cases}>
        {row.cases.map(({ caseId, caseNumber }, n) => (
          <span key={caseId}>
            {n > 0 && ', '}
            <Link to="/arenden/$caseId" params={{ caseId }} className="numeric" {...(n === 0 && rowLink)}>
              {caseNumber}
            </Link>
          </span>
        ))}
      </Cell>
    </Row>
  );
}
