import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import type { ImplementationPlan } from '../../../../api/plans.ts';
import { planStanding, implementationPlan as words } from '../../../../app/sv/implementation-plan.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import styles from './Plan.module.css';
import type { PlanWrite } from './plan-search.ts';

/** Whether the plan is in use, what it waits for, and what can be done. The first that can be done is the next. */
export function StandingLine({ plan }: { plan: ImplementationPlan }) {
  const { standing, caseId, commissionId } = plan;
  const isCurrent = standing === 'current';
  const Icon = isCurrent ? CheckmarkCircleFillIcon : ExclamationmarkTriangleFillIcon;
  return (
    <div className={styles.standing}>
      <div>
        <Tag
          size="small"
          variant="moderate"
          data-color={isCurrent ? 'success' : 'warning'}
          icon={<Icon aria-hidden />}
        >
          {planStanding[standing]}
        </Tag>
        {saidOf(plan).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="second">{words.help}</p>
      </div>
      <div className={styles.actions}>
        <Actions plan={plan} />
        {plan.versions.length > 0 && (
          <Link to="/arenden/$caseId/uppdrag/$commissionId/plan/utskrift" params={{ caseId, commissionId }}>
            {words.print}
          </Link>
        )}
      </div>
    </div>
  );
}

type Act = readonly [operation: string, skriv: PlanWrite, label: string];

function Actions({ plan }: { plan: ImplementationPlan }) {
  const { caseId, commissionId, allowed, versions } = plan;
  const set: Act = ['interventions.set-plan', 'plan', versions.length === 0 ? words.make : words.change];
  const review: Act = ['interventions.review-plan', 'genomgang', words.review];
  const acts: readonly Act[] = [
    ['interventions.agree-plan', 'overenskommelse', words.agree],
    ...(plan.standing === 'review_overdue' ? [review, set] : [set, review]),
  ];
  const isOwed = plan.standing !== 'current' && plan.standing !== 'coming';
  return acts
    .filter(([operation]) => allowed.includes(operation))
    .map(([operation, skriv, label], n) => (
      <ButtonLink
        key={operation}
        to="/arenden/$caseId/uppdrag/$commissionId/plan"
        params={{ caseId, commissionId }}
        search={{ skriv }}
        resetScroll={false}
        size="small"
        variant={n === 0 && isOwed ? 'primary' : 'secondary'}
      >
        {label}
      </ButtonLink>
    ));
}

/** What the standing means here, with its days. */
function saidOf(plan: ImplementationPlan): string[] {
  const { standing, today, madeBy, reviewBy, versions, holds } = plan;
  const [last] = versions;
  const held = versions.find(({ version }) => version === holds);
  const isWaiting = held !== undefined && last !== undefined && last.version !== held.version;
  const made = madeBy === null ? [] : [madeBy < today ? words.madeLate(madeBy) : words.makeBy(madeBy)];
  const waiting = isWaiting ? [words.waits(last.version)] : [];
  const reviewed = reviewBy === null ? [] : [words.reviewBy(reviewBy)];
  switch (standing) {
    case 'missing':
      if (!plan.running) return [words.notUnderWay];
      return [plan.side === 'orderer' ? words.missingOrderer : words.missing, ...made];
    case 'not_agreed':
      return [words.waitsFirst, ...made];
    case 'coming':
      return [...(held ? [words.coming(held.startsOn)] : []), ...waiting];
    case 'ended':
      return [...(held?.endsOn ? [words.ended(held.endsOn)] : []), ...waiting];
    case 'review_overdue':
      return [...(reviewBy === null ? [] : [words.reviewLate(reviewBy)]), ...waiting];
    case 'current':
      return [...reviewed, ...waiting];
  }
}
