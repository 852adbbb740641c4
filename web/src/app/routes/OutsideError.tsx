import type { ErrorComponentProps } from '@tanstack/react-router';
import { Outside } from '../frame/Outside.tsx';
import { RouteError } from './RouteError.tsx';

/** When not even the session could be read there is no frame to show the error in. */
export function OutsideError(props: ErrorComponentProps) {
  return (
    <Outside>
      <RouteError {...props} />
    </Outside>
  );
}
