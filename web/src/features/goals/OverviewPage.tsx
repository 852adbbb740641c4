import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type GoalsOverview, overviewQuery } from '../../api/goals.ts';
import { promisesQuery } from '../../api/promises.ts';
import { assessment as assessmentWords, overview as words } from '../../app/sv/goals.ts';
import { count } from '../../ui/format/numbers.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { OverviewEconomy } from '../economy/OverviewEconomy.tsx';
import { periodInWords } from '../measures/period.ts';
import { AssessmentTag } from './AssessmentTag.tsx';
import styles from './Goals.module.css';
import type { GoalsFilter } from './goals-search.ts';
import { OverviewMeasures } from './OverviewMeasures.tsx';

/** How the board stands in a tertial. Every number leads on to the rows behind it. */
export function OverviewPage() {
  const search = useSearch({ from: '/frame/overblick' });
  const { data: seen } = useSuspenseQuery(overviewQuery(search));
  const navigate = useNavigate({ from: '/overblick' });
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      aside={
        <div className={styles.aside}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      }
    >
      <div className={styles.tools}>
        <Select
          label={words.period}
          size="small"
          value={seen.period}
          onChange={(event) => navigate({ search: { period: event.target.value }, replace: true })}
        >
          {tertialsTo(seen).map((period) => (
            <option key={period} value={period}>
              {periodInWords(period)}
            </option>
          ))}
        </Select>
      </div>
      <GoalsPart seen={seen} />
      <PromisesPart />
      <OverviewEconomy year={Number(seen.period.slice(0, 4))} month={4 * Number(seen.period.slice(-1))} />
      <OverviewMeasures seen={seen} />
      <VacantPart seen={seen} />
    </Page>
  );
}

/** The running tertial and the eight before it. */
function tertialsTo({ today, period }: GoalsOverview): string[] {
  const running = Number(today.slice(0, 4)) * 3 + Math.ceil(Number(today.slice(5, 7)) / 4) - 1;
  const keys = Array.from({ length: 9 }, (_, back) => {
    const at = running - back;
    return `${Math.floor(at / 3)}-T${(at % 3) + 1}`;
  });
  return keys.includes(period) ? keys : [...keys, period];
}

function GoalsPart({ seen }: { seen: GoalsOverview }) {
  const { goals, period } = seen;
  const year = Number(period.slice(0, 4));
  const figures: [GoalsFilter, string, number][] = [
    ['uppfyllda', assessmentWords.met, goals.met],
    ['delvis', assessmentWords.partly, goals.partly],
    ['inte', assessmentWords.not, goals.not],
    ['gar-inte', assessmentWords.not_assessable, goals.notAssessable],
    ['ej-bedomda', words.goals.notAssessed, goals.notAssessed],
  ];
  const isLate = seen.owedBy !== null && seen.owedBy < seen.today;
  return (
    <Section
      heading={words.goals.heading}
      action={
        <Link to="/mal" search={{ ar: year, period }}>
          {words.goals.all}
        </Link>
      }
    >
      {goals.total === 0 ? (
        <p className={styles.second}>{words.goals.none}</p>
      ) : (
        <ul className={styles.figures}>
          {figures.map(([visa, label, n]) => (
            <li key={visa}>
              <Link to="/mal" search={{ ar: year, period, visa }}>
                <span className={styles.big}>{count(n)}</span> {label}
              </Link>
              <p className={styles.second}>{words.goals.of(goals.total)}</p>
            </li>
          ))}
        </ul>
      )}
      {seen.owedBy !== null && seen.over && (
        <p className={isLate ? styles.late : styles.second}>
          {isLate ? words.goals.late(seen.owedBy) : words.goals.due(seen.owedBy)}
        </p>
      )}
      {seen.changed.length > 0 && (
        <>
          <h3>{words.goals.changed}</h3>
          <ul className={styles.lines}>
            {seen.changed.map((c) => (
              <li key={c.goalId}>
                <Link to="/mal/$goalId" params={{ goalId: c.goalId }} search={{ period }}>
                  {c.number} {c.title}
                </Link>{' '}
                <AssessmentTag code={c.after} />{' '}
                <span className={styles.second}>
                  {words.goals.from(assessmentWords[c.before], assessmentWords[c.after])}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function PromisesPart() {
  const { data: list } = useSuspenseQuery(promisesQuery({}));
  const { counts } = list;
  const figures = [
    ['kvar', words.promises.owed, counts.owed],
    ['forsenade', words.promises.overdue, counts.overdue],
    ['gjorda', words.promises.done, counts.done],
  ] as const;
  return (
    <Section
      heading={words.promises.heading}
      action={
        <Link to="/ataganden" search={{ ordning: 'funktion' }}>
          {words.promises.all}
        </Link>
      }
    >
      <ul className={styles.figures}>
        {figures.map(([visa, label, n]) => (
          <li key={visa}>
            <Link to="/ataganden" search={{ visa }}>
              <span className={styles.big}>{count(n)}</span> {label}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function VacantPart({ seen: { vacant } }: { seen: GoalsOverview }) {
  return (
    <Section heading={words.vacant.heading} countOf={vacant.length}>
      {vacant.length === 0 && <p className={styles.second}>{words.vacant.none}</p>}
      <ul className={styles.lines}>
        {vacant.map((f) => (
          <li key={f.functionId}>
            {f.title}, {f.unitName}:{' '}
            {f.owed > 0 ? (
              <Link to="/ataganden" search={{ funktion: f.functionId }}>
                {words.vacant.owed(f.owed)}
              </Link>
            ) : (
              <span className={styles.second}>{words.vacant.owed(0)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
