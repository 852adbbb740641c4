import type { CatalogueEntry } from '../../api/index.ts';

type Standing = CatalogueEntry['standing'];
const STANDING = { kommande: 'coming', avslutade: 'ended' } as const satisfies Record<string, Standing>;

/** What stands in the address. What is missing is what is given now, assessed or not. */
export interface CatalogueSearch {
  sok?: string;
  visa?: keyof typeof STANDING | 'alla';
  provning?: 'med' | 'utan';
}

export function readCatalogueSearch({ sok, visa, provning }: Record<string, unknown>): CatalogueSearch {
  const text = typeof sok === 'number' ? String(sok) : sok;
  return {
    ...(typeof text === 'string' && text.trim() !== '' && { sok: text.slice(0, 100) }),
    ...((visa === 'kommande' || visa === 'avslutade' || visa === 'alla') && { visa }),
    ...((provning === 'med' || provning === 'utan') && { provning }),
  };
}

/** The entries that are asked for: every word is found in the name, the method or the target group. */
export function matching(entries: readonly CatalogueEntry[], search: CatalogueSearch): CatalogueEntry[] {
  const { sok = '', visa, provning } = search;
  const words = sok.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const standing: Standing = visa === undefined || visa === 'alla' ? 'active' : STANDING[visa];
  return entries.filter((entry) => {
    const written = [entry.name, entry.method, entry.targetGroup].join(' ').toLocaleLowerCase('sv');
    return (
      words.every((word) => written.includes(word)) &&
      (visa === 'alla' || entry.standing === standing) &&
      (provning === undefined || entry.assessed === (provning === 'med'))
    );
  });
}
