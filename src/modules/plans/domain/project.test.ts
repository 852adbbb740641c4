import { expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { projectStanding, reportStanding } from './project.ts';

test.each([
  ['2026-01-31', null, 'coming'],
  ['2026-02-01', null, 'under_way'],
  ['2026-12-31', null, 'under_way'],
  // Its time is over, and nobody has said what it came to.
  ['2027-01-01', null, 'unended'],
  ['2027-01-01', '2026-12-20', 'ended'],
  // Ended before its time.
  ['2026-10-01', '2026-09-30', 'ended'],
])('a project of February to December on %s, ended %s: %s', (today, ended, standing) => {
  const project = { from: d('2026-02-01'), to: d('2026-12-31'), endedOn: ended === null ? null : d(ended) };
  expect(projectStanding(project, d(today))).toBe(standing);
});

test.each([
  ['2026-03-31', null, false, 'owed'],
  ['2026-04-01', null, false, 'overdue'],
  ['2026-06-01', '2026-03-31', false, 'in_time'],
  ['2026-06-01', '2026-04-01', false, 'late'],
  ['2026-06-01', null, true, 'dropped'],
])('a report of 31 March on %s, sent %s, dropped %s: %s', (today, sent, isDropped, standing) => {
  const report = { dueOn: d('2026-03-31'), sentOn: sent === null ? null : d(sent), isDropped };
  expect(reportStanding(report, d(today))).toBe(standing);
});
