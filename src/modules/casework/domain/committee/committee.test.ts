import { describe, expect, test } from 'vitest';
import {
  isAdjusted,
  mayAdjust,
  mayBeChanged,
  mayBeHeld,
  mayBeMinuted,
  mayPrepare,
  mayRelease,
  maySendPapers,
  mayWithdraw,
  nextToReportAt,
  whyNotRead,
} from './committee.ts';

describe('an item', () => {
  test.each([
    ['prepared', null, null, 'ITEM_NOT_CALLED'],
    ['returned', null, 'ITEM_NOT_WAITING', 'ITEM_NOT_CALLED'],
    ['remitted', null, 'ITEM_NOT_WAITING', 'ITEM_NOT_CALLED'],
    ['called', 'ITEM_CALLED', 'ITEM_NOT_WAITING', null],
    ['decided', 'ITEM_DECIDED', 'ITEM_NOT_WAITING', 'ITEM_DECIDED'],
  ] as const)('that is %s: written %s, let go %s, taken back %s', (state, prepare, release, withdraw) => {
    expect(mayPrepare(state)).toBe(prepare);
    expect(mayRelease(state)).toBe(release);
    expect(mayWithdraw(state)).toBe(withdraw);
  });
});

describe('a meeting', () => {
  test.each([
    ['planned', null, null, 'PAPERS_NOT_SENT', 'MEETING_NOT_HELD'],
    ['papers_sent', null, 'PAPERS_ALREADY_SENT', null, 'MEETING_NOT_HELD'],
    ['held', 'MEETING_OVER', 'PAPERS_ALREADY_SENT', null, null],
    ['adjusted', 'MEETING_OVER', 'PAPERS_ALREADY_SENT', 'MINUTES_ADJUSTED', 'MINUTES_ADJUSTED'],
    ['cancelled', 'MEETING_CANCELLED', 'MEETING_CANCELLED', 'MEETING_CANCELLED', 'MEETING_CANCELLED'],
  ] as const)('that is %s: changed %s, sent %s, held %s, minuted %s', (state, change, send, hold, minute) => {
    const meeting = { state, day: '2026-12-01' };
    expect(mayBeChanged(meeting)).toBe(change);
    expect(maySendPapers(meeting)).toBe(send);
    expect(mayBeHeld(meeting, '2026-12-01')).toBe(hold);
    expect(mayBeMinuted(meeting)).toBe(minute);
  });
  test('is not held before its day', () => {
    expect(mayBeHeld({ state: 'papers_sent', day: '2026-12-01' }, '2026-11-30')).toBe('MEETING_NOT_BEGUN');
  });
});

describe('minutes', () => {
  const minutes = {
    state: 'held',
    day: '2026-12-01',
    chair: 'a',
    present: ['a', 'b'],
    adjusters: [],
    left: 0,
  } as const;
  test.each([
    ['one who was there', minutes, 'b', null],
    ['one who was not', minutes, 'c', 'NOT_PRESENT'],
    ['while an item is left', { ...minutes, left: 1 }, 'b', 'ITEMS_LEFT'],
    ['before the meeting', { ...minutes, state: 'papers_sent' as const }, 'b', 'MEETING_NOT_HELD'],
    ['nobody who is employed', minutes, null, 'NOT_PRESENT'],
  ] as const)('are adjusted by %s', (_who, which, employeeId, hindrance) => {
    expect(mayAdjust(which, employeeId)).toBe(hindrance);
  });
  // KL 5:69: by the chair and at least one more.
  test.each([
    ['a', ['a', 'b'], true],
    ['a', ['a'], false],
    ['a', ['b', 'c'], false],
    ['a', ['a', 'a'], false],
    [null, ['a', 'b'], false],
  ] as const)('with %s in the chair and adjusted by %s: %s', (chair, adjusters, done) => {
    expect(isAdjusted({ chair, adjusters })).toBe(done);
  });
});

describe('a member reads the papers', () => {
  const me = { functionIds: ['me'], hasConflict: false };
  test.each([
    ['of the own meeting', { state: 'papers_sent', members: ['me'] }, me, null],
    ['after it, too', { state: 'held', members: ['me'] }, me, null],
    ['before they are sent', { state: 'planned', members: ['me'] }, me, 'PAPERS_NOT_SENT'],
    ['once the minutes are adjusted', { state: 'adjusted', members: ['me'] }, me, 'PAPERS_CLOSED'],
    ['once it is called off', { state: 'cancelled', members: ['me'] }, me, 'PAPERS_CLOSED'],
    ['of another committee', { state: 'papers_sent', members: ['you'] }, me, 'NOT_YOUR_COMMITTEE'],
    ['of an item on no list', null, me, 'NOT_YOUR_COMMITTEE'],
    [
      'with a conflict of interest',
      { state: 'papers_sent', members: ['me'] },
      { ...me, hasConflict: true },
      'CONFLICT_OF_INTEREST',
    ],
  ] as const)('%s', (_what, meeting, reader, reason) => {
    expect(whyNotRead(meeting, reader)).toBe(reason);
  });
});

describe('a decision of the chair is reported', () => {
  const on = (
    day: string,
    takesReports = true,
    state: 'planned' | 'held' | 'adjusted' | 'cancelled' = 'planned',
  ) => ({
    day,
    takesReports,
    state,
  });
  test.each([
    ['at the next meeting', [on('2026-12-15'), on('2026-12-08')], '2026-12-08'],
    ['at one on the same day', [on('2026-12-01')], '2026-12-01'],
    ['at none before', [on('2026-11-30')], null],
    ['not where nothing is reported', [on('2026-12-08', false), on('2026-12-15')], '2026-12-15'],
    [
      'not when the minutes are adjusted',
      [on('2026-12-02', true, 'adjusted'), on('2026-12-15')],
      '2026-12-15',
    ],
    ['not when it is called off', [on('2026-12-02', true, 'cancelled'), on('2026-12-15')], '2026-12-15'],
    ['at none when none is planned', [], null],
  ] as const)('%s', (_what, meetings, day) => {
    expect(nextToReportAt(meetings, '2026-12-01')?.day ?? null).toBe(day);
  });
});
