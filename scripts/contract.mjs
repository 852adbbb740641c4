// @ts-check
// The contract: made from the routes of this code, committed, compared. `npm run contract` writes contract/openapi.json and
// the client's types; `--check` fails when either is not what this code makes.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { run, runInstalled } from './lib/run.mjs';

const CONTRACT = join(ROOT, 'contract/openapi.json');
const TYPES = join(ROOT, 'web/src/api/schema.d.ts');
const check = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'samsyn-contract-'));

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** @param {import('./lib/run.mjs').Ran} ran @param {string} what */
function must(ran, what) {
  if (ran.code === 0) return ran;
  throw new Error(`${what}\n${ran.output.slice(0, 4000)}`);
}

try {
  // A build of its own, in a folder inside the checkout so that packages are found: dist may be another state's.
  const out = join(ROOT, 'node_modules/.cache/samsyn/contract');
  must(
    await runInstalled(
      'vite/bin/vite.js',
      ['build', '--config', 'vite.server.config.ts', '--logLevel', 'error', '--outDir', out, '--emptyOutDir'],
      { capture: true },
    ),
    'The server could not be built',
  );
  const printed = join(folder, 'openapi.json');
  must(
    await run(process.execPath, [join(out, 'samsyn.js'), 'contract', '--out', printed], { capture: true }),
    'The contract could not be made',
  );
  const contract = read(printed);
  const types = join(folder, 'schema.d.ts');
  must(
    await runInstalled('openapi-typescript/bin/cli.js', [printed, '-o', types], {
      capture: true,
    }),
    'The types could not be made',
  );
  if (check) {
    const stale = [
      ...(read(CONTRACT) === contract ? [] : ['contract/openapi.json']),
      ...(read(TYPES) === read(types) ? [] : ['web/src/api/schema.d.ts']),
    ];
    if (stale.length > 0) {
      console.error(`Not what this code makes: ${stale.join(', ')}. Run: npm run contract`);
      process.exitCode = 1;
    } else {
      console.log(`${Object.keys(JSON.parse(contract).paths).length} paths`);
    }
  } else {
    mkdirSync(join(ROOT, 'contract'), { recursive: true });
    mkdirSync(join(ROOT, 'web/src/api'), { recursive: true });
    writeFileSync(CONTRACT, contract);
    writeFileSync(TYPES, read(types));
    console.log('contract/openapi.json, web/src/api/schema.d.ts');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
