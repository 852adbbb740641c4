import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { HandleAppeal, RecordDecision } from '../../decision-contract.ts';
import { readCase } from '../../read/case.ts';
import { decisions } from '../../read/decision/decisions.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { setDelegation } from '../set-delegation.ts';
import { correctDecision } from './correct-decision.ts';
import { handleAppeal } from './handle-appeal.ts';
import { receiveAppeal } from './receive-appeal.ts';
import { recordDecision } from './record-decision.ts';
import { tellDecision } from './tell-decision.ts';

const t = await useTestDatabase();
let w: World;
let elis: Actor;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  const order = { boardDecision: 'Socialnämnden 2026-11-03 § 101', reason: 'Ny ordning.', seenVersions: 0 };
  await w.run(setDelegation, elis, {
    ...order,
    decision: 'open_care',
    functionIds: [w.berit.functionId ?? ''],
    section: '5.1',
  });
  await w.run(setDelegation, elis, {
    ...order,
    decision: 'family_home',
    level: 'committee',
    chairUrgent: true,
    section: '6.1',
  });
  caseId = (
    await aCase(w)
      .assessed()
      .opened(w.siv)
      .concluded({ outcome: 'intervention_proposed', proposal: 'Öppenvård i familjen.' })
      .build()
  ).caseId;
});

const decide = (by: Actor, changes: Partial<z.input<typeof RecordDecision>> = {}) =>
  w.run(recordDecision, by, {
    caseId,
    decisionId: newId(),
    result: 'granted',
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får öppenvård i familjen.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    fromOn: '2026-12-01',
    untilOn: '2027-05-31',
    appealable: false,
    ...changes,
  });
const byCommittee = {
  level: 'committee',
  minutes: 'Utskottet 2026-11-19 § 14',
  decidedOn: '2026-11-19',
} as const;
const told = (decisionId: string, toldOn = '2026-11-20', personName = 'Petra Norrgren') => ({
  caseId,
  decisionId,
  noticeId: newId(),
  party: 'guardian' as const,
  personName,
  told: 'letter' as const,
  toldOn,
});

describe('a decision about a person', () => {
  test('is taken by whom the order names, and takes the case further', async () => {
    const view = await decide(w.berit);
    expect(view.state).toBe('decided');
    expect(view.decisions).toMatchObject([
      {
        result: 'granted',
        kind: 'open_care',
        level: 'official',
        decidedOn: '2026-11-20',
        delegationSection: '5.1',
        by: 'Berit Sandmo',
        replaces: null,
        replacedBy: null,
        mayChange: true,
        versions: [{ version: 1, section: '11 kap. 1 §', fromOn: '2026-12-01', correctionReason: null }],
      },
    ]);
    const { timeline, state } = await w.run(readCase, w.siv, { caseId });
    expect(state).toBe('decided');
    expect(timeline.map((e) => [e.kind, e.text])).toContainEqual(['person_decided', 'granted']);
  });

  test('is refused to others by the reason, which their page says with whom to ask', async () => {
    const line = async (kind: string, by = w.siv) =>
      (await w.run(decisions, by, { caseId })).order.find((o) => o.kind === kind && o.law === 'sol');
    expect(await refusal(decide(w.siv))).toMatchObject({ reason: 'NOT_DELEGATED' });
    expect(await line('open_care')).toMatchObject({
      hindrance: 'NOT_DELEGATED',
      section: '5.1',
      deciders: [{ title: 'unit_manager, Berit Sandmo', holder: 'Berit Sandmo' }],
    });
    expect(await line('open_care', w.berit)).toMatchObject({ hindrance: null });
    expect(await refusal(decide(w.berit, { kind: 'family_home' }))).toMatchObject({
      reason: 'NEEDS_COMMITTEE',
    });
    expect(await line('family_home', w.berit)).toMatchObject({
      hindrance: 'NEEDS_COMMITTEE',
      level: 'committee',
    });
    expect(await refusal(decide(w.berit, { kind: 'contact_person' }))).toMatchObject({
      reason: 'NEEDS_BOARD',
    });
    expect((await w.run(decisions, w.berit, { caseId })).decisions).toEqual([]);
  });

  test('of the committee is recorded by the caseworker with its minutes, on its day', async () => {
    expect(await refusal(decide(w.siv, { kind: 'family_home', level: 'committee' }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['minutes: minutes_needed'],
    });
    // On the day before, nothing was in force.
    expect(await refusal(decide(w.siv, { kind: 'family_home', ...byCommittee }))).toMatchObject({
      reason: 'NEEDS_BOARD',
    });
    const { decisions: made } = await decide(w.siv, {
      kind: 'family_home',
      ...byCommittee,
      decidedOn: '2026-11-20',
    });
    expect(made).toMatchObject([
      { level: 'committee', minutes: 'Utskottet 2026-11-19 § 14', delegationSection: '6.1' },
    ]);
  });

  test('of the chair is what could not wait, where the board has said so', async () => {
    const chair = {
      level: 'chair',
      minutes: 'Ordförandebeslut 7',
      urgentReason: 'Barnet kan inte vara hemma.',
    } as const;
    expect(await refusal(decide(w.siv, chair))).toMatchObject({ reason: 'NOT_THE_CHAIRS' });
    expect(
      await refusal(decide(w.siv, { kind: 'family_home', level: 'chair', minutes: 'Ordförandebeslut 7' })),
    ).toEqual({ code: 'INVALID_INPUT', fields: ['urgentReason: urgent_reason_needed'] });
    expect((await decide(w.siv, { kind: 'family_home', ...chair })).decisions).toMatchObject([
      { level: 'chair', urgentReason: 'Barnet kan inte vara hemma.' },
    ]);
  });

  test('pressed twice is one, and another case’s id is nobody’s', async () => {
    const decisionId = newId();
    await decide(w.berit, { decisionId });
    const { decisions: made } = await decide(w.berit, { decisionId, wording: 'Något annat.' });
    expect(made).toHaveLength(1);
    const other = await aCase(w).assessed().opened(w.siv).build();
    expect(await refusal(decide(w.berit, { decisionId, caseId: other.caseId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is corrected beside what was written, and by one at a time', async () => {
    const decisionId = newId();
    await decide(w.berit, { decisionId });
    const correct = (seenVersions: number) =>
      w.run(correctDecision, w.berit, {
        caseId,
        decisionId,
        section: '11 kap. 1 §',
        wording: 'Alva får öppenvård i familjen.',
        reasons: 'Behovet går inte att möta på annat sätt.',
        fromOn: '2026-12-01',
        untilOn: '2027-06-30',
        correctionReason: 'Fel sista dag.',
        seenVersions,
      });
    const { decisions: made } = await correct(1);
    expect(made[0]?.versions.map((v) => [v.version, v.untilOn, v.correctionReason])).toEqual([
      [2, '2027-06-30', 'Fel sista dag.'],
      [1, '2027-05-31', null],
    ]);
    expect(await refusal(correct(1))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
  });

  test.each([
    ['the committee', { level: 'committee', minutes: 'Utskottet 2026-11-20 § 14' }],
    ['the board', { level: 'board', minutes: 'Nämnden 2026-11-20 § 3' }],
    ['the chair', { level: 'chair', minutes: 'Ordförandebeslut 7', urgentReason: 'I kväll.' }],
  ] as const)('of %s is corrected in its words, and keeps its days', async (_who, others) => {
    const decisionId = newId();
    await decide(w.siv, { decisionId, kind: 'family_home', ...others });
    const words = {
      caseId,
      decisionId,
      section: '11 kap. 1 §',
      wording: 'Alva får öppenvård i familjen.',
      reasons: 'Rättat.',
      correctionReason: 'Skrivfel.',
      seenVersions: 1,
    };
    const correct = (days: { fromOn?: string; untilOn?: string }) =>
      refusal(w.run(correctDecision, w.siv, { ...words, ...days }));
    expect(await correct({ fromOn: '2026-12-01', untilOn: '2026-12-02' })).toMatchObject({
      fields: ['untilOn: day_is_decided'],
    });
    expect(await correct({ untilOn: '2027-05-31' })).toMatchObject({ fields: ['fromOn: day_is_decided'] });
    const days = { fromOn: '2026-12-01', untilOn: '2027-05-31' };
    const { decisions: made } = await w.run(correctDecision, w.siv, { ...words, ...days });
    expect(made[0]?.versions).toMatchObject([{ version: 2, ...days, reasons: 'Rättat.' }, { version: 1 }]);
  });

  test('is changed once, by a new one that points to it', async () => {
    const decisionId = newId();
    await decide(w.berit, { decisionId });
    const replaces = { decisionId, effect: 'annulled', ground: 'obviously_wrong' } as const;
    const { decisions: made } = await decide(w.berit, { replaces });
    const later = made.find((d) => d.replaces !== null);
    expect(later?.replaces).toEqual(replaces);
    expect(made.find((d) => d.decisionId === decisionId)).toMatchObject({
      replacedBy: { decisionId: later?.decisionId, effect: 'annulled' },
      mayChange: false,
    });
    expect(await refusal(decide(w.berit, { replaces }))).toMatchObject({ reason: 'ALREADY_REPLACED' });
  });

  test('is for those who have the case', async () => {
    expect(await refusal(decide(w.olle))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(w.run(decisions, w.lova, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
    const { caseId: early } = await aCase(w).assessed().build();
    expect(await refusal(decide(w.berit, { caseId: early }))).toMatchObject({ reason: 'NO_INVESTIGATION' });
  });
});

describe('an appeal', () => {
  let decisionId: string;
  beforeEach(async () => {
    decisionId = newId();
    await decide(w.berit, { decisionId, result: 'refused', appealable: true });
  });
  const receive = (noticeId: string, receivedOn: string, toldWrongly?: string) => {
    const appealId = newId();
    return {
      appealId,
      done: w.run(receiveAppeal, w.siv, {
        caseId,
        appealId,
        noticeId,
        receivedOn,
        text: 'Vi vill ha hjälp.',
        ...(toldWrongly ? { toldWrongly } : {}),
      }),
    };
  };
  const handle = (appealId: string, step: z.input<typeof HandleAppeal>['step'], more = {}) =>
    w.run(handleAppeal, w.siv, { caseId, appealId, step, text: 'Se akten.', ...more });

  test('has a time for each party, from the day on which they had the decision', async () => {
    await w.run(tellDecision, w.siv, told(decisionId));
    w.at('2026-12-04T09:00');
    const { decisions: made } = await w.run(
      tellDecision,
      w.siv,
      told(decisionId, '2026-12-04', 'Ivar Norrgren'),
    );
    // FL 44: three weeks. Christmas Day is a Friday; the next weekday is Monday.
    expect(made[0]?.notices.map((n) => [n.appealTime?.dueOn, n.appealTime?.possibleLaterOn])).toEqual([
      ['2026-12-11', null],
      ['2026-12-25', '2026-12-28'],
    ]);
  });

  test('is in time by the possible later day, handed over and answered', async () => {
    w.at('2026-12-04T09:00');
    const notice = told(decisionId, '2026-12-04');
    await w.run(tellDecision, w.siv, notice);
    w.at('2026-12-28T09:00');
    const { appealId, done } = receive(notice.noticeId, '2026-12-28');
    const [appeal] = (await done).decisions[0]?.appeals ?? [];
    expect(appeal).toMatchObject({ inTime: true, dueOn: '2026-12-25', next: ['changed', 'forwarded'] });
    expect(await refusal(handle(appealId, 'dismissed'))).toMatchObject({ reason: 'NOT_THE_NEXT_STEP' });
    expect(await refusal(handle(appealId, 'changed'))).toMatchObject({ reason: 'NOT_CHANGED_YET' });
    await handle(appealId, 'forwarded');
    const replaces = { decisionId, effect: 'changed', ground: 'found_wrong' } as const;
    // FL 39: not while the court has it.
    expect(await refusal(decide(w.berit, { replaces }))).toMatchObject({ reason: 'APPEAL_FORWARDED' });
    expect(await refusal(handle(appealId, 'answered'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['courtAnswer: court_answer_needed'],
    });
    const view = await handle(appealId, 'answered', { courtAnswer: 'rejected' });
    expect(view.decisions[0]?.appeals[0]).toMatchObject({
      next: [],
      steps: [{ step: 'forwarded' }, { step: 'answered', courtAnswer: 'rejected' }],
    });
  });

  test('that came late is dismissed, unless the party was told wrongly', async () => {
    const notice = told(decisionId);
    await w.run(tellDecision, w.siv, notice);
    w.at('2026-12-14T09:00');
    const late = receive(notice.noticeId, '2026-12-14');
    expect((await late.done).decisions[0]?.appeals).toMatchObject([{ inTime: false, next: ['dismissed'] }]);
    await handle(late.appealId, 'dismissed');
    const wronglyTold = receive(notice.noticeId, '2026-12-14', 'Brevet sade fyra veckor.');
    const { decisions: made } = await wronglyTold.done;
    expect(made[0]?.appeals.find((a) => a.appealId === wronglyTold.appealId)).toMatchObject({
      inTime: false,
      next: ['changed', 'forwarded'],
    });
  });

  test('falls when the decision has been changed', async () => {
    const notice = told(decisionId);
    await w.run(tellDecision, w.siv, notice);
    const { appealId, done } = receive(notice.noticeId, '2026-11-20');
    await done;
    await decide(w.berit, { replaces: { decisionId, effect: 'changed', ground: 'found_wrong' } });
    const view = await handle(appealId, 'changed');
    expect(view.decisions.find((d) => d.decisionId === decisionId)?.appeals).toMatchObject([
      { next: [], steps: [{ step: 'changed' }] },
    ]);
  });

  test('is of a decision that can be appealed, after it was told', async () => {
    const final = newId();
    await decide(w.berit, { decisionId: final });
    const notice = told(final);
    const view = await w.run(tellDecision, w.siv, notice);
    expect(view.decisions.find((d) => d.decisionId === final)?.notices).toMatchObject([{ appealTime: null }]);
    expect(await refusal(receive(notice.noticeId, '2026-11-20').done)).toMatchObject({
      reason: 'NOT_APPEALABLE',
    });
    expect(await refusal(w.run(tellDecision, w.siv, told(decisionId, '2026-11-19')))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['toldOn: before_decision'],
    });
  });
});
