import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { aBoard } from '#core/access/testing';
import { addAccount, type OrganisationTables, Sessions } from '#core/organisation';
import { aCase, aWorld, type World } from '#modules/casework/testing';
import { calendarDate } from '#platform/calendar';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { actorOfSession } from './actors.ts';
import { operations } from './modules.ts';

const t = await useTestDatabase();
let w: World;
let token: string;
let sessions: Sessions;
beforeEach(async () => {
  w = await aWorld(t.pool);
  sessions = new Sessions(t.pool, () => w.now());
  token = await sessions.open(w.board.tenantId, await account(w.siv));
});

const account = (who: Actor): Promise<string> =>
  inTransaction<OrganisationTables, string>(
    t.pool,
    { tenant: w.board.tenantId },
    ({ db }) =>
      addAccount(db, {
        tenantId: w.board.tenantId,
        employeeId: who.employeeId ?? '',
        username: newId(),
        password: null,
        at: w.now(),
      }),
    { role: ROLE_LOGIN },
  );

const find = (day = '2026-11-20') => sessions.find(w.board.tenantId, token, calendarDate(day));
const actor = async (day?: string): Promise<Actor | null> => {
  const session = await find(day);
  if (!session) throw new Error('The session has ended');
  return actorOfSession(w.board.tenantId, session);
};
const seats = async (day?: string) => (await find(day))?.seats.map((s) => [s.title, s.kind]);
const readCase = operations.find((o) => o.name === 'casework.case');
const reads = async (caseId: string, day?: string): Promise<boolean> => {
  const who = await actor(day);
  if (!readCase || !who) return false;
  return await w.runner.runUnknown(readCase, who, { caseId }).then(
    () => true,
    () => false,
  );
};

const isAway = (who: Actor, from: string, to: string) => w.board.away(who.employeeId ?? '', { from, to });

describe('the seats of a session', () => {
  test('are those held on the day, first and last day included', async () => {
    const extra = await w.board.vacantFunction('intake', 'intake', 'Vikarie, mottagning');
    await w.board.hold(extra, w.siv.employeeId ?? '', 'holder', { from: '2026-12-01', to: '2026-12-31' });

    const titles = async (day: string) => (await seats(day))?.map(([title]) => title);
    const own = 'caseworker, Siv Rönnfors';
    expect(await titles('2026-11-30')).toEqual([own]);
    expect(await titles('2026-12-01')).toEqual(['Vikarie, mottagning', own].sort());
    expect(await titles('2026-12-31')).toHaveLength(2);
    expect(await titles('2027-01-01')).toEqual([own]);
  });

  test('leave out a function from the day after its end', async () => {
    await t.pool.query("update org.function set ended_on = '2026-11-25' where id = $1", [w.siv.functionId]);
    expect(await seats('2026-11-25')).toHaveLength(1);
    expect(await seats('2026-11-26')).toEqual([]);
  });

  test('are none for somebody who has left: the session goes on and nothing is granted', async () => {
    await t.pool.query("update org.holding set to_on = '2026-11-19' where employee_id = $1", [
      w.siv.employeeId,
    ]);
    expect(await actor()).toBeNull();
    expect((await find())?.seats).toEqual([]);
  });

  test('put own functions before those stood in for, and the first is acted in until another is chosen', async () => {
    await w.board.hold(w.olle.functionId ?? '', w.siv.employeeId ?? '', 'deputy');
    await isAway(w.olle, '2026-11-20', '2026-11-20');
    expect(await seats()).toEqual([
      ['caseworker, Siv Rönnfors', 'holder'],
      ['caseworker, Olle Tegnér', 'deputy'],
    ]);
    expect((await actor())?.functionId).toBe(w.siv.functionId);
    await sessions.chooseFunction(w.board.tenantId, token, w.olle.functionId ?? '');
    expect((await actor())?.functionId).toBe(w.olle.functionId);
  });

  test('fall back on the own one when the chosen one is no longer held', async () => {
    await w.board.hold(w.olle.functionId ?? '', w.siv.employeeId ?? '', 'deputy', { to: '2026-11-20' });
    await isAway(w.olle, '2026-11-16', '2026-11-29');
    await sessions.chooseFunction(w.board.tenantId, token, w.olle.functionId ?? '');
    expect((await actor('2026-11-20'))?.functionId).toBe(w.olle.functionId);
    expect((await actor('2026-11-21'))?.functionId).toBe(w.siv.functionId);
  });
});

describe('a deputy', () => {
  test('reads the cases of the function stood in for while its holder is away, and on no other day', async () => {
    const { caseId } = await aCase(w).heldBy(w.olle).build();
    await isAway(w.olle, '2026-11-20', '2026-11-22');
    expect(await reads(caseId)).toBe(false);

    await w.board.hold(w.olle.functionId ?? '', w.siv.employeeId ?? '', 'deputy');
    expect(await reads(caseId, '2026-11-19')).toBe(false);
    expect(await reads(caseId, '2026-11-20')).toBe(true);
    expect(await reads(caseId, '2026-11-22')).toBe(true);
    expect(await reads(caseId, '2026-11-23')).toBe(false);
  });

  test('for some days reads nothing on the others, away or not', async () => {
    const { caseId } = await aCase(w).heldBy(w.olle).build();
    await isAway(w.olle, '2026-11-16', '2026-11-29');
    const days = { from: '2026-11-20', to: '2026-11-22' };
    await w.board.hold(w.olle.functionId ?? '', w.siv.employeeId ?? '', 'deputy', days);
    expect(await reads(caseId, '2026-11-19')).toBe(false);
    expect(await reads(caseId, '2026-11-20')).toBe(true);
    expect(await reads(caseId, '2026-11-22')).toBe(true);
    expect(await reads(caseId, '2026-11-23')).toBe(false);
  });

  test('of a manager leads the units when acting as manager, and not otherwise', async () => {
    const { caseId } = await aCase(w).heldBy(w.olle).build();
    await w.board.hold(w.berit.functionId ?? '', w.siv.employeeId ?? '', 'deputy');
    await isAway(w.berit, '2026-11-20', '2026-11-20');
    expect(await reads(caseId)).toBe(false);
    await sessions.chooseFunction(w.board.tenantId, token, w.berit.functionId ?? '');
    expect(await reads(caseId)).toBe(true);
    expect(await actor()).toMatchObject({ role: 'unit_manager', unitIds: expect.any(Array) });
    expect((await actor())?.unitIds).toHaveLength(3);
  });

  test('in another board stands in there alone', async () => {
    const beside = await aBoard(t.pool, { beside: w.board });
    const theirs = await beside.actor('caseworker', 'investigation', 'Ulf Brodd');
    await w.board.hold(theirs.functionId ?? '', w.siv.employeeId ?? '', 'deputy');
    await isAway(theirs, '2026-11-20', '2026-11-20');
    expect((await actor())?.functionIds).toEqual([w.siv.functionId]);
    await sessions.chooseFunction(w.board.tenantId, token, theirs.functionId ?? '');
    expect(await actor()).toMatchObject({
      authorityId: beside.authorityId,
      functionIds: [theirs.functionId],
    });
  });
});

test('the units below are the manager’s, and not those of others who sit in the unit above', async () => {
  const { caseId } = await aCase(w).build();
  const above = await w.board.actor('intake', 'family', 'Ann Alm');
  token = await sessions.open(w.board.tenantId, await account(above));
  expect((await actor())?.unitIds).toEqual([w.board.unitId('family')]);
  expect(await reads(caseId)).toBe(false);

  token = await sessions.open(w.board.tenantId, await account(w.berit));
  expect((await actor())?.unitIds).toHaveLength(3);
  expect(await reads(caseId)).toBe(true);
});

test('the units below a director are all of them, however deep, and no case of theirs', async () => {
  const { caseId } = await aCase(w).build();
  const { tenantId, authorityId } = w.board;
  const director = await w.board.actor('director', 'family', 'Astrid Valldal');
  const manager = await w.board.actor('unit_manager', 'family', 'Bo Alm');
  let above = w.board.unitId('investigation');
  const deeper: string[] = [];
  for (const name of ['Grupp 1', 'Team 1', 'Jourlag 1']) {
    const id = newId();
    await t.pool.query(
      `insert into org.unit (tenant_id, id, authority_id, parent_id, name, kind, area)
        values ($1, $2, $3, $4, $5, 'investigation', 'child_youth')`,
      [tenantId, id, authorityId, above, name],
    );
    deeper.push(id);
    above = id;
  }
  token = await sessions.open(tenantId, await account(director));
  expect((await actor())?.unitIds).toEqual(expect.arrayContaining(deeper));
  expect(new Set((await actor())?.unitIds).size).toBe(3 + deeper.length);
  expect(await reads(caseId)).toBe(false);

  token = await sessions.open(tenantId, await account(manager));
  expect((await actor())?.unitIds).toHaveLength(3);
});
