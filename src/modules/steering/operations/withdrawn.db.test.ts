import { expect, test } from 'vitest';
import { joinGrants } from '#core/access';
import { aBoard } from '#core/access/testing';
import { grants as measureGrants, measuresOf } from '#core/measures';
import { createRunner } from '#core/operation';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { figureChecks } from '../read/figure-checks.ts';
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
  // Counts by line are for those who type them in.
  expect([await read('board_member'), await read('developer_quality')]).toEqual([0, 1]);
  await run(withdrawImport, controller, { batchId: batch.batchId, reason: 'Namn i en anmärkning.' });
  for (const role of ['board_member', 'auditor', 'director', 'board_secretary', 'unit_manager'] as const)
    expect(await read(role), role).toBe(0);
  expect(await read('developer_quality')).toBe(1);
});

test('what stood in it when its year was published stays, and is put right by a later file', async () => {
  const board = await aBoard(t.pool);
  const controller = await board.actor('developer_quality', 'staff', 'Viktor Talludden');
  const take = (content: string) =>
    run(takeImport, controller, { kind: 'measures', fileName: 'matt.csv', year: 2025, content });
  const head = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target\n';
  const { batch } = await take(`${head}D01;Ett mått;share;up;in_period;80;;;100\n`);
  const { publish } = measuresOf([]);
  const publisher = createRunner({
    pool: t.pool,
    grants: joinGrants([grants, measureGrants]),
    now: () => new Date('2026-11-20T09:15:00+01:00'),
  });
  await publisher.run(publish, controller, {
    editionId: newId(),
    period: '2025-T3',
    measureId: 'preliminary-assessments-due',
    seenEditions: 0,
  });
  const withdrawing = run(withdrawImport, controller, { batchId: batch.batchId, reason: 'Fel siffra.' });
  await expect(withdrawing).rejects.toThrow('FIGURES_PUBLISHED');
  const corrected = await take(`${head}D01;Ett mått;share;up;in_period;90;;;100\n`);
  expect(corrected.batch.batchId).not.toBe(batch.batchId);
});

test('a finding tells its counts to those who take files, and to others only that it is', async () => {
  const board = await aBoard(t.pool);
  const controller = await board.actor('developer_quality', 'staff', 'Viktor Talludden');
  await run(takeImport, controller, {
    kind: 'measures',
    fileName: 'matt.csv',
    year: 2022,
    content: 'id;title_sv;kind;better;accumulation;T1;T2;T3;target\nD14;Plan;share;up;in_period;;;80;100\n',
  });
  await run(takeImport, controller, {
    kind: 'counts',
    fileName: 'antal.csv',
    content: 'id;period;numerator;denominator;remark\nD14;2022-T3;39;42;\n',
  });
  const sentence = async (role: Parameters<typeof board.actor>[0]) =>
    (await run(figureChecks, await board.actor(role, 'staff', 'Eva Lind'), {})).findings.find(
      (f) => f.code === 'share_contradicts_counts',
    )?.sentence;
  expect(await sentence('developer_quality')).toContain('39 av 42');
  // Three are left: that is a small number.
  expect(await sentence('board_member')).toContain('visas inte');
});

test('nor are the others told what would let a small one be worked out', async () => {
  const board = await aBoard(t.pool);
  const controller = await board.actor('developer_quality', 'staff', 'Viktor Talludden');
  // Seventeen and three, thirty and thirty: whoever hears of the second and of all knows the first.
  await run(takeImport, controller, {
    kind: 'measures',
    fileName: 'matt.csv',
    year: 2022,
    content: [
      'id;title_sv;kind;better;accumulation;unit;T1;T2;T3;target;T3_numerator;T3_denominator',
      'D14;Plan;share;up;in_period;Norra;;;15;100;3;20',
      'D14;Plan;share;up;in_period;Södra;;;40;100;30;60',
      'D14;Plan;share;up;in_period;;;;30;100;33;80',
      '',
    ].join('\n'),
  });
  const sentences = async (role: Parameters<typeof board.actor>[0]) =>
    (await run(figureChecks, await board.actor(role, 'staff', 'Eva Lind'), {})).findings
      .filter((f) => f.code === 'share_contradicts_counts')
      .map((f) => f.sentence);
  const told = await sentences('developer_quality');
  expect(told.some((s) => s.includes('30 av 60'))).toBe(true);
  const others = await sentences('board_member');
  expect(others).toHaveLength(told.length);
  expect(others.filter((s) => /30 av 60|33 av 80|3 av 20/.test(s))).toEqual([]);
});
