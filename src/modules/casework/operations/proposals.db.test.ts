import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { inbox } from '../read/inbox.ts';
import { myDay } from '../read/my-day.ts';
import { notices } from '../read/notices.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, refusal, type World } from '../testing/index.ts';
import { assignCase } from './assign-case.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { joinReport } from './join-report.ts';
import { proposeDecision } from './propose-decision.ts';
import { returnProposal } from './return-proposal.ts';
import { setConflict } from './set-conflict.ts';
import { setDelegation } from './set-delegation.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const delegate = async (decision: 'open' | 'not_open', to: readonly Actor[]) =>
  w.run(setDelegation, await w.board.actor('administrator', 'staff', 'Elis Bergkvist'), {
    decision,
    functionIds: to.map((a) => a.functionId ?? ''),
    section: '4.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Nämndens delegationsordning.',
    seenVersions: 0,
  });
const notOpenTo = (caseId: string, decider: Actor, proposalId = newId()) => ({
  caseId,
  proposalId,
  outcome: 'not_open' as const,
  reasonCode: 'need_already_met' as const,
  text: 'Familjen har redan stöd.',
  deciderFunctionId: decider.functionId ?? '',
});
const openTo = (caseId: string, decider: Actor, investigator = w.siv) => ({
  caseId,
  proposalId: newId(),
  outcome: 'open' as const,
  text: 'Behöver utredas.',
  functionId: investigator.functionId ?? '',
  deciderFunctionId: decider.functionId ?? '',
});
const facts = async (caseId: string) =>
  (
    await w.rows<{ holder_functions: string[] }>(
      'select holder_functions from access.case_fact where case_id = $1',
      [caseId],
    )
  )[0]?.holder_functions;
const away = (actor: Actor) =>
  w.rows(
    `insert into org.absence (tenant_id, id, employee_id, from_on, to_on, reported_at)
      values ($1, $2, $3, '2026-11-19', '2026-11-27', '2026-11-19T08:00Z') returning id`,
    [w.board.tenantId, newId(), actor.employeeId],
  );
const told = async (actor: Actor) => (await w.run(notices, actor, {})).notices.map((n) => n.kind);

describe('given a caseworker without delegation', () => {
  /** Siv has the case in her unit; the decision is Olle's, who has no other part in it. */
  const sivs = async () => {
    await delegate('open', [w.olle]);
    await delegate('not_open', [w.olle]);
    return await aCase(w).assessed().heldBy(w.siv).build();
  };

  test('the case offers to propose, and says to whom', async () => {
    const { caseId } = await sivs();
    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.allowed).toContain('casework.propose-decision');
    expect(view.refused).toContainEqual({
      operation: 'casework.decide-preliminary',
      reason: 'NOT_DELEGATED',
    });
    expect(view.preliminary.proposableTo?.open).toEqual([
      {
        functionId: w.olle.functionId,
        title: 'caseworker, Olle Tegnér',
        employeeName: 'Olle Tegnér',
        via: 'holder',
      },
    ]);
  });

  test('the decider reads the case while it waits, finds it on the day and is told; no clock stops', async () => {
    const { caseId } = await sivs();
    expect(await refusal(w.run(readCase, w.olle, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    const before = (await w.run(readCase, w.siv, { caseId })).clocks;
    const view = await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));

    expect(view.clocks).toEqual(before);
    expect(view.state).toBe('preliminary');
    expect(view.decision).toBeNull();
    expect(view.preliminary.proposals).toMatchObject([
      {
        outcome: 'not_open',
        reasonCode: 'need_already_met',
        text: 'Familjen har redan stöd.',
        by: 'Siv Rönnfors',
        function: 'caseworker, Siv Rönnfors',
        decider: { title: 'caseworker, Olle Tegnér', employeeName: 'Olle Tegnér', via: 'holder' },
        settledAs: null,
        own: true,
      },
    ]);
    const day = await w.run(myDay, w.olle, {});
    expect(day.toDecide).toMatchObject([{ caseId, proposedBy: 'Siv Rönnfors', via: 'own' }]);
    expect(await told(w.olle)).toEqual(['decision_proposed']);
    const olles = await w.run(readCase, w.olle, { caseId });
    expect(olles.preliminary.proposals[0]?.own).toBe(false);
    expect(olles.allowed).toEqual(
      expect.arrayContaining(['casework.decide-preliminary', 'casework.return-proposal']),
    );
    expect(olles.timeline.map((e) => [e.kind, e.text])).toContainEqual([
      'proposed',
      'caseworker, Olle Tegnér',
    ]);
    // The clocks are still the holder's, and her own day says for whom it waits.
    expect(olles.clocks.find((c) => c.ruleId === 'BU-020')?.holder.functionId).toBe(w.siv.functionId);
    w.at('2026-12-01T09:00');
    const { next } = await w.run(myDay, w.siv, {});
    expect(next.map((r) => [r.clock.ruleId, r.awaits])).toEqual([['BU-020', 'caseworker, Olle Tegnér']]);
  });

  test('as proposed or otherwise, the decision is the decider’s, and what was proposed stays beside it', async () => {
    const { caseId } = await sivs();
    await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
    await w.run(decidePreliminary, w.olle, {
      caseId,
      outcome: 'open',
      text: 'Det finns mer att ta reda på.',
      functionId: w.siv.functionId ?? '',
    });
    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.decision).toMatchObject({ outcome: 'open', by: 'Olle Tegnér', delegationSection: '4.1' });
    expect(view.preliminary.proposals).toMatchObject([
      {
        outcome: 'not_open',
        text: 'Familjen har redan stöd.',
        settledAs: 'decided',
        settledBy: 'Olle Tegnér',
      },
    ]);
    expect(await told(w.siv)).toEqual(['proposal_decided']);
    expect((await w.run(myDay, w.olle, {})).toDecide).toEqual([]);
    expect(await facts(caseId)).toEqual([w.siv.functionId]);
    expect(await refusal(w.run(readCase, w.olle, { caseId }))).toEqual({ code: 'NOT_FOUND' });
  });

  test('not opened as proposed, the case is left with whoever has it', async () => {
    const { caseId } = await sivs();
    await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
    await w.run(decidePreliminary, w.olle, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Familjen har redan stöd.',
    });
    expect(await facts(caseId)).toEqual([w.siv.functionId]);
    expect((await w.run(readCase, w.siv, { caseId })).state).toBe('not_opened');
  });

  test('sent back with a note, it is the caseworker’s again, and can be proposed anew', async () => {
    const { caseId } = await sivs();
    const { proposalId } = await w
      .run(proposeDecision, w.siv, notOpenTo(caseId, w.olle))
      .then((v) => v.preliminary.proposals[0] ?? { proposalId: '' });
    await w.run(returnProposal, w.olle, { caseId, proposalId, note: 'Skriv vad skolan har gjort.' });

    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.preliminary.proposals).toMatchObject([
      { settledAs: 'returned', settledBy: 'Olle Tegnér', note: 'Skriv vad skolan har gjort.' },
    ]);
    expect(view.allowed).toContain('casework.propose-decision');
    expect(await told(w.siv)).toEqual(['proposal_returned']);
    expect(await refusal(w.run(readCase, w.olle, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    const again = await w.run(proposeDecision, w.siv, openTo(caseId, w.olle));
    expect(again.preliminary.proposals.map((p) => [p.outcome, p.settledAs])).toEqual([
      ['open', null],
      ['not_open', 'returned'],
    ]);
  });

  test('taken back by whoever made it, nobody is told', async () => {
    const { caseId } = await sivs();
    const made = notOpenTo(caseId, w.olle);
    await w.run(proposeDecision, w.siv, made);
    const view = await w.run(returnProposal, w.siv, { ...made, note: 'Jag ska tala med skolan.' });
    expect(view.preliminary.proposals).toMatchObject([{ settledAs: 'withdrawn' }]);
    expect(await told(w.siv)).toEqual([]);
    expect((await w.run(myDay, w.olle, {})).toDecide).toEqual([]);
  });

  test('pressed twice it is one; a second one waits for the first', async () => {
    const { caseId } = await sivs();
    const made = notOpenTo(caseId, w.olle);
    await w.run(proposeDecision, w.siv, made);
    const view = await w.run(proposeDecision, w.siv, made);
    expect(view.preliminary.proposals).toHaveLength(1);
    expect(view.refused).toContainEqual({ operation: 'casework.propose-decision', reason: 'PROPOSAL_WAITS' });
    expect(await refusal(w.run(proposeDecision, w.siv, openTo(caseId, w.olle)))).toEqual({
      code: 'CONFLICT',
      reason: 'PROPOSAL_WAITS',
    });
    const other = await aCase(w).assessed().heldBy(w.siv).build();
    const elsewhere = w.run(proposeDecision, w.siv, { ...made, caseId: other.caseId });
    expect(await refusal(elsewhere)).toMatchObject({ reason: 'SAME_SUBMISSION_OTHER_CONTENT' });
  });

  test('two who decide and send back at once: one of them does', async () => {
    const { caseId } = await sivs();
    const made = notOpenTo(caseId, w.olle);
    await w.run(proposeDecision, w.siv, made);
    const ended = await Promise.allSettled([
      w.run(returnProposal, w.siv, { ...made, note: 'Nej.' }),
      w.run(decidePreliminary, w.olle, { caseId, outcome: 'not_open', reasonCode: 'other', text: 'Nej.' }),
    ]);
    expect(ended.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
    const waiting = await w.rows('select 1 from casework.awaiting_decision where case_id = $1', [caseId]);
    expect(waiting).toEqual([]);
  });

  test('given to somebody else meanwhile, it goes on waiting for the decider', async () => {
    const { caseId } = await sivs();
    await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
    await w.run(assignCase, w.berit, { caseId, functionId: w.jon.functionId ?? '' });
    expect(await facts(caseId)).toEqual([w.jon.functionId, w.olle.functionId]);
    expect((await w.run(myDay, w.olle, {})).toDecide).toHaveLength(1);
  });

  test.each([
    ['a function that may not decide it', () => w.lova],
    ['one that is not there', () => ({ ...w.olle, functionId: newId() })],
    ['oneself', () => w.siv],
  ])('to %s it is refused on its field', async (_who, decider) => {
    const { caseId } = await sivs();
    expect(await refusal(w.run(proposeDecision, w.siv, notOpenTo(caseId, decider())))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['deciderFunctionId: not_a_decider'],
    });
  });

  test('what goes with the outcome is asked for, as of a decision', async () => {
    const { caseId } = await sivs();
    const ask = (change: object) =>
      refusal(w.run(proposeDecision, w.siv, { ...openTo(caseId, w.olle), ...change }));
    expect(await ask({ functionId: undefined })).toMatchObject({ fields: ['functionId: function_needed'] });
    expect(await ask({ functionId: w.karin.functionId })).toMatchObject({
      fields: ['functionId: unknown_function'],
    });
    expect(await ask({ outcome: 'not_open' })).toMatchObject({ fields: ['reasonCode: reason_needed'] });
    const violent = await aCase(w)
      .reported({ worries: ['physical_violence'] })
      .assessed()
      .heldBy(w.siv)
      .build();
    const bare = w.run(proposeDecision, w.siv, notOpenTo(violent.caseId, w.olle));
    expect(await refusal(bare)).toMatchObject({ fields: ['notAtOnceReason: not_at_once_reason'] });
  });

  test('to one who is barred from the case it is not handed, and whoever becomes so no longer sees it', async () => {
    const { caseId } = await sivs();
    await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: w.olle.employeeId ?? '',
      reason: 'Granne till familjen.',
    });
    expect((await w.run(myDay, w.olle, {})).toDecide).toEqual([]);
    expect((await w.run(readCase, w.siv, { caseId })).holder.functionId).toBe(w.siv.functionId);
    const again = await aCase(w).assessed().heldBy(w.siv).build();
    await w.run(setConflict, w.berit, {
      caseId: again.caseId,
      scope: 'case',
      employeeId: w.olle.employeeId ?? '',
      reason: 'Granne till familjen.',
    });
    expect(await refusal(w.run(proposeDecision, w.siv, notOpenTo(again.caseId, w.olle)))).toEqual({
      code: 'CONFLICT',
      reason: 'HOLDER_HAS_CONFLICT',
    });
  });

  test('a colleague who neither made it nor decides it sends nothing back', async () => {
    await delegate('not_open', [w.berit]);
    const { caseId } = await aCase(w).assessed('no_need', w.jon).heldBy(w.jon).build();
    const made = notOpenTo(caseId, w.berit);
    await w.run(proposeDecision, w.jon, made);
    const back = w.run(returnProposal, w.mira, { ...made, note: 'Nej.' });
    expect(await refusal(back)).toEqual({ code: 'CONFLICT', reason: 'NOT_DECIDER' });
    expect((await w.run(inbox, w.mira, {})).rows.map((r) => r.awaits)).toEqual([
      'unit_manager, Berit Sandmo',
    ]);
    expect(
      await refusal(w.run(returnProposal, w.berit, { ...made, proposalId: newId(), note: 'Nej.' })),
    ).toEqual({
      code: 'CONFLICT',
      reason: 'NO_PROPOSAL',
    });
  });
});

describe('given a decider who is not there', () => {
  test('away without a deputy, it falls to the manager, who sees it and can send it back', async () => {
    await delegate('not_open', [w.olle]);
    const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
    await away(w.olle);
    const made = notOpenTo(caseId, w.olle);
    const view = await w.run(proposeDecision, w.siv, made);
    expect(view.preliminary.proposals[0]?.decider).toMatchObject({
      employeeName: 'Berit Sandmo',
      via: 'manager',
    });
    expect(await told(w.berit)).toEqual(['decision_proposed']);
    expect((await w.run(myDay, w.berit, {})).toDecide).toMatchObject([{ caseId, via: 'manager' }]);
    // The delegation order names functions: a manager whom it does not name decides nothing by it.
    const decide = w.run(decidePreliminary, w.berit, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'other',
      text: 'Nej.',
    });
    expect(await refusal(decide)).toMatchObject({ reason: 'NOT_DELEGATED' });
    await w.run(returnProposal, w.berit, { ...made, note: 'Lämna till Mira i stället.' });
  });

  test('away with a deputy, it is the deputy’s', async () => {
    await delegate('not_open', [w.olle]);
    const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
    await w.rows(
      `insert into org.holding (tenant_id, id, function_id, employee_id, kind, from_on)
        values ($1, $2, $3, $4, 'deputy', '2026-11-01') returning id`,
      [w.board.tenantId, newId(), w.olle.functionId, w.lova.employeeId],
    );
    await away(w.olle);
    await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
    const lovaForOlle: Actor = { ...w.olle, employeeId: w.lova.employeeId, name: 'Lova Strandh' };
    expect(await told(lovaForOlle)).toEqual(['decision_proposed']);
    await w.run(decidePreliminary, lovaForOlle, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'other',
      text: 'Nej.',
    });
  });

  test('back again, it is the decider’s', async () => {
    await delegate('not_open', [w.olle]);
    const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
    await away(w.olle);
    await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
    w.at('2026-11-30T08:00');
    expect((await w.run(myDay, w.olle, {})).toDecide).toMatchObject([{ caseId, via: 'own' }]);
    expect((await w.run(myDay, w.berit, {})).toDecide).toEqual([]);
  });
});

describe('given a report about a child under investigation', () => {
  test('a caseworker proposes to join it, and intake does', async () => {
    const children = [aChild({ identityNumber: ALVAS_NUMBER })];
    await aCase(w).reported({ children }).assessed().opened(w.olle).build();
    const { caseId } = await aCase(w).reported({ children }).assessed().heldBy(w.siv).build();
    const view = await w.run(proposeDecision, w.siv, {
      caseId,
      proposalId: newId(),
      outcome: 'join',
      text: 'Hör till utredningen som pågår.',
      deciderFunctionId: w.berit.functionId ?? '',
    });
    // That there is an investigation is for those to know who may join.
    expect(view.preliminary.joinable).toBeNull();
    await w.run(joinReport, w.berit, { caseId });
    const joined = await w.run(readCase, w.siv, { caseId });
    expect(joined.state).toBe('joined');
    expect(joined.preliminary.proposals).toMatchObject([{ outcome: 'join', settledAs: 'decided' }]);
    expect(await facts(caseId)).toEqual([w.siv.functionId]);
  });
});

test('of what was proposed, the application changes nothing but how it was settled', async () => {
  await delegate('not_open', [w.olle]);
  const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
  await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
  for (const column of ['body', 'outcome', 'decider_function', 'proposed_by']) {
    const change = inTransaction(
      t.pool,
      { tenant: w.board.tenantId, authority: w.board.authorityId, opened: [caseId] },
      ({ query }) => query(`update casework.decision_proposal set ${column} = ${column}`),
    );
    await expect(change, column).rejects.toThrow('permission denied');
  }
});

test('the trail says what was proposed, to whom, and who read it', async () => {
  await delegate('not_open', [w.olle]);
  const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
  await w.run(proposeDecision, w.siv, notOpenTo(caseId, w.olle));
  await w.run(readCase, w.olle, { caseId });
  const events = await w.rows(
    `select operation, kind, employee_id from trail.entry where subject_id = $1
      and operation in ('casework.propose-decision', 'casework.case') order by id`,
    [caseId],
  );
  expect(events).toEqual([
    { operation: 'casework.propose-decision', kind: 'change', employee_id: w.siv.employeeId },
    { operation: 'casework.case', kind: 'read', employee_id: w.olle.employeeId },
  ]);
});
