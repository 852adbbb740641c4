import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#core/access';
import { aBoard } from '#core/access/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { DecideItem, PrepareItem } from '../../committee-contract.ts';
import { readCase } from '../../read/case.ts';
import { caseItems } from '../../read/committee/case-items.ts';
import { meeting } from '../../read/committee/meeting.ts';
import { meetings } from '../../read/committee/meetings.ts';
import { itemPapers } from '../../read/committee/papers.ts';
import { decisions } from '../../read/decision/decisions.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { recordDecision } from '../decision/record-decision.ts';
import { setConflict } from '../set-conflict.ts';
import { setDelegation } from '../set-delegation.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { decideItem } from './decide-item.ts';
import { declareItemConflict } from './declare-item-conflict.ts';
import { adjustMinutes, holdMeeting, reportMatters } from './hold-meeting.ts';
import { planMeeting, sendPapers } from './plan-meeting.ts';
import { prepareItem } from './prepare-item.ts';
import { releaseItem, returnItem, withdrawItem } from './release-item.ts';
import { setCommittee } from './set-committee.ts';

const t = await useTestDatabase();
let w: World;
let annika: Actor;
let gunnel: Actor;
let tore: Actor;
let outsider: Actor;
let caseId: string;
let committeeId: string;
let meetingId: string;
const fn = (actor: Actor): string => actor.functionId ?? '';

beforeEach(async () => {
  w = await aWorld(t.pool);
  annika = await w.board.actor('board_secretary', 'staff', 'Annika Ljungberga');
  gunnel = await w.board.actor('board_member', 'staff', 'Gunnel Oxhammar');
  tore = await w.board.actor('board_member', 'staff', 'Tore Lidbacka');
  outsider = await w.board.actor('board_member', 'staff', 'Birgitta Norrhult');
  for (const [decision, level] of [
    ['family_home', 'committee'],
    ['residential_home', 'board'],
  ] as const) {
    await w.run(setDelegation, annika, {
      decision,
      level,
      chairUrgent: true,
      section: '6.1',
      boardDecision: 'Socialnämnden 2026-11-03 § 101',
      reason: 'Ny ordning.',
      seenVersions: 0,
    });
  }
  committeeId = newId();
  await w.run(setCommittee, annika, committee());
  meetingId = await planned('2026-11-27');
  caseId = (
    await aCase(w)
      .assessed()
      .opened(w.siv)
      .concluded({ outcome: 'intervention_proposed', proposal: 'Familjehem.' })
      .build()
  ).caseId;
});

const committee = () => ({
  committeeId,
  name: 'Socialutskottet',
  kind: 'committee' as const,
  takesReports: true,
  memberFunctionIds: [fn(gunnel), fn(tore)],
  chairFunctionId: fn(gunnel),
  seenVersion: 0,
});
async function planned(day: string, of = committeeId): Promise<string> {
  const id = newId();
  const place = 'Rådhuset, sal 2';
  await w.run(planMeeting, annika, { meetingId: id, committeeId: of, day, startsAt: '13:00', place });
  return id;
}
const prepared = async (changes: Partial<z.input<typeof PrepareItem>> = {}, by = w.siv) => {
  const itemId = newId();
  await w.run(prepareItem, by, {
    caseId,
    itemId,
    kind: 'family_home',
    law: 'sol',
    result: 'granted',
    section: '11 kap. 1 §',
    wording: 'Alva placeras i familjehem.',
    reasons: 'Behovet går inte att möta hemma.',
    fromOn: '2026-12-01',
    appealable: true,
    withInvestigation: false,
    seenVersions: 0,
    ...changes,
  });
  return changes.itemId ?? itemId;
};
const called = async (to = meetingId) => {
  const itemId = await prepared();
  await w.run(releaseItem, w.berit, { caseId, itemId, meetingId: to, version: 1 });
  return itemId;
};
const held = async () => {
  const itemId = await called();
  await w.run(sendPapers, annika, { meetingId });
  w.at('2026-11-27T15:00');
  await w.run(holdMeeting, annika, {
    meetingId,
    presentFunctionIds: [fn(gunnel), fn(tore)],
    chairFunctionId: fn(gunnel),
  });
  return itemId;
};
const decided = (itemId: string, changes: Partial<z.input<typeof DecideItem>> = {}) =>
  w.run(decideItem, annika, { meetingId, itemId, outcome: 'as_proposed', ...changes });
const itemOf = async (by = w.siv) => (await w.run(caseItems, by, { caseId })).items[0];
const papers = (by: Actor, itemId: string, of = meetingId) =>
  w.run(itemPapers, by, { meetingId: of, itemId });

describe('an item', () => {
  test('is written by the caseworker, given back with why, written anew and let go', async () => {
    const itemId = await prepared();
    expect((await w.run(meetings, w.berit, {})).waiting).toMatchObject([{ itemId, caseId }]);
    await w.run(returnItem, w.berit, { caseId, itemId, why: 'Skriv hur barnet har hörts.' });
    expect(await itemOf()).toMatchObject({
      state: 'returned',
      returned: [{ version: 1, why: 'Skriv hur barnet har hörts.' }],
      allowed: ['casework.prepare-item'],
    });
    await prepared({ itemId, seenVersions: 1, reasons: 'Alva vill bo hos sin moster.' });
    expect(
      await refusal(w.run(releaseItem, w.berit, { caseId, itemId, meetingId, version: 1 })),
    ).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    await w.run(releaseItem, w.berit, { caseId, itemId, meetingId, version: 2 });
    expect(await itemOf()).toMatchObject({
      state: 'called',
      meeting: { committeeName: 'Socialutskottet', day: '2026-11-27', startsAt: '13:00' },
      papers: [{ version: 2, reasons: 'Alva vill bo hos sin moster.' }, { version: 1 }],
      allowed: [],
    });
    expect(await refusal(prepared({ itemId, seenVersions: 2 }))).toMatchObject({ reason: 'ITEM_CALLED' });
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => e.kind)).toEqual(
      expect.arrayContaining(['item_prepared', 'item_returned', 'item_called']),
    );
  });

  test('of what the board decides is not let go to a committee', async () => {
    const itemId = await prepared({ kind: 'residential_home' });
    expect(await refusal(w.run(releaseItem, w.berit, { caseId, itemId, meetingId, version: 1 }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['meetingId: needs_board'],
    });
  });

  test('is let go by whoever leads the unit alone, and not to a meeting that is over', async () => {
    const itemId = await prepared();
    expect(await refusal(w.run(releaseItem, w.siv, { caseId, itemId, meetingId, version: 1 }))).toMatchObject(
      {
        code: 'FORBIDDEN',
      },
    );
    w.at('2026-11-28T09:00');
    expect(
      await refusal(w.run(releaseItem, w.berit, { caseId, itemId, meetingId, version: 1 })),
    ).toMatchObject({ reason: 'MEETING_OVER' });
  });
});

describe('papers', () => {
  test('are read by the members from when they are sent, and nothing else of the case; each reading is traced', async () => {
    const itemId = await called();
    expect(await refusal(papers(gunnel, itemId))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(meeting, gunnel, { meetingId })).items).toEqual([
      expect.objectContaining({ itemId, closed: 'PAPERS_NOT_SENT', caseNumber: null, kind: null }),
    ]);
    await w.run(sendPapers, annika, { meetingId });
    expect(await papers(gunnel, itemId)).toMatchObject({
      caseId,
      paper: { kind: 'family_home', wording: 'Alva placeras i familjehem.', investigation: null },
      extract: null,
      allowed: ['casework.declare-item-conflict'],
    });
    expect(await refusal(w.run(readCase, gunnel, { caseId }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(w.run(decisions, gunnel, { caseId }))).toMatchObject({ code: 'FORBIDDEN' });
    const log = await w.rows<{ kind: string; reason: string | null }>(
      `select kind, reason from trail.entry where operation = 'casework.item-papers' and employee_id = $1
        and subject_id = $2 order by at, kind`,
      [gunnel.employeeId, caseId],
    );
    expect(log).toEqual(
      expect.arrayContaining([
        { kind: 'refused', reason: 'PAPERS_NOT_SENT' },
        { kind: 'read', reason: null },
      ]),
    );
  });

  test('are not there for a member of another committee, of another board, or for anybody else', async () => {
    const itemId = await called();
    await w.run(sendPapers, annika, { meetingId });
    const other = newId();
    await w.run(setCommittee, annika, {
      ...committee(),
      committeeId: other,
      name: 'Arbetsutskottet',
      memberFunctionIds: [fn(outsider)],
      chairFunctionId: fn(outsider),
    });
    expect(await refusal(papers(outsider, itemId))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(w.run(meeting, outsider, { meetingId }))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(meetings, outsider, {})).committees.map((c) => c.name)).toEqual(['Arbetsutskottet']);
    const beside = await aWorld(t.pool, await aBoard(t.pool, { beside: w.board }));
    const theirs = await beside.board.actor('board_member', 'staff', 'Kajsa Främling');
    expect(await refusal(papers(theirs, itemId))).toEqual({ code: 'NOT_FOUND' });
    const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
    expect(await refusal(papers(elis, itemId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(papers(w.lova, itemId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(w.run(caseItems, w.lova, { caseId }))).toEqual({ code: 'NOT_FOUND' });
  });

  test('close to a member with a conflict of interest, who stands in the minutes', async () => {
    const itemId = await called();
    await w.run(sendPapers, annika, { meetingId });
    const view = await w.run(declareItemConflict, tore, { meetingId, itemId, reason: 'Min systers son.' });
    expect(view.items).toEqual([
      expect.objectContaining({ closed: 'CONFLICT_OF_INTEREST', caseNumber: null }),
    ]);
    expect(await refusal(papers(tore, itemId))).toEqual({ code: 'NOT_FOUND' });
    expect((await papers(gunnel, itemId)).conflicts).toMatchObject([
      { name: 'Tore Lidbacka', reason: 'Min systers son.' },
    ]);
    w.at('2026-11-27T15:00');
    const presentFunctionIds = [fn(gunnel), fn(tore)];
    await w.run(holdMeeting, annika, { meetingId, presentFunctionIds, chairFunctionId: fn(gunnel) });
    const { extract } = await decided(itemId);
    expect(extract).toMatchObject({
      present: [{ name: 'Gunnel Oxhammar' }],
      conflicts: [{ name: 'Tore Lidbacka' }],
    });
  });

  test('of a case that somebody else has barred them from are not there, in the list or in the count', async () => {
    const barred = await called();
    caseId = (
      await aCase(w)
        .assessed()
        .opened(w.siv)
        .concluded({ outcome: 'intervention_proposed', proposal: 'Familjehem.' })
        .build()
    ).caseId;
    const other = await called();
    await w.run(sendPapers, annika, { meetingId });
    const [first] = (await w.run(meeting, tore, { meetingId })).items;
    expect(first).toMatchObject({ itemId: barred, position: 1 });
    for (const employeeId of [tore.employeeId, annika.employeeId]) {
      await w.run(setConflict, w.berit, {
        caseId: (await papers(gunnel, barred)).caseId,
        employeeId: employeeId ?? '',
        scope: 'case',
        reason: 'Släkt.',
      });
    }
    for (const actor of [tore, annika]) {
      expect((await w.run(meeting, actor, { meetingId })).items).toEqual([
        expect.objectContaining({ itemId: other, position: 1, closed: null }),
      ]);
      expect((await w.run(meetings, actor, {})).meetings).toMatchObject([{ meetingId, items: 1 }]);
      expect(await refusal(papers(actor, barred))).toEqual({ code: 'NOT_FOUND' });
    }
    expect((await w.run(meetings, gunnel, {})).meetings).toMatchObject([{ meetingId, items: 2 }]);
  });

  test('of another item of the same case close too, to whoever has declared a conflict of interest', async () => {
    const first = await called();
    const second = await called();
    await w.run(sendPapers, annika, { meetingId });
    await w.run(declareItemConflict, tore, { meetingId, itemId: first, reason: 'Min systers son.' });
    const third = await called();
    for (const itemId of [first, second, third]) {
      expect(await refusal(papers(tore, itemId))).toEqual({ code: 'NOT_FOUND' });
      expect((await papers(gunnel, itemId)).conflicts).toMatchObject([
        { name: 'Tore Lidbacka', reason: 'Min systers son.' },
      ]);
    }
    expect(await refusal(papers(tore, third))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(meeting, tore, { meetingId })).items.map((i) => i.closed)).toEqual([
      'CONFLICT_OF_INTEREST',
      'CONFLICT_OF_INTEREST',
      'CONFLICT_OF_INTEREST',
    ]);
  });

  test('close to all members once the minutes are adjusted by the chair and one more', async () => {
    const itemId = await held();
    expect(await refusal(w.run(adjustMinutes, tore, { meetingId }))).toMatchObject({ reason: 'ITEMS_LEFT' });
    await decided(itemId);
    expect((await w.run(adjustMinutes, tore, { meetingId })).state).toBe('held');
    expect(await refusal(w.run(adjustMinutes, tore, { meetingId }))).toMatchObject({
      reason: 'ALREADY_ADJUSTED',
    });
    expect((await w.run(adjustMinutes, gunnel, { meetingId })).state).toBe('adjusted');
    expect(await refusal(papers(gunnel, itemId))).toEqual({ code: 'NOT_FOUND' });
    expect((await papers(annika, itemId)).extract).toMatchObject({
      adjusted: [{ name: 'Tore Lidbacka' }, { name: 'Gunnel Oxhammar' }],
    });
  });
});

describe('an item that is taken back from the list', () => {
  const withdraw = (itemId: string, by = w.berit) =>
    w.run(withdrawItem, by, { caseId, itemId, why: 'Familjen har flyttat.' });

  test('closes at once to the members, is gone from the list, and can be let go to the same meeting anew', async () => {
    const itemId = await called();
    await w.run(sendPapers, annika, { meetingId });
    await papers(gunnel, itemId);
    expect(await refusal(withdraw(itemId, w.siv))).toMatchObject({ code: 'FORBIDDEN' });
    w.at('2026-11-23T10:00');
    expect((await withdraw(itemId)).items).toMatchObject([
      { state: 'returned', meeting: null, returned: [{ version: 1, why: 'Familjen har flyttat.' }] },
    ]);
    for (const actor of [gunnel, annika]) {
      expect(await refusal(papers(actor, itemId))).toEqual({ code: 'NOT_FOUND' });
      expect((await w.run(meeting, actor, { meetingId })).items).toEqual([]);
      expect((await w.run(meetings, actor, {})).meetings).toMatchObject([{ meetingId, items: 0 }]);
    }
    expect(await refusal(withdraw(itemId))).toMatchObject({ reason: 'ITEM_NOT_CALLED' });
    await prepared({ itemId, seenVersions: 1, wording: 'Alva placeras hos sin moster.' });
    await w.run(releaseItem, w.berit, { caseId, itemId, meetingId, version: 2 });
    expect((await papers(gunnel, itemId)).paper).toMatchObject({
      version: 2,
      wording: 'Alva placeras hos sin moster.',
    });
  });

  test('is not one that the meeting has treated', async () => {
    const itemId = await held();
    await decided(itemId);
    expect(await refusal(withdraw(itemId))).toMatchObject({ reason: 'ITEM_DECIDED' });
  });
});

describe('a meeting that is called off', () => {
  const WHY = 'Salen är stängd.';
  const cancel = (by = annika) => w.run(cancelMeeting, by, { meetingId, why: WHY });

  test('gives its items back to be let go to another, closes their papers, and says why to the members', async () => {
    const itemId = await called();
    await w.run(sendPapers, annika, { meetingId });
    const later = await planned('2026-12-11');
    w.at('2026-11-23T10:00');
    const said = { state: 'cancelled', items: [], cancelled: { by: 'Annika Ljungberga', why: WHY } };
    expect(await cancel()).toMatchObject(said);
    expect(await w.run(meeting, gunnel, { meetingId })).toMatchObject(said);
    expect(await refusal(papers(gunnel, itemId))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(caseItems, w.siv, { caseId })).items).toMatchObject([
      { itemId, state: 'prepared', meeting: null, returned: [{ version: 1, why: WHY }] },
    ]);
    expect((await w.run(meetings, w.berit, {})).waiting).toMatchObject([{ itemId }]);
    expect((await w.run(caseItems, w.berit, { caseId })).meetings.map((m) => m.meetingId)).toEqual([later]);
    await w.run(releaseItem, w.berit, { caseId, itemId, meetingId: later, version: 1 });
    expect((await w.run(meeting, annika, { meetingId: later })).items).toMatchObject([{ itemId }]);
  });

  test('is not one that has been held, nor one that is called off already; and nothing more is done with it', async () => {
    const itemId = await held();
    expect(await refusal(cancel())).toMatchObject({ reason: 'MEETING_OVER' });
    await decided(itemId);
    expect(await refusal(cancel())).toMatchObject({ reason: 'MEETING_OVER' });
    meetingId = await planned('2026-12-11');
    await cancel();
    const over = { reason: 'MEETING_CANCELLED' };
    expect(await refusal(cancel())).toMatchObject(over);
    expect(await refusal(w.run(sendPapers, annika, { meetingId }))).toMatchObject(over);
    const present = { meetingId, presentFunctionIds: [fn(gunnel)], chairFunctionId: fn(gunnel) };
    expect(await refusal(w.run(holdMeeting, annika, present))).toMatchObject(over);
  });

  test('is called off by whoever keeps the meetings alone', async () => {
    for (const actor of [gunnel, w.berit, w.siv])
      expect(await refusal(cancel(actor))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('lets go of the item of a case that is closed to whoever calls it off, and says nothing of it', async () => {
    const itemId = await called();
    await w.run(setConflict, w.berit, {
      caseId,
      employeeId: annika.employeeId ?? '',
      scope: 'case',
      reason: 'Grannar.',
    });
    await cancel();
    expect((await w.run(caseItems, w.siv, { caseId })).items).toMatchObject([
      { itemId, state: 'prepared', meeting: null, returned: [] },
    ]);
  });
});

describe('the minutes', () => {
  const employee = (actor: Actor): string => actor.employeeId ?? '';

  test('are not adjusted by whoever has taken over the seat of one who was there', async () => {
    await decided(await held());
    const nils = await w.board.actor('board_member', 'staff', 'Nils Granlid');
    await w.board.hold(fn(tore), employee(nils), 'holder');
    const heir: Actor = { ...nils, functionIds: [fn(nils), fn(tore)] };
    expect(await refusal(w.run(adjustMinutes, heir, { meetingId }))).toMatchObject({ reason: 'NOT_PRESENT' });
    expect((await w.run(meeting, heir, { meetingId })).refused).toContainEqual({
      operation: 'casework.adjust-minutes',
      reason: 'NOT_PRESENT',
    });
  });

  test('are adjusted by two people, and not by one with two seats', async () => {
    const second = fn(outsider);
    await w.board.hold(second, employee(gunnel), 'holder', { from: '2026-11-24' });
    await w.board.away(employee(outsider), { from: '2026-11-24', to: '2026-12-31' });
    await w.run(setCommittee, annika, {
      ...committee(),
      memberFunctionIds: [fn(gunnel), fn(tore), second],
      seenVersion: 1,
    });
    await w.run(sendPapers, annika, { meetingId });
    w.at('2026-11-27T15:00');
    const presentFunctionIds = [fn(gunnel), second, fn(tore)];
    await w.run(holdMeeting, annika, { meetingId, presentFunctionIds, chairFunctionId: fn(gunnel) });
    const both: Actor = { ...gunnel, functionIds: [fn(gunnel), second] };
    const inSecond: Actor = { ...both, functionId: second };
    expect((await w.run(adjustMinutes, both, { meetingId })).state).toBe('held');
    for (const again of [both, inSecond]) {
      expect(await refusal(w.run(adjustMinutes, again, { meetingId }))).toMatchObject({
        reason: 'ALREADY_ADJUSTED',
      });
    }
    expect((await w.run(adjustMinutes, tore, { meetingId })).state).toBe('adjusted');
  });

  test('name the deputy who sat for a member who was away; who was away adjusts nothing', async () => {
    const itemId = await called();
    await w.run(sendPapers, annika, { meetingId });
    const nils = await w.board.actor('board_member', 'staff', 'Nils Granlid');
    await w.board.hold(fn(tore), employee(nils), 'deputy');
    await w.board.away(employee(tore), { from: '2026-11-25', to: '2026-11-29' });
    w.at('2026-11-27T15:00');
    const presentFunctionIds = [fn(gunnel), fn(tore)];
    const { present } = await w.run(holdMeeting, annika, {
      meetingId,
      presentFunctionIds,
      chairFunctionId: fn(gunnel),
    });
    expect(present.map((p) => p.name).toSorted()).toEqual(['Gunnel Oxhammar', 'Nils Granlid']);
    await decided(itemId);
    w.at('2026-11-30T09:00');
    expect(await refusal(w.run(adjustMinutes, tore, { meetingId }))).toMatchObject({ reason: 'NOT_PRESENT' });
    const { adjusted } = await w.run(
      adjustMinutes,
      { ...nils, functionIds: [fn(nils), fn(tore)] },
      { meetingId },
    );
    expect(adjusted).toMatchObject([{ name: 'Nils Granlid' }]);
  });
});

describe('what the meeting does with an item', () => {
  test('as proposed: it is a decision of the case, by the order of that day, and the extract names it', async () => {
    const itemId = await called();
    await w.run(sendPapers, annika, { meetingId });
    expect(await refusal(decided(itemId))).toMatchObject({ reason: 'MEETING_NOT_HELD' });
    w.at('2026-11-27T15:00');
    await w.run(holdMeeting, annika, {
      meetingId,
      presentFunctionIds: [fn(gunnel), fn(tore)],
      chairFunctionId: fn(gunnel),
    });
    const { extract } = await decided(itemId, { reservations: 'Tore Lidbacka reserverar sig.' });
    expect(extract).toMatchObject({
      number: 1,
      year: 2026,
      outcome: 'as_proposed',
      wording: 'Alva placeras i familjehem.',
      reservations: 'Tore Lidbacka reserverar sig.',
      chair: 'Gunnel Oxhammar',
    });
    w.at('2026-11-27T15:30');
    const view = await w.run(decisions, w.siv, { caseId });
    expect(view.state).toBe('decided');
    expect(view.decisions).toMatchObject([
      {
        decisionId: extract?.decisionId,
        level: 'committee',
        decidedOn: '2026-11-27',
        minutes: 'Socialutskottet 2026-11-27 § 1',
        delegationSection: '6.1',
        by: 'Annika Ljungberga',
      },
    ]);
    // It is to be told (FL 33), as every decision is.
    const marks = await w.rows<{ rule_id: string }>(
      'select rule_id from clocks.mark where case_id = $1 and done_at is null',
      [caseId],
    );
    expect(marks.map((m) => m.rule_id)).toContain('FL-030');
    expect(await itemOf()).toMatchObject({ state: 'decided', extracts: [{ number: 1 }] });
    expect(await refusal(decided(itemId))).toMatchObject({ reason: 'ITEM_TREATED' });
  });

  test.each<[string, Partial<z.input<typeof DecideItem>>, string]>([
    ['refused without words', { outcome: 'rejected' }, 'wording: wording_needed'],
    ['refused without reasons', { outcome: 'rejected', wording: 'Avslås.' }, 'reasons: reasons_needed'],
    [
      'an own wording without what it means',
      { outcome: 'own_wording', wording: 'A.', reasons: 'B.' },
      'result: result_needed',
    ],
    ['sent back without what is to be done', { outcome: 'remitted' }, 'reasons: reasons_needed'],
    ['put off to no meeting', { outcome: 'tabled' }, 'nextMeetingId: next_meeting_needed'],
  ])('%s is not enough', async (_what, changes, fault) => {
    const itemId = await held();
    expect(await refusal(decided(itemId, changes))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });

  test('refused or in other words: the decision is the meeting’s own', async () => {
    const itemId = await held();
    await decided(itemId, { outcome: 'rejected', wording: 'Ansökan avslås.', reasons: 'Behovet är mött.' });
    expect((await w.run(decisions, w.siv, { caseId })).decisions).toMatchObject([
      { result: 'refused', versions: [{ wording: 'Ansökan avslås.', reasons: 'Behovet är mött.' }] },
    ]);
  });

  test('sent back: whoever has the case writes it anew; put off: it stands on the later list', async () => {
    const itemId = await held();
    const next = await planned('2026-12-11');
    await decided(itemId, { outcome: 'tabled', nextMeetingId: next });
    expect(await itemOf()).toMatchObject({ state: 'called', meeting: { day: '2026-12-11' } });
    expect((await w.run(meeting, annika, { meetingId: next })).items).toMatchObject([
      { itemId, position: 1 },
    ]);
    expect(await refusal(papers(gunnel, itemId, next))).toEqual({ code: 'NOT_FOUND' });
    await w.run(sendPapers, annika, { meetingId: next });
    expect((await papers(gunnel, itemId, next)).earlier).toMatchObject([{ outcome: 'tabled' }]);
    w.at('2026-12-11T14:00');
    const who = { presentFunctionIds: [fn(gunnel)], chairFunctionId: fn(gunnel) };
    await w.run(holdMeeting, annika, { meetingId: next, ...who });
    const view = await decided(itemId, {
      meetingId: next,
      outcome: 'remitted',
      reasons: 'Pappans syn saknas.',
    });
    expect(view.extract).toMatchObject({ number: 2, outcome: 'remitted', decisionId: null });
    w.at('2026-12-11T14:30');
    expect(await itemOf()).toMatchObject({ state: 'remitted', allowed: ['casework.prepare-item'] });
    expect((await w.run(decisions, w.siv, { caseId })).decisions).toEqual([]);
  });
});

describe('the chair’s urgent decision', () => {
  const urgent = () =>
    w.run(recordDecision, w.siv, {
      caseId,
      decisionId: newId(),
      result: 'granted',
      kind: 'family_home',
      law: 'sol',
      section: '11 kap. 1 §',
      wording: 'Alva placeras genast.',
      reasons: 'Hon kan inte vara hemma.',
      level: 'chair',
      minutes: 'Ordförandebeslut 7',
      urgentReason: 'Nästa sammanträde är om en vecka.',
      appealable: true,
    });
  const clock = async () => {
    const { clocks } = await w.run(readCase, w.siv, { caseId });
    return clocks.filter((c) => c.ruleId === 'LVU-010');
  };

  test('stands by itself on the list of the next meeting, and its clock stops when the minutes say so', async () => {
    await planned('2026-12-11');
    await urgent();
    expect(await clock()).toMatchObject([{ dueOn: '2026-11-27', state: 'running' }]);
    const { matters } = await w.run(meeting, annika, { meetingId });
    expect(matters).toMatchObject([{ kind: 'family_home', decidedOn: '2026-11-20', reportedAt: null }]);
    const decisionIds = matters.map((m) => m.decisionId);
    expect(await refusal(w.run(reportMatters, annika, { meetingId, decisionIds }))).toMatchObject({
      reason: 'MEETING_NOT_HELD',
    });
    await w.run(sendPapers, annika, { meetingId });
    w.at('2026-11-27T15:00');
    const presentFunctionIds = [fn(gunnel), fn(tore)];
    await w.run(holdMeeting, annika, { meetingId, presentFunctionIds, chairFunctionId: fn(gunnel) });
    const view = await w.run(reportMatters, annika, { meetingId, decisionIds });
    expect(view.matters).toMatchObject([{ reportedAt: '2026-11-27T14:00:00.000Z' }]);
    expect(await clock()).toMatchObject([{ state: 'met' }]);
    expect((await w.run(readCase, w.siv, { caseId })).timeline.map((e) => e.kind)).toContain(
      'decision_reported',
    );
    await w.run(adjustMinutes, tore, { meetingId });
    expect(await refusal(w.run(reportMatters, annika, { meetingId, decisionIds }))).toMatchObject({
      reason: 'MINUTES_ADJUSTED',
    });
  });

  test('follows a meeting that is moved, and one that is planned later', async () => {
    await urgent();
    await w.run(planMeeting, annika, {
      meetingId,
      committeeId,
      day: '2026-12-02',
      startsAt: '13:00',
      place: 'Rådhuset',
    });
    const running = (await clock()).filter((c) => c.state === 'running');
    expect(running).toMatchObject([{ dueOn: '2026-12-02' }]);
    await planned('2026-11-25');
    expect((await clock()).filter((c) => c.state === 'running')).toMatchObject([{ dueOn: '2026-11-25' }]);
  });

  test('goes to the next list when the meeting is called off', async () => {
    await urgent();
    const later = await planned('2026-12-11');
    const view = await w.run(cancelMeeting, annika, { meetingId, why: 'För få kan komma.' });
    expect(view.matters).toEqual([]);
    expect((await w.run(meeting, annika, { meetingId: later })).matters).toMatchObject([
      { kind: 'family_home', decidedOn: '2026-11-20' },
    ]);
    expect((await clock()).filter((c) => c.state === 'running')).toMatchObject([{ dueOn: '2026-12-11' }]);
  });

  test('without any meeting waits for one, and what was missed stays missed', async () => {
    await w.run(setCommittee, annika, { ...committee(), takesReports: false, seenVersion: 1 });
    await urgent();
    expect(await clock()).toEqual([]);
    await w.run(setCommittee, annika, { ...committee(), seenVersion: 2 });
    expect(await clock()).toMatchObject([{ dueOn: '2026-11-27' }]);
    w.at('2026-11-30T09:00');
    await planned('2026-12-11');
    expect(await clock()).toMatchObject([{ dueOn: '2026-11-27' }]);
  });
});

describe('a committee', () => {
  test('is made of the board’s elected, the chair among them', async () => {
    const set = (changes: object) =>
      w.run(setCommittee, annika, { ...committee(), seenVersion: 1, ...changes });
    expect(await refusal(set({ memberFunctionIds: [fn(w.siv)], chairFunctionId: fn(w.siv) }))).toMatchObject({
      fields: ['memberFunctionIds: unknown_function'],
    });
    expect(await refusal(set({ chairFunctionId: fn(outsider) }))).toMatchObject({
      fields: ['chairFunctionId: not_a_member'],
    });
    expect(await refusal(set({ seenVersion: 0 }))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
  });

  test('never becomes the board, nor the board a committee: what it decides has the level it was let go to', async () => {
    const set = (changes: object) =>
      w.run(setCommittee, annika, { ...committee(), seenVersion: 1, ...changes });
    expect(await refusal(set({ kind: 'board' }))).toMatchObject({ reason: 'COMMITTEE_KIND_FIXED' });
    expect((await set({ name: 'Individutskottet' })).committees).toMatchObject([
      { name: 'Individutskottet', kind: 'committee', version: 2 },
    ]);
  });
});
