import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '#platform/test-databases';
import { proveWhole } from '../durability/prove.ts';
import { startWriters } from '../durability/writers.ts';
import { installTallmo } from '../support/own-postgres.ts';
import { isAlive, until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import { emptyFolder, removeFolder, type Server, startServer } from '../support/server.ts';

/* The database's disk is full in the middle of writes: whoever writes is told "not now", and nothing is lost or half. */

/** A disk of its own, in memory; needs the right to mount. */
function smallDisk(megabytes: number): { folder: string; remove: () => void } {
  const folder = emptyFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder]);
  return {
    folder,
    remove: () => {
      execFileSync('umount', ['-l', folder]);
      removeFolder(folder);
    },
  };
}

/** Takes every byte that is left. */
function fill(folder: string): void {
  const file = openSync(join(folder, 'filler'), 'w');
  try {
    for (const size of [1 << 20, 4096]) {
      const bytes = Buffer.alloc(size, 1);
      try {
        for (;;) writeSync(file, bytes);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const FULL_FOR = 4000;

describe('a full disk under the embedded database', () => {
  const disk = smallDisk(400);
  let server: Server | undefined;
  afterAll(() => {
    server?.process.child.kill('SIGKILL');
    disk.remove();
  });

  test('loses nothing, and works on when there is room again', async () => {
    const dataDir = join(disk.folder, 'data');
    cpSync(inject('seededFolder'), dataDir, { recursive: true });
    server = await startServer({ dataDir });
    const { output } = await samsyn(['client', 'add', 'durability'], { SAMSYN_DATA: dataDir });
    const writers = startWriters(server.url, output.trim());
    await until('reports are taken in', () => writers.acknowledged.size > 20, { within: 60_000 });
    fill(disk.folder);
    await until('writers are refused', () => writers.refused() > 5, { within: 120_000 });
    await pause(FULL_FOR);
    rmSync(join(disk.folder, 'filler'));
    const before = writers.acknowledged.size;
    const goesOn = await until('reports are taken in again', () => writers.acknowledged.size > before + 5, {
      within: 60_000,
    }).then(
      () => true,
      () => false,
    );
    if (!goesOn) {
      // Its database gave up while nothing could be written: whoever runs it starts it again.
      server.process.child.kill('SIGTERM');
      await server.process.ended;
      server = await startServer({ dataDir });
      writers.sendTo(server.url);
      await until('reports are taken in', () => writers.acknowledged.size > before + 5, { within: 60_000 });
    }
    const proved = await proveWhole(writers, { dataDir });
    expect(await samsyn(['verify-trail'], { SAMSYN_DATA: dataDir })).toMatchObject({ code: 0 });
    console.info(JSON.stringify({ embedded: { goesOn, refused: writers.refused(), ...proved } }));
  }, 600_000);
});

const bin = findPostgres();
describe.skipIf(bin === undefined)('a full disk under PostgreSQL', () => {
  const disk = smallDisk(500);
  const dataDir = emptyFolder();
  let postgres: PostgresServer;
  let server: Server | undefined;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '', { durable: true, within: disk.folder });
  }, 60_000);
  afterAll(async () => {
    server?.process.child.kill('SIGKILL');
    await postgres?.stop();
    disk.remove();
    removeFolder(dataDir);
  });

  test('loses nothing, and works on when there is room again', async () => {
    const env = await installTallmo(postgres, dataDir);
    server = await startServer({ dataDir, clock: 'system', env });
    const { output } = await samsyn(['client', 'add', 'durability'], env);
    const writers = startWriters(server.url, output.trim());
    await until('reports are taken in', () => writers.acknowledged.size > 20, { within: 60_000 });
    const pid = postgres.pid();
    fill(disk.folder);
    await until('writers are refused', () => writers.refused() > 5, { within: 120_000 });
    await pause(FULL_FOR);
    rmSync(join(disk.folder, 'filler'));
    const before = writers.acknowledged.size;
    // It stops when it can't write its log; then whoever runs it starts it again.
    const goesOn = isAlive(pid);
    if (!goesOn) await postgres.startAgain();
    await until('reports are taken in again', () => writers.acknowledged.size > before + 5, {
      within: 60_000,
    });
    const proved = await proveWhole(writers, { dataDir, databaseUrl: env.DATABASE_URL });
    expect(await samsyn(['verify-trail'], env)).toMatchObject({ code: 0 });
    console.info(JSON.stringify({ postgres: { goesOn, refused: writers.refused(), ...proved } }));
    await server.stop();
  }, 600_000);
});
