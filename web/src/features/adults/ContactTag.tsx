import { Tag } from '@navikt/ds-react/Tag';
import type { ContactStanding } from '../../api/adults.ts';
import { contactStanding, situation as words } from '../../app/sv/adult-situation.ts';

const COLOR = {
  in_time: 'success',
  late: 'warning',
  no_safe_way: 'neutral',
} as const;

/** Where the 48 hours stand: in words, with the colour on top. */
export function ContactTag({ standing, hoursLeft }: { standing: ContactStanding; hoursLeft: number }) {
  const waits = standing === 'waiting';
  const color = waits ? (hoursLeft < 0 ? 'danger' : hoursLeft < 24 ? 'warning' : 'info') : COLOR[standing];
  return (
    <Tag size="small" variant="moderate" data-color={color}>
      {waits ? words.hoursLeft(hoursLeft) : contactStanding[standing]}
    </Tag>
  );
}
