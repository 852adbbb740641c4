import { type DecisionThen, lastDayOf } from '../../domain/decision/closing.ts';
import type { DecisionsRead } from './decisions.ts';
import type { Performed } from './performed.ts';

/** The decisions of a case as its closing is judged by them. */
export const decisionsThen = (
  { decisions, versions, notices, appeals, steps }: DecisionsRead,
  { decisionIds }: Performed,
): DecisionThen[] =>
  decisions.map(({ id, result }) => ({
    result,
    replaced: decisions.some((d) => d.replaces === id),
    untilOn: lastDayOf(versions.filter((v) => v.decision_id === id).map((v) => v.until_on)),
    performed: decisionIds.has(id),
    told: notices.some((n) => n.decision_id === id),
    appealOpen: appeals.some(
      (a) =>
        a.decision_id === id &&
        !steps.some((s) => s.appeal_id === a.id && ['dismissed', 'changed', 'answered'].includes(s.step)),
    ),
  }));
