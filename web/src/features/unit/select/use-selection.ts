import { useState } from 'react';

export interface Selection<T> {
  /** The marked ones among what is shown: what has left the list is not marked any more. */
  marked: T[];
  has: (row: T) => boolean;
  toggle: (row: T) => void;
  /** Whether all of them are marked, or some. */
  extent: 'none' | 'some' | 'all';
  toggleAll: () => void;
  clear: () => void;
}

/** Which of the rows shown are marked. */
export function useSelection<T extends { caseId: string }>(rows: readonly T[]): Selection<T> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const marked = rows.filter(({ caseId }) => ids.has(caseId));
  const extent = marked.length === 0 ? 'none' : marked.length === rows.length ? 'all' : 'some';
  return {
    marked,
    has: ({ caseId }) => ids.has(caseId),
    toggle: ({ caseId }) => {
      const now = new Set(ids);
      if (!now.delete(caseId)) now.add(caseId);
      setIds(now);
    },
    extent,
    toggleAll: () => setIds(extent === 'all' ? new Set() : new Set(rows.map(({ caseId }) => caseId))),
    clear: () => setIds(new Set()),
  };
}
