import type { Session } from '../../api/index.ts';
import { hasPermission, type Permission } from '../../app/session/use-session.ts';

/** The parts of Enheten and what each asks for. */
export const UNIT_TABS = [
  { key: 'overview', to: '/enheten', permission: 'casework:unit:overview' },
  { key: 'watch', to: '/enheten/bevakning', permission: 'casework:watch:list' },
  { key: 'reviews', to: '/enheten/genomgang', permission: 'casework:review:lead' },
  { key: 'staffing', to: '/enheten/bemanning', permission: 'organisation:staffing:read' },
  { key: 'assessments', to: '/enheten/riskbedomningar', permission: 'casework:assessment:follow' },
  { key: 'disclosures', to: '/enheten/utlamnanden', permission: 'casework:disclosure:list' },
] as const satisfies readonly { key: string; to: string; permission: Permission }[];

/** Those that one may see, in their order. */
export function unitTabs(session: Session): (typeof UNIT_TABS)[number][] {
  return UNIT_TABS.filter(({ permission }) => hasPermission(session, permission));
}
