import { Tag } from '@navikt/ds-react/Tag';
import type { ActionPlanHead } from '../../api/action-plans.ts';
import { standing as words } from '../../app/sv/action-plans.ts';

const COLOUR = {
  proposed: 'info',
  coming: 'info',
  in_force: 'success',
  expiring: 'warning',
  expired: 'danger',
  replaced: 'neutral',
  ended: 'neutral',
} as const;

/** Where a plan stands, by word and colour. */
export function StandingTag({ standing }: { standing: ActionPlanHead['standing'] }) {
  return (
    <Tag size="small" variant="moderate" data-color={COLOUR[standing]}>
      {words[standing]}
    </Tag>
  );
}
