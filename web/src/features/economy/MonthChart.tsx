import type { Economy } from '../../api/economy.ts';
import { monthName, economy as words } from '../../app/sv/economy.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Economy.module.css';
import { type Side, thousands } from './money.ts';

/** Budget and outcome of each month as columns, in words and as a table. */
export function MonthChart({ data, side }: { data: Economy; side: Side }) {
  const { months, latest } = data;
  const scale = Math.max(1, ...months.flatMap((m) => [Math.abs(m.budget[side]), Math.abs(m.outcome[side])]));
  const size = (ore: number) => ({ height: `${(6 * Math.abs(ore)) / scale}rem` });
  const over = months
    .filter((m) => m.month <= latest)
    .map((m) => ({ ...m, apart: m.budget[side] - m.outcome[side] }))
    .sort((a, b) => a.apart - b.apart)[0];
  return (
    <>
      <ul className={styles.chart} aria-hidden>
        {months.map((m) => (
          <li key={m.month}>
            <div className={styles.bars}>
              <span style={size(m.budget[side])} />
              {m.month <= latest && <span className={styles.outcome} style={size(m.outcome[side])} />}
            </div>
            {monthName(m.month).slice(0, 3)}
          </li>
        ))}
      </ul>
      <p className="second">
        {over && over.apart < 0
          ? words.monthsText(monthName(over.month), thousands(-over.apart))
          : words.monthsNone}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scroll} aria-label={words.tableOf(words.months)} tabIndex={0}>
        <table className={styles.rows}>
          <caption className="aksel-sr-only">{words.months}</caption>
          <thead>
            <tr>
              <th scope="col">{words.monthColumns.month}</th>
              {[words.monthColumns.budget, words.monthColumns.outcome, words.monthColumns.deviation].map(
                (head) => (
                  <th key={head} scope="col" className={styles.number}>
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {months.map((m) => {
              const apart = m.budget[side] - m.outcome[side];
              const isThere = m.month <= latest;
              return (
                <tr key={m.month}>
                  <th scope="row">{monthName(m.month)}</th>
                  <td className={styles.number}>{thousands(m.budget[side])}</td>
                  <td className={styles.number}>{isThere ? thousands(m.outcome[side]) : words.none}</td>
                  <td className={cx(styles.number, isThere && apart < 0 && styles.worse)}>
                    {isThere ? thousands(apart) : words.none}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
