import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#core/access';
import { useTestDatabase } from '#testing';
import type { SetDelegation } from '../../preliminary-contract.ts';
import { readCase } from '../../read/case.ts';
import { readIntakeRules } from '../../read/intake-rules.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { setDelegation } from '../set-delegation.ts';

const t = await useTestDatabase();
let w: World;
let secretary: Actor;
beforeEach(async () => {
  w = await aWorld(t.pool);
  secretary = await w.board.actor('board_secretary', 'staff', 'Annika Ljungberga');
});

const order = (changes: Partial<z.input<typeof SetDelegation>> = {}) =>
  w.run(setDelegation, secretary, {
    decision: 'family_home',
    level: 'committee',
    section: '6.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Ny ordning.',
    seenVersions: 0,
    ...changes,
  });
const lineOf = async (decision: string, law: string, on?: string) =>
  (await w.run(readIntakeRules, w.siv, on ? { on } : {})).decisions.find(
    (d) => d.decision === decision && d.law === law,
  );

describe('the delegation order', () => {
  test('says of each decision by each law at which level it is taken, and by which decision of the board', async () => {
    await order();
    await order({ law: 'lvu', chairUrgent: true, section: '6.4' });
    expect(await lineOf('family_home', 'sol')).toMatchObject({
      inForce: 1,
      lowestLevel: 'official',
      versions: [
        {
          level: 'committee',
          chairUrgent: false,
          section: '6.1',
          boardDecision: 'Socialnämnden 2026-11-03 § 101',
          validFrom: '2026-11-20',
          validTo: null,
          setBy: 'Annika Ljungberga',
        },
      ],
    });
    expect(await lineOf('family_home', 'lvu')).toMatchObject({
      lowestLevel: 'committee',
      versions: [{ section: '6.4', chairUrgent: true }],
    });
    expect(await lineOf('open_care', 'sol')).toMatchObject({ inForce: null, versions: [] });
  });

  test('tells what held on a day, before and after a version that comes and one that ends', async () => {
    await order();
    await order({ level: 'board', validFrom: '2027-01-01', validTo: '2027-01-31', seenVersions: 1 });
    const on = async (day: string) => (await lineOf('family_home', 'sol', day))?.inForce;
    expect(await on('2026-11-19')).toBeNull();
    expect(await on('2026-12-31')).toBe(1);
    expect(await on('2027-01-31')).toBe(2);
    expect(await on('2027-02-01')).toBeNull();
    expect((await w.run(readIntakeRules, w.siv, {})).on).toBe('2026-11-20');
  });

  test('a step of a case is delegated from the first day of the version, and by nobody after its last', async () => {
    const functionIds = [w.mira.functionId ?? ''];
    const to = { decision: 'extend' as const, level: 'official' as const, functionIds };
    await order({ ...to, validFrom: '2026-11-23', validTo: '2026-11-24' });
    const { caseId } = await aCase(w).assessed().build();
    const decider = async () => (await w.run(readCase, w.jon, { caseId })).preliminary.deciders.extend;
    expect(await decider()).toEqual({ allowed: true, by: [], section: null });
    w.at('2026-11-23T09:00');
    expect(await decider()).toMatchObject({ allowed: false, by: ['intake, Mira Dalholm'] });
    w.at('2026-11-25T09:00');
    expect(await decider()).toEqual({ allowed: false, by: [], section: null });
  });

  test.each<[string, Partial<z.input<typeof SetDelegation>>, string]>([
    ['by LVU to an official', { law: 'lvu', level: 'official' }, 'level: level_too_low'],
    ['by a law that has no such decision', { law: 'lss' }, 'law: law_not_of_decision'],
    ['a step of a case to the committee', { decision: 'open' }, 'level: officials_alone'],
    ['to officials and nobody', { level: 'official' }, 'functionIds: functions_needed'],
    ['until before it begins', { validTo: '2026-11-01' }, 'validTo: ends_before_start'],
  ])('refuses a line %s', async (_what, changes, fault) => {
    expect(await refusal(order(changes))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });
});
