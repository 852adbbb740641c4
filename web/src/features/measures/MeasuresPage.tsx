import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { measuresQuery } from '../../api/index.ts';
import { hasPermission, useSession } from '../../app/session/use-session.ts';
import * as editionWords from '../../app/sv/editions.ts';
import * as measureWords from '../../app/sv/measures.ts';
import * as publishedWords from '../../app/sv/published.ts';
import { rowLink, useRowKeys } from '../../ui/list/use-row-keys.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Measures.module.css';

/** What is measured, each with what it counts. */
export function MeasuresPage() {
  const { data } = useSuspenseQuery(measuresQuery);
  const session = useSession();
  const rows = useRowKeys<HTMLUListElement>();
  return (
    <Page title={measureWords.measures.title} windowTitle={measureWords.measures.title}>
      <p className={styles.help}>{measureWords.measures.help}</p>
      {data.measures.length + data.counts.length === 0 ? (
        <EmptyState title={measureWords.measures.emptyTitle}>{measureWords.measures.empty}</EmptyState>
      ) : (
        <ul ref={rows} className={styles.list}>
          <li>
            <Link to="/matt/oppenvard" className={styles.title} {...rowLink}>
              {publishedWords.published.link}
            </Link>
            <p className={styles.about}>{publishedWords.published.linkAbout}</p>
          </li>
          {hasPermission(session, 'steering:figures:read') && (
            <li>
              <Link to="/matt/kontroll" className={styles.title} {...rowLink}>
                {measureWords.measures.figureChecks}
              </Link>
              <p className={styles.about}>{measureWords.measures.figureChecksAbout}</p>
            </li>
          )}
          <li>
            <Link to="/matt/publicera" className={styles.title} {...rowLink}>
              {editionWords.editions.publish.link}
            </Link>
            <p className={styles.about}>{editionWords.editions.publish.linkAbout}</p>
          </li>
          {data.counts.map(({ measureId, title, counted, legalBasis }) => (
            <li key={measureId}>
              <Link to="/matt/antal/$measureId" params={{ measureId }} className={styles.title} {...rowLink}>
                {title}
              </Link>
              <About counted={counted} legalBasis={legalBasis} />
            </li>
          ))}
          {data.measures.map(({ measureId, title, counted, legalBasis }) => (
            <li key={measureId}>
              <Link to="/matt/$measureId" params={{ measureId }} className={styles.title} {...rowLink}>
                {title}
              </Link>
              <About counted={counted} legalBasis={legalBasis} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function About({ counted, legalBasis }: { counted: string; legalBasis: string }) {
  return (
    <>
      <p className={styles.about}>{counted}</p>
      <p className="second">{legalBasis}</p>
    </>
  );
}
