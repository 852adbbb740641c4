import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type AssistanceArea, type SituationRow, situationsQuery } from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { SortSelect } from '../../ui/list/SortSelect.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Assistance.module.css';
import {
  FILTERS,
  inArea,
  isPlanOwed,
  readSituationsSearch,
  type SituationFilter,
  type SituationsSearch,
  shownRows,
} from './situations-search.ts';

const words = codes.situations;
const AREAS = Object.keys(codes.assistanceArea) as AssistanceArea[];

/** Households and others who are followed month by month or year by year, and what is owed of each. */
export function SituationsPage() {
  const search = useSearch({ from: '/frame/bistand' });
  const navigate = useNavigate({ from: '/bistand' });
  const {
    data: { rows, today },
  } = useSuspenseQuery(situationsQuery);
  const show = (changes: { [K in keyof SituationsSearch]: SituationsSearch[K] | undefined }) =>
    navigate({
      search: (now) => readSituationsSearch({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const shown = shownRows(rows, search, today);
  const own = inArea(rows, search.omrade);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<span role="status">{words.lead(shown.length)}</span>}
    >
      {rows.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {rows.length > 0 && (
        <div className={styles.tools}>
          <FilterChips
            options={(Object.keys(words.filters) as SituationFilter[]).map((value) => ({
              value,
              label: words.filters[value],
              count: own.filter((row) => FILTERS[value](row, today)).length,
            }))}
            selected={search.visa ?? 'alla'}
            onSelect={(visa) => show({ visa })}
          />
          <Select
            label={words.area}
            size="small"
            value={search.omrade ?? ''}
            onChange={(event) =>
              show({ omrade: (event.target.value || undefined) as AssistanceArea | undefined })
            }
          >
            <option value="">{words.allAreas}</option>
            {AREAS.map((area) => (
              <option key={area} value={area}>
                {codes.assistanceArea[area]}
              </option>
            ))}
          </Select>
          <SortSelect
            sorts={words.sorts}
            sort={search.ordning ?? 'nast'}
            onSort={(ordning) => show({ ordning })}
          />
        </div>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <NoMatch onShowAll={() => navigate({ search: {}, replace: true, resetScroll: false })} />
      )}
      {shown.length > 0 && <Table rows={shown} today={today} />}
    </Page>
  );
}

function Table({ rows, today }: { rows: readonly SituationRow[]; today: string }) {
  const { columns } = words;
  return (
    <ListTable
      caption={words.title}
      columns={[
        { heading: columns.case },
        { heading: columns.household },
        { heading: columns.check },
        { heading: columns.plan },
        { heading: columns.decision },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.caseId}>
          <Cell>
            <Link to="/arenden/$caseId/bistand" params={{ caseId: row.caseId }}>
              {row.label}
            </Link>
            <SecondLine>
              {row.caseNumber} · {codes.assistanceArea[row.area]}
            </SecondLine>
          </Cell>
          <Cell label={columns.household}>
            {followedAs(row)}
            {row.beganOn && <SecondLine>{words.since(row.beganOn)}</SecondLine>}
            {row.isLongTerm && <SecondLine>{words.longTerm}</SecondLine>}
          </Cell>
          <Cell label={columns.check}>
            <Due day={row.checkBy} today={today} />
            {row.lastMonth && <SecondLine>{words.lastMonth(row.lastMonth.slice(0, 7))}</SecondLine>}
          </Cell>
          <Cell label={columns.plan}>
            {row.beganOn ? (
              <span className={isPlanOwed(row) ? styles.late : undefined}>
                {codes.situationPlanStanding[row.plan]}
              </span>
            ) : (
              '–'
            )}
            {row.planReviewBy && <SecondLine>{words.checkBy(row.planReviewBy)}</SecondLine>}
          </Cell>
          <Cell label={columns.decision}>
            <Due day={row.decisionReviewBy} today={today} />
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

/** The household where one has been noted; else that somebody is enrolled, or followed. */
function followedAs({ beganOn, adults, children, area }: SituationRow): string {
  if (!beganOn) return words.notBegun;
  return adults > 0 ? words.household(adults, children) : codes.periodWords(area).is;
}

function Due({ day, today }: { day: string | null; today: string }) {
  if (day === null) return '–';
  return day < today ? (
    <span className={styles.late}>
      {words.late}: {day}
    </span>
  ) : (
    words.checkBy(day)
  );
}
