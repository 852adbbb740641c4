import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inboxQuery } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { FilterChips } from '../../../ui/list/FilterChips.tsx';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { ListTools } from '../../../ui/list/ListTools.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { pageOf } from '../../../ui/list/page-of.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { WaitingForms } from '../../forms/WaitingForms.tsx';
import { ReceiveLink } from '../register-report/ReceiveLink.tsx';
import { InboxTable } from './InboxTable.tsx';
import { inboxCount, inboxRows } from './inbox-rows.ts';
import type { InboxFilter, InboxSearch } from './inbox-search.ts';

const FILTERS = Object.keys(sv.inbox.filters) as InboxFilter[];

/** Reports that wait for an assessment or a decision. */
export function InboxPage() {
  const mayReadForms = useMay('eservices:form:list');
  const { data: inbox } = useSuspenseQuery(inboxQuery);
  const { visa = 'alla', ordning = 'frist', sida = 1 } = useSearch({ from: '/frame/inkorg' });
  const navigate = useNavigate({ from: '/inkorg' });
  const show = (changes: InboxSearch) =>
    navigate({ search: ({ sida: _page, ...now }) => ({ ...now, ...changes }), replace: true });

  const shown = pageOf(inboxRows(inbox.rows, visa, ordning), sida);

  return (
    <Page
      title={sv.inbox.title}
      windowTitle={sv.inbox.title}
      lead={sv.inbox.lead(inbox.reportCount, inbox.childCount)}
      aside={<ReceiveLink />}
    >
      {mayReadForms && <WaitingForms />}
      {inbox.rows.length === 0 ? (
        <EmptyState title={sv.inbox.emptyTitle}>{sv.inbox.empty}</EmptyState>
      ) : (
        <div>
          <ListTools
            filter={
              <FilterChips
                options={FILTERS.map((value) => ({
                  value,
                  label: sv.inbox.filters[value],
                  count: inboxCount(inbox.rows, value),
                }))}
                selected={visa}
                onSelect={(value) => show({ visa: value })}
              />
            }
            sorts={sv.inbox.sorts}
            sort={ordning}
            onSort={(value) => show({ ordning: value })}
          />
          {shown.total === 0 ? (
            <NoMatch onShowAll={() => show({ visa: 'alla' })} />
          ) : (
            <InboxTable rows={shown.rows} today={inbox.today} />
          )}
          <ListFoot shown={shown} onPage={(page) => show({ sida: page })} />
        </div>
      )}
    </Page>
  );
}
