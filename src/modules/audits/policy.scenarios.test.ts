import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const OFFICE: readonly Role[] = ['director', 'developer_quality'];

/** Who may do what with the continuous audit and with audits; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'audits:question:read': [...OFFICE, 'unit_manager', 'board_secretary', 'board_member', 'auditor'],
  'audits:question:set': OFFICE,
  'audits:question:recheck': ['system'],
  'audits:audit:keep': [...OFFICE, 'board_secretary'],
  'audits:audit:answer': OFFICE,
  // The auditors' own: nobody of the office or the board.
  'audits:paper:keep': ['auditor'],
  // A decision of the director's opens files to auditors, and to nobody who decides.
  'audits:sample:decide': ['director'],
  'audits:sample:open': ['auditor'],
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
