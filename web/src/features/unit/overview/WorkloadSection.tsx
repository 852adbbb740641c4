import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { Workload } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { count } from '../../../ui/format/numbers.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { StandingTag } from '../../../ui/tags/StandingTag.tsx';
import styles from './Workload.module.css';
import { byWork, nameOf, workloadInWords } from './workload-words.ts';

const { columns } = unitWords.workload;

/** How the work lies: one bar a function, from 0, with its numbers beside it. */
export function WorkloadSection({ workload }: { workload: readonly Workload[] }) {
  const most = Math.max(1, ...workload.map(({ weighted }) => weighted));
  return (
    <Section heading={unitWords.workload.title} word={sv.headingWords.workload}>
      {workload.length === 0 ? (
        <p className={cx('second', styles.words)}>{unitWords.workload.none}</p>
      ) : (
        <>
          <table className={styles.table}>
            <caption className="aksel-sr-only">{unitWords.workload.title}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.who}</th>
                <th scope="col" colSpan={2} className={styles.barHead}>
                  {columns.weighted}
                </th>
                <th scope="col" className={styles.number}>
                  {columns.cases}
                </th>
                <th scope="col" className={styles.number}>
                  {columns.overdue}
                </th>
              </tr>
            </thead>
            <tbody>
              {byWork(workload).map((row) => (
                <Bar key={row.functionId} row={row} most={most} />
              ))}
            </tbody>
          </table>
          <p className={cx('second', styles.words)}>
            {workloadInWords(workload)} {unitWords.workload.explanation}
          </p>
        </>
      )}
    </Section>
  );
}

function Bar({ row, most }: { row: Workload; most: number }) {
  const isThere = row.standing === 'held';
  return (
    <tr>
      <th scope="row">
        {nameOf(row)}
        {isThere ? (
          <span className={cx('second', styles.title)}>{row.employeeName !== null && row.title}</span>
        ) : (
          <span className={styles.title}>
            <StandingTag standing={row.standing} absentUntil={row.absentUntil} />
          </span>
        )}
      </th>
      <td className={styles.barCell} aria-hidden>
        <span
          className={cx(styles.bar, !isThere && styles.away)}
          style={{ width: `${(100 * row.weighted) / most}%` }}
        />
      </td>
      <td className={styles.weight}>{count(row.weighted)}</td>
      <td className={styles.number}>{count(row.openCases)}</td>
      <td className={styles.number}>
        {row.overdue === 0 ? (
          <span className={styles.zero}>0</span>
        ) : (
          <strong className={styles.late}>
            <ExclamationmarkTriangleFillIcon aria-hidden className={styles.icon} />
            {count(row.overdue)}
          </strong>
        )}
      </td>
    </tr>
  );
}
