import { expect, test } from 'vitest';
import { controlRemains, riskRemains } from './remaining.ts';

test.each([
  [{ value: 2, handling: 'act', actionsLeft: 1 }, 'action_left'],
  [{ value: 12, handling: 'accept', actionsLeft: 1 }, 'action_left'],
  [{ value: 12, handling: 'accept', actionsLeft: 0 }, null],
  [{ value: 8, handling: null, actionsLeft: 0 }, 'high'],
  [{ value: 6, handling: 'control', actionsLeft: 0 }, 'controlled'],
  [{ value: 6, handling: 'act', actionsLeft: 0 }, null],
  [{ value: 6, handling: null, actionsLeft: 0 }, null],
] as const)('the risk %o: %s', (risk, why) => {
  expect(riskRemains(risk)).toBe(why);
});

const control = {
  withdrawn: false,
  lastResult: 'without_remark',
  actionsLeft: 0,
  occasions: ['in_time'],
} as const;

test.each([
  [{}, null],
  [{ lastResult: 'remark' }, 'remark'],
  [{ lastResult: 'serious_remark', actionsLeft: 2 }, 'action_left'],
  [{ lastResult: null, occasions: ['overdue'] }, 'not_performed'],
  [{ occasions: ['in_time', 'planned'] }, 'not_performed'],
  [{ occasions: ['late', 'cancelled'] }, null],
  [{ withdrawn: true, lastResult: 'remark', actionsLeft: 1 }, null],
] as const)('the control %o: %s', (changed, why) => {
  expect(controlRemains({ ...control, ...changed })).toBe(why);
});
