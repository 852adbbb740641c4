import { readDay } from '../../../ui/form/date-text.ts';

/** What stands in the address of the alarms: the first and the last day. */
export interface AlarmsSearch {
  fran?: string;
  till?: string;
}

export function readAlarmsSearch({ fran, till }: Record<string, unknown>): AlarmsSearch {
  return { ...(isDay(fran) && { fran }), ...(isDay(till) && { till }) };
}

const isDay = (value: unknown): value is string => typeof value === 'string' && readDay(value).ok;
