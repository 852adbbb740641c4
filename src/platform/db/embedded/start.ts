import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseRefusedError } from '../errors.ts';
import { livingHolder } from './lock.ts';
import type { ChildMessage, ChildStart, EmbeddedStep } from './messages.ts';
import { type Address, placeOf, readAddress } from './place.ts';

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** Told what takes time, for a person who waits at the first start. */
  readonly onProgress?: (step: EmbeddedStep) => void;
  /** The built entry of the child process, when it does not stand beside the built server. */
  readonly childEntry?: string;
  /** A new database made beforehand; unless told, what the build has left beside the entry. Without one it is made here. */
  readonly template?: string;
  /** How long to wait for a data folder that another process has open, in ms; 5 seconds unless told. */
  readonly lockWait?: number;
  /** Waits before each new start in a row when the process has died, in ms. One that has been ready starts the row over. */
  readonly restartAfter?: readonly number[];
};

/** The process has ended unasked. With `restarting: false` it could not be started again: the server can do nothing more. */
export type EmbeddedExit =
  | { readonly restarting: true; readonly code: number | null; readonly signal: string | null }
  | { readonly restarting: false; readonly error: unknown };

export type Embedded = {
  readonly address: Address;
  /** Closes the database and ends its process. Connections still open are cut. */
  readonly stop: () => Promise<void>;
  /** Told each time the process ends unasked. */
  readonly onExit: (listener: (exit: EmbeddedExit) => void) => void;
};

/** How long a child may take to be ready, in ms. The first start makes the database, on a slow disk too. */
const READY_WITHIN = 120_000;
const STOP_WITHIN = 10_000;
const RESTART_AFTER = [0, 500, 1000, 2000, 4000];

function builtEntry(): string {
  for (const path of ['./embedded-database.js', '../embedded-database.js']) {
    const file = fileURLToPath(new URL(path, import.meta.url));
    if (existsSync(file)) return file;
  }
  throw new DatabaseRefusedError(
    'EMBEDDED_DATABASE_FAILED',
    'The embedded database is not built: run npm run build',
  );
}

type Running = { readonly child: ChildProcess; readonly address: Address };

function launch(options: EmbeddedOptions, again?: Address): Promise<Running> {
  const entry = options.childEntry ?? builtEntry();
  const start: ChildStart = {
    dataDir: options.dataDir,
    lockWait: options.lockWait ?? 5000,
    template: options.template ?? join(dirname(entry), '../database-template'),
    ...(again && { again }),
  };
  // A group of its own, so that a signal to the server's whole group does not take the database from under it.
  const child = fork(entry, [JSON.stringify(start)], {
    execArgv: [],
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const fail = (code: 'DATA_FOLDER_IN_USE' | 'EMBEDDED_DATABASE_FAILED', message: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new DatabaseRefusedError(code, message));
    };
    const timer = setTimeout(
      () => fail('EMBEDDED_DATABASE_FAILED', 'The embedded database did not get ready in time'),
      READY_WITHIN,
    );
    child.once('error', (error) => fail('EMBEDDED_DATABASE_FAILED', error.message));
    child.once('exit', (code, signal) =>
      fail('EMBEDDED_DATABASE_FAILED', `The embedded database ended at its start (${signal ?? code})`),
    );
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'step') options.onProgress?.(message.step);
      else if (message.type === 'in_use') {
        fail(
          'DATA_FOLDER_IN_USE',
          `The data folder ${options.dataDir} is in use by another process (${message.pid}). Stop that one first, or choose another folder with SAMSYN_DATA.`,
        );
      } else if (message.type === 'failed') {
        fail('EMBEDDED_DATABASE_FAILED', `The embedded database could not be opened: ${message.message}`);
      } else {
        clearTimeout(timer);
        child.removeAllListeners('exit');
        child.removeAllListeners('error');
        child.on('error', () => undefined);
        resolve({ child, address: { host: message.host, port: message.port } });
      }
    });
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the embedded database in a process of its own and keeps it going: when that process dies it is started again at the same
 * address, where a pool finds it. Queries in flight fail with an error that `isDatabaseUnavailable` knows; what was committed
 * is there again, recovered from the log.
 *
 * PGlite never calls fsync: what is acknowledged survives the death of any process, not a power cut.
 * @throws DatabaseRefusedError DATA_FOLDER_IN_USE when a living process has the folder open, EMBEDDED_DATABASE_FAILED otherwise
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const listeners = new Set<(exit: EmbeddedExit) => void>();
  let running = await launch(options);
  const { address } = running;
  let stopped = false;
  let restarting: Promise<void> | undefined;

  const tell = (exit: EmbeddedExit): void => {
    for (const listener of listeners) listener(exit);
  };

  const restart = async (): Promise<void> => {
    let failure: unknown;
    for (const wait of options.restartAfter ?? RESTART_AFTER) {
      await sleep(wait);
      if (stopped) return;
      try {
        running = await launch(options, address);
        watch(running.child);
        return;
      } catch (error) {
        failure = error;
      }
    }
    tell({ restarting: false, error: failure });
  };

  const watch = (child: ChildProcess): void => {
    child.once('exit', (code, signal) => {
      if (stopped) return;
      tell({ restarting: true, code, signal });
      restarting = restart();
    });
  };
  watch(running.child);

  return {
    address,
    onExit: (listener) => void listeners.add(listener),
    stop: async () => {
      stopped = true;
      await restarting;
      const { child } = running;
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
      if (child.connected) child.disconnect();
      await ended(child);
      clearTimeout(killer);
    },
  };
}

/** How long a living holder may take until it can be reached, in ms: it may be making the database just now. */
const ADDRESS_WITHIN = 30_000;

/**
 * For the command line: the address of the database that another process has open in the folder, or undefined when nobody has.
 * The database then belongs to that process, and is gone when it ends.
 */
export async function runningIn(dataDir: string): Promise<Address | undefined> {
  const place = await placeOf(dataDir);
  const last = performance.now() + ADDRESS_WITHIN;
  while ((await livingHolder(place.lock)) !== undefined) {
    const address = await readAddress(place);
    if (address !== undefined) return address;
    if (performance.now() > last) break;
    await sleep(100);
  }
  return undefined;
}

/**
 * Joins the database that is running in the folder, or starts one when none is.
 * @returns an `Embedded` whose `stop` ends only a process that this call started
 */
export async function connectRunning(options: EmbeddedOptions): Promise<Embedded> {
  const address = await runningIn(options.dataDir);
  if (address === undefined) return startEmbedded(options);
  return { address, stop: async () => undefined, onExit: () => undefined };
}
