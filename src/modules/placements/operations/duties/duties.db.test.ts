import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { grants as clockGrants, setLocalRule } from '#core/clocks';
import { createRunner } from '#core/operation';
import { readCase } from '#modules/casework';
import { aChild, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readDuties } from '../../read/duties/duties.ts';
import { type Away, anAwayBoard } from '../../testing/index.ts';
import { recordHealthStep } from './record-health-step.ts';
import { recordSchoolFollowUp } from './record-school-follow-up.ts';
import { recordShelterSchool } from './record-shelter-school.ts';
import { recordVisit } from './record-visit.ts';

const t = await useTestDatabase();
let a: Away;
let of: { caseId: string; placementId: string };
beforeEach(async () => {
  a = await anAwayBoard(t.pool);
  of = await a.begun();
});

const read = async (by: Actor = a.w.siv, caseId = of.caseId) => {
  const { duties } = await a.run(readDuties, by, { caseId });
  if (!duties) throw new Error('Nobody is placed');
  return duties;
};
const record = (onDay = '2026-11-20') => ({
  caseId: of.caseId,
  placementId: of.placementId,
  recordId: newId(),
  onDay,
});
const step = (name: 'notified' | 'asked' | 'done' | 'not_needed', other: object = {}) =>
  a.run(recordHealthStep, a.w.siv, { ...record(), step: name, ...other });
const school = (other: object = {}) =>
  a.run(recordSchoolFollowUp, a.w.siv, {
    ...record(),
    outcome: 'followed_up',
    standing: 'partly',
    body: 'Läraren säger att hon är med på lektionerna.',
    ...other,
  });
const visit = (other: object = {}) =>
  a.run(recordVisit, a.w.siv, {
    ...record(),
    place: 'home',
    alone: true,
    withCarer: true,
    body: 'Alva berättar att hon trivs.',
    ...other,
  });
const figure = async () =>
  (
    await a.w.rows<Record<string, unknown>>(
      `select health_due_on::text, notified_on::text, asked_on::text, examined_on::text, not_needed_on::text, school_due_on::text,
         school_followed::text, school_impossible::text, visited_on::text[], alone_on::text[], unit_id
       from placements.duty_figure where placement_id = $1`,
      [of.placementId],
    )
  )[0];

test('of whoever is not placed there is nothing', async () => {
  const caseId = await a.concluded();
  expect((await a.run(readDuties, a.w.siv, { caseId })).duties).toBe(null);
  expect(await refusal(visit({ caseId }))).toEqual({ code: 'CONFLICT', reason: 'NO_SUCH_PLACEMENT' });
});

describe('a health examination', () => {
  test('is owed from the start, in a placement that is recent', async () => {
    expect(await read()).toMatchObject({
      startedOn: '2026-11-20',
      length: 'recent',
      isChild: true,
      health: { standing: 'missing', dueOn: '2026-12-20', clock: null, records: [] },
    });
    expect(await figure()).toMatchObject({ health_due_on: '2026-12-20', asked_on: null });
  });

  test('is asked for and done, each step signed in the journal', async () => {
    await step('notified');
    a.w.at('2026-11-20T09:20');
    await step('asked');
    a.w.at('2026-12-03T10:00');
    const { duties } = await step('done', { onDay: '2026-12-01', body: 'Inget att anmärka.' });
    expect(duties?.health).toMatchObject({
      standing: 'done',
      records: [
        { step: 'done', onDay: '2026-12-01', body: 'Inget att anmärka.', by: 'Siv Rönnfors' },
        { step: 'asked' },
        { step: 'notified' },
      ],
    });
    expect(await figure()).toMatchObject({
      notified_on: '2026-11-20',
      asked_on: '2026-11-20',
      examined_on: '2026-12-01',
    });
    const entries = await a.w.rows<{ body: string }>(
      `select body from casework.journal_entry where case_id = $1 and body like 'Hälsoundersökning%' order by signed_at`,
      [of.caseId],
    );
    expect(entries.map((e) => e.body)).toEqual([
      'Hälsoundersökning är begärd.',
      'Hälsoundersökning är gjord.\nInget att anmärka.',
    ]);
    const { timeline } = await a.run(readCase, a.w.siv, { caseId: of.caseId });
    expect(timeline).toContainEqual(expect.objectContaining({ kind: 'placement_health_recorded' }));
  });

  test('that is not needed is said why', async () => {
    expect(await refusal(step('not_needed'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['why: reason_needed'],
    });
    const { duties } = await step('not_needed', {
      why: 'examined_recently',
      body: 'Undersökt i oktober, före placeringen.',
    });
    expect(duties?.health.standing).toBe('not_needed');
  });

  test('twice sent is one, and a wrong one is corrected by a new', async () => {
    const input = { ...record(), step: 'done' as const };
    await a.run(recordHealthStep, a.w.siv, input);
    expect((await a.run(recordHealthStep, a.w.siv, input)).duties?.health.records).toHaveLength(1);
    const corrects = input.recordId;
    expect(await refusal(step('asked', { corrects }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['correctionReason: reason_missing'],
    });
    a.w.at('2026-11-20T10:00');
    const { duties } = await step('asked', { corrects, correctionReason: 'Den är bara begärd.' });
    expect(duties?.health).toMatchObject({ standing: 'asked' });
    expect(duties?.health.records.map((r) => [r.step, r.corrected])).toEqual([
      ['asked', false],
      ['done', true],
    ]);
    expect(await figure()).toMatchObject({ asked_on: '2026-11-20', examined_on: null });
    expect(await refusal(step('asked', { corrects, correctionReason: 'Igen.' }))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('before the placement and in the time to come is refused', async () => {
    expect(await refusal(step('asked', { onDay: '2026-11-19' }))).toMatchObject({
      fields: ['onDay: before_placement'],
    });
    expect(await refusal(step('asked', { onDay: '2026-11-21' }))).toMatchObject({
      fields: ['onDay: in_the_future'],
    });
  });

  test('is watched over when the municipality has a target of its own', async () => {
    const admin = await a.w.board.actor('administrator', 'staff', 'Frida Tallmo');
    const { run } = createRunner({ pool: t.pool, grants: clockGrants, now: a.w.now });
    await run(setLocalRule, admin, {
      ruleId: 'LOK-024',
      target: { length: 30, unit: 'calendar_days' },
      validFrom: '2026-11-20',
      appliesToPending: true,
      reason: 'Beslut i nämnden.',
      seenVersions: 0,
    });
    of = await a.begun();
    expect((await read()).health.clock).toMatchObject({
      ruleId: 'LOK-024',
      state: 'running',
      dueOn: '2026-12-20',
    });
    await step('asked');
    expect((await read()).health.clock).not.toBe(null);
    await step('done');
    expect((await read()).health.clock).toBe(null);
    of = await a.begun();
    await step('not_needed', { why: 'no_benefit', body: 'Hon har nyss varit inskriven på sjukhus.' });
    expect((await read()).health.clock).toBe(null);
  });
});

describe('schooling', () => {
  test('is followed up each term', async () => {
    expect((await read()).school).toMatchObject({
      ofAge: true,
      term: '2026-HT',
      thisTerm: null,
      clock: { ruleId: 'LOK-025', state: 'running', dueOn: '2026-12-31' },
    });
    const { duties } = await school();
    expect(duties?.school).toMatchObject({
      thisTerm: 'followed_up',
      clock: { state: 'running', dueOn: '2027-06-30' },
      records: [{ term: '2026-HT', outcome: 'followed_up', standing: 'partly', why: null }],
    });
    a.w.at('2027-02-01T10:00');
    expect((await read()).school).toMatchObject({ term: '2027-VT', thisTerm: null });
    expect(await figure()).toMatchObject({
      school_due_on: '2026-12-31',
      school_followed: '{[2026-11-20,2027-06-30)}',
    });
  });

  test('that could not be followed up is said why, and is no follow-up', async () => {
    expect(await refusal(school({ outcome: 'impossible' }))).toMatchObject({
      fields: ['why: reason_needed'],
    });
    const { duties } = await school({
      outcome: 'impossible',
      why: 'school_silent',
      body: 'Tre samtal utan svar.',
    });
    expect(duties?.school).toMatchObject({ thisTerm: 'impossible', clock: { dueOn: '2027-06-30' } });
    expect(await figure()).toMatchObject({
      school_followed: '{}',
      school_impossible: '{[2026-11-20,2027-06-30)}',
    });
  });

  test('forgotten over a term is overdue in the case, and missed when it is done', async () => {
    a.w.at('2027-01-04T09:00+01:00');
    const states = async () =>
      (await a.run(readCase, a.w.siv, { caseId: of.caseId })).clocks
        .filter((c) => c.ruleId === 'LOK-025')
        .map((c) => `${c.dueOn} ${c.state}`)
        .sort();
    expect(await states()).toEqual(['2026-12-31 overdue']);
    await school({ onDay: '2027-01-04' });
    expect(await states()).toEqual(['2026-12-31 missed', '2027-12-31 running']);
  });

  test('corrected to another term moves what is due', async () => {
    a.w.at('2027-01-10T09:00+01:00');
    const { duties } = await school({ onDay: '2027-01-10' });
    const corrects = duties?.school.records[0]?.recordId;
    a.w.at('2027-01-10T09:05+01:00');
    const after = await school({ onDay: '2026-12-15', corrects, correctionReason: 'Fel dag.' });
    expect(after.duties?.school.clock).toMatchObject({ dueOn: '2027-06-30' });
  });

  test('is not owed to a child that has not come of school age', async () => {
    const caseId = await a.concluded([
      { ...aChild(), identityNumber: undefined, birthDate: '2022-04-04' } as never,
    ]);
    of = await a.begun({}, caseId);
    expect((await read()).school).toMatchObject({ ofAge: false });
  });
});

describe('school in sheltered housing', () => {
  test('is kept, offered or neither', async () => {
    of = await a.begun({ form: 'sheltered_housing' });
    const { shelter } = await read();
    expect(shelter).toMatchObject([
      { beganOn: '2026-11-20', dueOn: '2026-11-27', outcome: null, records: [] },
    ]);
    const stayId = shelter[0]?.stayId ?? '';
    const say = (other: object) =>
      a.run(recordShelterSchool, a.w.siv, { ...record(), stayId, outcome: 'kept', ...other });
    expect(await refusal(say({ outcome: 'neither' }))).toMatchObject({ fields: ['body: why_missing'] });
    await say({ outcome: 'neither', body: 'Skolan kan inte ta emot förrän på måndag.' });
    a.w.at('2026-11-24T09:00');
    const { duties } = await say({ outcome: 'offered', onDay: '2026-11-24' });
    expect(duties?.shelter[0]).toMatchObject({ outcome: 'offered' });
    expect(
      await a.w.rows(
        'select outcome, outcome_on::text, due_on::text from placements.shelter_school_figure where placement_id = $1',
        [of.placementId],
      ),
    ).toEqual([{ outcome: 'offered', outcome_on: '2026-11-24', due_on: '2026-11-27' }]);
  });

  test('is not asked of a stay in a family home', async () => {
    const view = await read();
    expect(view.shelter).toEqual([]);
    expect(view.refused).toContainEqual({
      operation: 'placements.record-shelter-school',
      reason: 'NOT_OWED',
    });
    expect(
      await refusal(a.run(recordShelterSchool, a.w.siv, { ...record(), stayId: newId(), outcome: 'kept' })),
    ).toEqual({ code: 'CONFLICT', reason: 'NOT_OWED' });
  });
});

describe('a visit', () => {
  test('is told with the talk alone, and counted in the year', async () => {
    await visit();
    a.w.at('2027-01-15T10:00+01:00');
    await visit({
      onDay: '2027-01-15',
      alone: false,
      whyNotAlone: 'child_declined',
      visitor: 'Mira Dalholm',
    });
    const { duties } = await visit({ onDay: '2027-01-10', place: 'elsewhere' });
    expect(duties?.visits).toMatchObject({
      owed: true,
      inYear: 2,
      aloneInYear: 2,
      recommended: 4,
      lastOn: '2027-01-15',
    });
    expect(duties?.visits.records.map((r) => [r.onDay, r.place, r.alone, r.whyNotAlone, r.visitor])).toEqual([
      ['2027-01-15', 'home', false, 'child_declined', 'Mira Dalholm'],
      ['2027-01-10', 'elsewhere', true, null, 'Siv Rönnfors'],
      ['2026-11-20', 'home', true, null, 'Siv Rönnfors'],
    ]);
    expect(await figure()).toMatchObject({
      visited_on: ['2026-11-20', '2027-01-15'],
      alone_on: ['2026-11-20', '2027-01-10'],
    });
    a.w.at('2027-11-20T10:00+01:00');
    expect((await read()).visits).toMatchObject({ inYear: 1, aloneInYear: 1 });
  });

  test('without a talk alone is said why', async () => {
    expect(await refusal(visit({ alone: false }))).toMatchObject({ fields: ['whyNotAlone: reason_needed'] });
  });

  test('is read by the one who has the case alone', async () => {
    expect(await refusal(a.run(readDuties, a.w.olle, { caseId: of.caseId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
