import type { Investigation } from '../../../../api/index.ts';
import * as investigationWords from '../../../../app/sv/investigation.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { HindranceLink } from './HindranceLink.tsx';
import styles from './Investigation.module.css';

const words = investigationWords.investigation.left;

/** What stands in the way of concluding, each with the way to where it is done. */
export function LeftToDo({ investigation }: { investigation: Investigation }) {
  const { hindrances, state } = investigation;
  const isOpen = state === 'investigation';
  return (
    <Section heading={words.title} {...(isOpen && { countOf: hindrances.length })}>
      {hindrances.length === 0 ? (
        <p className={styles.row}>{isOpen ? words.nothing : words.ended}</p>
      ) : (
        <ul>
          {hindrances.map((hindrance) => (
            <li key={hindrance} className={styles.left}>
              <div>
                <p>{investigationWords.conclusionHindrance[hindrance].what}</p>
                <p className="second">{investigationWords.conclusionHindrance[hindrance].how}</p>
              </div>
              <HindranceLink hindrance={hindrance} investigation={investigation} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
