/** What the page of a plan can be opened to write. Stands in the address, so that what is owed leads straight to where it is done. */
const WRITES = ['plan', 'overenskommelse', 'genomgang'] as const;
export type PlanWrite = (typeof WRITES)[number];

export interface PlanSearch {
  skriv?: PlanWrite;
}

export function readPlanSearch({ skriv }: Record<string, unknown>): PlanSearch {
  const write = WRITES.find((one) => one === skriv);
  return write ? { skriv: write } : {};
}
