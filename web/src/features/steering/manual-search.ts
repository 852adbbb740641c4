import type { ManualMeasure } from '../../api/index.ts';

/** What stands in the address; without a year the last that there are measures of. */
export interface ManualSearch {
  ar?: number;
  sok?: string;
}

export function readManualSearch({ ar, sok }: Record<string, unknown>): ManualSearch {
  const year = Number(ar);
  const text = typeof sok === 'number' ? String(sok) : sok;
  return {
    ...(Number.isInteger(year) && year >= 1900 && year <= 2199 && { ar: year }),
    ...(typeof text === 'string' && text.trim() !== '' && { sok: text.slice(0, 100) }),
  };
}

/** Every word is found in the name or the title. */
export function matching(measures: readonly ManualMeasure[], { sok = '' }: ManualSearch): ManualMeasure[] {
  const words = sok.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return measures.filter(({ code, title }) => {
    const written = `${code} ${title}`.toLocaleLowerCase('sv');
    return words.every((word) => written.includes(word));
  });
}
