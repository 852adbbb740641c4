import { CheckmarkIcon, FolderIcon } from '@navikt/aksel-icons';
import type { ExistenceAnswer } from '../../../api/index.ts';
import * as personWords from '../../../app/sv/persons.ts';
import { sv } from '../../../app/sv.ts';
import styles from './Report.module.css';

type Known = ExistenceAnswer['known'][number];

const words = sv.existence;

/** Whether there is something, and where; never what. */
export function ExistenceResult({ who, known }: { who: string; known: readonly Known[] }) {
  return (
    <div className={styles.answer}>
      <h3>{words.checked(who)}</h3>
      {known.length === 0 && (
        <p className={styles.found}>
          <CheckmarkIcon aria-hidden className={styles.icon} />
          {words.none}
        </p>
      )}
      <ul>
        {known.map((one) => (
          <li key={`${one.label} ${one.birthYear}`} className={styles.known}>
            <p>
              <strong>{one.label}</strong>
              {one.birthYear !== null && <span className="second">, {words.born(one.birthYear)}</span>}
              {one.relation !== 'self' && (
                <span className="second">, {personWords.existenceRelation[one.relation]}</span>
              )}
            </p>
            <p className={styles.found}>
              {one.openCase && <FolderIcon aria-hidden className={styles.icon} />}
              {one.openCase ? words.open : words.closed}
            </p>
            {one.unitName !== null && <p className="second">{words.unit(one.unitName, one.holderName)}</p>}
            {one.withheld && <p className="second">{personWords.existenceWithheld}</p>}
            <p className="second">{words.earlier(one.earlierReports)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
