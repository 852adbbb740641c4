import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { TestTrail } from '#core/trail/testing';
import { useTestDatabase } from '#testing';
import { readHeads } from './heads-file.ts';
import { createSealer } from './sealer.ts';
import { createTenant } from './tenants.ts';
import { startWorker } from './worker.ts';

const t = await useTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'samsyn-heads-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = () => new Date('2026-11-20T08:20:00Z');
let count = 0;
let path: string;
let trail: TestTrail;
beforeEach(async () => {
  count += 1;
  path = join(folder, `${count}.jsonl`);
  const tenantId = await createTenant(t.pool, { slug: `k${count}`, name: 'Björkvik', onCallPhone: null });
  trail = new TestTrail(t.pool, tenantId);
});

const sealer = (file = path) => createSealer(t.pool, file, now);
const ownHeads = async (file = path) => (await readHeads(file)).filter((h) => h.tenantId === trail.tenantId);
const verified = async (file = path) => trail.verify(await readHeads(file));

describe('sealing', () => {
  test('takes all that waits, of every municipality, and writes each head outside', async () => {
    const other = new TestTrail(
      t.pool,
      await createTenant(t.pool, { slug: `other${count}`, name: 'Norrvik', onCallPhone: null }),
    );
    await trail.write('read', 5_001);
    await other.write('change', 2);

    await sealer().seal();

    expect((await ownHeads()).map((h) => h.number)).toEqual([1, 2]);
    expect(await verified()).toEqual({ batches: 2, entries: 5_001, pending: 0, erased: 0, faults: [] });
    expect(await other.verify(await readHeads(path))).toMatchObject({ entries: 2, pending: 0, faults: [] });
  });

  test('of nothing writes nothing', async () => {
    const own = sealer();
    await trail.write('read');
    await own.seal();
    expect(await own.seal()).toEqual([]);
    expect(await ownHeads()).toHaveLength(1);
  });
});

describe('the file with the heads', () => {
  test('that misses the last head, as the server died after the commit, is completed at the next sealing', async () => {
    const blocked = join(folder, `blocked-${count}`);
    await writeFile(blocked, 'a file where the folder is to be');
    await trail.write('read');
    await expect(sealer(join(blocked, 'heads.jsonl')).seal()).rejects.toThrow();
    expect(await trail.verify([])).toMatchObject({ batches: 1, faults: [] });

    // Verifying before the next sealing does not cry wolf, and the next sealing finds what is lacking though nothing waits.
    expect(await verified()).toMatchObject({ batches: 1, faults: [] });
    await sealer().seal();
    expect((await ownHeads()).map((h) => h.number)).toEqual([1]);

    await trail.asOwner('delete from trail.seal where tenant_id = $1');
    expect((await verified()).faults).toContainEqual({ kind: 'batch_missing', batch: 1, entryId: null });
  });

  test('is completed by a sealer whose own writing failed the time before', async () => {
    const blocked = join(folder, `again-${count}`);
    await writeFile(blocked, 'a file where the folder is to be');
    const own = sealer(join(blocked, 'heads.jsonl'));
    await trail.write('read');
    await expect(own.seal()).rejects.toThrow();
    await rm(blocked);
    await trail.write('read');
    await own.seal();
    expect((await ownHeads(join(blocked, 'heads.jsonl'))).map((h) => h.number)).toEqual([1, 2]);
  });

  test('whose last line was torn apart by a crash is gone on with on a new line, and the head is written whole', async () => {
    await trail.write('read');
    await sealer().seal();
    await trail.write('read');
    const heads = await sealer(join(folder, `elsewhere-${count}`)).seal();
    const second = heads.find((h) => h.tenantId === trail.tenantId && h.number === 2);
    await appendFile(path, JSON.stringify(second).slice(0, 60));
    expect((await verified()).faults).toEqual([]);

    await sealer().seal();

    expect((await ownHeads()).map((h) => h.number)).toEqual([1, 2]);
    expect((await verified()).faults).toEqual([]);
  });

  test('is never written over, so that a batch sealed anew after tampering differs from it', async () => {
    await trail.write('read', 3);
    await sealer().seal();
    await trail.asOwner('delete from trail.seal where tenant_id = $1');
    await trail.asOwner(
      'insert into trail.pending select tenant_id, id from trail.entry where tenant_id = $1 limit 2',
    );
    await trail.asOwner(
      'delete from trail.entry where tenant_id = $1 and id not in (select entry_id from trail.pending where tenant_id = $1)',
    );
    await sealer().seal();
    expect((await verified()).faults).toEqual([{ kind: 'head_differs_outside', batch: 1, entryId: null }]);
  });

  test('of each of two servers holds every head, whoever sealed', async () => {
    const second = join(folder, `second-${count}.jsonl`);
    const servers = [sealer(), sealer(second)];
    for (let round = 0; round < 4; round++) {
      await trail.write('change', 3);
      await Promise.all(servers.map((s) => s.seal()));
    }
    for (const server of servers) await server.seal();

    for (const file of [path, second]) {
      const numbers = (await ownHeads(file)).map((h) => h.number);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(await verified(file)).toMatchObject({ entries: 12, pending: 0, faults: [] });
    }
    expect(await ownHeads(path)).toEqual(await ownHeads(second));
  });

  test('is read by its owner alone', async () => {
    await trail.write('read');
    await sealer().seal();
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(await readFile(path, 'utf8')).not.toContain('casework');
  });
});

test('a server that is stopped leaves nothing unsealed', async () => {
  const worker = startWorker(
    t.pool,
    { headsFile: path, mail: undefined, platforms: () => undefined },
    now,
    (job, fault) => {
      throw new Error(`${job}: ${fault}`);
    },
  );
  await trail.write('change', 2);
  await worker.stop();
  expect(await verified()).toMatchObject({ entries: 2, pending: 0, faults: [] });
  expect(await ownHeads()).toHaveLength(1);
});
