import { expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { owedIn, type Performed } from './duty.ts';

const TODAY = d('2026-11-20');
const agreed = (on: string, endsOn: string | null = null) => ({
  agreedOn: d(on),
  startsOn: d(on),
  endsOn: endsOn ? d(endsOn) : null,
  reviewedOn: null,
});
const started: Performed = {
  state: 'started',
  firstContactOn: d('2026-10-01'),
  startedOn: d('2026-10-05'),
  plan: null,
  hasProposal: false,
};

test.each([
  ['a new commission', { state: 'received', firstContactOn: null, startedOn: null }, 'contact', null],
  ['contact made', { state: 'received', startedOn: null }, 'start', null],
  ['started without a plan', {}, 'make', '2026-11-04'],
  ['a plan that nobody has agreed to', { hasProposal: true }, 'agree', '2026-11-04'],
  ['a plan in use', { plan: agreed('2026-10-20') }, null, null],
  ['a new version of it', { plan: agreed('2026-10-20'), hasProposal: true }, 'agree', null],
  ['a plan that has ended', { plan: agreed('2026-10-20', '2026-11-19') }, 'renew', '2026-11-19'],
  [
    'one that has ended, and a new version',
    { plan: agreed('2026-10-20', '2026-11-19'), hasProposal: true },
    'agree',
    '2026-11-19',
  ],
  ['a review within thirty days', { plan: agreed('2026-06-20') }, 'review', '2026-12-20'],
  ['a review in thirty-one days', { plan: agreed('2026-06-21') }, null, null],
  ['a review past its day', { plan: agreed('2026-05-19') }, 'review', '2026-11-19'],
  ['paused', { state: 'paused' }, null, null],
  ['sent, not received', { state: 'sent' }, null, null],
  ['ended', { state: 'ended' }, null, null],
] as const)('%s', (_what, other, duty, dueOn) => {
  expect(owedIn({ ...started, ...other }, TODAY)).toEqual(duty === null ? null : { duty, dueOn });
});
