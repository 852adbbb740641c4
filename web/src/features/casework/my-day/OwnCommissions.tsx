import { Link } from '@tanstack/react-router';
import type { MyCommissions, PlanDuty } from '../../../api/plans.ts';
import { planDuty, ownCommissions as words } from '../../../app/sv/implementation-plan.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { labelAndAge } from '../../../ui/format/person.ts';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { Section } from '../../../ui/page/Section.tsx';
import type { PlanWrite } from '../case/implementation-plan/plan-search.ts';
import styles from './MyDay.module.css';

/** Where each duty is done: what concerns the plan on its page, the rest on the commission's own. */
const WRITE: Record<PlanDuty, PlanWrite | null> = {
  contact: null,
  start: null,
  make: 'plan',
  renew: 'plan',
  agree: 'overenskommelse',
  review: 'genomgang',
};

/** What each commission that I carry out asks for next, the nearest day first. */
export function OwnCommissions({ own: { owed, inOrder, paused, today } }: { own: MyCommissions }) {
  if (owed.length + inOrder + paused === 0) return null;
  return (
    <Section heading={words.title} {...(owed.length > 0 && { countOf: owed.length })}>
      <ul>
        {owed.map((row) => (
          <li key={row.caseId} className={styles.duty}>
            <div className={styles.what}>
              <Link
                to="/arenden/$caseId"
                params={{ caseId: row.caseId }}
                className={styles.title}
                {...rowLink}
              >
                {planDuty[row.duty]}
              </Link>
              <p className={styles.about}>{words.about(labelAndAge(row.label, row.age), row.intervention)}</p>
            </div>
            <p className={row.dueOn !== null && row.dueOn < today ? styles.late : 'second'}>
              {row.dueOn !== null && (row.dueOn < today ? words.late(row.dueOn) : words.by(row.dueOn))}
            </p>
            <div className={styles.action}>
              <Open row={row} />
            </div>
          </li>
        ))}
      </ul>
      {inOrder + paused > 0 && <p className={`second ${styles.rest}`}>{words.rest(inOrder, paused)}</p>}
    </Section>
  );
}

function Open({ row: { caseId, duty } }: { row: MyCommissions['owed'][number] }) {
  const write = WRITE[duty];
  // A performer's case has the id of its commission.
  const params = { caseId, commissionId: caseId };
  const look = { variant: 'secondary', size: 'small' } as const;
  return write === null ? (
    <ButtonLink to="/arenden/$caseId/uppdrag/$commissionId" params={params} {...look}>
      {words.open}
    </ButtonLink>
  ) : (
    <ButtonLink
      to="/arenden/$caseId/uppdrag/$commissionId/plan"
      params={params}
      search={{ skriv: write }}
      {...look}
    >
      {words.open}
    </ButtonLink>
  );
}
