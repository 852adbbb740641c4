import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type CatalogueEntry, catalogueQuery, serverNow } from '../../api/index.ts';
import * as catalogueWords from '../../app/sv/catalogue.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Catalogue.module.css';
import { CatalogueDialog } from './CatalogueDialog.tsx';
import { CatalogueFilter } from './CatalogueFilter.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';
import { type CatalogueSearch, matching, readCatalogueSearch } from './catalogue-search.ts';

const words = catalogueWords.catalogue;

/** The interventions that the board can give. Those who work with cases read it; those who keep the board's registers change it. */
export function CataloguePage() {
  const search = useSearch({ from: '/frame/insatser' });
  const navigate = useNavigate({ from: '/insatser' });
  const { data: list } = useSuspenseQuery(catalogueQuery);
  const [asked, setAsked] = useState<{ entry: CatalogueEntry | null } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const show = (changes: { [K in keyof CatalogueSearch]: CatalogueSearch[K] | undefined }) =>
    navigate({
      search: (now) => readCatalogueSearch({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const shown = matching(list.entries, search);
  const close = () => setAsked(null);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<span role="status">{words.lead(shown.length)}</span>}
      aside={
        list.mayEdit && (
          <Button size="small" onClick={() => setAsked({ entry: null })}>
            {words.add}
          </Button>
        )
      }
      top={<Saved text={saved} />}
    >
      <p className={styles.help}>
        {words.help} <Link to="/insatser/skalor">{words.scales}</Link>
      </p>
      {list.entries.length === 0 && (
        <EmptyState title={words.emptyTitle}>{list.mayEdit && words.empty}</EmptyState>
      )}
      {list.entries.length > 0 && <CatalogueFilter search={search} onChange={show} />}
      {list.entries.length > 0 && shown.length === 0 && (
        <NoMatch
          onShowAll={() => navigate({ search: { visa: 'alla' }, replace: true, resetScroll: false })}
        />
      )}
      {shown.length > 0 && (
        <CatalogueTable entries={shown} mayEdit={list.mayEdit} onChange={(entry) => setAsked({ entry })} />
      )}
      {asked !== null && (
        <CatalogueDialog
          entry={asked.entry}
          today={list.today}
          onClose={close}
          onDone={() => {
            close();
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}
