import { FileSearchIcon, FolderIcon, HouseIcon, InboxIcon } from '@navikt/aksel-icons';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType, SVGProps } from 'react';
import type { Session } from '../../api/index.ts';
import { hasPermission, type Permission } from '../session/use-session.ts';
import { sv } from '../sv.ts';

export interface RailEntry {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: ComponentType<SVGProps<SVGSVGElement>>;
  permission: Permission;
  count?: (session: Session) => number | null;
}

/** At most nine, always in this order; each person sees those that they have the permission for. */
const ENTRIES: readonly RailEntry[] = [
  { to: '/', label: sv.rail.myDay, icon: HouseIcon, permission: 'casework:my-day:read' },
  {
    to: '/inkorg',
    label: sv.rail.inbox,
    icon: InboxIcon,
    permission: 'casework:inbox:list',
    count: (session) => session.counts.inbox,
  },
  {
    to: '/arenden',
    label: sv.rail.cases,
    icon: FolderIcon,
    permission: 'casework:case:list',
    count: (session) => session.counts.cases,
  },
  { to: '/logg', label: sv.rail.log, icon: FileSearchIcon, permission: 'trail:log:review' },
];

export function railEntries(session: Session): RailEntry[] {
  return ENTRIES.filter(({ permission }) => hasPermission(session, permission));
}
