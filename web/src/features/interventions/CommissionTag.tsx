import { Tag } from '@navikt/ds-react/Tag';
import type { CommissionState } from '../../api/commissions.ts';
import { commissionState } from '../../app/sv/interventions.ts';

const COLOR: Record<CommissionState, 'info' | 'neutral' | 'warning' | 'success'> = {
  sent: 'warning',
  received: 'info',
  started: 'success',
  paused: 'warning',
  ended: 'neutral',
  returned: 'neutral',
};

export function CommissionTag({ state }: { state: CommissionState }) {
  return (
    <Tag size="small" variant="moderate" data-color={COLOR[state]}>
      {commissionState[state]}
    </Tag>
  );
}
