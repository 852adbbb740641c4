import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits for what must come about, and fails with its name when it does not. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { within = 20_000, every = 25 } = {},
): Promise<void> {
  const last = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > last) throw new Error(`not within ${within} ms: ${what}`);
    await sleep(every);
  }
}
