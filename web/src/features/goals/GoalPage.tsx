import { Button } from '@navikt/ds-react/Button';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Goal, type GoalIndicator, goalQuery } from '../../api/goals.ts';
import { serverNow } from '../../api/index.ts';
import { goals as listWords, goal as words } from '../../app/sv/goals.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Facts } from '../../ui/page/Facts.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { periodInWords } from '../measures/period.ts';
import { SubjectPromises } from '../promises/SubjectPromises.tsx';
import { AssessDialog } from './AssessDialog.tsx';
import { Assessments } from './Assessments.tsx';
import { AssessmentTag } from './AssessmentTag.tsx';
import { CommentDialog } from './CommentDialog.tsx';
import { Comments } from './Comments.tsx';
import { GoalDialog } from './GoalDialog.tsx';
import styles from './Goals.module.css';
import { IndicatorBlock } from './IndicatorBlock.tsx';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { TargetDialog } from './TargetDialog.tsx';
import { WithdrawIndicatorDialog } from './WithdrawIndicatorDialog.tsx';

type Act =
  | 'change'
  | 'assess'
  | 'comment'
  | 'indicator'
  | { target: GoalIndicator }
  | { withdraw: GoalIndicator };

/** One goal: how it has been assessed, what shows how far it has come, how it goes and what is promised for it. */
export function GoalPage() {
  const { goalId } = useParams({ from: '/frame/mal/$goalId' });
  const { period: asked } = useSearch({ from: '/frame/mal/$goalId' });
  const { data: goal } = useSuspenseQuery(goalQuery({ goalId, ...(asked && { period: asked }) }));
  const [act, setAct] = useState<Act | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAct(null);
  const done = () => {
    close();
    setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
  };
  const isOpen = !goal.ended;
  return (
    <Page
      title={words.named(goal.number, goal.title)}
      windowTitle={words.window(goal.number)}
      crumbs={
        <Crumbs
          above={[
            {
              key: 'mal',
              link: (
                <Link to="/mal" search={{ ar: goal.year }}>
                  {listWords.title}
                </Link>
              ),
            },
          ]}
          here={goal.number}
        />
      }
      top={
        <>
          <GoalFacts goal={goal} />
          {goal.description && <p className={styles.said}>{goal.description}</p>}
          <Saved text={saved} />
        </>
      }
      aside={
        <div className={styles.aside}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {listWords.print}
          </Button>
          {goal.mayWrite && isOpen && (
            <Button size="small" variant="secondary" onClick={() => setAct('change')}>
              {words.change}
            </Button>
          )}
        </div>
      }
    >
      <PeriodTabs goal={goal} />
      <Assessments goal={goal} onAssess={() => setAct('assess')} />
      <Section
        heading={words.indicator.heading}
        action={
          goal.mayWrite &&
          isOpen && (
            <Button size="small" variant="secondary" onClick={() => setAct('indicator')}>
              {words.indicator.add}
            </Button>
          )
        }
      >
        {goal.indicators.length === 0 && <p className="second">{words.indicator.none}</p>}
        {goal.indicators.map((indicator) => (
          <IndicatorBlock
            key={indicator.indicatorId}
            goal={goal}
            indicator={indicator}
            onTarget={() => setAct({ target: indicator })}
            onWithdraw={() => setAct({ withdraw: indicator })}
          />
        ))}
      </Section>
      {goal.level === 'council' && <Children goal={goal} />}
      <Comments goal={goal} onComment={() => setAct('comment')} />
      <SubjectPromises subject={{ kind: 'goal', id: goalId }} heading={words.promises} isEnded={goal.ended} />
      <Wordings goal={goal} />
      {act === 'change' && <GoalDialog list={goal} goal={goal} onClose={close} onDone={done} />}
      {act === 'assess' && <AssessDialog goal={goal} onClose={close} onDone={done} />}
      {act === 'comment' && <CommentDialog goal={goal} onClose={close} onDone={done} />}
      {act === 'indicator' && <IndicatorDialog goal={goal} onClose={close} onDone={done} />}
      {act !== null && typeof act === 'object' && 'target' in act && (
        <TargetDialog goal={goal} indicator={act.target} onClose={close} onDone={done} />
      )}
      {act !== null && typeof act === 'object' && 'withdraw' in act && (
        <WithdrawIndicatorDialog indicator={act.withdraw} onClose={close} onDone={done} />
      )}
    </Page>
  );
}

function GoalFacts({ goal }: { goal: Goal }) {
  const { parent } = goal;
  const by = goal.function;
  return (
    <Facts
      layout="row"
      facts={[
        [
          listWords.level[goal.level],
          words.yearSpan(goal.fromYear, goal.toYear) + (goal.ended ? ` · ${listWords.ended}` : ''),
        ],
        ...(by
          ? [[words.answers, [by.title, by.holderName ?? listWords.vacant, by.unitName].join(' · ')] as const]
          : []),
        ...(parent
          ? [
              [
                words.serves,
                <Link
                  key="parent"
                  to="/mal/$goalId"
                  params={{ goalId: parent.goalId }}
                  search={{ period: goal.period }}
                >
                  {words.named(parent.number, parent.title)}
                </Link>,
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

function PeriodTabs({ goal }: { goal: Goal }) {
  const navigate = useNavigate({ from: '/mal/$goalId' });
  const go = (period: string) => navigate({ search: { period }, replace: true });
  const years = Array.from({ length: goal.toYear - goal.fromYear + 1 }, (_, i) => goal.fromYear + i);
  const part = goal.period.slice(4);
  return (
    <div className={styles.tools}>
      {years.length > 1 && (
        <ToggleGroup
          size="small"
          data-color="neutral"
          aria-label={listWords.year}
          value={String(goal.year)}
          onChange={(year) => go(`${year}${part}`)}
        >
          {years.map((year) => (
            <ToggleGroup.Item key={year} value={String(year)} label={String(year)} />
          ))}
        </ToggleGroup>
      )}
      <ToggleGroup
        size="small"
        data-color="neutral"
        aria-label={words.period}
        value={goal.period}
        onChange={go}
      >
        {goal.periods.map((p) => (
          <ToggleGroup.Item key={p.period} value={p.period} label={periodInWords(p.period)} />
        ))}
      </ToggleGroup>
    </div>
  );
}

function Children({ goal }: { goal: Goal }) {
  return (
    <Section heading={words.children} countOf={goal.children.length}>
      {goal.children.length === 0 && <p className="second">{words.noChildren}</p>}
      <ul className={styles.lines}>
        {goal.children.map((child) => (
          <li key={child.goalId}>
            <Link to="/mal/$goalId" params={{ goalId: child.goalId }} search={{ period: goal.period }}>
              {words.named(child.number, child.title)}
            </Link>{' '}
            {child.assessment ? (
              <AssessmentTag code={child.assessment} />
            ) : (
              <span className={styles.second}>{listWords.notAssessed}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Wordings({ goal }: { goal: Goal }) {
  if (goal.versions.length < 2) return null;
  return (
    <details className={styles.details}>
      <summary>{words.wordings}</summary>
      <ul>
        {goal.versions.map((v) => (
          <li key={v.version}>
            <span className={styles.second}>{words.wordingOf(v.version, dayOf(v.at), v.by)}</span>
            <p className={styles.said}>{words.named(v.number, v.title)}</p>
            {v.reason && <p className={styles.second}>{v.reason}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
