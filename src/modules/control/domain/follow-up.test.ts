import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ControlResult, OccasionStanding } from './codes.ts';
import { followUpOf } from './follow-up.ts';

const STATES = ['planned', 'under_way', 'done', 'confirmed', 'dropped'];
const occasion = fc
  .record({
    standing: fc.constantFrom(...OccasionStanding.options),
    result: fc.constantFrom(...ControlResult.options),
  })
  .map(({ standing, result }) => ({
    standing,
    result: standing === 'in_time' || standing === 'late' ? result : null,
  }));
const action = fc.record({ state: fc.constantFrom(...STATES), late: fc.boolean() });

test('what was performed was in time or late and showed one thing, and every action has one state', () => {
  fc.assert(
    fc.property(fc.array(occasion), fc.array(action), (occasions, actions) => {
      const f = followUpOf({ occasions, actions, actionsMissing: 0 });
      expect(f.inTime + f.late).toBe(f.performed);
      expect(f.withoutRemark + f.remarks + f.seriousRemarks).toBe(f.performed);
      expect(f.performed + f.overdue).toBeLessThanOrEqual(f.planned);
      expect(f.planned).toBe(occasions.filter((o) => o.standing !== 'cancelled').length);
      expect(f.actionsConfirmed + f.actionsDone + f.actionsOwed + f.actionsDropped).toBe(f.actions);
      expect(f.actionsOverdue).toBeLessThanOrEqual(f.actionsOwed);
    }),
  );
});
