// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, notRun: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, name: string, assertionResults: { status: string }[] }[] }} Report Vitest's JSON
 */

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
    notRun: report.numPendingTests + report.numTodoTests,
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
