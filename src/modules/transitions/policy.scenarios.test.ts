import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with transitions from child to adult; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'transitions:transition:read': ['caseworker', 'intake', 'unit_manager'],
  'transitions:transition:edit': ['caseworker', 'intake', 'unit_manager'],
  'transitions:transition:confirm': ['caseworker', 'intake', 'unit_manager'],
  // Nobody but who leads the unit takes somebody who has not been reached off the list.
  'transitions:transition:settle': ['unit_manager'],
  'transitions:transition:begin': ['system'],
  'transitions:list:read': ['caseworker', 'intake', 'unit_manager'],
  'transitions:setting:read': ['caseworker', 'intake', 'unit_manager', 'administrator', 'developer_quality'],
  'transitions:setting:set': ['administrator', 'developer_quality'],
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

describe.each([
  'transitions:transition:read',
  'transitions:transition:edit',
  'transitions:transition:confirm',
  'transitions:list:read',
] as const)('%s', (permission) => {
  test('reaches a caseworker’s own cases alone', () => {
    const asked = somebody(grants, 'caseworker').inUnit('Utredning barn').doing(permission);
    asked.readingOwnCase().isAllowed();
    asked.readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    asked.readingCaseOf('Vuxen').isRefused('OTHER_UNIT');
  });
  test('reaches a manager’s unit', () => {
    const asked = somebody(grants, 'unit_manager')
      .inUnit('Utredning barn')
      .leading('Utredning barn')
      .doing(permission);
    asked.readingCaseOf('Utredning barn').isAllowed();
    asked.readingCaseOf('Vuxen').isRefused('OTHER_UNIT');
  });
});
