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
  'interventions:commission:read': ['caseworker', 'intake', 'practitioner', 'unit_manager'],
  'interventions:measurement:record': ['caseworker', 'practitioner', 'unit_manager'],
  'interventions:commission:end': ['caseworker', 'practitioner', 'unit_manager'],
  // SoL 25:1: following up asks for a degree where a child is concerned; performing does not.
  'interventions:follow-up:record': ['caseworker', 'unit_manager'],
  'interventions:commission:send': ['caseworker', 'intake', 'unit_manager'],
  'interventions:commission:receive': ['unit_manager'],
  'interventions:commission:carry-out': ['caseworker', 'practitioner', 'unit_manager'],
  'interventions:open-service:read': ['caseworker', 'intake', 'practitioner', 'unit_manager'],
  'interventions:open-service:record': ['caseworker', 'intake', 'practitioner', 'unit_manager'],
  'interventions:plan:write': ['caseworker', 'practitioner', 'unit_manager'],
  'interventions:own:read': ['practitioner'],
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

/** A commission is reached by either of its two cases, as any case is. */
describe.each([
  'interventions:commission:read',
  'interventions:commission:send',
  'interventions:follow-up:record',
  'interventions:measurement:record',
  'interventions:commission:end',
] as const)('%s', (permission) => {
  test('reaches a caseworker’s own cases alone', () => {
    const asked = somebody(grants, 'caseworker').inUnit('Utredning barn').doing(permission);
    asked.readingOwnCase().isAllowed();
    asked.readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    asked.readingCaseOf('Öppenvård').isRefused('OTHER_UNIT');
  });
  test('reaches a manager’s unit', () => {
    const asked = somebody(grants, 'unit_manager').inUnit('Öppenvård').leading('Öppenvård').doing(permission);
    asked.readingCaseOf('Öppenvård').isAllowed();
    asked.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
});
test('a practitioner reads the own commission alone', () => {
  const asked = somebody(grants, 'practitioner').inUnit('Öppenvård').doing('interventions:commission:read');
  asked.readingOwnCase().isAllowed();
  asked.readingCaseOf('Öppenvård').heldBy('Behandlare 2').isRefused('NOT_ASSIGNED');
  asked.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
});

test('a practitioner carries out the own commission alone; a manager takes on those of the unit', () => {
  const asked = somebody(grants, 'practitioner')
    .inUnit('Öppenvård')
    .doing('interventions:commission:carry-out');
  asked.readingOwnCase().isAllowed();
  asked.readingCaseOf('Öppenvård').heldBy('Behandlare 2').isRefused('NOT_ASSIGNED');
  const leading = somebody(grants, 'unit_manager')
    .inUnit('Öppenvård')
    .leading('Öppenvård')
    .doing('interventions:commission:receive');
  leading.readingCaseOf('Öppenvård').isAllowed();
  leading.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
});

test('a practitioner writes the plan of the own commission alone, and a manager those of the unit', () => {
  const asked = somebody(grants, 'practitioner').inUnit('Öppenvård').doing('interventions:plan:write');
  asked.readingOwnCase().isAllowed();
  asked.readingCaseOf('Öppenvård').heldBy('Behandlare 2').isRefused('NOT_ASSIGNED');
  const leading = somebody(grants, 'unit_manager')
    .inUnit('Öppenvård')
    .leading('Öppenvård')
    .doing('interventions:plan:write');
  leading.readingCaseOf('Öppenvård').isAllowed();
  leading.readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
});
