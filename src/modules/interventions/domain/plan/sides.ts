/** A goal of the commission, as the ordering unit has set it. */
export interface OrderGoal {
  readonly goalId: string;
}

/** A goal of the plan, and the goal of the commission that it serves; null for one of its own. */
export interface PlannedGoal {
  readonly goalId: string;
  readonly serves: string | null;
}

/** The commission's goals and the plan's beside one another, each in the order in which it was given. */
export interface Sides<O extends OrderGoal, P extends PlannedGoal> {
  readonly pairs: readonly { readonly ordered: O; readonly planned: readonly P[] }[];
  /** Goals of the plan that serve no goal that stands: their own, or one that has been withdrawn since. */
  readonly own: readonly P[];
  /** Goals of the commission that nothing in the plan serves. */
  readonly unserved: readonly O[];
}

/**
 * Sets the goals of both units beside one another, with what lacks its counterpart on either side.
 * @param ordered those that stand: without the withdrawn
 */
export function sideBySide<O extends OrderGoal, P extends PlannedGoal>(
  ordered: readonly O[],
  planned: readonly P[],
): Sides<O, P> {
  const pairs = ordered.map((goal) => ({
    ordered: goal,
    planned: planned.filter(({ serves }) => serves === goal.goalId),
  }));
  const standing = new Set(ordered.map(({ goalId }) => goalId));
  return {
    pairs,
    own: planned.filter(({ serves }) => serves === null || !standing.has(serves)),
    unserved: pairs.filter((pair) => pair.planned.length === 0).map((pair) => pair.ordered),
  };
}
