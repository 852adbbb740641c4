import type { ReactNode } from 'react';
import type { Risk } from '../../api/control.ts';
import { consequences, likelihoods, riskLevel, risks as words } from '../../app/sv/control.ts';
import { cx } from '../../ui/cx.ts';
import styles from './RiskMatrix.module.css';
import { levelOf, riskAnchor } from './risk-words.ts';

const STEPS = [1, 2, 3, 4];

/**
 * The risks of a year in the cells of likelihood and consequence: a table, so that it is read row by row; each risk is a link to what is said of it.
 * The level is said in words, not by colour alone.
 */
export function RiskMatrix({ numbered }: { numbered: readonly { risk: Risk; n: number }[] }): ReactNode {
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <caption className={styles.caption}>{words.matrixHelp}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            <th scope="colgroup" colSpan={4} className={styles.axis}>
              {words.consequence}
            </th>
          </tr>
          <tr>
            <th scope="col" className={styles.axis}>
              {words.likelihood}
            </th>
            {consequences.map((name, i) => (
              <th key={name} scope="col">
                {words.step(i + 1, name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...STEPS].reverse().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">{words.step(likelihood, likelihoods[likelihood - 1] ?? '')}</th>
              {STEPS.map((consequence) => {
                const value = likelihood * consequence;
                const level = levelOf(value);
                const here = numbered.filter(({ risk: { assessments } }) => {
                  const [now] = assessments;
                  return now?.likelihood === likelihood && now.consequence === consequence;
                });
                return (
                  <td key={consequence} className={cx(styles.cell, styles[level])}>
                    <span className={styles.value}>
                      {value} <span className={styles.level}>{riskLevel[level]}</span>
                    </span>
                    {here.length > 0 && (
                      <ul className={styles.risks}>
                        {here.map(({ risk, n }) => (
                          <li key={risk.riskId}>
                            <a href={`#${riskAnchor(n)}`} aria-label={words.goTo(n, risk.description)}>
                              {n}
                            </a>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
