import type { WatchList } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import type { Stretch } from './watch-search.ts';

const OF: Record<Stretch, (counts: WatchList['counts']) => number> = {
  alla: ({ overdue, today, days3, days7, days30, later }) => overdue + today + days3 + days7 + days30 + later,
  forsenat: ({ overdue }) => overdue,
  'i-dag': ({ today }) => today,
  'inom-3': ({ today, days3 }) => today + days3,
  '7-dagar': ({ days7 }) => days7,
  '30-dagar': ({ days30 }) => days30,
  senare: ({ later }) => later,
};

/** The stretches with how many clocks each has. *Inom 3 dagar* has today in it, as the figure of the overview has. */
export function stretchCounts(
  counts: WatchList['counts'],
): { value: Stretch; label: string; count: number }[] {
  const stretches = Object.entries(unitWords.watch.stretches) as [Stretch, string][];
  return stretches.map(([value, label]) => ({ value, label, count: OF[value](counts) }));
}
