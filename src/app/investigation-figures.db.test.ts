import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { showMeasure } from '#core/measures';
import { createRunner } from '#core/operation';
import { assignCase, setConflict } from '#modules/casework';
import { aCase, aWorld, NO_INTERVENTION, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, operations, showCount } from './modules.ts';
import { groupsInWords, inWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

type Asked = { measureId: string; period: string; by?: string; unitId?: string };
type Figure = Awaited<ReturnType<typeof showIn>>['total'];

interface Span {
  readonly opened: string;
  readonly concluded?: string;
  readonly unit?: 'investigation' | 'youth';
  /** Where it was opened, when it has been moved. */
  readonly openedIn?: 'investigation' | 'youth';
  readonly area?: string;
  readonly extension?: string;
  readonly questions?: string;
  readonly reopenedAfter?: number;
}

async function aBoardWithSpans(spans: readonly Span[]) {
  const w = await aWorld(t.pool);
  for (const s of spans) {
    const unit = w.board.unitId(s.unit ?? 'investigation');
    const ended = s.concluded ?? null;
    await t.pool.query(
      `insert into casework.investigation_span (tenant_id, case_id, authority_id, unit_id, opened_unit_id, area, opened_on, concluded_on,
         outcome, extension, questions, reopened_after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        w.board.tenantId,
        newId(),
        w.board.authorityId,
        unit,
        s.openedIn ? w.board.unitId(s.openedIn) : unit,
        s.area ?? 'child_youth',
        s.opened,
        ended,
        ended && 'no_need',
        ended && (s.extension ?? 'none'),
        ended && (s.questions ?? 'asked'),
        s.reopenedAfter ?? null,
      ],
    );
  }
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
  const vera = await w.board.actor('unit_manager', 'youth', 'Vera Molander');
  w.at('2027-01-02T09:00');
  return { w, runner, petter, vera, show: (actor: Actor, asked: Asked) => showIn(runner, actor, asked) };
}

const showIn = (runner: ReturnType<typeof createRunner>, actor: Actor, asked: Asked) =>
  runner.run(showCount, actor, asked);

function operationOf(name: string) {
  const found = operations.find((o) => o.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

/**
 * A small autumn in the unit Utredning barn, and one investigation of the unit for the young. Counted by hand below.
 *
 * a 1 Sep – 30 Sep: 29 days · b 1 Sep – 30 Oct: 59 · c 10 Sep – 9 Dec: 90 · d 1 Oct – 31 Dec: 91 · e 15 Nov, under way
 * f (young) 1 Aug – 20 Nov: 111, opened in the other unit
 */
const AUTUMN: readonly Span[] = [
  { opened: '2026-09-01', concluded: '2026-09-30', questions: 'asked' },
  { opened: '2026-09-01', concluded: '2026-10-30', questions: 'stated_reason', extension: 'in_time' },
  { opened: '2026-09-10', concluded: '2026-12-09', questions: 'not_asked', extension: 'too_late' },
  { opened: '2026-10-01', concluded: '2026-12-31', area: 'adult_misuse', extension: 'no_limit' },
  { opened: '2026-11-15', reopenedAfter: 16 },
  { opened: '2026-08-01', concluded: '2026-11-20', unit: 'youth', openedIn: 'investigation' },
];

const T3 = '2026-T3';

describe('a small autumn, counted by hand', () => {
  test.each([
    // September: a, b, c. October: d. November: e.
    ['investigations-opened', '5', '3 1 1 0', '1'],
    // September: a. October: b. December: c, d. (f is the other unit's.)
    ['investigations-concluded', '4', '1 1 0 2', '0'],
    // Ends of months: b c f is elsewhere; c d; c d e; e. At the end of T2 none, since f is the other unit's now.
    ['investigations-running', '1', '2 2 3 1', '0'],
    ['investigation-length', '4', '1 1 0 2', '0'],
    ['investigations-extended', '4', '1 1 0 2', '0'],
    ['investigations-reopened', '5', '3 1 1 0', '1'],
    ['standard-questions-asked', '4', '1 1 0 2', '0'],
  ])('%s: %s in T3, by month %s, %s in the period before', async (measureId, total, months, before) => {
    const { w, show } = await aBoardWithSpans(AUTUMN);
    const answer = await show(w.berit, { measureId, period: T3 });
    expect(inWords(answer.total.count)).toBe(total);
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe(months);
    expect(inWords(answer.total.previous)).toBe(before);
  });

  test('those under way are divided by how long they have been', async () => {
    const { w, show } = await aBoardWithSpans(AUTUMN);
    const at = async (period: string) =>
      groupsInWords(await show(w.berit, { measureId: 'investigations-running', period }));
    // c since 10 September, d since 1 October, e since 15 November.
    expect(await at('2026-11')).toEqual([
      'Högst två månader: 2',
      'Två till fyra månader: 1',
      'Mer än fyra månader: 0',
    ]);
    // d on 1 December: two months to the day.
    w.at('2026-12-02T09:00');
    expect(await at('2026-12')).toEqual([
      'Högst två månader: 2',
      'Två till fyra månader: 1',
      'Mer än fyra månader: 0',
    ]);
    w.at('2026-12-03T09:00');
    expect(await at('2026-12')).toContain('Två till fyra månader: 2');
  });

  test('lengths: of the whole, of a month, of a group, and of nothing', async () => {
    const { w, show } = await aBoardWithSpans(AUTUMN);
    const answer = await show(w.berit, { measureId: 'investigation-length', period: T3, by: 'area' });
    // 29, 59, 90, 91: the two in the middle 59 and 90; 269 days of four.
    expect(answer.total.length).toEqual({ median: 74.5, mean: 67.25, p90: 91 });
    expect(answer.months.map((m) => m.figure.length?.median ?? null)).toEqual([29, 59, null, 90.5]);
    expect(answer.groups.map((g) => [g.label, g.figure.length])).toEqual([
      ['Barn och unga', { median: 59, mean: (29 + 59 + 90) / 3, p90: 90 }],
      ['Vuxna, skadligt bruk och beroende', { median: 91, mean: 91, p90: 91 }],
    ]);
    expect(answer.measure.durationText).toContain('Median är den mittersta');
  });

  test.each([
    // Extended: b in time, c too late, of a, b, c. d has no time in law.
    ['investigations-extended', '2/3', '0/1 1/1 – 1/1', ['1/3', '1/3', '1/3', '–']],
    // Asked: a and d, of a, c and d. b has a reason.
    ['standard-questions-asked', '2/3', '1/1 – – 1/2', ['2/3', '–', '1/3']],
    // e, of all five.
    ['investigations-reopened', '1/5', '0/3 0/1 1/1 –', ['1/5', '4/5']],
  ])('%s: %s, by month %s', async (measureId, share, months, groups) => {
    const { w, show } = await aBoardWithSpans(AUTUMN);
    const answer = await show(w.berit, { measureId, period: T3 });
    const words = (figure: Figure) =>
      figure.share && figure.share.denominator.n === 0 ? '–' : shareInWords(figure);
    expect(words(answer.total)).toBe(share);
    expect(answer.months.map((m) => words(m.figure)).join(' ')).toBe(months);
    expect(answer.groups.map((g) => words(g.figure))).toEqual(groups);
    const byUnit = await show(w.berit, { measureId, period: T3, by: 'unit' });
    expect(byUnit.groups.map((g) => [g.label, words(g.figure)])).toContainEqual(['Utredning barn', share]);
  });

  test('a unit is told its own, and one that does not investigate has nothing to count', async () => {
    const { vera, w, show } = await aBoardWithSpans(AUTUMN);
    const concluded = { measureId: 'investigations-concluded', period: T3, by: 'unit' };
    expect(groupsInWords(await show(vera, concluded))).toEqual(['Utredning unga: 1']);
    expect(groupsInWords(await show(w.berit, concluded))).toEqual([
      'Barn och familj: –',
      'Mottagning barn och unga: –',
      'Utredning barn: 4',
    ]);
    expect(
      await refusal(show(vera, { ...concluded, unitId: w.board.unitId('investigation') })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('what has not begun, and what was before the first, is not none', async () => {
    const { w, show } = await aBoardWithSpans(AUTUMN);
    const state = async (period: string) =>
      (await show(w.berit, { measureId: 'investigations-running', period })).total.why;
    expect([await state('2026-T1'), await state('2027-T2')]).toEqual(['before_start', 'not_begun']);
  });
});

describe('who may not see the rows', () => {
  const many = (n: number, span: Span) => Array.from({ length: n }, () => span);
  const T3S = [
    ...many(9, { opened: '2026-09-01', concluded: '2026-10-01' }),
    ...many(6, { opened: '2026-09-01', concluded: '2026-12-10', questions: 'not_asked' }),
    ...many(3, { opened: '2026-09-01', concluded: '2026-12-20', questions: 'stated_reason' }),
    ...many(7, { opened: '2026-12-01' }),
  ];

  test('is told no small count, nor what would give one away, and no length of few', async () => {
    const { petter, show } = await aBoardWithSpans(T3S);
    const length = await show(petter, { measureId: 'investigation-length', period: T3, by: 'length' });
    expect(inWords(length.total.count)).toBe('18');
    expect(length.total.length).toMatchObject({ p90: 110 });
    expect(length.months.map((m) => [inWords(m.figure.count), m.figure.length?.p90 ?? null])).toEqual([
      ['0', null],
      ['9', null],
      ['0', null],
      ['9', null],
    ]);
    const questions = await show(petter, { measureId: 'standard-questions-asked', period: T3 });
    // Three with a reason, and so neither the six nor the nine: one of them is withheld with it.
    expect(groupsInWords(questions)).toContain('Inte ställda, med skäl: <5');
    expect(groupsInWords(questions).filter((g) => g.endsWith('*'))).toHaveLength(1);
    expect(questions.total.share?.denominator).toEqual({ n: null, hidden: 'protected' });
    expect(questions.total.share?.ratio ?? null).toBeNull();
    expect(questions.months.every((m) => m.figure.share === null)).toBe(true);
  });

  test('is told what stands at the last whole month alone, so that no change tells of what began or ended', async () => {
    const { petter, show } = await aBoardWithSpans(T3S);
    const running = await show(petter, { measureId: 'investigations-running', period: T3 });
    expect(inWords(running.total.count)).toBe('7');
    expect(running.months.map((m) => inWords(m.figure.count))).toEqual(['*', '*', '*', '7']);
    expect(
      inWords((await show(petter, { measureId: 'investigations-running', period: '2026-10' })).total.count),
    ).toBe('*');
    expect(
      inWords((await show(petter, { measureId: 'investigations-running', period: '2026' })).total.count),
    ).toBe('7');
  });

  test('may not ask for rows, and a caseworker for no figure', async () => {
    const { w, runner, petter, show } = await aBoardWithSpans([]);
    const asked = { measureId: 'investigations-concluded', period: T3 };
    expect(
      await refusal(runner.run(countRows, petter, { ...asked, unitId: w.board.unitId('youth') })),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(show(w.siv, asked))).toMatchObject({ code: 'FORBIDDEN' });
    for (const role of ['director', 'developer_quality', 'board_member'] as const) {
      const reader = await w.board.actor(role, 'staff', 'Gunvor Aspnäs');
      expect((await show(reader, asked)).reach).toBe('board');
    }
  });
});

describe('the rows behind', () => {
  /** Three investigations of Siv's: concluded, extended and concluded, under way. */
  async function three() {
    const { w, runner } = await aBoardWithSpans([]);
    const caseIds: string[] = [];
    w.at('2026-11-20T09:15');
    for (let i = 0; i < 3; i++) caseIds.push((await aCase(w).assessed().opened(w.siv).build()).caseId);
    const [first = '', second = '', third = ''] = caseIds;
    const does = (name: string, input: object) =>
      runner.runUnknown(operationOf(`casework.${name}`), w.siv, input);
    w.at('2026-12-01T10:00');
    await does('conclude-investigation', { ...NO_INTERVENTION, caseId: first });
    await does('extend-investigation', { caseId: second, until: '2027-05-20', reason: 'BUP dröjer.' });
    w.at('2026-12-11T10:00');
    await does('conclude-investigation', { ...NO_INTERVENTION, caseId: second });
    w.at('2026-12-20T09:00');
    const unitId = w.board.unitId('investigation');
    const rows = (actor: Actor, measureId: string, more: object = {}) =>
      runner.run(countRows, actor, { measureId, period: T3, unitId, ...more });
    return { w, runner, first, second, third, rows };
  }

  test('are what the operations have done, and agree with the figures', async () => {
    const { w, runner, first, second, third, rows } = await three();
    const idsOf = async (...asked: Parameters<typeof rows>) => {
      const { total, hidden, rows: shown } = await rows(...asked);
      expect(total).toBe(shown.length + hidden);
      return shown.flatMap((r) => r.cases.map((c) => c.caseId));
    };
    expect(new Set(await idsOf(w.berit, 'investigations-opened'))).toEqual(new Set([first, second, third]));
    expect(await idsOf(w.berit, 'investigations-concluded')).toEqual([first, second]);
    expect(await idsOf(w.berit, 'investigations-running')).toEqual([third]);
    expect(await idsOf(w.berit, 'investigations-extended', { by: 'extension', key: 'in_time' })).toEqual([
      second,
    ]);
    expect(await idsOf(w.berit, 'investigations-extended', { by: 'extension', key: 'none' })).toEqual([
      first,
    ]);
    const [row] = (await rows(w.berit, 'investigation-length')).rows;
    expect(row).toMatchObject({ on: '2026-12-01', about: ['Högst 60 dagar', 'Barn och unga', '11 dagar'] });
    const { total } = await showIn(runner, w.berit, { measureId: 'investigation-length', period: T3 });
    expect(total.length).toEqual({ median: 16, mean: 16, p90: 21 });
  });

  test('a case that has gone to another unit is counted and not shown', async () => {
    const { w, runner, third, rows } = await three();
    await runner.run(assignCase, w.berit, { caseId: third, functionId: w.lova.functionId ?? '' });
    const counts = async (measureId: string) => {
      const { total, hidden, rows: shown } = await rows(w.berit, measureId);
      return [total, hidden, shown.length];
    };
    expect(await counts('investigations-opened')).toEqual([3, 1, 2]);
    // What goes on is the unit's that has it.
    expect(await counts('investigations-running')).toEqual([0, 0, 0]);
  });

  test('a case that jäv closes is in no number and no row of whoever it is closed to', async () => {
    const { w, runner, first, third, rows } = await three();
    const astrid = await w.board.actor('unit_manager', 'staff', 'Astrid Valldal');
    const leads = { ...astrid, unitIds: w.berit.unitIds };
    for (const caseId of [first, third]) {
      await runner.run(setConflict, w.berit, {
        caseId,
        scope: 'case',
        employeeId: astrid.employeeId ?? '',
        reason: 'Granne.',
      });
    }
    const counts = async (actor: Actor, measureId: string) => {
      const { total, hidden, rows: shown } = await rows(actor, measureId);
      return [total, hidden, shown.length];
    };
    expect(await counts(leads, 'investigations-opened')).toEqual([1, 0, 1]);
    expect(await counts(leads, 'investigations-concluded')).toEqual([1, 0, 1]);
    expect(await counts(leads, 'investigations-running')).toEqual([0, 0, 0]);
    expect(await counts(w.berit, 'investigations-opened')).toEqual([3, 0, 3]);
    const asked = { measureId: 'investigation-length', period: T3 };
    expect((await showIn(runner, leads, asked)).total.length).toEqual({ median: 21, mean: 21, p90: 21 });
  });
});

test('whatever investigations there are, the parts sum to the whole, and those under way follow from those begun and ended', async () => {
  const aDay = fc
    .integer({ min: 0, max: 121 })
    .map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10));
  const aSpan = fc.record({
    opened: aDay,
    concluded: fc.option(aDay, { nil: undefined }),
    unit: fc.constantFrom('investigation' as const, 'youth' as const),
    area: fc.constantFrom('child_youth', 'child_youth', 'adult_misuse'),
    extension: fc.constantFrom('none', 'in_time', 'too_late', 'no_limit'),
    questions: fc.constantFrom('asked', 'stated_reason', 'not_asked'),
    reopenedAfter: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aSpan, { maxLength: 25 }), async (drawn) => {
      const spans = drawn.map(({ opened, concluded, reopenedAfter, ...rest }) => ({
        ...rest,
        opened,
        ...(concluded !== undefined && concluded >= opened ? { concluded } : {}),
        ...(reopenedAfter === undefined ? {} : { reopenedAfter }),
      }));
      const { w, petter, show } = await aBoardWithSpans([{ opened: '2026-08-31', unit: 'youth' }, ...spans]);
      const leads = { ...w.berit, unitIds: [...w.berit.unitIds, w.board.unitId('youth')] };
      const n = ({ count }: Figure): number => count?.n ?? 0;
      const sum = (figures: readonly { figure: Figure }[]): number =>
        figures.reduce((all, { figure }) => all + n(figure), 0);
      const flows = ['investigations-opened', 'investigations-concluded'] as const;
      const months = new Map<string, number[]>();
      for (const { id } of MEASURES) {
        for (const by of BREAKDOWNS[id] ?? []) {
          const exact = await show(leads, { measureId: id, period: T3, by });
          expect(sum(exact.groups), `${id} by ${by}`).toBe(n(exact.total));
          if (id !== 'investigations-running') expect(sum(exact.months)).toBe(n(exact.total));
          months.set(
            id,
            exact.months.map((m) => n(m.figure)),
          );
          if (exact.total.share && by === exact.measure.share?.by) {
            const inside = exact.groups.filter((g) => !exact.measure.share?.outside.includes(g.key));
            expect(sum(inside)).toBe(exact.total.share.denominator.n);
          }
          const told = await show(petter, { measureId: id, period: T3, by });
          for (const { key, figure } of told.groups) {
            const same = exact.groups.find((g) => g.key === key);
            if (figure.count?.n != null && same) expect(figure.count.n).toBe(n(same.figure));
            if (same && n(same.figure) > 0 && n(same.figure) < 5) expect(figure.count?.n ?? null).toBeNull();
            if (figure.length) expect(figure.count?.n).toBeGreaterThanOrEqual(5);
          }
        }
      }
      const [opened = [], concluded = []] = flows.map((id) => months.get(id));
      let running = 1;
      const expected = opened.map((begun, i) => (running += begun - (concluded[i] ?? 0)));
      expect(months.get('investigations-running')).toEqual(expected);
    }),
    { numRuns: 5 },
  );
}, 120_000);

const MEASURES = [
  'investigations-opened',
  'investigations-concluded',
  'investigations-running',
  'investigation-length',
  'investigations-extended',
  'investigations-reopened',
  'standard-questions-asked',
].map((id) => ({ id }));
const BREAKDOWNS: Readonly<Record<string, readonly string[]>> = {
  'investigations-opened': ['area', 'unit'],
  'investigations-concluded': ['area', 'unit'],
  'investigations-running': ['under_way', 'unit'],
  'investigation-length': ['length', 'unit'],
  'investigations-extended': ['extension'],
  'investigations-reopened': ['reopened'],
  'standard-questions-asked': ['questions', 'unit'],
};

interface Coding {
  readonly code?: string;
  readonly coded: string;
  /** The day on which it was registered, when not the same. */
  readonly recorded?: string;
  readonly ended?: string;
  readonly endRecorded?: string;
  readonly closed?: string;
}

async function aBoardWithCodings(codings: readonly Coding[]) {
  const board = await aBoardWithSpans([]);
  const { w } = board;
  for (const c of codings) {
    const ended = c.ended ?? null;
    await t.pool.query(
      `insert into casework.coded_problem (tenant_id, coding_id, case_id, authority_id, unit_id, coded_unit_id, code, source, coded_on,
         recorded_on, ended_on, end_recorded_on, closed_on)
       values ($1, $2, $3, $4, $5, $5, $6, 'investigation', $7, $8, $9, $10, $11)`,
      [
        w.board.tenantId,
        newId(),
        newId(),
        w.board.authorityId,
        w.board.unitId('investigation'),
        c.code ?? 'honour',
        c.coded,
        c.recorded ?? c.coded,
        ended,
        ended && (c.endRecorded ?? ended),
        c.closed ?? null,
      ],
    );
  }
  return board;
}

/**
 * a 1 Sep, for good · b 10 Sep – 20 Oct · c 15 Oct, registered 5 Nov · d 20 Oct – 25 Oct, whose end was registered 8 Nov
 * e 12 Oct, in a case that was closed 30 Oct · f 2 Nov
 */
const CODINGS: readonly Coding[] = [
  { coded: '2026-09-01' },
  { coded: '2026-09-10', ended: '2026-10-20' },
  { coded: '2026-10-15', recorded: '2026-11-05', code: 'norm_breaking' },
  { coded: '2026-10-20', ended: '2026-10-25', endRecorded: '2026-11-08' },
  { coded: '2026-10-12', closed: '2026-10-30' },
  { coded: '2026-11-02' },
];

describe('codings of problems, counted by hand', () => {
  test.each([
    // In October: c, d, e. Known when it was over: d, e.
    ['problems-coded', '2026-10', '3', '2', '2'],
    // In the year's last four months all six, and all were known by its end.
    ['problems-coded', '2026-T3', '6', '6', '–'],
    // At the end of October: a, c. As it was known then: a, d, since c was not known, nor that d had ended.
    ['problems-in-force', '2026-10', '2', '2', '2'],
    // At the end of September a, b; known then too.
    ['problems-in-force', '2026-09', '2', '2', '–'],
    // At the end of November a, c, f.
    ['problems-in-force', '2026-11', '3', '3', '2'],
  ])('%s in %s: %s as it is known now, %s then, %s before', async (measureId, period, now, then, before) => {
    const { w, show } = await aBoardWithCodings(CODINGS);
    const { total } = await show(w.berit, { measureId, period });
    expect([inWords(total.count), inWords(total.knownThen), inWords(total.previous)]).toEqual([
      now,
      then,
      before,
    ]);
  });

  test('by problem, then and now', async () => {
    const { w, show } = await aBoardWithCodings(CODINGS);
    const { groups } = await show(w.berit, {
      measureId: 'problems-in-force',
      period: '2026-10',
      by: 'problem',
    });
    expect(groups.map((g) => [g.label, inWords(g.figure.count), inWords(g.figure.knownThen)])).toEqual([
      ['Hedersrelaterat våld och förtryck', '1', '2'],
      ['Normbrytande beteende', '1', '0'],
    ]);
  });

  test('while the period goes on nothing is told of what was known when it ended', async () => {
    const { w, show } = await aBoardWithCodings(CODINGS);
    w.at('2026-11-20T09:00');
    const { total } = await show(w.berit, { measureId: 'problems-coded', period: '2026-11' });
    expect([inWords(total.count), total.knownThen]).toEqual(['1', null]);
  });

  test('what was registered late is a count too: of few it is not told', async () => {
    const late = (n: number): Coding[] =>
      Array.from({ length: n }, () => ({ coded: '2026-08-20', recorded: '2026-09-03' }));
    const inTime = Array.from({ length: 8 }, () => ({ coded: '2026-06-01' }));
    const then = async (codings: readonly Coding[]) => {
      const { petter, show } = await aBoardWithCodings(codings);
      const { total } = await show(petter, { measureId: 'problems-coded', period: '2026-T2' });
      return [inWords(total.count), inWords(total.knownThen)];
    };
    expect(await then(inTime)).toEqual(['8', '8']);
    expect(await then([...inTime, ...late(4)])).toEqual(['12', '*']);
    expect(await then([...inTime, ...late(5)])).toEqual(['13', '8']);
  });

  test('the operations keep its days, and the rows lead to the case', async () => {
    const { w, runner } = await aBoardWithSpans([]);
    w.at('2026-11-20T09:15');
    const { caseId } = await aCase(w).assessed().opened(w.siv).build();
    const does = (name: string, input: object) =>
      runner.runUnknown(operationOf(`casework.${name}`), w.siv, input);
    await does('code-problems', { caseId, codes: ['honour'], source: 'investigation' });
    const asked = { measureId: 'problems-in-force', period: T3, unitId: w.board.unitId('investigation') };
    const rows = () => runner.run(countRows, w.berit, { ...asked, by: 'problem', key: 'honour' });
    w.at('2026-11-25T09:15');
    const { total, rows: shown } = await rows();
    expect([total, shown.map((r) => r.cases.map((c) => c.caseId))]).toEqual([1, [[caseId]]]);
    // With the case, what is coded in it is in force no longer.
    await does('conclude-investigation', { ...NO_INTERVENTION, caseId });
    w.at('2026-11-26T09:15');
    expect((await rows()).total).toBe(0);
  });
});

test('whatever is coded, no more was known then than now of what is new, and groups sum to the whole both then and now', async () => {
  const anOffset = fc.integer({ min: 0, max: 60 });
  const aCoding = fc.record({
    on: fc.integer({ min: 0, max: 90 }),
    registeredAfter: fc.oneof(fc.constant(0), anOffset),
    lasts: fc.option(anOffset, { nil: null }),
    endRegisteredAfter: anOffset,
    code: fc.constantFrom('honour', 'norm_breaking', 'school_absence'),
  });
  const day = (n: number): string => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);
  await fc.assert(
    fc.asyncProperty(fc.array(aCoding, { minLength: 1, maxLength: 20 }), async (all) => {
      const { w, show } = await aBoardWithCodings(
        all.map(({ on, registeredAfter, lasts, endRegisteredAfter, code }) => ({
          code,
          coded: day(on),
          recorded: day(on + registeredAfter),
          ...(lasts === null
            ? {}
            : {
                ended: day(on + lasts),
                endRecorded: day(on + Math.max(registeredAfter, lasts) + endRegisteredAfter),
              }),
        })),
      );
      for (const measureId of ['problems-coded', 'problems-in-force']) {
        for (const period of ['2026-10', '2026-11', T3]) {
          const { total, groups } = await show(w.berit, { measureId, period, by: 'problem' });
          if (total.state !== 'measured') continue;
          const sum = (of: 'count' | 'knownThen') => groups.reduce((n, g) => n + (g.figure[of]?.n ?? 0), 0);
          expect(sum('count')).toBe(total.count?.n);
          if (measureId === 'problems-in-force') continue;
          expect(sum('knownThen')).toBe(total.knownThen?.n);
          expect(total.knownThen?.n).toBeLessThanOrEqual(total.count?.n ?? 0);
        }
      }
    }),
    { numRuns: 5 },
  );
}, 120_000);

test('commitments are judged by the day that was promised (LOK-015)', async () => {
  const { w, runner, vera } = await aBoardWithSpans([]);
  // Done the day before and on the day; done the day after; not done; dropped before the day.
  const ends = [
    ['stopped_at', '2026-10-09T12:00:00+02:00'],
    ['stopped_at', '2026-10-10T23:59:00+02:00'],
    ['stopped_at', '2026-10-11T00:00:00+02:00'],
    ['stopped_at', null],
    ['cancelled_at', '2026-10-01T12:00:00+02:00'],
  ] as const;
  for (const [column, at] of ends) {
    await t.pool.query(
      `insert into clocks.clock (tenant_id, id, authority_id, unit_id, subject_kind, subject_id, rule_id, rule_version, started_at, due_at,
         due_on, original_due_at, original_due_on, ${column}, cancelled_reason)
       values ($1, gen_random_uuid(), $2, $3, 'commitment', gen_random_uuid(), 'LOK-015', 1, '2026-09-01', '2026-10-11T00:00:00+02:00',
         '2026-10-10', '2026-10-11T00:00:00+02:00', '2026-10-10', $4, case when '${column}' = 'cancelled_at' then 'case_ended' end)`,
      [w.board.tenantId, w.board.authorityId, w.board.unitId('investigation'), at],
    );
  }
  const of = async (actor: Actor) =>
    (await runner.run(showMeasure, actor, { measureId: 'commitments-due', period: '2026-10' })).total;
  const total = await of(w.berit);
  expect([total.due?.n, ...total.parts.map((p) => p.count.n), total.cancelled?.count.n]).toEqual([
    4, 2, 0, 2, 1,
  ]);
  expect((await of(vera)).due?.n).toBe(0);
});
