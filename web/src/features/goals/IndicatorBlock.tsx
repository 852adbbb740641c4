import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import type { Goal, GoalIndicator } from '../../api/goals.ts';
import { figureText, goal as goalWords } from '../../app/sv/goals.ts';
import { cx } from '../../ui/cx.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { periodInWords } from '../measures/period.ts';
import { TrendMark } from '../measures/series/TrendMark.tsx';
import { ReachTag } from './AssessmentTag.tsx';
import styles from './Goals.module.css';
import { countsText, toldText, valueText } from './goal-figures.ts';

const words = goalWords.indicator;

interface Props {
  goal: Goal;
  indicator: GoalIndicator;
  onTarget: () => void;
  onWithdraw: () => void;
}

/** A measure of the goal: where it began, what it is to be and what it has been, tertial by tertial. */
export function IndicatorBlock({ goal, indicator: i, onTarget, onWithdraw }: Props) {
  const mayChange = goal.mayWrite && !goal.ended && i.withdrawn === null;
  return (
    <article className={styles.block} aria-label={i.title}>
      <h3>{i.title}</h3>
      <p className={styles.second}>
        {words.source[i.source]}
        {i.start && ` · ${words.start.toLowerCase()} ${valueText(i.kind, i.start.value)} (${i.start.period})`}
      </p>
      {i.withdrawn && (
        <p className={styles.second}>
          {words.withdrawn(dayOf(i.withdrawn.at), i.withdrawn.by)}: {i.withdrawn.why}
        </p>
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{goalWords.period}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.target(i.direction)}</th>
              <th scope="col">{words.standing}</th>
            </tr>
          </thead>
          <tbody>
            {goal.periods.map((p, at) => (
              <OutcomeRow
                key={p.period}
                indicator={i}
                period={p.period}
                outcome={i.outcomes[at] ?? null}
                isChosen={p.period === goal.period}
              />
            ))}
          </tbody>
        </table>
      </div>
      {i.trend && (
        <p className={styles.trend}>
          <TrendMark direction={i.trend.direction} verdict={i.trend.verdict} />
          <span className={styles.second}>
            {words.trend(periodInWords(i.trend.from), periodInWords(i.trend.to))}
          </span>
        </p>
      )}
      <Units goal={goal} indicator={i} />
      <Targets indicator={i} />
      <div className={styles.acts}>
        {mayChange && (
          <>
            <Button
              size="small"
              variant="secondary"
              aria-label={words.of(words.setTarget, i.title)}
              onClick={onTarget}
            >
              {words.setTarget}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.of(words.withdraw, i.title)}
              onClick={onWithdraw}
            >
              {words.withdraw}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}

function OutcomeRow({
  indicator,
  period,
  outcome,
  isChosen,
}: {
  indicator: GoalIndicator;
  period: string;
  outcome: GoalIndicator['outcomes'][number];
  isChosen: boolean;
}) {
  const target = outcome?.target ?? null;
  return (
    <tr className={cx(isChosen && styles.picked)}>
      <td className={styles.figure}>{periodInWords(period)}</td>
      <td>
        {outcome ? (
          <>
            <span className={styles.figure}>{toldText(outcome.figure)}</span>
            {countsText(outcome.figure) && (
              <span className={styles.second}> ({countsText(outcome.figure)})</span>
            )}
            {outcome.standing === 'live' && outcome.figure.state !== 'not_measured' && (
              <>
                {' '}
                <Tag size="xsmall" variant="outline" data-color="neutral">
                  {outcome.ongoing ? `${words.live}, ${words.ongoing}` : words.live}
                </Tag>
              </>
            )}
          </>
        ) : (
          figureText.none
        )}
      </td>
      <td className={styles.figure}>
        {target === null ? figureText.none : valueText(indicator.kind, target, outcome?.figure.suffix)}
      </td>
      <td>{outcome && target !== null ? <ReachTag code={outcome.reaches} /> : figureText.none}</td>
    </tr>
  );
}

function Units({ goal, indicator }: { goal: Goal; indicator: GoalIndicator }) {
  if (indicator.units.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        {words.units}, {periodInWords(goal.period)}
      </summary>
      <ul>
        {indicator.units.map((u) => (
          <li key={u.unitId}>
            {u.name}: {toldText(u.figure)}
          </li>
        ))}
      </ul>
      {indicator.source === 'measure' && (
        <Link to="/matt" search={{ sok: indicator.title }}>
          {words.measureLink}
        </Link>
      )}
    </details>
  );
}

function Targets({ indicator: i }: { indicator: GoalIndicator }) {
  if (i.targets.length < 2) return null;
  return (
    <details className={styles.details}>
      <summary>{words.targets}</summary>
      <ul>
        {i.targets.map((t) => (
          <li key={`${t.period} ${t.at}`}>
            {words.targetLine(periodInWords(t.period), valueText(i.kind, t.value), dayOf(t.at), t.by)}
            {t.reason && <span className={styles.second}>. {t.reason}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
