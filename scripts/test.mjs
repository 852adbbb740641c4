// @ts-check
// `npm test`: every check, then a build, then every test, and a last line with the count of both. With
// SAMSYN_REQUIRE_ALL=1 nothing may be left out for want of a browser or a PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS, lineOf, runChecks } from './lib/checks.mjs';
import { installPrograms, missingPrograms } from './lib/machine.mjs';
import { prepare } from './lib/prepare.mjs';
import { runInstalled } from './lib/run.mjs';
import { readReport, tallyOf } from './lib/tally.mjs';

const say = (/** @type {string} */ line) => console.log(line);
const requireAll = process.env.SAMSYN_REQUIRE_ALL === '1';
const counts = { passed: 0, failed: 0 };
/** @type {string[]} */
const leftOut = [];

function end() {
  for (const line of leftOut) say(`Left out: ${line}`);
  say(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

/** @param {string} what @param {boolean} ok */
function count(what, ok) {
  if (ok) counts.passed++;
  else {
    counts.failed++;
    say(`FAILED    ${what}`);
  }
  return ok;
}

async function checks() {
  say('\n— Checks');
  for (const { name, standing } of await runChecks(CHECKS, (one) => say(lineOf(one)))) {
    if (standing === 'ok') counts.passed++;
    else if (standing === 'failed') counts.failed++;
    else leftOut.push(`check "${name}"`);
  }
}

async function tests() {
  say('\n— Tests');
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-tests-'));
  const file = join(folder, 'report.json');
  // A row for every test makes a long run's log unreadable; a build server gets a line for every file.
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runInstalled('vitest/vitest.mjs', args);
  const { passed, failed, notRun } = tallyOf(readReport(file), code);
  rmSync(folder, { recursive: true, force: true });
  counts.passed += passed;
  counts.failed += failed;
  if (notRun > 0 && requireAll) count(`${notRun} tests did not run, and SAMSYN_REQUIRE_ALL=1`, false);
  else if (notRun > 0) leftOut.push(`${notRun} tests that need what this machine lacks`);
}

async function main() {
  if (requireAll) await installPrograms(say);
  for (const { name, without } of missingPrograms()) {
    if (requireAll) count(`${name} is missing, and SAMSYN_REQUIRE_ALL=1`, false);
    else leftOut.push(`${without}: ${name} is not installed`);
  }
  if ((await prepare({ say, toTest: true, toRun: false })) !== 0) return void count('npm ci', false);
  await checks();
  say('\n— Build');
  if (count('build', (await prepare({ say, toTest: true })) === 0)) await tests();
}

await main();
end();
