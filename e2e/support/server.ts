import { type ChildProcess, spawn } from 'node:child_process';
import { constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { send } from './http.ts';
import { ROOT, SAMSYN } from './places.ts';
import { personalIn } from './privacy.ts';
import { isAlive, until } from './processes.ts';

/** A Friday morning in Swedish winter time, at which demo data was made: no test depends on the hour that it runs at. */
export const MORNING = '2026-12-04T09:00:00+01:00';

/** A data folder of one's own, filled with the demo municipality; the caller removes it. */
export function seededFolder(): string {
  const folder = emptyFolder();
  cpSync(inject('seededFolder'), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return folder;
}

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** The environment without anything that would set up our own programs. */
export function cleanEnvironment(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(
    ([name]) => !/^(SAMSYN_|VITEST|NODE_ENV$|NODE_OPTIONS$|DATABASE_URL$|PORT$|HOST$|npm_)/.test(name),
  );
  return { ...Object.fromEntries(foreign), ...own };
}

export interface Launched {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Both streams so far, as they came. */
  output(): string;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  /** Ended, and all that it wrote has been read. */
  readonly closed: Promise<void>;
}

// A test run that is killed leaves no server behind.
const WATCH_PARENT = `data:text/javascript,import{stopWithParent}from'${pathToFileURL(join(ROOT, 'scripts/lib/parent.mjs'))}';stopWithParent()`;

/** Starts a program of ours; its output is collected from the first byte. */
export function launch(
  command: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string; detached?: boolean },
): Launched {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'gone'));
  });
  return {
    pid: child.pid ?? -1,
    child,
    output: () => Buffer.concat(chunks).toString('utf8'),
    ended,
    closed: new Promise((resolve) => child.once('close', () => resolve())),
  };
}

export interface ServerOptions {
  /** A seeded folder of its own unless told; told, the caller removes it. */
  readonly dataDir?: string;
  /** Instant at which the movable clock starts, or `system`. */
  readonly clock?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly url: string;
  readonly dataDir: string;
  readonly process: Launched;
  /** Milliseconds from the start of the process until it was ready. */
  readonly readyAfter: number;
  /** Words that tests have sent and that must not be in the server's output, beside the demo's own. */
  readonly personal: string[];
  /** Fails when the output so far says anything about anybody. */
  requireQuiet(): void;
  /** Tells it to end as a service manager does, and fails unless it ends cleanly and has said nothing about anybody. */
  stop(): Promise<void>;
  /** Process id of the embedded database. */
  databasePid(): number;
  moveClock(to: string): Promise<void>;
}

const READY = /redo på (http:\S+)/;

/** Starts the built server on a free port of loopback and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const dataDir = options.dataDir ?? seededFolder();
  const started = performance.now();
  const env = cleanEnvironment({
    PORT: '0',
    SAMSYN_DATA: dataDir,
    SAMSYN_LOG: 'info',
    SAMSYN_CLOCK: options.clock ?? MORNING,
    // Few enough cases that each can be found by its name.
    ...(options.env?.DATABASE_URL ? {} : { SAMSYN_DEMO: 'story' }),
    ...options.env,
  });
  const process_ = launch(process.execPath, ['--import', WATCH_PARENT, SAMSYN, 'serve'], {
    env,
    cwd: tmpdir(),
  });
  let ended: number | string | undefined;
  void process_.ended.then((how) => {
    ended = how;
  });
  await until(
    'the server is ready',
    () => {
      if (ended !== undefined) throw new Error(`the server ended (${ended}):\n${process_.output()}`);
      return READY.test(process_.output());
    },
    { within: 180_000 },
  );
  const readyAfter = performance.now() - started;
  const url = READY.exec(process_.output())?.[1] ?? '';
  const databasePid = () => pidIn(dataDir);
  const database = existsSync(join(dataDir, 'database.lock')) ? databasePid() : undefined;
  const personal: string[] = [];
  const requireQuiet = (): void => {
    const said = personalIn(process_.output(), personal);
    if (said.length > 0) throw new Error(`the output says: ${said.join(', ')}\n${process_.output()}`);
  };
  return {
    url,
    dataDir,
    process: process_,
    readyAfter,
    databasePid,
    personal,
    requireQuiet,
    stop: async () => {
      process_.child.kill('SIGTERM');
      const how = await process_.ended;
      if (how !== 0) throw new Error(`the server ended with ${how}:\n${process_.output()}`);
      if (database !== undefined && isAlive(database)) throw new Error('the database was left behind');
      const left = leftIn(dataDir);
      requireQuiet();
      if (left.length > 0) throw new Error(`left in the data folder: ${left.join(', ')}`);
      if (options.dataDir === undefined) removeFolder(dataDir);
    },
    moveClock: async (to) => {
      const answer = await send(`${url}/api/v1/demo/move-clock`, {
        method: 'POST',
        headers: { 'x-samsyn': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ to }),
      });
      if (answer.status !== 200) throw new Error(`the clock was not moved: ${answer.text}`);
    },
  };
}

/** Who has the database of a folder open. */
export const pidIn = (dataDir: string): number =>
  (JSON.parse(readFileSync(join(dataDir, 'database.lock'), 'utf8')) as { pid: number }).pid;

/** What a server that ended cleanly has left beside its data: nothing. */
export const leftIn = (dataDir: string): string[] =>
  readdirSync(dataDir).filter((name) => /\.lock|\.address|\.s\.|\.new$|^database\.(?!$)/.test(name));
