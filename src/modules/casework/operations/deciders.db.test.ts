import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { readIntakeRules } from '../read/intake-rules.ts';
import { aCase, aWorld, refusal, type World } from '../testing/index.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { extendPreliminary } from './extend-preliminary.ts';
import { setDelegation, setOfficeHours } from './set-delegation.ts';

const t = await useTestDatabase();
let w: World;
let elis: Actor;
beforeEach(async () => {
  w = await aWorld(t.pool);
  elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
});

type Decision = 'open' | 'not_open' | 'extend';
const delegate = (decision: Decision, to: readonly Actor[], seenVersions = 0, by = elis) =>
  w.run(setDelegation, by, {
    decision,
    functionIds: to.map((a) => a.functionId ?? ''),
    section: '4.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Nämndens delegationsordning 2026-11-01.',
    seenVersions,
  });
const open = (caseId: string, by: Actor) =>
  w.run(decidePreliminary, by, {
    caseId,
    outcome: 'open',
    functionId: w.siv.functionId ?? '',
    text: 'Behövs.',
  });
const notOpen = (caseId: string, by: Actor) =>
  w.run(decidePreliminary, by, { caseId, outcome: 'not_open', reasonCode: 'other', text: 'Behövs inte.' });
const extend = (caseId: string, by: Actor) =>
  w.run(extendPreliminary, by, { caseId, until: '2026-12-18', reason: 'Pappan ligger på sjukhus.' });

describe('given a delegation order', () => {
  test('when nothing is delegated, then whoever the role allows decides, and no section is claimed', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const view = await notOpen(caseId, w.jon);
    expect(view.decision).toMatchObject({ delegationSection: null, function: 'intake, Jon Åkerlo' });
    expect(view.preliminary.deciders.open).toEqual({ allowed: true, by: [], section: null });
  });

  test.each<[Decision, (caseId: string, by: Actor) => Promise<unknown>]>([
    ['open', open],
    ['not_open', notOpen],
    ['extend', extend],
  ])('%s is for the functions named, and refused to others by name', async (decision, decide) => {
    await delegate(decision, [w.mira]);
    const { caseId } = await aCase(w).assessed().build();
    expect(await refusal(decide(caseId, w.jon))).toEqual({ code: 'CONFLICT', reason: 'NOT_DELEGATED' });
    const before = await w.run(readCase, w.jon, { caseId });
    expect(before.preliminary.deciders[decision]).toEqual({
      allowed: false,
      by: ['intake, Mira Dalholm'],
      section: '4.1',
    });
    expect(before.decision).toBeNull();
    await decide(caseId, w.mira);
  });

  test('the decision says by which section it was taken, and by whom in which function', async () => {
    await delegate('not_open', [w.mira]);
    const { caseId } = await aCase(w).assessed().build();
    const view = await notOpen(caseId, w.mira);
    expect(view.decision).toMatchObject({
      by: 'Mira Dalholm',
      function: 'intake, Mira Dalholm',
      delegationSection: '4.1',
    });
  });

  test('who may neither open nor close is shown the step with its hindrance; who may one of them is not', async () => {
    await delegate('open', [w.berit]);
    await delegate('not_open', [w.mira]);
    await delegate('extend', [w.berit]);
    const { caseId } = await aCase(w).assessed().build();
    const jons = await w.run(readCase, w.jon, { caseId });
    for (const operation of ['casework.decide-preliminary', 'casework.extend-preliminary'])
      expect(jons.refused).toContainEqual({ operation, reason: 'NOT_DELEGATED' });
    const miras = await w.run(readCase, w.mira, { caseId });
    expect(miras.allowed).toContain('casework.decide-preliminary');
    expect(await refusal(open(caseId, w.mira))).toMatchObject({ reason: 'NOT_DELEGATED' });
  });

  test('a function named that is not the one acted in decides nothing, nor does a delegation give access', async () => {
    await delegate('open', [w.lova]);
    const { caseId } = await aCase(w).assessed().build();
    expect(await refusal(open(caseId, w.lova))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(open(caseId, w.jon))).toMatchObject({ reason: 'NOT_DELEGATED' });
  });

  test('another board’s delegation says nothing here', async () => {
    const other = await aWorld(t.pool);
    const theirs = await other.board.actor('administrator', 'staff', 'Elis Bergkvist');
    await other.run(setDelegation, theirs, {
      decision: 'not_open',
      functionIds: [other.mira.functionId ?? ''],
      section: '1',
      boardDecision: 'Nämnden § 1',
      reason: 'Deras.',
      seenVersions: 0,
    });
    const { caseId } = await aCase(w).assessed().build();
    await notOpen(caseId, w.jon);
  });
});

describe('setting the delegation', () => {
  test('keeps every version with who, when and why; the last one holds', async () => {
    await delegate('open', [w.mira]);
    w.at('2026-11-21T09:00');
    const { decisions } = await delegate('open', [w.mira, w.berit], 1);
    const [opening] = decisions;
    expect(opening?.versions.map((v) => [v.version, v.titles.length, v.setBy])).toEqual([
      [2, 2, 'Elis Bergkvist'],
      [1, 1, 'Elis Bergkvist'],
    ]);
    const { caseId } = await aCase(w).assessed().build();
    await open(caseId, w.berit);
  });

  test('by two at once is taken from the first', async () => {
    await delegate('open', [w.mira]);
    expect(await refusal(delegate('open', [w.jon]))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
    const both = await Promise.allSettled([delegate('open', [w.jon], 1), delegate('open', [w.berit], 1)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('to a function that can hold no case, or is not the board’s, is refused on its field', async () => {
    for (const functionId of [w.karin.functionId ?? '', newId()]) {
      const set = w.run(setDelegation, elis, {
        decision: 'open',
        functionIds: [functionId],
        section: '4.1',
        boardDecision: 'Socialnämnden § 9',
        reason: 'Nej.',
        seenVersions: 0,
      });
      expect(await refusal(set)).toEqual({
        code: 'INVALID_INPUT',
        fields: ['functionIds: unknown_function'],
      });
    }
  });

  test('is for the administrator; those who work by it read it; others are told that they may not', async () => {
    for (const who of [w.jon, w.berit]) {
      expect(await refusal(delegate('open', [w.mira], 0, who))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await w.run(readIntakeRules, who, {})).mayEdit).toBe(false);
    }
    expect((await w.run(readIntakeRules, elis, {})).mayEdit).toBe(true);
    expect(await refusal(w.run(readIntakeRules, w.karin, {}))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('office hours close after they open, and are kept by version', async () => {
    const set = (opens: string, closes: string, seenVersions = 0) =>
      w.run(setOfficeHours, elis, { opens, closes, reason: 'Beslut.', seenVersions });
    expect(await refusal(set('16:00', '08:00'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['closes: not_after_opening'],
    });
    await set('08:00', '16:30');
    const { officeHours } = await set('08:00', '17:00', 1);
    expect(officeHours.map((h) => h.closes)).toEqual(['17:00', '16:30']);
    expect(await refusal(set('08:00', '18:00', 1))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
  });
});
