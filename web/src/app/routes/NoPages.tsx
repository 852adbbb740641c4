import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { sv } from '../sv.ts';

/** For a function that has none of the pages: says so rather than that something is forbidden. */
export function NoPages() {
  return (
    <Page title={sv.noPages.title} windowTitle={sv.noPages.title}>
      <EmptyState title={sv.noPages.heading}>{sv.noPages.body}</EmptyState>
    </Page>
  );
}
