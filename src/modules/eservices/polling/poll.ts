import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { receiveForm } from '../forms/operations/receive-form.ts';
import type { PlatformConnection } from './connection.ts';
import { fetchInstance, LARGEST } from './fetch-instance.ts';
import { createPlatformClient, type PlatformClient, PlatformFault } from './platform-client.ts';
import {
  dueForms,
  keepInstance,
  knownInstances,
  noteForm,
  notePlatform,
  OPEN_EPLATFORM,
  type PolledForm,
  type PolledInstance,
} from './store.ts';

export interface PollOptions {
  readonly pool: Pool;
  readonly runner: Runner;
  readonly tenantId: string;
  /** Who hands in what is fetched for a board. */
  readonly actorOf: (authorityId: string) => Actor;
  readonly connection: PlatformConnection | undefined;
  readonly signal: AbortSignal;
  /** The domain's time, for what is shown. */
  readonly domainNow: () => Date;
  /** The system's time, for when to ask. */
  readonly now: () => Date;
  /** Longest wait for one answer of the platform, in ms. */
  readonly patience?: number;
}

/** How often a platform is asked that answers. */
export const POLL_EVERY_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
/** Taken in a round; the rest come in the next, at once. */
const MOST_IN_A_ROUND = 50;
/** At the third try a form is taken as it is. */
const TRIES = 3;

/** How long to wait after failures in a row: a minute, and twice as long each time, at most half an hour. A child may wait in there. */
export const pauseAfter = (failures: number): number =>
  Math.min(POLL_EVERY_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);

/**
 * Fetches the forms that are due in one municipality. Each is taken in by the same operation as one that is handed in, and only when that is
 * saved is the platform told: whatever dies between, the next round goes on from where it stopped, and nothing is taken twice.
 * @throws PlatformFault the first, when all has been tried
 */
export async function pollForms(options: PollOptions): Promise<void> {
  const { pool, tenantId, connection, signal, now } = options;
  await notePlatform(pool, tenantId, connection?.baseUrl.host ?? null);
  if (!connection) return;
  const client = createPlatformClient(connection, LARGEST, signal, options.patience);
  const faults: unknown[] = [];
  for (const form of await dueForms(pool, tenantId, now())) {
    if (signal.aborted) break;
    await pollForm(client, form, options).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

async function pollForm(client: PlatformClient, form: PolledForm, options: PollOptions): Promise<void> {
  const { pool, domainNow, now, signal } = options;
  const later = (ms: number) => new Date(now().getTime() + ms);
  try {
    const todo = await instancesToDo(client, form, options);
    let done = 0;
    const faults: unknown[] = [];
    for (const instance of todo) {
      if (signal.aborted || done >= MOST_IN_A_ROUND) break;
      done += 1;
      const fault = await takeIn(client, form, instance, options);
      if (fault !== undefined && !(fault instanceof PlatformFault)) faults.push(fault);
    }
    if (signal.aborted) return;
    if (faults.length > 0) throw faults[0];
    await noteForm(pool, form, {
      due_at: done < todo.length ? null : later(POLL_EVERY_MS),
      polled_at: domainNow(),
      succeeded_at: domainNow(),
      failures: 0,
      fault: null,
    });
  } catch (error) {
    if (signal.aborted) return;
    const failures = form.failures + 1;
    await noteForm(pool, form, {
      due_at: later(pauseAfter(failures)),
      polled_at: domainNow(),
      failures,
      fault: codeOf(error),
    });
    throw error;
  }
}

const codeOf = (error: unknown) => (error instanceof PlatformFault ? error.code : 'failing');

/** What is new there, what has been sent in anew, and what the platform has not been told of yet; the longest known first. */
async function instancesToDo(
  client: PlatformClient,
  form: PolledForm,
  { pool, now }: PollOptions,
): Promise<PolledInstance[]> {
  const listed = new Map<string, string>();
  for (const status of form.statuses)
    for (const { externalId, mark } of await client.list(form.family_id, status))
      listed.set(externalId, mark);
  const known = new Map(
    (await knownInstances(pool, form, [...listed.keys()])).map((row) => [row.external_id, row]),
  );
  const { tenant_id, authority_id, family_id } = form;
  const all = [...new Set([...known.keys(), ...listed.keys()])].map((external_id) => {
    const mark = listed.get(external_id);
    const row = known.get(external_id);
    if (row && (mark === undefined || row.mark === mark)) return row;
    const anew = { form_id: null, confirmed_at: null, failures: 0, fault: null, due_at: null };
    return { tenant_id, authority_id, family_id, external_id, mark: mark ?? '', ...anew };
  });
  return all.filter((row) => row.confirmed_at === null && (row.due_at === null || row.due_at <= now()));
}

/** What ails the platform and not one form: the others would fail alike. */
const OF_THE_PLATFORM: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'refused']);

/**
 * One form: taken in, saved, and only then told of.
 * @returns what went wrong with this one alone
 * @throws PlatformFault when the platform is not to be reached
 */
async function takeIn(
  client: PlatformClient,
  form: PolledForm,
  instance: PolledInstance,
  options: PollOptions,
): Promise<unknown> {
  const { pool, runner, now, domainNow } = options;
  const externalId = instance.external_id;
  let at = instance;
  try {
    if (at.form_id === null) {
      const attempt = at.failures + 1;
      const { isItself, ...fetched } = await fetchInstance(client, externalId, attempt >= TRIES);
      // Kept once for somebody to read, and never told of as if it had come.
      if (!isItself && attempt !== TRIES) throw new PlatformFault('unreadable');
      const actor = options.actorOf(form.authority_id);
      const { formId } = await runner.run(receiveForm, actor, {
        system: OPEN_EPLATFORM,
        externalId,
        ...fetched,
      });
      if (!isItself) throw new PlatformFault('unreadable');
      at = { ...at, form_id: formId };
      await keepInstance(pool, at);
    }
    await client.confirm(externalId, at.form_id ?? '');
    if (form.done_status !== null) await client.setStatus(externalId, form.done_status);
    await keepInstance(pool, { ...at, confirmed_at: domainNow(), failures: 0, fault: null, due_at: null });
  } catch (error) {
    if (options.signal.aborted) throw error;
    const failures = at.failures + 1;
    const due_at = new Date(now().getTime() + pauseAfter(failures));
    await keepInstance(pool, { ...at, failures, fault: codeOf(error), due_at });
    if (error instanceof PlatformFault && OF_THE_PLATFORM.has(error.code)) throw error;
    return error;
  }
  return undefined;
}
