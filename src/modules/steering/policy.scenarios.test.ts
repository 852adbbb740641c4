import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with figures that are typed in or imported; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'steering:figures:read': [
    'unit_manager',
    'director',
    'developer_quality',
    'board_secretary',
    'board_member',
    'auditor',
    'administrator',
    'system',
  ],
  'steering:figures:import': ['developer_quality', 'administrator', 'system'],
  'steering:figures:set': ['unit_manager', 'developer_quality', 'administrator', 'system'],
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

test('a manager sets the figures of the own units alone', () => {
  expect(grants.unit_manager?.['steering:figures:set']).toBe('unit');
  expect(grants.developer_quality?.['steering:figures:set']).toBe('authority');
});
