import { forms } from '../../app/sv/youth.ts';
import { sv } from '../../app/sv.ts';
import { readDayWithin, readTime } from '../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../ui/form/field-errors.ts';
import { swedishInstant } from '../../ui/format/dates.ts';

/** What is typed or chosen, by the field's name; the time of day of a moment stands at `…Time`. */
export type Values = Readonly<Record<string, string>>;

type Common = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  /** Asked for only when something else says so. */
  readonly when?: (values: Values) => boolean;
};

/** A field of a record. */
export type Field = Common &
  (
    | { readonly kind: 'moment' | 'day' | 'text' | 'line' | 'yes-no' }
    | { readonly kind: 'radios' | 'select'; readonly words: Readonly<Record<string, string>> }
  );

export const isAsked = (field: Field, values: Values): boolean => field.when?.(values) ?? true;

const of = (values: Values, name: string): string => (values[name] ?? '').trim();

/** What is wrong, by the field's name. */
export function checkFields(fields: readonly Field[], values: Values, today: string): FieldErrors {
  return collectErrors(
    fields
      .filter((f) => isAsked(f, values))
      .flatMap((field) => [
        [field.name, faultOf(field, values, today)],
        [
          `${field.name}Time`,
          field.kind === 'moment' && momentOf(values, field.name) === null && sv.field.time,
        ],
      ]),
  );
}

function faultOf({ name, kind, optional, label }: Field, values: Values, today: string): string | false {
  const value = of(values, name);
  if (value === '' && optional) return false;
  if (kind === 'day' || kind === 'moment') {
    const day = readDayWithin(value, { max: today });
    if (!day.ok) return day.message;
    return false;
  }
  if (value !== '') return false;
  return kind === 'text' || kind === 'line' ? forms.missing(label) : forms.choose(label);
}

function momentOf(values: Values, name: string): string | null {
  const day = readDayWithin(of(values, name), {});
  const time = readTime(of(values, `${name}Time`));
  return day.ok && time !== null ? swedishInstant(day.day, time) : null;
}

/** What is sent of them, when nothing is wrong: what is not asked for or left empty is left out. */
export function bodyOf(fields: readonly Field[], values: Values): Record<string, string | boolean> {
  const body: Record<string, string | boolean> = {};
  for (const field of fields) {
    const value = of(values, field.name);
    if (value === '' || !isAsked(field, values)) continue;
    if (field.kind === 'moment') body[field.name] = momentOf(values, field.name) ?? '';
    else if (field.kind === 'day') {
      const day = readDayWithin(value, {});
      if (day.ok) body[field.name] = day.day;
    } else if (field.kind === 'yes-no') body[field.name] = value === 'yes';
    else body[field.name] = value;
  }
  return body;
}
