import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { boardGrants } from './index.ts';

const OWING: readonly Role[] = [
  'caseworker',
  'intake',
  'practitioner',
  'coordinator',
  'outreach',
  'unit_manager',
  'director',
  'developer_quality',
  'board_secretary',
  'administrator',
];

/** Who may do what with what is promised the board; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'commitments:board:read': [...OWING, 'board_member', 'auditor', 'system'],
  'commitments:board:carry-out': OWING,
  'commitments:board:make': ['unit_manager', 'director', 'developer_quality'],
  'commitments:board:settle': ['unit_manager', 'director', 'developer_quality'],
  'commitments:board:recheck': ['system'],
  'commitments:target:read': [
    'unit_manager',
    'director',
    'developer_quality',
    'board_secretary',
    'board_member',
    'auditor',
    'system',
  ],
  'commitments:target:set': ['director', 'developer_quality'],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(boardGrants, role).inUnit('Stab').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(boardGrants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});

test('a manager promises for and settles what the own units owe, a caseworker sees what is their own', () => {
  expect(boardGrants.unit_manager?.['commitments:board:settle']).toBe('unit');
  expect(boardGrants.unit_manager?.['commitments:board:read']).toBe('unit');
  expect(boardGrants.caseworker?.['commitments:board:read']).toBe('assigned');
});
