import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { cases } from '../read/cases.ts';
import { inbox } from '../read/inbox.ts';
import { myDay } from '../read/my-day.ts';
import { watch } from '../read/watch.ts';
import { aCase, aWorld, refusal, type World } from '../testing/index.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { extendPreliminary } from './extend-preliminary.ts';
import { recordContact } from './record-contact.ts';
import { recordMeeting } from './record-meeting.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

describe('given a report of violence', () => {
  const violence = () =>
    aCase(w)
      .reported({ worries: ['witnessed_violence'] })
      .heldBy(w.jon);
  const notOpen = (caseId: string, more: object = {}) =>
    w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'concern_not_confirmed',
      text: 'Oron bekräftas inte.',
      ...more,
    });

  test('when it is assessed, then it stands on today everywhere, and opening is the next step', async () => {
    const { caseId } = await violence().assessed().build();
    const view = await w.run(readCase, w.jon, { caseId });
    expect(view.openAtOnce).toBe(true);
    expect(view.allowed[0]).toBe('casework.decide-preliminary');

    const day = await w.run(myDay, w.jon, {});
    expect(day.dueToday).toMatchObject([
      { caseId, duty: 'BU-020', openAtOnce: true, action: 'casework.decide-preliminary' },
    ]);
    expect([day.overdue, day.next, day.laterCount]).toEqual([[], [], 0]);
    expect((await w.run(inbox, w.jon, {})).rows).toMatchObject([{ openAtOnce: true }]);
    expect((await w.run(cases, w.jon, {})).rows).toMatchObject([{ openAtOnce: true }]);
    const watched = await w.run(watch, w.berit, { ruleId: 'BU-020', page: 1, scope: 'area' });
    expect(watched.rows).toMatchObject([{ caseId, openAtOnce: true }]);
  });

  test('before its assessment there is one thing to do, and that is the assessment', async () => {
    const { caseId } = await violence().build();
    const day = await w.run(myDay, w.jon, {});
    expect(day.dueToday.map((r) => [r.caseId, r.duty])).toEqual([[caseId, 'BU-010']]);
  });

  test('when it is given to nobody, then it stands on the day of intake and of the manager', async () => {
    const { caseId } = await aCase(w)
      .reported({ worries: ['sexual_abuse'] })
      .assessed()
      .build();
    await t.pool.query('update casework.case_head set function_id = null where id = $1', [caseId]);
    await t.pool.query('update clocks.clock set function_id = null where case_id = $1', [caseId]);
    for (const who of [w.jon, w.berit]) {
      const { dueToday } = await w.run(myDay, who, {});
      expect(dueToday).toMatchObject([{ caseId, openAtOnce: true }]);
    }
    expect((await w.run(myDay, w.siv, {})).dueToday).toEqual([]);
  });

  test('when it is not opened without written reasons, then they are asked for and nothing is decided', async () => {
    const { caseId } = await violence().assessed().build();
    expect(await refusal(notOpen(caseId))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['notAtOnceReason: not_at_once_reason'],
    });
    expect((await w.run(readCase, w.jon, { caseId })).state).toBe('preliminary');
  });

  test('when it is not opened with them, then they stand in the decision, in the timeline and in the trail', async () => {
    const { caseId } = await violence().assessed().build();
    const why = 'Samtal med barnet visar att det gällde en film.';
    const view = await notOpen(caseId, { notAtOnceReason: why });
    expect(view.decision).toMatchObject({ notAtOnceReason: why });
    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['not_at_once', why]);
    const [row] = await w.rows<{ body: string }>(
      `select c.body from trail.content c join trail.entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id
        where e.operation = 'casework.decide-preliminary' and e.tenant_id = $1`,
      [w.board.tenantId],
    );
    expect(row?.body).toContain('en film');
  });

  test('when it is extended, then the written reasons are asked for too', async () => {
    const { caseId } = await violence().assessed().build();
    const extend = (more: object) =>
      w.run(extendPreliminary, w.jon, { caseId, until: '2026-12-18', reason: 'Pappan är sjuk.', ...more });
    expect(await refusal(extend({}))).toMatchObject({ fields: ['notAtOnceReason: not_at_once_reason'] });
    const view = await extend({ notAtOnceReason: 'Barnet är utomlands.' });
    expect(view.timeline.map((e) => e.kind)).toEqual(expect.arrayContaining(['not_at_once', 'extended']));
  });

  test('of another report they are not asked for, and not kept', async () => {
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    const view = await notOpen(caseId, { notAtOnceReason: 'Inget våld.' });
    expect(view.decision).toMatchObject({ notAtOnceReason: null });
  });
});

describe('given a preliminary assessment', () => {
  const contact = (caseId: string, more: object = {}, by = w.jon) =>
    w.run(recordContact, by, {
      caseId,
      contactId: newId(),
      party: 'guardian',
      way: 'phone',
      text: 'Mamman berättar att skolan har rätt.',
      ...more,
    } as never);

  test.each([
    ['child', 'meeting'],
    ['guardian', 'phone'],
    ['reporter', 'phone'],
    ['own_records', 'records'],
  ])('%s may be asked, and what was said is kept with who, how and when', async (party, way) => {
    const { caseId } = await aCase(w).build();
    w.at('2026-11-21T09:00');
    const view = await contact(caseId, { party, way, heldAt: '2026-11-20T15:00:00+01:00' });
    expect(view.preliminary.contacts).toMatchObject([
      {
        party,
        way,
        heldAt: '2026-11-20T14:00:00.000Z',
        recordedAt: '2026-11-21T08:00:00.000Z',
        by: 'Jon Åkerlo',
        function: 'intake, Jon Åkerlo',
      },
    ]);
    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['contact_recorded', party]);
  });

  test.each(['school', 'health_care', 'police', 'relative', 'other'])(
    '%s may not be asked before an investigation is opened, and it is refused by name',
    async (party) => {
      const { caseId } = await aCase(w).build();
      expect(await refusal(contact(caseId, { party }))).toEqual({
        code: 'CONFLICT',
        reason: 'NOT_ASKED_BEFORE_OPENING',
      });
      expect((await w.run(readCase, w.jon, { caseId })).preliminary.contacts).toEqual([]);
    },
  );

  test('own records are read and not telephoned to', async () => {
    const { caseId } = await aCase(w).build();
    for (const wrong of [{ party: 'own_records' }, { way: 'records' }])
      expect(await refusal(contact(caseId, wrong))).toMatchObject({ fields: ['way: way_and_party'] });
  });

  test('the same contact sent twice is one; the same id for another case is refused', async () => {
    const { caseId } = await aCase(w).build();
    const contactId = newId();
    await contact(caseId, { contactId });
    const view = await contact(caseId, { contactId });
    expect(view.preliminary.contacts).toHaveLength(1);
    expect(view.timeline.filter((e) => e.kind === 'contact_recorded')).toHaveLength(1);
    const other = await aCase(w).build();
    expect(await refusal(contact(other.caseId, { contactId }))).toMatchObject({
      reason: 'SAME_SUBMISSION_OTHER_CONTENT',
    });
  });

  test('once it is decided nothing more is asked here', async () => {
    const opened = await aCase(w).assessed().opened(w.siv).build();
    expect(await refusal(contact(opened.caseId, {}, w.siv))).toMatchObject({ reason: 'INVESTIGATION_OPEN' });
    const closed = await aCase(w).assessed().notOpened().build();
    expect(await refusal(contact(closed.caseId))).toMatchObject({ reason: 'CASE_CLOSED' });
  });

  test('another unit neither asks nor reads', async () => {
    const { caseId } = await aCase(w).build();
    await contact(caseId);
    expect(await refusal(contact(caseId, {}, w.lova))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(w.run(readCase, w.lova, { caseId }))).toEqual({ code: 'NOT_FOUND' });
  });

  const meeting = (caseId: string, more: object) =>
    w.run(recordMeeting, w.jon, { caseId, meetingId: newId(), standing: 'offered', ...more } as never);

  test('the meeting with the reporter and the family: offered, then held with those who came', async () => {
    const { caseId } = await aCase(w).build();
    await meeting(caseId, {});
    w.at('2026-11-23T13:00');
    const view = await meeting(caseId, {
      standing: 'held',
      tookPart: ['guardian', 'reporter'],
      text: 'Mamman och kuratorn kom överens om en kontaktväg.',
    });
    expect(view.preliminary.meetings.map((m) => [m.standing, m.tookPart, m.heldAt])).toEqual([
      ['offered', [], null],
      ['held', ['guardian', 'reporter'], '2026-11-23T12:00:00.000Z'],
    ]);
  });

  test.each([
    [{ standing: 'held', text: 'Vi sågs.' }, 'tookPart: somebody_needed'],
    [{ standing: 'held', tookPart: ['child'] }, 'text: text_needed'],
    [{ standing: 'unsuitable' }, 'text: text_needed'],
  ])('a meeting that says too little (%o) is asked for more', async (more, fault) => {
    const { caseId } = await aCase(w).build();
    expect(await refusal(meeting(caseId, more))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });
});
