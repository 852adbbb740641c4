import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { myWatchQuery } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { servedPage } from '../../../ui/list/page-of.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { WatchFilter } from '../../unit/watch/WatchFilter.tsx';
import { WatchTable } from '../../unit/watch/WatchTable.tsx';
import { readWatchSearch, toOwnWatchQuery, type WatchSearch } from '../../unit/watch/watch-search.ts';

/** Everything that runs and is one's own, however far off: My day without its end. */
export function MyWatchPage() {
  const search = useSearch({ from: '/frame/mina-frister' });
  const { data: list } = useSuspenseQuery(myWatchQuery(toOwnWatchQuery(search)));
  const navigate = useNavigate({ from: '/mina-frister' });
  const show = ({ sida, ...changes }: Partial<WatchSearch>) =>
    navigate({
      search: ({ sida: _page, ...now }) => readWatchSearch({ ...now, ...changes, sida }),
      replace: true,
      resetScroll: false,
    });
  const words = sv.myWatch;
  return (
    <Page
      crumbs={
        <Crumbs above={[{ key: 'day', link: <Link to="/">{sv.myDay.title}</Link> }]} here={words.title} />
      }
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
    >
      {list.rules.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{sv.myDay.empty}</EmptyState>
      ) : (
        <div>
          <WatchFilter list={list} search={search} onChange={show} />
          {list.rows.length === 0 ? (
            <NoMatch onShowAll={() => navigate({ search: {}, replace: true })} />
          ) : (
            <WatchTable rows={list.rows} today={list.today} selection={null} />
          )}
          <ListFoot shown={servedPage(list, search.sida ?? 1)} onPage={(sida) => show({ sida })} />
        </div>
      )}
    </Page>
  );
}
