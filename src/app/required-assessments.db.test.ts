import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { codeProblems, setConflict } from '#modules/casework';
import { aCase, aWorld, NO_INTERVENTION } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, operations, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords, sumOf } from './testing/told.ts';

const t = await useTestDatabase();

const T3 = '2026-T3';
const asked = { measureId: 'instruments-done', period: T3 } as const;

interface Required {
  readonly concluded: string;
  readonly problem: string;
  readonly anyOf: readonly string[];
  readonly standing: string;
  readonly used?: string;
  readonly unit?: 'investigation' | 'youth';
}

async function aBoardWith(required: readonly Required[]) {
  const w = await aWorld(t.pool);
  for (const r of required) {
    await t.pool.query(
      `insert into casework.required_instrument
        (tenant_id, coding_id, case_id, authority_id, unit_id, problem, any_of, standing, used, concluded_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        w.board.tenantId,
        newId(),
        newId(),
        w.board.authorityId,
        w.board.unitId(r.unit ?? 'investigation'),
        r.problem,
        r.anyOf,
        r.standing,
        r.used ?? null,
        r.concluded,
      ],
    );
  }
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
  w.at('2027-01-02T09:00');
  const show = (actor: Actor, by?: string) => runner.run(showCount, actor, { ...asked, ...(by && { by }) });
  return { w, runner, petter, show };
}

const PATRIARK = { problem: 'honour', anyOf: ['patriark'] } as const;
const NORMS = { problem: 'norm_breaking', anyOf: ['earl', 'ester', 'savry'] } as const;

/** Five in the unit that investigates children, and one of the unit for the young. Counted by hand below. */
const AUTUMN: readonly Required[] = [
  { ...PATRIARK, concluded: '2026-09-10', standing: 'done', used: 'patriark' },
  { ...NORMS, concluded: '2026-09-10', standing: 'done', used: 'earl' },
  { ...PATRIARK, concluded: '2026-10-05', standing: 'expert_missing', used: 'patriark' },
  { problem: 'physical_violence', anyOf: ['irisk'], concluded: '2026-10-20', standing: 'waived' },
  { ...NORMS, concluded: '2026-12-01', standing: 'missing' },
  { ...NORMS, concluded: '2026-11-11', standing: 'done', used: 'savry', unit: 'youth' },
];

describe('a small autumn, counted by hand', () => {
  test('the share is of all that was required, with a written reason or without', async () => {
    const { w, show } = await aBoardWith(AUTUMN);
    const answer = await show(w.berit);
    expect(shareInWords(answer.total)).toBe('2/5');
    expect(monthsInWords(answer)).toBe('2/2 0/2 0/0 0/1');
    expect(groupsInWords(answer)).toEqual([
      'Gjorda: 2',
      'Gjorda, men utan den kontakt som krävs: 1',
      'Inte gjorda, med skäl: 1',
      'Inte gjorda, utan skäl: 1',
    ]);
  });

  test.each([
    ['instrument', ['EARL, ESTER eller SAVRY 1/2', 'iRisk 0/1', 'PATRIARK 1/2']],
    // SAVRY the other unit alone has used.
    ['used', ['EARL 1/1', 'Inget 0/2', 'PATRIARK 1/2', 'SAVRY 0/0']],
    ['problem', ['Fysiskt våld 0/1', 'Hedersrelaterat våld och förtryck 1/2', 'Normbrytande beteende 1/2']],
    ['unit', ['Barn och familj –', 'Mottagning barn och unga –', 'Utredning barn 2/5']],
  ])('by %s, done of required', async (by, expected) => {
    const { w, show } = await aBoardWith(AUTUMN);
    const { groups } = await show(w.berit, by);
    expect(groups.map((g) => `${g.label} ${shareInWords(g.figure)}`)).toEqual(expected);
  });

  test('who may not see the rows is told no small count, and no share that would give one away', async () => {
    const many = (n: number, one: Required) => Array.from({ length: n }, () => one);
    const { petter, show } = await aBoardWith([
      ...many(9, { ...PATRIARK, concluded: '2026-10-05', standing: 'done', used: 'patriark' }),
      ...many(7, { ...NORMS, concluded: '2026-10-05', standing: 'missing' }),
      ...many(2, { ...PATRIARK, concluded: '2026-10-05', standing: 'waived' }),
    ]);
    const answer = await show(petter);
    expect(inWords(answer.total.count)).toBe('18');
    const told = groupsInWords(answer);
    expect(told).toContain('Inte gjorda, med skäl: <5');
    expect(told.filter((g) => g.endsWith('*'))).toHaveLength(1);
    expect(answer.months.every((m) => m.figure.share === null)).toBe(true);
  });
});

/** Two investigations of Siv's, concluded on the first of December: one with honour assessed, one with violence that was not. */
async function two() {
  const { w, runner, show } = await aBoardWith([]);
  const does = async (name: string, input: object, actor = w.siv) => {
    const operation = operations.find((o) => o.name === `casework.${name}`);
    if (!operation) throw new Error(`There is no ${name}`);
    await runner.runUnknown(operation, actor, input);
  };
  const opened = async (code: 'honour' | 'physical_violence'): Promise<string> => {
    w.at('2026-11-20T09:15');
    const { caseId } = await aCase(w).assessed().opened(w.siv).build();
    await runner.run(codeProblems, w.siv, { caseId, codes: [code], source: 'investigation' });
    return caseId;
  };
  const assessed = await opened('honour');
  const unassessed = await opened('physical_violence');
  await w.board.qualify(w.siv.employeeId ?? '', 'trained:patriark');
  await does('record-risk-assessment', {
    caseId: assessed,
    assessmentId: newId(),
    instrument: 'patriark',
    assessedOn: '2026-11-20',
    about: 'child',
    level: 'high',
    summary: 'Flera tecken på kontroll.',
    expert: 'Origo',
    expertOn: '2026-11-19',
  });
  w.at('2026-12-01T10:00');
  for (const caseId of [assessed, unassessed])
    await does('conclude-investigation', { ...NO_INTERVENTION, caseId });
  w.at('2026-12-20T09:00');
  const unitId = w.board.unitId('investigation');
  const rows = (actor: Actor, key?: string) =>
    runner.run(countRows, actor, { ...asked, unitId, ...(key && { by: 'standing', key }) });
  return { w, assessed, unassessed, does, rows, show };
}

describe('the rows behind', () => {
  test('are what stood when the investigations were concluded, whatever the routine says later', async () => {
    const { w, assessed, unassessed, rows, show, does } = await two();
    expect(shareInWords((await show(w.berit)).total)).toBe('1/2');
    const done = await rows(w.berit, 'done');
    expect(done.rows).toMatchObject([
      {
        on: '2026-12-01',
        about: ['Gjorda', 'PATRIARK', 'PATRIARK', 'Hedersrelaterat våld och förtryck'],
        cases: [{ caseId: assessed }],
      },
    ]);
    expect((await rows(w.berit, 'missing')).rows).toMatchObject([{ cases: [{ caseId: unassessed }] }]);
    const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
    const nothing = { problem: 'physical_violence', anyOf: [], expertContact: false };
    await does('set-requirement', { ...nothing, reason: 'Ny rutin.', seenVersions: 0 }, elis);
    expect(shareInWords((await show(w.berit)).total)).toBe('1/2');
  });

  test('of a case that jäv closes nothing is counted, and no row is shown', async () => {
    const { w, unassessed, rows } = await two();
    const astrid = await w.board.actor('unit_manager', 'staff', 'Astrid Valldal');
    const leads = { ...astrid, unitIds: w.berit.unitIds };
    await w.run(setConflict, w.berit, {
      caseId: unassessed,
      scope: 'case',
      employeeId: astrid.employeeId ?? '',
      reason: 'Granne.',
    });
    const counts = async (actor: Actor) => {
      const { total, hidden, rows: shown } = await rows(actor);
      return [total, hidden, shown.length];
    };
    expect(await counts(leads)).toEqual([1, 0, 1]);
    expect(await counts(w.berit)).toEqual([2, 0, 2]);
  });
});

test('whatever was required, each way of dividing sums to the whole, and what is told is right and no small count', async () => {
  const one = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 9, max: 12 }),
      what: fc.constantFrom(PATRIARK, PATRIARK, NORMS),
      standing: fc.constantFrom('done', 'done', 'expert_missing', 'waived', 'missing'),
    })
    .map(
      ({ day, month, what, standing }): Required => ({
        ...what,
        standing,
        concluded: `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        ...(standing === 'done' || standing === 'expert_missing' ? { used: what.anyOf[0] } : {}),
      }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 25 }), async (required) => {
      const { w, petter, show } = await aBoardWith(required);
      const done = required.filter((r) => r.standing === 'done').length;
      for (const by of ['standing', 'instrument', 'used', 'problem']) {
        const exact = await show(w.berit, by);
        expect(exact.total.share).toMatchObject({
          numerator: { n: done },
          denominator: { n: required.length },
        });
        expect(sumOf(exact.groups)).toBe(required.length);
        expect(sumOf(exact.months)).toBe(required.length);
        const ofGroups = exact.groups.reduce((n, { figure }) => n + (figure.share?.numerator.n ?? 0), 0);
        expect(ofGroups).toBe(by === 'standing' ? required.length : done);
        const told = await show(petter, by);
        for (const { key, figure } of told.groups) {
          const n = exact.groups.find((g) => g.key === key)?.figure.count?.n ?? 0;
          if (figure.count?.n != null) expect(figure.count.n).toBe(n);
          if (n > 0 && n < 5) expect(figure.count?.n ?? null).toBeNull();
        }
      }
    }),
    { numRuns: 5 },
  );
}, 120_000);
