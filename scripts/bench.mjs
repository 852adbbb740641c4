// @ts-check
// `npm run bench -- --cases 10000,100000 --clients 1,8`: builds what is stale, then measures. See bench/README.md.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { ROOT } from './lib/root.mjs';
import { run, runInstalled } from './lib/run.mjs';

process.exitCode = await prepare({ say: (line) => console.log(line) });
if (process.exitCode === 0) {
  const built = await runInstalled(
    'vite/bin/vite.js',
    ['build', '--config', 'bench/vite.config.ts', '--logLevel', 'error'],
    {},
  );
  process.exitCode = built.code;
  if (built.code === 0) {
    const which = process.argv.includes('--measures') ? 'measures' : 'bench';
    const entry = join(ROOT, `node_modules/.cache/samsyn/bench/${which}.js`);
    process.exitCode = (await run(process.execPath, [entry, ...process.argv.slice(2)], {})).code;
  }
}
