import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fundsQuery } from '../../api/economy.ts';
import { economy, funds as words } from '../../app/sv/economy.ts';
import { cx } from '../../ui/cx.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Economy.module.css';
import { kronor } from './money.ts';

/** Grants and investments: what was decided, and how much of it has been used. */
export function FundsPage() {
  const { data } = useSuspenseQuery(fundsQuery);
  const { columns } = words;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      crumbs={
        <Crumbs
          above={[{ key: 'economy', link: <Link to="/ekonomi">{economy.title}</Link> }]}
          here={words.title}
        />
      }
    >
      {data.funds.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={styles.scroll} aria-label={words.title} tabIndex={0}>
          <table className={styles.rows}>
            <caption className="aksel-sr-only">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.title}</th>
                <th scope="col" className={styles.number}>
                  {columns.decided}
                </th>
                <th scope="col" className={styles.number}>
                  {columns.used}
                </th>
                <th scope="col" className={styles.number}>
                  {columns.left}
                </th>
                <th scope="col">{columns.period}</th>
                <th scope="col">{columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {data.funds.map((f) => (
                <tr key={f.fundId}>
                  <th scope="row">
                    {f.title}
                    <div className="second">
                      {[words.kind[f.kind], f.financier, f.area?.name, f.decision]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </th>
                  <td className={styles.number}>{kronor(f.decidedSum)}</td>
                  <td className={styles.number}>
                    {f.used === null ? words.unknown : kronor(f.used)}
                    {f.byDay && <div className="second">{words.byDay(dayOf(f.byDay))}</div>}
                  </td>
                  <td className={cx(styles.number, f.left < 0 && styles.worse)}>{kronor(f.left)}</td>
                  <td>
                    {dayOf(f.fromOn)}–{dayOf(f.toOn)}
                  </td>
                  <td>{words.state[f.state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}
