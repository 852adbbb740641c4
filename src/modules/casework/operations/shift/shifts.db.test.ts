import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { myDay } from '../../read/my-day.ts';
import { shiftHandovers } from '../../read/shift/handovers.ts';
import { shift } from '../../read/shift/shift.ts';
import { aCase, aReport, aWorld, refusal, type World } from '../../testing/index.ts';
import { assessProtection } from '../assess-protection.ts';
import { assignCase } from '../assign-case.ts';
import { recordCustodyStep } from '../custody/record-custody-step.ts';
import { recordDecision } from '../decision/record-decision.ts';
import { registerReport } from '../register-report.ts';
import { setConflict } from '../set-conflict.ts';
import { setDelegation } from '../set-delegation.ts';
import { closeShift } from './close-shift.ts';
import { findInShift } from './find-in-shift.ts';
import { noteInShift } from './note-in-shift.ts';
import { openShift } from './open-shift.ts';
import { takeOverFromShift } from './take-over-from-shift.ts';

const t = await useTestDatabase();
let w: World;
let shiftId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  shiftId = newId();
});

const NIGHT = '2026-11-20T21:00';
const MORNING = '2026-11-21T07:30';
const goOn = async () => {
  w.at(NIGHT);
  return await w.run(openShift, w.karin, { shiftId, endsAt: '2026-11-21T08:00:00+01:00' });
};
const reported = async () => {
  const { caseIds, reportId } = await w.run(registerReport, w.karin, {
    ...aReport(),
    reportId: newId(),
    channel: 'phone',
  });
  return { caseId: caseIds[0] ?? '', reportId };
};
const assess = (at: { caseId: string; reportId: string }) =>
  w.run(assessProtection, w.karin, {
    ...at,
    outcome: 'acute',
    reasons: 'Hon kan inte vara hemma i natt.',
    measures: 'Hon hämtas av socialjouren.',
  });
const waiting = async (by = w.jon) => (await w.run(shiftHandovers, by, {})).waiting;

describe('a shift', () => {
  test('opens the cases of the board while it lasts, and not a moment longer', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    expect(await refusal(w.run(readCase, w.karin, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
    await goOn();
    expect(await w.run(readCase, w.karin, { caseId })).toMatchObject({ caseId });
    w.at('2026-11-21T08:00');
    expect(await refusal(w.run(readCase, w.karin, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('opens no case in which one has a conflict of interest, nor one of a person with protected registration', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: w.karin.employeeId ?? '',
      reason: 'Släkt.',
    });
    await goOn();
    expect(await refusal(w.run(readCase, w.karin, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
    const found = { number: 'BU-2026-0001', reason: 'Polisen ringer om barnet.' };
    expect(await w.run(findInShift, w.karin, found)).toEqual({ cases: [] });
  });

  test('that two windows begin at once is one', async () => {
    w.at(NIGHT);
    const endsAt = '2026-11-21T08:00:00+01:00';
    const begun = await Promise.allSettled(
      [newId(), newId()].map((id) => w.run(openShift, w.karin, { shiftId: id, endsAt })),
    );
    expect(begun.filter((b) => b.status === 'fulfilled')).toHaveLength(1);
    expect(
      await w.rows('select 1 from access.shift where employee_id = $1', [w.karin.employeeId]),
    ).toHaveLength(1);
  });

  test('is searched under the limit of searches, and a miss leaves its trace with why', async () => {
    expect(findInShift.kind).toBe('search');
    await goOn();
    await w.run(findInShift, w.karin, { number: 'BU-2026-9999', reason: 'Polisen ringer om barnet.' });
    expect(
      await w.rows(
        "select kind, (select body from trail.stated_reason s where s.entry_id = e.id) as stated_reason from trail.entry e where operation = 'casework.find-in-shift' and employee_id = $1",
        [w.karin.employeeId],
      ),
    ).toEqual([{ kind: 'read', stated_reason: 'Polisen ringer om barnet.' }]);
  });

  test('is one at a time, not longer than a night, and closed once', async () => {
    w.at(NIGHT);
    const endsAt = '2026-11-21T08:00:00+01:00';
    expect(
      await refusal(w.run(openShift, w.karin, { shiftId, endsAt: '2026-11-22T08:00:00+01:00' })),
    ).toEqual({ code: 'INVALID_INPUT', fields: ['endsAt: too_long'] });
    await w.run(openShift, w.karin, { shiftId, endsAt });
    await w.run(openShift, w.karin, { shiftId, endsAt });
    expect(await refusal(w.run(openShift, w.karin, { shiftId: newId(), endsAt }))).toMatchObject({
      reason: 'ALREADY_ON_SHIFT',
    });
    expect((await w.run(closeShift, w.karin, { shiftId })).current).toBeNull();
    expect(await w.run(closeShift, w.karin, { shiftId })).toMatchObject({ earlier: [{ shiftId }] });
    expect(await refusal(w.run(noteInShift, w.karin, { entryId: newId(), text: 'För sent.' }))).toMatchObject(
      { reason: 'NOT_ON_SHIFT' },
    );
    expect(
      await refusal(w.run(findInShift, w.karin, { number: 'BU-2026-0001', reason: 'Nyfiken.' })),
    ).toMatchObject({ reason: 'NOT_ON_SHIFT' });
  });

  test('has a log of what is noted, of a case in the case too', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    await goOn();
    const [found] = (await w.run(findInShift, w.karin, { number: 'BU-2026-0001', reason: 'Polisen ringer.' }))
      .cases;
    expect(found).toMatchObject({ caseId, unitName: 'Utredning barn' });
    await w.run(noteInShift, w.karin, { entryId: newId(), text: 'Lugnt hittills.' });
    w.at('2026-11-20T23:10');
    const entryId = newId();
    const note = { entryId, text: 'Polisen var på adressen. Allt lugnt.', caseId };
    await w.run(noteInShift, w.karin, note);
    await w.run(noteInShift, w.karin, note);
    expect(await refusal(w.run(noteInShift, w.karin, { ...note, text: 'Något annat.' }))).toMatchObject({
      reason: 'SAME_SUBMISSION_OTHER_CONTENT',
    });
    const { current } = await w.run(shift, w.karin, {});
    expect(current?.entries.map((e) => [e.text, e.caseNumber])).toEqual([
      ['Polisen var på adressen. Allt lugnt.', 'BU-2026-0001'],
      ['Lugnt hittills.', null],
    ]);
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => [e.kind, e.text])).toContainEqual([
      'shift_noted',
      'Polisen var på adressen. Allt lugnt.',
    ]);
  });
});

describe('what was done on a shift', () => {
  test('is computed from the work: report, assessment, decision by the chair, custody', async () => {
    const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
    await w.run(setDelegation, elis, {
      decision: 'immediate_custody',
      law: 'lvu',
      level: 'committee',
      chairUrgent: true,
      section: '6.5',
      boardDecision: 'Socialnämnden § 101',
      reason: 'Ny ordning.',
      seenVersions: 0,
    });
    await goOn();
    const made = await reported();
    await assess(made);
    w.at('2026-11-20T22:30');
    const decisionId = newId();
    await w.run(recordDecision, w.karin, {
      caseId: made.caseId,
      decisionId,
      result: 'granted',
      kind: 'immediate_custody',
      law: 'lvu',
      section: '6 § LVU',
      wording: 'Alva omhändertas omedelbart.',
      reasons: 'Hon kan inte vara hemma i natt.',
      level: 'chair',
      minutes: 'Ordförandebeslut 12',
      urgentReason: 'Natten kan inte avvaktas.',
      appealable: true,
    });
    w.at('2026-11-20T23:45');
    await w.run(recordCustodyStep, w.karin, {
      caseId: made.caseId,
      decisionId,
      step: 'enforced',
      on: '2026-11-20',
    });
    const { current } = await w.run(shift, w.karin, {});
    expect(current?.cases).toHaveLength(1);
    expect(current?.cases[0]?.deeds).toMatchObject([
      { kind: 'report' },
      { kind: 'protection', outcome: 'acute' },
      { kind: 'decision', decision: 'immediate_custody', level: 'chair' },
      { kind: 'custody', step: 'enforced', on: '2026-11-20' },
    ]);
  });

  test.each([
    ['board', 'immediate_custody', 'lvu', 'MEETINGS_BY_DAY'],
    ['committee', 'immediate_custody', 'lvu', 'MEETINGS_BY_DAY'],
    ['chair', 'family_home', 'sol', 'CAN_WAIT'],
    ['official', 'open_care', 'sol', 'CAN_WAIT'],
  ] as const)('is no decision of the %s about %s', async (level, kind, law, reason) => {
    const { caseId } = await aCase(w).assessed().opened(w.siv).build();
    await goOn();
    const decision = {
      caseId,
      decisionId: newId(),
      result: 'granted' as const,
      kind,
      law,
      section: '6 §',
      wording: 'Beslut.',
      reasons: 'Skäl.',
      level,
      minutes: '§ 12',
      urgentReason: 'I natt.',
      appealable: true,
    };
    expect(await refusal(w.run(recordDecision, w.karin, decision))).toMatchObject({ reason });
  });

  test('is handed over to whoever has the case, to nobody else, and waits until it is taken over', async () => {
    await goOn();
    const { caseId, reportId } = await reported();
    await assess({ caseId, reportId });
    expect(await waiting()).toEqual([]);
    expect(await refusal(w.run(takeOverFromShift, w.jon, { caseId, shiftId }))).toMatchObject({
      reason: 'SHIFT_UNDER_WAY',
    });
    w.at(MORNING);
    await w.run(closeShift, w.karin, { shiftId });
    expect(await waiting(w.siv)).toEqual([]);
    expect(await waiting(w.lova)).toEqual([]);
    expect(await waiting()).toMatchObject([
      {
        caseId,
        byName: 'Karin Myrhed',
        deeds: [{ kind: 'report' }, { kind: 'protection' }],
        takenOver: null,
      },
    ]);
    expect((await w.run(myDay, w.jon, {})).fromShift).toBe(1);
    expect((await w.run(myDay, w.siv, {})).fromShift).toBe(0);
    // A week later it waits still, and follows the case to whoever has been given it.
    w.at('2026-11-27T08:00');
    await w.run(assignCase, w.berit, { caseId, functionId: w.siv.functionId ?? '' });
    expect(await waiting()).toEqual([]);
    expect(await refusal(w.run(takeOverFromShift, w.lova, { caseId, shiftId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const after = await w.run(takeOverFromShift, w.siv, { caseId, shiftId });
    expect(after).toMatchObject({ waiting: [], taken: [{ caseId, takenOver: { by: 'Siv Rönnfors' } }] });
    await w.run(takeOverFromShift, w.siv, { caseId, shiftId });
    expect((await w.run(myDay, w.siv, {})).fromShift).toBe(0);
    const { earlier } = await w.run(shift, w.karin, {});
    // The case itself is closed to the emergency unit: which, and who took it over, is all that they are told.
    expect(earlier[0]?.cases).toMatchObject([
      { caseId, label: null, deeds: [], takenOver: { by: 'Siv Rönnfors' } },
    ]);
  });

  test('is handed over by itself when nobody closes the shift', async () => {
    await goOn();
    await assess(await reported());
    w.at('2026-11-21T08:01');
    expect(await waiting()).toHaveLength(1);
    expect(await w.run(shift, w.karin, {})).toMatchObject({ current: null, earlier: [{ closedAt: null }] });
  });

  test('by somebody who is on no shift is handed over by nobody', async () => {
    w.at(NIGHT);
    const { caseId, reportId } = await reported();
    expect(await refusal(assess({ caseId, reportId }))).toMatchObject({ code: 'NOT_FOUND' });
    w.at(MORNING);
    expect(await waiting()).toEqual([]);
  });
});
