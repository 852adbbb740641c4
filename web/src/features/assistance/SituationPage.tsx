import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Situation, situationQuery } from '../../api/assistance.ts';
import { serverNow } from '../../api/index.ts';
import * as codes from '../../app/sv/assistance.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { isOfFollowedArea } from '../casework/case/followed-areas.ts';
import { useCase } from '../casework/case/use-case.ts';
import { type Action, ActionDialog } from './ActionDialog.tsx';
import styles from './Assistance.module.css';
import {
  beginAction,
  endAction,
  evictionAction,
  monthAction,
  planAction,
  reviewPlanAction,
} from './actions.ts';
import { DecisionRows } from './DecisionRows.tsx';
import { EvictionRows } from './EvictionRows.tsx';
import { HouseholdDialog } from './HouseholdDialog.tsx';
import { HouseholdRows } from './HouseholdRows.tsx';
import { MonthRows } from './MonthRows.tsx';
import { PlanRows } from './PlanRows.tsx';

const words = codes.situation;

/** What is followed in the case, or that nothing is in a case of its area. */
export function SituationPage() {
  const view = useCase();
  if (isOfFollowedArea(view)) return <Followed caseId={view.caseId} />;
  return (
    <div className={styles.tab}>
      <EmptyState title={words.notHereTitle}>{words.notHere}</EmptyState>
    </div>
  );
}

/** Its months, household, plan, running decisions and notices of eviction. */
function Followed({ caseId }: { caseId: string }) {
  const { data: view } = useSuspenseQuery(situationQuery(caseId));
  const [action, setAction] = useState<Action | 'household' | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAction(null);
  const done = () => {
    close();
    setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
  };
  const may = (name: string): boolean => view.allowed.includes(`assistance.${name}`);
  const act = (name: string, label: string, begin: () => Action | 'household') =>
    may(name) && (
      <Button size="small" variant="secondary" onClick={() => setAction(begin())}>
        {label}
      </Button>
    );
  const { monthlyCheck, planKind } = view.rule;
  return (
    <div className={styles.tab}>
      <div>
        <Head view={view} onAct={setAction} />
        <Saved text={saved} />
      </div>
      {view.isLongTerm && <Notice tone="warning">{words.longTerm}</Notice>}
      {monthlyCheck && (
        <Section
          heading={words.months}
          countOf={view.months.length}
          action={act('record-month', words.recordMonth, () => monthAction(view))}
        >
          <p className={styles.second}>{words.assisted(view.monthsAssisted)}</p>
          <MonthRows view={view} onAct={setAction} />
        </Section>
      )}
      {monthlyCheck && (
        <Section
          heading={words.household}
          action={act(
            'set-household',
            view.household.length > 0 ? words.setHousehold : words.noteHousehold,
            () => 'household',
          )}
        >
          <HouseholdRows view={view} />
        </Section>
      )}
      <Section
        heading={codes.planKind[planKind]}
        action={
          <div className={styles.acts}>
            {act('review-plan', words.reviewPlan, () => reviewPlanAction(view))}
            {act('set-plan', view.plans.length > 0 ? words.changePlan : words.makePlan, () =>
              planAction(view),
            )}
          </div>
        }
      >
        <PlanRows view={view} />
      </Section>
      <Section
        heading={words.decisions}
        countOf={view.decisions.length}
        action={
          <Link to="/arenden/$caseId/uppdrag" params={{ caseId }}>
            {words.toCommissions}
          </Link>
        }
      >
        <DecisionRows view={view} onAct={setAction} />
      </Section>
      {view.area !== 'disability' && (
        <Section
          heading={words.evictions}
          countOf={view.evictions.length}
          action={act('record-eviction', words.recordEviction, () => evictionAction(view))}
        >
          <EvictionRows view={view} onAct={setAction} />
        </Section>
      )}
      {action === 'household' && <HouseholdDialog view={view} onClose={close} onDone={done} />}
      {action !== null && action !== 'household' && (
        <ActionDialog key={action.key} action={action} today={view.today} onClose={close} onDone={done} />
      )}
    </div>
  );
}

/** Since when it is followed, and what was before. */
function Head({ view, onAct }: { view: Situation; onAct: (action: Action) => void }) {
  const running = view.periods.find((p) => p.end === null);
  const earlier = view.periods.filter((p) => p.end !== null);
  const may = (name: string): boolean => view.allowed.includes(`assistance.${name}`);
  const { runs, idle, begin, end } = codes.periodWords(view.area);
  return (
    <div>
      <div className={styles.head}>
        <div>
          <h2>{codes.assistanceArea[view.area]}</h2>
          <p>{running ? runs(running.beganOn) : idle}</p>
          {running && running.ableToWork !== null && (
            <p className={styles.second}>{words.able[running.ableToWork ? 'true' : 'false']}</p>
          )}
        </div>
        <div className={styles.acts}>
          {may('begin') && (
            <Button size="small" onClick={() => onAct(beginAction(view))}>
              {begin}
            </Button>
          )}
          {running && may('end') && (
            <Button size="small" variant="secondary" onClick={() => onAct(endAction(view, running.periodId))}>
              {end}
            </Button>
          )}
        </div>
      </div>
      {earlier.length > 0 && (
        <ul className={styles.list} aria-label={words.earlier}>
          {earlier.map(
            (p) =>
              p.end && (
                <li key={p.periodId}>
                  {words.ended(p.beganOn, p.end.endedOn)}: {codes.periodEndReason[p.end.reason]}
                  {p.end.text && `. ${p.end.text}`}
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}
