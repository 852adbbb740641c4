import type { CaseSecrecy } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { clockTime, dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Secrecy.module.css';

const words = sv.secrecy.openings;

/** Who has opened the case in an emergency, and why. */
export function OpeningsSection({ secrecy }: { secrecy: CaseSecrecy }) {
  return (
    <Section heading={words.title}>
      {secrecy.openings.length === 0 && <p className={styles.row}>{words.none}</p>}
      {secrecy.openings.map((opening) => (
        <div key={opening.openingId} className={styles.row}>
          <p>
            <strong>{opening.employeeName}</strong>
          </p>
          <p className="as-written">{opening.reason}</p>
          <p className="second numeric">
            {words.until(dayAndTime(opening.brokenAt, secrecy.today), clockTime(opening.endsAt))}
          </p>
        </div>
      ))}
    </Section>
  );
}
