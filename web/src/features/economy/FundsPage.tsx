import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Fund, fundsQuery } from '../../api/economy.ts';
import { serverNow } from '../../api/index.ts';
import { economy, funds as words } from '../../app/sv/economy.ts';
import { sv } from '../../app/sv.ts';
import { cx } from '../../ui/cx.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Economy.module.css';
import { FundDialog } from './FundDialog.tsx';
import { kronor } from './money.ts';
import { UseDialog } from './UseDialog.tsx';

/** Grants and investments: what was decided, and how much of it has been used. */
export function FundsPage() {
  const { data } = useSuspenseQuery(fundsQuery);
  const [isAdding, setIsAdding] = useState(false);
  const [used, setUsed] = useState<Fund | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const done = (text: string) => {
    setIsAdding(false);
    setUsed(null);
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
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
      top={<Saved text={saved} />}
      aside={
        data.mayEdit && (
          <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
            {words.add}
          </Button>
        )
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
                    {f.uses[0] && (
                      <div className="second">
                        {words.lastSaid(f.uses[0].comment, f.uses[0].setBy, dayOf(f.uses[0].setAt))}
                      </div>
                    )}
                    {data.mayEdit && (
                      <Button
                        size="xsmall"
                        variant="tertiary"
                        aria-label={words.usedOf(f.title)}
                        onClick={() => setUsed(f)}
                      >
                        {words.use}
                      </Button>
                    )}
                  </th>
                  <td className={styles.number}>{kronor(f.decidedSum)}</td>
                  <td className={styles.number}>
                    {f.used === null ? words.unknown : kronor(f.used)}
                    {f.byDay && <div className="second">{words.byDay(dayOf(f.byDay))}</div>}
                  </td>
                  <td className={cx(styles.number, f.left < 0 && styles.worse)}>{kronor(f.left)}</td>
                  <td>
                    <span className={styles.day}>{dayOf(f.fromOn)}–</span>
                    <span className={styles.day}>{dayOf(f.toOn)}</span>
                  </td>
                  <td>{words.state[f.state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {isAdding && (
        <FundDialog list={data} onClose={() => setIsAdding(false)} onDone={() => done(words.added)} />
      )}
      {used && (
        <UseDialog
          fund={used}
          today={data.today}
          onClose={() => setUsed(null)}
          onDone={() => done(words.stated)}
        />
      )}
    </Page>
  );
}
