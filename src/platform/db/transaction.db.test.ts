import type { Socket } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { DatabaseUnavailableError, inTransaction, NestedTransactionError, type Settings } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';

const t = await useTestDatabase();
type Tables = { 't.row': { tenant_id: string; id: string; body: string } };
type One = { one: number };

const [OURS, THEIRS, CASE] = [newId(), newId(), newId()];

await t.pool.query(`
  create schema t;
  create table t.row (tenant_id uuid, id uuid, body text, primary key (tenant_id, id));
  alter table t.row enable row level security;
  create policy content on t.row using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
  grant usage on schema t to samsyn_app;
  grant select, insert, update on t.row to samsyn_app;
`);

beforeEach(async () => {
  await t.pool.query('truncate t.row');
  await t.pool.query("insert into t.row values ($1, $3, 'ours'), ($2, $3, 'theirs')", [OURS, THEIRS, CASE]);
});

const bodies = (settings: Settings): Promise<string[]> =>
  inTransaction<Tables, string[]>(t.pool, settings, async ({ db }) =>
    (await db.selectFrom('t.row').select('body').execute()).map((row) => row.body),
  );

describe('settings', () => {
  test('are what policies see', async () => {
    expect(await bodies({ tenant: OURS, opened: [newId(), CASE] })).toEqual(['ours']);
    expect(await bodies({ tenant: THEIRS, opened: [CASE] })).toEqual(['theirs']);
  });

  test('that are not given match nothing, on a fresh connection and on a used one', async () => {
    for (let i = 0; i < 3; i++) {
      expect(await bodies({ opened: [CASE] })).toEqual([]);
      expect(await bodies({ tenant: OURS })).toEqual([]);
      expect(await bodies({ tenant: OURS, opened: [] })).toEqual([]);
      expect(await bodies({ tenant: OURS, opened: [CASE] })).toEqual(['ours']);
    }
  });

  test('and the role end with the transaction, committed or not', async () => {
    const state = "select current_user as u, current_setting('app.tenant', true) as s";
    const before = await t.pool.query<{ u: string }>(state);
    for (const end of ['commit', 'rollback']) {
      await inTransaction(t.pool, { tenant: OURS }, async ({ query }) => {
        expect(await query(state)).toEqual([{ u: 'samsyn_app', s: OURS }]);
        if (end === 'rollback') throw new Error('rollback');
      }).catch((error) => expect(error.message).toBe('rollback'));
      const after = await t.pool.query<{ u: string; s: string | null }>(state);
      expect(after.rows[0]?.u).toBe(before.rows[0]?.u);
      expect(after.rows[0]?.s ?? '').toBe('');
    }
  });

  test('can be changed on the way', async () => {
    await inTransaction<Tables, void>(t.pool, { tenant: OURS }, async ({ db, set }) => {
      const read = () => db.selectFrom('t.row').select('body').execute();
      expect(await read()).toEqual([]);
      set({ opened: [CASE] });
      expect(await read()).toEqual([{ body: 'ours' }]);
      set({ opened: [] });
      expect(await read()).toEqual([]);
    });
  });

  test.each(["'", '', `${OURS}'`, OURS.toUpperCase(), `${OURS},${THEIRS}`])(
    'take ids only: %j',
    async (value) => {
      await expect(bodies({ tenant: value })).rejects.toThrow(TypeError);
      await expect(bodies({ tenant: OURS, opened: [value] })).rejects.toThrow(TypeError);
    },
  );

  test('a row can not be written beyond the policy', async () => {
    const write = inTransaction<Tables, unknown>(t.pool, { tenant: OURS, opened: [CASE] }, ({ db }) =>
      db.insertInto('t.row').values({ tenant_id: THEIRS, id: newId(), body: 'x' }).execute(),
    );
    await expect(write).rejects.toThrow('row-level security');
  });
});

const change = (body: string, then?: () => Promise<unknown>): Promise<bigint> =>
  inTransaction<Tables, bigint>(t.pool, { tenant: OURS, opened: [CASE] }, async ({ db }) => {
    const [done] = await db.updateTable('t.row').set({ body }).where('tenant_id', '=', OURS).execute();
    await then?.();
    return done?.numUpdatedRows ?? 0n;
  });

const stored = (): Promise<string[]> => bodies({ tenant: OURS, opened: [CASE] });

describe('a transaction', () => {
  test('is saved when its work is done', async () => {
    expect(await change('new')).toBe(1n);
    expect(await stored()).toEqual(['new']);
  });

  test('is undone when its work throws', async () => {
    await expect(change('new', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await stored()).toEqual(['ours']);
  });

  test('does not say it is saved when a failed statement was swallowed', async () => {
    const work = inTransaction<Tables, void>(
      t.pool,
      { tenant: OURS, opened: [CASE] },
      async ({ db, query }) => {
        await db.updateTable('t.row').set({ body: 'new' }).execute();
        await query('select 1/0').catch(() => undefined);
      },
    );
    await expect(work).rejects.toThrow('rolled back');
    expect(await stored()).toEqual(['ours']);
  });

  test('tells of the failure itself whoever waits for a statement behind it', async () => {
    const full = "do $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$";
    const work = inTransaction<Tables, void>(t.pool, { tenant: OURS }, async ({ query }) => {
      await query('select 1');
      query(full).catch(() => undefined);
      await query('select 2');
    });
    await expect(work).rejects.toMatchObject({ name: 'DatabaseUnavailableError', outcome: 'rolled_back' });
    const unawaited = inTransaction<Tables, void>(t.pool, { tenant: OURS }, async ({ query }) => {
      await query('select 1');
      query(full).catch(() => undefined);
    });
    await expect(unawaited).rejects.toMatchObject({
      name: 'DatabaseUnavailableError',
      outcome: 'rolled_back',
    });
  });

  test('may not be opened inside another one', async () => {
    await expect(change('new', () => change('inner'))).rejects.toThrow(NestedTransactionError);
    expect(await stored()).toEqual(['ours']);
    expect(await change('after')).toBe(1n);
  });

  test('answers queries that are asked for at once, in turn', async () => {
    const all = await inTransaction(t.pool, {}, ({ query }) =>
      Promise.all(Array.from({ length: 20 }, (_, i) => query<One>('select $1::int as one', [i]))),
    );
    expect(all.map((rows) => rows[0]?.one)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  test('lets nothing run after its end', async () => {
    const kept = await inTransaction<Tables, () => Promise<unknown>>(
      t.pool,
      { tenant: OURS },
      async ({ db }) =>
        () =>
          db.updateTable('t.row').set({ body: 'late' }).execute(),
    );
    await expect(kept()).rejects.toThrow('has ended');
    expect(await stored()).toEqual(['ours']);
  });

  test('may be repeatable read', async () => {
    const level = await inTransaction(
      t.pool,
      {},
      async ({ query }) =>
        (await query<{ v: string }>("select current_setting('transaction_isolation') as v"))[0]?.v,
      { isolation: 'repeatable read' },
    );
    expect(level).toBe('repeatable read');
  });
});

test('40 transactions at once that read, think and write lose no update', async () => {
  await t.pool.query("update t.row set body = '0'");
  const addOne = (): Promise<void> =>
    inTransaction<Tables, void>(t.pool, { tenant: OURS, opened: [CASE] }, async ({ db }) => {
      const row = await db.selectFrom('t.row').select('body').forUpdate().executeTakeFirstOrThrow();
      await new Promise((resolve) => setTimeout(resolve, 1));
      await db
        .updateTable('t.row')
        .set({ body: String(Number(row.body) + 1) })
        .execute();
    });
  await Promise.all(Array.from({ length: 40 }, addOne));
  expect(await stored()).toEqual(['40']);
});

test('queries that wait behind a transaction each get their own answer', async () => {
  const waiting = await inTransaction(t.pool, {}, async ({ query }) => {
    const asked = Array.from({ length: 30 }, (_, i) =>
      i % 2 === 0
        ? t.pool.query('select $1::int as one', [i])
        : t.pool.query('select $1::int as one, $2::text as two, repeat($2, 100000) as big', [
            i,
            'x'.repeat(5),
          ]),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await query('select 1');
    return { asked };
  });
  const answers = await Promise.all(waiting.asked);
  expect(answers.map((answer) => answer.rows[0]?.one)).toEqual(Array.from({ length: 30 }, (_, i) => i));
});

/** The socket of the connection that the next transaction will use. */
function nextSocket(): () => Socket | undefined {
  let socket: Socket | undefined;
  t.pool.once('acquire', (client) => {
    socket = (client as unknown as { connection: { stream: Socket } }).connection.stream;
  });
  return () => socket;
}

test('a connection that breaks in the middle is rolled back and said to be unavailable', async () => {
  const socket = nextSocket();
  const work = inTransaction<Tables, void>(
    t.pool,
    { tenant: OURS, opened: [CASE] },
    async ({ db, query }) => {
      await db.updateTable('t.row').set({ body: 'half' }).execute();
      socket()?.destroy();
      await query('select 1');
    },
  );
  await expect(work).rejects.toThrow(DatabaseUnavailableError);
  await expect(work).rejects.toMatchObject({ outcome: 'rolled_back' });
  expect(await stored()).toEqual(['ours']);
});

test('a connection that breaks at the commit leaves the outcome unknown, and is not said to have undone it', async () => {
  const socket = nextSocket();
  const work = change('new', async () => void socket()?.destroy());
  await expect(work).rejects.toMatchObject({ name: 'DatabaseUnavailableError', outcome: 'unknown' });
});

test('an error of the work itself that looks like a lost connection stays what it is', async () => {
  const elsewhere = Object.assign(new Error('another server'), { code: 'ECONNREFUSED' });
  await expect(change('new', () => Promise.reject(elsewhere))).rejects.toBe(elsewhere);
});

/** The pool, with a connection on which BEGIN fails before it has begun anything, as when an administrator cancels just that. */
const cancelled = new Proxy(t.pool, {
  get: (target, name) =>
    name !== 'connect'
      ? Reflect.get(target, name, target)
      : async () => {
          const client = await target.connect();
          return new Proxy(client, {
            get: (own, method) => {
              const value: unknown = Reflect.get(own, method, own);
              if (method !== 'query') return typeof value === 'function' ? value.bind(own) : value;
              return (sql: string, values?: unknown[]) =>
                own.query(sql.startsWith('BEGIN') ? `select 1/0;${sql}` : sql, values);
            },
          });
        },
});

test('nothing is told and nothing written when the transaction could not begin', async () => {
  const settings = { tenant: OURS, opened: [CASE] };
  const told: unknown[] = [];
  const read = inTransaction<Tables, void>(cancelled, settings, async ({ db }) => {
    told.push(await db.selectFrom('t.row').selectAll().execute());
  });
  await expect(read).rejects.toThrow('division by zero');
  expect(told).toEqual([]);

  const write = inTransaction<Tables, void>(cancelled, settings, async ({ db, set }) => {
    set({ opened: [] });
    await Promise.all([
      db.selectFrom('t.row').selectAll().execute(),
      db.updateTable('t.row').set({ body: 'as the owner' }).execute(),
      db.selectFrom('t.row').selectAll().forUpdate().execute(),
    ]);
  });
  await expect(write).rejects.toThrow('division by zero');
  const { rows } = await t.pool.query('select body from t.row order by body');
  expect(rows.map((row) => row.body)).toEqual(['ours', 'theirs']);
});

test('what is set holds for what is asked after it, also side by side', async () => {
  const [before, after] = await inTransaction<Tables, unknown[][]>(
    t.pool,
    { tenant: OURS },
    ({ db, set }) => {
      const first = db.selectFrom('t.row').select('body').execute();
      set({ opened: [CASE] });
      return Promise.all([first, db.selectFrom('t.row').select('body').execute()]);
    },
  );
  expect([before, after]).toEqual([[], [{ body: 'ours' }]]);
});
