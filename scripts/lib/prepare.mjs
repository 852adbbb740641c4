// @ts-check
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './alive.mjs';
import { build, DIST, isBuilt } from './build.mjs';
import { install, notInstalled } from './install.mjs';
import { makeSnapshot, wantsSnapshot } from './snapshot.mjs';

const LOCK = join(DIST, '.preparing');

/** @param {string} file @returns {number} the process whose lock it is; 0 when there is none */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Makes a lock that shows its holder from the first moment; false when there is one. @param {string} file */
function make(file) {
  const own = `${file}.by-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Takes the lock; false when a living process has it. One that a dead process left is taken away, but only with the right
 * to it in hand, and after a second look: of two who saw that it was dead, the slower must not take the faster one's away.
 */
function takeLock() {
  if (make(LOCK)) return true;
  const holder = holderOf(LOCK);
  if (holder === 0 || isAlive(holder)) return false;
  const right = `${LOCK}.${holder}`;
  if (make(right)) {
    if (holderOf(LOCK) === holder) rmSync(LOCK, { force: true });
    rmSync(right, { force: true });
  } else if (!isAlive(holderOf(right) || process.pid)) {
    rmSync(right, { force: true });
  }
  return false;
}

/**
 * Installs and builds what is missing or stale; does nothing when all is there. Of two that start at once the second
 * waits for the first.
 * @param {{ say: (line: string) => void, force?: boolean, toTest?: boolean, toRun?: boolean,
 *   withSnapshot?: boolean }} options `force`: build anyway; `toTest`: the packages for development are needed even when nothing has to be built; `toRun` false:
 *   nothing is built; `withSnapshot`: the demo's snapshot too, if a start with this environment would copy it
 * @returns {Promise<number>} exit code, 0 when the program can be run
 */
export async function prepare({ say, force = false, toTest = false, toRun = true, withSnapshot = false }) {
  const missing = () => {
    const toBuild = toRun && (force || !isBuilt());
    const withDev = toBuild || toTest;
    const why = notInstalled({ withDev });
    const toFill = withSnapshot && wantsSnapshot(DIST, process.env);
    return toBuild || toFill || why ? { toBuild, toFill, withDev, why } : null;
  };
  if (!missing()) return 0;
  mkdirSync(DIST, { recursive: true });
  for (let waited = false; !takeLock(); waited = true) {
    if (!waited) say('Väntar på ett bygge som redan pågår / Waiting for a build under way …');
    await sleep(250);
  }
  try {
    const work = missing();
    if (!work) return 0;
    const { toBuild, toFill, withDev, why } = work;
    const installed = why ? await install({ withDev, say, why }) : 0;
    const built = installed || (toBuild ? await build(say) : 0);
    if (built === 0 && toFill) await makeSnapshot(DIST, say);
    return built;
  } finally {
    rmSync(LOCK, { force: true });
  }
}
