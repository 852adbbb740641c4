import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with interventions; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'interventions:catalogue:read': [
    'caseworker',
    'intake',
    'practitioner',
    'unit_manager',
    'director',
    'developer_quality',
    'coordinator',
    'board_secretary',
    'board_member',
    'auditor',
    'administrator',
  ],
  'interventions:catalogue:set': ['developer_quality', 'administrator'],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Öppenvård').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});
