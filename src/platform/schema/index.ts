import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

// A lone surrogate can't be written as UTF-8; with the `u` flag a well-formed pair is one code point and does not match.
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one schema for text that people write. PostgreSQL refuses U+0000 and a lone surrogate can't be stored, so both are
 * refused here with the field's name; surrounding white space is trimmed and text is stored in NFC.
 * @param max longest length in UTF-16 units
 */
export const text = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .refine((s) => !FORBIDDEN.test(s) && !LONE_SURROGATE.test(s), { error: 'forbidden_characters' })
    .transform((s) => s.normalize('NFC'))
    .pipe(z.string().min(min).max(max));

/** One-line text: as `text`, with line breaks refused. */
export const line = (max: number, min = 0) =>
  text(max, min).refine((s) => !/[\n\r\t]/.test(s), { error: 'forbidden_characters' });

/** One address, no name beside it and nothing that could end a header. */
export const isMailAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+$/.test(address);

/** An e-mail address, alone: `anna.ek@kommun.example`. */
export const mailAddress = () => line(254, 1).refine(isMailAddress, { error: 'mail_address' });

export const id = () => z.guid().transform((s) => s.toLowerCase());

const CALENDAR_DATE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** From this day on nothing can be reckoned: what comes after it lies beyond the calendar. */
const TOO_FAR_OFF = '2199-01-01';

/** A calendar day, YYYY-MM-DD, that exists, before 2199. No time, no zone: the day as it is called in Sweden. */
export const calendarDate = () =>
  z
    .string()
    .regex(CALENDAR_DATE, { error: 'calendar_date' })
    .refine(
      (s) => {
        const [y, m, d] = s.split('-').map(Number) as [number, number, number];
        return d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
      },
      { error: 'calendar_date' },
    )
    .refine((s) => s < TOO_FAR_OFF || !CALENDAR_DATE.test(s), { error: 'too_far_off' });

/** When Swedish time begins to be known, with room for the days before one. */
const KNOWN_FROM = '1954-01-01';

/** A calendar day that is held against instants: one of which it is known when it began. */
export const timedDay = () =>
  calendarDate().refine((s) => s >= KNOWN_FROM || !CALENDAR_DATE.test(s), { error: 'too_long_ago' });

/** An instant, ISO 8601 with offset. */
export const instant = () => z.iso.datetime({ offset: true });
