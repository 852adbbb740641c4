import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { myDay } from '../../read/my-day.ts';
import { notices } from '../../read/notices.ts';
import { aCase, aWorld, NO_INTERVENTION, refusal, type World } from '../../testing/index.ts';
import { returnProposal } from '../return-proposal.ts';
import { setConflict } from '../set-conflict.ts';
import { setDelegation } from '../set-delegation.ts';
import { concludeInvestigation } from './conclude-investigation.ts';
import { extendInvestigation } from './extend-investigation.ts';
import { proposeConclusion, proposeExtension } from './propose-in-investigation.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  // Opened on Friday 20 November 2026: due on 20 March 2027. Decided by Olle, who has no other part in the case.
  ({ caseId } = await aCase(w).assessed().opened(w.siv).build());
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  for (const decision of ['extend_investigation', 'conclude_investigation'] as const) {
    await w.run(setDelegation, elis, {
      decision,
      functionIds: [w.olle.functionId ?? ''],
      section: '4.4',
      boardDecision: 'Socialnämnden 2026-11-03 § 101',
      reason: 'Nämndens delegationsordning.',
      seenVersions: 0,
    });
  }
});

const UNTIL = '2027-05-20';
const REASON = 'Utlåtandet från BUP dröjer.';
const extension = (more: object = {}) => ({
  caseId,
  proposalId: newId(),
  until: UNTIL,
  reason: REASON,
  deciderFunctionId: w.olle.functionId ?? '',
  ...more,
});
const conclusion = (more: object = {}) => ({
  ...NO_INTERVENTION,
  caseId,
  proposalId: newId(),
  deciderFunctionId: w.olle.functionId ?? '',
  ...more,
});
const toExtend = (more: object = {}, by = w.siv) => w.run(proposeExtension, by, extension(more));
const toConclude = (more: object = {}, by = w.siv) => w.run(proposeConclusion, by, conclusion(more) as never);
const read = (by: Actor) => w.run(readCase, by, { caseId });
const told = async (actor: Actor) => (await w.run(notices, actor, {})).notices.map((n) => n.kind);
const dueOn = (view: Awaited<ReturnType<typeof read>>) =>
  view.clocks.find((c) => c.ruleId === 'BU-040')?.dueOn;

describe('given an investigation whose time is somebody else’s to extend', () => {
  test('it is offered to propose it, and to whom; not to decide it', async () => {
    const view = await read(w.siv);
    expect(view.allowed).toEqual(
      expect.arrayContaining(['casework.propose-extension', 'casework.propose-conclusion']),
    );
    expect(view.refused).toContainEqual({
      operation: 'casework.extend-investigation',
      reason: 'NOT_DELEGATED',
    });
    expect(view.fate?.proposableTo.extend).toMatchObject([{ employeeName: 'Olle Tegnér', via: 'holder' }]);
  });

  test('the decider reads the case while it waits, finds it on the day and decides; the clock runs on till then', async () => {
    expect((await refusal(read(w.olle))).code).toBe('NOT_FOUND');
    const proposed = await toExtend();
    expect(dueOn(proposed)).toBe('2027-03-20');
    expect(proposed.fate?.proposals).toMatchObject([
      { kind: 'extend_investigation', until: UNTIL, text: REASON, settledAs: null, own: true },
    ]);
    expect(await told(w.olle)).toContain('decision_proposed');
    expect((await w.run(myDay, w.olle, {})).toDecide).toMatchObject([
      { caseId, proposedBy: 'Siv Rönnfors', via: 'own' },
    ]);
    const olles = await read(w.olle);
    expect(olles.allowed).toEqual(
      expect.arrayContaining(['casework.extend-investigation', 'casework.return-proposal']),
    );
    const decided = await w.run(extendInvestigation, w.olle, { caseId, until: UNTIL, reason: REASON });
    expect(dueOn(decided)).toBe(UNTIL);
    expect(decided.fate?.proposals).toMatchObject([{ settledAs: 'decided', settledBy: 'Olle Tegnér' }]);
    expect(decided.fate?.extensions).toMatchObject([{ by: 'Olle Tegnér', delegationSection: '4.4' }]);
    expect((await refusal(read(w.olle))).code).toBe('NOT_FOUND');
    expect((await w.run(myDay, w.olle, {})).toDecide).toEqual([]);
    expect(await told(w.siv)).toContain('proposal_decided');
  });

  test('what is sent back has the decider’s note, is no longer theirs to read, and another can be proposed', async () => {
    const view = await toExtend();
    const { proposalId = '' } = view.fate?.proposals[0] ?? {};
    expect((await refusal(toExtend())).reason).toBe('PROPOSAL_WAITS');
    const sentBack = { caseId, proposalId, note: 'Skriv vad BUP väntar på.' };
    expect((await refusal(w.run(returnProposal, w.lova, sentBack))).code).toBe('NOT_FOUND');
    await w.run(returnProposal, w.olle, sentBack);
    expect((await read(w.siv)).fate?.proposals).toMatchObject([
      { settledAs: 'returned', note: sentBack.note },
    ]);
    expect((await refusal(read(w.olle))).code).toBe('NOT_FOUND');
    expect((await toExtend()).fate?.proposals.map((p) => p.settledAs)).toEqual([null, 'returned']);
  });

  test('a press of the button again is the same proposal, and whoever made it takes it back', async () => {
    const proposalId = newId();
    await toExtend({ proposalId });
    expect((await toExtend({ proposalId })).fate?.proposals).toHaveLength(1);
    const back = await w.run(returnProposal, w.siv, { caseId, proposalId, note: 'Behövs inte.' });
    expect(back.fate?.proposals).toMatchObject([{ settledAs: 'withdrawn' }]);
  });

  test('decided when the last day has passed it is decided too late, though it was proposed before', async () => {
    await toExtend();
    w.at('2027-03-21T09:00');
    const late = await w.run(extendInvestigation, w.olle, { caseId, until: UNTIL, reason: REASON });
    expect(late.fate?.extensions).toMatchObject([{ late: true }]);
    expect(dueOn(late)).toBe('2027-03-20');
  });
});

describe('given an investigation that is somebody else’s to conclude', () => {
  test('the whole conclusion is proposed, with its reasons, and stands beside what was decided', async () => {
    const view = await toConclude({ assessment: 'Alva har det bra.' });
    expect(view.state).toBe('investigation');
    expect(view.fate?.proposals).toMatchObject([
      {
        kind: 'conclude_investigation',
        text: 'Alva har det bra.',
        conclusion: { outcome: 'no_need', proposal: null, followUpReason: null },
      },
    ]);
    expect(view.fate?.proposals[0]?.conclusion?.unmet.length).toBeGreaterThan(0);
    const ended = await w.run(concludeInvestigation, w.olle, { ...NO_INTERVENTION, caseId });
    expect(ended).toMatchObject({ state: 'closed', fate: { conclusion: { by: 'Olle Tegnér' } } });
    expect(ended.fate?.proposals).toMatchObject([{ settledAs: 'decided' }]);
    expect((await refusal(read(w.olle))).code).toBe('NOT_FOUND');
  });

  test('what waits of the time is settled with it; an extension leaves a proposed conclusion waiting', async () => {
    await toConclude();
    const extended = await w.run(extendInvestigation, w.olle, { caseId, until: UNTIL, reason: REASON });
    expect(extended.fate?.proposals).toMatchObject([{ settledAs: null }]);
    const { proposalId = '' } = extended.fate?.proposals[0] ?? {};
    await w.run(returnProposal, w.siv, { caseId, proposalId, note: 'Väntar på BUP.' });
    await toExtend({ until: '2027-06-20' });
    const ended = await w.run(concludeInvestigation, w.olle, { ...NO_INTERVENTION, caseId });
    expect(ended.fate?.proposals.map((p) => p.settledAs)).toEqual(['decided', 'withdrawn']);
    expect((await w.run(myDay, w.olle, {})).toDecide).toEqual([]);
  });
});

describe('a proposal is refused', () => {
  test('of somebody who may decide, to one who may not, and of what is not whole', async () => {
    const olles = await aCase(w).assessed().opened(w.olle).build();
    const own = w.run(proposeExtension, w.olle, { ...extension(), caseId: olles.caseId });
    expect((await refusal(own)).reason).toBe('MAY_DECIDE');
    const fields = async (made: Promise<unknown>) => (await refusal(made)).fields;
    const bertil = { deciderFunctionId: w.lova.functionId };
    expect(await fields(toExtend(bertil))).toEqual(['deciderFunctionId: not_a_decider']);
    expect(await fields(toExtend({ until: '2027-03-20' }))).toEqual(['until: until_not_after_due']);
    expect(await fields(toConclude({ unmet: [] }))).toEqual(['unmet: unmet_needs_reason']);
    expect(await fields(toConclude({ outcome: 'intervention_proposed' }))).toEqual([
      'proposal: proposal_needed',
    ]);
  });

  test('to a decider with a conflict of interest, and to everybody outside the case', async () => {
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: w.olle.employeeId ?? '',
      reason: 'Släkt.',
    });
    expect((await refusal(toExtend())).reason).toBe('HOLDER_HAS_CONFLICT');
    expect((await refusal(toExtend({}, w.olle))).code).toBe('NOT_FOUND');
    expect((await refusal(toExtend({}, w.lova))).code).toBe('NOT_FOUND');
    expect((await refusal(toConclude({}, w.karin))).code).toBe('FORBIDDEN');
  });

  test('before an investigation and after it', async () => {
    const { caseId: other } = await aCase(w).assessed().heldBy(w.siv).build();
    const before = w.run(proposeExtension, w.siv, { ...extension(), caseId: other });
    expect((await refusal(before)).reason).toBe('NO_INVESTIGATION');
    await toConclude();
    await w.run(concludeInvestigation, w.olle, { ...NO_INTERVENTION, caseId });
    expect((await refusal(toConclude())).reason).toBe('ALREADY_CONCLUDED');
  });

  test('keeps no words of it in the trail', async () => {
    await toConclude({ assessment: 'Alva har det bra.' });
    const traced = await w.rows<{ body: string }>(
      `select c.body from trail.content c join trail.entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id
        where e.operation = 'casework.propose-conclusion' and e.subject_id = $1`,
      [caseId],
    );
    expect(traced).toHaveLength(1);
    expect(traced[0]?.body).not.toContain('bra');
  });
});
