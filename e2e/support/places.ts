import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run build` has made. SAMSYN_E2E_DIST names another build, for who works on both at once. */
export const DIST = process.env.SAMSYN_E2E_DIST ?? join(ROOT, 'dist');

/** The built program: server and command line in one. */
export const SAMSYN = join(DIST, 'server/samsyn.js');

const OUT = join(ROOT, 'e2e/out');

/** A file to look at afterwards: screenshots, logs. Never read by a test. */
export function outFile(name: string): string {
  mkdirSync(OUT, { recursive: true });
  return join(OUT, name);
}

export function requireBuild(): void {
  for (const file of [SAMSYN, join(DIST, 'web/index.html')]) {
    if (!existsSync(file)) throw new Error(`${file} is not there: npm run build`);
  }
}
