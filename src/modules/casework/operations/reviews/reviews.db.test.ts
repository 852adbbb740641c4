import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { myDay } from '../../read/my-day.ts';
import { caseReviews } from '../../read/reviews/case-reviews.ts';
import { reviewList } from '../../read/reviews/review-list.ts';
import { reviewOverview } from '../../read/reviews/review-overview.ts';
import { aCase, anEntry, aWorld, refusal, type World } from '../../testing/index.ts';
import { assignCase } from '../assign-case.ts';
import { setInvestigationPlan } from '../investigation/set-plan.ts';
import { signEntry } from '../journal/sign-entry.ts';
import { setConflict } from '../set-conflict.ts';
import { beginReview } from './begin-review.ts';
import { carryOutCommitment } from './carry-out-commitment.ts';
import { endReview } from './end-review.ts';
import { reviewCase } from './review-case.ts';
import { saveReviewDraft } from './save-review-draft.ts';
import { settleCommitment } from './settle-commitment.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
let functionId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  functionId = w.siv.functionId ?? '';
  ({ caseId } = await aCase(w).assessed().opened(w.siv).build());
});

const begin = async (sessionId = newId()) =>
  await w.run(beginReview, w.berit, { sessionId, functionId, others: 'Olle Tegnér' });
const ACTION = { title: 'Ringa BUP om väntetiden', dueOn: '2026-12-04' };
async function review(more: { actions?: boolean; reviewId?: string; nextOn?: string } = {}) {
  const { session } = await begin();
  const commitmentId = newId();
  const said = await w.run(reviewCase, w.berit, {
    caseId,
    sessionId: session?.sessionId ?? '',
    reviewId: more.reviewId ?? newId(),
    note: 'Alva väntar på BUP.',
    actions: more.actions === false ? [] : [{ ...ACTION, commitmentId, functionId }],
    nextOn: more.nextOn ?? '2027-01-15',
  });
  return { ...said, commitmentId, sessionId: session?.sessionId ?? '' };
}
const clocksOf = async () =>
  (await w.run(readCase, w.siv, { caseId })).clocks
    .filter((c) => c.ruleId.startsWith('LOK'))
    .map((c) => `${c.ruleId} ${c.dueOn} ${c.state}`);

describe('going through a list', () => {
  it('shows every open case with clocks, last contact and what was agreed, the longest unseen first', async () => {
    const other = await aCase(w).heldBy(w.siv).build();
    await w.run(
      signEntry,
      w.siv,
      anEntry(caseId, { kind: 'contact', contactKind: 'phone', counterpart: 'Mormor' }),
    );
    await review();
    const { rows, session, weeks } = await w.run(reviewList, w.berit, { functionId });
    expect(weeks).toBe(8);
    expect(session).toMatchObject({ cases: 2, reviewed: 1, ledBy: 'Berit Sandmo', others: 'Olle Tegnér' });
    expect(rows.map((r) => [r.caseId, r.done, r.recent])).toEqual([
      [other.caseId, false, false],
      [caseId, true, true],
    ]);
    expect(rows[1]).toMatchObject({
      lastContact: { on: '2026-11-20', kind: 'phone', counterpart: 'Mormor' },
      lastReview: { note: 'Alva väntar på BUP.', withWhom: 'Siv Rönnfors, Olle Tegnér' },
      commitments: [{ title: ACTION.title, state: 'planned' }],
    });
    expect(rows[1]?.clocks.map((c) => c.ruleId)).toContain('BU-040');
    expect(rows[0]?.responsible.map((c) => c.as)).toContain('manager');
  });

  it('shows the plan of each investigation: none, none though one is looked for, and the latest version', async () => {
    await aCase(w).heldBy(w.siv).build();
    const plans = async () => {
      const { rows } = await w.run(reviewList, w.berit, { functionId });
      return rows.map((r) => [r.state, r.plan]);
    };
    const notBegun = ['preliminary', null];
    const none = { version: null, readyBy: null };
    expect(await plans()).toContainEqual(notBegun);
    expect(await plans()).toContainEqual(['investigation', { ...none, isMissing: false }]);
    w.at('2026-12-04T10:00');
    expect(await plans()).toContainEqual(['investigation', { ...none, isMissing: true }]);
    const plan = { caseId, questions: ['Är hon trygg hemma?'], hearings: [] };
    await w.run(setInvestigationPlan, w.siv, { ...plan, readyBy: '2027-02-26', seenVersion: 0 });
    await w.run(setInvestigationPlan, w.siv, {
      ...plan,
      readyBy: '2027-03-05',
      seenVersion: 1,
      reason: 'BUP dröjer.',
    });
    expect(await plans()).toContainEqual([
      'investigation',
      { version: 2, readyBy: '2027-03-05', isMissing: false },
    ]);
    expect(await plans()).toContainEqual(notBegun);
  });

  it('counts per caseworker without showing a case', async () => {
    await review();
    const { functions } = await w.run(reviewOverview, w.berit, {});
    expect(functions).toMatchObject([
      {
        functionId,
        openCases: 1,
        recent: 1,
        never: 0,
        openSession: { reviewed: 1, cases: 1 },
        lastSession: null,
      },
    ]);
    w.at('2027-01-16T10:00');
    expect((await w.run(reviewOverview, w.berit, {})).functions[0]).toMatchObject({ recent: 0, never: 0 });
  });

  it('goes on with the review that is under way, and ends with its counts', async () => {
    const first = await begin();
    const second = await begin();
    expect(second.session?.sessionId).toBe(first.session?.sessionId);
    const sessionId = first.session?.sessionId ?? '';
    expect(await w.run(endReview, w.berit, { sessionId, functionId })).toMatchObject({
      reviewed: 0,
      cases: 1,
    });
    await review();
    expect((await w.run(reviewList, w.berit, { functionId })).history).toHaveLength(1);
  });

  it('keeps what has been typed, for its writer alone, until the case is gone through', async () => {
    await begin();
    const draft = {
      note: 'Alva vän',
      actions: [{ title: 'Ringa', functionId: '', dueOn: '' }],
      nextOn: '20',
    };
    await w.run(saveReviewDraft, w.berit, { caseId, ...draft });
    await w.run(saveReviewDraft, w.berit, { caseId, ...draft, note: 'Alva väntar' });
    const listed = async () => (await w.run(reviewList, w.berit, { functionId })).rows[0]?.draft;
    expect(await listed()).toEqual({ ...draft, note: 'Alva väntar' });
    const begun = await w.rows(`select 1 from trail.entry where operation = 'casework.save-review-draft'
      and tenant_id = '${w.board.tenantId}'`);
    expect(begun.length).toBeGreaterThan(0);
    await review();
    expect(await listed()).toBeNull();
  });
});

describe('one case', () => {
  it('tells its caseworker what was said, agreed and promised, also on their day', async () => {
    await review();
    const seen = await w.run(caseReviews, w.siv, { caseId });
    expect(seen).toMatchObject({
      nextOn: '2027-01-15',
      reviews: [{ note: 'Alva väntar på BUP.', by: 'Berit Sandmo' }],
      commitments: [{ title: ACTION.title, own: true, allowed: ['begin', 'finish'] }],
    });
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline[0]).toMatchObject({ kind: 'case_reviewed', by: 'Berit Sandmo' });
    expect(timeline[0]?.text).toContain('– Ringa BUP om väntetiden');
    w.at('2026-12-01T08:00');
    const day = await w.run(myDay, w.siv, {});
    expect(day.next).toMatchObject([{ duty: 'LOK-015', caseId, promised: ACTION.title }]);
  });

  it('sent twice is one review with one promise', async () => {
    const reviewId = newId();
    await review({ reviewId });
    await review({ reviewId });
    const seen = await w.run(caseReviews, w.siv, { caseId });
    expect(seen.reviews).toHaveLength(1);
    expect(seen.commitments).toHaveLength(1);
  });

  it('is gone through again by a clock of the day that was set, until it has been', async () => {
    await review({ actions: false, nextOn: '2026-12-18' });
    expect(await clocksOf()).toEqual(['LOK-017 2026-12-18 running']);
    w.at('2026-12-18T10:00');
    await review({ actions: false, nextOn: '2027-02-12' });
    expect(await clocksOf()).toEqual(['LOK-017 2027-02-12 running', 'LOK-017 2026-12-18 met']);
  });

  it('has a next day within the weeks, and after today', async () => {
    const fields = async (nextOn: string) => (await refusal(review({ nextOn }))).fields;
    expect(await fields('2026-11-20')).toEqual(['nextOn: next_not_after_today']);
    expect(await fields('2027-01-16')).toEqual(['nextOn: next_too_late']);
  });

  it('is gone through in a review that is under way, and in no other', async () => {
    const { sessionId } = await review();
    await w.run(endReview, w.berit, { sessionId, functionId });
    const again = w.run(reviewCase, w.berit, {
      caseId,
      sessionId,
      reviewId: newId(),
      note: 'Efteråt.',
      nextOn: '2026-12-18',
    });
    expect(await refusal(again)).toEqual({ code: 'CONFLICT', reason: 'REVIEW_NOT_OPEN' });
  });

  it('gives a promise only to a function that can open the case', async () => {
    const { session } = await begin();
    const given = w.run(reviewCase, w.berit, {
      caseId,
      sessionId: session?.sessionId ?? '',
      reviewId: newId(),
      note: 'Lova ringer.',
      actions: [{ ...ACTION, commitmentId: newId(), functionId: w.lova.functionId ?? '' }],
      nextOn: '2026-12-18',
    });
    expect((await refusal(given)).fields).toEqual(['actions: unknown_function']);
  });
});

describe('what was promised', () => {
  it('is done with an entry of the journal as proof, and confirmed by who leads', async () => {
    const { commitmentId } = await review();
    const entry = anEntry(caseId, { kind: 'contact', contactKind: 'phone', counterpart: 'BUP' });
    await w.run(signEntry, w.siv, entry);
    const done = await w.run(carryOutCommitment, w.siv, {
      caseId,
      commitmentId,
      step: 'done',
      words: 'Tid i januari.',
      proof: [entry.draftId],
    });
    expect(done.commitments).toMatchObject([
      { state: 'done', proof: [{ kind: 'journal_entry', proofId: entry.draftId }], allowed: [] },
    ]);
    const confirmed = await w.run(settleCommitment, w.berit, { caseId, commitmentId, step: 'confirmed' });
    expect(confirmed.commitments).toMatchObject([{ state: 'confirmed', allowed: ['settle'] }]);
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => e.kind)).toEqual(
      expect.arrayContaining(['commitment_done', 'commitment_confirmed']),
    );
  });

  it('is not confirmed without proof, and is owed anew when it fails', async () => {
    const { commitmentId } = await review();
    const which = { caseId, commitmentId };
    expect((await refusal(w.run(settleCommitment, w.berit, { ...which, step: 'confirmed' }))).reason).toBe(
      'COMMITMENT_NOT_DONE',
    );
    await w.run(carryOutCommitment, w.siv, { ...which, step: 'done' });
    expect((await refusal(w.run(settleCommitment, w.berit, { ...which, step: 'confirmed' }))).reason).toBe(
      'PROOF_MISSING',
    );
    w.at('2026-11-24T09:00');
    const reopened = await w.run(settleCommitment, w.berit, {
      ...which,
      step: 'reopened',
      words: 'BUP säger att ingen har ringt.',
      dueOn: '2026-12-11',
    });
    expect(reopened.commitments).toMatchObject([{ state: 'under_way', dueOn: '2026-12-11' }]);
  });

  it('is said to be done by whoever owes it alone', async () => {
    const { commitmentId } = await review();
    const other = w.run(carryOutCommitment, w.berit, { caseId, commitmentId, step: 'done' });
    expect(await refusal(other)).toEqual({ code: 'CONFLICT', reason: 'NOT_RESPONSIBLE' });
  });

  it('is not proven by an entry of another case', async () => {
    const { commitmentId } = await review();
    const other = await aCase(w).heldBy(w.siv).build();
    const entry = anEntry(other.caseId);
    await w.run(signEntry, w.siv, entry);
    const done = w.run(carryOutCommitment, w.siv, {
      caseId,
      commitmentId,
      step: 'done',
      proof: [entry.draftId],
    });
    expect((await refusal(done)).fields).toEqual(['proof: unknown_proof']);
  });

  it('goes along when the case is given to somebody else', async () => {
    await review();
    await w.run(assignCase, w.berit, { caseId, functionId: w.olle.functionId ?? '' });
    expect((await w.run(caseReviews, w.olle, { caseId })).commitments).toMatchObject([
      { own: true, functionId: w.olle.functionId },
    ]);
  });
});

describe('who may', () => {
  it('go through a list: who leads the unit, and nobody of another', async () => {
    expect((await refusal(w.run(reviewList, w.siv, { functionId }))).code).toBe('FORBIDDEN');
    const lovas = w.run(reviewList, w.berit, { functionId: w.lova.functionId ?? '' });
    expect((await refusal(lovas)).code).toBe('NOT_FOUND');
  });

  it('read what was said: the caseworker, and not a colleague', async () => {
    await review();
    expect((await refusal(w.run(caseReviews, w.olle, { caseId }))).code).toBe('NOT_FOUND');
  });

  it('not learn of such a case from what was counted before it was closed to them', async () => {
    await aCase(w).heldBy(w.siv).build();
    const { sessionId } = await review();
    await w.run(endReview, w.berit, { sessionId, functionId });
    const counted = async () => {
      const list = await w.run(reviewList, w.berit, { functionId });
      const { functions } = await w.run(reviewOverview, w.berit, {});
      const again = await w.run(endReview, w.berit, { sessionId, functionId });
      return [list.history[0], functions[0]?.lastSession, again].map((s) => [s?.reviewed, s?.cases]);
    };
    expect(await counted()).toEqual(Array(3).fill([1, 2]));
    const vera = await w.board.actor('unit_manager', 'family', 'Vera Molander');
    const employeeId = w.berit.employeeId ?? '';
    await w.run(setConflict, vera, { caseId, scope: 'case', employeeId, reason: 'Släkt.' });
    expect(await counted()).toEqual(Array(3).fill([0, 1]));
  });

  it('not see a case on the list that a conflict of interest closes to them', async () => {
    await w.run(setConflict, await w.board.actor('unit_manager', 'family', 'Vera Molander'), {
      caseId,
      scope: 'case',
      employeeId: w.berit.employeeId ?? '',
      reason: 'Släkt.',
    });
    expect((await w.run(reviewList, w.berit, { functionId })).rows).toEqual([]);
    expect((await w.run(reviewOverview, w.berit, {})).functions).toEqual([]);
  });
});
