import * as steeringWords from '../../app/sv/steering.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Steering.module.css';

const words = steeringWords.importing;

interface Props {
  caption: string;
  columns: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
  /** What keeps a row from being taken, and what does not add up in it. */
  remarks: ReadonlyMap<number, { isFault: boolean; sentences: readonly string[] }>;
}

/** Every row of a file as it came, with its line and what there is to say of it. */
export function FileRows({ caption, columns, rows, remarks }: Props) {
  const heads = columns.length > 0 ? columns : [''];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.rows}>
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {words.line}
            </th>
            {heads.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may have a column twice
              <th key={`${i} ${name}`} scope="col">
                {name}
              </th>
            ))}
            {remarks.size > 0 && <th scope="col">{words.what}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => {
            const remark = remarks.get(line);
            return (
              <tr key={line} className={cx(remark && (remark.isFault ? styles.bad : styles.look))}>
                <td className={styles.number}>{line}</td>
                {heads.map((name, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the columns
                  <td key={`${i} ${name}`}>{cells[i] ?? ''}</td>
                ))}
                {remarks.size > 0 && <td>{remark?.sentences.join(' ')}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
