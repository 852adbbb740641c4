import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { addAccount, type OrganisationTables, Sessions } from '#core/organisation';
import { aCase, anEntry, aReport, aWorld } from '#modules/casework/testing';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, operations } from './modules.ts';
import { countingPool } from './testing/round-trips.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
const counted = countingPool(t.pool);
const runner = createRunner({ pool: counted.pool, grants, now: () => w.now() });

const assessed = await aCase(w).heldBy(w.jon).assessed().build();
const opened = await aCase(w).heldBy(w.jon).assessed().opened(w.siv).build();
await aCase(w).build();

const director = await w.board.actor('director', 'staff', 'Disa Alm');
const goalId = newId();
const ofGoals = async (name: string, input: object) =>
  await runner.runUnknown(operations.find((o) => o.name === name) ?? never(name), director, input);
const never = (name: string): never => {
  throw new Error(`There is no ${name}`);
};
await ofGoals('goals.make', {
  goalId,
  level: 'board',
  number: '1',
  title: 'Barn får sin sak utredd i tid',
  functionId: director.functionId,
  fromYear: 2025,
  toYear: 2026,
});
await ofGoals('goals.add-indicator', {
  indicatorId: newId(),
  goalId,
  source: 'measure',
  ref: 'investigations-due',
  direction: 'at_least',
  target: 0.95,
});

interface Asked {
  readonly operation: string;
  readonly as: string;
  readonly actor: Actor;
  readonly input: object;
  /**
   * Waiting once costs more than most of what is asked by it: a page that waits more often needs a reason. BEGIN and COMMIT are counted, and
   * one more is allowed, since answers may come together or apart.
   */
  readonly trips: number;
  readonly statements: number;
}

const ASKED: readonly Asked[] = [
  { operation: 'casework.my-day', as: 'a caseworker', actor: w.siv, input: {}, trips: 8, statements: 26 },
  { operation: 'casework.my-day', as: 'intake', actor: w.jon, input: {}, trips: 8, statements: 26 },
  { operation: 'casework.watch', as: 'a manager', actor: w.berit, input: {}, trips: 6, statements: 14 },
  { operation: 'casework.inbox', as: 'intake', actor: w.jon, input: {}, trips: 7, statements: 14 },
  {
    operation: 'casework.case',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: opened.caseId },
    trips: 7,
    // One opens the reports, to find the siblings that the reader holds too.
    statements: 40,
  },
  {
    operation: 'casework.case',
    as: 'intake, not yet decided',
    actor: w.jon,
    input: { caseId: assessed.caseId },
    trips: 7,
    statements: 38,
  },
  // What a goal asks for follows from its measures and not from its size.
  { operation: 'goals.list', as: 'a director', actor: director, input: {}, trips: 8, statements: 20 },
  {
    operation: 'goals.show',
    as: 'a director',
    actor: director,
    input: { goalId },
    trips: 54,
    statements: 100,
  },
  { operation: 'goals.overview', as: 'a director', actor: director, input: {}, trips: 20, statements: 60 },
  {
    operation: 'casework.find',
    as: 'a manager, by name',
    actor: w.berit,
    input: { q: 'norrgren' },
    trips: 9,
    statements: 15,
  },
  {
    operation: 'casework.existence-check',
    as: 'intake',
    actor: w.jon,
    input: { givenName: 'Alva', familyName: 'Norrgren', reason: 'Ny anmälan.' },
    trips: 9,
    statements: 15,
  },
  {
    operation: 'casework.register-report',
    as: 'intake',
    actor: w.jon,
    input: { ...aReport(), reportId: newId(), channel: 'phone' },
    trips: 16,
    statements: 30,
  },
  {
    operation: 'casework.sign-entry',
    as: 'a caseworker',
    actor: w.siv,
    input: anEntry(opened.caseId),
    trips: 10,
    statements: 17,
  },
  { operation: 'control.year', as: 'a manager', actor: w.berit, input: {}, trips: 7, statements: 13 },
];

test.each(ASKED.map((a) => [a.operation, a.as, a] as const))(
  '%s as %s waits for the database no more often than it must',
  async (name, _as, { actor, input, trips, statements }) => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    const asked = await counted.count(() => runner.runUnknown(operation, actor, input));
    expect(asked.trips, `${asked.trips} trips`).toBeLessThanOrEqual(trips);
    expect(asked.statements, `${asked.statements} statements`).toBeLessThanOrEqual(statements);
  },
);

test('who acts is found in two round trips', async () => {
  const { employeeId } = w.siv;
  const { tenantId } = w.board;
  const accountId = await inTransaction<OrganisationTables, string>(
    t.pool,
    { tenant: tenantId },
    ({ db }) =>
      addAccount(db, {
        tenantId,
        employeeId: employeeId ?? '',
        username: 'siv',
        password: null,
        at: w.now(),
      }),
    { role: ROLE_LOGIN },
  );
  const token = await new Sessions(t.pool, () => w.now()).open(tenantId, accountId);
  const sessions = new Sessions(counted.pool, () => w.now());
  const { trips } = await counted.count(async () =>
    expect(await sessions.find(tenantId, token, '2026-11-20' as never)).toMatchObject({ employeeId }),
  );
  expect(trips).toBe(2);
});
