import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ViolenceContacts, violenceContactsQuery } from '../../api/adults.ts';
import * as adults from '../../app/sv/adult-situation.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
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
import { ContactTag } from './ContactTag.tsx';
import { ListTabs } from './ListTabs.tsx';
import { CONTACTS, contactsIn, type ViolenceSearch } from './lists-search.ts';

const words = adults.adultLists;
const FILTERS = Object.keys(CONTACTS) as (keyof typeof CONTACTS)[];

/** Who is to be reached within 48 hours after violence became known, those with the least time first. */
export function ViolencePage() {
  const search = useSearch({ from: '/frame/vuxna/vald' });
  const { data: list } = useSuspenseQuery(violenceContactsQuery);
  const navigate = useNavigate({ from: '/vuxna/vald' });
  const show = (changes: ViolenceSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });
  const all = () => navigate({ search: {}, replace: true });
  const rows = contactsIn(list.rows, search);
  const page = pageOf(rows, search.sida ?? 1);
  const waiting = list.rows.filter((r) => r.standing === 'waiting').length;
  return (
    <Page
      title={words.violence}
      windowTitle={words.violence}
      lead={<span role="status">{words.violenceLead(waiting)}</span>}
      top={<ListTabs current="violence" />}
    >
      <p className={styles.help}>{words.violenceHelp}</p>
      {list.rows.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <div>
          <ListTools
            filter={
              <FilterChips
                options={[
                  { value: 'alla' as const, label: words.all, count: list.rows.length },
                  ...FILTERS.map((value) => ({
                    value,
                    label: adults.contactStanding[CONTACTS[value]],
                    count: list.rows.filter((r) => r.standing === CONTACTS[value]).length,
                  })),
                ]}
                selected={search.visa ?? 'alla'}
                onSelect={(value) => void (value === 'alla' ? all() : show({ visa: value }))}
              />
            }
            sorts={words.sorts}
            sort={search.ordning ?? 'tid'}
            onSort={(value) => void show({ ordning: value })}
          />
          {page.rows.length === 0 ? <NoMatch onShowAll={() => void all()} /> : <Contacts rows={page.rows} />}
          <ListFoot shown={page} onPage={(sida) => void show({ sida })} />
        </div>
      )}
    </Page>
  );
}

function Contacts({ rows }: { rows: readonly ViolenceContacts['rows'][number][] }) {
  const { columns } = words;
  return (
    <ListTable
      caption={words.violence}
      columns={[columns.case, columns.contact, columns.known, columns.children, columns.plan].map(
        (heading) => ({ heading }),
      )}
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
          <Cell label={columns.contact}>
            <ContactTag standing={r.standing} hoursLeft={r.hoursLeft} />
            <SecondLine>{words.attempts(r.attempts)}</SecondLine>
          </Cell>
          <Cell label={columns.known}>
            <span className="numeric">
              {dayOf(r.knownAt)} {clockTime(r.knownAt)}
            </span>
          </Cell>
          <Cell label={columns.children}>
            {r.children ? adults.childrenOutcome[r.children] : words.notSeen}
          </Cell>
          <Cell label={columns.plan}>
            {r.planReviewOn ? adults.situation.reviewOn(r.planReviewOn) : words.noPlan}
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}
