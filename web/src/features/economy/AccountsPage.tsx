import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { economyRowsQuery } from '../../api/economy.ts';
import { economy, economyRows as words } from '../../app/sv/economy.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { FoundList } from './FoundList.tsx';
import { kronor } from './money.ts';

const named = (code: string | null, name: string | null) =>
  [code, name].filter(Boolean).join(' ') || economy.none;

/** The accounts behind an area, as they stand in the ledger. */
export function AccountsPage() {
  const { area } = useParams({ from: '/frame/ekonomi/konton/$area' });
  const { ar, manad } = useSearch({ from: '/frame/ekonomi/konton/$area' });
  const { data } = useSuspenseQuery(
    economyRowsQuery({ area, year: ar, ...(manad !== undefined && { through: manad }) }),
  );
  const { columns } = words;
  return (
    <Page
      title={words.title(data.area.name)}
      windowTitle={words.title(data.area.name)}
      crumbs={
        <Crumbs
          above={[
            {
              key: 'economy',
              link: (
                <Link to="/ekonomi" search={{ ar }}>
                  {economy.title}
                </Link>
              ),
            },
          ]}
          here={data.area.name}
        />
      }
      lead={words.lead(data.year, data.through)}
    >
      {data.batch && (
        <p className="second">
          {words.file(data.batch.fileName, data.batch.takenBy, dayOf(data.batch.takenAt))}
        </p>
      )}
      {data.findings.length > 0 && (
        <Section heading={economy.sums} countOf={data.findings.length}>
          <FoundList findings={data.findings} />
        </Section>
      )}
      {data.rows.length === 0 ? (
        <EmptyState title={words.title(data.area.name)}>{words.empty}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={styles.scroll} aria-label={words.caption} tabIndex={0}>
          <table className={styles.rows}>
            <caption className="aksel-sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.account}</th>
                <th scope="col">{columns.responsibility}</th>
                <th scope="col">{columns.activity}</th>
                <th scope="col">{columns.part}</th>
                <th scope="col" className={styles.number}>
                  {columns.outcome}
                </th>
                <th scope="col" className={styles.number}>
                  {columns.line}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.no}>
                  <th scope="row">{named(row.account, row.accountName)}</th>
                  <td>{named(row.responsibility, row.responsibilityName)}</td>
                  <td>{named(row.activity, row.activityName)}</td>
                  <td>{row.part ?? economy.none}</td>
                  <td className={styles.number}>{kronor(row.outcome)}</td>
                  <td className={styles.number}>{row.line}</td>
                </tr>
              ))}
              <tr className={styles.sum}>
                <th scope="row" colSpan={4}>
                  {words.sum}
                </th>
                <td className={styles.number}>{kronor(data.outcome)}</td>
                <td />
              </tr>
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}
