import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { publishedRowsQuery } from '../../api/index.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as measureWords from '../../app/sv/measures.ts';
import * as publishedWords from '../../app/sv/published.ts';
import { Cell, ListTable, Row } from '../../ui/list/ListTable.tsx';
import { rowLink } from '../../ui/list/use-row-keys.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { groupOf } from './published-search.ts';

const words = publishedWords.published.rows;

/** The interventions that a published number counts. Reading it is traced. */
export function PublishedRowsPage() {
  const search = useSearch({ from: '/frame/matt/oppenvard/underlag' });
  const { today } = useSession();
  const year = search.ar ?? Number(today.slice(0, 4));
  const group = groupOf(search.grupp ?? 'barn-och-unga');
  const { data: list } = useSuspenseQuery(publishedRowsQuery({ year, group }));
  return (
    <Page
      title={words.title(publishedWords.publishedGroup[group], String(year))}
      windowTitle={words.windowTitle}
      lead={words.lead(list.rows.length + list.hidden)}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> },
            {
              key: 'table',
              link: <Link to="/matt/oppenvard">{publishedWords.published.title}</Link>,
            },
          ]}
          here={words.crumb}
        />
      }
    >
      {list.rows.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {list.rows.length > 0 && (
        <ListTable
          caption={words.crumb}
          columns={[
            { heading: words.number },
            { heading: words.service },
            { heading: words.unit },
            { heading: words.days },
          ]}
        >
          {list.rows.map(({ caseId, number, entryName, unit, startedOn, endedOn }) => (
            <Row key={caseId}>
              <Cell>
                <Link to="/arenden/$caseId" params={{ caseId }} className="numeric" {...rowLink}>
                  {number}
                </Link>
              </Cell>
              <Cell label={words.service}>{entryName}</Cell>
              <Cell label={words.unit}>{unit}</Cell>
              <Cell label={words.days}>{words.since(startedOn, endedOn)}</Cell>
            </Row>
          ))}
        </ListTable>
      )}
      {list.hidden > 0 && <p className="second">{words.hidden(list.hidden)}</p>}
    </Page>
  );
}
