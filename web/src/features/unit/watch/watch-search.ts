import type { OwnWatchQuery, WatchQuery } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { isKeyOf, isLaterPage } from '../../../ui/list/search-values.ts';

export type Stretch = keyof typeof unitWords.watch.stretches;

/** Instead of a function: what nobody has been given, and what functions without holder owe. */
export const NOBODY = 'ingen';
export const VACANT = 'vakanta';

/** What stands in the address of the watch list. What is missing is everything. */
export interface WatchSearch {
  tid?: Stretch;
  regel?: string;
  /** A function's id, `ingen` or `vakanta`. */
  innehavare?: string;
  enhet?: string;
  sida?: number;
}

const RULE = /^[A-Z]{2,4}-\d{3}[A-Z]?(-L)?$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readWatchSearch(search: Record<string, unknown>): WatchSearch {
  const { tid, regel, innehavare, enhet, sida } = search;
  return {
    ...(isKeyOf(unitWords.watch.stretches, tid) && tid !== 'alla' && { tid }),
    ...(matches(RULE, regel) && { regel }),
    ...((innehavare === NOBODY || innehavare === VACANT || matches(ID, innehavare)) && { innehavare }),
    ...(matches(ID, enhet) && { enhet }),
    ...(isLaterPage(sida) && { sida }),
  };
}

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

const BUCKETS: Record<Exclude<Stretch, 'alla'>, NonNullable<WatchQuery['bucket']>> = {
  forsenat: 'overdue',
  'i-dag': 'today',
  'inom-3': 'within3',
  '7-dagar': 'days7',
  '30-dagar': 'days30',
  senare: 'later',
};

/** What the server is asked. */
export function toWatchQuery({ enhet, ...search }: WatchSearch): WatchQuery {
  return { ...toOwnWatchQuery(search), ...(enhet && { unitId: enhet }) };
}

/** What it is asked about one's own, which lies where it lies. */
export function toOwnWatchQuery({ tid, regel, innehavare, sida }: WatchSearch): OwnWatchQuery {
  return {
    ...(tid && tid !== 'alla' && { bucket: BUCKETS[tid] }),
    ...(regel && { ruleId: regel }),
    ...(innehavare && { holder: toHolder(innehavare) }),
    ...(sida && { page: sida }),
  };
}

function toHolder(text: string): NonNullable<WatchQuery['holder']> {
  if (text === NOBODY) return 'none';
  return text === VACANT ? 'vacant' : text;
}
