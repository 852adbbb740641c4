import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with what is followed; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'assistance:area:read': [
    'caseworker',
    'intake',
    'unit_manager',
    'director',
    'developer_quality',
    'coordinator',
    'auditor',
    'administrator',
  ],
  'assistance:area:set': ['developer_quality', 'administrator'],
  'assistance:situation:read': ['caseworker', 'intake', 'unit_manager'],
  'assistance:situation:edit': ['caseworker', 'intake', 'unit_manager'],
  'assistance:list:read': ['caseworker', 'intake', 'unit_manager'],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Ekonomiskt bistånd').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});

describe.each(['assistance:situation:read', 'assistance:situation:edit'] as const)('%s', (permission) => {
  test('reaches a caseworker’s own cases alone', () => {
    const asked = somebody(grants, 'caseworker').inUnit('Ekonomiskt bistånd').doing(permission);
    asked.readingOwnCase().isAllowed();
    asked.readingCaseOf('Ekonomiskt bistånd').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    asked.readingCaseOf('LSS och funktionsstöd').isRefused('OTHER_UNIT');
  });
  test('reaches a manager’s unit', () => {
    const asked = somebody(grants, 'unit_manager')
      .inUnit('Ekonomiskt bistånd')
      .leading('Ekonomiskt bistånd')
      .doing(permission);
    asked.readingCaseOf('Ekonomiskt bistånd').isAllowed();
    asked.readingCaseOf('LSS och funktionsstöd').isRefused('OTHER_UNIT');
  });
});
