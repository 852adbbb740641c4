import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GoalsOverview } from '../../api/goals.ts';
import { type MeasureTrends, trendsQuery } from '../../api/series.ts';
import { overview as words } from '../../app/sv/goals.ts';
import * as seriesWords from '../../app/sv/series.ts';
import { Section } from '../../ui/page/Section.tsx';
import { ofInWords, signedWithUnit, valueInWords } from '../measures/series/series-words.ts';
import { TrendCell } from '../measures/series/TrendMark.tsx';
import styles from './Goals.module.css';

type Trends = MeasureTrends;
type One = Trends['measures'][number];

/** As many as are read at a glance; all of them stand among the measures. */
const MOST = 8;

/** What the measures say of the tertial: time limits kept, what has changed and what nobody has measured. */
export function OverviewMeasures({ seen }: { seen: GoalsOverview }) {
  const { data } = useSuspenseQuery(trendsQuery(seen.period));
  return (
    <>
      <ClocksKept data={data} />
      <Changed data={data} isOver={seen.over} />
      <NotMeasured data={data} seen={seen} />
    </>
  );
}

function MeasureLink({ one: { measure }, period }: { one: One; period: string }) {
  return measure.kind === 'clocks' ? (
    <Link to="/matt/$measureId" params={{ measureId: measure.measureId }} search={{ period }}>
      {measure.title}
    </Link>
  ) : (
    <Link to="/matt/antal/$measureId" params={{ measureId: measure.measureId }} search={{ period }}>
      {measure.title}
    </Link>
  );
}

const All = () => <Link to="/matt">{words.clocks.more}</Link>;

function ClocksKept({ data }: { data: Trends }) {
  const kept = data.measures
    .filter((m) => m.measure.kind === 'clocks' && m.figure.state === 'measured' && m.figure.share !== null)
    .sort((a, b) => (a.figure.share?.from ?? 0) - (b.figure.share?.from ?? 0))
    .slice(0, MOST);
  const { limit } = data.disclosure;
  return (
    <Section heading={words.clocks.heading} action={<All />}>
      {kept.length === 0 ? (
        <p className={styles.second}>{words.clocks.none}</p>
      ) : (
        <>
          <p className={styles.second}>{words.clocks.lead}</p>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{words.clocks.column.measure}</th>
                  <th scope="col">{words.clocks.column.share}</th>
                  <th scope="col">{words.clocks.column.count}</th>
                  <th scope="col">{words.clocks.column.trend}</th>
                </tr>
              </thead>
              <tbody>
                {kept.map((m) => (
                  <tr key={m.measure.measureId}>
                    <td>
                      <MeasureLink one={m} period={data.period.key} />
                    </td>
                    <td className={styles.figure}>{valueInWords(m.measure, m.figure, limit)}</td>
                    <td className={styles.figure}>
                      {ofInWords(m.measure, m.figure, limit) ??
                        (m.figure.share && seriesWords.series.withheld)}
                    </td>
                    <td className={styles.figure}>
                      <TrendCell trend={m.trend} signed={signedWithUnit(m.measure, m.figure, m.trend)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  );
}

function Changed({ data, isOver }: { data: Trends; isOver: boolean }) {
  const of = (verdict: 'better' | 'worse') => data.measures.filter((m) => m.trend.verdict === verdict);
  return (
    <Section heading={words.changed.heading}>
      {!isOver && <p className={styles.second}>{words.changed.ongoing}</p>}
      <div className={styles.columns}>
        <ChangedList
          heading={words.changed.worse}
          none={words.changed.noneWorse}
          all={of('worse')}
          data={data}
        />
        <ChangedList
          heading={words.changed.better}
          none={words.changed.noneBetter}
          all={of('better')}
          data={data}
        />
      </div>
    </Section>
  );
}

function ChangedList({
  heading,
  none,
  all,
  data,
}: {
  heading: string;
  none: string;
  all: readonly One[];
  data: Trends;
}) {
  const { limit } = data.disclosure;
  const line = (m: One) => (
    <li key={m.measure.measureId}>
      <MeasureLink one={m} period={data.period.key} />: {valueInWords(m.measure, m.figure, limit)}{' '}
      <TrendCell trend={m.trend} signed={signedWithUnit(m.measure, m.figure, m.trend)} />
    </li>
  );
  return (
    <div>
      <h3>
        {heading} ({all.length})
      </h3>
      {all.length === 0 && <p className={styles.second}>{none}</p>}
      <ul className={styles.lines}>{all.slice(0, MOST).map(line)}</ul>
      {all.length > MOST && (
        <details className={styles.details}>
          <summary>{words.changed.more(all.length - MOST)}</summary>
          <ul>{all.slice(MOST).map(line)}</ul>
        </details>
      )}
    </div>
  );
}

function NotMeasured({ data, seen }: { data: Trends; seen: GoalsOverview }) {
  const unknown = data.measures.filter((m) => m.figure.state === 'not_measured');
  return (
    <Section heading={words.notMeasured.heading} countOf={unknown.length + seen.notMeasured.length}>
      {unknown.length + seen.notMeasured.length === 0 && (
        <p className={styles.second}>{words.notMeasured.none}</p>
      )}
      {seen.notMeasured.length > 0 && (
        <>
          <h3>{words.notMeasured.ofGoals}</h3>
          <ul className={styles.lines}>
            {seen.notMeasured.map((n) => (
              <li key={`${n.goalId} ${n.indicator}`}>
                {n.indicator}:{' '}
                <Link to="/mal/$goalId" params={{ goalId: n.goalId }} search={{ period: seen.period }}>
                  {n.number} {n.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && (
        <details className={styles.details}>
          <summary>{words.notMeasured.catalogue(unknown.length)}</summary>
          <ul>
            {unknown.map((m) => (
              <li key={m.measure.measureId}>
                <MeasureLink one={m} period={data.period.key} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
