import { expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, inWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();
const [ANNA, BO, CIA, DAG] = [newId(), newId(), newId(), newId()];

/**
 * Whose, child, form, basis, from, until. Counted by hand below.
 *
 * Anna: in an emergency home since 2025, from March in a family home. Bo: in residential care in October, and again in December.
 * Cia: a family home until New Year's Day, which is none of its days. Dag: an adult.
 */
const STAYS = [
  [ANNA, true, 'emergency_home', 'sol', '2025-11-01', '2026-03-01'],
  [ANNA, true, 'family_home', 'lvu_2', '2026-03-01', null],
  [BO, true, 'residential_home', 'sol', '2026-10-05', '2026-10-15'],
  [BO, true, 'residential_home', 'lvu_3', '2026-12-01', null],
  [CIA, true, 'family_home', 'sol', '2025-06-01', '2026-01-01'],
  [DAG, false, 'residential_home', 'lvm', '2026-11-01', null],
] as const;
/** Of Bo two, one after the other; of Anna one. */
const PLACEMENTS = [
  [ANNA, true, 'family_home', 'lvu_2', '2025-11-01', null],
  [BO, true, 'residential_home', 'sol', '2026-10-05', '2026-10-15'],
  [BO, true, 'residential_home', 'lvu_3', '2026-12-01', null],
  [CIA, true, 'family_home', 'sol', '2025-06-01', '2026-01-01'],
  [DAG, false, 'residential_home', 'lvm', '2026-11-01', null],
] as const;

async function placed() {
  const w = await aWorld(t.pool);
  const of = [w.board.tenantId, w.board.authorityId, w.board.unitId('investigation')];
  for (const s of STAYS) {
    await t.pool.query(
      `insert into placements.stay_figure (tenant_id, authority_id, unit_id, stay_id, placement_id, case_id, individual, child, form, organiser, basis,
         from_on, until_on, daily_cost) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'own', $10, $11, $12, 900)`,
      [...of, newId(), newId(), newId(), ...s],
    );
  }
  for (const p of PLACEMENTS) {
    await t.pool.query(
      `insert into placements.placement_figure (tenant_id, authority_id, unit_id, placement_id, case_id, individual, child, form, basis, started_on,
         ended_on, organiser, daily_cost, stay_from_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'own', 900, $10)`,
      [...of, newId(), newId(), ...p],
    );
  }
  w.at('2027-02-02T09:00');
  const { run } = createRunner({ pool: t.pool, grants, now: w.now });
  return async (measureId: string, period: string, by?: string) =>
    await run(showCount, w.berit, { measureId, period, ...(by && { by }) });
}

test('each child is one in the year, on its first day there', async () => {
  const show = await placed();
  const year = async (measureId: string, period: string) => {
    const answer = await show(measureId, period);
    return [inWords(answer.total.count), answer.months.map((m) => inWords(m.figure.count)).join(' ')];
  };
  // 2026: Anna from January, in the emergency home. Cia's last day was in 2025.
  expect(await year('children-in-family-homes', '2026')).toEqual(['1', '1 0 0 0 0 0 0 0 0 0 0 0']);
  // 2025: Cia in June, Anna in November.
  expect((await year('children-in-family-homes', '2025'))[0]).toBe('2');
  // Bo once, in October. Dag is no child.
  expect(await year('children-in-residential-care', '2026')).toEqual(['1', '– – – – – – – – – 1 0 0']);
  // Next year Anna and Bo begin anew in January.
  expect((await year('children-in-family-homes', '2027'))[0]).toBe('1');
  expect((await year('children-in-residential-care', '2027'))[0]).toBe('1');
  expect(groupsInWords(await show('children-in-family-homes', '2026', 'form'))).toEqual(['Jourhem: 1']);
});

test('who is placed when the period ends, by what law, and what began and ended', async () => {
  const show = await placed();
  const people = await show('individuals-placed', '2026-T3', 'age');
  // End of September Anna, of October the same, of November Anna and Dag, of December Anna, Bo and Dag.
  expect(people.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('1 1 2 3');
  expect(groupsInWords(people)).toEqual(['Barn: 2', 'Vuxna: 1']);
  expect(shareInWords((await show('placed-by-lvu', '2026-T3')).total)).toBe('2/2');
  expect(shareInWords((await show('placed-by-lvu', '2025-T3')).total)).toBe('1/2');
  const begun = await show('placements-begun', '2026-T3');
  expect(begun.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('0 1 1 1');
  // Bo's first: from 5 to 15 October.
  expect((await show('placement-length', '2026-T3')).total.length).toEqual({ median: 10, mean: 10, p90: 10 });
});
