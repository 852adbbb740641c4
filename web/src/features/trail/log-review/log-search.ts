import type { TrailKind } from '../../../api/index.ts';
import { readDay } from '../../../ui/form/date-text.ts';

const KINDS: readonly TrailKind[] = ['read', 'change', 'refused'];

/** What stands in the address of the log. */
export interface LogSearch {
  fran?: string;
  till?: string;
  slag?: TrailKind;
  arende?: string;
}

export function readLogSearch(search: Record<string, unknown>): LogSearch {
  const { fran, till, slag, arende } = search;
  const kind = KINDS.find((candidate) => candidate === slag);
  return {
    ...(isDay(fran) && { fran }),
    ...(isDay(till) && { till }),
    ...(kind && { slag: kind }),
    ...(typeof arende === 'string' && arende !== '' && { arende }),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && readDay(value).ok;
}
