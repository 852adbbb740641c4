import { expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();
const T3 = '2026-T3';

const [ANNA, BO, CIA] = [newId(), newId(), newId()];

/**
 * Sent, first contact, started, ended, given back; whose. Counted by hand below.
 *
 * Anna: a and b at once, b began later. Bo: c ended in October, and d since November. Cia: e given back before it began; f in the other unit.
 */
const AUTUMN = [
  [ANNA, '2026-09-01', '2026-09-03', '2026-09-11', null, null, 'care', 'child_youth'],
  [ANNA, '2026-10-01', '2026-10-08', '2026-10-21', null, null, 'care', 'child_youth'],
  [BO, '2026-08-01', '2026-08-04', '2026-08-31', '2026-10-10', null, 'care', 'adult_misuse'],
  [BO, '2026-11-02', '2026-11-02', '2026-11-05', null, null, 'care', 'adult_misuse'],
  [CIA, '2026-09-20', null, null, null, '2026-09-25', 'care', 'child_youth'],
  [CIA, '2026-09-26', '2026-09-27', '2026-09-28', null, null, 'youth', 'child_youth'],
] as const;

async function anAutumn() {
  const w = await aWorld(t.pool);
  const entry = newId();
  for (const [individual, sent, contact, started, ended, returned, unit, area] of AUTUMN) {
    await t.pool.query(
      `insert into interventions.commission_figure
        (tenant_id, commission_id, case_id, authority_id, unit_id, individual, area, entry_id, sent_on, contact_on, started_on, ended_on, returned_on, ending)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        w.board.tenantId,
        newId(),
        newId(),
        w.board.authorityId,
        w.board.unitId(unit),
        individual,
        area,
        entry,
        sent,
        contact,
        started,
        ended,
        returned,
        ended && 'goals_met',
      ],
    );
  }
  const peder = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
  w.at('2027-01-02T09:00');
  const { run } = createRunner({ pool: t.pool, grants, now: w.now });
  const show = (measureId: string, by?: string) =>
    run(showCount, peder, { measureId, period: T3, ...(by && { by }) });
  return { w, run, peder, show };
}

test('how long it took to the first contact, to the start, and until the end', async () => {
  const { show } = await anAutumn();
  // a 2, b 7, d 0 days to the contact; c had it in August.
  expect((await show('first-contact-length')).total.length).toEqual({ median: 2, mean: 3, p90: 7 });
  // a 10, b 20, d 3 days to the start.
  expect((await show('start-length')).total.length).toEqual({ median: 10, mean: 11, p90: 20 });
  // c from 31 August to 10 October.
  const ended = await show('intervention-length', 'ending');
  expect(ended.total.length).toEqual({ median: 40, mean: 40, p90: 40 });
  expect(groupsInWords(ended)).toEqual(['Målen nådda: 1']);
  const returned = await show('commissions-returned');
  expect(returned.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('1 0 0 0');
});

test('a person is one however many interventions, in the unit of what began first', async () => {
  const { w, run, peder, show } = await anAutumn();
  const people = await show('individuals-with-interventions', 'area');
  // End of September: Anna (a) and Bo (c). Of October: Anna, with b too. Of November and December: Anna and Bo (d). Cia is the other unit's.
  expect(people.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('2 1 2 2');
  expect(groupsInWords(people)).toEqual(['Barn och unga: 1', 'Vuxna, skadligt bruk och beroende: 1']);
  // Three interventions run at the end, two persons.
  expect(inWords((await show('interventions-running')).total.count)).toBe('3');
  const rows = await run(countRows, peder, {
    measureId: 'individuals-with-interventions',
    period: T3,
    unitId: w.board.unitId('care'),
  });
  expect([rows.total, rows.hidden]).toEqual([2, 2]);
});

test('from the first value to the last on a scale, of what ended in the period', async () => {
  const w = await aWorld(t.pool);
  const [sdq, audit] = [newId(), newId()];
  // Two that ended better by one scale, one of them worse by another; one the same; one that goes on.
  for (const [ended, scale, change] of [
    ['2026-09-10', sdq, 'better'],
    ['2026-10-10', sdq, 'better'],
    ['2026-10-10', audit, 'worse'],
    ['2026-12-10', sdq, 'same'],
    [null, sdq, 'better'],
  ] as const) {
    await t.pool.query(
      `insert into interventions.change_figure (tenant_id, commission_id, scale, case_id, authority_id, unit_id, area, entry_id, ended_on, first_value,
         last_value, change) values ($1, $2, $3, $4, $5, $6, 'child_youth', $7, $8, 1, 2, $9)`,
      [
        w.board.tenantId,
        newId(),
        scale,
        newId(),
        w.board.authorityId,
        w.board.unitId('care'),
        newId(),
        ended,
        change,
      ],
    );
  }
  const peder = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
  w.at('2027-01-02T09:00');
  const { run } = createRunner({ pool: t.pool, grants, now: w.now });
  const shown = await run(showCount, peder, { measureId: 'estimated-change', period: T3 });
  expect([shareInWords(shown.total), monthsInWords(shown)]).toEqual(['2/4', '1/1 1/2 0/0 0/1']);
  expect(groupsInWords(shown)).toEqual(['Bättre: 2', 'Oförändrad: 1', 'Sämre: 1']);

  // Five on five scales each are five; four are none that is told, however many scales they were measured by.
  const controller = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  const told = async () => {
    const { total, months, groups } = await run(showCount, controller, {
      measureId: 'estimated-change',
      period: '2026-T2',
      by: 'change',
    });
    return [
      total.count?.n,
      total.share?.numerator.n,
      months.map((m) => m.figure.count?.n),
      groups.map((g) => g.figure.count?.n),
    ];
  };
  const measured = async () => {
    const whose = newId();
    for (let scale = 0; scale < 5; scale++) {
      await t.pool.query(
        `insert into interventions.change_figure (tenant_id, commission_id, scale, case_id, authority_id, unit_id, area, entry_id, ended_on,
           first_value, last_value, change, individual) values ($1, $2, $3, $4, $5, $6, 'child_youth', $7, '2026-06-10', 1, 2, 'better', $8)`,
        [
          w.board.tenantId,
          newId(),
          newId(),
          newId(),
          w.board.authorityId,
          w.board.unitId('care'),
          newId(),
          whose,
        ],
      );
    }
  };
  for (let i = 0; i < 4; i++) await measured();
  expect((await told())[0]).toBeNull();
  expect((await told())[1]).toBeNull();
  await measured();
  expect(await told()).toEqual([25, 25, [undefined, null, 0, 0], [25, 0, 0]]);
});
