import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type EconomyFigures, economyQuery } from '../../api/economy.ts';
import { overviewEconomy, economy as words } from '../../app/sv/economy.ts';
import { cx } from '../../ui/cx.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { thousands } from './money.ts';

interface Props {
  year: number;
  /** The last month of the tertial; the ledger may end before it. */
  month: number;
}

/** How the money stands area by area at the end of the tertial, or as far as the ledger goes. */
export function OverviewEconomy({ year, month }: Props) {
  const { data } = useSuspenseQuery(economyQuery({ year, through: month }));
  const { columns } = words;
  const found = data.sums.length + data.ledgerFindings.length;
  return (
    <Section
      heading={overviewEconomy.heading}
      action={
        <Link to="/ekonomi" search={{ ar: year, ...(data.latest > 0 && { manad: data.through }) }}>
          {overviewEconomy.all}
        </Link>
      }
    >
      {data.latest === 0 ? (
        <p className="second">{overviewEconomy.none(year)}</p>
      ) : (
        <>
          <p className="second">{overviewEconomy.lead(year, data.through)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
            <table className={styles.rows}>
              <caption className="aksel-sr-only">{words.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{columns.area}</th>
                  {[columns.budget, columns.outcome, columns.deviation, columns.forecastDeviation].map(
                    (head) => (
                      <th key={head} scope="col" className={styles.number}>
                        {head}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {data.areas.map((area) => (
                  <tr key={area.code ?? ''}>
                    <th scope="row" className={styles.plainHead}>
                      {area.name}
                    </th>
                    <Cells figures={area.figures} />
                  </tr>
                ))}
                <tr className={styles.sum}>
                  <th scope="row">{words.total}</th>
                  <Cells figures={data.total} />
                </tr>
              </tbody>
            </table>
          </section>
          {found > 0 && (
            <p>
              <Link to="/ekonomi" search={{ ar: year, manad: data.through }}>
                {overviewEconomy.found(found)}
              </Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function Cells({ figures: { budget, outcome, deviation, forecastDeviation } }: { figures: EconomyFigures }) {
  const worse = (n: number | undefined) => cx(styles.number, n !== undefined && n < 0 && styles.worse);
  return (
    <>
      <td className={styles.number}>{thousands(budget.net)}</td>
      <td className={styles.number}>{thousands(outcome.net)}</td>
      <td className={worse(deviation.net)}>{thousands(deviation.net)}</td>
      <td className={worse(forecastDeviation?.net)}>
        {forecastDeviation ? thousands(forecastDeviation.net) : words.none}
      </td>
    </>
  );
}
