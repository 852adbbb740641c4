import { useSuspenseQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from '../../api/index.ts';

export type LoggedInSession = Session & { user: NonNullable<Session['user']> };

/** The session behind the frame, where someone is always logged in. */
export function useSession(): LoggedInSession {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data.user === null) throw new Error('no one is logged in');
  return { ...data, user: data.user };
}

/** Permissions that decide which ways in are shown. The server asks for them again at every operation. */
export type Permission =
  | 'casework:my-day:read'
  | 'casework:inbox:list'
  | 'eservices:form:list'
  | 'eservices:mapping:read'
  | 'casework:case:list'
  | 'casework:case:find'
  | 'casework:report:register'
  | 'casework:preliminary:decide'
  | 'casework:existence:check'
  | 'casework:children:check'
  | 'casework:organisation:list'
  | 'adults:list:read'
  | 'audits:question:read'
  | 'commitments:board:read'
  | 'commitments:target:read'
  | 'economy:figures:read'
  | 'goals:goal:read'
  | 'goals:overview:read'
  | 'plans:plan:read'
  | 'control:plan:read'
  | 'reports:published:read'
  | 'plans:plan:write'
  | 'plans:project:read'
  | 'steering:figures:read'
  | 'interventions:catalogue:read'
  | 'interventions:catalogue:set'
  | 'interventions:open-service:record'
  | 'interventions:own:read'
  | 'transitions:list:read'
  | 'casework:organisation:edit'
  | 'casework:case:assign'
  | 'casework:watch:list'
  | 'casework:unit:overview'
  | 'casework:handover:read'
  | 'casework:delegation:read'
  | 'casework:delegation:set'
  | 'casework:meeting:read'
  | 'casework:unexecuted:read'
  | 'interventions:commission:receive'
  | 'placements:list:read'
  | 'placements:overview:read'
  | 'casework:instrument:read'
  | 'casework:instrument:set'
  | 'casework:assessment:follow'
  | 'casework:letter:print'
  | 'casework:letter-template:set'
  | 'casework:text-template:set'
  | 'organisation:staffing:read'
  | 'organisation:staffing:manage'
  | 'reminders:own:read'
  | 'guide:own:follow'
  | 'measures:measure:read'
  | 'clocks:rule:read'
  | 'clocks:rule:edit'
  | 'casework:glass:break'
  | 'casework:glass:follow'
  | 'casework:disclosure:list'
  | 'casework:review:lead'
  | 'casework:shift:work'
  | 'casework:shift:receive'
  | 'assistance:list:read'
  | 'assistance:situation:read'
  | 'assistance:area:set'
  | 'youth:notice:read'
  | 'youth:list:read'
  | 'trail:log:review';

export function hasPermission(session: Session, permission: Permission): boolean {
  return session.permissions.includes(permission);
}

/** Whether one has any of several, as for a page whose parts ask for different ones. */
export function hasAny(session: Session, permissions: readonly Permission[]): boolean {
  return permissions.some((permission) => hasPermission(session, permission));
}

/** Whether the one who is logged in has a permission, in the function chosen now. */
export function useMay(permission: Permission): boolean {
  return hasPermission(useSession(), permission);
}
