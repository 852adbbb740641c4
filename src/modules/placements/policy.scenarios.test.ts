import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with care away from home; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'placements:placement:read': ['caseworker', 'intake', 'unit_manager'],
  'placements:placement:edit': ['caseworker', 'intake', 'unit_manager'],
  'placements:list:read': ['caseworker', 'intake', 'unit_manager'],
  'placements:overview:read': [
    'unit_manager',
    'director',
    'developer_quality',
    'board_secretary',
    'board_member',
    'auditor',
  ],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Utredning barn').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});

/** A placement is reached as its case is. */
describe.each(['placements:placement:read', 'placements:placement:edit', 'placements:list:read'] as const)(
  '%s',
  (permission) => {
    test('reaches a caseworker’s own cases alone', () => {
      const asked = somebody(grants, 'caseworker').inUnit('Utredning barn').doing(permission);
      asked.readingOwnCase().isAllowed();
      asked.readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
      asked.readingCaseOf('Öppenvård').isRefused('OTHER_UNIT');
    });
    test('reaches a manager’s unit', () => {
      const asked = somebody(grants, 'unit_manager')
        .inUnit('Utredning barn')
        .leading('Utredning barn')
        .doing(permission);
      asked.readingCaseOf('Utredning barn').isAllowed();
      asked.readingCaseOf('Öppenvård').isRefused('OTHER_UNIT');
    });
  },
);
