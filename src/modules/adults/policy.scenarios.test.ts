import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with the situations of adults; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'adults:situation:read': ['caseworker', 'intake', 'unit_manager'],
  'adults:situation:edit': ['caseworker', 'intake', 'unit_manager'],
  'adults:list:read': ['caseworker', 'intake', 'unit_manager'],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Vuxenenheten').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });

  test('reaches a caseworker’s own cases alone', () => {
    const asked = somebody(grants, 'caseworker').inUnit('Vuxenenheten').doing(permission);
    asked.readingOwnCase().isAllowed();
    asked.readingCaseOf('Vuxenenheten').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    asked.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });

  test('reaches a manager’s unit', () => {
    const asked = somebody(grants, 'unit_manager')
      .inUnit('Vuxenenheten')
      .leading('Vuxenenheten')
      .doing(permission);
    asked.readingCaseOf('Vuxenenheten').isAllowed();
    asked.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});
