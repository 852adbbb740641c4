import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

/** Who may do what with the forms of e-service platforms; everybody else is refused by name. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'eservices:form:receive': ['e_service'],
  'eservices:form:list': ['intake', 'unit_manager'],
  'eservices:form:read': ['intake', 'unit_manager'],
  'eservices:form:settle': ['intake', 'unit_manager'],
  'eservices:form:read-shielded': ['unit_manager'],
  'eservices:mapping:read': ['administrator'],
  'eservices:mapping:set': ['administrator'],
};

describe.each(Object.entries(MAY) as [Permission, readonly Role[]][])('%s', (permission, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asked = somebody(grants, role).inUnit('Mottagning barn och unga').doing(permission);
    if (allowed.includes(role)) asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('no permission is granted that is not stated here', () => {
  const granted = new Set(Object.values(grants).flatMap((of) => Object.keys(of)));
  expect([...granted].sort()).toEqual(Object.keys(MAY).sort());
});

test('whoever hands forms in reads none, not even those that wait; whoever says what they mean reads no answers', () => {
  somebody(grants, 'e_service').doing('eservices:form:list').isRefused('ROLE_LACKS_PERMISSION');
  somebody(grants, 'e_service').doing('eservices:form:read').isRefused('ROLE_LACKS_PERMISSION');
  somebody(grants, 'administrator').doing('eservices:form:read').isRefused('ROLE_LACKS_PERMISSION');
});
