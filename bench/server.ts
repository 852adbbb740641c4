import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Running {
  readonly base: string;
  /** From when the process was started until it said that it is ready, in seconds. */
  readonly readyAfter: number;
  /** Resident memory of the process and of those that it has started, in MiB; null where /proc does not tell. */
  memory(): number | null;
}

/** The built server in a process of its own: session, decision, policies, trail and sealing, all of it. @param env on which database */
export async function withServer<T>(
  env: Readonly<Record<string, string>>,
  use: (server: Running) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const entry =
    process.env.SAMSYN_BENCH_SERVER ??
    fileURLToPath(new URL('../../../../dist/server/samsyn.js', import.meta.url));
  const { DATABASE_URL: _notOurs, ...own } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, [entry, 'serve'], {
    env: {
      ...own,
      PORT: String(port),
      SAMSYN_SECURE: '0',
      SAMSYN_LOG: 'error',
      SAMSYN_HEADS: join(mkdtempSync(join(tmpdir(), 'samsyn-bench-')), 'heads'),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    await ready(base, child);
    const readyAfter = (performance.now() - started) / 1000;
    return await use({ base, readyAfter, memory: () => memoryOf(child.pid ?? 0) });
  } finally {
    if (child.exitCode === null && child.kill('SIGTERM'))
      await new Promise((done) => child.once('exit', done));
  }
}

/** Waits two minutes: the embedded database makes itself on its first start. */
async function ready(base: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 6000; attempt++) {
    const ok = await fetch(`${base}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return;
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('The server did not become ready');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** By /proc, which Linux alone has: the process and all below it. */
function memoryOf(pid: number): number | null {
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name): [number, number][] => {
          try {
            const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
            return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
          } catch {
            return []; // It has ended since the folder was read.
          }
        }),
    );
    const own = [pid];
    for (const one of own) for (const [child, parent] of parents) if (parent === one) own.push(child);
    const kib = own.map((id) =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.round(kib.reduce((a, b) => a + b, 0) / 1024);
  } catch {
    return null;
  }
}
