import { describe, expect, it } from 'vitest';
import type { Clock, InboxRow } from '../../../api/index.ts';
import { inboxCount, inboxRows } from './inbox-rows.ts';

const clock = (dueAt: string, state: Clock['state'] = 'running'): Clock =>
  ({ dueAt, state, stoppedAt: state === 'met' ? '2026-12-01T10:00:00Z' : null }) as Clock;

const row = (reportId: string, changes: Partial<InboxRow>): InboxRow =>
  ({
    reportId,
    receivedAt: '2026-12-01T08:00:00Z',
    protection: clock('2026-12-01T23:00:00Z', 'met'),
    preliminary: clock('2026-12-15T23:00:00Z'),
    openAtOnce: false,
    holderName: 'Jon Åkerlo',
    mine: false,
    ...changes,
  }) as InboxRow;

const late = row('late', { preliminary: clock('2026-12-03T23:00:00Z', 'overdue'), mine: true });
const violence = row('violence', { receivedAt: '2026-12-04T07:10:00Z', openAtOnce: true });
const today = row('today', {
  receivedAt: '2026-12-04T09:12:00Z',
  protection: clock('2026-12-04T23:00:00Z'),
  holderName: null,
});
const later = row('later', { receivedAt: '2026-11-22T09:00:00Z' });
const all = [later, today, violence, late];

const ids = (rows: InboxRow[]) => rows.map(({ reportId }) => reportId);

describe('the inbox', () => {
  it('puts what is late first, then violence, then the nearest clock', () => {
    expect(ids(inboxRows(all, 'alla', 'frist'))).toEqual(['late', 'violence', 'today', 'later']);
  });

  it('can be read by when the reports came', () => {
    expect(ids(inboxRows(all, 'alla', 'aldst'))).toEqual(['later', 'late', 'violence', 'today']);
    expect(ids(inboxRows(all, 'alla', 'senast'))[0]).toBe('today');
  });

  it('is filtered, and each filter is counted', () => {
    expect(ids(inboxRows(all, 'skydd', 'frist'))).toEqual(['today']);
    expect(ids(inboxRows(all, 'forsenade', 'frist'))).toEqual(['late']);
    expect(ids(inboxRows(all, 'ej-fordelade', 'frist'))).toEqual(['today']);
    expect(inboxCount(all, 'mina')).toBe(1);
    expect(inboxCount(all, 'alla')).toBe(4);
  });
});
