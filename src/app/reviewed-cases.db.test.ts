import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { beginReview, reviewCase, setConflict } from '#modules/casework';
import { aCase, aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, showCount } from './modules.ts';
import { insertAnyRow } from './testing/any-row.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords, sumOf } from './testing/told.ts';

const t = await useTestDatabase();

const MEASURE = 'cases-reviewed';

interface Case {
  readonly opened: string;
  readonly closed?: string;
  /** The days of its reviews; each counts for eight weeks. */
  readonly reviewed?: readonly string[];
  readonly unit?: 'investigation' | 'youth';
  readonly area?: string;
}

async function aBoardWith(cases: readonly Case[]) {
  const w = await aWorld(t.pool);
  for (const c of cases) {
    const id = newId();
    await insertAnyRow(t.pool, 'casework.case_head', {
      tenant_id: w.board.tenantId,
      id,
      authority_id: w.board.authorityId,
      unit_id: w.board.unitId(c.unit ?? 'investigation'),
      protection: 'none',
      area: c.area ?? 'child_youth',
      state: c.closed ? 'closed' : 'investigation',
      opened_on: c.opened,
      closed_on: c.closed ?? null,
    });
    for (const day of c.reviewed ?? []) {
      await t.pool.query(
        `update casework.case_head set reviewed_during = reviewed_during
          + datemultirange(daterange($2::date, $2::date + 56, '[]')) where id = $1`,
        [id, day],
      );
    }
  }
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
  w.at('2027-01-02T09:00');
  const show = (actor: Actor, period = '2026-T3', by?: string) =>
    runner.run(showCount, actor, { measureId: MEASURE, period, ...(by && { by }) });
  return { w, runner, petter, show };
}

/**
 * a reviewed 1 Oct, which counts through 26 Nov · b never · c 20 Oct, through 15 Dec, and 10 Dec · d 5 Sep, through 31 Oct, and closed 30 Oct
 * e in the unit for the young, 30 Nov
 */
const AUTUMN: readonly Case[] = [
  { opened: '2026-09-01', reviewed: ['2026-10-01'] },
  { opened: '2026-09-01' },
  { opened: '2026-10-15', reviewed: ['2026-10-20', '2026-12-10'] },
  { opened: '2026-09-01', closed: '2026-10-30', reviewed: ['2026-09-05'] },
  { opened: '2026-11-01', unit: 'youth', reviewed: ['2026-11-30'] },
];

describe('a small autumn, counted by hand', () => {
  test('each month’s end by what counted then: a later review changes nothing of it', async () => {
    const { w, show } = await aBoardWith(AUTUMN);
    const answer = await show(w.berit);
    // d of a, b, d · a and c of a, b, c · c, and c.
    expect(monthsInWords(answer)).toBe('1/3 2/3 1/3 1/3');
    expect(shareInWords(answer.total)).toBe('1/3');
    expect(groupsInWords(answer)).toEqual([
      'Genomgångna i tid: 1',
      'Genomgångna för länge sedan: 1',
      'Aldrig genomgångna: 1',
    ]);
    const byUnit = await show(w.berit, '2026-11', 'unit');
    expect(byUnit.groups.map((g) => `${g.label} ${shareInWords(g.figure)}`)).toContain('Utredning barn 1/3');
  });

  test.each([
    ['2026-11-27T09:00', '2026-11-26', '2/3'],
    ['2026-11-28T09:00', '2026-11-27', '1/3'],
  ])(
    'a review counts for eight weeks, the last day among them: asked %s, through %s',
    async (at, through, share) => {
      const { w, show } = await aBoardWith(AUTUMN);
      w.at(at);
      const answer = await show(w.berit, '2026-11');
      expect([answer.through, shareInWords(answer.total)]).toEqual([through, share]);
    },
  );

  test('who may not see the rows is told the last whole month alone, and no small count', async () => {
    const many = (n: number, one: Case) => Array.from({ length: n }, () => one);
    const { petter, show } = await aBoardWith([
      ...many(9, { opened: '2026-09-01', reviewed: ['2026-12-01'] }),
      ...many(7, { opened: '2026-09-01', reviewed: ['2026-09-02'] }),
      ...many(2, { opened: '2026-12-20' }),
    ]);
    const answer = await show(petter);
    expect(inWords(answer.total.count)).toBe('18');
    expect(groupsInWords(answer)).toContain('Aldrig genomgångna: <5');
    expect(groupsInWords(answer).filter((g) => g.endsWith('*'))).toHaveLength(1);
    expect(answer.months.map((m) => inWords(m.figure.count))).toEqual(['*', '*', '*', '18']);
    expect(answer.months.every((m) => m.figure.share === null)).toBe(true);
  });
});

describe('the rows behind', () => {
  /** Two cases of Siv's, of which one has been gone through with Berit. */
  async function two() {
    const { w, runner, show } = await aBoardWith([]);
    w.at('2026-11-20T09:15');
    const [first, second] = [
      (await aCase(w).assessed().opened(w.siv).build()).caseId,
      (await aCase(w).assessed().opened(w.siv).build()).caseId,
    ];
    const functionId = w.siv.functionId ?? '';
    const sessionId = newId();
    await w.run(beginReview, w.berit, { sessionId, functionId });
    await w.run(reviewCase, w.berit, {
      caseId: first,
      sessionId,
      reviewId: newId(),
      note: 'Alva väntar på BUP.',
      actions: [],
      nextOn: '2027-01-15',
    });
    w.at('2026-11-21T09:00');
    const rows = async (actor: Actor, key?: string) => {
      const unitId = w.board.unitId('investigation');
      const group = key && { by: 'reviewed', key };
      const found = await runner.run(countRows, actor, {
        measureId: MEASURE,
        period: '2026-11',
        unitId,
        ...group,
      });
      return [found.total, found.hidden, found.rows.flatMap((r) => r.cases.map((c) => c.caseId))];
    };
    return { w, first, second, rows, show };
  }

  test('are the cases that a review has kept, and those that it has not', async () => {
    const { w, first, second, rows, show } = await two();
    expect(await rows(w.berit, 'within')).toEqual([1, 0, [first]]);
    expect(await rows(w.berit, 'never')).toEqual([1, 0, [second]]);
    w.at('2027-01-16T09:00');
    expect(shareInWords((await show(w.berit, '2027-01')).total)).toBe('1/2');
    w.at('2027-01-17T09:00');
    expect(shareInWords((await show(w.berit, '2027-01')).total)).toBe('0/2');
  });

  test('count for as long as the municipality said when the case was gone through', async () => {
    const { w, first, show } = await two();
    await w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, $2, 1, '2026-11-21', 2, 'weeks', '[]', false, 'Beslut.', now()) returning version`,
      [w.board.tenantId, 'LOK-016'],
    );
    w.at('2026-12-10T09:00');
    expect(shareInWords((await show(w.berit, '2026-12')).total)).toBe('1/2');
    const { reviewed_during: days } = (
      await t.pool.query('select reviewed_during::text from casework.case_head where id = $1', [first])
    ).rows[0] as { reviewed_during: string };
    expect(days).toBe('{[2026-11-20,2027-01-16)}');
  });

  test('of a case that jäv closes nothing is counted, and no row is shown', async () => {
    const { w, first, second, rows } = await two();
    const astrid = await w.board.actor('unit_manager', 'staff', 'Astrid Valldal');
    const leads = { ...astrid, unitIds: w.berit.unitIds };
    await w.run(setConflict, w.berit, {
      caseId: first,
      scope: 'case',
      employeeId: astrid.employeeId ?? '',
      reason: 'Granne.',
    });
    expect(await rows(leads)).toEqual([1, 0, [second]]);
    expect((await rows(w.berit))[0]).toBe(2);
  });
});

test('whatever has been gone through, every way of dividing sums to the open cases, and no small count is told', async () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);
  const one = fc
    .record({
      opened: fc.integer({ min: 0, max: 110 }),
      lasts: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
      reviewed: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 2 }),
      area: fc.constantFrom('child_youth', 'child_youth', 'adult_misuse'),
    })
    .map(
      ({ opened, lasts, reviewed, area }): Case => ({
        opened: day(opened),
        reviewed: reviewed.map((after) => day(opened + after)),
        area,
        ...(lasts === null ? {} : { closed: day(opened + lasts) }),
      }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 25 }), async (cases) => {
      const { w, petter, show } = await aBoardWith([{ opened: '2026-08-31', unit: 'youth' }, ...cases]);
      const leads = { ...w.berit, unitIds: [...w.berit.unitIds, w.board.unitId('youth')] };
      const end = '2026-12-31';
      const open = 1 + cases.filter((c) => c.opened <= end && (c.closed ?? '9999') > end).length;
      for (const by of ['reviewed', 'area', 'unit']) {
        const exact = await show(leads, '2026-T3', by);
        expect(exact.total.count?.n).toBe(open);
        expect(exact.total.share?.denominator.n).toBe(open);
        expect(sumOf(exact.groups)).toBe(open);
        const told = await show(petter, '2026-T3', by);
        for (const { key, figure } of told.groups) {
          const n = exact.groups.find((g) => g.key === key)?.figure.count?.n ?? undefined;
          if (figure.count?.n != null && n !== undefined) expect(figure.count.n).toBe(n);
          if (n !== undefined && n > 0 && n < 5) expect(figure.count?.n ?? null).toBeNull();
        }
      }
    }),
    { numRuns: 5 },
  );
}, 120_000);
