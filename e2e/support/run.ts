import { tmpdir } from 'node:os';
import { SAMSYN } from './places.ts';
import { cleanEnvironment, launch } from './server.ts';

export interface Ran {
  /** Exit code, or the name of the signal that ended it. */
  readonly code: number | string;
  /** Both streams. */
  readonly output: string;
}

/** Runs a command of the built program to its end. */
export async function samsyn(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const launched = launch(process.execPath, [SAMSYN, ...args], { env: cleanEnvironment(env), cwd: tmpdir() });
  const code = await launched.ended;
  await launched.closed;
  return { code, output: launched.output() };
}
