// @ts-check
// `npm run faults`: what takes longer than a build server should wait. Server and database are killed in mid-write, 200 times
// on PostgreSQL and 50 on the embedded database, and the disk is filled under both. Needs what `npm test` needs,
// and the right to mount (root). See docs/faults.md.
import { missingPrograms } from './lib/machine.mjs';
import { prepare } from './lib/prepare.mjs';
import { runInstalled } from './lib/run.mjs';

const say = (/** @type {string} */ line) => console.log(line);
const missing = missingPrograms();
for (const { name, without } of missing) say(`${without}: ${name} is not installed`);
process.exitCode = missing.length > 0 ? 1 : await prepare({ say, toTest: true });
if (process.exitCode === 0) {
  const env = {
    SAMSYN_FAULTS: '1',
    SAMSYN_REQUIRE_ALL: '1',
    SAMSYN_KILLS: '50',
    SAMSYN_KILLS_POSTGRES: '200',
  };
  Object.assign(process.env, env);
  const args = ['run', '--project', 'faults', ...process.argv.slice(2)];
  process.exitCode = (await runInstalled('vitest/vitest.mjs', args)).code;
}
