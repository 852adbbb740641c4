import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { type Lock, LockHeldError, takeLock } from './lock.ts';
import type { ChildMessage, ChildStart, MakeTemplate } from './messages.ts';
import { OneAtATimePGlite } from './one-at-a-time.ts';
import { type Place, placeOf, removeAddress, SOCKET_PORT, socketFolder, writeAddress } from './place.ts';

/*
 * The embedded database's own process: PGlite in the data folder, served by PostgreSQL's protocol. It lives as long as its
 * parent and no longer. PGlite never calls fsync: what is acknowledged survives the death of any process, but a power cut or a
 * crash of the machine may lose the last writes or damage the database. Who may use the database is who may reach its socket:
 * only the owner of the data folder; on Windows, where it is a loopback port, every user of that machine.
 */

const MAX_CONNECTIONS = 200;
const LOCK_RETRY = 100;
/** How long a SIGTERM from outside leaves to those still connected, in ms. The parent's end leaves none. */
const GRACE = 10_000;

/** Resolves when the message is on its way, so that the process may end. */
const tell = (message: ChildMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function lockWithin(ms: number, place: Place, sockets: string): Promise<Lock> {
  const last = performance.now() + ms;
  for (let told = false; ; told = true) {
    try {
      return await takeLock(place.lock, sockets);
    } catch (error) {
      if (!(error instanceof LockHeldError) || performance.now() > last) throw error;
    }
    if (!told) void tell({ type: 'step', step: 'waiting_for_lock' });
    await sleep(LOCK_RETRY);
  }
}

/** The process must not go on after PGlite itself has failed; the parent starts a new one, which recovers from the log. */
function onBroken(error: unknown): void {
  console.error('The embedded database failed and is started anew', error);
  process.exit(3);
}

/** Made beside its place and moved there when whole, so that a start that is cut short leaves nothing half-made in it. */
async function create(folder: string, template?: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  if (template !== undefined && existsSync(template)) {
    await cp(template, draft, { recursive: true });
  } else {
    const database = new OneAtATimePGlite(draft, onBroken);
    await database.waitReady;
    await database.close();
  }
  await rename(draft, folder);
}

async function openAt(place: Place, template?: string): Promise<OneAtATimePGlite> {
  if (!existsSync(place.database)) {
    void tell({ type: 'step', step: 'creating' });
    await create(place.database, template);
  }
  void tell({ type: 'step', step: 'opening' });
  const database = new OneAtATimePGlite(place.database, onBroken);
  await database.waitReady;
  return database;
}

async function serve(database: OneAtATimePGlite, sockets: string, port: number) {
  if (process.platform === 'win32') {
    const host = '127.0.0.1';
    const server = new PGLiteSocketServer({ db: database, host, port, maxConnections: MAX_CONNECTIONS });
    await server.start();
    return { server, address: { host, port: Number(server.getServerConn().split(':').at(-1)) } };
  }
  const path = join(sockets, `.s.PGSQL.${SOCKET_PORT}`);
  await rm(path, { force: true });
  const server = new PGLiteSocketServer({ db: database, path, maxConnections: MAX_CONNECTIONS });
  await server.start();
  return { server, address: { host: sockets, port: SOCKET_PORT } };
}

async function main(start: ChildStart): Promise<void> {
  process.umask(0o077);
  // Ctrl-C in a terminal reaches the whole process group; when to stop is the parent's to say.
  process.on('SIGINT', () => undefined);
  const place = await placeOf(start.dataDir);
  const sockets = await socketFolder(place, start.again);
  const tidy = async (): Promise<void> => {
    if (sockets !== place.dataDir) await rm(sockets, { recursive: true, force: true });
  };
  let lock: Lock;
  try {
    lock = await lockWithin(start.lockWait, place, sockets);
  } catch (error) {
    await tidy();
    throw error;
  }
  await removeAddress(place);
  const database = await openAt(place, start.template);
  const { server, address } = await serve(database, sockets, start.again?.port ?? 0);
  await writeAddress(place, address);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await removeAddress(place);
    await server.stop();
    await database.close();
    await lock.release();
    await tidy();
    process.exit(0);
  };
  const stopWhenAlone = async (): Promise<void> => {
    const last = performance.now() + GRACE;
    while (server.getStats().activeConnections > 0 && performance.now() < last) await sleep(50);
    await stop();
  };
  process.on('disconnect', () => void stop());
  // A service manager signals all processes at once: requests in flight must still find the database there.
  process.on('SIGTERM', () => void stopWhenAlone());
  if (!process.connected) return stop();
  await tell({ type: 'ready', ...address });
}

try {
  const task = JSON.parse(process.argv[2] ?? '{}') as ChildStart | MakeTemplate;
  if ('makeTemplate' in task) {
    await rm(task.makeTemplate, { recursive: true, force: true });
    await create(task.makeTemplate);
    process.exit(0);
  }
  if (process.send === undefined) throw new Error('The database is started by the server, not by hand');
  await main(task);
} catch (error) {
  await tell(
    error instanceof LockHeldError
      ? { type: 'in_use', pid: error.holder.pid }
      : { type: 'failed', message: error instanceof Error ? error.message : String(error) },
  );
  if (process.send === undefined) console.error(error);
  process.exit(1);
}
