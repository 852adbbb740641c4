import type { Context } from '#core/operation';

/** What follows when an opened case is given to another function, and with that to its unit. */
type Moved = (ctx: Context, caseId: string, unitId: string, functionId: string) => Promise<void>;

const others: Moved[] = [];

/** Says that another module counts in the unit that has a case: its rows follow when the case is given on. Told once, when the module is loaded. */
export function followsCases(moved: Moved): void {
  others.push(moved);
}

/** Lets what other modules count go with a case. */
export async function moveCountsOfOthers(...given: Parameters<Moved>): Promise<void> {
  for (const moved of others) await moved(...given);
}
