import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import type { Economy, EconomyArea, EconomyFigures } from '../../api/economy.ts';
import { economy as words } from '../../app/sv/economy.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Economy.module.css';
import { percentOf, type Side, thousands } from './money.ts';

interface Props {
  data: Economy;
  side: Side;
  onForecast: (area: EconomyArea) => void;
}

/** Area by area with its parts: budget, outcome, deviation and forecast. */
export function FigureRows({ data, side, onForecast }: Props) {
  const { columns } = words;
  const heads = [
    columns.budgetYear,
    columns.budget,
    columns.outcome,
    columns.deviation,
    columns.percent,
    columns.forecast,
    columns.forecastDeviation,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
      <table className={styles.rows}>
        <caption className="aksel-sr-only">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.area}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {data.areas.map((area) => (
          <tbody key={area.code ?? ''}>
            <tr className={styles.area}>
              <th scope="row">
                {area.name}
                {area.code !== null && (area.mayRows || area.mayForecast) && (
                  <div className={styles.acts}>
                    {area.mayRows && (
                      <Link
                        to="/ekonomi/konton/$area"
                        params={{ area: area.code }}
                        search={{ ar: data.year, ...(data.through > 0 && { manad: data.through }) }}
                        aria-label={words.accountsOf(area.name)}
                      >
                        {words.accounts}
                      </Link>
                    )}
                    {area.mayForecast && (
                      <Button
                        size="xsmall"
                        variant="tertiary"
                        aria-label={words.forecastOf(area.name)}
                        onClick={() => onForecast(area)}
                      >
                        {words.forecast}
                      </Button>
                    )}
                  </div>
                )}
              </th>
              <Cells figures={area.figures} side={side} />
            </tr>
            {area.parts.map((part) => (
              <tr key={part.code ?? ''} className={styles.part}>
                <th scope="row">{part.name}</th>
                <Cells figures={part.figures} side={side} />
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr className={styles.sum}>
            <th scope="row">{words.total}</th>
            <Cells figures={data.total} side={side} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Cells({ figures, side }: { figures: EconomyFigures; side: Side }) {
  const { budgetYear, budget, outcome, deviation, forecast, forecastDeviation } = figures;
  const worse = (n: number | undefined) => cx(styles.number, n !== undefined && n < 0 && styles.worse);
  return (
    <>
      <td className={styles.number}>{thousands(budgetYear[side])}</td>
      <td className={styles.number}>{thousands(budget[side])}</td>
      <td className={styles.number}>{thousands(outcome[side])}</td>
      <td className={worse(deviation[side])}>{thousands(deviation[side])}</td>
      <td className={worse(deviation[side])}>{percentOf(deviation[side], budget[side]) ?? words.none}</td>
      <td className={styles.number}>{forecast ? thousands(forecast[side]) : words.none}</td>
      <td className={worse(forecastDeviation?.[side])}>
        {forecastDeviation ? thousands(forecastDeviation[side]) : words.none}
      </td>
    </>
  );
}
