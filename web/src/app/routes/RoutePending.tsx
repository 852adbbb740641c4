import { Loader } from '@navikt/ds-react/Loader';
import { useParentMatches } from '@tanstack/react-router';
import { sv } from '../sv.ts';

/** The root and the frame around every page. What has more above it is a part of a page that stands already, with its heading. */
const AROUND_A_PAGE = 2;

/** While a page, or a part of one, is on its way and takes its time. */
export function RoutePending() {
  const isPart = useParentMatches().length > AROUND_A_PAGE;
  if (isPart) return <Loader size="large" title={sv.pending} />;
  return (
    <>
      <h1 className="aksel-sr-only">{sv.pending}</h1>
      <Loader size="large" />
    </>
  );
}
