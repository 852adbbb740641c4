// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, notRun: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, name: string, assertionResults: { status: string, fullName: string }[] }[] }} Report
 *   Vitest's JSON: a file stands once for each project that ran it
 */

/**
 * Tests that ran nowhere. One that is for a real PostgreSQL alone is skipped where the embedded database is tried, and runs
 * in the other project: that is no test left out.
 * @param {Report} report
 */
function countNotRun(report) {
  const all = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({
      test: `${name} ${fullName}`,
      ran: /^(passed|failed)$/.test(status),
    })),
  );
  const ran = new Set(all.filter((one) => one.ran).map(({ test }) => test));
  return new Set(all.filter(({ test }) => !ran.has(test)).map(({ test }) => test)).size;
}

/**
 * Counts a test run. What the report does not count as a failed test still fails: a file that could not be loaded, an
 * error outside every test (the run's exit code alone tells of it), no report at all.
 * @param {Report | null} report
 * @param {number} code the run's exit code
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  if (!report) return { passed: 0, failed: 1, notRun: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((a) => a.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    notRun: countNotRun(report),
  };
}

/** @param {string} file @returns {Report | null} */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
