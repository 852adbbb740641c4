import { expect, it } from 'vitest';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { useTestDatabase } from '#testing';
import { appoint, grants } from './index.ts';

const t = await useTestDatabase();
const board = await aBoard(t.pool);
const { run } = createRunner({ pool: t.pool, grants, now: () => new Date('2026-11-20T08:00:00Z') });
const berit = await board.actor('unit_manager', 'family', 'Berit Sandmo');
const siv = await board.actor('caseworker', 'investigation', 'Siv Rönnfors');

const given = async (role: 'caseworker' | 'log_reviewer', employeeId: string, as: 'holder' | 'deputy') => ({
  functionId: await board.vacantFunction(role, 'investigation', role),
  employeeId,
  as,
  fromOn: '2026-11-20',
});
const deputiesOf = (staffing: Awaited<ReturnType<typeof appointSiv>>, functionId: string) =>
  staffing.functions.find((f) => f.functionId === functionId)?.deputies;
const appointSiv = (input: Awaited<ReturnType<typeof given>>) => run(appoint, berit, input);

it('is of somebody else: a colleague stands in from the same day', async () => {
  const input = await given('caseworker', siv.employeeId ?? '', 'deputy');
  expect(deputiesOf(await appointSiv(input), input.functionId)).toMatchObject([{ name: 'Siv Rönnfors' }]);
});

it.each([
  ['caseworker', 'holder'],
  ['caseworker', 'deputy'],
  ['log_reviewer', 'deputy'],
] as const)('is never of oneself: no manager becomes %s as %s by their own hand', async (role, as) => {
  const input = await given(role, berit.employeeId ?? '', as);
  await expect(run(appoint, berit, input)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ field: 'employeeId', code: 'own_appointment' }],
  });
});
