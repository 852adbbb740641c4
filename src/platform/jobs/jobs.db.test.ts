import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#testing';
import {
  asWorker,
  createJobs,
  enqueue,
  GiveUp,
  type Jobs,
  listJobs,
  type QueuedHandler,
  retryJob,
} from './index.ts';
import type { PeriodicJob } from './periodic.ts';
import { MAX_ATTEMPTS, pauseAfter } from './queue.ts';

const t = await useTestDatabase();

const START = Date.parse('2026-12-01T08:00:00Z');
const MINUTE = 60_000;
let time = START;
const now = (): Date => new Date(time);
const later = (ms: number): void => {
  time += ms;
};

/** Failures that the runner told of, as they were kept. */
let faults: string[] = [];

interface Parts {
  readonly periodic?: readonly PeriodicJob[];
  readonly queued?: Readonly<Record<string, QueuedHandler>>;
  readonly leaseMs?: number;
}

/** One copy of the server, as far as jobs go. */
const server = (parts: Parts): Jobs =>
  createJobs({
    pool: t.pool,
    periodic: [],
    now,
    leaseMs: 30_000,
    onFault: (job, fault) => faults.push(`${job}: ${fault}`),
    ...parts,
  });

const list = () => asWorker(t.pool, (db) => listJobs(db, now()));
const put = (name: string, payload = {}) =>
  asWorker(t.pool, (db) => enqueue(db, { name, payload, runAt: now() }));

/** A promise that the test fulfils. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

beforeEach(async () => {
  time = START;
  faults = [];
  await t.pool.query('delete from platform.job');
  await t.pool.query('delete from platform.periodic_job');
});

describe('periodic jobs', () => {
  it('run once though several servers look at the same moment, and again when the interval has passed', async () => {
    const ran: string[] = [];
    const job = (who: string): PeriodicJob => ({
      name: 'count',
      everyMs: MINUTE,
      run: async () => {
        ran.push(who);
      },
    });
    const servers = ['a', 'b', 'c', 'd'].map((who) => server({ periodic: [job(who)] }));
    for (let round = 1; round <= 5; round++) {
      await Promise.all(servers.map((s) => s.round()));
      expect(ran).toHaveLength(round);
      later(MINUTE - 1);
      await Promise.all(servers.map((s) => s.round()));
      expect(ran).toHaveLength(round);
      later(1);
    }
  });

  it('are taken over when their server is gone, and not before', async () => {
    const hung = gate();
    const dead = server({
      periodic: [{ name: 'seal', everyMs: 20_000, run: () => hung.opened }],
      leaseMs: 24 * 3_600_000,
    });
    const running = dead.round();
    await expect.poll(async () => (await list()).periodic[0]?.running).toBe(true);
    // As if the process were gone: nothing renews its claim of 30 seconds.
    await t.pool.query('update platform.periodic_job set locked_until = $1', [new Date(START + 30_000)]);
    let taken = 0;
    const other = server({
      periodic: [
        {
          name: 'seal',
          everyMs: 20_000,
          run: async () => {
            taken += 1;
          },
        },
      ],
    });
    later(29_999);
    expect(await other.round()).toBe(0);
    later(1);
    expect(await other.round()).toBe(1);
    expect(taken).toBe(1);
    // The dead one comes back late: it must not end or mark what is no longer its own.
    const before = (await list()).periodic;
    hung.open();
    await running;
    expect((await list()).periodic).toEqual(before);
  });

  it('go on after a failure, which is kept without its message until they succeed', async () => {
    let fails = true;
    const jobs = server({
      periodic: [
        {
          name: 'remind',
          everyMs: MINUTE,
          run: async () => {
            if (fails) throw new TypeError('Siv R\u00f6nnfors <siv@example.invalid> is missing');
          },
        },
      ],
    });
    await jobs.round();
    later(MINUTE);
    await jobs.round();
    const [failed] = (await list()).periodic;
    expect(failed).toMatchObject({ name: 'remind', failures: 2, failedAt: now(), lastOk: null });
    expect(failed?.lastError).toMatch(/^TypeError at .+:\d+$/);
    expect(faults).toHaveLength(2);
    expect(JSON.stringify([failed, faults])).not.toContain('Siv');
    fails = false;
    later(MINUTE);
    await jobs.round();
    expect((await list()).periodic[0]).toMatchObject({ failures: 0, lastError: null, lastOk: now() });
  });

  it('that each server does for itself are done by each, and what came of it is kept', async () => {
    const ran: string[] = [];
    let fails = false;
    const job = (who: string): PeriodicJob => ({
      name: 'heads',
      everyMs: 20_000,
      everywhere: true,
      run: async () => {
        ran.push(who);
        if (fails) throw new RangeError('full');
      },
    });
    const servers = ['a', 'b'].map((who) => server({ periodic: [job(who)] }));
    const both = async (): Promise<string[]> => {
      ran.length = 0;
      await Promise.all(servers.map((s) => s.round()));
      return [...ran].sort();
    };
    expect(await both()).toEqual(['a', 'b']);
    later(19_999);
    expect(await both()).toEqual([]);
    later(1);
    fails = true;
    expect(await both()).toEqual(['a', 'b']);
    expect((await list()).periodic[0]).toMatchObject({ name: 'heads', failures: 2, lastOk: new Date(START) });
    expect((await list()).periodic[0]?.lastError).toMatch(/^RangeError at/);
  });

  it('do not hold each other up', async () => {
    const slow = gate();
    let quick = 0;
    const jobs = server({
      periodic: [
        { name: 'mail', everyMs: MINUTE, run: () => slow.opened },
        {
          name: 'seal',
          everyMs: MINUTE,
          run: async () => {
            quick += 1;
          },
        },
      ],
    });
    const first = jobs.round();
    await expect.poll(() => quick).toBe(1);
    slow.open();
    await first;
  });
});

describe('queued jobs', () => {
  it('are each done once by four servers that look at once', async () => {
    const done: string[] = [];
    const ids = await Promise.all(Array.from({ length: 30 }, (_, i) => put('note', { number: i })));
    const servers = Array.from({ length: 4 }, () =>
      server({
        queued: {
          note: async (payload) => {
            done.push(String(payload.number));
          },
        },
      }),
    );
    await Promise.all(servers.map((s) => s.round()));
    expect(done.map(Number).sort((a, b) => a - b)).toEqual(ids.map((_, i) => i));
    expect((await list()).waiting).toEqual([]);
  });

  it('are there if and only if the rest of the transaction was saved', async () => {
    await expect(
      asWorker(t.pool, async (db) => {
        await enqueue(db, { name: 'note', payload: {}, runAt: now() });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await list()).waiting).toEqual([]);
  });

  it('wait for their time, and for a server that knows them', async () => {
    const done: string[] = [];
    await asWorker(t.pool, (db) =>
      enqueue(db, { name: 'note', payload: {}, runAt: new Date(START + MINUTE) }),
    );
    const knows = server({ queued: { note: async () => void done.push('note') } });
    expect(await knows.round()).toBe(0);
    later(MINUTE);
    expect(await server({ queued: { other: async () => undefined } }).round()).toBe(0);
    expect(await knows.round()).toBe(1);
    expect(done).toEqual(['note']);
  });

  it('are tried again after ever longer pauses, then left to a person, who can start them anew', async () => {
    let fails = true;
    let attempts = 0;
    const jobs = server({
      queued: {
        note: async () => {
          attempts += 1;
          if (fails) throw Object.assign(new Error('to somebody@example.invalid'), { code: 'ECONNREFUSED' });
        },
      },
    });
    await put('note');
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      expect(await jobs.round()).toBe(1);
      later(pauseAfter(attempt) - 1);
      expect(await jobs.round()).toBe(0);
      later(1);
    }
    expect(await jobs.round()).toBe(1);
    expect(attempts).toBe(MAX_ATTEMPTS);
    const [failed] = (await list()).failed;
    expect(failed).toMatchObject({ name: 'note', attempts: MAX_ATTEMPTS, givenUpAt: now() });
    expect(failed?.lastError).toMatch(/^Error ECONNREFUSED/);
    later(7 * 24 * 60 * MINUTE);
    expect(await jobs.round()).toBe(0);
    fails = false;
    expect(await asWorker(t.pool, (db) => retryJob(db, failed?.id ?? '', now()))).toBe(true);
    expect(await jobs.round()).toBe(1);
    expect((await list()).failed).toEqual([]);
  });

  it('are given up at once when the handler says that it will never do', async () => {
    const jobs = server({
      queued: {
        note: async () => {
          throw new GiveUp('NO_SUCH_MAILBOX');
        },
      },
    });
    await put('note');
    await jobs.round();
    expect((await list()).failed[0]).toMatchObject({ attempts: 1, givenUpAt: now() });
    expect((await list()).failed[0]?.lastError).toMatch(/^GiveUp NO_SUCH_MAILBOX/);
  });

  it('are given up when they take the process down each time', async () => {
    await put('note');
    // As a process that dies leaves it: claimed, counted, and never put back.
    await t.pool.query('update platform.job set attempts = $1', [MAX_ATTEMPTS]);
    const ran: string[] = [];
    const jobs = server({ queued: { note: async () => void ran.push('note') } });
    await jobs.round();
    expect(ran).toEqual([]);
    expect((await list()).failed[0]).toMatchObject({ givenUpAt: now(), lastError: 'never ended' });
  });

  it('stand where only the worker reaches them', async () => {
    const grants = await t.pool.query(
      `select grantee, privilege_type from information_schema.role_table_grants
       where table_schema = 'platform' and table_name in ('job', 'periodic_job') and grantee like 'samsyn\\_%'
         and grantee <> 'samsyn_owner'`,
    );
    expect(new Set(grants.rows.map((r: { grantee: string }) => r.grantee))).toEqual(
      new Set(['samsyn_worker']),
    );
  });
});

describe('stopping', () => {
  it('waits for what is under way, which is told, and takes on nothing more', async () => {
    let safe = false;
    let began = 0;
    const jobs = server({
      queued: {
        note: async (_payload, signal) => {
          began += 1;
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          await new Promise((resolve) => setTimeout(resolve, 50));
          safe = true;
        },
      },
    });
    await put('note');
    await put('note');
    jobs.start();
    await expect.poll(() => began).toBe(1);
    await jobs.stop();
    expect(safe).toBe(true);
    expect((await list()).waiting).toMatchObject([{ name: 'note', count: 1 }]);
    expect(await jobs.round()).toBe(0);
  });

  it('leaves nothing to wait for: the next server goes on at once', async () => {
    const ran: string[] = [];
    const job = (who: string): PeriodicJob => ({
      name: 'seal',
      everyMs: 20_000,
      run: async () => {
        ran.push(who);
      },
    });
    const first = server({ periodic: [job('first')] });
    await first.round();
    await first.stop();
    later(20_000);
    await server({ periodic: [job('second')] }).round();
    expect(ran).toEqual(['first', 'second']);
  });
});

describe('a claim', () => {
  it('is kept as long as the run goes on, and the run is told when it has been lost', async () => {
    const hung = gate();
    let told: AbortSignal | undefined;
    const jobs = server({
      periodic: [
        {
          name: 'long',
          everyMs: MINUTE,
          run: async (signal) => {
            told = signal;
            await hung.opened;
          },
        },
      ],
      leaseMs: 60,
    });
    const running = jobs.round();
    await expect.poll(() => told).toBeDefined();
    later(10_000);
    await expect.poll(async () => (await list()).periodic[0]?.running, { timeout: 5_000 }).toBe(true);
    expect(told?.aborted).toBe(false);
    await t.pool.query('update platform.periodic_job set locked_by = gen_random_uuid()');
    await expect.poll(() => told?.aborted, { timeout: 5_000 }).toBe(true);
    hung.open();
    await running;
  });
});
