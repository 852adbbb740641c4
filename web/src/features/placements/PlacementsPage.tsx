import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type HomeForm, type PlacementListRow, placementListQuery } from '../../api/placements.ts';
import { hasPermission, useSession } from '../../app/session/use-session.ts';
import { careBasis, homeForm, placementList as words } from '../../app/sv/placements.ts';
import { DueTag } from '../../ui/due/DueTag.tsx';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { ListTools } from '../../ui/list/ListTools.tsx';
import { rowLink } from '../../ui/list/use-row-keys.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { ProtectionTag } from '../../ui/tags/ProtectionTag.tsx';
import styles from './Placements.module.css';
import { type Left, type PlacementsSearch, shownRows } from './placements-search.ts';

const { columns } = words;

/** Those who are cared for away from home, of one's own cases or one's unit's, and what is owed of them. */
export function PlacementsPage() {
  const search = useSearch({ from: '/frame/placeringar' });
  const navigate = useNavigate({ from: '/placeringar' });
  const show = search.visa === 'upphorda' ? 'ended' : 'running';
  const { data: list } = useSuspenseQuery(placementListQuery(show));
  const session = useSession();
  const rows = shownRows(list.rows, search);
  const cost = rows.reduce((sum, row) => sum + row.dailyCost, 0);
  const go = (changes: PlacementsSearch) =>
    navigate({ search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={show === 'ended' ? words.leadEnded(rows.length) : words.lead(rows.length, cost)}
      aside={
        hasPermission(session, 'placements:overview:read') && (
          <Link to="/placeringar/oversikt">{words.overview}</Link>
        )
      }
    >
      <ListTools
        filter={
          <FilterChips
            options={[
              { value: 'running', label: words.shows.running, count: null },
              { value: 'ended', label: words.shows.ended, count: null },
            ]}
            selected={show}
            onSelect={(value) => go({ visa: value === 'ended' ? 'upphorda' : undefined } as PlacementsSearch)}
          />
        }
        sorts={words.sorts}
        sort={search.ordning ?? 'due'}
        onSort={(value) => go({ ordning: value === 'due' ? undefined : value } as PlacementsSearch)}
      />
      <div className={styles.filters}>
        <Select
          label={words.formFilter}
          size="small"
          value={search.form ?? ''}
          onChange={(event) =>
            go({ form: (event.target.value || undefined) as HomeForm | undefined } as PlacementsSearch)
          }
        >
          <option value="">{words.allForms}</option>
          {(Object.keys(homeForm) as HomeForm[]).map((form) => (
            <option key={form} value={form}>
              {homeForm[form]}
            </option>
          ))}
        </Select>
        <Select
          label={words.leftFilter}
          size="small"
          value={search.kvar ?? ''}
          onChange={(event) =>
            go({ kvar: (event.target.value || undefined) as Left | undefined } as PlacementsSearch)
          }
        >
          <option value="">{words.anything}</option>
          {(Object.keys(words.left) as Left[]).map((left) => (
            <option key={left} value={left}>
              {words.left[left]}
            </option>
          ))}
        </Select>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <Table rows={rows} today={list.today} />
      )}
      {list.more && <p className="second">{words.more}</p>}
    </Page>
  );
}

function Table({ rows, today }: { rows: readonly PlacementListRow[]; today: string }) {
  return (
    <ListTable
      caption={words.title}
      columns={[
        { heading: columns.person },
        { heading: columns.form },
        { heading: columns.since },
        { heading: columns.due },
        { heading: columns.health },
        { heading: columns.school },
        { heading: columns.cost },
      ]}
    >
      {rows.map((row) => {
        const [first] = row.clocks;
        return (
          <Row key={row.placementId}>
            <Cell>
              <Link to="/arenden/$caseId/placering" params={{ caseId: row.caseId }} {...rowLink}>
                {row.label}
              </Link>{' '}
              <ProtectionTag protection={row.protection} />
              <SecondLine>
                {row.caseNumber} · {row.unit}
              </SecondLine>
            </Cell>
            <Cell label={columns.form}>
              {homeForm[row.form]}
              <SecondLine>{careBasis[row.basis]}</SecondLine>
            </Cell>
            <Cell label={columns.since}>
              {row.endedOn ? words.period(row.startedOn, row.endedOn) : words.since(row.startedOn, row.days)}
              {row.duties && words.length[row.duties.length] && (
                <SecondLine>{words.length[row.duties.length]}</SecondLine>
              )}
            </Cell>
            <Cell label={columns.due}>
              {first ? (
                <>
                  <DueTag clock={first} today={today} layout="table" notes={false} />
                  <SecondLine>{first.name}</SecondLine>
                </>
              ) : (
                words.nothingOwed
              )}
            </Cell>
            <Cell label={columns.health}>
              <Health row={row} today={today} />
            </Cell>
            <Cell label={columns.school}>{row.duties ? words.school[row.duties.school] : words.none}</Cell>
            <Cell label={columns.cost}>{words.cost(row.dailyCost)}</Cell>
          </Row>
        );
      })}
    </ListTable>
  );
}

/** Asked for and done, and until when what is left of it; of a short placement that has ended nothing is late. */
function Health({ row: { duties }, today }: { row: PlacementListRow; today: string }) {
  if (!duties) return words.none;
  const { health, healthDueOn, length } = duties;
  const isLeft = length !== 'short' && (health === 'missing' || health === 'notified' || health === 'asked');
  return (
    <>
      {words.health[health]}
      {isLeft && (
        <SecondLine>
          {healthDueOn < today ? (
            <span className={styles.late}>{words.healthWas(healthDueOn)}</span>
          ) : (
            words.healthDue(healthDueOn)
          )}
        </SecondLine>
      )}
    </>
  );
}
