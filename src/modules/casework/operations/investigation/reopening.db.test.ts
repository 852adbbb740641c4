import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { investigation } from '../../read/investigation/investigation.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, refusal, type World } from '../../testing/index.ts';
import { decidePreliminary } from '../decide-preliminary.ts';
import { setConflict } from '../set-conflict.ts';
import { reviewReopening } from './review-reopening.ts';
import { setReopeningLimit } from './set-reopening-limit.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const children = [aChild({ identityNumber: ALVAS_NUMBER })];
/** Alva's first investigation, ended on Friday 20 November 2026 by Siv. */
const ended = async (more = {}) =>
  (await aCase(w).reported({ children }).assessed().opened(w.siv).concluded(more).build()).caseId;
const again = async () => (await aCase(w).reported({ children }).assessed().build()).caseId;
const open = (caseId: string, more: { reopeningReason?: string } = {}, to: Actor = w.siv) =>
  w.run(decidePreliminary, w.jon, {
    caseId,
    outcome: 'open',
    functionId: to.functionId ?? '',
    text: 'Behöver utredas.',
    ...more,
  });
const BECAUSE = { reopeningReason: 'En ny händelse, som den förra utredningen inte gällde.' };
const limit = async (days: number, seenVersions = 0) =>
  w.run(setReopeningLimit, await w.board.actor('administrator', 'staff', 'Elis Bergkvist'), {
    days,
    reason: 'Nämndens beslut.',
    seenVersions,
  });
const toldOf = (caseId: string) =>
  w.rows<{ name: string }>(
    `select e.given_name || ' ' || e.family_name as name from reminders.notice n
      join org.employee e on e.tenant_id = n.tenant_id and e.id = n.employee_id
      where n.kind = 'reopened_soon' and n.case_id = $1`,
    [caseId],
  );

/** The municipality's own time, from today on. */
const setTarget = (ruleId: string, length: number, unit: string) =>
  w.rows(
    `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
      values ($1, $2, 1, '2026-11-20', $3, $4, '[]', false, 'Beslut i nämnden.', now()) returning version`,
    [w.board.tenantId, ruleId, length, unit],
  );

describe('given an investigation about Alva that has ended', () => {
  test('when another is to be opened within 30 days, then whoever decides is told before, and asked why', async () => {
    await ended();
    w.at('2026-12-20T10:00');
    const caseId = await again();
    const before = await w.run(readCase, w.jon, { caseId });
    expect(before.preliminary.soonReopened).toEqual({ concludedOn: '2026-11-20', days: 30, within: 30 });
    expect(await refusal(open(caseId))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['reopeningReason: reopening_reason'],
    });
    await open(caseId, BECAUSE);

    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.fate?.reopening).toMatchObject({
      earlierConcludedOn: '2026-11-20',
      days: 30,
      within: 30,
      reason: BECAUSE.reopeningReason,
      by: 'Jon Åkerlo',
      review: null,
    });
    expect(await toldOf(caseId)).toEqual([{ name: 'Berit Sandmo' }]);
  });

  test('when it is opened after 31 days, then nothing is asked and nobody is told', async () => {
    await ended();
    w.at('2026-12-21T10:00');
    const caseId = await again();
    expect((await w.run(readCase, w.jon, { caseId })).preliminary.soonReopened).toBeNull();
    await open(caseId);
    expect((await w.run(readCase, w.siv, { caseId })).fate?.reopening).toBeNull();
    expect(await toldOf(caseId)).toEqual([]);
  });

  test('when it is another child’s, then nothing is asked', async () => {
    await ended();
    const { caseId } = await aCase(w).assessed().build();
    await open(caseId);
    expect((await w.run(readCase, w.siv, { caseId })).fate?.reopening).toBeNull();
  });

  test('when nothing is opened, then nothing is asked', async () => {
    await ended();
    const { caseId } = await aCase(w).reported({ children }).assessed().notOpened().build();
    expect((await w.run(readCase, w.jon, { caseId })).state).toBe('not_opened');
  });

  test('when the board has set another number, then that holds', async () => {
    await ended();
    await limit(10);
    w.at('2026-12-01T10:00');
    const caseId = await again();
    await open(caseId);
    expect((await w.run(readCase, w.siv, { caseId })).fate?.reopening).toBeNull();
  });

  test('when an acute need opens it, then the reasons of the assessment are those of the flag', async () => {
    await ended();
    const { caseId } = await aCase(w).reported({ children }).assessed('acute').build();
    expect((await w.run(readCase, w.jon, { caseId })).fate?.reopening).toMatchObject({
      days: 0,
      reason: 'Alva är trygg i kväll.',
    });
  });

  test('when the case is closed by jäv to whoever decides, then they are told nothing of it, and the flag is set all the same', async () => {
    const earlier = await ended();
    const conflict = { scope: 'case', employeeId: w.jon.employeeId ?? '', reason: 'Släkt.' } as const;
    await w.run(setConflict, w.berit, { caseId: earlier, ...conflict });
    const caseId = await again();
    expect((await w.run(readCase, w.jon, { caseId })).preliminary.soonReopened).toBeNull();
    const opened = await open(caseId);
    expect(JSON.stringify(opened)).not.toContain('earlierConcludedOn');
    expect((await w.run(readCase, w.berit, { caseId })).fate?.reopening).toMatchObject({
      reason: 'Behöver utredas.',
    });
  });

  test('when it was in another unit, then the days are told and nothing else', async () => {
    await aCase(w).reported({ children }).assessed().opened(w.lova).concluded({}, w.lova).build();
    const caseId = await again();
    const view = await w.run(readCase, w.jon, { caseId });
    expect(view.preliminary.soonReopened).toMatchObject({ days: 0 });
  });
});

describe('given an investigation that was opened shortly after another', () => {
  const flagged = async () => {
    await ended();
    const caseId = await again();
    await open(caseId, BECAUSE);
    return caseId;
  };
  const review = (caseId: string, by = w.berit) =>
    w.run(reviewReopening, by, { caseId, judgement: 'new_facts', text: 'Det är en ny händelse.' });

  test('when the manager reviews it, then what was found stands in the case, once', async () => {
    const caseId = await flagged();
    expect((await w.run(readCase, w.siv, { caseId })).allowed).not.toContain('casework.review-reopening');
    expect((await w.run(readCase, w.berit, { caseId })).allowed).toContain('casework.review-reopening');
    const view = await review(caseId);
    expect(view.fate?.reopening?.review).toMatchObject({
      judgement: 'new_facts',
      text: 'Det är en ny händelse.',
      by: 'Berit Sandmo',
    });
    expect(view.timeline[0]).toMatchObject({ kind: 'reopening_reviewed', text: 'new_facts' });
    expect(await refusal(review(caseId))).toMatchObject({ reason: 'REOPENING_REVIEWED' });
  });

  test('when the manager opened it themselves, then another reviews it', async () => {
    await ended();
    const caseId = await again();
    const berits = { caseId, outcome: 'open', functionId: w.siv.functionId ?? '', text: 'Ny oro.' } as const;
    await w.run(decidePreliminary, w.berit, { ...berits, ...BECAUSE });
    const { allowed, refused } = await w.run(readCase, w.berit, { caseId });
    expect(allowed).not.toContain('casework.review-reopening');
    expect(refused).toContainEqual({ operation: 'casework.review-reopening', reason: 'OWN_REOPENING' });
    expect(await refusal(review(caseId))).toMatchObject({ reason: 'OWN_REOPENING' });
    const vera = await w.board.actor('unit_manager', 'family', 'Vera Molander');
    expect((await review(caseId, vera)).fate?.reopening?.review).toMatchObject({ by: 'Vera Molander' });
  });

  test('when the municipality has set a time for the review, then it is watched over', async () => {
    await setTarget('BU-041', 5, 'working_days');
    const caseId = await flagged();
    const clock = (view: { clocks: readonly { ruleId: string }[] }) =>
      view.clocks.find((c) => c.ruleId === 'BU-041');
    expect(clock(await w.run(readCase, w.berit, { caseId }))).toMatchObject({
      state: 'running',
      dueOn: '2026-11-27',
    });
    expect(clock(await review(caseId))).toMatchObject({ state: 'met' });
  });

  test('when none was flagged, then there is nothing to review', async () => {
    const { caseId } = await aCase(w).assessed().opened(w.siv).build();
    expect(await refusal(review(caseId))).toMatchObject({ reason: 'NOT_FLAGGED' });
  });
});

describe('given a child that is followed up', () => {
  test('when a new investigation is opened, then the follow-up ends by it (SoL 23:5)', async () => {
    const earlier = await ended({ outcome: 'declined', followUpReason: 'Behovet finns kvar.' });
    w.at('2027-02-01T10:00');
    await open(await again());
    const view = await w.run(readCase, w.siv, { caseId: earlier });
    expect(view).toMatchObject({
      state: 'closed',
      fate: { followUpEnd: { endedAs: 'new_investigation', text: '' } },
    });
    expect(view.clocks.find((c) => c.ruleId === 'BU-050')).toMatchObject({ state: 'met' });
  });

  test('when the new one is in another unit, then whoever opens it is shown nothing of the first', async () => {
    const earlier = await ended({ outcome: 'declined', followUpReason: 'Behovet finns kvar.' });
    w.at('2027-02-01T10:00');
    const view = await open(await again(), {}, w.lova);
    expect(JSON.stringify(view)).not.toContain(earlier);
  });
});

describe('the limit', () => {
  test('is set by those who set the board’s rules, each version kept', async () => {
    expect((await limit(45)).reopeningLimit).toMatchObject({
      default: 30,
      versions: [{ version: 1, days: 45 }],
    });
    expect(await refusal(limit(60))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    expect((await limit(60, 1)).reopeningLimit.versions.map((v) => v.days)).toEqual([60, 45]);
  });
});

describe('somebody who has turned 18 when it is opened', () => {
  const young = [aChild({ birthDate: '2007-01-01' })];
  test('has no four months in law, and no clock unless the municipality has set one', async () => {
    const { caseId } = await aCase(w).reported({ children: young }).assessed().opened(w.siv).build();
    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.clocks.map((c) => c.ruleId)).not.toContain('BU-040');
    expect(view.clocks.map((c) => c.ruleId)).not.toContain('LOK-018');
    expect(view.fate?.isChild).toBe(false);
    expect(await w.run(investigation, w.siv, { caseId })).toMatchObject({ aboutChild: false, clock: null });
  });

  test('has the municipality’s own time, which is no law', async () => {
    await setTarget('LOK-018', 3, 'months');
    const { caseId } = await aCase(w).reported({ children: young }).assessed().opened(w.siv).build();
    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.clocks.find((c) => c.ruleId === 'LOK-018')).toMatchObject({
      kind: 'local_target',
      local: true,
      dueOn: '2027-02-20',
    });
    expect((await w.run(investigation, w.siv, { caseId })).clock).toMatchObject({
      ruleId: 'LOK-018',
      local: true,
    });
  });
});
