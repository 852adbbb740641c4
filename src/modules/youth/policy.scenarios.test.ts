import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const WORKING: readonly Role[] = ['caseworker', 'intake', 'unit_manager'];

/** Who may do what about young people and crime; everybody else is refused by name, the police and the school too. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'youth:notice:read': WORKING,
  'youth:notice:record': WORKING,
  'youth:talk:record': WORKING,
  'youth:risk:read': WORKING,
  'youth:risk:record': WORKING,
  'youth:list:read': WORKING,
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Mottagning').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });

  test('reaches a caseworker’s own cases alone', () => {
    const asked = somebody(grants, 'caseworker').inUnit('Utredning barn').doing(permission);
    asked.readingOwnCase().isAllowed();
    asked.readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    asked.readingCaseOf('Mottagning').isRefused('OTHER_UNIT');
  });

  test('reaches a manager’s unit', () => {
    const asked = somebody(grants, 'unit_manager')
      .inUnit('Mottagning')
      .leading('Mottagning')
      .doing(permission);
    asked.readingCaseOf('Mottagning').isAllowed();
    asked.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});
