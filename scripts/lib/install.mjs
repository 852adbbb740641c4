// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runNpm } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Why the installed packages are not those of the lock, or null when they are. Compares contents, not file times: a
 * checkout or a copied folder has no trustworthy times. npm writes its own record of what it installed as its last
 * act, so an install that was broken off has none.
 * @param {Record<string, Locked> | null} locked
 * @param {Record<string, Locked> | null} installed
 * @param {{ withDev: boolean }} options
 * @returns {string | null}
 */
export function differenceFromLock(locked, installed, { withDev }) {
  if (!locked) return null;
  if (!installed) return 'nothing installed';
  for (const [path, pkg] of Object.entries(locked)) {
    if (path === '') continue;
    const there = installed[path];
    if (there ? there.version !== pkg.version : !pkg.optional && (withDev || !(pkg.dev || pkg.devOptional))) {
      return `${path.replace(/^node_modules\//, '')} ${pkg.version ?? ''}`.trim();
    }
  }
  return null;
}

/**
 * What is missing of the lock's packages here, or null.
 * @param {{ withDev: boolean }} options `withDev` false: a folder installed for running only (`npm ci --omit=dev`) is
 *   enough
 */
export const notInstalled = ({ withDev }) =>
  differenceFromLock(
    packagesOf(join(ROOT, 'package-lock.json')),
    packagesOf(join(ROOT, 'node_modules/.package-lock.json')),
    {
      withDev,
    },
  );

/**
 * Installs what the lock says.
 * @param {{ withDev: boolean, say: (line: string) => void, why: string }} options
 * @returns {Promise<number>} exit code, 0 when all is there
 */
export async function install({ withDev, say, why }) {
  say(`Installerar paket / Installing packages (npm ci; ${why}) …`);
  // A production environment would leave out what the build needs.
  const { code, ms } = await runNpm(['ci', '--no-audit', '--no-fund', ...(withDev ? ['--include=dev'] : [])]);
  if (code === 0) say(`Paketen är installerade / Packages installed, ${(ms / 1000).toFixed(0)} s`);
  else say('Installationen misslyckades / npm ci failed. Nätverk? / Is the package registry within reach?');
  return code;
}
