import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants, mayBeDecidedToCheck } from './policy.ts';

const KEEPING: readonly Role[] = ['director', 'developer_quality'];

/** Who may do what with risks and internal control; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'control:plan:read': [...KEEPING, 'unit_manager', 'board_secretary', 'board_member', 'auditor'],
  'control:plan:edit': KEEPING,
  'control:plan:decide': [...KEEPING, 'board_secretary'],
  'control:control:perform': [...KEEPING, 'unit_manager'],
  'control:sample:draw': KEEPING,
  // Whoever draws, decides or audits sees nobody who was drawn.
  'control:sample:check': ['unit_manager', 'intake'],
  'control:sample:lead': ['unit_manager'],
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

test('a manager performs and checks in the own units alone', () => {
  expect(grants.unit_manager?.['control:control:perform']).toBe('unit');
  expect(grants.unit_manager?.['control:sample:check']).toBe('unit');
});

test('drawn cases are checked by a manager, or by intake when it has been decided', () => {
  expect(ROLES.filter(mayBeDecidedToCheck)).toEqual(['intake']);
});
