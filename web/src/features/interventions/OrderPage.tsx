import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Commission } from '../../api/commissions.ts';
import type { DecisionKind } from '../../api/index.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { changeForm, commissions, commission as words } from '../../app/sv/interventions.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { dayOf } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { StepsPart } from '../handover/StepsPart.tsx';
import { ChangeOrderDialog } from './ChangeOrderDialog.tsx';
import styles from './Interventions.module.css';
import { useCommission } from './use-commission.ts';

/** What is ordered, of whom, by which decision, and what is to come of it. */
export function OrderPage() {
  const view = useCommission();
  const [order, ...earlier] = view.orders;
  const { skriv } = useSearch({ from: '/frame/arenden/$caseId/uppdrag/$commissionId/' });
  const navigate = useNavigate({ from: '/arenden/$caseId/uppdrag/$commissionId' });
  const mayChange = view.allowed.includes('interventions.change-order');
  const close = () => void navigate({ to: '.', search: {}, resetScroll: false });
  return (
    <>
      {view.decisionReplaced && (
        <Notice tone="warning" title={words.replaced[view.decisionReplaced]}>
          {words.replacedWhat[view.side]}
        </Notice>
      )}
      <StepsPart view={view} />
      <Section
        heading={words.order}
        action={
          mayChange && (
            <ButtonLink
              to="/arenden/$caseId/uppdrag/$commissionId"
              params={{ caseId: view.caseId, commissionId: view.commissionId }}
              search={{ skriv: 'andra' }}
              size="small"
              variant="secondary"
            >
              {changeForm.open}
            </ButtonLink>
          )
        }
      >
        <Facts layout="table" facts={factsOf(view)} />
        {order && <OrderWords order={order} />}
        {earlier.length > 0 && (
          <details>
            <summary>{words.earlier}</summary>
            {earlier.map((one) => (
              <OrderWords key={one.version} order={one} />
            ))}
          </details>
        )}
      </Section>
      <Section heading={words.goals} countOf={view.goals.filter((g) => g.withdrawn === null).length}>
        <ol className={styles.list}>
          {view.goals.map(({ goalId, text, withdrawn }) => (
            <li key={goalId} className={withdrawn ? styles.gone : undefined}>
              <span className={styles.words}>{withdrawn ? <s>{text}</s> : text}</span>
              {withdrawn && (
                <p className="second">
                  {words.withdrawn(dayOf(withdrawn.at), withdrawn.by, withdrawn.reason)}
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {skriv === 'andra' && mayChange && <ChangeOrderDialog view={view} onClose={close} />}
    </>
  );
}

function OrderWords({ order }: { order: Commission['orders'][number] }) {
  return (
    <div className={styles.order}>
      <h3>{words.purpose}</h3>
      <p className={styles.words}>{order.purpose}</p>
      <h3>{words.scope}</h3>
      <p className={styles.words}>{order.scope}</p>
      {order.reason !== null && <p>{words.because(order.reason)}</p>}
      <p className="second">{words.changed(order.version, dayOf(order.at), order.by)}</p>
    </div>
  );
}

const factsOf = (view: Commission) =>
  [
    [words.facts.number, view.number],
    [words.facts.unit, view.unit],
    [
      words.facts.holder,
      view.holder ? commissions.holder(view.holder.title, view.holder.employeeName) : commissions.noHolder,
    ],
    [words.facts.from, view.fromUnit],
    [
      words.facts.decision,
      words.decision(delegationWords.decisionKind[view.decisionKind as DecisionKind], view.decidedOn),
    ],
    [words.facts.planned, words.planned(view.plannedFrom, view.plannedTo)],
    [words.facts.sent, words.sent(dayOf(view.sentAt), view.sentBy)],
  ] as const;
