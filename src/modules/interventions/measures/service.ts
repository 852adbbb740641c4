import { sql } from 'kysely';
import { entryVersions } from '../store/catalogue.ts';

/** By the catalogue's entry, called what it is called now. */
export const service = {
  key: sql<string>`f.entry_id::text`,
  labels: async (ctx: Parameters<typeof entryVersions>[0]) => {
    const names = new Map<string, string>();
    for (const { id, name } of await entryVersions(ctx)) if (!names.has(id)) names.set(id, name);
    return (key: string) => names.get(key) ?? key;
  },
  order: [],
  always: false,
};
