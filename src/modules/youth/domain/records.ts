interface Kept {
  readonly id: string;
  readonly root: string;
  readonly corrects: string | null;
  readonly withdrawn: boolean;
}

/** Those records that no later one corrects, and that were not recorded by mistake. In their order. */
export function standing<R extends Kept>(records: readonly R[]): R[] {
  const corrected = new Set(records.map((r) => r.corrects));
  return records.filter((r) => !corrected.has(r.id) && !r.withdrawn);
}

/** The last record of each, those that were recorded by mistake too. In their order. */
export function latest<R extends Kept>(records: readonly R[]): R[] {
  const corrected = new Set(records.map((r) => r.corrects));
  return records.filter((r) => !corrected.has(r.id));
}
