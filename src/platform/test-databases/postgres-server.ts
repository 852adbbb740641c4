import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const INSTALLED = '/usr/lib/postgresql';

/** The folder with the programs of the newest PostgreSQL of this machine, or undefined when there is none. */
export function findPostgres(): string | undefined {
  const given = process.env.SAMSYN_TEST_PG_BIN;
  if (given !== undefined) return given;
  if (!existsSync(INSTALLED)) return undefined;
  const newest = readdirSync(INSTALLED)
    .filter((version) => existsSync(join(INSTALLED, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(INSTALLED, newest, 'bin');
}

type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, otherwise as oneself. */
function account(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(),
      );
    });
  });

const MANY = '-c max_connections=200';
// Where nothing must survive anything: the data is thrown away.
const FAST = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off';

export type PostgresServer = {
  /** Address of a database on it, for the superuser `postgres` or for another login role. */
  readonly url: (database: string, user?: string) => string;
  /** Process id of the server itself, of which those that serve a connection are children. */
  readonly pid: () => number;
  /** Starts it again on the same data and port after it was killed; it recovers what was committed. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

async function reachable(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || attempt > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

// The server ends with the pipe that only this process holds, also when this process is killed. The first keeper takes the
// folder with it; one of a server that was started again ends with its server, so that a failed start is seen.
const FIRST =
  'folder=$0; "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$folder"';
const NEXT =
  'exec 3<&0; "$@" & server=$!; (cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & wait $server';

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a free port of the loopback address, without passwords. It ends by
 * `stop`, and also when this process is killed.
 * @param options `durable`: what it has acknowledged is on the disk, as in production; otherwise it is fast. `within`: the
 *   folder that its own is made in
 */
export async function startPostgres(
  bin: string,
  { durable = false, within = tmpdir() }: { readonly durable?: boolean; readonly within?: string } = {},
): Promise<PostgresServer> {
  const user = account();
  const as = user ?? {};
  const folder = mkdtempSync(join(within, 'samsyn-pg-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const init = `-D ${data} -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions`.split(' ');
  execFileSync(join(bin, 'initdb'), init, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const run = `-D ${data} -h 127.0.0.1 -p ${port} -k ${folder} ${MANY}${durable ? '' : ` ${FAST}`}`.split(
    ' ',
  );
  const url = (database: string, user = 'postgres'): string =>
    `postgresql://${user}@127.0.0.1:${port}/${database}`;
  const keep = (keeper: string): ChildProcess =>
    spawn('sh', ['-c', keeper, folder, join(bin, 'postgres'), ...run], {
      ...as,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
  const first = keep(FIRST);
  let again: ChildProcess | undefined;
  await reachable(url('postgres'), first);
  const end = async (child: ChildProcess | undefined): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return void child?.stdin?.end();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await ended;
  };
  return {
    url,
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    startAgain: async () => {
      // The children of one that was killed hold its memory for a moment, and it can't start while they do.
      for (let attempt = 0; ; attempt++) {
        await end(again);
        again = keep(NEXT);
        try {
          return await reachable(url('postgres'), again);
        } catch (error) {
          if (attempt > 50) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    stop: async () => {
      await end(again);
      await end(first);
    },
  };
}
