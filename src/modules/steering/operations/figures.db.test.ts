import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Actor } from '#core/access';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { FileKind } from '../domain/codes.ts';
import { grants } from '../policy.ts';
import { figureChecks } from '../read/figure-checks.ts';
import { readImport, readImports } from '../read/imports.ts';
import { manualMeasures } from '../read/manual-measures.ts';
import { previewImport } from './preview-import.ts';
import { setManualValue } from './set-manual-value.ts';
import { takeImport } from './take-import.ts';
import { withdrawImport } from './withdraw-import.ts';

const t = await useTestDatabase();
const NOW = new Date('2026-11-20T09:15:00+01:00');
const { run } = createRunner({ pool: t.pool, grants, now: () => NOW });

const published = (fileName: string): string =>
  readFileSync(new URL(`../../../app/demo/figures/${fileName}`, import.meta.url), 'utf8');
const FILES = [
  ['measures', 'indicators-2022.csv'],
  ['counts', 'stated-counts-2022.csv'],
  ['economy', 'economy-2022.csv'],
  ['economy', 'budget-2023-investments.csv'],
] as const;
const HEAD = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target';

/** A board with its controller, and the managers of two of its units. */
async function aController() {
  const board = await aBoard(t.pool);
  const controller = await board.actor('developer_quality', 'staff', 'Viktor Talludden');
  const manager = await board.actor('unit_manager', 'investigation', 'Berit Sandmo');
  const file = (kind: FileKind, fileName: string, content = published(fileName)) => ({
    kind,
    fileName,
    content,
  });
  const take = (kind: FileKind, fileName: string, content?: string, by: Actor = controller) =>
    run(takeImport, by, file(kind, fileName, content));
  const takeAll = async () => {
    for (const [kind, fileName] of FILES) await take(kind, fileName);
  };
  const errors = async () =>
    (await run(figureChecks, controller, {})).findings
      .filter((f) => f.severity === 'error')
      .map((f) => f.code);
  const rowOf = async (code: string, unit: string | null = null, by: Actor = controller) => {
    const { measures } = await run(manualMeasures, by, { year: 2022 });
    return measures.find((m) => m.code === code)?.rows.find((r) => r.unit === unit);
  };
  return { board, controller, manager, file, take, takeAll, errors, rowOf };
}

const refusal = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (e: unknown) =>
      e instanceof AppError ? [e.code, e.reason ?? e.fields[0]?.field, e.fields[0]?.code] : String(e),
  );
const D14_T3 = {
  code: 'D14',
  year: 2022,
  tertial: 'T3',
  seenVersion: 0,
  state: 'measured',
  numerator: 39,
  denominator: 42,
  comment: 'Enligt rapportens text.',
} as const;

describe('the published figures, imported', () => {
  it('reproduces every figure and flags what the remarks describe', async () => {
    const { controller, takeAll } = await aController();
    await takeAll();
    const { measures, year } = await run(manualMeasures, controller, {});
    expect(year).toBe(2022);
    const lines = measures.map((m) => {
      const [row] = m.rows;
      const values = [row?.T1, row?.T2, row?.T3].map((v) => v?.reportedShare ?? v?.value);
      return [m.code, m.title, m.kind, m.better, m.accumulation, ...values, m.target].join(';');
    });
    expect(`${[HEAD, ...lines].join('\n')}\n`).toBe(published('indicators-2022.csv'));
    const { findings, count, looked } = await run(figureChecks, controller, {});
    expect(findings.map((f) => [f.severity, f.code, ...f.rows.map((r) => `${r.file}:${r.line}`)])).toEqual([
      ['error', 'year_contradicts_tertials', 'stated-counts-2022.csv:2', 'indicators-2022.csv:12'],
      ['error', 'share_contradicts_counts', 'stated-counts-2022.csv:3', 'indicators-2022.csv:15'],
      ['error', 'not_applicable_as_zero', 'stated-counts-2022.csv:6', 'indicators-2022.csv:7'],
      ['error', 'mean_of_shares', 'stated-counts-2022.csv:7', 'indicators-2022.csv:14'],
      ['warning', 'zero_every_time', 'indicators-2022.csv:20'],
    ]);
    expect(count).toEqual({ error: 4, warning: 1, note: 0 });
    expect(looked).toEqual({ files: 4, measures: 20, counts: 6, economyRows: 15, setByHand: 0 });
  });

  it('gives back each file as it came, and every sum of money', async () => {
    const { controller, take } = await aController();
    const { batch } = await take('economy', 'economy-2022.csv');
    const imported = await run(readImport, controller, { batchId: batch.batchId });
    const text = [imported.columns, ...imported.rows.map((r) => r.cells)]
      .map((cells) => cells.join(';'))
      .join('\n');
    expect(`${text}\n`).toBe(published('economy-2022.csv'));
    expect(imported.sums).toHaveLength(7);
    expect(imported.sums.every((s) => s.stated === s.computed && s.of === 7)).toBe(true);
  });
});

describe('a file', () => {
  it('is looked at before it is taken: every row, and what it would add', async () => {
    const { controller, file, take } = await aController();
    await take('measures', 'indicators-2022.csv');
    const preview = await run(previewImport, controller, file('counts', 'stated-counts-2022.csv'));
    expect(preview).toMatchObject({ form: 'counts', mayTake: true, taken: null, faults: [] });
    expect(preview.rows.map((r) => r.line)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(preview.findings.map((f) => f.code)).toEqual([
      'year_contradicts_tertials',
      'share_contradicts_counts',
      'not_applicable_as_zero',
      'mean_of_shares',
    ]);
    expect((await run(readImports, controller, {})).batches).toHaveLength(1);
  });

  it('with a fault is told line by line, and nothing of it is taken', async () => {
    const { controller, file, take } = await aController();
    const broken = `${HEAD}\nD01;Plan;share;up;in_period;86;;;100\nD02;Plan;share;up;in_period;många;;;100`;
    const preview = await run(previewImport, controller, file('measures', 'a-2022.csv', broken));
    expect(preview).toMatchObject({ mayTake: false, findings: [] });
    expect(preview.faults.map((f) => f.sentence)).toEqual(['Rad 3, kolumnen T1: ”många” är inget tal.']);
    expect(await refusal(take('measures', 'a-2022.csv', broken))).toEqual([
      'INVALID_INPUT',
      'content',
      'file_has_faults',
    ]);
    expect((await run(readImports, controller, {})).batches).toEqual([]);
    expect((await run(manualMeasures, controller, {})).measures).toEqual([]);
  });

  it('taken twice is one, and a later one stands beside it', async () => {
    const { controller, file, take, rowOf } = await aController();
    const first = await take('measures', 'indicators-2022.csv');
    const again = await take('measures', 'indicators-2022.csv');
    expect(again.batch).toEqual(first.batch);
    expect(await run(previewImport, controller, file('measures', 'indicators-2022.csv'))).toMatchObject({
      mayTake: false,
      taken: { batchId: first.batch.batchId },
    });
    const corrected = published('indicators-2022.csv').replace('26;76;80;100', '26;76;93;100');
    const later = await take('measures', 'indicators-2022.csv', corrected);
    expect(later.findings.map((f) => f.code)).toContain('two_values');
    expect((await rowOf('D14'))?.T3.reportedShare).toBe(93);
    expect((await run(readImports, controller, {})).batches).toHaveLength(2);
  });

  it('is withdrawn with a reason, stays on record and can be taken anew', async () => {
    const { controller, take, takeAll, errors } = await aController();
    await takeAll();
    expect(await errors()).toHaveLength(4);
    const counts = (await run(readImports, controller, {})).batches.find((b) => b.kind === 'counts');
    const withdrawal = { batchId: counts?.batchId ?? '', reason: 'Fel fil.' };
    await run(withdrawImport, controller, withdrawal);
    await run(withdrawImport, controller, withdrawal);
    expect(await errors()).toEqual([]);
    const listed = (await run(readImports, controller, {})).batches;
    expect(listed.find((b) => b.batchId === counts?.batchId)?.withdrawn).toMatchObject({
      by: 'Viktor Talludden',
      why: 'Fel fil.',
    });
    expect(await refusal(run(withdrawImport, controller, { ...withdrawal, reason: 'Igen.' }))).toEqual([
      'CONFLICT',
      'CHANGED_MEANWHILE',
      undefined,
    ]);
    await take('counts', 'stated-counts-2022.csv');
    expect(await errors()).toHaveLength(4);
    expect((await refusal(run(withdrawImport, controller, { batchId: newId(), reason: 'x' })))[0]).toBe(
      'NOT_FOUND',
    );
  });

  it('of the same name is the one that holds, for counts and money', async () => {
    const { take, takeAll, errors } = await aController();
    await takeAll();
    await take('counts', 'stated-counts-2022.csv', 'id;period;numerator;denominator;remark\nD15;2022;21;42;');
    expect(await errors()).toEqual([]);
  });

  it('is the board’s own', async () => {
    const { takeAll } = await aController();
    await takeAll();
    const other = await aController();
    expect((await run(readImports, other.controller, {})).batches).toEqual([]);
    expect(await other.errors()).toEqual([]);
  });
});

describe('a value set by hand', () => {
  it('stands before the file, with its versions', async () => {
    const { controller, takeAll, errors, rowOf } = await aController();
    await takeAll();
    await run(setManualValue, controller, D14_T3);
    await run(setManualValue, controller, D14_T3);
    expect(await errors()).not.toContain('share_contradicts_counts');
    expect((await rowOf('D14'))?.T3).toMatchObject({
      state: 'measured',
      numerator: 39,
      denominator: 42,
      reportedShare: 93,
      version: 1,
      setBy: 'Viktor Talludden',
      before: [],
    });
    expect(await refusal(run(setManualValue, controller, { ...D14_T3, numerator: 40 }))).toEqual([
      'CONFLICT',
      'CHANGED_MEANWHILE',
      undefined,
    ]);
    await run(setManualValue, controller, { ...D14_T3, seenVersion: 1, numerator: 40, comment: 'En till.' });
    const row = await rowOf('D14');
    expect(row?.T3.before).toMatchObject([
      { version: 1, said: '39 av 42', comment: 'Enligt rapportens text.' },
    ]);
  });

  it('of units is summed, and whose duty it is not is left out', async () => {
    const { board, controller, takeAll } = await aController();
    await takeAll();
    const of = (unit: Parameters<typeof board.unitId>[0], value: object) =>
      run(setManualValue, controller, { ...D14_T3, unitId: board.unitId(unit), ...value });
    await of('investigation', { numerator: 9, denominator: 10 });
    await of('youth', { numerator: 30, denominator: 90 });
    const none = { numerator: undefined, denominator: undefined };
    await of('care', { ...none, state: 'not_applicable', why: 'Har inte uppgiften.' });
    await of('intake', { ...none, reportedShare: 80 });
    const { measures } = await run(manualMeasures, controller, { year: 2022 });
    const d14 = measures.find((m) => m.code === 'D14');
    expect(d14?.together).toEqual([
      { tertial: 'T3', numerator: 39, denominator: 100, counted: 2, concerned: 3 },
    ]);
    expect(d14?.rows.find((r) => r.unit === 'Öppenvård barn och familj')?.T3).toMatchObject({
      state: 'not_applicable',
      why: 'Har inte uppgiften.',
    });
  });

  it('is set by a manager for the own units alone', async () => {
    const { board, manager, takeAll, rowOf } = await aController();
    await takeAll();
    const own = { ...D14_T3, unitId: board.unitId('investigation') };
    await run(setManualValue, manager, own);
    expect(await rowOf('D14', 'Utredning barn', manager)).toMatchObject({ mayEdit: true });
    expect(await rowOf('D14', null, manager)).toMatchObject({ mayEdit: false });
    for (const input of [D14_T3, { ...own, unitId: board.unitId('youth') }, { ...own, unitId: newId() }]) {
      // Refused as if they were not there; the trail says why.
      expect((await refusal(run(setManualValue, manager, input)))[0]).toBe('NOT_FOUND');
    }
    expect(await refusal(run(takeImport, manager, { kind: 'counts', fileName: 'a', content: '' }))).toEqual([
      'FORBIDDEN',
      'ROLE_LACKS_PERMISSION',
      undefined,
    ]);
  });

  test.each([
    [
      'a share beside counts that say otherwise',
      { reportedShare: 80 },
      'reportedShare',
      'contradicts_counts',
    ],
    ['more than all', { numerator: 43 }, 'numerator', 'above_denominator'],
    ['half of the counts', { denominator: undefined }, 'denominator', 'required'],
    ['nothing', { numerator: undefined, denominator: undefined }, 'numerator', 'counts_or_share'],
    ['not measured without why', { state: 'not_measured' }, 'why', 'required'],
    ['a measure that is not there', { code: 'X1' }, 'code', 'no_such_measure'],
    ['another year', { year: 2021 }, 'code', 'no_such_measure'],
  ] as const)('is refused as %s', async (_what, other, field, code) => {
    const { controller, takeAll } = await aController();
    await takeAll();
    expect(await refusal(run(setManualValue, controller, { ...D14_T3, ...other }))).toEqual([
      'INVALID_INPUT',
      field,
      code,
    ]);
  });

  it('may be a rounded share beside its counts', async () => {
    const { controller, takeAll, rowOf } = await aController();
    await takeAll();
    await run(setManualValue, controller, { ...D14_T3, reportedShare: 92.9 });
    expect((await rowOf('D14'))?.T3).toMatchObject({ reportedShare: 92.9, numerator: 39 });
  });
});
