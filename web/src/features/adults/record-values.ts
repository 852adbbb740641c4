import type { AdultRecord } from '../../api/adults.ts';
import { Problem } from '../../api/index.ts';
import { recordForm as words } from '../../app/sv/adult-situation.ts';
import { readDayWithin, readTime } from '../../ui/form/date-text.ts';
import { swedishInstant } from '../../ui/format/dates.ts';
import { FIELDS, type Field, type Values } from './record-fields.ts';

type Fault = readonly [path: string, message: string | false];

/** What a record's dialog says, read: the values of the fields that are shown, and what is wrong with them. */
export function readValues(
  record: AdultRecord,
  values: Values,
  today: string,
): { readonly errors: readonly Fault[]; readonly values: Readonly<Record<string, string>> } {
  const fields = FIELDS[record].filter((field) => field.shown?.(values) ?? true);
  const errors: Fault[] = [];
  const read: Record<string, string> = {};
  for (const field of fields) {
    const result = readField(field, values[field.name]?.trim() ?? '', today);
    if (result.fault) errors.push([field.name, result.fault]);
    else read[field.name] = result.value;
  }
  // A day with a time of day is an instant.
  if (read.on && read.time) {
    const at = swedishInstant(read.on, read.time);
    if (at) read.on = at;
    else errors.push(['time', words.noSuchTime]);
  } else if (fields.some(({ kind }) => kind === 'time')) {
    delete read.on;
  }
  return { errors, values: read };
}

/** Kinds of which one is chosen. */
const CHOSEN: readonly Field['kind'][] = ['codes', 'choice', 'service'];

function readField(field: Field, value: string, today: string): { value: string; fault?: string } {
  if (value === '') {
    if (field.optional) return { value };
    if (CHOSEN.includes(field.kind)) return { value, fault: words.choose(field.label) };
    return { value, fault: field.kind === 'time' ? words.timeWrong : words.required(field.label) };
  }
  if (field.kind === 'day') {
    const day = readDayWithin(value, field.future ? { min: today } : { max: today });
    return day.ok ? { value: day.day } : { value, fault: day.message };
  }
  if (field.kind === 'time') {
    const time = readTime(value);
    return time === null ? { value, fault: words.timeWrong } : { value: time };
  }
  if (field.kind === 'number' && !/^\d{1,6}$/.test(value)) return { value, fault: words.rentWrong };
  return { value };
}

/** The server's faults at the dialog's own fields: its day is called `on` here, whatever the record calls it. */
export function errorsOf(error: unknown, dayOf: string): unknown {
  if (!(error instanceof Problem)) return error;
  const fields = error.fields.map((f) => (f.field === dayOf ? { ...f, field: 'on' } : f));
  return Object.assign(Object.create(Object.getPrototypeOf(error)), error, { fields });
}
