import { PhoneIcon } from '@navikt/aksel-icons';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';

/** To take in a report by phone, visit or letter: for those whose function may. */
export function ReceiveLink() {
  if (!useMay('casework:report:register')) return null;
  return (
    <ButtonLink to="/inkorg/ny" variant="secondary" size="small" icon={<PhoneIcon aria-hidden />}>
      {sv.inbox.receive}
    </ButtonLink>
  );
}
