import { expect, test } from 'vitest';
import { hindranceOf } from './standing.ts';

test.each([
  ['follow_up', 'orderer', 'started', null],
  ['follow_up', 'orderer', 'paused', null],
  // SoL 25:1: following up in a child's case asks for a degree, performing does not.
  ['follow_up', 'performer', 'started', 'ORDERER_FOLLOWS_UP'],
  ['measure', 'performer', 'started', null],
  ['measure', 'orderer', 'started', null],
  ['end', 'performer', 'started', null],
  ['end', 'orderer', 'paused', null],
  ['end', 'performer', 'sent', 'NOT_STARTED'],
  ['measure', 'performer', 'received', 'NOT_STARTED'],
  ['follow_up', 'orderer', 'sent', 'NOT_STARTED'],
  ['end', 'orderer', 'ended', 'COMMISSION_OVER'],
  ['follow_up', 'orderer', 'returned', 'COMMISSION_OVER'],
] as const)('to %s from the %s of what is %s: %s', (act, side, state, hindrance) => {
  expect(hindranceOf(act, { side, state })).toBe(hindrance);
});
