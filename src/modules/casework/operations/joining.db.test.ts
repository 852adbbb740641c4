import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, joinGrants } from '#core/access';
import { createRunner } from '#core/operation';
import { mine, grants as reminderGrants } from '#core/reminders';
import { inTransaction } from '#platform/db';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf, useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { attachment } from '../read/attachment.ts';
import { attachments } from '../read/attachments.ts';
import { readCase } from '../read/case.ts';
import { inbox } from '../read/inbox.ts';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aNeighbour,
  aReport,
  aWorld,
  refusal,
  type World,
} from '../testing/index.ts';
import { addAttachment } from './add-attachment.ts';
import { assessProtection } from './assess-protection.ts';
import { addCoWorker } from './co-workers.ts';
import { joinReport } from './join-report.ts';
import { registerReport } from './register-report.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const ALVA = aChild({ identityNumber: ALVAS_NUMBER });
const SECRET = 'Alva berättade om sin syster i går.';

/** An investigation of Alva with Siv, and a second report about her that has reached intake a day later. */
async function twoReports() {
  const open = await aCase(w)
    .reported({ children: [ALVA], freeText: SECRET })
    .assessed()
    .opened(w.siv)
    .build();
  w.at('2026-11-21T10:00');
  const second = await aCase(w)
    .reported({ children: [ALVA], freeText: 'Grannen hör skrik.' })
    .build();
  return { open, second };
}
const join = (caseId: string, by: Actor = w.jon) => w.run(joinReport, by, { caseId });
const states = (view: { clocks: { ruleId: string; state: string; cancelledReason: string | null }[] }) =>
  view.clocks.map((c) => [c.ruleId, c.state, c.cancelledReason]).sort();
const noticesOf = async (who: Actor) =>
  (
    await createRunner({ pool: t.pool, grants: joinGrants([grants, reminderGrants]), now: w.now }).run(
      mine,
      who,
      {},
    )
  ).notices;

describe('given a report about somebody under investigation', () => {
  test('then intake is shown that there is one, in which unit and with whom, and joining is the next step', async () => {
    const { open, second } = await twoReports();
    const view = await w.run(readCase, w.jon, { caseId: second.caseId });
    expect(view.preliminary.joinable).toEqual({ unitName: 'Utredning barn', holderName: 'Siv Rönnfors' });
    const { joinable } = await (async () => {
      await w.run(addCoWorker, w.berit, { caseId: open.caseId, functionId: w.olle.functionId ?? '' });
      await w.rows('update org.holding set to_on = $2 where employee_id = $1 returning id', [
        w.siv.employeeId,
        '2026-11-20',
      ]);
      return (await w.run(readCase, w.jon, { caseId: second.caseId })).preliminary;
    })();
    expect(joinable?.holderName, 'who works beside a holder who has left').toBe('Olle Tegnér');
    expect(view.allowed.slice(0, 2)).toEqual(['casework.assess-protection', 'casework.join-report']);
    const text = JSON.stringify(view);
    expect(text).not.toContain(open.caseId);
    expect(text).not.toContain('syster');
  });

  test('when it is joined, then its fourteen days fall away and are not met, and the case says where it went', async () => {
    const { open, second } = await twoReports();
    const view = await join(second.caseId);
    const [target] = await w.rows<{ number: string }>('select number from casework.case_head where id = $1', [
      open.caseId,
    ]);

    expect(view).toMatchObject({
      state: 'joined',
      closedOn: '2026-11-21',
      decision: null,
      preliminary: { joinedInto: { caseNumber: target?.number, by: 'Jon Åkerlo' } },
    });
    expect(states(view)).toEqual([
      ['BU-010', 'cancelled', 'joined_to_investigation'],
      ['BU-020', 'cancelled', 'joined_to_investigation'],
      ['BU-021', 'running', null],
    ]);
    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['joined', target?.number]);
    expect(JSON.stringify(view)).not.toContain(open.caseId);
    expect(JSON.stringify(view)).not.toContain('syster');
    expect((await w.run(inbox, w.jon, {})).rows).toEqual([]);
  });

  test('then the files that came with it are in the investigation’s file too, and intake lists none of those there', async () => {
    const { open } = await twoReports();
    const own = await FileContent.of('Bara utredningens.pdf', aPdf('egen'));
    await w.run(addAttachment, w.siv, { caseId: open.caseId, attachmentId: newId(), file: own });
    const { caseIds } = await w.run(registerReport, w.jon, {
      ...aReport({ children: [ALVA] }),
      reportId: newId(),
      channel: 'letter',
      files: [await FileContent.of('Brev.pdf', aPdf('brev'))],
    });
    const [caseId = ''] = caseIds;
    await join(caseId);

    const there = await w.run(attachments, w.siv, { caseId: open.caseId });
    expect(there.rows.map((r) => r.name).sort()).toEqual(['Bara utredningens.pdf', 'Brev.pdf']);
    const letter = there.rows.find((r) => r.name === 'Brev.pdf');
    const file = await w.run(attachment, w.siv, {
      caseId: open.caseId,
      attachmentId: letter?.attachmentId ?? '',
    });
    expect(file.bytes.equals(aPdf('brev'))).toBe(true);
    expect(await refusal(w.run(attachments, w.jon, { caseId: open.caseId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('then the investigation has its copy, and owes its own protection assessment by the same day as before', async () => {
    const { open, second } = await twoReports();
    await join(second.caseId);

    const view = await w.run(readCase, w.siv, { caseId: open.caseId });
    expect(view.state).toBe('investigation');
    expect(view.reports.map((r) => [r.freeText, r.joinedFrom === null])).toEqual([
      [SECRET, true],
      ['Grannen hör skrik.', false],
    ]);
    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['report_joined', second.reference]);
    const waiting = view.clocks.find((c) => c.ruleId === 'BU-010' && c.state === 'running');
    expect(waiting).toMatchObject({ dueOn: '2026-11-21', holder: { functionId: w.siv.functionId } });
    expect(view.allowed[0]).toBe('casework.assess-protection');

    const after = await w.run(assessProtection, w.siv, {
      caseId: open.caseId,
      reportId: second.reportId,
      outcome: 'no_need',
      reasons: 'Alva är hos sin mormor.',
    });
    expect(after.protectionAssessments.map((a) => a.reportId)).toEqual([open.reportId, second.reportId]);
    expect(after.clocks.filter((c) => c.ruleId === 'BU-010').map((c) => c.state)).toEqual(['met', 'met']);
    // The reporter is told from the case in which the report came in, once.
    expect(after.clocks.filter((c) => c.ruleId === 'BU-021')).toHaveLength(1);
  });

  test('when the assessment was made before, then it goes along as it was made, and nothing more is owed', async () => {
    const { open, second } = await twoReports();
    await w.run(assessProtection, w.jon, {
      caseId: second.caseId,
      reportId: second.reportId,
      outcome: 'no_need',
      reasons: 'Mormor är där.',
    });
    const joined = await join(second.caseId);
    expect(states(joined)).toContainEqual(['BU-010', 'met', null]);
    const view = await w.run(readCase, w.siv, { caseId: open.caseId });
    expect(view.protectionAssessments.map((a) => [a.reasons, a.by])).toContainEqual([
      'Mormor är där.',
      'Jon Åkerlo',
    ]);
    expect(view.clocks.filter((c) => c.ruleId === 'BU-010').map((c) => c.state)).toEqual(['met']);
  });

  test('when two came in at the same minute, then each has its own assessment and its own clock', async () => {
    const { open, second } = await twoReports();
    const third = await aCase(w)
      .reported({ children: [ALVA] })
      .build();
    await join(second.caseId);
    await join(third.caseId);
    const view = await w.run(assessProtection, w.siv, {
      caseId: open.caseId,
      reportId: third.reportId,
      outcome: 'no_need',
      reasons: 'Trygg.',
    });
    const ofSecondDay = view.clocks.filter((c) => c.ruleId === 'BU-010' && c.startedOn === '2026-11-21');
    expect(ofSecondDay.map((c) => c.state).sort()).toEqual(['met', 'running']);
    expect(view.refused).toContainEqual({
      operation: 'casework.decide-preliminary',
      reason: 'ALREADY_DECIDED',
    });
    expect(view.allowed[0]).toBe('casework.assess-protection');
  });

  test('then whoever has the investigation is told, and the trail says who touched it', async () => {
    const { open, second } = await twoReports();
    await join(second.caseId);
    expect(await noticesOf(w.siv)).toMatchObject([
      { kind: 'report_joined', caseId: open.caseId, clock: null },
    ]);
    expect(await noticesOf(w.jon)).toEqual([]);
    const touched = await w.rows<{ subject_id: string }>(
      `select subject_id from trail.entry where operation = 'casework.join-report' and kind = 'change'
        and tenant_id = $1 order by subject_id`,
      [w.board.tenantId],
    );
    expect(touched.map((r) => r.subject_id)).toEqual(expect.arrayContaining([open.caseId, second.caseId]));
  });

  test('then the reporter is to be told that an investigation was under way', async () => {
    const { second } = await twoReports();
    const view = await join(second.caseId);
    expect(view.preliminary.feedbackDue).toMatchObject({ mayTell: 'already_under_way', requested: true });
    expect(view.clocks.find((c) => c.ruleId === 'BU-021')?.startedOn).toBe('2026-11-21');
  });

  test('when a reporter may be told nothing, then joining owes nobody anything', async () => {
    await aCase(w)
      .reported({ children: [ALVA] })
      .assessed()
      .opened(w.siv)
      .build();
    const second = await aCase(w)
      .reported({ children: [ALVA], reporter: aNeighbour })
      .build();
    const view = await join(second.caseId);
    expect(view.clocks.map((c) => c.ruleId)).not.toContain('BU-021');
    expect(view.allowed).not.toContain('casework.give-feedback');
  });
});

describe('joining is refused', () => {
  test('when there is no investigation, or only one that is over, another child’s, or still preliminary', async () => {
    const alone = await aCase(w)
      .reported({ children: [ALVA] })
      .build();
    expect(await refusal(join(alone.caseId))).toEqual({ code: 'CONFLICT', reason: 'NO_OPEN_INVESTIGATION' });
    await aCase(w)
      .reported({ children: [ALVA] })
      .build();
    await aCase(w)
      .reported({ children: [aChild({ givenName: 'Ivar', identityNumber: '201905179808' })] })
      .assessed()
      .opened(w.siv)
      .build();
    expect(await refusal(join(alone.caseId))).toEqual({ code: 'CONFLICT', reason: 'NO_OPEN_INVESTIGATION' });
    const view = await w.run(readCase, w.jon, { caseId: alone.caseId });
    expect(view.preliminary.joinable).toBeNull();
    expect([...view.allowed, ...view.refused.map((r) => r.operation)]).not.toContain('casework.join-report');
  });

  test('when the protection assessment is late already: it is made first, where it was missed', async () => {
    const { second } = await twoReports();
    w.at('2026-11-22T09:00');
    expect(await refusal(join(second.caseId))).toEqual({ code: 'CONFLICT', reason: 'PROTECTION_OVERDUE' });
    const { refused } = await w.run(readCase, w.jon, { caseId: second.caseId });
    expect(refused).toContainEqual({ operation: 'casework.join-report', reason: 'PROTECTION_OVERDUE' });
  });

  test('when it is decided or joined already', async () => {
    const { second } = await twoReports();
    await join(second.caseId);
    expect(await refusal(join(second.caseId))).toEqual({ code: 'CONFLICT', reason: 'ALREADY_DECIDED' });
  });

  test('to those who have no part in intake, as if the case were not there', async () => {
    const { open, second } = await twoReports();
    expect(await refusal(join(second.caseId, w.lova))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(join(second.caseId, w.karin))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(join(open.caseId))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(join(newId()))).toEqual({ code: 'NOT_FOUND' });
  });

  test('into a case that whoever joins is barred from, as if it were not there', async () => {
    const { open, second } = await twoReports();
    await t.pool.query(
      'update access.case_fact set excluded_employees = array[$2::uuid] where case_id = $1',
      [open.caseId, w.jon.employeeId],
    );
    expect(await refusal(join(second.caseId))).toEqual({ code: 'CONFLICT', reason: 'NO_OPEN_INVESTIGATION' });
    expect((await w.run(readCase, w.jon, { caseId: second.caseId })).preliminary.joinable).toBeNull();
    expect((await join(second.caseId, w.mira)).state).toBe('joined');
  });

  test('and afterwards the investigation is as closed to intake as before', async () => {
    const { open, second } = await twoReports();
    await join(second.caseId);
    expect(await refusal(w.run(readCase, w.jon, { caseId: open.caseId }))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('a case that is handed something', () => {
  test('is written into and shows no row, whatever is asked of it', async () => {
    const { open } = await twoReports();
    const settings = {
      tenant: w.board.tenantId,
      authority: w.board.authorityId,
      receiving: [open.caseId],
    };
    const tables = [
      'casework.case_head',
      'casework.report_copy',
      'casework.report_case',
      'casework.protection_assessment',
      'casework.case_event',
      'casework.preliminary_decision',
      'casework.preliminary_contact',
      'clocks.clock',
      'clocks.mark',
    ];
    for (const table of tables) {
      const rows = await inTransaction(t.pool, settings, ({ query }) => query(`select 1 from ${table}`));
      expect(rows, table).toEqual([]);
    }
    const change = inTransaction(t.pool, settings, ({ query }) =>
      query(`update clocks.clock set stopped_at = now() where case_id = $1 returning id`, [open.caseId]),
    );
    expect(await change).toEqual([]);
  });
});
