import { Search } from '@navikt/ds-react/Search';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { measuresQuery } from '../../api/index.ts';
import { hasPermission, useSession } from '../../app/session/use-session.ts';
import * as editionWords from '../../app/sv/editions.ts';
import * as measureWords from '../../app/sv/measures.ts';
import * as publishedWords from '../../app/sv/published.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { rowLink, useRowKeys } from '../../ui/list/use-row-keys.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { CHAPTERS, catalogueOf, found, type Listed } from './catalogue.ts';
import { type ChapterSlug, chapterOf, slugOf } from './catalogue-search.ts';
import styles from './Measures.module.css';
import { ListTrend } from './series/ListTrend.tsx';

const words = measureWords.measures;

/** What is measured, by chapter, each with what it counts. */
export function MeasuresPage() {
  const { data } = useSuspenseQuery(measuresQuery);
  const { kapitel, sok = '' } = useSearch({ from: '/frame/matt' });
  const navigate = useNavigate({ from: '/matt' });
  const rows = useRowKeys<HTMLDivElement>();
  const all = catalogueOf(data);
  const shown = found(all, sok, kapitel ? chapterOf(kapitel) : null);
  const inSearch = found(all, sok, null);
  const show = (changes: { kapitel?: ChapterSlug | undefined; sok?: string | undefined }) =>
    navigate({
      search: (now) => {
        const next = { ...now, ...changes };
        return Object.fromEntries(
          Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
        );
      },
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={words.title} windowTitle={words.title}>
      <p className={styles.help}>{words.help}</p>
      {all.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <div ref={rows} className={styles.catalogue}>
          <div className={styles.finder}>
            <Search
              className={styles.search ?? ''}
              size="small"
              label={words.search}
              hideLabel={false}
              variant="simple"
              value={sok}
              onChange={(text) => void show({ sok: text })}
            />
            <FilterChips<ChapterSlug | 'alla'>
              options={[
                { value: 'alla', label: words.allChapters, count: inSearch.length },
                ...CHAPTERS.map((chapter) => ({
                  value: slugOf(chapter),
                  label: words.chapters[chapter],
                  count: inSearch.filter((m) => m.chapter === chapter).length,
                })),
              ]}
              selected={kapitel ?? 'alla'}
              onSelect={(value) => void show({ kapitel: value === 'alla' ? undefined : value })}
            />
          </div>
          {!kapitel && sok === '' && <Others />}
          {CHAPTERS.map((chapter) => {
            const own = shown.filter((m) => m.chapter === chapter);
            return (
              own.length > 0 && (
                <Section key={chapter} heading={words.chapters[chapter]}>
                  <ul className={styles.list}>
                    {own.map((m) => (
                      <MeasureItem key={m.measureId} measure={m} />
                    ))}
                  </ul>
                </Section>
              )
            );
          })}
          {shown.length === 0 && (
            <NoMatch onShowAll={() => void show({ kapitel: undefined, sok: undefined })} />
          )}
        </div>
      )}
    </Page>
  );
}

function MeasureItem({
  measure: { kind, measureId, title, counted, legalBasis, kolada },
}: {
  measure: Listed;
}) {
  return (
    <li>
      {kind === 'facts' ? (
        <Link to="/matt/antal/$measureId" params={{ measureId }} className={styles.title} {...rowLink}>
          {title}
        </Link>
      ) : (
        <Link to="/matt/$measureId" params={{ measureId }} className={styles.title} {...rowLink}>
          {title}
        </Link>
      )}
      <ListTrend measureId={measureId} />
      <p className={styles.about}>{counted}</p>
      <p className="second">{[legalBasis, ...kolada.map(words.national)].join(' · ')}</p>
    </li>
  );
}

/** What is put together of several measures, and what is done with them. */
function Others() {
  const session = useSession();
  return (
    <Section heading={words.others}>
      <ul className={styles.list}>
        <li>
          <Link to="/matt/oppenvard" className={styles.title} {...rowLink}>
            {publishedWords.published.link}
          </Link>
          <p className={styles.about}>{publishedWords.published.linkAbout}</p>
        </li>
        <li>
          <Link to="/matt/grupper" className={styles.title} {...rowLink}>
            {words.groups}
          </Link>
          <p className={styles.about}>{words.groupsAbout}</p>
        </li>
        {hasPermission(session, 'steering:figures:read') && (
          <li>
            <Link to="/matt/kontroll" className={styles.title} {...rowLink}>
              {words.figureChecks}
            </Link>
            <p className={styles.about}>{words.figureChecksAbout}</p>
          </li>
        )}
        <li>
          <Link to="/matt/publicera" className={styles.title} {...rowLink}>
            {editionWords.editions.publish.link}
          </Link>
          <p className={styles.about}>{editionWords.editions.publish.linkAbout}</p>
        </li>
      </ul>
    </Section>
  );
}
