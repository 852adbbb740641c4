import type { ImplementationPlanVersion } from '../../../../api/plans.ts';
import { planParty, implementationPlan as words } from '../../../../app/sv/implementation-plan.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Plan.module.css';

/** Who wrote it, and when. */
export function SignedBy({ by, function: title, recordedAt, today }: SignedProps) {
  return <p className="second">{words.signed(by, title, dayAndTime(recordedAt, today))}</p>;
}

interface SignedProps {
  by: string;
  function: string;
  recordedAt: string;
  today: string;
}

/** With whom a version has been agreed, and what the person says of it. */
export function AgreementSection({ version, today }: { version: ImplementationPlanVersion; today: string }) {
  return (
    <Section heading={words.agreement}>
      <div className={styles.row}>
        <Agreement version={version} today={today} />
      </div>
    </Section>
  );
}

export function Agreement({ version, today }: { version: ImplementationPlanVersion; today: string }) {
  const { agreement } = version;
  if (agreement === null) return <p>{words.notAgreed}</p>;
  const { agreedOn, parties, withoutPersonWhy, ownWords, noWordsWhy } = agreement;
  return (
    <>
      <p>
        <strong className="numeric">{words.agreedOn(agreedOn)}</strong>
      </p>
      <p>
        {words.withWhom} {parties.map(({ party, name }) => words.party(planParty[party], name)).join(', ')}
      </p>
      {withoutPersonWhy !== null && (
        <p className="as-written">
          {words.withoutPerson}: {withoutPersonWhy}
        </p>
      )}
      {ownWords !== null && (
        <figure className={styles.quote}>
          <figcaption className="second">{words.ownWords}</figcaption>
          <blockquote className="as-written">{ownWords}</blockquote>
        </figure>
      )}
      {noWordsWhy !== null && (
        <p className="as-written">
          {words.noWords}: {noWordsWhy}
        </p>
      )}
      <SignedBy {...agreement} today={today} />
    </>
  );
}

/** What stands in a version beside its goals: what others do, and how contact is kept. Nothing where neither is said. */
export function VersionWords({ version }: { version: ImplementationPlanVersion }) {
  const { others, contact } = version;
  return (
    <>
      {others !== null && (
        <Section heading={words.others}>
          <div className={styles.row}>
            <p className="as-written">{others}</p>
          </div>
        </Section>
      )}
      {contact !== null && (
        <Section heading={words.contact}>
          <div className={styles.row}>
            <p className="as-written">{contact}</p>
          </div>
        </Section>
      )}
    </>
  );
}
