import { lawRuleId, listRules, sumCounts, type WatchCounts } from '#core/clocks';

/**
 * What a rule is called, and whether the municipality has set it: a target beside the law's number is its own row. By the latest version: a
 * rule that has ceased to apply still has clocks that run.
 */
export function ruleOfClocks(ruleId: string): { ruleId: string; name: string; local: boolean } {
  const law = listRules().findLast((rule) => rule.id === lawRuleId(ruleId));
  return {
    ruleId,
    name: law?.name_sv ?? ruleId,
    local: lawRuleId(ruleId) !== ruleId || law?.kind === 'local_target',
  };
}

export const totalOf = (c: WatchCounts): number =>
  c.overdue + c.today + c.days3 + c.days7 + c.days30 + c.later;

/** Counts summed by a key, those with most overdue first, and in the same order every time. */
export function grouped<T extends WatchCounts>(
  counts: readonly T[],
  key: (count: T) => string,
): [string, { counts: WatchCounts; total: number }][] {
  const groups = new Map<string, T[]>();
  for (const c of counts) groups.set(key(c), [...(groups.get(key(c)) ?? []), c]);
  return [...groups]
    .map(([k, members]): [string, { counts: WatchCounts; total: number }] => {
      const sum = sumCounts(members);
      return [k, { counts: sum, total: totalOf(sum) }];
    })
    .sort(([i, a], [j, b]) => b.counts.overdue - a.counts.overdue || b.total - a.total || (i < j ? -1 : 1));
}
