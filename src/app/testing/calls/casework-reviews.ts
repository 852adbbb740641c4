import { newId } from '#platform/ids';
import { aLetter, nothing, upon } from './parts.ts';
import type { Calls } from './walk.ts';

export const caseworkReviewsCalls: Calls = {
  'casework.review-overview': nothing,
  'casework.review-list': async (walk, _role, place, fresh) => ({
    functionId: (await walk.seat(place, fresh)).functionId,
  }),
  'casework.begin-review': async (walk, _role, place, fresh) => ({
    sessionId: newId(),
    functionId: (await walk.seat(place, fresh)).functionId,
  }),
  'casework.end-review': async (walk, role, place, fresh) => {
    const { functionId } = await walk.seat(place, fresh);
    const review = { sessionId: newId(), functionId };
    if (fresh) await walk.done('casework.begin-review', role, place, review, () => true);
    return review;
  },
  'casework.review-case': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return {
      caseId,
      sessionId: await walk.review(caseId, place),
      reviewId: newId(),
      note: 'Alva har fått tid på BUP.',
      nextOn: '2026-12-18',
    };
  },
  'casework.case-reviews': upon,
  'casework.carry-out-commitment': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return { caseId, commitmentId: await walk.commitment(role, caseId), step: 'done', words: 'Ringt.' };
  },
  'casework.settle-commitment': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const commitmentId = await walk.commitment(role, caseId);
    return { caseId, commitmentId, step: 'dropped', words: 'Familjen har flyttat.' };
  },
  'casework.preview-letter': aLetter,
};
