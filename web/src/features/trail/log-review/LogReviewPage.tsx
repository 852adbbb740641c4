import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type TrailSearch, trailQuery } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { LogTabs } from '../LogTabs.tsx';
import { LogFilter } from './LogFilter.tsx';
import { LogResult } from './LogResult.tsx';
import type { LogSearch } from './log-search.ts';

const LIMIT = 500;

/** The log review: who has read, changed or been refused. The search is posted, and is itself in the log. */
export function LogReviewPage() {
  const search = useSearch({ from: '/frame/logg' });
  const navigate = useNavigate({ from: '/logg' });
  const { today } = useSession();
  const { data, error, isFetching } = useQuery(trailQuery(toQuery(search, today)));

  return (
    <Page title={sv.log.title} windowTitle={sv.log.title} lead={sv.log.lead} top={<LogTabs />}>
      <div>
        <LogFilter
          key={JSON.stringify(search)}
          search={search}
          today={today}
          isSearching={isFetching}
          onSearch={(changed: LogSearch) => navigate({ search: changed })}
        />
        <CommandStatus isWaitingForServer={false} error={error} />
      </div>
      {data && data.rows.length === 0 && <EmptyState title={sv.log.emptyTitle}>{sv.log.empty}</EmptyState>}
      {data && data.rows.length > 0 && <LogResult rows={data.rows} limit={LIMIT} />}
    </Page>
  );
}

/** Without a choice, today's log. */
function toQuery({ fran, till, slag, arende }: LogSearch, today: string): TrailSearch {
  return {
    limit: LIMIT,
    from: fran ?? today,
    ...(till && { to: till }),
    ...(slag && { kind: slag }),
    ...(arende && { caseNumber: arende }),
  };
}
