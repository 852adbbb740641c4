import type { Investigation, PlanVersion } from '../../../../../api/index.ts';
import * as standpointWords from '../../../../../app/sv/standpoints.ts';
import { sv } from '../../../../../app/sv.ts';
import { Section } from '../../../../../ui/page/Section.tsx';
import styles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import { WriteLink } from '../WriteLink.tsx';
import planStyles from './Plan.module.css';

const words = standpointWords.plan;

/** What the investigation is to answer, who is to be heard, and by when; and how it was planned before. */
export function PlanSection({ investigation }: { investigation: Investigation }) {
  const { plan, today } = investigation;
  const [last, ...earlier] = plan.versions;
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.investigationPlan}
      action={
        <WriteLink
          investigation={investigation}
          operation="casework.set-investigation-plan"
          search={{ skriv: 'plan' }}
        >
          {last ? words.change : words.make}
        </WriteLink>
      }
    >
      {last ? (
        <Version plan={last} today={today} />
      ) : (
        <p className={styles.row}>{plan.isMissing ? words.missing : words.none}</p>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((one) => (
            <Version key={one.version} plan={one} today={today} />
          ))}
        </details>
      )}
    </Section>
  );
}

function Version({ plan, today }: { plan: PlanVersion; today: string }) {
  const { version, questions, hearings, readyBy, goneThroughWith, goneThroughOn, reason } = plan;
  return (
    <div className={styles.row}>
      <p>
        <strong>{words.version(version)}</strong>
        {readyBy !== null && <span className="numeric">{` · ${words.ready(readyBy)}`}</span>}
      </p>
      {reason !== null && <p className="as-written">{words.reason(reason)}</p>}
      <h3 className={planStyles.head}>{words.questions}</h3>
      <ul className={planStyles.list}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {hearings.length > 0 && (
        <>
          <h3 className={planStyles.head}>{words.hearings}</h3>
          <ul className={planStyles.list}>
            {hearings.map(({ who, by }) => (
              <li key={who}>
                {who}
                {by !== null && <span className="second numeric">{` ${words.by(by)}`}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {goneThroughWith !== null && <p>{words.goneThrough(goneThroughWith, goneThroughOn)}</p>}
      <SignedLine signed={plan} today={today} />
    </div>
  );
}
