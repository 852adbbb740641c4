/**
 * Rows as they are kept. Those of one unit and group that differ by how long it lasted, or by whose it was, stand together: what they share is
 * written once, and what each has by itself in a list. There are as many of them as there are lengths, and so more in a large municipality.
 */
export type Packed = object;

/** What each has by itself. `days` or `individual`: a row with one of them has others beside it that differ in nothing else but how many. */
interface Own {
  readonly n: number;
  readonly days?: number;
  readonly individual?: string;
}
type Lists = { [K in keyof Own]: NonNullable<Own[K]>[] };

interface Group {
  readonly of: object;
  readonly each: Lists;
}

const isGroup = (packed: Packed): packed is Group => 'each' in packed;

const standsApart = (row: object): row is Own => 'days' in row || 'individual' in row;

export function pack(rows: readonly object[]): Packed[] {
  const packed: Packed[] = [];
  const groups = new Map<string, Lists>();
  for (const row of rows) {
    if (!standsApart(row)) {
      packed.push(row);
      continue;
    }
    const { n, days, individual, ...of } = row;
    const key = JSON.stringify([of, days === undefined, individual === undefined]);
    let each = groups.get(key);
    if (!each) {
      each = {
        n: [],
        ...(days !== undefined && { days: [] }),
        ...(individual !== undefined && { individual: [] }),
      };
      groups.set(key, each);
      packed.push({ of, each } satisfies Group);
    }
    each.n.push(n);
    if (days !== undefined) each.days?.push(days);
    if (individual !== undefined) each.individual?.push(individual);
  }
  return packed;
}

/** The rows, each with what is said of all of them. */
export function unpack<All extends object>(packed: readonly Packed[], all: All): (object & All)[] {
  const rows: (object & All)[] = [];
  for (const one of packed) {
    if (!isGroup(one)) {
      rows.push({ ...one, ...all });
      continue;
    }
    const { n, days, individual } = one.each;
    const base = { ...one.of, ...all };
    // Objects that are written out are made ten times as fast as such as are filled by name, and there may be tens of thousands.
    for (const [i, many] of n.entries()) {
      if (!individual) rows.push(days ? { ...base, n: many, days: days[i] } : { ...base, n: many });
      else if (!days) rows.push({ ...base, n: many, individual: individual[i] });
      else rows.push({ ...base, n: many, days: days[i], individual: individual[i] });
    }
  }
  return rows;
}
