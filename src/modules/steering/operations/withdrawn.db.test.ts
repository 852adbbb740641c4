import { expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { readImport } from '../read/imports.ts';
import { takeImport } from './take-import.ts';
import { withdrawImport } from './withdraw-import.ts';

const t = await useTestDatabase();
const { run } = createRunner({ pool: t.pool, grants, now: () => new Date('2026-11-20T09:15:00+01:00') });

test('what stood in a file that was taken out is read by those who take files alone', async () => {
  const board = await aBoard(t.pool);
  const controller = await board.actor('developer_quality', 'staff', 'Viktor Talludden');
  const { batch } = await run(takeImport, controller, {
    kind: 'counts',
    fileName: 'antal.csv',
    content: 'id;period;numerator;denominator;remark\nD1;2022;8;10;Familjen Granvik räknades två gånger.',
  });
  const read = async (role: Parameters<typeof board.actor>[0]) =>
    (await run(readImport, await board.actor(role, 'staff', 'Eva Lind'), { batchId: batch.batchId })).rows
      .length;
  expect(await read('board_member')).toBe(1);
  await run(withdrawImport, controller, { batchId: batch.batchId, reason: 'Namn i en anmärkning.' });
  for (const role of ['board_member', 'auditor', 'director', 'board_secretary', 'unit_manager'] as const)
    expect(await read(role), role).toBe(0);
  expect(await read('developer_quality')).toBe(1);
});
