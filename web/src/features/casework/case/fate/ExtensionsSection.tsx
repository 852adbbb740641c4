import type { Case } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Fate.module.css';

const words = fateWords.fate;

/** Each decision to extend the time, the last first; one that came too late says so. */
export function ExtensionsSection({ view: { fate, today } }: { view: Case }) {
  const extensions = fate?.extensions ?? [];
  if (extensions.length === 0) return null;
  return (
    <Section heading={words.extensions} countOf={extensions.length}>
      {[...extensions].reverse().map((one) => (
        <div key={one.id} className={styles.row}>
          <p>
            <strong>{words.extendedTo(one.until)}</strong>
            {one.late && (
              <>
                {' · '}
                <strong className={styles.late}>{words.decidedLate}</strong>
              </>
            )}
          </p>
          <p className="second">
            {one.late ? words.decidedLateWhy(one.previousDueOn) : words.previousDue(one.previousDueOn)}
          </p>
          <p className="as-written">{one.reason}</p>
          <p className="second">
            {sv.caseView.decidedBy(one.by, one.function, dayAndTime(one.decidedAt, today))}
            {one.delegationSection && <> · {sv.caseView.section(one.delegationSection)}</>}
          </p>
        </div>
      ))}
    </Section>
  );
}
