import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const clocksCalls: Calls = {
  'clocks.rules': nothing,
  'clocks.rule': () => ({ ruleId: 'BU-020' }),
  // One rule a role: each is the first to set a target for it.
  'clocks.set-local-rule': (_walk, role) => ({
    ruleId: role === 'administrator' ? 'GEN-010' : 'BU-030',
    validFrom: '2026-11-20',
    target: { length: 2, unit: 'working_days' },
    appliesToPending: true,
    reason: 'Beslut i nämnden.',
    seenVersions: 0,
  }),
  'clocks.apply-rules': nothing,
};
