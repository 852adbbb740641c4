import { types } from 'pg';

/** How a value of one PostgreSQL type, in its text form, becomes a value of ours. */
type Parser = (text: string) => unknown;

const asIs: Parser = (text) => text;

/**
 * int8 as a number. Counts and sums come as int8 and fit; one that doesn't is an error, never a silently rounded figure.
 * @throws RangeError outside ±(2^53 − 1)
 */
function int8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 value ${text} does not fit a number exactly`);
  return value;
}

/** timestamptz as an instant. @throws RangeError for ±infinity, which no Date can hold */
function timestamptz(text: string): Date {
  const value: unknown = types.getTypeParser(types.builtins.TIMESTAMPTZ)(text);
  if (!(value instanceof Date)) throw new RangeError(`timestamptz value ${text} is not an instant`);
  return value;
}

const TEXT_ARRAY = 1009;

function arrayOf(parser: Parser): Parser {
  const split: (text: string) => unknown = types.getTypeParser(TEXT_ARRAY as never);
  const each = (item: unknown): unknown =>
    Array.isArray(item) ? item.map(each) : typeof item === 'string' ? parser(item) : item;
  return (text) => each(split(text));
}

/**
 * The one parser table, the same on the embedded database and on PostgreSQL. `date` stays the string YYYY-MM-DD, so that no
 * time zone can move it; `timestamp` without zone stays a string, as it is no instant; `numeric` and `interval` stay strings;
 * `bytea` is a Buffer by the driver's own parser, as is json.
 */
const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [20, int8],
  [1016, arrayOf(int8)],
  [1082, asIs],
  [1182, arrayOf(asIs)],
  [1083, asIs],
  [1114, asIs],
  [1115, arrayOf(asIs)],
  [1184, timestamptz],
  [1185, arrayOf(timestamptz)],
  [1186, asIs],
  [1187, arrayOf(asIs)],
  [1700, asIs],
  [1231, arrayOf(asIs)],
]);

/** For `pg`'s `types` option. */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: never) => unknown {
    const own = format === 'binary' ? undefined : PARSERS.get(oid);
    return own ?? types.getTypeParser(oid, format as 'text');
  },
};
