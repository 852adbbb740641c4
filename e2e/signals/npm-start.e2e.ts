import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { describe, expect, test } from 'vitest';
import { afterEachTest } from '../support/after-each.ts';
import { logInAs } from '../support/caller.ts';
import { send } from '../support/http.ts';
import { ROOT } from '../support/places.ts';
import { isAlive, until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import {
  cleanEnvironment,
  emptyFolder,
  type Launched,
  launch,
  leftIn,
  MORNING,
  pidIn,
  seededFolder,
} from '../support/server.ts';

/* How it starts and how it ends by npm and by signals, as whoever runs it sees it. */

const { later, folder } = afterEachTest();

const READY = /redo på (http:\S+) \((\d+),(\d) s\)/;

/** `npm start` may have to make the demo's snapshot first, which is a minute's work and more on a busy machine. */
const SNAPSHOT_WITHIN = 900_000;

/** `npm start` in a process group of its own, as a terminal or a service manager would start it. */
async function npmStart(
  dataDir: string,
  demo: Readonly<Record<string, string>> = { SAMSYN_CLOCK: MORNING, SAMSYN_DEMO: 'story' },
): Promise<Launched & { url: string; pids: () => number[] }> {
  const env = cleanEnvironment({ PORT: '0', SAMSYN_DATA: dataDir, SAMSYN_LOG: 'info', ...demo });
  const npm = launch('npm', ['start'], { env, cwd: ROOT, detached: true });
  later(() => {
    for (const pid of [...descendantsOf(npm.pid), npm.pid]) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  await until('npm start is ready', () => READY.test(npm.output()), { within: SNAPSHOT_WITHIN });
  const url = READY.exec(npm.output())?.[1] ?? '';
  return { ...npm, url, pids: () => [npm.pid, ...descendantsOf(npm.pid)] };
}

/** All that a process has started, and what those have started. */
function descendantsOf(root: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const found: number[] = [];
  for (let next = [root]; next.length > 0; ) {
    next = rows.flatMap(([pid, parent]) => (next.includes(parent) ? [pid] : []));
    found.push(...next);
  }
  return found;
}

async function expectAllGone(pids: readonly number[], dataDir: string): Promise<void> {
  await until('every process has ended', () => !pids.some(isAlive), { within: 30_000 });
  expect(leftIn(dataDir)).toEqual([]);
}

/** A report on its way: its head and half of its body have been sent. */
async function halfSent(url: string, cookie: string): Promise<{ rest(): Promise<string> }> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ q: 'Norrgren' });
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('utf8');
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  const head = [
    'POST /api/v1/casework/find HTTP/1.1',
    'Host: localhost',
    `Cookie: ${cookie}`,
    'X-Samsyn: 1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 8)}`);
  // The server has read the head when it has answered somebody who came later.
  await send(`${url}/healthz`);
  return {
    rest: async () => {
      const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.write(body.slice(8));
      await ended;
      return answer;
    },
  };
}

const by = {
  'SIGTERM to npm': (npm: Launched) => process.kill(npm.pid, 'SIGTERM'),
  // Ctrl-C in a terminal reaches the whole group.
  'SIGINT to the group': (npm: Launched) => process.kill(-npm.pid, 'SIGINT'),
} as const;

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test.each(Object.entries(by))(
    'ends by %s: what is under way is answered, and nothing is left',
    async (_how, stop) => {
      const dataDir = folder(seededFolder);
      const npm = await npmStart(dataDir);
      const pids = [...npm.pids(), pidIn(dataDir)];
      expect(pids.length).toBeGreaterThanOrEqual(3);
      const jon = await logInAs(npm.url, 'Jon Åkerlo');
      const request = await halfSent(npm.url, jon.cookie);
      stop(npm);
      await until('it says that it ends', () => npm.output().includes('Avslutar'));
      // Nobody new is let in.
      await until('no new connection is taken', () =>
        send(npm.url, { within: 1000 }).then(
          () => false,
          () => true,
        ),
      );
      const answer = await request.rest();
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(answer).toContain('"cases":[');
      await expectAllGone(pids, dataDir);
    },
  );

  test('ends with the one that started it, however that ended', async () => {
    const dataDir = folder(seededFolder);
    const npm = await npmStart(dataDir);
    const pids = [...npm.pids(), pidIn(dataDir)];
    process.kill(npm.pid, 'SIGKILL');
    await expectAllGone(pids, dataDir);
  });

  test(
    'has the whole municipality ready within five seconds on a new folder, on a machine that has nothing else to do',
    async () => {
      const dataDir = folder(emptyFolder);
      const npm = await npmStart(dataDir, {});
      const busy = Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());
      const [, , whole, tenth] = READY.exec(npm.output()) ?? [];
      const seconds = Number(`${whole}.${tenth}`);
      console.info(`first start ready after ${seconds} s, with a load of ${busy.toFixed(1)} for each core`);
      expect(seconds).toBeLessThan(5 * 1.5 * busy);
      expect(npm.output()).toMatch(/Skapar databasen[\s\S]*redo på/);
      expect(npm.output()).not.toContain('Lägger upp demokommunen');
      // On the day that it was made for, with its people and its cases.
      const berit = await logInAs(npm.url, 'Berit Sandmo');
      const day = await berit.read<{ today: string }>('/api/v1/casework/my-day');
      expect(day.today).toBe('2026-12-07');
      const { users } = await berit.read<{ users: unknown[] }>('/api/v1/session/demo-users');
      // Those of the story and of its further units, as `mass.test.ts` counts them.
      expect(users).toHaveLength(63);
      const pids = [...npm.pids(), pidIn(dataDir)];
      process.kill(npm.pid, 'SIGTERM');
      await expectAllGone(pids, dataDir);
      const trail = await samsyn(['verify-trail', '--json'], { SAMSYN_DATA: dataDir });
      expect(JSON.parse(trail.output)).toEqual([
        expect.objectContaining({ municipality: 'bjorkvik', faults: [] }),
      ]);
    },
    SNAPSHOT_WITHIN + 120_000,
  );

  test('tells the story alone, of the day that the clock says, when that is another than the snapshot’s', async () => {
    const dataDir = folder(emptyFolder);
    const npm = await npmStart(dataDir, { SAMSYN_CLOCK: MORNING });
    expect(npm.output()).toMatch(/Skapar databasen[\s\S]*Lägger upp demokommunen[\s\S]*redo på/);
    const pids = [...npm.pids(), pidIn(dataDir)];
    process.kill(npm.pid, 'SIGTERM');
    await expectAllGone(pids, dataDir);
  });
});
