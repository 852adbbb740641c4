import { describe, expect, it } from 'vitest';
import { readReport, tallyOf } from './tally.mjs';

const file = (status, ...tests) => ({
  status,
  name: 'x',
  assertionResults: tests.map((t, i) => ({ status: t, fullName: `test ${i}` })),
});
const report = (numbers, ...testResults) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  ...numbers,
  testResults,
});

describe('the count of a test run', () => {
  it('is what the report says', () => {
    const all = report(
      { numPassedTests: 3, numFailedTests: 1 },
      file('passed', 'passed', 'passed', 'skipped', 'todo'),
      file('failed', 'passed', 'failed'),
    );
    expect(tallyOf(all, 1)).toEqual({ passed: 3, failed: 1, notRun: 2 });
    expect(tallyOf(report({ numPassedTests: 1 }, file('passed', 'passed')), 0)).toEqual({
      passed: 1,
      failed: 0,
      notRun: 0,
    });
  });

  it('knows a test that another project ran from one that ran nowhere', () => {
    const all = report(
      { numPassedTests: 3 },
      file('passed', 'passed', 'skipped', 'skipped'),
      file('passed', 'skipped', 'passed', 'skipped'),
    );
    expect(tallyOf(all, 0).notRun).toBe(1);
  });

  it('counts a file that could not be loaded, or whose set-up failed, as failed', () => {
    const all = report(
      { numPassedTests: 1 },
      file('passed', 'passed'),
      file('failed'),
      file('failed', 'skipped'),
    );
    expect(tallyOf(all, 1).failed).toBe(2);
  });

  it('counts an error outside every test as failed', () => {
    expect(tallyOf(report({ numPassedTests: 1 }, file('passed', 'passed')), 1).failed).toBe(1);
  });

  it('counts a run without a report as failed, whatever its exit code', () => {
    expect(tallyOf(readReport('/no/such/report.json'), 0)).toEqual({ passed: 0, failed: 1, notRun: 0 });
  });
});
