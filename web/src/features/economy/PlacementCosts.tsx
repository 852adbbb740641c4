import type { Economy } from '../../api/economy.ts';
import { monthName, economy as words } from '../../app/sv/economy.ts';
import styles from './Economy.module.css';
import { thousands } from './money.ts';

/** What the placements cost beside the accounts of bought care, month by month. */
export function PlacementCosts({ placements }: { placements: NonNullable<Economy['placements']> }) {
  const { placementColumns: columns } = words;
  const told = placements.placements;
  // A table where every month is without says less than a sentence.
  if (told === null && placements.why)
    return (
      <p className={styles.help}>{words.placementsNone[placements.why](thousands(placements.ledger))}</p>
    );
  return (
    <>
      <p className={styles.help}>{words.placementsHelp}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scroll} aria-label={words.tableOf(words.placements)} tabIndex={0}>
        <table className={styles.rows}>
          <caption className="aksel-sr-only">{words.placements}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.month}</th>
              {[columns.ledger, columns.placements, columns.apart].map((head) => (
                <th key={head} scope="col" className={styles.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placements.months.map((m) => (
              <tr key={m.month}>
                <th scope="row">{monthName(m.month)}</th>
                <td className={styles.number}>{thousands(m.ledger)}</td>
                <td className={styles.number}>
                  {m.placements === null ? m.why && words.placementsWhy[m.why] : thousands(m.placements)}
                </td>
                <td className={styles.number}>
                  {m.placements === null ? words.none : thousands(m.ledger - m.placements)}
                </td>
              </tr>
            ))}
            {told !== null && (
              <tr className={styles.sum}>
                <th scope="row">{words.together}</th>
                <td className={styles.number}>{thousands(placements.ledger)}</td>
                <td className={styles.number}>{thousands(told)}</td>
                <td className={styles.number}>{thousands(placements.ledger - told)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </>
  );
}
