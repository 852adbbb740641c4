import { Loader } from '@navikt/ds-react/Loader';

export function RoutePending() {
  return <Loader size="large" />;
}
