import { Link } from '@tanstack/react-router';
import type { Investigation, SafetyCheck } from '../../../../../api/index.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { dayAndTime } from '../../../../../ui/format/dates.ts';
import { Notice } from '../../../../../ui/page/Notice.tsx';
import { Section } from '../../../../../ui/page/Section.tsx';
import styles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import { WriteLink } from '../WriteLink.tsx';

const words = investigationWords.investigation.notices;

/** Whether it is safe to tell those concerned, and who has been told. */
export function NoticesSection({ investigation }: { investigation: Investigation }) {
  const { notices, today } = investigation;
  const [check, ...earlier] = notices.checks;
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.openingNotice}
      action={
        (notices.isRequired || investigation.aboutChild) && (
          <WriteLink
            investigation={investigation}
            operation="casework.check-safety"
            search={{ skriv: 'sakerhet' }}
          >
            {check ? words.checkAgain : words.check}
          </WriteLink>
        )
      }
    >
      {!notices.isRequired && !investigation.aboutChild ? (
        <p className={styles.row}>{words.notRequired}</p>
      ) : (
        <>
          <p className={styles.lead}>{notices.isRequired ? words.lead : words.notOwed}</p>
          {check ? (
            <>
              {check.persons.map((person) => (
                <Told key={person.personId} person={person} investigation={investigation} />
              ))}
              <Checked check={check} today={today} />
            </>
          ) : (
            <Notice tone="warning">{words.unchecked}</Notice>
          )}
          {earlier.length > 0 && (
            <details className={styles.earlier}>
              <summary>{words.earlier}</summary>
              {earlier.map((one) => (
                <Checked key={one.checkId} check={one} today={today} />
              ))}
            </details>
          )}
        </>
      )}
    </Section>
  );
}

interface ToldProps {
  person: SafetyCheck['persons'][number];
  investigation: Investigation;
}

function Told({ person, investigation }: ToldProps) {
  const { notices, today } = investigation;
  const notice = notices.notices.find(({ personId }) => personId === person.personId);
  return (
    <div className={styles.left}>
      <div>
        <p>
          <strong>{person.name}</strong> <span className="second">{sv.concernedAs[person.relation]}</span>
        </p>
        {notice === undefined ? (
          <p>{person.mayBeTold ? `${words.waits}. ${words.may}.` : words.mayNot}</p>
        ) : notice.given && notice.way !== null && notice.toldAt !== null ? (
          <p>
            {words.told(sv.noticeWay[notice.way].toLocaleLowerCase('sv'), dayAndTime(notice.toldAt, today))}
          </p>
        ) : (
          <p className="as-written">
            {words.notTold}: {notice.whyNot}
          </p>
        )}
        {notice && <SignedLine signed={notice} today={today} />}
        {notice === undefined && person.mayBeTold && (
          <Link
            to="/arenden/$caseId/beslut/brev"
            params={{ caseId: investigation.caseId }}
            search={{ skriv: 'opening_notice' }}
            aria-label={sv.decisions.actOf(sv.decisions.acts.letter, person.name)}
          >
            {sv.decisions.acts.letter}
          </Link>
        )}
      </div>
      {notice === undefined && (
        <WriteLink
          investigation={investigation}
          operation="casework.record-notice"
          search={{ skriv: 'underrattelse', vem: person.personId }}
          label={words.recordFor(person.name)}
        >
          {words.record}
        </WriteLink>
      )}
    </div>
  );
}

function Checked({ check, today }: { check: SafetyCheck; today: string }) {
  const signs = check.signs.map((sign) => sv.safetySign[sign]).join(' · ');
  return (
    <div className={styles.row}>
      <p>
        <strong>{words.checked}</strong>{' '}
        <span className="second">{signs === '' ? words.noSigns : signs}</span>
      </p>
      <p className="as-written">{check.reasons}</p>
      {check.persons
        .filter(({ why }) => why !== null)
        .map(({ personId, name, why }) => (
          <p key={personId} className="as-written">
            {name}: {why}
          </p>
        ))}
      <SignedLine signed={check} today={today} />
    </div>
  );
}
