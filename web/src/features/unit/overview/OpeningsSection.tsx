import { useSuspenseQuery } from '@tanstack/react-query';
import { unitOpeningsQuery } from '../../../api/index.ts';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { clockTime, dayAndTime } from '../../../ui/format/dates.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { stretchInWords } from '../../rules/rule-words.ts';
import styles from './Gaps.module.css';

const words = secrecyWords.unitOpenings;

/** Emergency openings that last, to be ended where the case's secrecy stands, and those that the log review has not judged. */
export function OpeningsSection() {
  const { data } = useSuspenseQuery(unitOpeningsQuery);
  const { openings, today, judgeWithin } = data;
  return (
    <Section heading={words.title} countOf={openings.length}>
      <p className={`second ${styles.none}`}>
        {openings.length === 0
          ? words.none
          : words.lead(stretchInWords(judgeWithin.length, judgeWithin.unit))}
      </p>
      <ul>
        {openings.map((one) => (
          <li key={one.openingId} className={styles.row}>
            <div className={styles.what}>
              <strong>{one.employeeName}</strong>
              <p className="as-written">{one.reason}</p>
              <p className="second numeric">
                {one.isOpen ? words.open(clockTime(one.endsAt)) : words.closed(dayAndTime(one.endsAt, today))}{' '}
                · {one.isLate ? <strong>{words.late}</strong> : words.waits}
              </p>
            </div>
            <ButtonLink
              to="/arenden/$caseId/sekretess"
              params={{ caseId: one.caseId }}
              size="small"
              variant="secondary"
              aria-label={words.of(one.caseNumber)}
            >
              {one.caseNumber}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
