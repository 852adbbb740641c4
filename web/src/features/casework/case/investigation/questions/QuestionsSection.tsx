import { Link } from '@tanstack/react-router';
import type { Investigation, StandardQuestion } from '../../../../../api/index.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { Notice } from '../../../../../ui/page/Notice.tsx';
import { Section } from '../../../../../ui/page/Section.tsx';
import styles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import { WriteLink } from '../WriteLink.tsx';

const words = investigationWords.investigation.questions;

/** The standard questions on violence and honour, and what came of them. */
export function QuestionsSection({ investigation }: { investigation: Investigation }) {
  const { questions, today, caseId } = investigation;
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.standardQuestions}
      action={
        <WriteLink
          investigation={investigation}
          operation="casework.record-questions"
          search={{ skriv: 'fragor' }}
        >
          {words.ask}
        </WriteLink>
      }
    >
      <p className={styles.lead}>{words.lead}</p>
      {questions.proposesCoding && (
        <Notice tone="warning">
          {words.propose}{' '}
          <Link to="/arenden/$caseId" params={{ caseId }}>
            {words.proposeLink}
          </Link>
        </Notice>
      )}
      {questions.asked.length === 0 ? (
        <p className={styles.row}>{words.none}</p>
      ) : (
        <>
          {questions.asked.map((asked) => (
            <Asked
              key={`${asked.questionsId} ${asked.subject}`}
              asked={asked}
              today={today}
              aboutChild={investigation.aboutChild}
            />
          ))}
          {questions.missing.length > 0 && (
            <p className={styles.row}>
              {words.missing(
                questions.missing.map((s) => sv.questionSubject[s].toLocaleLowerCase('sv')).join(', '),
              )}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function Asked({
  asked,
  today,
  aboutChild,
}: {
  asked: StandardQuestion;
  today: string;
  aboutChild: boolean;
}) {
  const { subject, askedOf, personName, askedOn, alone, outcome, text } = asked;
  const about = [
    words.to((aboutChild ? sv.questionedParty : sv.questionedPartyOfAdult)[askedOf], personName),
    ...(alone === null ? [] : [alone ? words.alone : words.notAlone]),
    askedOn,
  ];
  return (
    <div className={styles.row}>
      <p>
        <strong>
          {sv.questionSubject[subject]}: {sv.questionOutcome[outcome].toLocaleLowerCase('sv')}
        </strong>
      </p>
      <p>{about.join(' · ')}</p>
      {text !== null && <p className="as-written">{text}</p>}
      <SignedLine signed={asked} today={today} />
    </div>
  );
}
