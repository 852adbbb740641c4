import type { WatchHolder } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { NOBODY, VACANT } from './watch-search.ts';

export interface Choice {
  value: string;
  label: string;
}

/**
 * Whom the list can be narrowed to: by name for who is there, by function for who is not. First what nobody has, and what
 * all vacant functions owe together when there are several.
 */
export function holderChoices(holders: readonly WatchHolder[]): Choice[] {
  const vacant = holders.filter(({ standing }) => standing === 'vacant');
  const groups = [
    ...(holders.some(({ functionId }) => functionId === null)
      ? [{ value: NOBODY, label: unitWords.watch.nobody }]
      : []),
    ...(vacant.length > 0 ? [{ value: VACANT, label: unitWords.watch.vacantAll }] : []),
  ];
  const functions = holders.flatMap((holder) =>
    holder.functionId === null ? [] : [{ value: holder.functionId, label: labelOf(holder) }],
  );
  functions.sort((a, b) => a.label.localeCompare(b.label, 'sv'));
  return [...groups, ...functions];
}

function labelOf({ title, employeeName, standing }: WatchHolder): string {
  const fn = title ?? '';
  if (standing === 'vacant') return unitWords.watch.vacantHolder(fn);
  if (standing === 'absent') return unitWords.watch.absentHolder(fn);
  return employeeName === null ? fn : unitWords.watch.heldBy(employeeName, fn);
}
