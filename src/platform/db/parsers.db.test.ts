import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing';

const t = await useTestDatabase();

const value = async (expression: string): Promise<unknown> =>
  (await t.pool.query<{ v: unknown }>(`select ${expression} as v`)).rows[0]?.v;

test.each([
  ["'2026-03-29'::date", '2026-03-29'],
  ["array['2026-03-29', null]::date[]", ['2026-03-29', null]],
  ["'2026-10-25 02:30'::timestamp", '2026-10-25 02:30:00'],
  ["'14:05'::time", '14:05:00'],
  ["'1 year 2 mons 3 days'::interval", '1 year 2 mons 3 days'],
  ["'12345678901234567890.10'::numeric", '12345678901234567890.10'],
  ["'{1.10}'::numeric[]", ['1.10']],
  ['7::int4', 7],
  ["'9007199254740991'::int8", 9007199254740991],
  ["'{1,2}'::int8[]", [1, 2]],
  ['null::int8', null],
  ['\'{"a":[1]}\'::jsonb', { a: [1] }],
  ['true', true],
])('%s', async (expression, expected) => {
  expect(await value(expression)).toEqual(expected);
});

test('an instant is a Date, whatever zone it was written in', async () => {
  expect(await value("'2026-03-29 03:30+02'::timestamptz")).toEqual(new Date('2026-03-29T01:30:00Z'));
  expect(await value("array['2026-03-29 03:30+02'::timestamptz]")).toEqual([
    new Date('2026-03-29T01:30:00Z'),
  ]);
});

test('bytes are a Buffer', async () => {
  expect(await value("'\\x00ff10'::bytea")).toEqual(Buffer.from([0, 255, 16]));
});

test.each([
  ["'9007199254740993'::int8", 'does not fit'],
  ["'-9223372036854775808'::int8", 'does not fit'],
  ["'infinity'::timestamptz", 'is not an instant'],
])('%s is refused, not bent', async (expression, message) => {
  await expect(value(expression)).rejects.toThrow(message);
  expect(await value('1')).toBe(1);
});

test('values go in as they come out', async () => {
  const sent = { day: '2026-02-28', at: new Date('2026-02-28T23:30:00.123Z'), bytes: Buffer.from([1, 0, 2]) };
  const { rows } = await t.pool.query('select $1::date as day, $2::timestamptz as at, $3::bytea as bytes', [
    sent.day,
    sent.at,
    sent.bytes,
  ]);
  expect(rows[0]).toEqual(sent);
});
