import type { SubjectSource } from '#core/commitments';
import { ANSWER } from './policy.ts';
import { recommendationsOf } from './store/audits.ts';

/** What is promised for the auditors' recommendations. */
export const recommendationSubjects: SubjectSource = {
  kind: 'recommendation',
  // What is promised for it closes it when it is confirmed: whoever answers the auditors says what that is.
  promisedBy: ANSWER,
  titles: async (ctx, ids) => {
    const among = new Set(ids);
    return new Map((await recommendationsOf(ctx)).filter((r) => among.has(r.id)).map((r) => [r.id, r.text]));
  },
};
