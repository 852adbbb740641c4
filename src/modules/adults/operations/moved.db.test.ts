import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { assignCase, setConflict } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { housingChain } from '../read/housing-chain.ts';
import { readSituation } from '../read/situation.ts';
import { violenceContacts } from '../read/violence-contacts.ts';
import { type AdultUnit, anAdultUnit } from '../testing/index.ts';
import { takeHousingStep } from './take-housing-step.ts';

const t = await useTestDatabase();
let u: AdultUnit;
let caseId: string;
/** Ingrid leads the unit that had the case, Rune the one that it is given to. */
let rune: Actor;
beforeEach(async () => {
  u = await anAdultUnit(t.pool);
  rune = await u.w.board.actor('unit_manager', 'investigation', 'Rune Ekvik');
  caseId = await u.received();
  await u.run(takeHousingStep, u.lova, {
    caseId,
    recordId: newId(),
    step: 'acute',
    fromOn: '2026-11-20',
    nextPlan: 'Skyddat boende.',
    reviewOn: '2026-12-20',
  });
  await u.run(assignCase, u.ingrid, { caseId, functionId: u.w.siv.functionId ?? '' });
});

const waiting = async (by: Actor) => (await u.run(violenceContacts, by, {})).rows.map((r) => r.caseId);
const housed = async (by: Actor) => (await u.run(housingChain, by, {})).rows.map((r) => r.caseId);

describe('a case that has been given to another unit', () => {
  test('is in the lists of the unit that has it, where its contact is owed, before anything more is recorded', async () => {
    for (const who of [u.w.siv, rune]) {
      expect(await waiting(who), who.name).toEqual([caseId]);
      expect(await housed(who), who.name).toEqual([caseId]);
    }
  });

  test('is neither in the lists nor in the figures of the unit that had it, and opens for none of them', async () => {
    for (const who of [u.lova, u.ingrid]) {
      expect(await waiting(who), who.name).toEqual([]);
      expect(await housed(who), who.name).toEqual([]);
      expect(await refusal(u.run(readSituation, who, { caseId })), who.name).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const units = await u.w.rows(
      `select unit_id from adults.violence_figure where case_id = $1
        union all select unit_id from adults.housing_figure where case_id = $1`,
      [caseId],
    );
    expect(units).toEqual(Array(2).fill({ unit_id: u.w.board.unitId('investigation') }));
  });
});

test('is in no list of whoever has a conflict of interest in it, who has it or leads the unit', async () => {
  for (const who of [u.w.siv, rune]) {
    await u.run(setConflict, u.w.berit, {
      caseId,
      scope: 'case',
      employeeId: who.employeeId ?? '',
      reason: 'Granne.',
    });
    expect(await waiting(who), who.name).toEqual([]);
    expect(await housed(who), who.name).toEqual([]);
  }
});
