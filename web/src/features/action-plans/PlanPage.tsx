import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ActionPlan, actionPlanQuery } from '../../api/action-plans.ts';
import { serverNow } from '../../api/index.ts';
import { useMay } from '../../app/session/use-session.ts';
import { kind, periodName, plans, page as words } from '../../app/sv/action-plans.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Facts } from '../../ui/page/Facts.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './ActionPlans.module.css';
import { ActivityList } from './ActivityList.tsx';
import { AimTable } from './AimTable.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { FollowUps } from './FollowUps.tsx';
import { askedPeriods } from './follow-up-draft.ts';
import { ResponsibleName } from './ResponsibleName.tsx';
import { SetPlanDialog } from './SetPlanDialog.tsx';
import { ActivityDialog, DecideDialog, EndPlanDialog } from './ShortDialogs.tsx';
import { StandingTag } from './StandingTag.tsx';

type Asked = 'set' | 'next' | 'decide' | 'activity' | 'follow_up' | 'end';

/** An action plan: what is to be reached and what the figures say, what is done for it by whom, and how it went tertial by tertial. */
export function PlanPage() {
  const { planId } = useParams({ from: '/frame/handlingsplaner/$planId' });
  const { data: plan } = useSuspenseQuery(actionPlanQuery(planId));
  const navigate = useNavigate();
  const mayWrite = useMay('plans:plan:write');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { head } = plan;
  const may = new Set(plan.may);
  const close = () => setAsked(null);
  const done = (text: string) => () => {
    close();
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
  const mayFollowUp = may.has('follow_up') && askedPeriods(plan).length > 0;
  return (
    <Page
      title={head.title}
      windowTitle={head.title}
      crumbs={
        <Crumbs
          above={[{ key: 'plans', link: <Link to="/handlingsplaner">{words.back}</Link> }]}
          here={head.title}
        />
      }
      lead={
        <>
          <StandingTag standing={head.standing} /> {kind[head.kind]}
        </>
      }
      aside={
        <div className={styles.acts}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {plans.print}
          </Button>
          {mayFollowUp && (
            <Button size="small" onClick={() => setAsked('follow_up')}>
              {words.followUp}
            </Button>
          )}
        </div>
      }
      top={
        <div className={styles.top}>
          <Saved text={saved} />
          <Notices plan={plan} onNext={mayWrite ? () => setAsked('next') : null} />
          <Facts
            layout="row"
            facts={[
              [words.facts.valid, plans.validBetween(head.validFrom, head.validTo)],
              [
                words.facts.decided,
                head.decidedOn ? words.decidedOn(head.decidedOn, head.reference ?? '') : words.notDecided,
              ],
              [words.facts.responsible, <ResponsibleName key="r" responsible={head.responsible} />],
              ...(plan.replaces
                ? [[words.replaces, <PlanLink key="b" plan={plan.replaces} />] as const]
                : []),
              ...(plan.replacedBy
                ? [[words.replacedBy, <PlanLink key="a" plan={plan.replacedBy} />] as const]
                : []),
            ]}
          />
        </div>
      }
    >
      <Section heading={words.purpose}>
        <p className={styles.text}>{plan.purpose}</p>
      </Section>
      <Section heading={words.aims} countOf={plan.aims.length}>
        <AimTable aims={plan.aims} />
      </Section>
      <Section
        heading={words.activities}
        countOf={plan.activities.length}
        action={
          may.has('add_activity') && (
            <Button size="small" variant="secondary" onClick={() => setAsked('activity')}>
              {words.addActivity}
            </Button>
          )
        }
      >
        {plan.activities.length === 0 ? (
          <EmptyState title={words.noActivities}>
            {head.version === 0 ? words.notDecidedHelp : words.noActivitiesHelp}
          </EmptyState>
        ) : (
          <ActivityList plan={plan} onDone={done(words.saved.promise)} />
        )}
      </Section>
      <Section heading={words.followUps}>
        <FollowUps periods={plan.periods} />
      </Section>
      <Section
        heading={words.versions}
        action={
          <div className={styles.acts}>
            {may.has('write') && (
              <Button size="small" variant="secondary" onClick={() => setAsked('set')}>
                {head.hasProposal ? words.write : words.propose}
              </Button>
            )}
            {may.has('decide') && (
              <Button size="small" variant="secondary" onClick={() => setAsked('decide')}>
                {words.decide}
              </Button>
            )}
            {may.has('end') && (
              <Button size="small" variant="tertiary" onClick={() => setAsked('end')}>
                {words.end}
              </Button>
            )}
          </div>
        }
      >
        <Versions plan={plan} />
      </Section>
      {asked === 'set' && (
        <SetPlanDialog today={plan.today} plan={plan} onClose={close} onDone={done(words.saved.set)} />
      )}
      {asked === 'next' && (
        <SetPlanDialog
          today={plan.today}
          plan={null}
          after={plan}
          onClose={close}
          onDone={(next) => navigate({ to: '/handlingsplaner/$planId', params: { planId: next } })}
        />
      )}
      {asked === 'decide' && <DecideDialog plan={plan} onClose={close} onDone={done(words.saved.decided)} />}
      {asked === 'activity' && (
        <ActivityDialog plan={plan} onClose={close} onDone={done(words.saved.activity)} />
      )}
      {asked === 'follow_up' && (
        <FollowUpDialog plan={plan} onClose={close} onDone={done(words.saved.followedUp)} />
      )}
      {asked === 'end' && <EndPlanDialog plan={plan} onClose={close} onDone={done(words.saved.ended)} />}
    </Page>
  );
}

const PlanLink = ({ plan }: { plan: { planId: string; title: string } }) => (
  <Link to="/handlingsplaner/$planId" params={{ planId: plan.planId }}>
    {plan.title}
  </Link>
);

/** What asks for something: a plan that runs out, and follow-ups past their day. */
function Notices({ plan, onNext }: { plan: ActionPlan; onNext: (() => void) | null }) {
  const { standing, validTo } = plan.head;
  const overdue = plan.periods.filter((p) => p.standing === 'overdue').map((p) => periodName(p.period));
  return (
    <>
      {(standing === 'expiring' || standing === 'expired') && (
        <Notice
          tone={standing === 'expired' ? 'danger' : 'warning'}
          actions={
            onNext && (
              <Button size="small" variant="secondary" onClick={onNext}>
                {words.writeNext}
              </Button>
            )
          }
        >
          {standing === 'expired' ? words.expired(validTo) : words.expiring(validTo)}
        </Notice>
      )}
      {plan.ended && <Notice tone="info">{words.ended(plan.ended.on, plan.ended.by, plan.ended.why)}</Notice>}
      {overdue.length > 0 && (
        <Notice tone="danger" title={words.overdueTitle}>
          {words.overdueFollowUp(overdue)}
        </Notice>
      )}
    </>
  );
}

/** All that was decided and what is proposed, the last first. */
function Versions({ plan }: { plan: ActionPlan }) {
  return (
    <ul className={styles.versions}>
      {plan.versions.map((v) => (
        <li key={v.version}>
          <h3 className={styles.versionHead}>
            {v.decided ? words.version(v.version) : words.proposalOf(v.version)}
          </h3>
          <span className={styles.second}>
            {v.decided
              ? words.decidedOn(v.decided.on, v.decided.reference)
              : words.statedBy(dayOf(v.statedAt), v.statedBy)}
            {' · '}
            {plans.validBetween(v.validFrom, v.validTo)}
          </span>
          <span className={styles.second}>{v.aims.map((a) => a.title).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
