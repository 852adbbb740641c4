// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './alive.mjs';
import { build, DIST, isBuilt } from './build.mjs';
import { install, notInstalled } from './install.mjs';

const LOCK = join(DIST, '.preparing');

/** Takes the lock; false when a living process has it. A lock that a dead process left is taken away. */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
    if (since === undefined) return false;
    const holder = Number(readFileSync(LOCK, 'utf8'));
    // It is made and filled in two steps: an empty one is dead only when it has stood for a while.
    if (holder ? !isAlive(holder) : Date.now() - since > 5000) rmSync(LOCK, { force: true });
    return false;
  }
}

/**
 * Installs and builds what is missing or stale; does nothing when all is there. Of two that start at once the second
 * waits for the first.
 * @param {{ say: (line: string) => void, force?: boolean, toTest?: boolean, toRun?: boolean }} options `force`: build
 *   anyway; `toTest`: the packages for development are needed even when nothing has to be built; `toRun` false:
 *   nothing is built
 * @returns {Promise<number>} exit code, 0 when the program can be run
 */
export async function prepare({ say, force = false, toTest = false, toRun = true }) {
  const missing = () => {
    const toBuild = toRun && (force || !isBuilt());
    const withDev = toBuild || toTest;
    const why = notInstalled({ withDev });
    return toBuild || why ? { toBuild, withDev, why } : null;
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
    const { toBuild, withDev, why } = work;
    const installed = why ? await install({ withDev, say, why }) : 0;
    return installed || (toBuild ? await build(say) : 0);
  } finally {
    rmSync(LOCK, { force: true });
  }
}
