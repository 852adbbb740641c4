import { beforeEach, describe, expect, test } from 'vitest';
import { assignCase, setConflict } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readTalks } from '../../read/lists.ts';
import { readNotices } from '../../read/of-case.ts';
import { aYouthWorld, type YouthWorld } from '../../testing/index.ts';
import { offerTalk } from './offer-talk.ts';
import { recordNotice, withdrawNotice } from './record-notice.ts';
import { recordTalk } from './record-talk.ts';

const t = await useTestDatabase();
let y: YouthWorld;
beforeEach(async () => {
  y = await aYouthWorld(t.pool);
});

const NOTICE = {
  receivedAt: '2026-11-20T08:00:00+01:00',
  source: 'police',
  offenceOn: '2026-11-19',
  offence: 'theft',
  suspicion: 'suspected',
  firstOffence: 'yes',
} as const;
const HELD = {
  heldAt: '2026-11-21T10:00:00+01:00',
  guardians: 'all',
  police: true,
  outcome: 'nothing_more',
  text: 'Vi gick igenom vad som hände.',
} as const;

const noticed = async (caseId: string, other: object = {}): Promise<string> => {
  const recordId = newId();
  await y.run(recordNotice, y.w.siv, { caseId, recordId, ...NOTICE, ...other });
  return recordId;
};
const offered = (caseId: string, noticeId: string, other: object = {}) =>
  y.run(offerTalk, y.w.siv, {
    caseId,
    noticeId,
    recordId: newId(),
    offeredAt: '2026-11-20T09:00:00+01:00',
    offeredTo: 'both',
    way: 'phone',
    answer: 'accepted',
    ...other,
  });
const clockOf = (caseId: string) =>
  y.w.rows<{ due: string; state: string }>(
    `select to_char(due_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as due,
      case when cancelled_at is not null then cancelled_reason when stopped_at is not null then 'stopped' else 'runs' end as state
      from clocks.clock where case_id = $1 and rule_id like 'UN-015%' order by started_at`,
    [caseId],
  );
const journalOf = (caseId: string) =>
  y.w.rows<{ body: string; corrects: string | null }>(
    'select body, corrects from casework.journal_entry where case_id = $1 order by signed_at, id',
    [caseId],
  );

describe('from the notice to the talk', () => {
  test('48 hours run from the notice until the talk is held, over the weekend', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    expect(await clockOf(caseId)).toEqual([{ due: '2026-11-22 08:00', state: 'runs' }]);
    await offered(caseId, noticeId);
    y.w.at('2026-11-21T12:00');
    const view = await y.run(recordTalk, y.w.siv, { caseId, noticeId, recordId: newId(), ...HELD });
    expect(view.notices).toMatchObject([
      {
        stage: 'held',
        heldInTime: true,
        talk: { police: true, guardians: 'all' },
        offers: [{ answer: 'accepted' }],
      },
    ]);
    expect(await clockOf(caseId)).toEqual([{ due: '2026-11-22 08:00', state: 'stopped' }]);
    const entries = await journalOf(caseId);
    expect(entries.map((e) => e.body.split('\n')[0])).toEqual([
      'Uppgift om brott kom in 2026-11-20 kl. 08.00 från polisen.',
      '48-timmarssamtal erbjöds 2026-11-20 kl. 09.00 till barnet och vårdnadshavarna per telefon.',
      '48-timmarssamtal med barnet hölls 2026-11-21 kl. 10.00.',
    ]);
  });

  test('held in time and written down on Monday counts as in time', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    y.w.at('2026-11-23T09:00');
    await y.run(recordTalk, y.w.siv, { caseId, noticeId, recordId: newId(), ...HELD });
    const [figure] = await y.w.rows('select held, offered, police from youth.talk_figure where notice = $1', [
      noticeId,
    ]);
    expect(figure).toEqual({ held: 'in_time', offered: 'in_time', police: true });
  });

  test('a no has a reason, and ends the 48 hours; a talk can be held after all', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    expect(await refusal(offered(caseId, noticeId, { answer: 'declined' }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: ['declinedWhy: reason_missing'],
    });
    await offered(caseId, noticeId, { answer: 'declined', declinedWhy: 'denies' });
    expect(await clockOf(caseId)).toEqual([{ due: '2026-11-22 08:00', state: 'talk_declined' }]);
    y.w.at('2026-11-21T12:00');
    const view = await y.run(recordTalk, y.w.siv, { caseId, noticeId, recordId: newId(), ...HELD });
    expect(view.notices[0]?.stage).toBe('held');
  });

  test('a second press of the button is the same record', async () => {
    const caseId = await y.caseOf();
    const recordId = newId();
    for (let i = 0; i < 2; i++) await y.run(recordNotice, y.w.siv, { caseId, recordId, ...NOTICE });
    expect((await y.run(readNotices, y.w.siv, { caseId })).notices).toHaveLength(1);
    expect(await journalOf(caseId)).toHaveLength(1);
  });

  test('without the police and without a guardian it says why', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    y.w.at('2026-11-21T12:00');
    const hold = (other: object) =>
      y.run(recordTalk, y.w.siv, { caseId, noticeId, recordId: newId(), ...HELD, ...other });
    expect(await refusal(hold({ police: false }))).toMatchObject({
      fields: ['policeWhyNot: reason_missing'],
    });
    expect(await refusal(hold({ guardians: 'none' }))).toMatchObject({
      fields: ['guardiansWhyNot: reason_missing'],
    });
    await hold({ police: false, policeWhyNot: 'family_declined' });
    expect(await refusal(hold({}))).toMatchObject({ code: 'CONFLICT', reason: 'TALK_HELD' });
  });
});

describe('what is refused', () => {
  test('a notice of somebody who was 18 at the offence, and one from the time to come', async () => {
    const adult = await y.caseOf('2008-11-19');
    expect(await refusal(noticed(adult))).toMatchObject({ reason: 'NOT_UNDER_18' });
    const child = await y.caseOf('2008-11-20');
    await noticed(child);
    expect(await refusal(noticed(child, { receivedAt: '2026-11-20T23:00:00+01:00' }))).toMatchObject({
      fields: ['receivedAt: in_the_future'],
    });
  });

  test('a talk of another case’s notice, and before the notice', async () => {
    const caseId = await y.caseOf();
    const other = await noticed(await y.caseOf());
    expect(await refusal(offered(caseId, other))).toMatchObject({ code: 'NOT_FOUND' });
    const own = await noticed(caseId);
    expect(await refusal(offered(caseId, own, { offeredAt: '2026-11-20T07:59:00+01:00' }))).toMatchObject({
      fields: ['offeredAt: before_notice'],
    });
  });

  test('anybody else’s case', async () => {
    const caseId = await y.caseOf();
    expect(await refusal(y.run(readNotices, y.w.lova, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await refusal(y.run(recordNotice, y.w.olle, { caseId, recordId: newId(), ...NOTICE })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what was wrong', () => {
  test('another time of the notice moves the 48 hours; the first record stays in the journal', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    y.w.at('2026-11-20T10:00');
    const correct = { receivedAt: '2026-11-20T07:00:00+01:00', corrects: noticeId };
    expect(await refusal(noticed(caseId, correct))).toMatchObject({
      fields: ['correctionReason: reason_missing'],
    });
    await noticed(caseId, { ...correct, correctionReason: 'Polisen ringde tidigare.' });
    expect(await clockOf(caseId)).toEqual([
      { due: '2026-11-22 07:00', state: 'runs' },
      { due: '2026-11-22 08:00', state: 'youth_corrected' },
    ]);
    const { notices } = await y.run(readNotices, y.w.siv, { caseId });
    expect(notices).toMatchObject([
      { noticeId, receivedAt: '2026-11-20T06:00:00.000Z', correctionReason: 'Polisen ringde tidigare.' },
    ]);
    expect((await journalOf(caseId)).map((e) => e.corrects)).toEqual([null, noticeId]);
    expect(await refusal(noticed(caseId, { ...correct, correctionReason: 'En gång till.' }))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('what was recorded by mistake owes nothing, is not listed and stays readable', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    await y.run(withdrawNotice, y.w.siv, {
      caseId,
      recordId: newId(),
      corrects: noticeId,
      correctionReason: 'Fel ärende.',
    });
    expect(await clockOf(caseId)).toMatchObject([{ state: 'recorded_by_mistake' }]);
    expect((await y.run(readNotices, y.w.siv, { caseId })).notices).toMatchObject([{ withdrawn: true }]);
    expect((await y.run(readTalks, y.w.siv, {})).rows).toEqual([]);
    expect(await refusal(offered(caseId, noticeId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a time that was written wrong', () => {
  const judged = (caseId: string) =>
    y.w.rows(
      "select stopped_at <= due_at as in_time, corrected_at is not null as corrected from clocks.clock where case_id = $1 and cancelled_at is null and rule_id like 'UN-015%'",
      [caseId],
    );
  const held = (caseId: string, noticeId: string, other: object = {}) =>
    y.run(recordTalk, y.w.siv, { caseId, noticeId, recordId: newId(), ...HELD, ...other });

  test('of the talk: the clock that stopped by it is judged again, with why', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    y.w.at('2026-11-22T09:00');
    const recordId = newId();
    await held(caseId, noticeId, { recordId, heldAt: '2026-11-22T08:30:00+01:00' });
    expect(await judged(caseId)).toEqual([{ in_time: false, corrected: false }]);
    await held(caseId, noticeId, { corrects: recordId, correctionReason: 'Det var på lördagen.' });
    expect(await judged(caseId)).toEqual([{ in_time: true, corrected: true }]);
    expect((await y.run(readTalks, y.w.siv, {})).rows).toMatchObject([{ heldInTime: true }]);
  });

  test('of the notice, when the talk is held', async () => {
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    y.w.at('2026-11-22T07:50');
    await held(caseId, noticeId, { heldAt: '2026-11-22T07:45:00+01:00' });
    await noticed(caseId, {
      receivedAt: '2026-11-20T07:30:00+01:00',
      corrects: noticeId,
      correctionReason: 'Kom in tidigare.',
    });
    expect(await judged(caseId)).toEqual([{ in_time: false, corrected: true }]);
  });
});

describe('the list', () => {
  test('counts by the time that the board has set instead of 48 hours', async () => {
    await y.w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, 'UN-015', 2, '2026-01-02', 72, 'hours', '[]', false, 'Beslut i nämnden.', now()) returning version`,
      [y.w.board.tenantId],
    );
    const caseId = await y.caseOf();
    const noticeId = await noticed(caseId);
    y.w.at('2026-11-23T07:30');
    expect((await y.run(readTalks, y.w.berit, {})).rows).toMatchObject([
      { hoursLeft: 0, dueAt: '2026-11-23T07:00:00.000Z' },
    ]);
    const talk = { caseId, noticeId, recordId: newId(), ...HELD, heldAt: '2026-11-23T07:20:00+01:00' };
    expect((await y.run(recordTalk, y.w.siv, talk)).notices).toMatchObject([{ heldInTime: true }]);
    // The figure that others are compared with is of 48 hours all the same.
    const [figure] = await y.w.rows('select held from youth.talk_figure where notice = $1', [noticeId]);
    expect(figure).toEqual({ held: 'late' });
  });

  test('says how many hours are left; the manager sees the unit’s, a caseworker the own', async () => {
    const caseId = await y.caseOf();
    await noticed(caseId);
    const [row] = (await y.run(readTalks, y.w.berit, {})).rows;
    expect(row).toMatchObject({ caseId, hoursLeft: 46, stage: 'not_offered', offence: 'theft' });
    expect((await y.run(readTalks, y.w.siv, {})).rows).toHaveLength(1);
    expect((await y.run(readTalks, y.w.olle, {})).rows).toHaveLength(0);
    y.w.at('2026-11-22T08:30');
    expect((await y.run(readTalks, y.w.berit, {})).rows).toMatchObject([{ hoursLeft: -1 }]);
  });

  test('follows the case to another unit', async () => {
    const caseId = await y.caseOf();
    await noticed(caseId);
    await y.run(assignCase, y.w.berit, { caseId, functionId: y.w.lova.functionId ?? '' });
    expect((await y.run(readTalks, y.w.lova, {})).rows).toMatchObject([{ caseId }]);
    expect((await y.run(readTalks, y.w.siv, {})).rows).toEqual([]);
  });

  test('hides a case from whoever has a conflict of interest in it', async () => {
    const caseId = await y.caseOf();
    await noticed(caseId);
    await y.run(setConflict, y.w.berit, {
      caseId,
      scope: 'case',
      employeeId: y.w.siv.employeeId ?? '',
      reason: 'Granne.',
    });
    expect((await y.run(readTalks, y.w.siv, {})).rows).toEqual([]);
    expect((await y.run(readTalks, y.w.berit, {})).rows).toHaveLength(1);
  });
});
