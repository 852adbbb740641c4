import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const KEEPS: readonly Role[] = ['developer_quality', 'administrator', 'system'];
const STEERS: readonly Role[] = ['director', ...KEEPS];

/** Who may do what with the board's money; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'economy:figures:read': ['unit_manager', 'board_secretary', 'board_member', 'auditor', ...STEERS],
  'economy:rows:read': ['unit_manager', ...STEERS],
  'economy:ledger:list': STEERS,
  'economy:ledger:import': KEEPS,
  'economy:mapping:set': KEEPS,
  'economy:budget:set': STEERS,
  'economy:forecast:set': ['unit_manager', ...STEERS],
  'economy:fund:set': STEERS,
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

test('a manager sees the accounts of the own units alone, and says what is expected of them alone', () => {
  expect(grants.unit_manager?.['economy:rows:read']).toBe('unit');
  expect(grants.unit_manager?.['economy:forecast:set']).toBe('unit');
  expect(grants.unit_manager?.['economy:figures:read']).toBe('authority');
});
