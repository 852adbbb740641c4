import {
  ArrowRightIcon,
  CheckmarkIcon,
  EyeIcon,
  FolderIcon,
  GavelIcon,
  HandShakeHeartIcon,
  InboxDownIcon,
  TasklistIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import type { ComponentType, SVGProps } from 'react';
import type { CaseState } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

const LOOKS: Record<CaseState, { icon: ComponentType<SVGProps<SVGSVGElement>>; color: 'info' | 'neutral' }> =
  {
    preliminary: { icon: InboxDownIcon, color: 'info' },
    investigation: { icon: FolderIcon, color: 'info' },
    concluded: { icon: TasklistIcon, color: 'info' },
    decided: { icon: GavelIcon, color: 'info' },
    follow_up: { icon: EyeIcon, color: 'info' },
    performing: { icon: HandShakeHeartIcon, color: 'info' },
    not_opened: { icon: XMarkIcon, color: 'neutral' },
    joined: { icon: ArrowRightIcon, color: 'neutral' },
    closed: { icon: CheckmarkIcon, color: 'neutral' },
  };

export function CaseStateTag({ state }: { state: CaseState }) {
  const { icon: Icon, color } = LOOKS[state];
  return (
    <Tag size="small" variant="moderate" data-color={color} icon={<Icon aria-hidden />}>
      {sv.codes.caseState[state]}
    </Tag>
  );
}
