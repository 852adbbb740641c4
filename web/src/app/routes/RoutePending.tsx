import { Loader } from '@navikt/ds-react/Loader';
import { sv } from '../sv.ts';

/** While a page is on its way and takes its time. */
export function RoutePending() {
  return (
    <>
      <h1 className="aksel-sr-only">{sv.pending}</h1>
      <Loader size="large" />
    </>
  );
}
