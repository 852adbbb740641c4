import { useLocation } from '@tanstack/react-router';
import type { Case } from '../../../api/index.ts';
import { hasPermission, useSession } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { Subtab, Subtabs, Tab, Tabs } from '../../../ui/page/Tabs.tsx';
import { pageAt, shownParts } from './case-parts.ts';

const { parts: partWords, pages: pageWords, tabsLabel, pagesLabel } = sv.caseView;

/** The parts of a case, and below them the pages of the part that one is in. */
export function CaseTabs({ view }: { view: Case }) {
  const { caseId } = view;
  const { pathname } = useLocation();
  const session = useSession();
  const parts = shownParts(view, (permission) => hasPermission(session, permission));
  const current = pageAt(parts, caseId, pathname);
  const within = parts.find(({ pages }) => pages.some(({ page }) => page === current?.page));
  return (
    <div>
      <Tabs label={tabsLabel}>
        {parts.map(({ part, first }) => (
          <Tab
            key={part}
            to={first.to}
            params={{ caseId }}
            resetScroll={false}
            current={part === within?.part && (within.pages.length > 1 ? 'true' : 'page')}
          >
            {partWords[part]}
          </Tab>
        ))}
      </Tabs>
      {within && within.pages.length > 1 && (
        <Subtabs label={pagesLabel(partWords[within.part])}>
          {within.pages.map(({ page, to }) => (
            <Subtab
              key={page}
              to={to}
              params={{ caseId }}
              resetScroll={false}
              current={page === current?.page && 'page'}
            >
              {pageWords[page]}
            </Subtab>
          ))}
        </Subtabs>
      )}
    </div>
  );
}
