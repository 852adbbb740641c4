import { ShieldLockIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import type { Protection } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

/** Shown only when there is a protection: its absence needs no mark. */
export function ProtectionTag({ protection }: { protection: Protection }) {
  if (protection === 'none') return null;
  return (
    <Tag size="small" variant="outline" data-color="neutral" icon={<ShieldLockIcon aria-hidden />}>
      {sv.codes.protection[protection]}
    </Tag>
  );
}
