import { Link } from '@tanstack/react-router';
import type { ChildTalk, Investigation } from '../../../../../api/index.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { Notice } from '../../../../../ui/page/Notice.tsx';
import { Section } from '../../../../../ui/page/Section.tsx';
import styles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import { WriteLink } from '../WriteLink.tsx';

const words = investigationWords.investigation.talks;

/** How the child has been heard. What the child said is read in the journal. */
export function ChildTalksSection({ investigation }: { investigation: Investigation }) {
  const { childTalks, today, caseId } = investigation;
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.childTalk}
      action={
        <WriteLink
          investigation={investigation}
          operation="casework.record-child-talk"
          search={{ skriv: 'samtal' }}
        >
          {words.record}
        </WriteLink>
      }
    >
      <p className={styles.lead}>{words.lead}</p>
      {childTalks.hasOwnRight && <Notice tone="info">{words.ownRight}</Notice>}
      {childTalks.talks.length === 0 && <p className={styles.row}>{words.none}</p>}
      {childTalks.talks.map((talk) => (
        <div key={talk.talkId} className={styles.row}>
          <p>
            <strong>
              {talk.heldOn === null
                ? words.notHeld
                : words.held(`${talk.heldOn} ${talk.heldTime ?? ''}`.trim())}
            </strong>
          </p>
          {talk.whyNot !== null && <p className="as-written">{talk.whyNot}</p>}
          {talk.heldOn !== null && <p>{howHeld(talk)}</p>}
          {talk.isInJournal && (
            <p>
              <Link to="/arenden/$caseId/dokumentation" params={{ caseId }} search={{ slag: 'contact' }}>
                {words.words}
              </Link>
            </p>
          )}
          <SignedLine signed={talk} today={today} />
        </div>
      ))}
    </Section>
  );
}

const howHeld = ({ place, alone, language, interpreter, tookPart }: ChildTalk): string =>
  [
    place,
    alone === null ? null : alone ? words.alone : words.notAlone,
    tookPart && words.with(tookPart),
    language,
    interpreter && words.interpreter,
  ]
    .filter(Boolean)
    .join(' · ');
