import { isPeriodKey } from '../period.ts';

/** What stands in the address of the measures by group. */
export interface GroupsSearch {
  period?: string;
  per?: string;
  enhet?: string;
  matt?: string;
  kolumn?: string;
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const readGroupsSearch = ({
  period,
  per,
  enhet,
  matt,
  kolumn,
}: Record<string, unknown>): GroupsSearch => ({
  ...(isPeriodKey(period) && { period }),
  ...(text(per) && { per }),
  ...(text(enhet) && { enhet }),
  ...(text(matt) && { matt }),
  ...(text(kolumn) && { kolumn }),
});
