// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfInputs } from './inputs.mjs';
import { ROOT } from './root.mjs';
import { runInstalled } from './run.mjs';
import { makeDatabaseTemplate } from './template.mjs';

const INPUTS = [
  'src',
  'web/index.html',
  'web/public',
  'web/src',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.server.config.ts',
];
export const DIST = join(ROOT, 'dist');
const RECORD = join(DIST, '.build-hash');

export const SERVER = join(DIST, 'server/samsyn.js');

/** An installed package has only what was built; a checkout has the sources too. */
export const isCheckout = () => existsSync(join(ROOT, 'vite.server.config.ts'));

const read = (/** @type {string} */ file) => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};

/** True when what is in `dist` was made of exactly the sources that stand here now. */
export const isBuilt = () =>
  existsSync(SERVER) && (!isCheckout() || read(RECORD) === digestOfInputs(ROOT, INPUTS));

/**
 * Builds the client and the server. The digest is written last, so a build that was broken off counts as none. Not to
 * be run twice at once: `prepare` sees to that.
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit code, 0 when `dist` is right
 */
export async function build(say) {
  mkdirSync(DIST, { recursive: true });
  const digest = digestOfInputs(ROOT, INPUTS);
  rmSync(RECORD, { force: true });
  for (const [what, config] of /** @type {const} */ ([
    ['webbklienten / web client', 'vite.config.ts'],
    ['servern / server', 'vite.server.config.ts'],
  ])) {
    say(`Bygger / building: ${what} …`);
    const args = ['build', '--config', config, '--logLevel', 'warn'];
    const { code, output, ms } = await runInstalled('vite/bin/vite.js', args, { capture: true });
    if (code !== 0) {
      process.stderr.write(output);
      say(`Bygget misslyckades / build failed: ${what}`);
      return code;
    }
    say(`Klart / done: ${what}, ${(ms / 1000).toFixed(1)} s`);
  }
  await makeDatabaseTemplate(DIST, say);
  writeFileSync(RECORD, `${digest}\n`);
  return 0;
}
