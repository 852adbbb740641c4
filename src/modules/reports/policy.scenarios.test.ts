import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const READERS = [
  'unit_manager',
  'director',
  'developer_quality',
  'board_secretary',
  'board_member',
  'auditor',
  'system',
] as const;

/** Who may do what with the board's reports; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'reports:published:read': READERS,
  'reports:figures:read': READERS,
  'reports:report:read': ['unit_manager', 'director', 'developer_quality', 'board_secretary'],
  'reports:section:write': ['unit_manager', 'director', 'developer_quality'],
  'reports:section:review': ['director', 'developer_quality'],
  'reports:report:start': ['director', 'developer_quality'],
  'reports:report:decide': ['director', 'board_secretary'],
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

test('a manager reads and writes in what the own units write, and nothing else that is being written', () => {
  expect(grants.unit_manager?.['reports:report:read']).toBe('unit');
  expect(grants.unit_manager?.['reports:section:write']).toBe('unit');
  expect(grants.developer_quality?.['reports:section:write']).toBe('authority');
});

test('nobody who writes alone decides', () => {
  expect(grants.unit_manager?.['reports:report:decide']).toBeUndefined();
  expect(grants.developer_quality?.['reports:report:decide']).toBeUndefined();
});
