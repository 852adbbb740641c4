import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { closeCase, concludeInvestigation, readCase, tellDecision } from '#modules/casework';
import { aCase, NO_INTERVENTION, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readFollowUps } from '../../read/follow-up/follow-ups.ts';
import { begun } from '../../testing/begun.ts';
import { aCareUnit, type Care } from '../../testing/index.ts';
import { pauseCommission } from '../pause-commission.ts';
import { setCatalogueEntry } from '../set-catalogue-entry.ts';
import { endCommission } from './end-commission.ts';
import { recordFollowUp } from './record-follow-up.ts';
import { recordMeasurement } from './record-measurement.ts';
import { setScale } from './set-scale.ts';

const t = await useTestDatabase();
let c: Care;
let of: { caseId: string; commissionId: string; decisionId: string };
beforeEach(async () => {
  c = await aCareUnit(t.pool);
  of = await begun(c);
});

const SIX_MONTHS_ON = '2027-05-20T10:00+02:00';
const read = (by: Actor = c.w.siv, caseId = of.caseId) =>
  c.run(readFollowUps, by, { caseId, commissionId: of.commissionId });
const performers = () => read(c.agnes, of.commissionId);

const held = async (other: object = {}) => {
  const { goals, today } = await read();
  return {
    caseId: of.caseId,
    commissionId: of.commissionId,
    followUpId: newId(),
    heldOn: today,
    ownView: 'Det är lugnare hemma.',
    childView: 'Jag går till skolan.',
    goals: goals.map(({ goalId }) => ({ goalId, attainment: 'partly' as const, why: 'På god väg.' })),
    outcome: 'go_on' as const,
    nextOn: '2027-10-01',
    ...other,
  };
};
const follow = async (other: object = {}, by: Actor = c.w.siv) =>
  c.run(recordFollowUp, by, await held(other));
const final = { outcome: 'end', outcomeReason: 'Målen är nådda.', nextOn: undefined } as const;

const ending = (other: object = {}) => ({
  caseId: of.commissionId,
  commissionId: of.commissionId,
  endedOn: '2027-05-20',
  reason: 'goals_met' as const,
  ...other,
});

describe('a follow-up', () => {
  test('is owed by the unit that ordered, six months after the intervention began', async () => {
    const view = await read();
    expect(view).toMatchObject({ side: 'orderer', nextOn: '2027-05-20', hasFinal: false, aboutChild: true });
    expect(view.clock).toMatchObject({ ruleId: 'LOK-023', state: 'running', dueOn: '2027-05-20' });
    expect(view.allowed).toEqual([
      'interventions.record-follow-up',
      'interventions.record-measurement',
      'interventions.end-commission',
    ]);
    const theirs = await performers();
    expect(theirs).toMatchObject({ side: 'performer', nextOn: '2027-05-20', clock: null });
    expect(theirs.allowed).toEqual(['interventions.record-measurement', 'interventions.end-commission']);
  });

  test('that is forgotten is overdue in the case that ordered', async () => {
    c.w.at('2027-05-21T08:00+02:00');
    expect((await read()).clock).toMatchObject({ state: 'overdue', daysLate: 1 });
    const { clocks } = await c.run(readCase, c.w.siv, { caseId: of.caseId });
    expect(clocks.filter((clock) => clock.ruleId === 'LOK-023')).toMatchObject([{ state: 'overdue' }]);
  });

  test('says goal by goal how it went, and when the next is', async () => {
    c.w.at('2027-05-03T10:00+02:00');
    const view = await follow();
    expect(view.followUps).toMatchObject([
      {
        heldOn: '2027-05-03',
        ownView: 'Det är lugnare hemma.',
        childView: 'Jag går till skolan.',
        goals: [
          { body: 'Alva kommer till skolan varje dag.', attainment: 'partly', why: 'På god väg.' },
          { body: 'Föräldrarna bråkar inte så att Alva hör.', attainment: 'partly', why: 'På god väg.' },
        ],
        outcome: 'go_on',
        nextOn: '2027-10-01',
        by: 'Siv Rönnfors',
        corrected: false,
      },
    ]);
    expect(view.clock).toMatchObject({ state: 'running', dueOn: '2027-10-01' });
    // The performing unit reads the same.
    expect((await performers()).followUps).toEqual(view.followUps);
    const { timeline } = await c.run(readCase, c.w.siv, { caseId: of.caseId });
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'intervention_followed_up', text: 'Familjebehandling' }),
    );
  });

  test('is signed in the journal of the unit that ordered', async () => {
    c.w.at(SIX_MONTHS_ON);
    await follow();
    const entries = await c.w.rows<{ case_id: string; kind: string; body: string }>(
      `select case_id, kind, body from casework.journal_entry where body like 'Uppföljning av%'`,
    );
    const [entry] = entries.filter((e) => e.case_id === of.caseId);
    expect(entry).toMatchObject({ kind: 'assessment' });
    expect(entry?.body).toContain('Barnets syn: Jag går till skolan.');
    expect(entry?.body).toContain(
      'Mål: Alva kommer till skolan varje dag. Målet är delvis uppnått. På god väg.',
    );
  });

  test('twice sent is one', async () => {
    c.w.at(SIX_MONTHS_ON);
    const input = await held();
    await c.run(recordFollowUp, c.w.siv, input);
    expect((await c.run(recordFollowUp, c.w.siv, input)).followUps).toHaveLength(1);
  });

  test('recorded in time of one held in time meets the clock; after it, it is missed', async () => {
    c.w.at(SIX_MONTHS_ON);
    await follow();
    const states = async () =>
      (await c.run(readCase, c.w.siv, { caseId: of.caseId })).clocks
        .filter((clock) => clock.ruleId === 'LOK-023')
        .map((clock) => [clock.dueOn, clock.state])
        .sort();
    expect(await states()).toEqual([
      ['2027-05-20', 'met'],
      ['2027-10-01', 'running'],
    ]);
    c.w.at('2027-10-05T10:00+02:00');
    await follow({ heldOn: '2027-09-30', nextOn: '2028-03-01' });
    expect(await states()).toEqual([
      ['2027-05-20', 'met'],
      ['2027-10-01', 'missed'],
      ['2028-03-01', 'running'],
    ]);
  });

  test('is corrected by a new one that says why, and nobody else’s is the last', async () => {
    c.w.at(SIX_MONTHS_ON);
    const { followUps } = await follow();
    const corrects = followUps[0]?.followUpId ?? '';
    expect(await refusal(follow({ corrects }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['correctionReason: reason_missing'],
    });
    c.w.at('2027-05-20T10:05+02:00');
    const view = await follow({ corrects, correctionReason: 'Fel dag.', nextOn: '2027-09-01' });
    expect(view.followUps.map((f) => [f.corrected, f.correctionReason, f.nextOn])).toEqual([
      [false, 'Fel dag.', '2027-09-01'],
      [true, null, '2027-10-01'],
    ]);
    expect(view.clock).toMatchObject({ dueOn: '2027-09-01' });
    expect(await refusal(follow({ corrects, correctionReason: 'Igen.' }))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('is refused to whoever performs, and before anything has begun', async () => {
    expect(await refusal(follow({ caseId: of.commissionId }, c.agnes))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
    // A manager of the performing unit has the permission, but not for what another unit ordered.
    expect(await refusal(follow({ caseId: of.commissionId }, c.peder))).toEqual({
      code: 'CONFLICT',
      reason: 'ORDERER_FOLLOWS_UP',
    });
    of = await c.distributed();
    expect(await refusal(follow())).toEqual({ code: 'CONFLICT', reason: 'NOT_STARTED' });
  });

  test('of a goal that is not the commission’s is refused', async () => {
    const goals = [{ goalId: newId(), attainment: 'met' as const }];
    expect(await refusal(follow({ goals }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['goals: not_the_goals'],
    });
  });
});

describe('a measurement', () => {
  const scaleId = newId();
  const scale = {
    scaleId,
    seenVersion: 0,
    name: 'Välmående',
    measures: 'Hur barnet mår',
    lowest: 0,
    highest: 40,
    better: 'higher' as const,
    active: true,
    reason: 'Metoden mäter så.',
  };
  const measured = (other: object = {}) => ({
    caseId: of.commissionId,
    commissionId: of.commissionId,
    measurementId: newId(),
    scaleId,
    measuredOn: '2026-11-20',
    point: 'start' as const,
    value: 12,
    ...other,
  });
  const measure = (other: object = {}, by: Actor = c.agnes) => c.run(recordMeasurement, by, measured(other));
  beforeEach(() => c.run(setScale, c.keeper, scale));

  test('at the start, on the way and at the end tells which way it went, to both units', async () => {
    expect((await measure()).measured).toMatchObject([{ name: 'Välmående', change: null }]);
    c.w.at(SIX_MONTHS_ON);
    await measure({ point: 'middle', measuredOn: '2027-03-01', value: 20 }, c.agnes);
    await measure({ caseId: of.caseId, point: 'end', measuredOn: '2027-05-20', value: 31 }, c.w.siv);
    const { measured: shown } = await read();
    expect(shown).toMatchObject([{ lowest: 0, highest: 40, better: 'higher', change: 'better' }]);
    expect(shown[0]?.values.map((v) => [v.measuredOn, v.point, v.value, v.by])).toEqual([
      ['2026-11-20', 'start', 12, 'Agnes Hällmo'],
      ['2027-03-01', 'middle', 20, 'Agnes Hällmo'],
      ['2027-05-20', 'end', 31, 'Siv Rönnfors'],
    ]);
    expect((await performers()).measured).toEqual(shown);
  });

  test('outside the scale is refused, and a second start', async () => {
    expect(await refusal(measure({ value: 41 }))).toMatchObject({ fields: ['value: outside_scale'] });
    await measure();
    expect(await refusal(measure())).toMatchObject({ fields: ['point: point_taken'] });
  });

  test('is corrected by a new one', async () => {
    const { measured: shown } = await measure();
    const corrects = shown[0]?.values[0]?.measurementId;
    const after = await measure({ value: 21, corrects, correctionReason: 'Skrev fel.' });
    expect(after.measured[0]?.values.map((v) => [v.value, v.corrected])).toEqual([
      [12, true],
      [21, false],
    ]);
  });

  test('keeps the scale that it was made by, and what is out of use begins nothing', async () => {
    await measure();
    await c.run(setScale, c.keeper, { ...scale, seenVersion: 1, highest: 20, active: false });
    c.w.at(SIX_MONTHS_ON);
    const view = await measure({ point: 'end', measuredOn: '2027-05-20', value: 35 });
    expect(view.measured).toMatchObject([{ highest: 40, change: 'better' }]);
    expect(view.scales).toEqual([]);
    of = await begun(c, '2027-05-20');
    expect(await refusal(measure({ measuredOn: '2027-05-20' }))).toMatchObject({
      fields: ['scaleId: not_in_list'],
    });
  });
});

describe('ending an intervention', () => {
  beforeEach(() => c.w.at(SIX_MONTHS_ON));
  const end = (other: object = {}, by: Actor = c.agnes) => c.run(endCommission, by, ending(other));
  const asks = () =>
    c.run(setCatalogueEntry, c.keeper, {
      entryId: c.entryId,
      seenVersion: 1,
      name: 'Familjebehandling',
      regime: 'own',
      assessed: true,
      places: 2,
      activeFrom: '2024-01-01',
      evaluation: 'https://svar.exempel.se/familj',
      reason: 'Vi vill veta.',
    });

  test('gives the link to the form in which the person says what they thought, and no word of whom it is for', async () => {
    await asks();
    await follow(final);
    expect((await end()).ended?.evaluationLink).toBe('https://svar.exempel.se/familj');
    expect((await read()).ended?.evaluationLink).toBe('https://svar.exempel.se/familj');
  });

  test('asks nobody of somebody who has died', async () => {
    await asks();
    expect((await end({ reason: 'died', exemption: 'died' })).ended?.evaluationLink).toBeNull();
  });

  test('without any follow-up is refused, from both sides', async () => {
    const missing = { code: 'INVALID_INPUT', fields: ['exemption: final_follow_up_missing'] };
    expect(await refusal(end())).toEqual(missing);
    expect(await refusal(end({ caseId: of.caseId }, c.w.siv))).toEqual(missing);
    await follow();
    expect(await refusal(end())).toEqual(missing);
    expect((await read()).state).toBe('started');
  });

  test('with its final follow-up ends what both units owe, and the performer’s case', async () => {
    await follow(final);
    const view = await end();
    expect(view).toMatchObject({
      state: 'ended',
      nextOn: null,
      ended: { endedOn: '2027-05-20', reason: 'goals_met', exemption: null, by: 'Agnes Hällmo' },
    });
    expect(view.ended?.followUpId).toBe(view.followUps[0]?.followUpId);
    expect(await read()).toMatchObject({ clock: null, ended: { reason: 'goals_met' }, allowed: [] });
    const own = await c.run(readCase, c.agnes, { caseId: of.commissionId });
    expect(own.state).toBe('closed');
    expect(own.clocks.filter((k) => k.state === 'running' || k.state === 'overdue')).toEqual([]);
    const { timeline } = await c.run(readCase, c.w.siv, { caseId: of.caseId });
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'commission_ended', text: 'Familjebehandling: målen är nådda' }),
    );
  });

  test('for a reason from the list needs no follow-up, and is counted as such', async () => {
    expect(await refusal(end({ reason: 'not_reachable', exemption: 'not_reachable' }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['attempts: attempts_missing'],
    });
    const view = await end({ reason: 'not_reachable', exemption: 'not_reachable', attempts: 4 });
    expect(view.ended).toMatchObject({ exemption: 'not_reachable', attempts: 4, followUpId: null });
  });

  test('by whoever ordered ends the performer’s case too', async () => {
    await follow(final);
    await end({ caseId: of.caseId }, c.w.siv);
    expect((await c.run(readCase, c.agnes, { caseId: of.commissionId })).state).toBe('closed');
    expect(await refusal(c.run(readCase, c.w.siv, { caseId: of.commissionId }))).toEqual({
      code: 'NOT_FOUND',
    });
  });

  test('twice is once; otherwise it is over', async () => {
    await follow(final);
    await end();
    await end();
    expect(await refusal(end({ reason: 'moved' }))).toEqual({ code: 'CONFLICT', reason: 'COMMISSION_OVER' });
    expect(await refusal(follow())).toEqual({ code: 'CONFLICT', reason: 'COMMISSION_OVER' });
    // The database holds it too, whatever wrote to it.
    await expect(
      t.pool.query('update interventions.commission_end set follow_up_id = null where commission_id = $1', [
        of.commissionId,
      ]),
    ).rejects.toThrow('violates check constraint');
  });

  test('has to come before the case that ordered is closed, which then needs no annulled decision', async () => {
    await c.run(tellDecision, c.w.siv, {
      caseId: of.caseId,
      decisionId: of.decisionId,
      noticeId: newId(),
      party: 'guardian',
      personName: 'Hanna Norrgren',
      toldOn: '2026-11-20',
      told: 'meeting',
    });
    const close = () =>
      c.run(closeCase, c.w.siv, { caseId: of.caseId, reason: 'ended', text: 'Insatsen är klar.' });
    expect(await refusal(close())).toEqual({ code: 'CONFLICT', reason: 'COMMISSION_UNDER_WAY' });
    await follow(final);
    await end();
    await close();
    expect((await c.run(readCase, c.w.siv, { caseId: of.caseId })).state).toBe('closed');
  });

  test('has to come before an investigation that ordered in the meantime is closed without intervention', async () => {
    const { caseId } = await aCase(c.w).assessed().opened(c.w.siv).build();
    await t.pool.query('update access.case_fact set ordered_by = $1 where case_id = $2', [
      caseId,
      of.commissionId,
    ]);
    const conclude = () => c.run(concludeInvestigation, c.w.siv, { ...NO_INTERVENTION, caseId });
    expect(await refusal(conclude())).toEqual({ code: 'CONFLICT', reason: 'COMMISSION_UNDER_WAY' });
    await t.pool.query('update access.case_fact set open = false where case_id = $1', [of.commissionId]);
    expect((await conclude()).state).toBe('closed');
  });

  test('that is interrupted is then waited for no longer', async () => {
    await c.run(pauseCommission, c.agnes, {
      caseId: of.commissionId,
      stepId: newId(),
      on: '2027-05-20',
      reason: 'person_wishes',
    });
    const waits = () =>
      c.w.rows<{ ended_as: string | null }>(
        `select ended_as from casework.execution_wait where decision_id = $1 and rule_id = 'EV-011'`,
        [of.decisionId],
      );
    expect(await waits()).toEqual([{ ended_as: null }]);
    await follow(final);
    await end();
    expect(await waits()).toEqual([{ ended_as: 'fell_away' }]);
  });
});
