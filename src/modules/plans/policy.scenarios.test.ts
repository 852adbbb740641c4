import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const READERS: readonly Role[] = [
  'unit_manager',
  'coordinator',
  'director',
  'developer_quality',
  'board_secretary',
  'board_member',
  'auditor',
];

/** Who may do what with the board's plans; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'plans:plan:read': READERS,
  'plans:plan:write': ['unit_manager', 'director', 'developer_quality'],
  'plans:plan:decide': ['director', 'developer_quality', 'board_secretary'],
  'plans:project:read': READERS,
  'plans:project:write': ['unit_manager', 'director', 'developer_quality'],
  'plans:project:report': ['unit_manager', 'coordinator', 'director', 'developer_quality'],
  'plans:plan:follow-up': ['unit_manager', 'coordinator', 'director', 'developer_quality'],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Stab').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});

test('a manager writes the plans of the own units, a coordinator follows up the own one alone', () => {
  expect(grants.unit_manager?.['plans:plan:write']).toBe('unit');
  expect(grants.unit_manager?.['plans:plan:decide']).toBeUndefined();
  expect(grants.coordinator?.['plans:plan:follow-up']).toBe('assigned');
  expect(grants.director?.['plans:plan:follow-up']).toBe('authority');
});
