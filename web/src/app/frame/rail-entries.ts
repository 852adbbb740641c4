import {
  ArrowRightLeftIcon,
  BarChartIcon,
  Buildings3Icon,
  ClipboardCheckmarkIcon,
  ClockDashedIcon,
  CompassIcon,
  FileParagraphIcon,
  FileSearchIcon,
  FilesIcon,
  FileTextIcon,
  FolderIcon,
  GavelIcon,
  HandshakeIcon,
  HouseHeartIcon,
  HouseIcon,
  InboxIcon,
  LayersIcon,
  MoonIcon,
  NotePencilIcon,
  PersonCheckmarkIcon,
  PersonCircleIcon,
  PersonGroupIcon,
  RocketIcon,
  ShieldCheckmarkIcon,
  TasklistIcon,
  WalletIcon,
} from '@navikt/aksel-icons';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType, SVGProps } from 'react';
import type { Session } from '../../api/index.ts';
import { UNIT_TABS } from '../../features/unit/unit-tabs.ts';
import { hasAny, type Permission } from '../session/use-session.ts';
import { sv } from '../sv.ts';

const ASSISTANCE_AREAS: ReadonlySet<string> = new Set([
  'economic_assistance',
  'disability',
  'social_psychiatry',
  'integration',
  'work',
]);

export interface RailEntry {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: ComponentType<SVGProps<SVGSVGElement>>;
  /** Any of them opens it. */
  permissions: readonly Permission[];
  /** Beside the permission: whether it is for the unit that one works in. */
  isFor?: (session: Session) => boolean;
  count?: (session: Session) => number | null;
}

/** Whose units have those who are exposed to violence, use substances or need a home. */
const ADULTS: readonly string[] = ['adult_misuse', 'adult_violence', 'social_psychiatry'];

/** Always in this order; each person sees those that they have the permission for. */
const ENTRIES: readonly RailEntry[] = [
  { to: '/', label: sv.rail.myDay, icon: HouseIcon, permissions: ['casework:my-day:read'] },
  {
    to: '/inkorg',
    label: sv.rail.inbox,
    icon: InboxIcon,
    permissions: ['casework:inbox:list'],
    count: (session) => session.counts.inbox,
  },
  {
    to: '/arenden',
    label: sv.rail.cases,
    icon: FolderIcon,
    permissions: ['casework:case:list'],
    count: (session) => session.counts.cases,
  },
  {
    to: '/forekomst',
    label: sv.rail.existence,
    icon: PersonCircleIcon,
    permissions: ['casework:existence:check'],
  },
  { to: '/jour', label: sv.rail.shift, icon: MoonIcon, permissions: ['casework:shift:work'] },
  {
    to: '/finns-barn',
    label: sv.rail.children,
    icon: PersonCircleIcon,
    permissions: ['casework:children:check'],
    // Those who work with children have their cases.
    isFor: ({ seat }) => seat !== null && seat.area !== 'child_youth',
  },
  {
    to: '/enheten',
    label: sv.rail.unit,
    icon: PersonGroupIcon,
    permissions: UNIT_TABS.map(({ permission }) => permission),
  },
  {
    to: '/bistand',
    label: sv.rail.assistance,
    icon: WalletIcon,
    permissions: ['assistance:list:read'],
    isFor: ({ seat }) => seat !== null && ASSISTANCE_AREAS.has(seat.area),
  },
  {
    to: '/matt',
    label: sv.rail.steering,
    icon: BarChartIcon,
    permissions: ['measures:measure:read'],
  },
  {
    to: '/overblick',
    label: sv.rail.overview,
    icon: CompassIcon,
    permissions: ['goals:overview:read'],
  },
  { to: '/ekonomi', label: sv.rail.economy, icon: WalletIcon, permissions: ['economy:figures:read'] },
  { to: '/revision', label: sv.rail.audits, icon: FileSearchIcon, permissions: ['audits:question:read'] },
  { to: '/mal', label: sv.rail.goals, icon: RocketIcon, permissions: ['goals:goal:read'] },
  {
    to: '/utskick',
    label: sv.rail.mailing,
    icon: FileTextIcon,
    permissions: ['casework:letter:print'],
  },
  {
    to: '/vuxna/vald',
    label: sv.rail.adults,
    icon: HouseHeartIcon,
    permissions: ['adults:list:read'],
    isFor: ({ seat }) => seat !== null && ADULTS.includes(seat.area),
  },
  { to: '/utskott', label: sv.rail.committee, icon: GavelIcon, permissions: ['casework:meeting:read'] },
  {
    to: '/overlamning',
    label: sv.rail.handover,
    icon: HandshakeIcon,
    permissions: ['interventions:commission:receive'],
  },
  {
    to: '/placeringar',
    label: sv.rail.placements,
    icon: HouseHeartIcon,
    permissions: ['placements:list:read'],
    // Where somebody can be cared for away from home.
    isFor: ({ seat }) =>
      seat !== null && seat.role !== 'intake' && ['child_youth', 'adult_misuse'].includes(seat.area ?? ''),
  },
  {
    to: '/placeringar/oversikt',
    label: sv.rail.placements,
    icon: HouseHeartIcon,
    permissions: ['placements:overview:read'],
    // The others find it from the list.
    isFor: (session) => !hasAny(session, ['placements:list:read']),
  },
  {
    to: '/overgangar',
    label: sv.rail.transitions,
    icon: ArrowRightLeftIcon,
    permissions: ['transitions:list:read'],
  },
  {
    to: '/ataganden',
    label: sv.rail.promises,
    icon: TasklistIcon,
    permissions: ['commitments:target:read'],
  },
  {
    to: '/internkontroll',
    label: sv.rail.control,
    icon: ShieldCheckmarkIcon,
    permissions: ['control:plan:read'],
  },
  {
    to: '/rapporter',
    label: sv.rail.reports,
    icon: FilesIcon,
    permissions: ['reports:published:read'],
  },
  {
    to: '/handlingsplaner',
    label: sv.rail.actionPlans,
    icon: ClipboardCheckmarkIcon,
    permissions: ['plans:plan:read'],
  },
  {
    to: '/ej-verkstallda',
    label: sv.rail.unexecuted,
    icon: ClockDashedIcon,
    permissions: ['casework:unexecuted:read'],
  },
  {
    to: '/unga/48-timmar',
    label: sv.rail.youth,
    icon: PersonGroupIcon,
    permissions: ['youth:list:read'],
    isFor: ({ seat }) => seat !== null && seat.area === 'child_youth',
  },
  { to: '/logg', label: sv.rail.log, icon: FileSearchIcon, permissions: ['trail:log:review'] },
  {
    to: '/organisationer',
    label: sv.rail.organisations,
    icon: Buildings3Icon,
    permissions: ['casework:organisation:list'],
  },
  // Everybody reads the rules, under their name; those who keep them have them here.
  { to: '/frister', label: sv.rail.rules, icon: FileParagraphIcon, permissions: ['clocks:rule:edit'] },
  {
    to: '/delegation',
    label: sv.rail.delegation,
    icon: PersonCheckmarkIcon,
    permissions: ['casework:delegation:set'],
  },
  {
    to: '/insatser',
    label: sv.rail.catalogue,
    icon: LayersIcon,
    permissions: ['interventions:catalogue:set'],
  },
  {
    to: '/utan-behovsprovning',
    label: sv.rail.openService,
    icon: PersonGroupIcon,
    permissions: ['interventions:open-service:record'],
    // The others find it from the catalogue and under their name.
    isFor: ({ seat }) => seat?.role === 'practitioner',
  },
  {
    to: '/omraden',
    label: sv.rail.areas,
    icon: TasklistIcon,
    permissions: ['assistance:area:set'],
  },
  {
    to: '/riskinstrument',
    label: sv.rail.instruments,
    icon: ClipboardCheckmarkIcon,
    permissions: ['casework:instrument:set'],
  },
  {
    to: '/utredningens-rubriker',
    label: sv.rail.headings,
    icon: NotePencilIcon,
    permissions: ['casework:text-template:set'],
  },
  {
    to: '/brevmallar',
    label: sv.rail.letterTemplates,
    icon: FileTextIcon,
    permissions: ['casework:letter-template:set'],
  },
  { to: '/formular', label: sv.rail.forms, icon: FileTextIcon, permissions: ['eservices:mapping:read'] },
  {
    to: '/matt/kontroll',
    label: sv.rail.figures,
    icon: BarChartIcon,
    permissions: ['steering:figures:read'],
    // The others find it among the measures.
    isFor: (session) => !hasAny(session, ['measures:measure:read']),
  },
];

export function railEntries(session: Session): RailEntry[] {
  return ENTRIES.filter(
    ({ permissions, isFor }) => hasAny(session, permissions) && (isFor?.(session) ?? true),
  );
}

type RailGroup = keyof typeof sv.rail.groups;

/** What is watched over, and what is settled and reckoned. What stands in neither is one's own work, or what one keeps for others. */
const GROUP_OF: Readonly<Record<Exclude<RailGroup, 'keep'>, readonly string[]>> = {
  work: ['/', '/inkorg', '/arenden', '/forekomst', '/jour', '/finns-barn', '/enheten', '/overlamning'],
  watch: [
    '/bistand',
    '/vuxna/vald',
    '/placeringar',
    '/placeringar/oversikt',
    '/overgangar',
    '/ej-verkstallda',
    '/unga/48-timmar',
  ],
  board: [
    '/overblick',
    '/mal',
    '/revision',
    '/rapporter',
    '/handlingsplaner',
    '/ekonomi',
    '/matt',
    '/matt/kontroll',
    '/internkontroll',
    '/utskott',
    '/utskick',
    '/logg',
  ],
};

const GROUPS = ['work', 'watch', 'board', 'keep'] as const satisfies readonly RailGroup[];

/** No more than these are read at a glance. */
const MOST_TOGETHER = 9;

export interface RailPart {
  readonly group: RailGroup;
  /** Null when there is nothing to tell it from. */
  readonly heading: string | null;
  readonly entries: readonly RailEntry[];
}

/** The entries as they are shown: together while they are few, else by what they are for. */
export function railParts(entries: readonly RailEntry[]): RailPart[] {
  if (entries.length <= MOST_TOGETHER) return [{ group: 'work', heading: null, entries }];
  const groupOf = ({ to }: RailEntry): RailGroup =>
    GROUPS.find((group) => group !== 'keep' && GROUP_OF[group].includes(to)) ?? 'keep';
  return GROUPS.map((group) => ({
    group,
    heading: group === 'work' ? null : sv.rail.groups[group],
    entries: entries.filter((entry) => groupOf(entry) === group),
  })).filter((part) => part.entries.length > 0);
}
