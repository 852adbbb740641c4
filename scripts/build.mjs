// @ts-check
// Installs and builds what is missing or stale. `--force` builds anyway.
import { prepare } from './lib/prepare.mjs';

process.exitCode = await prepare({
  say: (line) => console.log(line),
  force: process.argv.includes('--force'),
});
if (process.exitCode === 0) console.log('dist är aktuell / dist is up to date');
