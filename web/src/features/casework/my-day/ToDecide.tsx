import { Link } from '@tanstack/react-router';
import type { MyDay } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { dayAndTime } from '../../../ui/format/dates.ts';
import { labelAndAge } from '../../../ui/format/person.ts';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './MyDay.module.css';

const words = sv.proposal;

/** What others have proposed and I am to decide. Not shown when there is nothing. */
export function ToDecide({ day }: { day: MyDay }) {
  if (day.toDecide.length === 0) return null;
  return (
    <Section heading={words.onMyDay} countOf={day.toDecide.length}>
      <ul>
        {day.toDecide.map((row) => (
          <li key={row.caseId} className={styles.duty}>
            <div className={styles.what}>
              <Link
                to="/arenden/$caseId"
                params={{ caseId: row.caseId }}
                className={styles.title}
                {...rowLink}
              >
                {words.toDo}
              </Link>
              <p className={styles.about}>{labelAndAge(row.label, row.age)}</p>
              {row.via !== 'own' && <p className="second">{words.why[row.via](row.functionTitle)}</p>}
            </div>
            <p className="second">
              {words.proposedBy(row.proposedBy, dayAndTime(row.proposedAt, day.today))}
            </p>
            <div className={styles.action}>
              <ButtonLink
                to="/arenden/$caseId"
                params={{ caseId: row.caseId }}
                variant="secondary"
                size="small"
              >
                {words.open}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
