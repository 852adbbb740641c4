import { Link, useLoaderData, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ImplementationPlanVersion, PrintedImplementationPlan } from '../../../api/plans.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { implementationPlan, planParty, printedPlan as words } from '../../../app/sv/implementation-plan.ts';
import { sv } from '../../../app/sv.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Print.module.css';
import planStyles from './PrintPlan.module.css';
import { PrintTools } from './PrintTools.tsx';

const FROM = '/frame/arenden/$caseId/uppdrag/$commissionId/plan/utskrift';

/** The plan as the person is given it: the version that holds, or the one that is to be agreed, with lines to sign on. */
export function PrintPlanPage() {
  const params = useParams({ from: FROM });
  const printed = useLoaderData({ from: FROM });
  const { versions, holds } = printed.plan;
  const version = versions.find((v) => v.version === holds) ?? versions[0];
  return (
    <Page
      title={words.title}
      windowTitle={printed.caseNumber}
      lead={words.lead(printed.name)}
      aside={
        <PrintTools print={words.print}>
          <Link to="/arenden/$caseId/uppdrag/$commissionId/plan" params={params}>
            {words.back}
          </Link>
        </PrintTools>
      }
    >
      <p className={`second ${styles.screenOnly}`}>{words.traced}</p>
      <table className={styles.sheet}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              <SheetHead printed={printed} />
            </th>
          </tr>
        </thead>
        <tbody>{version ? <Plan printed={printed} version={version} /> : <Part>{words.none}</Part>}</tbody>
      </table>
    </Page>
  );
}

function Plan({
  printed,
  version,
}: {
  printed: PrintedImplementationPlan;
  version: ImplementationPlanVersion;
}) {
  const { order, intervention, reviewBy } = printed.plan;
  const { agreement, others, contact } = version;
  const ordered = new Map(order.goals.map(({ goalId, text }) => [goalId, text]));
  return (
    <>
      <Part>
        <p>{words.about(intervention, printed.unit)}</p>
        <p>{words.valid(version.startsOn, version.endsOn)}</p>
        {agreement === null && (
          <p>
            <strong>{words.draft}</strong>
          </p>
        )}
      </Part>
      <Part heading={words.why}>
        <p className="as-written">{order.purpose}</p>
      </Part>
      <Part heading={words.goals}>
        <ol className={planStyles.goals}>
          {version.goals.map((goal) => {
            const serves = goal.serves === null ? undefined : ordered.get(goal.serves);
            return (
              <li key={goal.goalId}>
                <h3 className={`as-written ${planStyles.goal}`}>{goal.text}</h3>
                {serves !== undefined && <p className="second">{words.serves(serves)}</p>}
                <p className="as-written">
                  <strong>{words.how}.</strong> {goal.how}
                </p>
                {goal.who !== null && (
                  <p>
                    <strong>{words.who}.</strong> {goal.who}
                  </p>
                )}
                {goal.when !== null && (
                  <p>
                    <strong>{words.when}.</strong> {goal.when}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      </Part>
      {others !== null && (
        <Part heading={words.others}>
          <p className="as-written">{others}</p>
        </Part>
      )}
      {contact !== null && (
        <Part heading={words.contact}>
          <p className="as-written">{contact}</p>
        </Part>
      )}
      {agreement?.ownWords && (
        <Part heading={words.said}>
          <p className="as-written">{agreement.ownWords}</p>
        </Part>
      )}
      <Part>
        {agreement !== null && (
          <p>
            {words.agreed(
              agreement.agreedOn,
              agreement.parties
                .map(({ party, name }) => implementationPlan.party(planParty[party], name))
                .join(', '),
            )}
          </p>
        )}
        {agreement !== null && reviewBy !== null && <p>{words.next(reviewBy)}</p>}
        <p>{words.change}</p>
        <div className={planStyles.signs}>
          {[words.signPerson, words.signGuardian, words.signUnit].map((label) => (
            <p key={label} className={planStyles.sign}>
              {label}
            </p>
          ))}
        </div>
      </Part>
    </>
  );
}

function Part({ heading, children }: { heading?: string; children: ReactNode }) {
  return (
    <tr>
      <td className={styles.entry}>
        {heading !== undefined && <h2 className={styles.title}>{heading}</h2>}
        {children}
      </td>
    </tr>
  );
}

function SheetHead({ printed }: { printed: PrintedImplementationPlan }) {
  const { board, municipality } = useSession();
  return (
    <>
      <span className={styles.line}>
        <strong>{sv.printed.case(printed.caseNumber)}</strong>
        <span>{sv.frame.boardAndMunicipality(board, municipality)}</span>
      </span>
      <span className={styles.line}>
        <span>{printed.name}</span>
        <span>{words.by(printed.printedBy, isoDayAndTime(printed.printedAt))}</span>
      </span>
    </>
  );
}
