import { Tag } from '@navikt/ds-react/Tag';
import type { AssessmentCode, GoalOutcome } from '../../api/goals.ts';
import { reaches as reachWords, assessment as words } from '../../app/sv/goals.ts';

const COLOUR = { met: 'success', partly: 'warning', not: 'danger', not_assessable: 'neutral' } as const;
const REACH = {
  reached: 'success',
  nearer: 'warning',
  not_reached: 'danger',
  unknown: 'neutral',
  no_target: 'neutral',
} as const;

export const AssessmentTag = ({ code }: { code: AssessmentCode }) => (
  <Tag size="small" variant="moderate" data-color={COLOUR[code]}>
    {words[code]}
  </Tag>
);

export const ReachTag = ({ code }: { code: GoalOutcome['reaches'] }) => (
  <Tag size="xsmall" variant="moderate" data-color={REACH[code]}>
    {reachWords[code]}
  </Tag>
);
