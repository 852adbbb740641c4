// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const PGLITE = join(ROOT, 'node_modules/@electric-sql/pglite/package.json');

/**
 * Makes the empty database that a first start copies instead of making one, which takes seconds. Kept from build to build until
 * the database program is another. Without it a first start only takes longer, so a failure here fails nothing.
 * @param {string} dist
 * @param {(line: string) => void} say
 */
export async function makeDatabaseTemplate(dist, say) {
  const template = join(dist, 'database-template');
  const mark = `${template}.version`;
  const { version } = JSON.parse(readFileSync(PGLITE, 'utf8'));
  if (existsSync(template) && existsSync(mark) && readFileSync(mark, 'utf8') === version) return;
  const entry = join(dist, 'server/embedded-database.js');
  const task = JSON.stringify({ makeTemplate: template });
  const { code, output, ms } = await run(process.execPath, [entry, task], { capture: true });
  if (code !== 0) {
    rmSync(template, { recursive: true, force: true });
    process.stderr.write(output);
    return;
  }
  writeFileSync(mark, version);
  say(`Klart / done: databasmallen / database template, ${(ms / 1000).toFixed(1)} s`);
}
