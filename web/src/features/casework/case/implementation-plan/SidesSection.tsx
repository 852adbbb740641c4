import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { ImplementationPlan, ImplementationPlanGoal } from '../../../../api/plans.ts';
import { implementationPlan as words } from '../../../../app/sv/implementation-plan.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../../ui/list/ListTable.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Plan.module.css';

/** The goals of the commission to the left, what the plan does for each to the right, and what lacks its counterpart on either side. */
export function SidesSection({ plan }: { plan: ImplementationPlan }) {
  const { order, own, versions } = plan;
  const goals = versions[0]?.goals ?? [];
  const byId = new Map(goals.map((goal) => [goal.goalId, goal]));
  const unserved = order.goals.filter(({ servedBy }) => servedBy.length === 0).length;
  return (
    <Section heading={words.sides}>
      <dl className={styles.order}>
        <dt>{words.purpose}</dt>
        <dd className="as-written">{order.purpose}</dd>
        <dt>{words.scope}</dt>
        <dd className="as-written">{order.scope}</dd>
      </dl>
      {versions.length > 0 && (
        <p className={styles.gaps}>
          {unserved + own.length === 0 ? (
            words.noGaps
          ) : (
            <>
              <ExclamationmarkTriangleIcon aria-hidden /> {words.gaps(unserved, own.length)}
            </>
          )}
        </p>
      )}
      <div className={styles.sides}>
        <ListTable
          caption={words.sides}
          columns={[
            { heading: words.ordered, className: styles.left },
            { heading: words.planned, className: styles.right },
          ]}
        >
          {order.goals.map(({ goalId, text, servedBy, leftWhy }) => (
            <Row key={goalId}>
              <Cell label={words.ordered}>
                <span className="as-written">{text}</span>
              </Cell>
              <Cell label={words.planned}>
                {servedBy.map((id) => {
                  const goal = byId.get(id);
                  return goal && <PlannedGoal key={id} goal={goal} />;
                })}
                {servedBy.length === 0 && (
                  <Gap text={versions.length === 0 ? words.missing : words.unserved} why={leftWhy} />
                )}
              </Cell>
            </Row>
          ))}
          {own.map((id) => {
            const goal = byId.get(id);
            return (
              goal && (
                <Row key={id}>
                  <Cell label={words.ordered}>
                    <Gap text={goal.serves === null ? words.notOrdered : words.withdrawn} why={goal.ownWhy} />
                  </Cell>
                  <Cell label={words.planned}>
                    <PlannedGoal goal={goal} />
                  </Cell>
                </Row>
              )
            );
          })}
        </ListTable>
      </div>
    </Section>
  );
}

/** What has no counterpart on the other side, and why, where somebody has written it. */
function Gap({ text, why }: { text: string; why: string | null }) {
  return (
    <>
      <span className={styles.gap}>
        <ExclamationmarkTriangleIcon aria-hidden /> {text}
      </span>
      {why !== null && <SecondLine>{words.why(why)}</SecondLine>}
    </>
  );
}

export function PlannedGoal({ goal }: { goal: ImplementationPlanGoal }) {
  const { text, how, who, when } = goal;
  return (
    <div className={styles.goal}>
      <strong className="as-written">{text}</strong>
      <p className="as-written">{how}</p>
      {(who !== null || when !== null) && <p className="second">{[who, when].filter(Boolean).join(' · ')}</p>}
    </div>
  );
}
