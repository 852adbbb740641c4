import type { SubjectSource } from '#core/commitments';
import { recommendationsOf } from './store/audits.ts';

/** What is promised for the auditors' recommendations. */
export const recommendationSubjects: SubjectSource = {
  kind: 'recommendation',
  titles: async (ctx, ids) => {
    const among = new Set(ids);
    return new Map((await recommendationsOf(ctx)).filter((r) => among.has(r.id)).map((r) => [r.id, r.text]));
  },
};
