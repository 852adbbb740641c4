import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const KEEPING: readonly Role[] = ['director', 'developer_quality'];

/** Who may do what with the board's goals; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'goals:goal:read': [...KEEPING, 'unit_manager', 'board_secretary', 'board_member', 'auditor', 'system'],
  'goals:overview:read': [...KEEPING, 'board_member', 'auditor'],
  'goals:goal:write': KEEPING,
  'goals:goal:assess': KEEPING,
  'goals:comment:write': [...KEEPING, 'unit_manager'],
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

test('a manager says how it goes in the own units alone', () => {
  expect(grants.unit_manager?.['goals:comment:write']).toBe('unit');
  expect(grants.developer_quality?.['goals:comment:write']).toBe('authority');
});
