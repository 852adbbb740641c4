import { serverNow } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { readDayWithin, readTime } from '../../../../ui/form/date-text.ts';
import { swedishInstant } from '../../../../ui/format/dates.ts';

/** When something was, if not now; as typed. */
export interface EarlierValues {
  isEarlier: boolean;
  on: string;
  at: string;
}

export const NOW: EarlierValues = { isEarlier: false, on: '', at: '' };

/** What is wrong with it, by the field's path; nothing when it was now. */
export function checkEarlier(path: string, values: EarlierValues, today: string): [string, string | false][] {
  if (!values.isEarlier) return [];
  const day = readDayWithin(values.on, { max: today });
  if (!day.ok) return [[`${path}.day`, day.message]];
  const instant = instantOf(values);
  if (instant === null) return [[path, sv.field.time]];
  return [[path, Date.parse(instant) > serverNow() && sv.receive.errors.future]];
}

/** The instant typed; null when it is now, or can't be read. */
export function instantOf({ isEarlier, on, at }: EarlierValues): string | null {
  const day = readDayWithin(on, {});
  const time = readTime(at);
  return isEarlier && day.ok && time !== null ? swedishInstant(day.day, time) : null;
}
