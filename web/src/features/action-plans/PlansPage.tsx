import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type ActionPlanHead, actionPlansQuery } from '../../api/action-plans.ts';
import { kind, periodName, plans as words } from '../../app/sv/action-plans.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { SortSelect } from '../../ui/list/SortSelect.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './ActionPlans.module.css';
import { PlanTabs } from './PlanTabs.tsx';
import { inOrder } from './plan-search.ts';
import { ResponsibleName } from './ResponsibleName.tsx';
import { SetPlanDialog } from './SetPlanDialog.tsx';
import { StandingTag } from './StandingTag.tsx';

const { columns } = words;

/** The board's action plans, with where each stands: what asks for something first. */
export function PlansPage() {
  const search = useSearch({ from: '/frame/handlingsplaner' });
  const navigate = useNavigate({ from: '/handlingsplaner' });
  const { data: list } = useSuspenseQuery(actionPlansQuery);
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      top={<PlanTabs />}
      aside={
        <div className={styles.acts}>
          {list.plans.length > 0 && (
            <Button size="small" variant="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
          )}
          {list.mayWrite && (
            <Button size="small" onClick={() => setMaking(true)}>
              {words.make}
            </Button>
          )}
        </div>
      }
    >
      {list.plans.length > 1 && (
        <SortSelect
          sorts={words.sorts}
          sort={search.ordning ?? 'lage'}
          onSort={(ordning) =>
            navigate({ search: ordning === 'lage' ? {} : { ordning }, replace: true, resetScroll: false })
          }
        />
      )}
      {list.plans.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>
      ) : (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.plan, className: styles.plan },
            { heading: columns.valid, className: styles.valid },
            { heading: columns.responsible },
            { heading: columns.activities },
            { heading: columns.followUp },
          ]}
        >
          {inOrder(list.plans, search).map((plan) => (
            <PlanRow key={plan.planId} plan={plan} />
          ))}
        </ListTable>
      )}
      {isMaking && (
        <SetPlanDialog
          today={list.today}
          plan={null}
          onClose={() => setMaking(false)}
          onDone={(planId) => navigate({ to: '/handlingsplaner/$planId', params: { planId } })}
        />
      )}
    </Page>
  );
}

function PlanRow({ plan }: { plan: ActionPlanHead }) {
  const { activities, lastFollowUp, nextFollowUp } = plan;
  return (
    <Row>
      <Cell>
        <Link to="/handlingsplaner/$planId" params={{ planId: plan.planId }}>
          {plan.title}
        </Link>
        <SecondLine>{kind[plan.kind]}</SecondLine>
      </Cell>
      <Cell label={columns.valid}>
        <StandingTag standing={plan.standing} />
        <SecondLine>{words.validBetween(plan.validFrom, plan.validTo)}</SecondLine>
        {plan.hasProposal && plan.standing !== 'proposed' && <SecondLine>{words.proposal}</SecondLine>}
      </Cell>
      <Cell label={columns.responsible}>
        <ResponsibleName responsible={plan.responsible} />
      </Cell>
      <Cell label={columns.activities}>
        {words.done(activities.done, activities.all)}
        {activities.overdue > 0 && <span className={styles.bad}>{words.overdue(activities.overdue)}</span>}
        {activities.vacant > 0 && <span className={styles.bad}>{words.vacantOwers(activities.vacant)}</span>}
      </Cell>
      <Cell label={columns.followUp}>
        {lastFollowUp
          ? words.last(periodName(lastFollowUp.period), lastFollowUp.share.done, lastFollowUp.share.of)
          : words.noneYet}
        {plan.overdueFollowUps > 0 && (
          <span className={styles.bad}>{words.overdueFollowUps(plan.overdueFollowUps)}</span>
        )}
        {nextFollowUp && (
          <SecondLine>{words.next(periodName(nextFollowUp.period), nextFollowUp.dueOn)}</SecondLine>
        )}
      </Cell>
    </Row>
  );
}
