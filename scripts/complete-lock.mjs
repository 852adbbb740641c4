// @ts-check
// The lock has to hold the packages of every platform, so that `npm ci` works on a colleague's machine too.
//   --check  fails when it does not, names a foreign registry, or when `npm ci` would refuse it
//   --write  completes it from the registry, and takes foreign addresses out
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exceptionsOf, withoutExceptions } from './lib/exceptions.mjs';
import { complete, foreignAddresses, inOrder, missingFrom, withoutChecksum } from './lib/lock.mjs';
import { ROOT } from './lib/root.mjs';
import { runNpm } from './lib/run.mjs';

const FILE = join(ROOT, 'package-lock.json');
const PLATFORMS = ['win32 x64', 'darwin arm64', 'linux arm64'];

const key = (/** @type {import('./lib/lock.mjs').Missing} */ m) => `${m.name}@${m.range}`;

/** @type {import('./lib/lock.mjs').View} */
async function askRegistry(name, range) {
  const { code, output } = await runNpm(['view', `${name}@${range}`, '--json', '--loglevel=silent'], {
    capture: true,
  });
  if (code !== 0) return null;
  const answer = JSON.parse(output);
  const newest = Array.isArray(answer) ? answer.at(-1) : answer;
  return newest?.dist?.integrity ? { ...newest, integrity: newest.dist.integrity } : null;
}

async function write() {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const foreign = foreignAddresses(lock.packages);
  for (const [, entry] of foreign) delete entry.resolved;
  const { added, leftOut } = await complete(lock.packages, askRegistry);
  lock.packages = inOrder(lock.packages);
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  for (const name of added) console.log(`added ${name}`);
  for (const missing of leftOut)
    console.log(`left out ${key(missing)}: the registry in use does not have it`);
  console.log(
    `${added.length} added, ${leftOut.length} left out, ${foreign.length} foreign addresses taken out`,
  );
}

/** @param {string[]} problems */
async function dryRuns(problems) {
  for (const platform of ['', ...PLATFORMS]) {
    const [os, cpu] = platform.split(' ');
    const flags = platform ? [`--os=${os}`, `--cpu=${cpu}`] : [];
    const { code, output } = await runNpm(['ci', '--dry-run', '--ignore-scripts', ...flags], {
      capture: true,
    });
    if (code !== 0) {
      const why = output
        .match(/^npm error .*$/gm)
        ?.filter((line) => /Missing|Invalid|ERESOLVE|code/.test(line)) ?? [output];
      problems.push(`npm ci would fail (${platform || 'this machine'}):\n${why.join('\n')}`);
    }
  }
}

async function check() {
  /** @type {import('./lib/lock.mjs').Packages} */
  const packages = JSON.parse(readFileSync(FILE, 'utf8')).packages;
  /** @type {string[]} */
  const problems = [];
  const { left, unused } = withoutExceptions(
    missingFrom(packages),
    exceptionsOf('lock'),
    (m, match) => key(m) === match,
  );
  for (const m of left)
    problems.push(`missing ${key(m)}, asked for by ${m.from || 'package.json'}; npm run lock:complete`);
  for (const { match } of unused)
    problems.push(`scripts/exceptions.json: lock: nothing needs "${match}" any more`);
  for (const [path] of foreignAddresses(packages)) problems.push(`${path} names a foreign registry`);
  for (const [path] of withoutChecksum(packages)) problems.push(`${path} has no checksum`);
  await dryRuns(problems);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log(
      `${Object.keys(packages).length - 1} packages, complete for this machine and ${PLATFORMS.join(', ')}`,
    );
}

if (process.argv.includes('--write')) await write();
else if (process.argv.includes('--check')) await check();
else {
  console.error('Usage: node scripts/complete-lock.mjs --check | --write');
  process.exitCode = 2;
}
