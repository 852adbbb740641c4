import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type PublishedOpenCare, publishedQuery } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import * as publishedWords from '../../app/sv/published.ts';
import { cx } from '../../ui/cx.ts';
import { saveBlob } from '../../ui/files/save-blob.ts';
import { count } from '../../ui/format/numbers.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import tableStyles from '../measures/FigureTable.module.css';
import styles from './Published.module.css';
import { publishedCsv } from './published-csv.ts';
import { slugOf } from './published-search.ts';

const words = publishedWords.published;

type Year = PublishedOpenCare['years'][number];
type Told = Year['without']['occasions'];

/** Open care as boards publish it: interventions and individuals by group and year; printed, and saved as a file. */
export function PublishedPage() {
  const { data: answer } = useSuspenseQuery(publishedQuery);
  const { disclosure, years, today } = answer;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> }]}
          here={words.title}
        />
      }
      lead={words.lead[answer.reach]}
      aside={
        <div className={styles.acts}>
          <Button
            size="small"
            variant="secondary"
            onClick={() => saveBlob(new Blob([publishedCsv(answer)]), words.fileName(today))}
          >
            {words.export}
          </Button>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      }
    >
      <p className={styles.help}>{words.help}</p>
      <table className={cx(tableStyles.table, styles.table)}>
        <caption className="aksel-sr-only">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.year}</th>
            <th scope="col">{words.columns.group}</th>
            <th scope="col" className={tableStyles.number}>
              {words.columns.interventions}
            </th>
            <th scope="col" className={tableStyles.number}>
              {words.columns.individuals}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.flatMap((year) =>
            year.groups.map(({ group, interventions, individuals }, i) => (
              <tr key={`${year.year} ${group}`}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={year.groups.length} className={styles.year}>
                    <YearName year={year} />
                  </th>
                )}
                <th scope="row">{publishedWords.publishedGroup[group]}</th>
                <td className={tableStyles.number}>
                  {answer.rows && interventions.n ? (
                    <Link
                      to="/matt/oppenvard/underlag"
                      search={{ ar: year.year, grupp: slugOf(group) }}
                      aria-label={words.rowsOf(
                        count(interventions.n),
                        publishedWords.publishedGroup[group],
                        year.year,
                      )}
                    >
                      {count(interventions.n)}
                    </Link>
                  ) : (
                    inWords(interventions, disclosure.limit)
                  )}
                </td>
                <td className={tableStyles.number}>{inWords(individuals, disclosure.limit)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <Section heading={words.without}>
        <p className={styles.help}>{words.withoutHelp}</p>
        <table className={cx(tableStyles.table, styles.table)}>
          <caption className="aksel-sr-only">{words.without}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.year}</th>
              <th scope="col" className={tableStyles.number}>
                {words.withoutColumns.occasions}
              </th>
              <th scope="col" className={tableStyles.number}>
                {words.withoutColumns.participants}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">
                  <YearName year={year} />
                </th>
                <td className={tableStyles.number}>{inWords(year.without.occasions, disclosure.limit)}</td>
                <td className={tableStyles.number}>{inWords(year.without.participants, disclosure.limit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section heading={words.how}>
        <ul className={styles.counted}>
          {words.counted.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {disclosure.protected && <p className="second">{words.protectedNote(disclosure.limit)}</p>}
      </Section>
    </Page>
  );
}

function YearName({ year: { year, ongoing, through } }: { year: Year }) {
  return (
    <>
      {year}
      {ongoing && <span className={`second ${styles.through}`}>{words.ongoing(through)}</span>}
    </>
  );
}

const inWords = (told: Told, limit: number): string => (told.n === null ? words.small(limit) : count(told.n));
