import { describe, expect, it } from 'vitest';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { useTestDatabase } from '#testing';
import { addUser, grants, listUsers, setMailAddress } from './index.ts';

const t = await useTestDatabase();
const board = await aBoard(t.pool);
const admin = await board.actor('administrator', 'staff', 'Elis Bergkvist');
const { run } = createRunner({ pool: t.pool, grants, now: () => new Date('2026-11-20T08:00:00Z') });

const add = (username: string, email?: string) =>
  run(addUser, admin, {
    username,
    password: null,
    givenName: 'Anna',
    familyName: 'Ek',
    ...(email === undefined ? {} : { email }),
  });
const emailOf = async (username: string) =>
  (await run(listUsers, admin, {})).users.find((u) => u.username === username)?.email;

describe('where reminders are mailed', () => {
  it('is said when the employee is added, and can be changed and taken away', async () => {
    await add('anna.ek', 'anna.ek@kommun.example');
    await add('siv.ek');
    expect(await emailOf('anna.ek')).toBe('anna.ek@kommun.example');
    expect(await emailOf('siv.ek')).toBeNull();
    await run(setMailAddress, admin, { username: 'Anna.Ek', email: 'anna@kommun.example' });
    expect(await emailOf('anna.ek')).toBe('anna@kommun.example');
    expect(await emailOf('siv.ek')).toBeNull();
    await run(setMailAddress, admin, { username: 'anna.ek', email: null });
    expect(await emailOf('anna.ek')).toBeNull();
  });

  it.each([
    'anna',
    'Anna <anna@kommun.example>',
    'a@x.example, b@x.example',
    'a@x.example\nBcc: b@x.example',
  ])('is not %j', async (email) => {
    await expect(run(setMailAddress, admin, { username: 'anna.ek', email })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('is of somebody who has an account here', async () => {
    await expect(
      run(setMailAddress, admin, { username: 'nobody', email: 'a@x.example' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an account that an administrator makes', () => {
  it('has no function: whoever manages accounts gives nobody a way to a case', async () => {
    const seat = { unit: 'Utredning barn', title: 'Enhetschef', role: 'unit_manager' } as const;
    const user = { username: 'own.helper', password: null, givenName: 'Anna', familyName: 'Ek', seat };
    await expect(run(addUser, admin, user)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ field: 'seat', code: 'seat_by_manager' }],
    });
    expect(await emailOf('own.helper')).toBeUndefined();
  });
});
