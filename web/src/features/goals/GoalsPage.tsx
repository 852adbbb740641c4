import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type GoalRow, type Goals, goalsQuery } from '../../api/goals.ts';
import { serverNow } from '../../api/index.ts';
import { goal as goalWords, goals as words } from '../../app/sv/goals.ts';
import { sv } from '../../app/sv.ts';
import { cx } from '../../ui/cx.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { periodInWords } from '../measures/period.ts';
import { AssessmentTag } from './AssessmentTag.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { GoalDialog } from './GoalDialog.tsx';
import styles from './Goals.module.css';
import {
  countShown,
  type GoalsFilter,
  type GoalsOrder,
  type GoalsSearch,
  ordered,
  periodOf,
  rowsShown,
  toGoalsQuery,
} from './goals-search.ts';

const FILTERS = Object.keys(words.filters) as GoalsFilter[];
const ORDERS = Object.keys(words.orders) as GoalsOrder[];

/** The goals of a year: the council's with the board's that serve them, and how each has been assessed. */
export function GoalsPage() {
  const search = useSearch({ from: '/frame/mal' });
  const { data: list } = useSuspenseQuery(goalsQuery(toGoalsQuery(search)));
  const navigate = useNavigate({ from: '/mal' });
  const [dialog, setDialog] = useState<'make' | 'copy' | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { visa = 'alla', ordning = 'nummer' } = search;
  const period = periodOf(list, search.period);
  const show = (changes: GoalsSearch) =>
    navigate({ search: (now) => ({ ...now, ...changes }), replace: true });
  const close = () => setDialog(null);
  const done = (text: string) => () => {
    close();
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
  const rows = ordered(list, rowsShown(list, visa, period), ordning, period);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      top={<Saved text={saved} />}
      aside={
        <div className={styles.aside}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
          {list.mayCopyFrom.length > 0 && (
            <Button size="small" variant="secondary" onClick={() => setDialog('copy')}>
              {words.copy(list.year - 1)}
            </Button>
          )}
          {list.mayWrite && (
            <Button size="small" onClick={() => setDialog('make')}>
              {words.make}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles.tools}>
        <Select
          label={words.year}
          size="small"
          value={list.year}
          onChange={(event) => navigate({ search: { ar: Number(event.target.value) }, replace: true })}
        >
          {list.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
        <Select
          label={words.filterPeriod}
          size="small"
          value={period}
          onChange={(event) => show({ period: event.target.value })}
        >
          {list.periods.map((p) => (
            <option key={p.period} value={p.period}>
              {periodInWords(p.period)}
            </option>
          ))}
        </Select>
        <Select
          label={words.order}
          size="small"
          value={ordning}
          onChange={(event) => show({ ordning: event.target.value as GoalsOrder })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </Select>
      </div>
      {list.goals.length > 0 && (
        <FilterChips
          options={FILTERS.map((value) => ({
            value,
            label: words.filters[value],
            count: value === 'alla' ? null : countShown(list, value, period),
          }))}
          selected={visa}
          onSelect={(value) => show({ visa: value, period })}
        />
      )}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <GoalItem key={row.goalId} list={list} row={row} chosen={period} />
          ))}
        </ul>
      )}
      {list.goals.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {list.goals.length > 0 && rows.length === 0 && (
        <NoMatch onShowAll={() => navigate({ search: { ar: list.year }, replace: true })} />
      )}
      {dialog === 'make' && <GoalDialog list={list} onClose={close} onDone={done(words.saved)} />}
      {dialog === 'copy' && <CopyDialog list={list} onClose={close} onDone={done(words.copied)} />}
    </Page>
  );
}

function GoalItem({ list, row, chosen }: { list: Goals; row: GoalRow; chosen: string }) {
  const isCouncil = row.level === 'council';
  return (
    <li className={cx(styles.row, isCouncil && styles.council)}>
      <div className={styles.what}>
        <Link to="/mal/$goalId" params={{ goalId: row.goalId }} search={{ period: chosen }}>
          {goalWords.named(row.number, row.title)}
        </Link>
        <p className={styles.second}>
          {isCouncil
            ? words.level.council
            : [row.functionTitle, row.holderName ?? words.vacant, words.indicators(row.indicators)]
                .filter(Boolean)
                .join(' · ')}
          {row.ended && ` · ${words.ended}`}
        </p>
      </div>
      <dl className={styles.periods}>
        {list.periods.map((p, i) => (
          <div key={p.period} className={cx(p.period === chosen && styles.chosen)}>
            <dt>{periodInWords(p.period).split(' ')[0]}</dt>
            <dd>
              <Assessed
                period={p}
                assessed={row.assessed[i] ?? null}
                assessBy={row.assessBy[i] ?? null}
                today={list.today}
              />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

interface AssessedProps {
  period: Goals['periods'][number];
  assessed: GoalRow['assessed'][number];
  assessBy: string | null;
  today: string;
}

function Assessed({ period, assessed, assessBy, today }: AssessedProps) {
  if (assessed)
    return (
      <>
        <AssessmentTag code={assessed.assessment} />
        {assessed.contradicts && <span className={styles.second}> {words.reasoned}</span>}
      </>
    );
  if (!period.begun) return <span className={styles.second}>–</span>;
  if (!period.over) return <span className={styles.second}>{words.ongoing}</span>;
  if (assessBy !== null && assessBy < today)
    return <span className={styles.late}>{words.late(assessBy)}</span>;
  return <span className={styles.second}>{words.notAssessed}</span>;
}
