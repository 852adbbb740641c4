import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { digestOf, entryDigest } from './digest.ts';
import { ERASURE_EVENT } from './evidence.ts';
import { type EntryRow, toFields } from './tables.ts';
import { TestTrail } from './testing/index.ts';

const t = await useTestDatabase();

/** Three sealed batches of four entries each, a reading of two cases and a change of two. */
let trail: TestTrail;
let batches: string[][];

beforeEach(async () => {
  trail = new TestTrail(t.pool);
  batches = [];
  for (let i = 0; i < 3; i++) {
    batches.push([...(await trail.write('read', 2)), ...(await trail.write('change', 2))]);
    await trail.seal();
  }
});

const faults = async (heads = trail.heads) => (await trail.verify(heads)).faults;
/** A reading in the second batch. */
const reading = () => batches[1]?.[0] ?? '';
/** A change in the second batch; its first entry carries the content. */
const change = () => batches[1]?.[2] ?? '';

test('an untouched trail is intact, with what waits and what is sealed', async () => {
  await trail.write('change', 3);
  expect(await trail.verify()).toEqual({ batches: 3, entries: 12, pending: 3, erased: 0, faults: [] });
});

test('an untouched trail of nothing is intact', async () => {
  const empty = new TestTrail(t.pool);
  expect(await empty.verify()).toEqual({ batches: 0, entries: 0, pending: 0, erased: 0, faults: [] });
  expect(await empty.seal()).toBeNull();
});

describe('an entry', () => {
  test.each([
    ['event_id', newId()],
    ['at', '2026-11-20T08:15:00.124Z'],
    ['authority_id', newId()],
    ['actor', 'system'],
    ['employee_id', newId()],
    ['function_id', null],
    ['unit_id', newId()],
    ['operation', 'casework.cases'],
    ['event', 'case.opened'],
    ['kind', 'change'],
    ['reason', 'OTHER_UNIT'],
    ['stated_reason', 'A reason'],
    ['subject_kind', 'person'],
    ['subject_id', newId()],
  ])('whose %s was changed is found and named', async (column, value) => {
    await trail.asOwner(
      `update trail.entry set ${column} = $3 where tenant_id = $1 and id = $2`,
      reading(),
      value,
    );
    expect(await faults()).toEqual([{ kind: 'entry_changed', batch: 2, entryId: reading() }]);
    expect(await faults([])).toEqual([{ kind: 'entry_changed', batch: 2, entryId: reading() }]);
  });

  test('that was changed together with its digest makes its batch differ', async () => {
    await trail.asOwner(
      'update trail.entry set employee_id = $3 where tenant_id = $1 and id = $2',
      reading(),
      newId(),
    );
    const { rows } = await t.pool.query<EntryRow>('select * from trail.entry where id = $1', [reading()]);
    const [row] = rows;
    if (!row) throw new Error('The entry is gone');
    await trail.asOwner(
      'update trail.entry set digest = $3 where tenant_id = $1 and id = $2',
      reading(),
      entryDigest(toFields(row)),
    );
    expect(await faults([])).toEqual([{ kind: 'batch_changed', batch: 2, entryId: null }]);
  });

  test('that was changed together with its digest and its whole batch breaks the chain at the next', async () => {
    await trail.asOwner(
      'update trail.seal set head = $3 where tenant_id = $1 and number = $2',
      2,
      Buffer.alloc(32, 7),
    );
    expect(await faults([])).toEqual([
      { kind: 'batch_changed', batch: 2, entryId: null },
      { kind: 'batch_changed', batch: 3, entryId: null },
    ]);
    expect(await faults()).toContainEqual({ kind: 'head_differs_outside', batch: 2, entryId: null });
  });

  test('that was taken away is found', async () => {
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', reading());
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: 2, entryId: reading() }]);
  });

  test('that was taken away with its content is found, once', async () => {
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', change());
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: 2, entryId: change() }]);
    await trail.asOwner('delete from trail.content where tenant_id = $1 and entry_id = $2', change());
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: 2, entryId: change() }]);
  });

  test('that was struck off the list of its batch as well makes the batch differ', async () => {
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', reading());
    await trail.asOwner(
      'update trail.seal set members = array_remove(members, $2::uuid) where tenant_id = $1 and number = 2',
      reading(),
    );
    expect(await faults([])).toEqual([{ kind: 'batch_changed', batch: 2, entryId: null }]);
  });

  test('that was put in past the sealer is found', async () => {
    const forged = newId();
    await trail.asOwner(
      `insert into trail.entry select (jsonb_populate_record(e, jsonb_build_object('id', $3::text))).*
        from trail.entry e where tenant_id = $1 and id = $2`,
      reading(),
      forged,
    );
    expect(await faults([])).toEqual([{ kind: 'entry_inserted', batch: null, entryId: forged }]);
  });

  test('that was put in and added to the list of a batch makes the batch differ', async () => {
    const forged = newId();
    await trail.asOwner(
      `insert into trail.entry select (jsonb_populate_record(e, jsonb_build_object('id', $3::text))).*
        from trail.entry e where tenant_id = $1 and id = $2`,
      reading(),
      forged,
    );
    await trail.asOwner(
      'update trail.seal set members = array_append(members, $2::uuid) where tenant_id = $1 and number = 2',
      forged,
    );
    expect(await faults([])).toEqual([
      { kind: 'entry_changed', batch: 2, entryId: forged },
      { kind: 'batch_changed', batch: 2, entryId: null },
    ]);
  });

  test('that waits and was taken away is missed by the sealer’s own list', async () => {
    const [waiting = ''] = await trail.write('read');
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', waiting);
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: null, entryId: waiting }]);
    await trail.seal();
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: null, entryId: waiting }]);
  });

  test('that waits and was taken off the sealer’s list as well leaves its content behind', async () => {
    const [waiting = ''] = await trail.write('change');
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', waiting);
    await trail.asOwner('delete from trail.pending where tenant_id = $1 and entry_id = $2', waiting);
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: null, entryId: waiting }]);
  });

  test('that stands in two batches is found', async () => {
    await trail.asOwner(
      'update trail.seal set members = members || $2::uuid where tenant_id = $1 and number = 3',
      reading(),
    );
    expect(await faults([])).toContainEqual({
      kind: 'entry_in_two_batches',
      batch: 3,
      entryId: reading(),
    });
  });
});

describe('the content of an entry', () => {
  test('that was changed is found', async () => {
    await trail.asOwner(
      `update trail.content set body = body || ' ' where tenant_id = $1 and entry_id = $2`,
      change(),
    );
    expect(await faults([])).toEqual([{ kind: 'content_changed', batch: 2, entryId: change() }]);
  });

  test('that was given to an entry which had none is found', async () => {
    await trail.asOwner(`insert into trail.content values ($1, $2, '{}')`, reading());
    expect(await faults([])).toEqual([{ kind: 'content_changed', batch: 2, entryId: reading() }]);
  });

  const erase = () =>
    trail.asOwner('delete from trail.content where tenant_id = $1 and entry_id = $2', change());

  test('that was taken away without a record is found', async () => {
    await erase();
    expect(await faults([])).toEqual([{ kind: 'content_removed', batch: 2, entryId: change() }]);
  });

  test('that was erased by retention is counted, and is no fault', async () => {
    const [told] = await trail.write('change', 1, ERASURE_EVENT);
    await trail.seal();
    await trail.asOwner(
      'insert into trail.erasure (tenant_id, entry_id, erased_by_entry) values ($1, $2, $3)',
      change(),
      told,
    );
    await erase();
    expect(await trail.verify()).toMatchObject({ erased: 1, faults: [] });
  });

  test.each([
    ['no entry of the trail', () => newId()],
    ['an entry that tells of something else', () => batches[0]?.[2] ?? ''],
  ])('that was taken away with a record that leads to %s is found', async (_name, leadsTo) => {
    await trail.asOwner(
      'insert into trail.erasure (tenant_id, entry_id, erased_by_entry) values ($1, $2, $3)',
      change(),
      leadsTo(),
    );
    await erase();
    expect(await faults([])).toEqual([{ kind: 'content_removed', batch: 2, entryId: change() }]);
  });
});

describe('a stated reason', () => {
  const REASON = 'Grannen Åke ringer om Alva. \u{1F600}';
  let stated: string;
  beforeEach(async () => {
    [stated = ''] = await trail.write('read', 2, 'case.read', REASON);
    await trail.seal();
  });
  const erase = () =>
    trail.asOwner('delete from trail.stated_reason where tenant_id = $1 and entry_id = $2', stated);
  const record = async (what: string, event = ERASURE_EVENT) => {
    const [told] = await trail.write('change', 1, event);
    await trail.seal();
    await trail.asOwner('insert into trail.erasure values ($1, $2, $3, $4)', stated, told, what);
  };

  test('stands beside the entry, with a salt of its own for each', async () => {
    expect(await faults()).toEqual([]);
    const { rows } = await t.pool.query<{ stated_reason: string | null; body: string; salt: Buffer }>(
      `select e.stated_reason, r.body, r.salt from trail.entry e join trail.stated_reason r on r.entry_id = e.id
        where e.tenant_id = $1`,
      [trail.tenantId],
    );
    expect(rows.map((r) => [r.stated_reason, r.body])).toEqual([
      [null, REASON],
      [null, REASON],
    ]);
    expect(new Set(rows.map((r) => r.salt.toString('hex'))).size).toBe(2);
  });

  test.each([
    ['words', "body = body || ' '"],
    ['salt', "salt = sha256('other')"],
  ])('whose %s were changed is found', async (_name, change) => {
    await trail.asOwner(
      `update trail.stated_reason set ${change} where tenant_id = $1 and entry_id = $2`,
      stated,
    );
    expect(await faults([])).toEqual([{ kind: 'reason_changed', batch: 4, entryId: stated }]);
  });

  test('that was given to an entry which had none is found', async () => {
    await trail.asOwner(
      "insert into trail.stated_reason (tenant_id, entry_id, salt, body) values ($1, $2, 'x', 'y')",
      reading(),
    );
    expect(await faults([])).toEqual([{ kind: 'reason_changed', batch: 2, entryId: reading() }]);
  });

  test('that was taken away without a record is found', async () => {
    await erase();
    expect(await faults([])).toEqual([{ kind: 'reason_removed', batch: 4, entryId: stated }]);
  });

  test('that was taken away with its digest changes the entry', async () => {
    await erase();
    await trail.asOwner(
      'update trail.entry set stated_digest = null where tenant_id = $1 and id = $2',
      stated,
    );
    expect(await faults([])).toEqual([{ kind: 'entry_changed', batch: 4, entryId: stated }]);
  });

  test('that was erased by decision is counted, and is no fault', async () => {
    await record('stated_reason');
    await erase();
    expect(await trail.verify()).toMatchObject({ erased: 1, faults: [] });
  });

  test.each([
    ['for the content alone', 'content', ERASURE_EVENT],
    ['that leads to an entry of something else', 'stated_reason', 'case.read'],
  ])('that was taken away with a record %s is found', async (_name, what, event) => {
    await record(what, event);
    await erase();
    expect(await faults([])).toEqual([{ kind: 'reason_removed', batch: 4, entryId: stated }]);
  });

  test('whose entry was taken away is found by what is left', async () => {
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', stated);
    expect(await faults([])).toEqual([{ kind: 'entry_removed', batch: 4, entryId: stated }]);
  });
});

test('an entry sealed when reasons stood in it is whole, and is found when its reason is changed', async () => {
  const [old = ''] = await trail.write('read');
  const reason = 'En gammal anledning.';
  await trail.asOwner(
    'update trail.entry set stated_reason = $3 where tenant_id = $1 and id = $2',
    old,
    reason,
  );
  const { rows } = await t.pool.query<EntryRow>('select * from trail.entry where id = $1', [old]);
  const [row] = rows;
  if (!row) throw new Error('The entry is gone');
  await trail.asOwner(
    'update trail.entry set digest = $3 where tenant_id = $1 and id = $2',
    old,
    entryDigest(toFields(row)),
  );
  await trail.seal();
  expect(await faults()).toEqual([]);
  await trail.asOwner("update trail.entry set stated_reason = 'x' where tenant_id = $1 and id = $2", old);
  expect(await faults()).toEqual([{ kind: 'entry_changed', batch: 4, entryId: old }]);
});

test('the digest of an entry from before is what it was', () => {
  const at = new Date('2026-11-20T08:15:00.123Z');
  const fields = { tenantId: 't', id: 'i', eventId: 'e', at, authorityId: null, actor: 'employee' } as const;
  const digest = entryDigest({
    ...fields,
    employeeId: null,
    functionId: null,
    unitId: null,
    operation: 'casework.case',
    event: 'case.read',
    kind: 'read',
    reason: null,
    statedReason: 'Skäl',
    subjectKind: null,
    subjectId: null,
    contentDigest: null,
    statedDigest: null,
  });
  const written =
    '["samsyn-trail-1","t","i","e","2026-11-20T08:15:00.123Z",null,"employee",null,null,null,"casework.case","case.read","read",null,"Skäl",null,null,null]';
  expect(digest).toEqual(digestOf(written));
});

describe('a batch', () => {
  const without = (number: number) =>
    trail.asOwner('delete from trail.seal where tenant_id = $1 and number = $2', number);

  test('that was taken out of the middle is missed, and its entries stand in no batch', async () => {
    await without(2);
    expect(await faults([])).toEqual([
      { kind: 'batch_missing', batch: 2, entryId: null },
      ...(batches[1] ?? []).map((entryId) => ({ kind: 'entry_inserted', batch: null, entryId })),
    ]);
  });

  test('that was taken out of the middle with all its entries is missed', async () => {
    await without(2);
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = any($2)', batches[1]);
    await trail.asOwner('delete from trail.content where tenant_id = $1 and entry_id = any($2)', batches[1]);
    expect(await faults([])).toEqual([{ kind: 'batch_missing', batch: 2, entryId: null }]);
  });

  test('that was taken out and the later ones renumbered makes them differ', async () => {
    await without(2);
    await trail.asOwner('update trail.seal set number = 2 where tenant_id = $1 and number = 3');
    expect(await faults([])).toContainEqual({ kind: 'batch_changed', batch: 2, entryId: null });
  });

  test('that was cut off the end with its entries shows by the heads outside alone', async () => {
    await without(3);
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = any($2)', batches[2]);
    await trail.asOwner('delete from trail.content where tenant_id = $1 and entry_id = any($2)', batches[2]);
    expect(await faults([])).toEqual([]);
    expect(await faults()).toEqual([{ kind: 'batch_missing', batch: 3, entryId: null }]);
  });

  test('that was cut off the end without its entries leaves them in no batch', async () => {
    await without(3);
    expect((await faults([])).map((f) => [f.kind, f.entryId])).toEqual(
      (batches[2] ?? []).map((id) => ['entry_inserted', id]),
    );
  });

  test('that was cut off and sealed anew differs from the head outside', async () => {
    await without(3);
    await trail.asOwner('insert into trail.pending select $1, unnest($2::uuid[])', batches[2]?.slice(1));
    await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', batches[2]?.[0]);
    const outside = [...trail.heads];
    await trail.seal();
    expect(await faults([])).toEqual([]);
    expect(await faults(outside)).toEqual([{ kind: 'head_differs_outside', batch: 3, entryId: null }]);
    // The forged head in the same file does not make the true one unsaid.
    expect(await faults([...outside, ...trail.heads])).toContainEqual({
      kind: 'head_differs_outside',
      batch: 3,
      entryId: null,
    });
  });

  test('whose members were put in another order differs', async () => {
    await trail.asOwner(
      `update trail.seal set members = (select array_agg(m order by m desc) from unnest(members) m)
        where tenant_id = $1 and number = 2`,
    );
    expect(await faults([])).toEqual([{ kind: 'batch_changed', batch: 2, entryId: null }]);
  });

  test('whose time was changed differs', async () => {
    await trail.asOwner(
      `update trail.seal set at = at - interval '1 hour' where tenant_id = $1 and number = 1`,
    );
    expect(await faults([])).toEqual([{ kind: 'batch_changed', batch: 1, entryId: null }]);
  });

  test('that changed places with another makes both differ', async () => {
    await trail.asOwner('update trail.seal set number = number + 10 where tenant_id = $1 and number < 3');
    await trail.asOwner(
      'update trail.seal set number = 23 - number - 10 where tenant_id = $1 and number > 10',
    );
    expect((await faults([])).filter((f) => f.kind === 'batch_changed').map((f) => f.batch)).toEqual([
      1, 2, 3,
    ]);
  });
});

test('another municipality’s trail is judged by itself', async () => {
  const other = new TestTrail(t.pool);
  await other.write('read');
  await other.seal();
  await trail.asOwner('delete from trail.entry where tenant_id = $1 and id = $2', reading());
  expect((await other.verify([...trail.heads, ...other.heads])).faults).toEqual([]);
  expect(await faults([...trail.heads, ...other.heads])).toHaveLength(1);
});

test('a head that is not yet outside, and one that stands there twice, are no faults', async () => {
  expect(await faults(trail.heads.slice(0, 2))).toEqual([]);
  expect(await faults([...trail.heads, ...trail.heads])).toEqual([]);
});

describe('sealing', () => {
  test('by eight at once puts every entry in one batch', async () => {
    const busy = new TestTrail(t.pool);
    const sealing = async () => {
      for (let i = 0; i < 6; i++) {
        await busy.write('read', 5);
        await busy.seal().catch((error: { code?: string }) => {
          if (error.code !== '23505') throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: 8 }, sealing));
    while (await busy.seal());
    expect(await busy.verify(busy.heads)).toMatchObject({ entries: 240, pending: 0, faults: [] });
    expect(new Set(busy.heads.map((h) => h.number)).size).toBe(busy.heads.length);
  });

  test('and verifying go on beside writers without a false alarm', async () => {
    const busy = new TestTrail(t.pool);
    let writing = true;
    const write = async () => {
      for (let i = 0; i < 40; i++) await busy.write(i % 2 ? 'read' : 'change', 3);
      writing = false;
    };
    const seal = async () => {
      while (writing) await busy.seal();
    };
    const verify = async () => {
      while (writing) expect((await busy.verify([...busy.heads])).faults).toEqual([]);
    };
    await Promise.all([write(), seal(), verify()]);
  });
});
