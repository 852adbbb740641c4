import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { decidePreliminary, readCase } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readSituation } from '../read/situation.ts';
import { violenceContacts } from '../read/violence-contacts.ts';
import { type AdultUnit, anAdultUnit } from '../testing/index.ts';
import { noteViolence } from './note-violence.ts';
import { recordContact } from './record-contact.ts';
import { recordSafetyAnswer } from './record-safety-answer.ts';
import { seeToChildren } from './see-to-children.ts';
import { setSafetyPlan } from './set-safety-plan.ts';

const t = await useTestDatabase();
let u: AdultUnit;
let caseId: string;
/** It came in on a Friday at a quarter past nine: the 48th hour is on the Sunday. */
beforeEach(async () => {
  u = await anAdultUnit(t.pool);
  await u.adopt('LOK-014', 48, 'hours');
  caseId = await u.received();
});

const read = (by: Actor = u.lova) => u.run(readSituation, by, { caseId });
const attempt = (other: object = {}, by: Actor = u.lova) =>
  u.run(recordContact, by, {
    caseId,
    recordId: newId(),
    at: u.w.now().toISOString(),
    outcome: 'reached' as const,
    way: 'phone' as const,
    safeWay: 'Hennes egen telefon på arbetstid.',
    ...other,
  });
const clocks = async () => (await u.run(readCase, u.lova, { caseId })).clocks;
const journal = () =>
  u.w.rows<{ body: string; kind: string; corrects: string | null }>(
    'select body, kind, corrects from casework.journal_entry where case_id = $1 order by signed_at, corrects nulls first',
    [caseId],
  );

describe('contact within 48 hours', () => {
  test('is owed from when the report came in', async () => {
    expect((await read()).violence).toMatchObject({ standing: 'waiting', hoursLeft: 48, contactedAt: null });
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'running' }));
  });

  test('is met when somebody is reached, in the way that was judged safe', async () => {
    u.w.at('2026-11-21T10:00');
    await attempt({ outcome: 'not_reached' });
    u.w.at('2026-11-22T09:00');
    const { violence, attempts } = await attempt();
    expect(violence).toMatchObject({ standing: 'in_time' });
    expect(attempts.map((a) => a.outcome)).toEqual(['reached', 'not_reached']);
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'met' }));
    expect((await journal()).map((e) => e.body)).toEqual([
      'Kontakt efter uppgift om våld: inte nådd, telefon.\nSäkert sätt: Hennes egen telefon på arbetstid.',
      'Kontakt efter uppgift om våld: nådd, telefon.\nSäkert sätt: Hennes egen telefon på arbetstid.',
    ]);
  });

  test('is met in the minute in which it came in, which is written without seconds', async () => {
    u.w.at('2026-11-20T09:16:40');
    caseId = await u.received();
    u.w.at('2026-11-20T09:17:00');
    expect((await attempt({ at: '2026-11-20T09:16:00+01:00' })).violence).toMatchObject({
      standing: 'in_time',
    });
    expect(await refusal(attempt({ at: '2026-11-20T09:15:59+01:00' }))).toMatchObject({
      fields: ['at: before_commission'],
    });
  });

  test('is late an hour after, and told so', async () => {
    u.w.at('2026-11-22T10:15');
    expect((await attempt()).violence).toMatchObject({ standing: 'late' });
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'missed' }));
  });

  test('that was in time and is told of afterwards needs its reason', async () => {
    u.w.at('2026-11-23T08:00');
    const at = '2026-11-21T08:00:00+01:00';
    expect(await refusal(attempt({ at }))).toMatchObject({ fields: ['lateReason: late_reason_needed'] });
    expect((await attempt({ at, lateReason: 'Jouren ringde i lördags.' })).violence?.standing).toBe(
      'in_time',
    );
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'met' }));
  });

  test('falls away where there is no safe way, with why; and is counted as such', async () => {
    expect(await refusal(attempt({ outcome: 'no_safe_way' }))).toMatchObject({
      fields: ['reason: reason_missing'],
    });
    const { violence } = await attempt({ outcome: 'no_safe_way', reason: 'Han läser hennes telefon.' });
    expect(violence?.standing).toBe('no_safe_way');
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'cancelled' }));
    const [row] = await u.w.rows(
      'select no_safe_way, attempts, contacted_at from adults.violence_figure where case_id = $1',
      [caseId],
    );
    expect(row).toEqual({ no_safe_way: true, attempts: 0, contacted_at: null });
  });

  test('is the same record when the button is pressed twice', async () => {
    const recordId = newId();
    await attempt({ recordId });
    expect((await attempt({ recordId })).attempts).toHaveLength(1);
  });

  test('that was written wrong is put right by a new record, and both are read', async () => {
    const first = newId();
    await attempt({ recordId: first });
    const { attempts, violence } = await attempt({
      outcome: 'not_reached',
      corrects: first,
      correctionReason: 'Det var systern som svarade.',
    });
    expect(violence?.standing).toBe('waiting');
    expect(attempts.map((a) => [a.outcome, a.corrected])).toEqual(
      expect.arrayContaining([
        ['not_reached', false],
        ['reached', true],
      ]),
    );
    expect(await refusal(attempt({ corrects: first, correctionReason: 'Igen.' }))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('is judged again when what stopped it is put right: the time, and that nobody was reached', async () => {
    const state = async () => (await clocks()).find((c) => c.ruleId === 'LOK-014')?.state;
    u.w.at('2026-11-22T11:00');
    const [late, early] = [newId(), newId()];
    await attempt({ recordId: late, at: '2026-11-22T10:30:00+01:00' });
    expect(await state()).toBe('missed');
    await attempt({
      recordId: early,
      at: '2026-11-22T08:30:00+01:00',
      corrects: late,
      correctionReason: 'Fel timme.',
    });
    expect(await state()).toBe('met');
    await attempt({
      at: '2026-11-22T08:30:00+01:00',
      outcome: 'not_reached',
      corrects: early,
      correctionReason: 'Det var systern som svarade.',
    });
    expect(await state()).toBe('overdue');
  });

  test('runs again when there was a safe way after all, and is met by it', async () => {
    await attempt({ outcome: 'no_safe_way', reason: 'Han läser hennes telefon.' });
    u.w.at('2026-11-21T10:00');
    await attempt();
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'met' }));
  });

  test('is asked for in no case of misuse until violence becomes known there', async () => {
    caseId = await u.received({ area: 'adult_misuse', worries: ['own_misuse'] });
    expect((await read()).violence).toBeNull();
    expect(await refusal(attempt())).toMatchObject({ reason: 'NO_VIOLENCE_KNOWN' });
    const known = await u.run(noteViolence, u.lova, { caseId });
    expect(known.violence).toMatchObject({ standing: 'waiting' });
    expect((await attempt()).violence?.standing).toBe('in_time');
  });

  test('is owed in no case that is performed for another, also to whoever leads the unit', async () => {
    const ordering = await u.received();
    caseId = await u.received({ area: 'adult_misuse', worries: ['own_misuse'] });
    await u.w.rows('update access.case_fact set ordered_by = $2 where case_id = $1 returning case_id', [
      caseId,
      ordering,
    ]);
    for (const who of [u.lova, u.ingrid]) {
      expect(await refusal(u.run(noteViolence, who, { caseId })), who.name).toMatchObject({
        reason: 'PERFORMERS_CASE',
      });
      expect((await read(who)).allowed).toEqual([]);
    }
  });

  test('is owed no longer when the case has ended', async () => {
    await u.run(decidePreliminary, u.ingrid, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
    expect(await clocks()).toContainEqual(expect.objectContaining({ ruleId: 'LOK-014', state: 'cancelled' }));
    expect(await refusal(attempt())).toMatchObject({ reason: 'CASE_CLOSED' });
    expect((await u.run(violenceContacts, u.ingrid, {})).rows).toEqual([]);
  });
});

describe('children where there is violence', () => {
  const see = (other: object = {}) =>
    u.run(seeToChildren, u.lova, {
      caseId,
      recordId: newId(),
      on: '2026-11-20',
      outcome: 'reported' as const,
      children: 'Tove, 7 år.',
      ...other,
    });

  test('are seen to, and it says how', async () => {
    expect((await see()).children).toMatchObject([{ outcome: 'reported', children: 'Tove, 7 år.' }]);
    expect(await journal()).toMatchObject([{ kind: 'assessment' }]);
    expect((await u.run(violenceContacts, u.ingrid, {})).rows).toMatchObject([{ children: 'reported' }]);
  });
  test('are not left without a report and a reason', async () => {
    expect(await refusal(see({ outcome: 'not_reported' }))).toMatchObject({
      fields: ['why: reason_missing'],
    });
    expect(await refusal(see({ children: undefined }))).toMatchObject({ fields: ['children: required'] });
    await see({ outcome: 'not_reported', why: 'Barnen bor hos sin mormor i Umeå.' });
  });
});

describe('a safety plan', () => {
  const plan = (reviewOn: string) =>
    u.run(setSafetyPlan, u.lova, {
      caseId,
      recordId: newId(),
      measures: ['police_report', 'alarm'],
      body: 'Hon sover hos sin syster.',
      reviewOn,
    });

  test('is looked at anew on its day, and the next takes over', async () => {
    await plan('2026-11-27');
    expect(await clocks()).toContainEqual(
      expect.objectContaining({ ruleId: 'LOK-030', state: 'running', dueOn: '2026-11-27' }),
    );
    u.w.at('2026-11-26T10:00');
    const { safetyPlans } = await plan('2026-12-17');
    expect(safetyPlans.map((p) => p.reviewOn)).toEqual(['2026-12-17', '2026-11-27']);
    expect(
      (await clocks()).filter((c) => c.ruleId === 'LOK-030').map((c) => `${c.state} ${c.dueOn}`),
    ).toEqual(expect.arrayContaining(['met 2026-11-27', 'running 2026-12-17']));
  });
  test('is looked at on a day to come', async () => {
    expect(await refusal(plan('2026-11-20'))).toMatchObject({ fields: ['reviewOn: not_in_the_future'] });
  });
});

test('whether it is safer is asked when support ends, after the case too', async () => {
  await u.run(decidePreliminary, u.ingrid, {
    caseId,
    outcome: 'not_open',
    reasonCode: 'need_already_met',
    text: 'Har redan stöd.',
  });
  const { answers } = await u.run(recordSafetyAnswer, u.lova, {
    caseId,
    recordId: newId(),
    askedOn: '2026-11-20',
    answer: 'increased',
  });
  expect(answers).toMatchObject([{ answer: 'increased' }]);
});

describe('the list of who is to be reached', () => {
  const list = async (by: Actor) =>
    (await u.run(violenceContacts, by, {})).rows.map((r) => `${r.label} ${r.standing}`);

  test('shows a manager the unit’s, a caseworker their own, and another unit nothing', async () => {
    expect(await list(u.ingrid)).toEqual(['Stina H. waiting']);
    expect(await list(u.lova)).toEqual(['Stina H. waiting']);
    const other = await u.w.board.actor('caseworker', 'youth', 'Ossian Fjällberg');
    expect(await list(other)).toEqual([]);
    expect(await list(u.w.siv)).toEqual([]);
    expect(await refusal(u.run(readSituation, u.w.siv, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('has those that wait first, and leaves out who was reached long ago', async () => {
    await attempt();
    u.w.at('2026-11-21T09:15');
    await u.received();
    expect(await list(u.ingrid)).toEqual(['Stina H. waiting', 'Stina H. in_time']);
    u.w.at('2026-12-30T09:15');
    expect(await list(u.ingrid)).toEqual(['Stina H. waiting']);
  });
});

test('a child’s case has none of it', async () => {
  caseId = await u
    .received({
      area: 'child_youth',
      children: [{ givenName: 'Alva', familyName: 'Norrgren', birthDate: '2012-03-04' }],
    })
    .catch(() => '');
  const [child] = await u.w.rows<{ id: string }>(
    "select id from casework.case_head where area = 'child_youth'",
  );
  caseId = child?.id ?? '';
  expect(await refusal(u.run(noteViolence, u.w.jon, { caseId }))).toMatchObject({
    reason: 'NOT_ABOUT_ADULT',
  });
});
