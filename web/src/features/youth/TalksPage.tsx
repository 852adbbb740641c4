import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type TalkRow, talksQuery } from '../../api/youth.ts';
import * as words from '../../app/sv/youth.ts';
import { isoDayAndTime } from '../../ui/format/dates.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { ListTools } from '../../ui/list/ListTools.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Youth.module.css';
import { showsTalk, type TalkSearch, type TalkSort, talkFilters } from './youth-search.ts';

const { talks } = words;
const { columns } = talks;

const ORDER: Readonly<Record<TalkSort, ((a: TalkRow, b: TalkRow) => number) | null>> = {
  // As the server has them: who waits first, the nearest before the others.
  due: null,
  received: (a, b) => (a.receivedAt < b.receivedAt ? 1 : -1),
  name: (a, b) => a.label.localeCompare(b.label, 'sv'),
};

/** Children of one's own cases or units of whom an offence was told: who waits for a talk, how many hours are left, and what became of the others. */
export function TalksPage() {
  const { data: view } = useSuspenseQuery(talksQuery);
  const { visa = 'waiting', sortera = 'due' } = useSearch({ from: '/frame/unga/48-timmar' });
  const navigate = useNavigate({ from: '/unga/48-timmar' });
  const look = (to: TalkSearch) => void navigate({ to: '.', search: to, resetScroll: false });
  const shown = view.rows.filter((row) => showsTalk(visa, row));
  const order = ORDER[sortera];
  const rows = order ? shown.toSorted(order) : shown;
  return (
    <Page
      title={talks.title}
      windowTitle={talks.title}
      lead={<span role="status">{talks.lead(view.rows.filter((r) => showsTalk('waiting', r)).length)}</span>}
    >
      <p className={styles.help}>
        {talks.help} {talks.settledFrom(view.settledFrom)}{' '}
        <Link to="/unga/riskzon">{words.riskList.toRisks}</Link>
      </p>
      <ListTools
        filter={
          <FilterChips
            options={talkFilters.map((value) => ({
              value,
              label: talks.filters[value],
              count: view.rows.filter((row) => showsTalk(value, row)).length,
            }))}
            selected={visa}
            onSelect={(value) => look({ visa: value, sortera })}
          />
        }
        sorts={talks.sorts}
        sort={sortera}
        onSort={(value) => look({ visa, sortera: value })}
      />
      {rows.length === 0 ? (
        <EmptyState title={talks.none}>{talks.noneBody}</EmptyState>
      ) : (
        <ListTable
          caption={talks.caption}
          columns={[
            { heading: columns.who },
            { heading: columns.what },
            { heading: columns.due },
            { heading: columns.stage },
            { heading: columns.held },
          ]}
        >
          {rows.map((row) => (
            <TalkLine key={row.noticeId} row={row} />
          ))}
        </ListTable>
      )}
    </Page>
  );
}

function TalkLine({ row }: { row: TalkRow }) {
  return (
    <Row>
      <Cell>
        <Link to="/arenden/$caseId/unga" params={{ caseId: row.caseId }}>
          {row.label}
        </Link>
        <SecondLine>{row.unit}</SecondLine>
      </Cell>
      <Cell label={columns.what}>
        {words.tab.offence(words.offence[row.offence], words.suspicion[row.suspicion])}
        {row.firstOffence === 'yes' && <SecondLine>{talks.first}</SecondLine>}
      </Cell>
      <Cell label={columns.due}>
        <span className="numeric">{isoDayAndTime(row.dueAt)}</span>
        {row.hoursLeft !== null && (
          <div className={row.hoursLeft < 0 ? styles.late : undefined}>{talks.hoursLeft(row.hoursLeft)}</div>
        )}
        <SecondLine>{talks.received(isoDayAndTime(row.receivedAt))}</SecondLine>
      </Cell>
      <Cell label={columns.stage}>
        {words.talkStage[row.stage]}
        {row.offeredAt && <SecondLine>{talks.offeredAt(isoDayAndTime(row.offeredAt))}</SecondLine>}
      </Cell>
      <Cell label={columns.held}>
        {row.heldAt ? (
          <>
            {row.heldInTime ? talks.inTime : talks.late}. {row.police ? talks.police : talks.noPolice}
            <SecondLine>{talks.heldAt(isoDayAndTime(row.heldAt))}</SecondLine>
          </>
        ) : (
          '–'
        )}
      </Cell>
    </Row>
  );
}
