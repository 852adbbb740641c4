import { ClockIcon, PersonCrossIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import type { Standing } from '../../api/index.ts';
import * as unitWords from '../../app/sv/unit.ts';
import { shortDay } from '../format/dates.ts';

interface Props {
  standing: Standing;
  /** The last day away; null when nobody knows yet. Left out where the days are not told. */
  absentUntil?: string | null;
}

/** How a function stands today. That it is held needs no mark. */
export function StandingTag({ standing, absentUntil }: Props) {
  if (standing === 'held') return null;
  const isVacant = standing === 'vacant';
  const Icon = isVacant ? PersonCrossIcon : ClockIcon;
  return (
    <Tag
      size="small"
      variant="moderate"
      data-color={isVacant ? 'danger' : 'warning'}
      icon={<Icon aria-hidden />}
    >
      {isVacant ? unitWords.standing.vacant : absenceInWords(absentUntil)}
    </Tag>
  );
}

function absenceInWords(until: string | null | undefined): string {
  if (until === undefined) return unitWords.standing.absent;
  return until === null ? unitWords.standing.untilFurther : unitWords.standing.absentUntil(shortDay(until));
}
