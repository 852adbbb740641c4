import type { Grants } from '#core/access';

const AREAS = { 'assistance:area:read': 'any' } as const;
const KEEPS = { ...AREAS, 'assistance:area:set': 'any' } as const;

/** Whoever has the case follows what was granted in it. */
const FOLLOWS = (reach: 'assigned' | 'unit') =>
  ({
    'assistance:situation:read': reach,
    'assistance:situation:edit': reach,
    'assistance:list:read': reach,
  }) as const;

/** Who may do what. The areas' rules hold no person: those who work by them read them, and those who follow up. */
export const grants: Grants = {
  caseworker: { ...AREAS, ...FOLLOWS('assigned') },
  intake: { ...AREAS, ...FOLLOWS('unit') },
  unit_manager: { ...AREAS, ...FOLLOWS('unit') },
  director: AREAS,
  developer_quality: KEEPS,
  coordinator: AREAS,
  auditor: AREAS,
  administrator: KEEPS,
};
