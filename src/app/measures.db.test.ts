import { expect, test } from 'vitest';
import { measureRows, showMeasure } from '#core/measures';
import { createRunner } from '#core/operation';
import {
  assessProtection,
  assignCase,
  decidePreliminary,
  extendPreliminary,
  joinReport,
} from '#modules/casework';
import { ALVAS_NUMBER, aCase, aChild, aWorld } from '#modules/casework/testing';
import { useTestDatabase } from '#testing';
import { grants } from './modules.ts';

const t = await useTestDatabase();
const MEASURE = 'preliminary-assessments-due';

/** The figures of a board as its manager sees them, and the rows behind, while the clock is moved. */
async function aBoardWithFigures() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const shown = (period: string) => runner.run(showMeasure, w.berit, { measureId: MEASURE, period });
  const parts = ({ total }: Awaited<ReturnType<typeof shown>>) =>
    total.parts.map((p) => p.count.n).join(' + ');
  const late = async (unit: 'intake' | 'investigation') =>
    (
      await runner.run(measureRows, w.berit, {
        measureId: MEASURE,
        period: '2026-12',
        unitId: w.board.unitId(unit),
        part: 'late',
      })
    ).rows.map((r) => [r.caseId, r.daysLate]);
  return { w, shown, parts, late };
}

test('given a report that nobody decides on, when its fortnight is over, then it is in the figure with its row', async () => {
  const { w, shown, parts, late } = await aBoardWithFigures();
  const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();

  w.at('2026-12-04T23:59');
  expect(parts(await shown('2026-12'))).toBe('0 + 0 + 0');
  expect(await late('intake')).toEqual([]);

  w.at('2026-12-05T00:00');
  const month = await shown('2026-12');
  expect(parts(month)).toBe('0 + 0 + 1');
  expect(month.through).toBe('2026-12-04');
  expect(parts(await shown('2026-T3'))).toBe('0 + 0 + 1');
  expect(await late('intake')).toEqual([[caseId, 1]]);

  // Decided at last, it is still late, and by how much stands fast.
  w.at('2026-12-08T09:00');
  await w.run(decidePreliminary, w.jon, {
    caseId,
    outcome: 'not_open',
    reasonCode: 'need_already_met',
    text: 'Har redan stöd.',
  });
  w.at('2026-12-20T09:00');
  expect(parts(await shown('2026-12'))).toBe('0 + 0 + 1');
  expect(await late('intake')).toEqual([[caseId, 4]]);
});

test('given a missed one, when the case is given to another unit, then the miss stays where it happened', async () => {
  const { w, shown, late } = await aBoardWithFigures();
  const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
  w.at('2026-12-07T09:00');
  await w.run(assignCase, w.berit, { caseId, functionId: w.siv.functionId ?? '' });
  await w.run(assignCase, w.berit, { caseId, functionId: w.olle.functionId ?? '' });

  const { units } = await shown('2026-12');
  expect(units.filter((u) => u.figure.state === 'measured').map((u) => [u.name, u.figure.due?.n])).toEqual([
    ['Mottagning barn och unga', 1],
  ]);
  expect(await late('intake')).toEqual([[caseId, 3]]);
});

test('given one that runs, when the case is given to another unit, then it is judged there', async () => {
  const { w, shown, late } = await aBoardWithFigures();
  const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
  await w.run(assignCase, w.berit, { caseId, functionId: w.siv.functionId ?? '' });
  w.at('2026-12-05T09:00');
  const { units } = await shown('2026-12');
  expect(units.filter((u) => u.figure.due?.n).map((u) => u.name)).toEqual(['Utredning barn']);
  expect(await late('investigation')).toEqual([[caseId, 1]]);
  expect(await late('intake')).toEqual([]);
});

test('given reports about several children, then each child’s case is one, in time, extended or late', async () => {
  const { w, shown, parts } = await aBoardWithFigures();
  const { caseIds } = await aCase(w)
    .reported({
      children: ['Alva', 'Ivar', 'Melker'].map((givenName) => ({ givenName, familyName: 'Norrgren' })),
    })
    .build();
  const [first = '', second = '', third = ''] = caseIds;
  const decide = (caseId: string) =>
    w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
  const reports = await w.rows<{ case_id: string; report_id: string }>(
    'select case_id, report_id from casework.report_copy where case_id = any($1)',
    [caseIds],
  );
  for (const { case_id, report_id } of reports) {
    await w.run(assessProtection, w.jon, {
      caseId: case_id,
      reportId: report_id,
      outcome: 'no_need',
      reasons: 'Trygga i kväll.',
    });
  }
  await decide(first);
  await w.run(extendPreliminary, w.jon, {
    caseId: second,
    until: '2026-12-11',
    reason: 'Barnet är utomlands',
  });
  w.at('2026-12-10T09:00');
  await decide(second);
  await decide(third);
  w.at('2026-12-12T09:00');
  const month = await shown('2026-12');
  expect(parts(month)).toBe('1 + 1 + 1');
  expect(month.total.parts.reduce((sum, p) => sum + (p.share?.from ?? 0), 0)).toBeCloseTo(1, 12);
});

test('given a report that was joined, then it stands beside the figure with its reason and is not counted as met', async () => {
  const { w, shown, parts } = await aBoardWithFigures();
  const children = [aChild({ identityNumber: ALVAS_NUMBER })];
  await aCase(w).reported({ children }).assessed().opened(w.siv).build();
  w.at('2026-11-21T09:00');
  const { caseId } = await aCase(w).reported({ children }).assessed().build();
  await w.run(joinReport, w.jon, { caseId });

  w.at('2026-12-20T09:00');
  const { total } = await shown('2026-12');
  expect(parts(await shown('2026-12'))).toBe('1 + 0 + 0');
  expect(total.due?.n).toBe(1);
  expect(total.cancelled?.count.n).toBe(1);
  expect(JSON.stringify(total.cancelled)).toContain('joined_to_investigation');
});

test('given one that was joined after its fortnight, then it is missed all the same', async () => {
  const { w, shown, parts } = await aBoardWithFigures();
  const children = [aChild({ identityNumber: ALVAS_NUMBER })];
  const late = await aCase(w).reported({ children }).assessed().build();
  w.at('2026-12-07T09:00');
  await aCase(w).reported({ children }).assessed().opened(w.siv).build();
  await w.run(joinReport, w.jon, { caseId: late.caseId });

  w.at('2027-01-10T09:00');
  expect(parts(await shown('2026-12'))).toBe('1 + 0 + 1');
});
