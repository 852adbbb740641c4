import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { decisions } from '../../read/decision/decisions.ts';
import { printJournal } from '../../read/journal/print.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { planMeeting } from '../committee/plan-meeting.ts';
import { prepareItem } from '../committee/prepare-item.ts';
import { releaseItem } from '../committee/release-item.ts';
import { setCommittee } from '../committee/set-committee.ts';
import { setDelegation } from '../set-delegation.ts';
import { closeCase } from './close-case.ts';
import { handleAppeal } from './handle-appeal.ts';
import { receiveAppeal } from './receive-appeal.ts';
import { recordDecision } from './record-decision.ts';
import { tellDecision } from './tell-decision.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  await delegate('open_care', w.siv);
  caseId = (
    await aCase(w)
      .assessed()
      .opened(w.siv)
      .concluded({ outcome: 'intervention_proposed', proposal: 'Öppenvård i familjen.' })
      .build()
  ).caseId;
});

async function delegate(decision: 'open_care' | 'dismiss_appeal', to: Actor): Promise<void> {
  const elis = await w.board.actor('administrator', 'staff', `Elis Bergkvist ${decision}`);
  await w.run(setDelegation, elis, {
    decision,
    functionIds: [to.functionId ?? ''],
    section: '5.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Ny ordning.',
    seenVersions: 0,
  });
}

async function decided(result: 'refused' | 'granted' = 'refused'): Promise<string> {
  const decisionId = newId();
  await w.run(recordDecision, w.siv, {
    caseId,
    decisionId,
    result,
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får ingen öppenvård.',
    reasons: 'Behovet är redan tillgodosett.',
    appealable: true,
  });
  return decisionId;
}

async function told(decisionId: string, toldOn = '2026-11-20'): Promise<string> {
  const noticeId = newId();
  await w.run(tellDecision, w.siv, {
    caseId,
    decisionId,
    noticeId,
    party: 'guardian',
    personName: 'Petra Norrgren',
    told: 'letter',
    toldOn,
  });
  return noticeId;
}

const appealed = async (noticeId: string, receivedOn: string): Promise<string> => {
  const appealId = newId();
  await w.run(receiveAppeal, w.siv, { caseId, appealId, noticeId, receivedOn, text: 'Vi vill ha hjälp.' });
  return appealId;
};

const handle = (by: Actor, appealId: string, step: 'dismissed' | 'forwarded') =>
  w.run(handleAppeal, by, { caseId, appealId, step, text: 'Bedömt.' });
const close = (by: Actor = w.siv) => w.run(closeCase, by, { caseId, reason: 'refused', text: 'Nöjda.' });
const force = async () => (await w.run(decisions, w.siv, { caseId })).decisions[0]?.legalForce;

describe('closing a case after its decision', () => {
  test('is not while an item of it is on a meeting’s list', async () => {
    await told(await decided());
    const annika = await w.board.actor('board_secretary', 'staff', 'Annika Ljungberga');
    const gunnel = await w.board.actor('board_member', 'staff', 'Gunnel Oxhammar');
    const chairFunctionId = gunnel.functionId ?? '';
    const [committeeId, meetingId, itemId] = [newId(), newId(), newId()];
    await w.run(setCommittee, annika, {
      committeeId,
      name: 'Socialnämnden',
      kind: 'board',
      takesReports: true,
      memberFunctionIds: [chairFunctionId],
      chairFunctionId,
      seenVersion: 0,
    });
    await w.run(planMeeting, annika, {
      meetingId,
      committeeId,
      day: '2026-11-27',
      startsAt: '13:00',
      place: 'Rådhuset',
    });
    await w.run(prepareItem, w.siv, {
      caseId,
      itemId,
      kind: 'family_home',
      law: 'sol',
      result: 'granted',
      section: '11 kap. 1 §',
      wording: 'Alva placeras i familjehem.',
      reasons: 'Behovet går inte att möta hemma.',
      appealable: true,
      withInvestigation: false,
      seenVersions: 0,
    });
    await w.run(releaseItem, w.berit, { caseId, itemId, meetingId, version: 1 });
    expect(await refusal(close())).toMatchObject({ reason: 'ITEM_CALLED' });
    expect((await w.run(decisions, w.siv, { caseId })).refused).toContainEqual({
      operation: 'casework.close-case',
      reason: 'ITEM_CALLED',
    });
  });

  test('is with a reason, by whoever has it; and stands in the trail', async () => {
    await told(await decided());
    const view = await close();
    expect(view.state).toBe('closed');
    expect(view.closing).toMatchObject({ reason: 'refused', text: 'Nöjda.', by: 'Siv Rönnfors' });
    expect(view.allowed).not.toContain('casework.close-case');
    const [head] = await w.rows<{ closed_on: string; open: boolean }>(
      `select h.closed_on, f.open from casework.case_head h join access.case_fact f using (tenant_id)
       where h.id = $1 and f.case_id = h.id`,
      [caseId],
    );
    expect(head).toEqual({ closed_on: '2026-11-20', open: false });
    expect((await w.run(readCase, w.siv, { caseId })).state).toBe('closed');
    expect(await refusal(close())).toMatchObject({ reason: 'CASE_CLOSED' });
    const trail = await w.rows<{ n: number }>(
      `select count(*)::int as n from trail.entry where event = 'case.closed' and subject_id = $1`,
      [caseId],
    );
    expect(trail).toEqual([{ n: 1 }]);
    const { parts } = await w.run(printJournal, w.siv, { caseId });
    expect(parts.map((p) => p.kind)).toEqual([
      'conclusion',
      'person_decision',
      'decision_notice',
      'case_closing',
    ]);
    expect(parts.at(-1)?.fields.map((f) => f.segments.map((s) => s.text).join(''))).toEqual([
      'Ansökan avslogs',
      'Nöjda.',
      expect.stringMatching(/^Siv Rönnfors, /),
    ]);
  });

  test('waits for what is granted, for every notice and for every appeal', async () => {
    expect(await refusal(close())).toMatchObject({ reason: 'NOTHING_DECIDED' });
    const decisionId = await decided();
    expect(await refusal(close())).toMatchObject({ reason: 'DECISION_NOT_TOLD' });
    const appealId = await appealed(await told(decisionId), '2026-11-20');
    expect(await refusal(close())).toMatchObject({ reason: 'APPEAL_OPEN' });
    const { refused } = await w.run(decisions, w.siv, { caseId });
    expect(refused).toContainEqual({ operation: 'casework.close-case', reason: 'APPEAL_OPEN' });
    await handle(w.siv, appealId, 'forwarded');
    expect(await refusal(close())).toMatchObject({ reason: 'APPEAL_OPEN' });
    await told(await decided('granted'));
    expect(await refusal(close())).toMatchObject({ reason: 'INTERVENTION_DECIDED' });
  });

  test('is nobody’s who may not read the case', async () => {
    await told(await decided());
    expect(await refusal(close(w.lova))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('legal force', () => {
  test('is unknown until somebody is known to have had the decision, and then counts from the last', async () => {
    const decisionId = await decided();
    expect(await force()).toEqual({ state: 'unknown', on: null });
    w.at('2026-12-04T09:00');
    await told(decisionId, '2026-11-23');
    // Three weeks from Friday 4 December is Christmas Day, a holiday: the possible later day is Monday 28 December.
    await told(decisionId, '2026-12-04');
    expect(await force()).toEqual({ state: 'running', on: '2026-12-29' });
    w.at('2026-12-28T23:00');
    expect(await force()).toEqual({ state: 'running', on: '2026-12-29' });
    w.at('2026-12-29T00:30');
    expect(await force()).toEqual({ state: 'gained', on: '2026-12-29' });
  });

  test('is not gained while an appeal waits, and is after one was dismissed for coming late', async () => {
    const noticeId = await told(await decided());
    w.at('2026-12-15T09:00');
    const appealId = await appealed(noticeId, '2026-12-14');
    expect(await force()).toEqual({ state: 'appealed', on: null });
    await handle(w.siv, appealId, 'dismissed');
    expect(await force()).toEqual({ state: 'gained', on: '2026-12-12' });
  });
});

describe('dismissing an appeal that came late', () => {
  test('is for whom the board has delegated it to', async () => {
    await delegate('dismiss_appeal', w.berit);
    const noticeId = await told(await decided());
    w.at('2026-12-15T09:00');
    const appealId = await appealed(noticeId, '2026-12-14');
    expect(await refusal(handle(w.siv, appealId, 'dismissed'))).toMatchObject({ reason: 'NOT_DELEGATED' });
    await handle(w.berit, appealId, 'dismissed');
    expect(await force()).toEqual({ state: 'gained', on: '2026-12-12' });
  });

  test('takes no delegation to hand over what came in time', async () => {
    await delegate('dismiss_appeal', w.berit);
    const appealId = await appealed(await told(await decided()), '2026-11-20');
    await handle(w.siv, appealId, 'forwarded');
    expect(await force()).toEqual({ state: 'appealed', on: null });
  });
});
