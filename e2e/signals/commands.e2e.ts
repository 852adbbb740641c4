import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { afterEachTest } from '../support/after-each.ts';
import { logInAs } from '../support/caller.ts';
import { send } from '../support/http.ts';
import { ROOT, SAMSYN } from '../support/places.ts';
import { until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import {
  cleanEnvironment,
  emptyFolder,
  launch,
  leftIn,
  MORNING,
  removeFolder,
  seededFolder,
  startServer,
} from '../support/server.ts';

/* What a start that can't be made says, what one that is ended halfway leaves, and the commands beside a server. */

const { later, folder } = afterEachTest();

describe('a start', () => {
  test('on a port that is taken says so, and lets the data folder go', async () => {
    const dataDir = folder(seededFolder);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    later(() => other.close());
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
      later(() => child.kill('SIGKILL'));
      await until('the demo is being filled', () => /ansökan 4 av/.test(output()), { within: 120_000 });
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGTERM' ? 0 : 'SIGKILL');
      await until('the folder is let go', () => leftIn(dataDir).length === 0);
      expect(await demoOf(dataDir)).toEqual(await demoOf(folder(seededFolder)));
    },
    // Three starts, one of which fills the demo: on a machine that has much else to do that takes its time.
    400_000,
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
    expect(seed.output).toMatch(/ansökan 0 av \d+[\s\S]*20 öppna ärenden, frö 3/);
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

describe.skipIf(process.platform === 'win32')('a command of which the output is not read to its end', () => {
  test('ends as it would have, and says nothing of it', async () => {
    const script = '{ "$0" "$1" rules list --json; echo "ended with $?" >&2; } | head -c 1';
    const piped = launch('/bin/sh', ['-c', script, process.execPath, SAMSYN], { env: cleanEnvironment() });
    await piped.closed;
    expect(piped.output()).toContain('ended with 0\n');
    expect(piped.output().replace('ended with 0\n', '')).toBe('{');
  });
});
