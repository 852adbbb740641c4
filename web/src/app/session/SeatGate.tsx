import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { sv } from '../sv.ts';
import { SeatList } from './SeatList.tsx';
import { useSession } from './use-session.ts';

/** Nothing can be read without a function: asks for one when there are several, and says so when there is none. */
export function SeatGate({ children }: { children: ReactNode }) {
  const { seat, seats } = useSession();
  if (seat !== null) return children;
  return (
    <Page title={sv.seats.title} windowTitle={sv.seats.title}>
      {seats.length > 0 ? (
        <div>
          <p className="as-written">{sv.seats.lead}</p>
          <SeatList />
        </div>
      ) : (
        <EmptyState title={sv.seats.none}>{sv.seats.noneBody}</EmptyState>
      )}
    </Page>
  );
}
