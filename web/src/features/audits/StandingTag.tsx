import {
  CheckmarkCircleFillIcon,
  CircleBrokenIcon,
  QuestionmarkDiamondIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import type { Evidence, Recommendation, Standing } from '../../api/audits.ts';
import { audit, question, standing as words } from '../../app/sv/audits.ts';

const COLOUR = {
  holds: 'success',
  partly: 'warning',
  does_not_hold: 'danger',
  no_evidence: 'neutral',
} as const;
const ICON = {
  holds: CheckmarkCircleFillIcon,
  partly: CircleBrokenIcon,
  does_not_hold: XMarkOctagonFillIcon,
  no_evidence: QuestionmarkDiamondIcon,
} as const;

export function StandingTag({ code }: { code: Standing }) {
  const Icon = ICON[code];
  return (
    <Tag size="small" variant="moderate" data-color={COLOUR[code]} icon={<Icon aria-hidden />}>
      {words[code]}
    </Tag>
  );
}

const HOLDS = { yes: 'success', partly: 'warning', no: 'danger', unknown: 'neutral' } as const;
export const HoldsTag = ({ code }: { code: Evidence['holds'] }) => (
  <Tag size="xsmall" variant="moderate" data-color={HOLDS[code]}>
    {question.holds[code]}
  </Tag>
);

const STATE = {
  unanswered: 'danger',
  answered: 'info',
  under_way: 'info',
  closed: 'success',
  reopened: 'warning',
} as const;
export const RecommendationTag = ({ code }: { code: Recommendation['state'] }) => (
  <Tag size="small" variant="moderate" data-color={STATE[code]}>
    {audit.state[code]}
  </Tag>
);
