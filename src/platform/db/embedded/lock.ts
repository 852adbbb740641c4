import { randomBytes } from 'node:crypto';
import { link, open, readFile, readlink, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';

/**
 * An exclusive lock on a folder, held by a process and not by a file: it ends with the process, however that ends. PGlite has
 * none, and two of them on one folder lose each other's writes without an error.
 *
 * Who holds it stands in a file. Whether that process lives is judged, in the same process table, by its id and the moment it
 * started (an id may be used again), and otherwise (another container, a rebooted machine, a system that does not tell) by
 * its lifeline: a socket that the holder listens on from before it takes the lock, and that the kernel closes with it.
 * The folder must not be on a disk shared by several machines: no machine can judge the other's processes.
 */
export type Holder = {
  /** Made anew for every attempt; names the holder, never used twice. */
  readonly nonce: string;
  readonly pid: number;
  /** The process table that `pid` stands in: one start of one machine, one container. Empty when unknown. */
  readonly space: string;
  /** When the process started, in the kernel's own count. Empty when unknown. */
  readonly start: string;
  readonly lifeline: string;
};

export type Lock = { readonly holder: Holder; readonly release: () => Promise<void> };

/** The lock is held by a living process. */
export class LockHeldError extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super(`held by process ${holder.pid}`);
    this.name = 'LockHeldError';
    this.holder = holder;
  }
}

const errno = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

async function processSpace(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/** When a process started, or '' when there is none by that id, when it is dead but not yet reaped, or when it can't be told. */
async function processStart(pid: number): Promise<string> {
  try {
    // "pid (name) state ppid …": the name may hold spaces and brackets, so count from the last bracket. Field 22 is the start.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0] ?? 'X';
    return state === 'Z' || state === 'X' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

const answers = (lifeline: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(lifeline);
    const settle = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => settle(true));
    // Refused or not there is dead; anything else (too many waiting, no permission) is not known to be, so it lives.
    socket.once('error', (error) => settle(!['ECONNREFUSED', 'ENOENT'].includes(errno(error))));
    socket.setTimeout(5000, () => settle(true));
  });

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.space !== '' && holder.start !== '' && holder.space === (await processSpace())) {
    return (await processStart(holder.pid)) === holder.start;
  }
  return answers(holder.lifeline);
}

async function readHolder(path: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined;
    throw error;
  }
  const holder = JSON.parse(text) as Partial<Holder>;
  const { nonce, pid, space, start, lifeline } = holder;
  if (
    typeof nonce !== 'string' ||
    typeof pid !== 'number' ||
    typeof space !== 'string' ||
    typeof start !== 'string' ||
    typeof lifeline !== 'string'
  ) {
    throw new SyntaxError(`${path} is not a lock file`);
  }
  return { nonce, pid, space, start, lifeline };
}

/** The holder that lives, or undefined when the lock is free to take. */
export async function livingHolder(path: string): Promise<Holder | undefined> {
  const holder = await readHolder(path);
  return holder !== undefined && (await isAlive(holder)) ? holder : undefined;
}

/** Writes the holder to a file of its own, on disk before anybody can see it under the lock's name. */
async function writeOwn(path: string, me: Holder): Promise<string> {
  const own = `${path}.${me.nonce}.new`;
  const file = await open(own, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(me));
    await file.sync();
  } finally {
    await file.close();
  }
  return own;
}

/**
 * Takes `path` for `me`, or throws LockHeldError.
 *
 * Why two can't both get it: the name appears by `link`, which fails when it is there and shows the whole content at once. A
 * dead holder's file is never removed and made again, as a slow second taker might then remove the first taker's living lock.
 * It is only *replaced*, by `rename`, and only by the one who holds the right to replace just that holder: another lock, taken
 * by these same rules, named by the dead holder's nonce. With the right in hand the taker reads the lock again. Has it changed,
 * somebody else was faster, and the taker starts over. Has it not, nobody else may change it now. A taker that dies with the
 * right in hand leaves a dead lock, which is taken over in the same way.
 */
async function claim(path: string, me: Holder): Promise<void> {
  for (;;) {
    const own = await writeOwn(path, me);
    try {
      await link(own, path);
      return;
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw error;
    } finally {
      await rm(own, { force: true });
    }
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    if (await isAlive(holder)) throw new LockHeldError(holder);
    const right = `${path}.${holder.nonce}`;
    await claim(right, me);
    try {
      if ((await readHolder(path))?.nonce === holder.nonce) {
        await rename(await writeOwn(path, me), path);
        await rm(holder.lifeline, { force: true }).catch(() => undefined);
        return;
      }
    } finally {
      await rm(right, { force: true });
    }
  }
}

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });

/**
 * Takes the lock for this process.
 * @param lifelineFolder where the lifeline may stand; short enough for a socket's name
 * @throws LockHeldError when a living process holds it
 */
export async function takeLock(path: string, lifelineFolder: string): Promise<Lock> {
  const nonce = randomBytes(6).toString('hex');
  const lifeline =
    process.platform === 'win32' ? `\\\\.\\pipe\\samsyn-${nonce}` : `${lifelineFolder}/alive-${nonce}`;
  const holder: Holder = {
    nonce,
    pid: process.pid,
    space: await processSpace(),
    start: await processStart(process.pid),
    lifeline,
  };
  const server = createServer((socket) => socket.destroy());
  await listen(server, lifeline);
  server.unref();
  try {
    await claim(path, holder);
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    holder,
    release: async () => {
      if ((await readHolder(path))?.nonce === nonce) await rm(path, { force: true });
      server.close();
    },
  };
}
