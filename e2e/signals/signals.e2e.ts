import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
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
  removeFolder,
  seededFolder,
  startServer,
} from '../support/server.ts';

/* How it starts and how it ends, as whoever runs it sees it: by npm, by signals, by commands beside it. */

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function folder(made: () => string): string {
  const path = made();
  cleanUp.push(() => removeFolder(path));
  return path;
}

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
  cleanUp.push(() => {
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
      expect(users).toHaveLength(60);
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

describe('a start', () => {
  test('on a port that is taken says so, and lets the data folder go', async () => {
    const dataDir = folder(seededFolder);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => other.close());
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, output } = await samsyn(['serve'], { PORT: port, SAMSYN_DATA: dataDir });
    expect(code).toBe(1);
    expect(output).toContain(`Porten ${port} används redan`);
    expect(output).not.toMatch(/\bat .*\.js:\d+/);
    expect(leftIn(dataDir)).toEqual([]);
  });

  test('on a data folder that another server has open is refused, and that one goes on', async () => {
    const first = await startServer();
    const { code, output } = await samsyn(['serve'], { PORT: '0', SAMSYN_DATA: first.dataDir });
    expect(code).toBe(1);
    expect(output).toContain(first.dataDir);
    expect(output).toContain(String(first.databasePid()));
    expect(output).not.toMatch(/\bat .*\.js:\d+/);
    expect((await send(`${first.url}/readyz`)).status).toBe(200);
    await first.stop();
  });

  test.each([
    [{ PORT: 'many' }, 'PORT'],
    [{ SAMSYN_CLOCK: 'tomorrow' }, 'SAMSYN_CLOCK'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ DATABASE_URL: 'postgresql://localhost/x', SAMSYN_DEMO: '1' }, 'SAMSYN_DEMO'],
    [{ DATABASE_URL: 'postgresql://localhost/x', SAMSYN_CLOCK: 'movable' }, 'SAMSYN_CLOCK'],
  ])('with the settings %j is refused by the name of the setting', async (env, name) => {
    const { code, output } = await samsyn(['serve'], { SAMSYN_DATA: folder(emptyFolder), ...env });
    expect(code).toBe(1);
    expect(output).toContain(name);
    expect(output).not.toMatch(/\bat .*\.js:\d+/);
  });

  /** What the demo consists of, as far as it can be counted from outside. */
  async function demoOf(dataDir: string): Promise<unknown> {
    const server = await startServer({ dataDir });
    const jon = await logInAs(server.url, 'Jon Åkerlo');
    const inbox = await jon.read<{ reportCount: number; childCount: number }>('/api/v1/casework/inbox');
    const siv = await logInAs(server.url, 'Siv Rönnfors');
    const cases = await siv.read<{ total: number }>('/api/v1/casework/cases');
    await server.stop();
    return { reports: inbox.reportCount, children: inbox.childCount, sivs: cases.total };
  }

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'that is ended by %s while the demo is filled leaves no half of it',
    async (signal) => {
      const dataDir = folder(emptyFolder);
      const env = cleanEnvironment({
        PORT: '0',
        SAMSYN_DATA: dataDir,
        SAMSYN_CLOCK: MORNING,
        SAMSYN_DEMO: 'story',
      });
      const { child, output, ended } = launch(process.execPath, [join(ROOT, 'bin/samsyn.mjs'), 'serve'], {
        env,
      });
      cleanUp.push(() => child.kill('SIGKILL'));
      await until('the demo is being filled', () => /anmälan 4 av/.test(output()), { within: 120_000 });
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGTERM' ? 0 : 'SIGKILL');
      await until('the folder is let go', () => leftIn(dataDir).length === 0);
      expect(await demoOf(dataDir)).toEqual(await demoOf(folder(seededFolder)));
    },
  );
});

describe('commands', () => {
  test('work on the data of a server that runs, and on the same data when none does', async () => {
    const server = await startServer();
    const env = { SAMSYN_DATA: server.dataDir };
    const add = ['user', 'add', 'ny.medarbetare', '--given-name', 'Ny', '--family-name', 'Medarbetare'];
    const seat = ['--unit', 'Mottagning barn och unga', '--role', 'intake', '--title', 'Socialsekreterare'];
    const password = 'ett riktigt långt lösenord';
    expect(await samsyn([...add, ...seat], { ...env, SAMSYN_PASSWORD: password })).toMatchObject({ code: 0 });

    const listed = await samsyn(['user', 'list', '--json'], env);
    const usernames = (JSON.parse(listed.output) as { username: string }[]).map((u) => u.username);
    expect(usernames).toEqual(expect.arrayContaining(['ny.medarbetare', 'jon.akerlo']));

    const logIn = (body: object) =>
      send(`${server.url}/api/v1/session/log-in`, {
        method: 'POST',
        headers: { 'x-samsyn': '1', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await logIn({ username: 'Ny.Medarbetare', password })).status).toBe(200);
    expect((await samsyn(['user', 'disable', 'ny.medarbetare'], env)).code).toBe(0);
    expect((await logIn({ username: 'ny.medarbetare', password })).status).toBe(401);

    const running = await samsyn(['verify-trail', '--json'], env);
    expect(running.code).toBe(0);
    expect(JSON.parse(running.output)).toEqual([
      expect.objectContaining({ municipality: 'bjorkvik', faults: [] }),
    ]);
    expect((await send(`${server.url}/readyz`)).status).toBe(200);
    expect(existsSync(join(server.dataDir, 'database.lock'))).toBe(true);

    server.process.child.kill('SIGTERM');
    expect(await server.process.ended).toBe(0);
    const alone = await samsyn(['verify-trail', '--json'], env);
    expect(alone.code).toBe(0);
    expect(alone.output).not.toContain(password);
    expect(
      readFileSync(join(server.dataDir, 'trail-heads.jsonl'), { encoding: 'utf8', flag: 'a+' }),
    ).not.toContain(password);
    removeFolder(server.dataDir);
  });

  test('fill a demo of a size of one’s own where nothing is, and nowhere else', async () => {
    const dataDir = folder(emptyFolder);
    const env = { SAMSYN_DATA: dataDir, SAMSYN_CLOCK: MORNING };
    const seed = await samsyn(['demo', 'seed', '--cases', '20', '--seed', '3'], env);
    expect(seed.output).toMatch(/anmälan 0 av \d+[\s\S]*20 öppna ärenden, frö 3/);
    expect(seed.code).toBe(0);
    const again = await samsyn(['demo', 'seed', '--cases', '20'], env);
    expect(again.code).toBe(1);
    expect(again.output).toContain('Björkviks kommun');
    expect(again.output).not.toMatch(/\bat .*\.js:\d+/);
    const wrong = await samsyn(['demo', 'seed', '--cases', 'många'], env);
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('--cases') });
    const trail = await samsyn(['verify-trail', '--json'], env);
    expect(JSON.parse(trail.output)).toEqual([
      expect.objectContaining({ municipality: 'bjorkvik', faults: [] }),
    ]);
  });

  test('of the checkout say what they are for, and refuse what they do not know', async () => {
    const bin = join(ROOT, 'bin/samsyn.mjs');
    const run = async (...args: string[]) => {
      const { ended, closed, output } = launch(process.execPath, [bin, ...args], { env: cleanEnvironment() });
      const code = await ended;
      await closed;
      return { code, output: output() };
    };
    expect(await run('--help')).toMatchObject({ code: 0, output: expect.stringContaining('verify-trail') });
    expect(await run('nothing')).toMatchObject({ code: 1, output: expect.stringMatching(/nothing/) });
  });
});
