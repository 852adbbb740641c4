import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { RecordCustodyStep } from '../../custody-contract.ts';
import type { RecordDecision } from '../../decision-contract.ts';
import { readCase } from '../../read/case.ts';
import { custodies } from '../../read/custody/custodies.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { recordDecision } from '../decision/record-decision.ts';
import { setDelegation } from '../set-delegation.ts';
import { correctCustodyStep } from './correct-custody-step.ts';
import { recordCustodyStep } from './record-custody-step.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
let decisionId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  for (const decision of ['immediate_custody', 'removal_ban'] as const) {
    for (const law of decision === 'removal_ban' ? (['lvu'] as const) : (['lvu', 'lvm'] as const)) {
      await w.run(setDelegation, elis, {
        boardDecision: 'Socialnämnden 2026-11-03 § 101',
        reason: 'Ny ordning.',
        seenVersions: 0,
        decision,
        law,
        level: 'committee',
        chairUrgent: true,
        section: '6.5',
      });
    }
  }
  caseId = (await aCase(w).heldBy(w.siv).build()).caseId;
  decisionId = newId();
});

const byChair = (changes: Partial<z.input<typeof RecordDecision>> = {}) =>
  w.run(recordDecision, w.siv, {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'immediate_custody',
    law: 'lvu',
    section: '6 § LVU',
    wording: 'Alva omhändertas omedelbart.',
    reasons: 'Hon kan inte vara hemma i natt.',
    level: 'chair',
    minutes: 'Ordförandebeslut 12',
    urgentReason: 'Nästa sammanträde är om tre veckor.',
    appealable: true,
    ...changes,
  });
type Step = z.input<typeof RecordCustodyStep>;
const record = (step: Step['step'], on: string, more: Partial<Step> = {}) =>
  w.run(recordCustodyStep, w.siv, { caseId, decisionId, step, on, ...more });
const seen = async () => {
  const [custody] = (await w.run(custodies, w.siv, { caseId })).custodies;
  if (!custody) throw new Error('There is no custody');
  return custody;
};
const clocks = async () =>
  (await seen()).clocks.map((c) => [c.ruleId, c.startedOn, c.dueOn, c.possibleLaterOn, c.state]);

describe('an immediate custody', () => {
  test('is decided before an investigation is opened, and its week to the court begins in the same moment', async () => {
    expect(await refusal(byChair({ kind: 'family_home' }))).toMatchObject({ reason: 'NO_INVESTIGATION' });
    await byChair();
    expect(await seen()).toMatchObject({
      kind: 'lvu_custody',
      standing: 'in_force',
      next: ['enforced', 'submitted'],
    });
    expect(await clocks()).toEqual([['LVU-011', '2026-11-20', '2026-11-27', null, 'running']]);
    // Pressed twice it is the same decision, and one clock.
    await byChair();
    expect(await clocks()).toHaveLength(1);
  });

  test('goes its way, with every clock from its own day and the court’s own never judged', async () => {
    await byChair();
    await record('enforced', '2026-11-20');
    w.at('2026-11-26T10:00');
    await record('submitted', '2026-11-25');
    w.at('2026-12-03T10:00');
    await record('ruled', '2026-12-03', { outcome: 'stands' });
    await record('applied', '2026-12-03');
    w.at('2026-12-21T10:00');
    await record('judged', '2026-12-21', { outcome: 'granted' });
    await record('final', '2026-12-21');
    expect(await clocks()).toEqual([
      ['LVU-011', '2026-11-20', '2026-11-27', null, 'met'],
      ['LVU-013', '2026-11-20', '2026-12-18', null, 'met'],
      ['LVU-012', '2026-11-25', '2026-12-02', null, 'ended'],
      ['LVU-014', '2026-12-03', '2026-12-17', null, 'ended'],
      ['LVU-015', '2026-12-21', '2027-01-18', null, 'running'],
    ]);
    await record('begun', '2026-12-21');
    expect(await seen()).toMatchObject({ standing: 'care', next: ['ended'] });
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => [e.kind, e.text])).toContainEqual(['custody_step_recorded', 'judged']);
  });

  test('lapses when the day goes by, is told of plainly, and is closed by nobody but a person', async () => {
    w.at('2026-11-21T22:00');
    await byChair();
    w.at('2026-11-29T09:00');
    expect(await seen()).toMatchObject({
      standing: 'disputed',
      lapses: [
        {
          ruleId: 'LVU-011',
          what: 'custody',
          dueOn: '2026-11-28',
          possibleLaterOn: '2026-11-30',
          disputed: true,
        },
      ],
    });
    w.at('2026-12-01T09:00');
    expect(await seen()).toMatchObject({ standing: 'lapsed', lapses: [{ disputed: false }] });
    // What happened is recorded all the same, and brings nothing back.
    await record('submitted', '2026-12-01');
    expect(await seen()).toMatchObject({ standing: 'lapsed', next: expect.arrayContaining(['ended']) });
    await record('ended', '2026-12-01', { text: 'Alva är hemma igen.' });
    expect(await seen()).toMatchObject({
      standing: 'ended',
      overOn: '2026-12-01',
      lapses: [{ disputed: false }],
      next: [],
    });
  });

  test('in force is ended by a decision or the court, and what has lapsed not before it did', async () => {
    await byChair();
    await record('submitted', '2026-11-20');
    const ending = (on: string) => refusal(record('ended', on, { text: 'Hemma igen.' }));
    // Nothing of ours runs: the court has it, and it holds all the same.
    expect(await ending('2026-11-20')).toMatchObject({ reason: 'END_NEEDS_DECISION' });
    await record('enforced', '2026-11-20');
    expect(await ending('2026-11-20')).toMatchObject({ reason: 'END_NEEDS_DECISION' });
    // LVU 8: four weeks from the enforcement without an application.
    w.at('2026-12-21T09:00');
    expect(await seen()).toMatchObject({ standing: 'lapsed' });
    expect(await ending('2026-12-18')).toMatchObject({ fields: ['on: before_lapse'] });
    await record('ended', '2026-12-19', { text: 'Hemma igen.' });
    expect(await seen()).toMatchObject({ standing: 'ended', overOn: '2026-12-19', lapses: [{}] });
  });

  test('that lapsed stays lapsed when it is lifted afterwards, on whatever day that was decided', async () => {
    await byChair();
    w.at('2026-12-01T09:00');
    await byChair({
      decisionId: newId(),
      result: 'refused',
      level: 'committee',
      decidedOn: '2026-11-26',
      replaces: { decisionId, effect: 'annulled', ground: 'changed_needs' },
    });
    expect(await seen()).toMatchObject({ standing: 'ended', lapses: [{ ruleId: 'LVU-011' }] });
    expect(await clocks()).toEqual([['LVU-011', '2026-11-20', '2026-11-27', null, 'missed']]);
    const end = { caseId, decisionId, step: 'ended', reason: 'Fel.', seenVersions: 0 } as const;
    expect(await refusal(w.run(correctCustodyStep, w.siv, end))).toMatchObject({ reason: 'STEP_BUILT_ON' });
  });

  test('submitted in time and recorded too late needs to be told why', async () => {
    await byChair();
    w.at('2026-12-01T09:00');
    expect(await refusal(record('submitted', '2026-11-26'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['text: late_reason_needed'],
    });
    await record('submitted', '2026-11-26', { text: 'Antecknades inte den dagen.' });
    expect(await seen()).toMatchObject({
      standing: 'in_force',
      lapses: [],
      clocks: [{ ruleId: 'LVU-011', state: 'met', correctedOn: '2026-12-01' }, {}],
    });
  });

  test('whose day was wrong has its clocks counted anew, and what was recorded stays', async () => {
    await byChair();
    await record('enforced', '2026-11-20');
    w.at('2026-11-24T09:00');
    const wrong = {
      caseId,
      decisionId,
      step: 'enforced',
      reason: 'Hon hämtades först på söndagen.',
      seenVersions: 1,
    } as const;
    await w.run(correctCustodyStep, w.siv, { ...wrong, on: '2026-11-22' });
    expect(await clocks()).toContainEqual(['LVU-013', '2026-11-22', '2026-12-20', '2026-12-21', 'running']);
    expect((await seen()).steps.find((s) => s.step === 'enforced')).toMatchObject({
      on: '2026-11-22',
      versions: [
        { version: 2, on: '2026-11-22', correctionReason: 'Hon hämtades först på söndagen.' },
        { version: 1, on: '2026-11-20', correctionReason: null },
      ],
    });
    expect(await refusal(w.run(correctCustodyStep, w.siv, { ...wrong, on: '2026-11-21' }))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
    // It never happened: its clock has never run.
    await w.run(correctCustodyStep, w.siv, { ...wrong, seenVersions: 2 });
    expect(await clocks()).toContainEqual(['LVU-013', '2026-11-22', '2026-12-20', '2026-12-21', 'cancelled']);
    await record('enforced', '2026-11-23', { text: 'Nu är hon hämtad.' });
    expect(await clocks()).toContainEqual(['LVU-013', '2026-11-23', '2026-12-21', null, 'running']);
    await record('submitted', '2026-11-24');
    expect(
      await refusal(w.run(correctCustodyStep, w.siv, { ...wrong, step: 'decided', seenVersions: 0 })),
    ).toMatchObject({ reason: 'STEP_BUILT_ON' });
    await w.run(correctCustodyStep, w.siv, { ...wrong, step: 'decided', seenVersions: 0, on: '2026-11-19' });
    expect(await clocks()).toContainEqual(['LVU-011', '2026-11-19', '2026-11-26', null, 'met']);
  });

  test('that the court annuls is over, with what still ran', async () => {
    await byChair();
    await record('enforced', '2026-11-20');
    await record('submitted', '2026-11-20');
    w.at('2026-11-26T15:00');
    await record('ruled', '2026-11-26', { outcome: 'annulled' });
    expect(await seen()).toMatchObject({ standing: 'annulled', overOn: '2026-11-26', next: [] });
    expect(await clocks()).toContainEqual(['LVU-013', '2026-11-20', '2026-12-18', null, 'cancelled']);
    // The answer was another: what fell away runs again.
    await w.run(correctCustodyStep, w.siv, {
      caseId,
      decisionId,
      step: 'ruled',
      on: '2026-11-26',
      outcome: 'stands',
      reason: 'Fel svar antecknades.',
      seenVersions: 1,
    });
    expect(await clocks()).toContainEqual(['LVU-013', '2026-11-20', '2026-12-18', null, 'running']);
    expect(await seen()).toMatchObject({ standing: 'in_force', overOn: null });
  });

  test('gets more time to apply when the court has given it', async () => {
    await byChair();
    await record('enforced', '2026-11-20');
    w.at('2026-12-15T15:00');
    expect(await refusal(record('extended', '2026-12-14', { untilOn: '2027-01-15' }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['text: extension_ground_needed'],
    });
    await record('extended', '2026-12-14', {
      untilOn: '2027-01-15',
      text: 'Utredningen behöver kompletteras.',
    });
    expect((await seen()).clocks.find((c) => c.ruleId === 'LVU-013')).toMatchObject({
      dueOn: '2027-01-15',
      extension: {
        originalDueOn: '2026-12-18',
        decidedBy: 'Förvaltningsrätten',
        decidedOn: '2026-12-14',
        late: false,
      },
    });
  });

  test('is ended by a decision that annuls it', async () => {
    await byChair();
    await byChair({
      decisionId: newId(),
      result: 'refused',
      replaces: { decisionId, effect: 'annulled', ground: 'changed_needs' },
    });
    expect(await seen()).toMatchObject({ standing: 'ended', overOn: '2026-11-20' });
    expect(await clocks()).toEqual([['LVU-011', '2026-11-20', '2026-11-27', null, 'cancelled']]);
  });

  test.each([
    ['an official’s open care', { kind: 'open_care', law: 'sol', level: 'official' }, 'ANOTHER_MATTER'],
    ['custody by another law', { law: 'lvm' }, 'ANOTHER_MATTER'],
    ['an interim ban', { kind: 'removal_ban' }, 'ANOTHER_MATTER'],
    ['what was decided before it', { decidedOn: '2026-11-19' }, 'BEFORE_REPLACED'],
  ] as const)('is not lifted by %s', async (_what, changes, reason) => {
    const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
    await w.run(setDelegation, elis, {
      boardDecision: 'Socialnämnden 2026-11-03 § 101',
      reason: 'Ny ordning.',
      seenVersions: 0,
      decision: 'open_care',
      functionIds: [w.siv.functionId ?? ''],
      section: '5.1',
    });
    caseId = (await aCase(w).assessed().opened(w.siv).build()).caseId;
    w.at('2026-11-21T09:00');
    await byChair({ decidedOn: '2026-11-20' });
    const lifting = byChair({
      decisionId: newId(),
      result: 'refused',
      replaces: { decisionId, effect: 'annulled', ground: 'changed_needs' },
      level: 'board',
      ...changes,
    });
    expect(await refusal(lifting)).toMatchObject({ reason });
    expect(await seen()).toMatchObject({ standing: 'in_force', overOn: null });
    expect(await clocks()).toEqual([['LVU-011', '2026-11-20', '2026-11-27', null, 'running']]);
  });

  test('by LVM and an interim ban have their own clocks', async () => {
    await byChair({ law: 'lvm', section: '13 § LVM' });
    expect(await clocks()).toEqual([['LVM-011', '2026-11-20', '2026-11-21', '2026-11-23', 'running']]);
    decisionId = newId();
    await byChair({ kind: 'removal_ban', section: '27 § LVU' });
    await record('submitted', '2026-11-20');
    expect(
      (await w.run(custodies, w.siv, { caseId })).custodies.flatMap((c) => c.clocks.map((k) => k.ruleId)),
    ).toEqual(expect.arrayContaining(['LVM-011', 'LVU-017', 'LVU-012']));
  });

  test('is followed in order, by whoever has the case', async () => {
    await byChair();
    expect(await refusal(record('ruled', '2026-11-20', { outcome: 'stands' }))).toMatchObject({
      reason: 'STEP_OUT_OF_ORDER',
    });
    expect(await refusal(record('submitted', '2026-11-21'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['on: in_the_future'],
    });
    await record('submitted', '2026-11-20');
    await record('submitted', '2026-11-20');
    expect((await seen()).steps).toHaveLength(2);
    w.at('2026-11-21T10:00');
    expect(await refusal(record('submitted', '2026-11-21'))).toMatchObject({ reason: 'ALREADY_RECORDED' });
    expect(
      await refusal(
        w.run(recordCustodyStep, w.olle, { caseId, decisionId, step: 'enforced', on: '2026-11-20' }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await refusal(
        w.run(recordCustodyStep, w.siv, { caseId, decisionId: newId(), step: 'enforced', on: '2026-11-20' }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});
