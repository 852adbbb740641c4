import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { cases, find } from '../read/cases.ts';
import { handover } from '../read/handover.ts';
import { myDay } from '../read/my-day.ts';
import { myWatch } from '../read/my-watch.ts';
import { caseReviews } from '../read/reviews/case-reviews.ts';
import { aCase, anEntry, aWorld, refusal, type World } from '../testing/index.ts';
import { assignCase } from './assign-case.ts';
import { addCoWorker, endCoWorker } from './co-workers.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { signEntry } from './journal/sign-entry.ts';
import { beginReview } from './reviews/begin-review.ts';
import { carryOutCommitment } from './reviews/carry-out-commitment.ts';
import { reviewCase } from './reviews/review-case.ts';
import { setConflict } from './set-conflict.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
let olles: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  olles = w.olle.functionId ?? '';
  ({ caseId } = await aCase(w).assessed().opened(w.siv).build());
});

const add = (functionId = olles) => w.run(addCoWorker, w.berit, { caseId, functionId, task: 'Barnsamtalen' });
const end = () => w.run(endCoWorker, w.berit, { caseId, functionId: olles, reason: 'Samtalen är gjorda.' });
const codeOf = async (promise: Promise<unknown>) => (await refusal(promise)).code;
const reasonOf = async (promise: Promise<unknown>) => (await refusal(promise)).reason;

/** Berit lets Olle promise something. */
async function promise(functionId = olles): Promise<string> {
  const list = await w.run(beginReview, w.berit, { sessionId: newId(), functionId: w.siv.functionId ?? '' });
  const commitmentId = newId();
  await w.run(reviewCase, w.berit, {
    caseId,
    sessionId: list.session?.sessionId ?? '',
    reviewId: newId(),
    note: 'Olle tar barnsamtalen.',
    actions: [{ commitmentId, title: 'Hålla barnsamtal', functionId, dueOn: '2026-11-27' }],
    nextOn: '2026-12-18',
  });
  return commitmentId;
}

describe('a co-worker', () => {
  it('reads and writes in the case as its holder does, from the day that they are added', async () => {
    expect(await codeOf(w.run(readCase, w.olle, { caseId }))).toBe('NOT_FOUND');
    const view = await add();
    expect(view.coWorkers).toEqual([
      expect.objectContaining({
        functionId: olles,
        employeeName: 'Olle Tegnér',
        task: 'Barnsamtalen',
        fromOn: '2026-11-20',
      }),
    ]);
    expect(view.timeline[0]).toMatchObject({ kind: 'co_worker_added' });
    const entry = anEntry(caseId);
    await w.run(signEntry, w.olle, entry);
    expect((await w.run(readCase, w.olle, { caseId })).latestEntries[0]?.author).toBe('Olle Tegnér');
    expect((await w.run(readCase, w.siv, { caseId })).latestEntries[0]?.author).toBe('Olle Tegnér');
  });

  it('has it in the handover from their function, as another’s case', async () => {
    const beside = async () => {
      const { cases: owed, beside, besideElsewhere } = await w.run(handover, w.berit, { functionId: olles });
      return { owed, beside, besideElsewhere };
    };
    expect(await beside()).toEqual({ owed: [], beside: [], besideElsewhere: 0 });
    await add();
    expect(await beside()).toMatchObject({
      owed: [],
      beside: [{ caseId, state: 'investigation', holderName: 'Siv Rönnfors', task: 'Barnsamtalen' }],
      besideElsewhere: 0,
    });
    await end();
    expect((await beside()).beside).toEqual([]);
  });

  it('in another unit is counted in the handover, and nothing of the case is shown to who does not lead it', async () => {
    const { caseId: other } = await aCase(w).assessed().opened(w.lova).build();
    const lead = await w.board.actor('unit_manager', 'youth', 'Elsa Ravnå');
    await w.run(addCoWorker, lead, { caseId: other, functionId: olles });
    expect(await w.run(handover, w.berit, { functionId: olles })).toMatchObject({
      beside: [],
      besideElsewhere: 1,
    });
  });

  it('has it among their own cases, by name too, and none of its clocks', async () => {
    await add();
    const { rows, counts } = await w.run(cases, w.olle, {});
    expect(rows).toMatchObject([
      { caseId, mine: true, holderName: 'Siv Rönnfors', coWorkers: ['Olle Tegnér'] },
    ]);
    expect(counts).toMatchObject({ open: 1, mine: 1 });
    expect((await w.run(find, w.olle, { q: 'Norrgren' })).cases).toHaveLength(1);
    expect((await w.run(myWatch, w.olle, {})).rows).toEqual([]);
    expect((await w.run(cases, w.siv, {})).counts).toMatchObject({ mine: 1 });
  });

  it('has what they promise on their own day, and says that it is done', async () => {
    await add();
    const commitmentId = await promise();
    w.at('2026-11-25T08:00');
    const day = await w.run(myDay, w.olle, {});
    expect(day.next).toMatchObject([{ duty: 'LOK-015', caseId, promised: 'Hålla barnsamtal' }]);
    expect((await w.run(myWatch, w.olle, {})).rows).toMatchObject([{ caseId }]);
    expect((await w.run(myDay, w.siv, {})).next.map((r) => r.duty)).not.toContain('LOK-015');
    const done = await w.run(carryOutCommitment, w.olle, { caseId, commitmentId, step: 'done' });
    expect(done.commitments).toMatchObject([{ state: 'done', doneBy: 'Olle Tegnér' }]);
  });

  it('stays when the case is given to somebody else, and is one no longer when it is given to them', async () => {
    await add();
    await w.run(assignCase, w.berit, { caseId, functionId: w.lova.functionId ?? '' });
    expect((await w.run(readCase, w.olle, { caseId })).holder.functionId).toBe(w.lova.functionId);
    await w.run(addCoWorker, await w.board.actor('unit_manager', 'youth', 'Vera Molander'), {
      caseId,
      functionId: w.siv.functionId ?? '',
    });
    const view = await w.run(assignCase, await w.board.actor('unit_manager', 'youth', 'Vera Molander'), {
      caseId,
      functionId: olles,
    });
    expect(view.coWorkers.map((c) => c.functionId)).toEqual([w.siv.functionId]);
  });

  it('that leaves may open it no longer, and what they promised goes to whoever has it', async () => {
    await add();
    await promise();
    const view = await end();
    expect(view.coWorkers).toEqual([]);
    expect(view.timeline[0]).toMatchObject({ kind: 'co_worker_ended' });
    expect(await codeOf(w.run(readCase, w.olle, { caseId }))).toBe('NOT_FOUND');
    expect((await w.run(cases, w.olle, {})).rows).toEqual([]);
    expect((await w.run(caseReviews, w.siv, { caseId })).commitments).toMatchObject([
      { functionId: w.siv.functionId, own: true },
    ]);
    expect(await reasonOf(end())).toBe('NO_SUCH_CO_WORKER');
  });

  it('may come back, as somebody new from that day', async () => {
    await add();
    await end();
    w.at('2026-12-01T09:00');
    expect((await add()).coWorkers).toMatchObject([{ fromOn: '2026-12-01' }]);
    const rows = await w.rows(
      'select from_on, to_on from casework.co_worker where case_id = $1 order by added_at',
      [caseId],
    );
    expect(rows).toEqual([
      { from_on: '2026-11-20', to_on: '2026-11-20' },
      { from_on: '2026-12-01', to_on: null },
    ]);
  });
});

describe('is refused', () => {
  it('whoever has a conflict of interest in the case, before and after', async () => {
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: w.olle.employeeId ?? '',
      reason: 'Släkt.',
    });
    expect(await reasonOf(add())).toBe('HOLDER_HAS_CONFLICT');
    await add(w.lova.functionId ?? '');
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: w.lova.employeeId ?? '',
      reason: 'Granne.',
    });
    expect(await codeOf(w.run(readCase, w.lova, { caseId }))).toBe('NOT_FOUND');
    expect((await w.run(cases, w.lova, {})).rows).toEqual([]);
  });

  it('whoever already has the case, and twice is once', async () => {
    expect(await reasonOf(add(w.siv.functionId ?? ''))).toBe('HOLDS_THE_CASE');
    await add();
    expect((await add()).coWorkers).toHaveLength(1);
  });

  it('when the case has ended', async () => {
    const made = await aCase(w).heldBy(w.siv).assessed('no_need', w.siv).build();
    await w.run(decidePreliminary, w.siv, {
      caseId: made.caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
    const late = w.run(addCoWorker, w.berit, { caseId: made.caseId, functionId: olles });
    expect(await reasonOf(late)).toBe('CASE_CLOSED');
  });

  it('whoever would bring what they may do in their own unit: a manager, and an intake function', async () => {
    const vera = await w.board.actor('unit_manager', 'youth', 'Vera Molander');
    for (const functionId of [vera.functionId ?? '', w.jon.functionId ?? ''])
      expect(await reasonOf(add(functionId))).toBe('NOT_A_CASEWORKER');
    expect(await codeOf(w.run(readCase, vera, { caseId }))).toBe('NOT_FOUND');
  });

  it('what is in a case that has ended: nobody works beside in it', async () => {
    const made = await aCase(w).heldBy(w.siv).assessed('no_need', w.siv).build();
    await w.run(addCoWorker, w.berit, { caseId: made.caseId, functionId: olles });
    await w.run(decidePreliminary, w.siv, {
      caseId: made.caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
    expect(await codeOf(w.run(readCase, w.olle, { caseId: made.caseId }))).toBe('NOT_FOUND');
    expect(
      await w.rows('select to_on, end_reason from casework.co_worker where case_id = $1', [made.caseId]),
    ).toEqual([{ to_on: '2026-11-20', end_reason: 'case_ended' }]);
  });

  it('what they promised, when a conflict of interest closes the case: the holder has it and keeps the case', async () => {
    await add();
    await promise();
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: w.olle.employeeId ?? '',
      reason: 'Släkt.',
    });
    const view = await w.run(readCase, w.siv, { caseId });
    expect(view.coWorkers).toEqual([]);
    expect(view.holder.functionId).toBe(w.siv.functionId);
    expect((await w.run(caseReviews, w.siv, { caseId })).commitments).toMatchObject([
      { functionId: w.siv.functionId, own: true },
    ]);
    expect((await w.run(myWatch, w.olle, {})).rows).toEqual([]);
  });

  it('when a caseworker asks for it: who gives work leads or takes in', async () => {
    const asked = w.run(addCoWorker, w.siv, { caseId, functionId: olles });
    expect(await codeOf(asked)).toBe('FORBIDDEN');
  });
});
