import type { Situation } from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import styles from './Assistance.module.css';

const words = codes.situation;

/** Who lives in the household, as it was last said. */
export function HouseholdRows({ view }: { view: Situation }) {
  const [last] = view.household;
  if (!last) return <p>{words.noHousehold}</p>;
  return (
    <>
      <p className={styles.second}>
        {words.since(last.fromOn)} · {words.by(last.by, last.function)}
      </p>
      <ul className={styles.rows}>
        {last.members.map(({ name, relation, view: said, why }) => (
          <li key={`${relation} ${name}`} className={styles.row}>
            <h3>{name}</h3>
            <span>{codes.memberRelation[relation]}</span>
            {said && (
              <p>
                {words.childView}: {said}
              </p>
            )}
            {why && (
              <p className={styles.second}>
                {words.noView}: {why}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
