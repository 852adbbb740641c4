import type { AnyOperation } from '#core/operation';
import { assessGoalOf } from './operations/assess-goal.ts';
import { changeGoalOf } from './operations/change-goal.ts';
import { commentGoalOf } from './operations/comment-goal.ts';
import { copyGoalsOf } from './operations/copy-goals.ts';
import { addIndicatorOf, setGoalTargetOf, withdrawIndicatorOf } from './operations/indicators.ts';
import { makeGoalOf } from './operations/make-goal.ts';
import { indicatorChoicesOf } from './read/choices.ts';
import { listGoals } from './read/list.ts';
import type { GoalFigures } from './read/outcomes.ts';
import { overviewOf } from './read/overview.ts';
import { showGoalOf } from './read/show.ts';

/** Every operation of the module, upon the figures that are found. */
export const operationsOf = (figures: GoalFigures): readonly AnyOperation[] => [
  listGoals,
  showGoalOf(figures),
  makeGoalOf(figures),
  changeGoalOf(figures),
  indicatorChoicesOf(figures),
  addIndicatorOf(figures),
  setGoalTargetOf(figures),
  withdrawIndicatorOf(figures),
  commentGoalOf(figures),
  assessGoalOf(figures),
  copyGoalsOf(figures),
  overviewOf(figures),
];
