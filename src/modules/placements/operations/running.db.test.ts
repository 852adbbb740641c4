import { beforeEach, describe, expect, test } from 'vitest';
import { assignCase, closeCase, readCase } from '#modules/casework';
import { aCase, aChild, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { A_HOME, type Away, anAwayBoard } from '../testing/index.ts';
import { changeBasis } from './change-basis.ts';
import { endContactLimit, setContactLimit } from './contact-limits.ts';
import { endPlacement } from './end.ts';
import { movePlacement } from './move.ts';
import { followUpPlacement } from './record-follow-up.ts';
import { recordCarePlan } from './record-plan.ts';

const t = await useTestDatabase();
let a: Away;
beforeEach(async () => {
  a = await anAwayBoard(t.pool);
});

const clocks = async (caseId: string) => {
  const view = await a.read(caseId);
  return view.clocks.map((c) => `${c.ruleId} ${c.dueOn} ${c.state}`).sort();
};
const move = (of: { caseId: string; placementId: string }, other: object = {}) =>
  a.run(movePlacement, a.w.siv, {
    ...of,
    stayId: newId(),
    ...A_HOME,
    fromOn: '2027-01-10',
    whyMoved: 'Familjen orkade inte.',
    ...other,
  });
const toLvu = async (of: { caseId: string; placementId: string }, fromOn: string, other: object = {}) => {
  const decisionId = await a.decides(of.caseId, { kind: 'care_application', law: 'lvu' });
  return await a.run(changeBasis, a.w.siv, {
    ...of,
    seenVersion: 1,
    decisionId,
    basis: 'lvu_2',
    fromOn,
    reason: 'Förvaltningsrätten har beslutat om vård.',
    ...other,
  });
};
const end = (of: { caseId: string; placementId: string }, other: object = {}) =>
  a.run(endPlacement, a.w.siv, { ...of, endedOn: '2027-01-10', reason: 'returned_home', ...other });

describe('a move', () => {
  test('begins the two years in a family home anew, and the consideration goes on', async () => {
    const of = await a.begun();
    a.w.at('2027-01-10T09:00');
    const { placements } = await move(of, { home: 'Familjen Ask', dailyCost: 1_100 });
    expect(placements[0]).toMatchObject({
      stays: [
        {
          home: 'Familjen Ask',
          fromOn: '2027-01-10',
          untilOn: null,
          days: 1,
          whyMoved: 'Familjen orkade inte.',
        },
        { home: 'Familjen Granvik', untilOn: '2027-01-10', days: 51 },
      ],
      days: 52,
      cost: 51 * 900 + 1_100,
    });
    expect(await clocks(of.caseId)).toEqual([
      'PL-010 2027-05-20 running',
      'PL-014 2028-11-20 cancelled',
      'PL-014 2029-01-10 running',
      'PL-018 2028-11-20 running',
    ]);
  });

  test('to sheltered housing is considered by its own law', async () => {
    const of = await a.begun();
    a.w.at('2027-01-10T09:00');
    await move(of, { form: 'sheltered_housing', home: 'Kvinnojouren' });
    expect(await clocks(of.caseId)).toContain('PL-010 2027-05-20 cancelled');
    expect(await clocks(of.caseId)).toContain('LSB-012 2027-07-10 running');
  });

  test('is neither before the last one nor to come', async () => {
    const of = await a.begun();
    expect((await refusal(move(of, { fromOn: '2026-11-19' }))).fields).toEqual(['fromOn: before_last_move']);
    expect((await refusal(move(of))).fields).toEqual(['fromOn: in_the_future']);
  });
});

describe('another basis', () => {
  test('ends what was owed by the old, and what it asks for begins from its day', async () => {
    const of = await a.begun();
    a.w.at('2027-01-10T09:00');
    await toLvu(of, '2027-01-10');
    expect(await clocks(of.caseId)).toEqual([
      'PL-010 2027-05-20 cancelled',
      'PL-011 2027-07-10 running',
      'PL-014 2028-11-20 running',
      'PL-018 2028-11-20 running',
      'PL-024 2030-03-04 running',
    ]);
    const view = await a.read(of.caseId);
    expect(view.placements[0]?.bases.map((b) => `${b.version} ${b.basis} ${b.fromOn}`)).toEqual([
      '2 lvu_2 2027-01-10',
      '1 sol 2026-11-20',
    ]);
    const { clocks: all } = await a.run(readCase, a.w.siv, { caseId: of.caseId });
    expect(all.find((c) => c.ruleId === 'PL-010')?.cancelledReason).toBe('basis_changed');
  });

  test('seen by somebody who has not seen the last is refused', async () => {
    const of = await a.begun();
    a.w.at('2027-01-10T09:00');
    await toLvu(of, '2027-01-10');
    expect(await refusal(toLvu(of, '2027-01-10', { basis: 'lvu_3' }))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('of an older one is by an age that the law is for', async () => {
    const caseId = await a.concluded([aChild({ birthDate: '2009-01-05' })]);
    const of = await a.begun({}, caseId);
    a.w.at('2027-01-10T09:00');
    expect((await refusal(toLvu(of, '2027-01-10'))).fields).toEqual(['basis: too_old']);
    await toLvu(of, '2027-01-10', { basis: 'lvu_3' });
    expect(await clocks(of.caseId)).toContain('PL-012 2027-07-10 running');
    expect(await clocks(of.caseId)).toContain('PL-024B 2030-01-05 running');
  });
});

describe('limited contact', () => {
  const limited = async (of: { caseId: string; placementId: string }, limitId = newId()) => {
    const decisionId = await a.decides(of.caseId, { kind: 'contact_limit', law: 'lvu' });
    await a.run(setContactLimit, a.w.siv, {
      ...of,
      limitId,
      decisionId,
      kind: 'contact',
      whom: 'Pappa',
      fromOn: '2026-11-20',
    });
    return limitId;
  };

  test('is of care by LVU alone', async () => {
    const of = await a.begun();
    expect(await refusal(limited(of))).toEqual({ code: 'CONFLICT', reason: 'NOT_BY_LVU' });
  });

  test('is considered every third month, by a committee, until it ends', async () => {
    const of = await a.begun({ basis: 'lvu_2' });
    const limitId = await limited(of);
    expect(await clocks(of.caseId)).toContain('PL-015 2027-02-20 running');
    a.w.at('2027-02-10T09:00');
    await a.decides(of.caseId, { kind: 'contact_limit_review', law: 'lvu', appealable: false });
    expect(await clocks(of.caseId)).toContain('PL-015 2027-05-10 running');
    const view = await a.run(endContactLimit, a.w.siv, {
      ...of,
      limitId,
      endedOn: '2027-02-10',
      text: 'Pappa har fått hjälp.',
    });
    expect(view.placements[0]?.limits).toMatchObject([{ whom: 'Pappa', endedOn: '2027-02-10' }]);
    expect(await clocks(of.caseId)).toContain('PL-015 2027-05-10 cancelled');
  });
});

test('plans that are made and revised answer what is owed of them', async () => {
  const of = await a.begun();
  const plan = (kind: 'plans_made' | 'care_plan_revised') =>
    a.run(recordCarePlan, a.w.siv, { ...of, markId: newId(), kind, onDay: '2026-11-20' });
  await plan('plans_made');
  await plan('care_plan_revised');
  expect(await clocks(of.caseId)).toContain('PL-018 2028-11-20 met');
  const marks = await a.w.rows(
    `select done_at is not null as done from clocks.mark where case_id = $1 and rule_id = 'PL-019'`,
    [of.caseId],
  );
  expect(marks).toEqual([{ done: true }]);
});

describe('in an emergency home', () => {
  test('a child may stay two months from when the investigation is concluded', async () => {
    const { caseId } = await aCase(a.w).assessed().opened(a.w.siv).build();
    const of = await a.begun({ form: 'emergency_home' }, caseId);
    expect(await clocks(caseId)).toEqual(['PL-010 2027-05-20 running', 'PL-018 2028-11-20 running']);
    a.w.at('2026-12-10T09:00');
    await a.conclude(caseId);
    expect(await clocks(caseId)).toContain('PL-020 2027-02-10 running');
    a.w.at('2027-01-10T09:00');
    await move(of);
    expect(await clocks(caseId)).toContain('PL-020 2027-02-10 met');
  });
});

describe('the end', () => {
  test('of care by LVU must be followed up, for six months at most', async () => {
    const of = await a.begun({ basis: 'lvu_2' });
    a.w.at('2027-01-10T09:00');
    expect((await refusal(end(of))).fields).toEqual(['followUpFrom: must_be_followed_up']);
    await a.decides(of.caseId, { kind: 'consideration', law: 'lvu', appealable: false });
    const view = await end(of, { followUpFrom: '2027-01-10' });
    expect(view.placements).toMatchObject([
      { state: 'ended', endReason: 'returned_home', days: 51, cost: 45_900 },
    ]);
    expect(await clocks(of.caseId)).toEqual([
      'BU-052 2027-07-10 running',
      'PL-011 2027-05-20 met',
      'PL-011 2027-07-10 cancelled',
      'PL-014 2028-11-20 cancelled',
      'PL-018 2028-11-20 cancelled',
      'PL-024 2030-03-04 met',
    ]);
    const follow = (other: object) =>
      a.run(followUpPlacement, a.w.siv, {
        ...of,
        followUpId: newId(),
        heldOn: '2027-01-10',
        outcome: 'goes_on' as const,
        text: 'Vi träffades hemma.',
        ...other,
      });
    expect((await refusal(follow({}))).fields).toEqual(['childView: child_view_missing']);
    await follow({ childView: 'Det är bra.' });
    expect(await clocks(of.caseId)).toContain('BU-052 2027-07-10 running');
    await follow({ childView: 'Det är bra.', outcome: 'ended' });
    expect(await clocks(of.caseId)).toContain('BU-052 2027-07-10 met');
    expect(await refusal(follow({ childView: 'Det är bra.' }))).toMatchObject({ reason: 'NOT_FOLLOWED_UP' });
  });

  test('of care by consent is followed up, or says why not', async () => {
    const of = await a.begun();
    a.w.at('2027-01-10T09:00');
    expect((await refusal(end(of))).fields).toEqual(['noFollowUp: reason_missing']);
    expect((await refusal(end(of, { reason: 'none_of_these', noFollowUp: 'Nej.' }))).fields).toEqual([
      'text: reason_missing',
    ]);
    await end(of, { noFollowUp: 'Familjen vill inte.' });
    await end(of, { noFollowUp: 'Familjen vill inte.' });
    expect((await clocks(of.caseId)).filter((c) => c.startsWith('BU'))).toEqual([]);
    expect(await refusal(move(of))).toMatchObject({ reason: 'PLACEMENT_ENDED' });
  });

  test('lets the case be closed, and not before', async () => {
    const of = await a.begun();
    const close = () => a.run(closeCase, a.w.siv, { caseId: of.caseId, reason: 'ended', text: 'Klart.' });
    await a.told(of);
    expect((await refusal(close())).reason).toBe('INTERVENTION_DECIDED');
    await a.w.rows(
      `update casework.decision_version set until_on = '2026-11-20' where case_id = $1 returning case_id`,
      [of.caseId],
    );
    a.w.at('2027-01-10T09:00');
    expect((await refusal(close())).reason).toBe('PLACEMENT_RUNNING');
    await end(of, { noFollowUp: 'Familjen vill inte.' });
    await close();
  });
});

test('is counted where its case is', async () => {
  const of = await a.begun();
  await a.run(assignCase, a.w.berit, { caseId: of.caseId, functionId: a.w.lova.functionId ?? '' });
  const units = await a.w.rows<{ unit_id: string }>(
    `select unit_id from placements.placement_figure where case_id = $1 union all select unit_id from placements.stay_figure where case_id = $1`,
    [of.caseId],
  );
  expect(units).toEqual([{ unit_id: a.w.lova.unitId }, { unit_id: a.w.lova.unitId }]);
});
