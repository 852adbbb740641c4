import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page/Page.tsx';
import { sv } from '../sv.ts';
import { GlassLink } from './GlassLink.tsx';

/** Says the same whether the page has never existed or is someone else's. */
export function RouteNotFound() {
  return (
    <Page title={sv.problems.notFoundTitle} windowTitle={sv.problems.notFoundTitle}>
      <p className="as-written">{sv.problems.notFoundBody}</p>
      <p>
        <Link to="/">{sv.problems.toMyDay}</Link>
      </p>
      <GlassLink />
    </Page>
  );
}
