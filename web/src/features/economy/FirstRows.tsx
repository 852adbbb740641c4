import type { LedgerPreview } from '../../api/economy.ts';
import { ledgers as words } from '../../app/sv/economy.ts';
import styles from './Economy.module.css';
import { kronor } from './money.ts';

/** The first rows of a ledger as they were read: a wrong dimension or column is seen before the file is taken. */
export function FirstRows({ rows }: { rows: LedgerPreview['first'] }) {
  const { firstColumns: columns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={words.first} tabIndex={0}>
      <table className={styles.rows}>
        <caption className={styles.caption}>{words.first}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.line}</th>
            <th scope="col">{columns.account}</th>
            <th scope="col">{columns.object}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col" className={styles.number}>
              {columns.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={`${r.line} ${r.kind}`}>
              <td>{r.line}</td>
              <td>{[r.account, r.accountName].filter(Boolean).join(' ')}</td>
              <td>{[r.responsibility, r.activity].filter(Boolean).join(' · ') || words.noObject}</td>
              <td>{[words.rowKind[r.kind], r.isTotal && words.isTotal].filter(Boolean).join(', ')}</td>
              <td className={styles.number}>{kronor(r.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
