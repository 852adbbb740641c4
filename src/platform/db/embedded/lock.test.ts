import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Holder, LockHeldError, livingHolder, takeLock } from './lock.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-lock-'));
  path = join(folder, 'database.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const held = (): Holder => JSON.parse(readFileSync(path, 'utf8')) as Holder;
const leave = (holder: Holder, at = path): void => writeFileSync(at, JSON.stringify(holder));

/** What this process would write, with something changed, as if another had left it. */
async function left(change: Partial<Holder>): Promise<Holder> {
  const lock = await takeLock(path, folder);
  await lock.release();
  return { ...lock.holder, nonce: 'left', ...change };
}

/** The id of a process that has ended and been reaped. */
const endedProcess = (): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn('true');
    child.once('exit', () => resolve(child.pid ?? 0));
  });

test('one has it, the next is told who, and gets it when it is given back', async () => {
  const first = await takeLock(path, folder);
  await expect(takeLock(path, folder)).rejects.toMatchObject({ holder: { pid: process.pid } });
  expect((await livingHolder(path))?.nonce).toBe(first.holder.nonce);
  await first.release();
  expect(await livingHolder(path)).toBeUndefined();
  const second = await takeLock(path, folder);
  await second.release();
  expect(readdirSync(folder)).toEqual([]);
});

describe('is taken over', () => {
  test('from a process that has ended', async () => {
    leave(await left({ pid: await endedProcess() }));
    const lock = await takeLock(path, folder);
    expect(held().nonce).toBe(lock.holder.nonce);
    await lock.release();
  });

  test.runIf(process.platform === 'linux')(
    'when its process id has been given to another process',
    async () => {
      leave(await left({ start: '1' }));
      await (await takeLock(path, folder)).release();
    },
  );

  test.runIf(process.platform === 'linux')('from a process that is dead but not reaped', async () => {
    const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30']);
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (d) => resolve(Number(d))));
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    leave(await left({ pid, start: stat[21] ?? '' }));
    await expect(takeLock(path, folder)).rejects.toThrow(LockHeldError);
    process.kill(pid, 'SIGKILL');
    const isDead = () => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    while (!isDead()) await new Promise((resolve) => setTimeout(resolve, 5));
    await (await takeLock(path, folder)).release();
    parent.kill();
  });

  test('from another container or before a reboot, when the lifeline does not answer', async () => {
    leave(await left({ space: 'elsewhere', lifeline: join(folder, 'nobody') }));
    await (await takeLock(path, folder)).release();
  });

  test('from one who died while taking over', async () => {
    const dead = await left({ pid: await endedProcess() });
    leave({ ...dead, nonce: 'a' });
    leave({ ...dead, nonce: 'b' }, `${path}.a`);
    leave({ ...dead, nonce: 'c' }, `${path}.a.b`);
    await (await takeLock(path, folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('is not taken from another container whose lifeline answers', async () => {
  const lifeline = join(folder, 'lifeline');
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(lifeline, resolve));
  leave(await left({ space: 'elsewhere', pid: 1, lifeline }));
  await expect(takeLock(path, folder)).rejects.toThrow(LockHeldError);
  server.close();
});

test('a file that is no lock is not guessed at', async () => {
  writeFileSync(path, '{}');
  await expect(takeLock(path, folder)).rejects.toThrow('is not a lock file');
});

test('of many that find a dead holder at once, one gets it', async () => {
  const pid = await endedProcess();
  for (let round = 0; round < 40; round++) {
    leave(await left({ pid, nonce: `dead${round}` }));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path, folder)));
    const got = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const refused = tries.filter((r) => r.status === 'rejected' && r.reason instanceof LockHeldError);
    expect([got.length, refused.length]).toEqual([1, 7]);
    expect(held().nonce).toBe(got[0]?.holder.nonce);
    await got[0]?.release();
    expect(readdirSync(folder)).toEqual([]);
  }
});
