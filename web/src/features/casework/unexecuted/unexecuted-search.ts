/** The quarter that is shown, by its first day; without one, the last that is over. */
export interface UnexecutedSearch {
  kvartal?: string;
}

export const readUnexecutedSearch = ({ kvartal }: Record<string, unknown>): UnexecutedSearch =>
  typeof kvartal === 'string' && /^\d{4}-(01|04|07|10)-01$/.test(kvartal) ? { kvartal } : {};
