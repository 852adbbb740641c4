import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type EntryRow, entryVersions } from '../store/catalogue.ts';
import { interventionFigureTexts } from '../texts/figures.ts';

type Reading = Parameters<typeof entryVersions>[0];
const known = new WeakMap<Reading, Promise<EntryRow[]>>();

/** The catalogue, asked for once for all that a page divides by it. */
function versionsFor(ctx: Reading): Promise<EntryRow[]> {
  const asked = known.get(ctx) ?? entryVersions(ctx);
  known.set(ctx, asked);
  return asked;
}

/** By the catalogue's entry, called what it is called now. */
export const service = {
  key: sql<string>`f.entry_id::text`,
  labels: async (ctx: Reading) => {
    const names = new Map<string, string>();
    for (const { id, name } of await versionsFor(ctx)) if (!names.has(id)) names.set(id, name);
    return (key: string) => names.get(key) ?? key;
  },
  order: [],
  always: false,
};

const NO_METHOD = 'none';

/** As it is digested when a commission is sent. */
const digestOf = (method: string): string =>
  createHash('md5').update(`method ${method.trim().toLowerCase()}`).digest('hex');

/** By the method that the catalogue said when it was ordered, called what it was last written as. */
export const method = {
  key: sql<string>`coalesce(replace(f.method::text, '-', ''), ${sql.lit(NO_METHOD)})`,
  labels: async (ctx: Reading) => {
    const names = new Map<string, string>();
    for (const { method: name } of await versionsFor(ctx)) {
      if (!name?.trim()) continue;
      const known = names.get(digestOf(name));
      // Of several ways in which it is written, always the same.
      if (known === undefined || name.trim() < known) names.set(digestOf(name), name.trim());
    }
    return (key: string) => (key === NO_METHOD ? interventionFigureTexts.noMethod : (names.get(key) ?? key));
  },
  order: [],
  always: false,
};
