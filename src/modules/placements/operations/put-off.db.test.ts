import { beforeEach, describe, expect, test } from 'vitest';
import { grants as clockGrants, setLocalRule } from '#core/clocks';
import { createRunner } from '#core/operation';
import { startRelease } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readDuties } from '../read/duties/duties.ts';
import { A_HOME, type Away, anAwayBoard } from '../testing/index.ts';
import { beginPlacement } from './begin.ts';
import { changeBasis } from './change-basis.ts';
import { endContactLimit, setContactLimit } from './contact-limits.ts';
import { recordHealthStep } from './duties/record-health-step.ts';
import { recordShelterSchool } from './duties/record-shelter-school.ts';
import { endPlacement } from './end.ts';
import { movePlacement } from './move.ts';

// What a committee considers, and what is owed, is not put off by what an official records.

const t = await useTestDatabase();
let a: Away;
beforeEach(async () => {
  a = await anAwayBoard(t.pool);
});

type Placed = { caseId: string; placementId: string; decisionId: string };

const running = async (caseId: string, ...rules: string[]) => {
  const { clocks } = await a.read(caseId);
  return clocks
    .filter((c) => rules.includes(c.ruleId) && (c.state === 'running' || c.state === 'overdue'))
    .map((c) => `${c.ruleId} ${c.dueOn}`);
};
const change = (
  of: Placed,
  seenVersion: number,
  basis: 'lvu_2' | 'lvu_3',
  fromOn: string,
  decisionId?: string,
) =>
  a.run(changeBasis, a.w.siv, {
    caseId: of.caseId,
    placementId: of.placementId,
    seenVersion,
    decisionId: decisionId ?? of.decisionId,
    basis,
    fromOn,
    reason: 'Fel paragraf.',
  });

describe('what a committee considers goes on', () => {
  test('when the basis is changed and changed back by the same decision, and begins anew by another', async () => {
    const of = await a.begun({ basis: 'lvu_2' });
    expect(await running(of.caseId, 'PL-011')).toEqual(['PL-011 2027-05-20']);
    a.w.at('2027-05-10T09:00');
    await change(of, 1, 'lvu_3', '2027-05-10');
    await change(of, 2, 'lvu_2', '2027-05-10');
    expect(await running(of.caseId, 'PL-011', 'PL-012')).toEqual(['PL-011 2027-05-20']);
    const other = await a.decides(of.caseId, { kind: 'care_application', law: 'lvu' });
    await change(of, 3, 'lvu_3', '2027-05-10', other);
    expect(await running(of.caseId, 'PL-011', 'PL-012')).toEqual(['PL-012 2027-11-10']);
  });

  test('when the child is moved to sheltered housing and back', async () => {
    const of = await a.begun();
    const move = (form: 'sheltered_housing' | 'family_home') =>
      a.run(movePlacement, a.w.siv, {
        caseId: of.caseId,
        placementId: of.placementId,
        stayId: newId(),
        ...A_HOME,
        form,
        fromOn: '2027-05-10',
        whyMoved: 'Hot.',
      });
    a.w.at('2027-05-10T09:00');
    await a.decides(of.caseId, { kind: 'consideration', level: 'committee', appealable: false });
    expect(await running(of.caseId, 'PL-010')).toEqual(['PL-010 2027-11-10']);
    await move('sheltered_housing');
    await move('family_home');
    expect(await running(of.caseId, 'PL-010')).toEqual(['PL-010 2027-11-10']);
    await move('sheltered_housing');
    expect(await running(of.caseId, 'LSB-012', 'PL-010')).toEqual(['LSB-012 2027-11-10']);
  });

  test('when the placement is ended and another begun by the same decision, which follows it', async () => {
    const of = await a.begun({ basis: 'lvu_2' });
    a.w.at('2027-05-10T09:00');
    await a.run(endPlacement, a.w.siv, {
      caseId: of.caseId,
      placementId: of.placementId,
      endedOn: '2027-05-10',
      reason: 'court',
      followUpFrom: '2027-05-10',
    });
    const again = (startedOn: string) =>
      a.run(beginPlacement, a.w.siv, {
        caseId: of.caseId,
        placementId: newId(),
        decisionId: of.decisionId,
        basis: 'lvu_2',
        startedOn,
        ...A_HOME,
      });
    expect((await refusal(again('2027-05-09'))).fields).toEqual(['startedOn: before_end']);
    await again('2027-05-10');
    expect(await running(of.caseId, 'PL-011')).toEqual(['PL-011 2027-05-20']);
    const figures = await a.w.rows<{ owed: boolean }>(
      `select considered_during @> '2027-05-11'::date as owed from placements.placement_figure where case_id = $1 and ended_on is null`,
      [of.caseId],
    );
    expect(figures).toEqual([{ owed: true }]);
  });
});

describe('without a committee an official ends', () => {
  test('no care by LVU, neither by ending it nor by another law, but what the court has ended', async () => {
    const of = await a.begun({ basis: 'lvu_3' });
    a.w.at('2027-01-10T09:00');
    const end = (reason: 'not_needed' | 'court') =>
      a.run(endPlacement, a.w.siv, {
        caseId: of.caseId,
        placementId: of.placementId,
        endedOn: '2027-01-10',
        reason,
        followUpFrom: '2027-01-10',
      });
    expect((await refusal(end('not_needed'))).fields).toEqual(['reason: needs_committee']);
    const decisionId = await a.decides(of.caseId, {});
    const bySol = a.run(changeBasis, a.w.siv, {
      caseId: of.caseId,
      placementId: of.placementId,
      seenVersion: 1,
      decisionId,
      basis: 'sol',
      fromOn: '2027-01-10',
      reason: 'Samtycke.',
    });
    expect((await refusal(bySol)).fields).toEqual(['basis: needs_committee']);
    expect((await end('court')).placements[0]).toMatchObject({ state: 'ended' });
  });

  test('no limit of contact, and no secret of where the child is', async () => {
    const of = await a.begun({ basis: 'lvu_2' });
    const decisionId = await a.decides(of.caseId, { kind: 'contact_limit', law: 'lvu' });
    const limit = { caseId: of.caseId, placementId: of.placementId, limitId: newId() };
    await a.run(setContactLimit, a.w.siv, {
      ...limit,
      decisionId,
      kind: 'whereabouts',
      whom: 'Maja Holm',
      fromOn: '2026-11-20',
    });
    const ended = a.run(endContactLimit, a.w.siv, { ...limit, endedOn: '2026-11-20', text: 'Lugnt nu.' });
    expect((await refusal(ended)).fields).toEqual(['endedOn: needs_committee']);
    expect(await running(of.caseId, 'PL-015')).toEqual(['PL-015 2027-02-20']);
  });
});

describe('what is corrected is owed again', () => {
  const target = async (ruleId: string, length: number) => {
    const admin = await a.w.board.actor('administrator', 'staff', 'Frida Tallmo');
    const { run } = createRunner({ pool: t.pool, grants: clockGrants, now: a.w.now });
    await run(setLocalRule, admin, {
      ruleId,
      target: { length, unit: ruleId === 'LOK-026' ? 'working_days' : 'calendar_days' },
      validFrom: '2026-11-20',
      appliesToPending: true,
      reason: 'Beslut i nämnden.',
      seenVersions: 0,
    });
  };
  const duties = async (caseId: string) => (await a.run(readDuties, a.w.siv, { caseId })).duties;

  test('of a health examination that was said to be done', async () => {
    await target('LOK-024', 30);
    const of = await a.begun();
    const step = (name: 'done' | 'asked', other: object = {}) =>
      a.run(recordHealthStep, a.w.siv, {
        caseId: of.caseId,
        placementId: of.placementId,
        recordId: newId(),
        onDay: '2026-11-20',
        step: name,
        ...other,
      });
    const done = newId();
    await step('done', { recordId: done });
    expect((await duties(of.caseId))?.health.clock).toBeNull();
    a.w.at('2027-01-10T09:00');
    await step('asked', { corrects: done, correctionReason: 'Inte gjord.' });
    expect((await duties(of.caseId))?.health.clock).toMatchObject({ dueOn: '2026-12-20', state: 'overdue' });
  });

  test('of the school of a child in sheltered housing, and no record of another stay is', async () => {
    await target('LOK-026', 5);
    const of = await a.begun({ form: 'sheltered_housing', home: 'Kvinnojouren' });
    const stays = async () => (await duties(of.caseId))?.shelter ?? [];
    const say = (stayId: string, other: object = {}) =>
      a.run(recordShelterSchool, a.w.siv, {
        caseId: of.caseId,
        placementId: of.placementId,
        recordId: newId(),
        onDay: '2026-11-20',
        stayId,
        outcome: 'kept',
        ...other,
      });
    const kept = newId();
    const [first] = await stays();
    const stayId = first?.stayId ?? '';
    await say(stayId, { recordId: kept });
    const wrong = {
      corrects: kept,
      correctionReason: 'Fel.',
      outcome: 'neither',
      body: 'Ingen skola.',
    } as const;
    await say(stayId, wrong);
    expect((await stays())[0]?.clock).toMatchObject({ ruleId: 'LOK-026', state: 'running' });

    const right = newId();
    await say(stayId, { recordId: right });
    await a.run(movePlacement, a.w.siv, {
      caseId: of.caseId,
      placementId: of.placementId,
      stayId: newId(),
      ...A_HOME,
      form: 'sheltered_housing',
      fromOn: '2026-11-20',
      whyMoved: 'Hot.',
    });
    const other = (await stays()).find((s) => s.stayId !== stayId)?.stayId ?? '';
    expect((await refusal(say(other, { ...wrong, corrects: right }))).fields).toEqual([
      'corrects: not_in_list',
    ]);
  });
});

describe('where a child is', () => {
  const pointedOut = async (caseId: string) => {
    const begun = await a.run(startRelease, a.w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Maja Holm',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
    });
    return [...new Set(begun.namesLeft.map((n) => n.text))];
  };

  test('is pointed out in a file that is let out when the whereabouts are kept secret', async () => {
    const of = await a.begun({ basis: 'lvu_2' });
    expect(await pointedOut(of.caseId)).not.toContain('Familjen Granvik');
    const decisionId = await a.decides(of.caseId, { kind: 'contact_limit', law: 'lvu' });
    await a.run(setContactLimit, a.w.siv, {
      caseId: of.caseId,
      placementId: of.placementId,
      limitId: newId(),
      decisionId,
      kind: 'whereabouts',
      whom: 'Maja Holm',
      fromOn: '2026-11-20',
    });
    expect(await pointedOut(of.caseId)).toContain('Familjen Granvik');
  });

  test('is pointed out of sheltered housing, whoever is there', async () => {
    const of = await a.begun({ form: 'sheltered_housing', home: 'Kvinnojouren Tärnan' });
    expect(await pointedOut(of.caseId)).toContain('Kvinnojouren Tärnan');
  });
});
