import { describe, expect, inject, test } from 'vitest';
import { type Actor, ROLES, type Role } from '#core/access';
import { type AnyOperation, createRunner } from '#core/operation';
import { addAccount, type OrganisationTables } from '#core/organisation';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { AppError } from '#platform/errors';
import { systemClock, systemNow } from '#platform/time';
import { useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import { grants, operations } from './modules.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';
import { walkOf } from './testing/calls.ts';
import { type Answer, answersOf, OUTCOMES, PLACES, type Place, type Stated } from './testing/outcomes.ts';

const t = await useTestDatabase();
const runner = createRunner({ pool: t.pool, grants, now: () => new Date('2026-11-20T09:15:00+01:00') });
const walk = await walkOf(t.pool, runner);

test('every operation is stated for every role, once, and nothing that is not there', () => {
  const missing = operations.flatMap(({ name }) =>
    ROLES.filter((role) => {
      const stated = OUTCOMES[name];
      return !stated || !answersOf(stated, role);
    }).map((role) => `${name} as ${role}`),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(OUTCOMES).sort()).toEqual(operations.map((o) => o.name).sort());
});

describe.each(operations.map((o) => [o.name, o] as const))('%s', (name, operation) => {
  test.each(rolesFor(name))('as %s', async (role) => {
    const stated = OUTCOMES[name];
    const answers = stated && answersOf(stated, role);
    if (!answers) throw new Error('Not stated');
    const actor = await walk.actor(role);
    for (const place of placesOf(stated, answers)) {
      const fresh = operation.kind === 'command' && answers[place] === 'allowed';
      const input = await walk.input(name, role, place, fresh);
      expect(await outcome(operation, actor, input), place).toEqual(expected(operation, answers[place]));
    }
  });
});

/** Every role; where the other kind of database asks for all of them, one for each way in which the operation is answered. */
function rolesFor(name: string): readonly Role[] {
  const stated = OUTCOMES[name];
  if (!inject('secondKind') || !stated) return ROLES;
  const ways = ROLES.map((role) => JSON.stringify(answersOf(stated, role)));
  return ROLES.filter((_, i) => ways.indexOf(ways[i] ?? '') === i);
}

/** A role that may not ask at all is told so before anything is looked up: two places show that it is the same. */
function placesOf(stated: Stated, answers: Readonly<Record<Place, Answer>>): readonly Place[] {
  if (stated.about === 'nobody') return ['own'];
  return answers.own === 'ROLE_LACKS_PERMISSION' ? ['ownUnit', 'missing'] : PLACES;
}

interface Outcome {
  /** What the caller is told; nothing when it is done. */
  readonly told: string | null;
  /** What stands in the trail of it. */
  readonly traced: { kind: string; reason: string | null } | null;
}

function expected(operation: AnyOperation, answer: Answer): Outcome {
  if (answer === 'INVALID_INPUT') return { told: 'INVALID_INPUT', traced: null };
  if (answer === 'allowed') {
    const kind = operation.kind === 'command' ? 'change' : 'read';
    return { told: null, traced: operation.untraced ? null : { kind, reason: null } };
  }
  // One word for every no to a case: whether it is there shows in the trail alone.
  const told = answer === 'ROLE_LACKS_PERMISSION' ? 'FORBIDDEN ROLE_LACKS_PERMISSION' : 'NOT_FOUND';
  return { told, traced: { kind: 'refused', reason: answer } };
}

async function outcome(operation: AnyOperation, actor: Actor, input: unknown): Promise<Outcome> {
  const before = await lastEntry(actor.tenantId);
  const told = await runner.runUnknown(operation, actor, input).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.code, error.reason].filter(Boolean).join(' ');
    },
  );
  const { rows } = await t.pool.query<{ kind: string; reason: string | null; who: string; event: string }>(
    `select distinct kind, reason, coalesce(employee_id::text, actor) as who, event_id as event
      from trail.entry where tenant_id = $1 and id > $3 and operation = $2`,
    [actor.tenantId, operation.name, before],
  );
  expect(rows.length, 'at most one event').toBeLessThan(2);
  const [row] = rows;
  if (row) expect(row.who).toBe(actor.employeeId ?? actor.name);
  return { told, traced: row ? { kind: row.kind, reason: row.reason } : null };
}

/** Ids grow with time, so what comes after this one is what has been done since. */
async function lastEntry(tenantId: string): Promise<string> {
  const { rows } = await t.pool.query<{ id: string }>(
    'select id from trail.entry where tenant_id = $1 order by id desc limit 1',
    [tenantId],
  );
  return rows[0]?.id ?? '00000000-0000-0000-0000-000000000000';
}

test('a case that one may not know of and one that is not there are answered alike, to the byte', async () => {
  const caseOperations = operations.filter((o) => OUTCOMES[o.name]?.about === 'case');
  for (const operation of caseOperations) {
    const actor = await walk.actor('unit_manager');
    const answers = new Set<string>();
    for (const place of ['otherUnit', 'otherBoard', 'missing'] as const) {
      const input = await walk.input(operation.name, 'unit_manager', place, false);
      const error = await runner.runUnknown(operation, actor, input).catch((e: unknown) => e);
      if (!(error instanceof AppError)) throw new Error(`${operation.name} let ${place} through`);
      answers.add(JSON.stringify({ ...error, message: error.message }));
    }
    expect([...answers], operation.name).toHaveLength(1);
  }
  // All operations about a case in one test.
}, 180_000);

test('nor does the answer over the wire tell them apart', async () => {
  const { board, siv } = walk.world;
  const account = {
    tenantId: board.tenantId,
    employeeId: siv.employeeId ?? '',
    username: 'siv',
    password: null,
  };
  const accountId = await inTransaction<OrganisationTables, string>(
    t.pool,
    { tenant: board.tenantId },
    ({ db }) => addAccount(db, { ...account, at: systemNow() }),
    { role: ROLE_LOGIN },
  );
  const { hostname } = (
    await walk.world.rows<{ hostname: string }>(
      `update org.tenant set hostnames = array[slug || '.test'] where id = $1 returning hostnames[1] as hostname`,
      [board.tenantId],
    )
  )[0] ?? { hostname: '' };
  const services = createServices(readConfig({ SAMSYN_DEMO: '0' }), t, systemClock);
  const app = await createServer(services);
  const token = await services.sessions.open(board.tenantId, accountId);

  const ask = async (place: Place) => {
    const { caseId } = await walk.case('caseworker', place, false);
    const answer = await app.inject({
      url: `/api/v1/casework/case?caseId=${caseId}`,
      headers: { host: hostname },
      cookies: { samsyn: token },
    });
    const { date: _date, ...headers } = answer.headers;
    return { status: answer.statusCode, headers, body: answer.body };
  };
  const missing = await ask('missing');
  expect(missing.status).toBe(404);
  for (const place of ['ownUnit', 'otherUnit', 'otherBoard'] as const)
    expect(await ask(place)).toEqual(missing);
  await app.close();
});

test('a refusal tells in the trail which case was asked for, also when the role may not ask at all', async () => {
  const [readCase] = operations.filter((o) => o.name === 'casework.case');
  if (!readCase) throw new Error('There is no case to read');
  const { caseId } = await walk.case('auditor', 'otherUnit', false);
  await outcome(readCase, await walk.actor('auditor'), { caseId });
  const { rows } = await t.pool.query(
    `select subject_kind, subject_id from trail.entry where reason = 'ROLE_LACKS_PERMISSION'
      and operation = 'casework.case' order by id desc limit 1`,
  );
  expect(rows).toEqual([{ subject_kind: 'case', subject_id: caseId }]);
});
