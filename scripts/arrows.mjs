// @ts-check
// Who imports whom, against the allow-list in .dependency-cruiser.cjs. With a compiler that it does not know, the
// cruiser sees no files and is content: hence the floor.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './lib/root.mjs';
import { runInstalled } from './lib/run.mjs';

/** A bit under the number of modules of our own there are; raise it as the product grows. */
const FLOOR = 650;

const FOLDERS = ['src', 'web/src', 'e2e', 'bench'];

/**
 * @param {string} root a folder with src, and maybe web, e2e and bench
 * @param {readonly string[]} folders
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string }[] }>}
 */
export async function cruise(root, folders) {
  const config = `${ROOT}/.dependency-cruiser.cjs`;
  const args = ['--config', config, '--output-type', 'json', ...folders];
  const { output, code } = await runInstalled('dependency-cruiser/bin/dependency-cruise.mjs', args, {
    capture: true,
    cwd: root,
  });
  const start = output.indexOf('{');
  if (start < 0) throw new Error(`dependency-cruiser failed (${code}): ${output.trim()}`);
  const { modules, summary } = JSON.parse(output.slice(start));
  return {
    modules: modules.filter((/** @type {{ source: string }} */ { source }) =>
      /^(src|web\/src)\//.test(source),
    ).length,
    violations: summary.violations.map((/** @type {any} */ { rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { modules, violations } = await cruise(
    ROOT,
    FOLDERS.filter((folder) => existsSync(join(ROOT, folder))),
  );
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`);
  if (modules < FLOOR)
    console.log(`only ${modules} modules seen, at least ${FLOOR} expected: is the cruiser blind?`);
  if (violations.length > 0 || modules < FLOOR) process.exitCode = 1;
  else console.log(`${modules} modules`);
}
