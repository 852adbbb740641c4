/**
 * Rows as they are kept. Those of one unit and group that differ by how long it lasted, or by whose it was, stand together: what they share is
 * written once, and what each has by itself in a list. There are as many of them as there are lengths, and so more in a large municipality.
 */
export type Packed = object;

/** What each has by itself; nothing else is called so in any row. */
const EACH = ['n', 'days', 'individual'] as const;
/** A row that has one of these has others beside it that differ in nothing else but how many. */
const APART = ['days', 'individual'] as const;

interface Group {
  readonly of: object;
  readonly each: Readonly<Record<string, readonly unknown[]>>;
}

const isGroup = (packed: Packed): packed is Group => 'each' in packed;

export function pack(rows: readonly object[]): Packed[] {
  const packed: Packed[] = [];
  const groups = new Map<string, Record<string, unknown[]>>();
  for (const row of rows) {
    if (!APART.some((name) => name in row)) {
      packed.push(row);
      continue;
    }
    const fields = Object.entries(row);
    const isEach = ([name]: readonly [string, unknown]): boolean => EACH.some((each) => each === name);
    const own = fields.filter(isEach);
    const of = Object.fromEntries(fields.filter((field) => !isEach(field)));
    const key = JSON.stringify([of, own.map(([name]) => name)]);
    const known = groups.get(key);
    const each = known ?? Object.fromEntries(own.map(([name]) => [name, []]));
    for (const [name, value] of own) each[name]?.push(value);
    if (known) continue;
    groups.set(key, each);
    packed.push({ of, each } satisfies Group);
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
    const own = Object.entries(one.each);
    const many = own[0]?.[1].length ?? 0;
    for (let i = 0; i < many; i++) {
      const row: Record<string, unknown> = { ...one.of, ...(all as object) };
      for (const [name, values] of own) row[name] = values[i];
      rows.push(row as object & All);
    }
  }
  return rows;
}
