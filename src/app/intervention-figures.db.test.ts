import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { setConflict } from '#modules/casework';
import { aWorld } from '#modules/casework/testing';
import {
  publishedOpenCare,
  publishedRows,
  recordOpenService,
  setCatalogueEntry,
} from '#modules/interventions';
import { aCareUnit } from '#modules/interventions/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

const T3 = '2026-T3';

interface Intervention {
  readonly started: string;
  readonly ended?: readonly [on: string, ending: string, final: string, goals?: string];
  /** Days of its plan, both counted in. */
  readonly plan?: readonly (readonly [from: string, to: string])[];
  readonly area?: string;
  readonly entry?: 'family' | 'home';
  readonly unit?: 'care' | 'youth';
}

async function aBoardWith(interventions: readonly Intervention[]) {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const keeper = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  const entries = { family: newId(), home: newId() };
  for (const [key, name] of [
    ['family', 'Familjebehandling'],
    ['home', 'Boendestöd'],
  ] as const) {
    await runner.run(setCatalogueEntry, keeper, {
      entryId: entries[key],
      seenVersion: 0,
      name,
      regime: 'own',
      assessed: true,
      activeFrom: '2024-01-01',
      reason: 'Ny',
    });
  }
  for (const i of interventions) {
    const [on = null, ending = null, final = null, goals = null] = i.ended ?? [];
    await t.pool.query(
      `insert into interventions.commission_figure
        (tenant_id, commission_id, case_id, authority_id, unit_id, individual, area, entry_id, sent_on, started_on, ended_on, ending,
         end_follow_up, goals, plan_during)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13,
         coalesce((select range_agg(daterange((d ->> 0)::date, (d ->> 1)::date, '[]')) from jsonb_array_elements($14::jsonb) d), '{}'))`,
      [
        w.board.tenantId,
        newId(),
        newId(),
        w.board.authorityId,
        w.board.unitId(i.unit ?? 'care'),
        newId(),
        i.area ?? 'child_youth',
        entries[i.entry ?? 'family'],
        i.started,
        on,
        ending,
        final,
        goals,
        JSON.stringify(i.plan ?? []),
      ],
    );
  }
  const peder = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
  w.at('2027-01-02T09:00');
  const show = (measureId: string, by?: string, actor: Actor = peder) =>
    runner.run(showCount, actor, { measureId, period: T3, ...(by && { by }) });
  return { w, runner, peder, show };
}

/** Six of the unit that performs, one of another. Counted by hand below. */
const AUTUMN: readonly Intervention[] = [
  // a: since spring; its plan agreed 1 May, looked at 20 Oct.
  {
    started: '2026-04-01',
    plan: [
      ['2026-05-01', '2026-11-01'],
      ['2026-10-20', '2027-04-20'],
    ],
  },
  // b: thirty days old on 30 September; no plan.
  { started: '2026-08-31' },
  // c: twenty-nine days old on 30 September; planned 15 October.
  { started: '2026-09-01', plan: [['2026-10-15', '2027-04-15']] },
  // d: ended in October, followed up, goals partly met.
  {
    started: '2026-02-01',
    ended: ['2026-10-10', 'goals_partly_met', 'followed_up', 'partly'],
    plan: [['2026-03-01', '2026-09-01']],
  },
  // e: ended in November without, since it was declined.
  {
    started: '2026-06-01',
    ended: ['2026-11-30', 'declines', 'declined'],
    entry: 'home',
    area: 'adult_misuse',
  },
  // f: whose person died in December.
  { started: '2026-06-01', ended: ['2026-12-01', 'died', 'died'] },
  // g: of another unit.
  { started: '2026-05-01', ended: ['2026-12-10', 'goals_met', 'followed_up', 'met'], unit: 'youth' },
];

describe('interventions of a small autumn, counted by hand', () => {
  test('those that were begun, by what they are', async () => {
    const { show } = await aBoardWith(AUTUMN);
    const answer = await show('interventions-started', 'service');
    // c alone began in the tertial; b did the day before.
    expect(groupsInWords(answer)).toEqual(['Familjebehandling: 1']);
    expect(inWords(answer.total.previous)).toBe('3');
  });

  test('those that were under way at each month’s end', async () => {
    const { show } = await aBoardWith(AUTUMN);
    const answer = await show('interventions-running', 'area');
    // a–f · without d · without e, which ended that day · without f.
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('6 5 4 3');
    expect(groupsInWords(answer)).toEqual(['Barn och unga: 3', 'Vuxna, skadligt bruk och beroende: 0']);
  });

  test('those with a plan in use, of those that are thirty days old', async () => {
    const { show } = await aBoardWith(AUTUMN);
    const answer = await show('plans-current', 'plan');
    // September: a, of a, b, d, e, f · October: a and c, of a, b, c, e, f · November: a, c of a, b, c, f · December: of a, b, c.
    expect(monthsInWords(answer)).toBe('1/5 2/5 2/4 2/3');
    expect(groupsInWords(answer)).toEqual(['Aktuell plan: 2', 'Ingen aktuell plan: 1']);
  });

  test('those that ended with a final follow-up; who had died is in neither count', async () => {
    const { show } = await aBoardWith(AUTUMN);
    const answer = await show('closures-followed-up', 'final');
    expect(shareInWords(answer.total)).toBe('1/2');
    expect(monthsInWords(answer)).toBe('0/0 1/1 0/1 0/0');
    expect(groupsInWords(answer)).toEqual([
      'Med slutuppföljning: 1',
      'Utan: avböjd: 1',
      'Utan: ej nåbar trots försök: 0',
      'Utan: flyttat: 0',
      'Utan: av skyddsskäl: 0',
      'Avliden: 1',
    ]);
  });

  test('why they ended, and what became of their goals', async () => {
    const { show } = await aBoardWith(AUTUMN);
    expect(groupsInWords(await show('reasons-for-ending', 'ending'))).toEqual([
      // Of the other unit.
      'Målen nådda: 0',
      'Målen delvis nådda: 1',
      'Den enskilde avböjer fortsatt insats: 1',
      'Avliden: 1',
    ]);
    const goals = await show('goals-met', 'goals');
    // Of d alone the goals were assessed.
    expect(shareInWords(goals.total)).toBe('1/1');
    expect(groupsInWords(goals)).toEqual([
      'Alla mål uppnådda: 0',
      'Delvis uppnådda: 1',
      'Inga mål uppnådda: 0',
      'Målen inte bedömda: 2',
    ]);
  });

  test('to whoever may see no row no small count is told', async () => {
    const { w, show } = await aBoardWith(AUTUMN);
    const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
    const answer = await show('reasons-for-ending', 'ending', petter);
    expect(inWords(answer.total.count)).toBe('<5');
    expect(groupsInWords(answer).every((g) => g.endsWith('<5') || g.endsWith('*'))).toBe(true);
  });
});

describe('the published form of open care', () => {
  /** a and b of one person; c ended in 2025; d began in 2027; e adults, f their homes; g told elsewhere; h of another unit. */
  const YEARS = [
    { started: '2025-11-01', individual: 1 },
    { started: '2026-03-01', ended: '2026-12-31', individual: 1 },
    { started: '2025-02-01', ended: '2025-12-31', individual: 2 },
    { started: '2027-01-01', individual: 3 },
    { started: '2026-05-01', individual: 4, group: 'adults' },
    { started: '2026-06-01', individual: 4, group: 'adults_housing_support' },
    { started: '2026-06-01', individual: 5, group: null },
    { started: '2026-06-01', individual: 6, unit: 'youth' },
  ] as const;

  async function published() {
    const made = await aBoardWith([]);
    const { w } = made;
    const ids = new Map<number, string>();
    for (const y of YEARS) {
      const { started, individual } = y;
      const group = 'group' in y ? y.group : 'children_youth';
      if (!ids.has(individual)) ids.set(individual, newId());
      await t.pool.query(
        `insert into interventions.commission_figure (tenant_id, commission_id, case_id, authority_id, unit_id, individual, area, entry_id,
           published_group, sent_on, started_on, ended_on)
         values ($1, $2, $3, $4, $5, $6, 'child_youth', $7, $8, $9, $9, $10)`,
        [
          w.board.tenantId,
          newId(),
          newId(),
          w.board.authorityId,
          w.board.unitId('unit' in y ? y.unit : 'care'),
          ids.get(individual),
          newId(),
          group,
          started,
          'ended' in y ? y.ended : null,
        ],
      );
    }
    const told = async (actor: Actor) =>
      (await made.runner.run(publishedOpenCare, actor, {})).years.map(
        ({ year, groups }) =>
          `${year}: ${groups.map((g) => `${inWords(g.interventions)}/${inWords(g.individuals)}`).join(' ')}`,
      );
    return { ...made, told };
  }

  test('counts interventions under way on any day of the year, and each person once in a group', async () => {
    const { peder, told } = await published();
    // 2027, through 1 January: a, d · 2026: a and b of one person; e; f · 2025: a, c.
    expect(await told(peder)).toEqual(['2027: 2/2 1/1 1/1', '2026: 2/1 1/1 1/1', '2025: 2/2 0/0 0/0']);
  });

  test('tells the whole board’s to who may see no case, without small counts and in whole months', async () => {
    const { w, told } = await published();
    const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
    expect(await told(petter)).toEqual([
      '2027: 0/0 0/0 0/0',
      '2026: <5/<5 <5/<5 <5/<5',
      '2025: <5/<5 0/0 0/0',
    ]);
  });

  test('has its cases behind it, for who leads the unit', async () => {
    const care = await aCareUnit(t.pool);
    const runner = createRunner({ pool: t.pool, grants, now: care.w.now });
    const { commissionId } = await care.sent();
    await t.pool.query(
      `update interventions.commission_figure set started_on = '2026-11-25' where commission_id = $1`,
      [commissionId],
    );
    care.w.at('2026-12-02T09:00');
    const behind = (group: 'children_youth' | 'adults') =>
      runner.run(publishedRows, care.peder, { year: 2026, group });
    const shown = await behind('children_youth');
    expect(shown.rows).toMatchObject([
      { caseId: commissionId, entryName: 'Familjebehandling', startedOn: '2026-11-25' },
    ]);
    expect(shown.hidden).toBe(0);
    expect((await behind('adults')).rows).toEqual([]);
  });
});

describe('a commission that is really sent', () => {
  test('is in no figure until it begins; then in the performer’s, with its case behind it', async () => {
    const care = await aCareUnit(t.pool);
    const { commissionId } = await care.sent();
    const runner = createRunner({ pool: t.pool, grants, now: care.w.now });
    const rows = await care.w.rows<Record<string, unknown>>(
      `select area, published_group, sent_on::text, started_on, unit_id from interventions.commission_figure where commission_id = $1`,
      [commissionId],
    );
    expect(rows).toEqual([
      {
        area: 'child_youth',
        published_group: 'children_youth',
        sent_on: '2026-11-20',
        started_on: null,
        unit_id: care.unitId,
      },
    ]);
    await t.pool.query(
      `update interventions.commission_figure set started_on = '2026-11-25' where commission_id = $1`,
      [commissionId],
    );
    care.w.at('2026-12-02T09:00');
    const asked = { measureId: 'interventions-started', period: T3, unitId: care.unitId };
    const behind = () => runner.run(countRows, care.peder, asked);
    const shown = await behind();
    expect(shown.rows.map((r) => r.cases[0]?.caseId)).toEqual([commissionId]);
    expect([shown.total, shown.hidden]).toEqual([1, 0]);

    // Closed to the manager by a conflict of interest, it is in neither the figure nor the rows.
    const deputy = await care.w.board.actor('unit_manager', 'care', 'Rebecka Lindtorpa');
    await runner.run(setConflict, deputy, {
      caseId: commissionId,
      employeeId: care.peder.employeeId ?? '',
      scope: 'case',
      reason: 'Granne.',
    });
    expect((await behind()).total).toBe(0);
    expect((await behind()).rows).toEqual([]);
  });
});

describe('what is given to whoever asks', () => {
  test('is counted by how often and by how many, with what was registered behind it and no case', async () => {
    const w = await aWorld(t.pool);
    const runner = createRunner({ pool: t.pool, grants, now: w.now });
    const keeper = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
    const agnes = await w.board.actor('practitioner', 'care', 'Agnes Hällmo');
    const peder = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
    const entryId = newId();
    await runner.run(setCatalogueEntry, keeper, {
      entryId,
      seenVersion: 0,
      name: 'Råd och stöd',
      regime: 'own',
      assessed: false,
      identity: 'counselling',
      activeFrom: '2026-01-01',
      reason: 'Ny',
    });
    const none = { child: 0, teen: 0, young: 0, adult: 0, age_unknown: 0 };
    const record = (other: object) =>
      runner.run(recordOpenService, agnes, {
        id: newId(),
        seenVersion: 0,
        unitId: w.board.unitId('care'),
        entryId,
        heldOn: '2026-11-12',
        form: 'talk',
        occasions: 1,
        came: none,
        ...other,
      });
    await record({ occasions: 4, came: { ...none, teen: 3, adult: 1 } });
    await record({ form: 'group', came: { ...none, teen: 8 } });
    const wrong = newId();
    await record({ id: wrong, came: { ...none, adult: 50 } });
    await record({ id: wrong, seenVersion: 1, came: { ...none, adult: 5 }, why: 'numbers' });

    w.at('2026-12-02T09:00');
    const show = (measureId: string, by: string) =>
      runner.run(showCount, peder, { measureId, period: T3, by });
    expect(groupsInWords(await show('open-service-occasions', 'form'))).toEqual(['Samtal: 5', 'Grupp: 1']);
    expect(groupsInWords(await show('open-service-participants', 'age'))).toEqual([
      '13–17 år: 11',
      '21 år och äldre: 6',
    ]);
    const behind = await runner.run(countRows, peder, {
      measureId: 'open-service-participants',
      period: T3,
      unitId: w.board.unitId('care'),
      by: 'age',
      key: 'teen',
    });
    expect(behind.rows.map((r) => [r.n, r.cases])).toEqual([
      [8, []],
      [3, []],
    ]);
    expect([behind.total, behind.hidden]).toEqual([11, 0]);
  });
});
