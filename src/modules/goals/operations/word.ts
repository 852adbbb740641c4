import { type Context, Refused } from '#core/operation';
import { invalid } from '#platform/errors';
import type { GoalLevel } from '../domain/codes.ts';
import { boardFunctions } from '../read/common.ts';
import { goalsOf } from '../store/goals.ts';

interface Wording {
  readonly level: GoalLevel;
  readonly fromYear: number;
  readonly toYear: number;
  readonly parentId?: string | undefined;
  readonly functionId?: string | undefined;
}

/**
 * Who answers for a goal and what it serves, when they are there: the council's goals have neither, the board's own are answered for by a function.
 * @throws AppError INVALID_INPUT; Refused OTHER_UNIT for a goal of somebody else
 */
export async function knownWording(ctx: Context, { level, fromYear, toYear, parentId, functionId }: Wording) {
  if (toYear < fromYear) throw invalid('toYear', 'before_from_year');
  if (level === 'council') return { parent_id: null, function_id: null, unit_id: null };
  if (!functionId) throw invalid('functionId', 'function_missing');
  const by = (await boardFunctions(ctx)).find((f) => f.functionId === functionId);
  if (!by) throw new Refused('OTHER_UNIT');
  if (parentId) {
    const [parent] = await goalsOf(ctx, [parentId]);
    if (!parent) throw new Refused('OTHER_UNIT');
    if (parent.goal.level !== 'council') throw invalid('parentId', 'not_in_list');
  }
  return { parent_id: parentId ?? null, function_id: by.functionId, unit_id: by.unitId };
}
