import type { CaseLogAsked, TrailKind } from '../../../../api/index.ts';
import { readDay } from '../../../../ui/form/date-text.ts';

const KINDS: readonly (TrailKind | 'nodoppning')[] = ['read', 'change', 'refused', 'nodoppning'];

/** What stands in the address of a case's log. `nodoppning`: what was read by an emergency opening. */
export interface CaseLogSearch {
  fran?: string;
  till?: string;
  slag?: TrailKind | 'nodoppning';
  /** An employee's id. */
  vem?: string;
}

export function readCaseLogSearch(search: Record<string, unknown>): CaseLogSearch {
  const { fran, till, slag, vem } = search;
  const kind = KINDS.find((candidate) => candidate === slag);
  return {
    ...(isDay(fran) && { fran }),
    ...(isDay(till) && { till }),
    ...(kind && { slag: kind }),
    ...(typeof vem === 'string' && UUID.test(vem) && { vem }),
  };
}

export function toCaseLogQuery(caseId: string, { fran, till, slag, vem }: CaseLogSearch): CaseLogAsked {
  return {
    caseId,
    ...(fran && { from: fran }),
    ...(till && { to: till }),
    ...(slag && (slag === 'nodoppning' ? { byGlass: 'true' } : { kind: slag })),
    ...(vem && { employeeId: vem }),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isDay(value: unknown): value is string {
  return typeof value === 'string' && readDay(value).ok;
}
