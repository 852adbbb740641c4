import { describe, expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { ruleOn } from '#core/clocks';
import { at, clock, extended, keepClock, stopped } from '#core/clocks/testing';
import { createRunner } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { DEFINITIONS } from './definitions.ts';
import { grants, showMeasure } from './index.ts';
import { inWords } from './testing/figures.ts';

const t = await useTestDatabase();
const DAY = 86_400_000;

/*
 * Every measure of time limits, from rows. Of its rule fall due in March 2027, in Utredning unga: three done in time, one done two days late, one
 * never done, one that fell away; where it can be extended also one that was done within an extended time. In May two more, not looked for; of
 * another rule one in March.
 */
describe.each(DEFINITIONS.map((d) => [d.id, d] as const))('%s', (measureId, definition) => {
  test('counts the clocks of its rule that fell due in the period, in the unit that had them', async () => {
    const board = await aBoard(t.pool);
    const vera = await board.actor('unit_manager', 'youth', 'Vera Molander');
    const ruleId = definition.source.rule_id;
    const law = ruleOn(ruleId, calendarDate('2027-02-20'));
    // By the number of days of a municipality that has set one, so that each is due a fortnight later, whatever the rule's own time is.
    const rule = {
      ...law,
      kind: 'statutory_max' as const,
      time: { kind: 'counted' as const, length: 14, unit: 'calendar_days' as const },
    };
    const begun = (day: string) => clock(rule, `${day}T10:00:00+01:00`);
    const daysAfter = (c: ReturnType<typeof begun>, days: number) =>
      new Date(c.startedAt.getTime() + days * DAY).toISOString();
    const place = { tenantId: board.tenantId, authorityId: board.authorityId, unitId: board.unitId('youth') };
    const march = begun('2027-03-01');
    const kept = [
      ...[1, 5, 13].map((days) => stopped(march, daysAfter(march, days))),
      stopped(march, daysAfter(march, 16)),
      march,
      { ...march, cancelled: { at: at(daysAfter(march, 3)), reason: 'fell_away' } },
      begun('2027-05-01'),
      begun('2027-05-02'),
      ...(definition.parts.in_extended_time
        ? [stopped(extended({ ...march }, daysAfter(march, 10), '2027-03-25'), daysAfter(march, 20))]
        : []),
    ];
    for (const c of kept) await keepClock(t.pool, c, rule, place);
    await keepClock(t.pool, march, { ...rule, id: 'BU-001' }, place);
    const { run } = createRunner({ pool: t.pool, grants, now: () => at('2027-04-10T09:00:00+02:00') });
    const shown = await run(showMeasure, vera, { measureId, period: '2027-03' });
    const extra = definition.parts.in_extended_time ? 1 : 0;
    expect(inWords(shown.total)).toBe(`${5 + extra} = 3 + ${extra} + 2, cancelled 1`);
    expect(shown.units.map((u) => [u.name, u.figure.due?.n])).toEqual([['Utredning unga', 5 + extra]]);
    expect(shown.measure.chapter).toBe(definition.chapter);
  });
});

test('what neither the law nor the municipality has a number for is not measured, and is not none', async () => {
  const board = await aBoard(t.pool);
  const vera = await board.actor('unit_manager', 'youth', 'Vera Molander');
  const { run } = createRunner({ pool: t.pool, grants, now: () => at('2027-04-10T09:00:00+02:00') });
  const total = async (measureId: string) =>
    inWords((await run(showMeasure, vera, { measureId, period: '2027-T1' })).total);
  // FL 33: "så snart som möjligt". A template of a target is not one.
  expect(await total('decision-notices-due')).toBe('not_measured: not_adopted');
  expect(await total('adult-investigations-due')).toBe('not_measured: not_adopted');
  // SoL 20:2: four months, of which none has run out yet.
  expect(await total('investigations-due')).toBe('0 = 0 + 0 + 0');
});
