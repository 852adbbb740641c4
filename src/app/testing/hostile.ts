export type Path = readonly (string | number)[];

/** The places of all values in a value, itself left out. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, v]) =>
    placesIn(v, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

/** A copy with the value at one place replaced, or taken out when the new one is `undefined`. */
export function put(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...(value as Record<string, unknown>) };
  if (rest.length === 0 && replacement === undefined) delete copy[key];
  else copy[key] = put(copy[key], rest, replacement);
  return copy;
}

const nested = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Taken out, of the wrong kind, too long, or what a database, a parser or a terminal can't bear. */
export const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  '',
  ' \u00a0\t ',
  'a\u0000b',
  '\ud800',
  '\u202egnimrof\u0007',
  'e\u0301'.repeat(60),
  '𝒳'.repeat(10_001),
  "'; drop table casework.report; --",
  '2026-02-30',
  // The ends of the calendar, and numbers at the ends of what is counted in.
  '1900-01-01',
  '2198-12-31',
  '2199-12-31',
  '1953-T1',
  '2199-T3',
  1900,
  2199,
  2 ** 31,
  '9999999-99-99T99:99:99Z',
  '00000000-0000-0000-0000-00000000000g',
  0,
  1e308,
  Number.MAX_SAFE_INTEGER * 8,
  true,
  [],
  {},
  { toString: 'x', length: -1 },
  Array.from({ length: 301 }, () => 'x'),
  nested(60),
];

/** Bodies that are no JSON object at all, as they go over the line, with the type that they claim. */
export const RAW: readonly {
  readonly what: string;
  readonly type: string | null;
  readonly body: string | Buffer;
}[] = [
  { what: 'nothing', type: 'application/json', body: '' },
  { what: 'nothing without a type', type: null, body: '' },
  { what: 'half an object', type: 'application/json', body: '{"a":' },
  { what: 'words', type: 'application/json', body: 'hello' },
  { what: 'null', type: 'application/json', body: 'null' },
  { what: 'a number', type: 'application/json', body: '1e999' },
  { what: 'a string', type: 'application/json', body: '"\\ud800"' },
  { what: 'a list', type: 'application/json', body: '[1,2]' },
  { what: 'an empty object', type: 'application/json', body: '{}' },
  { what: '__proto__', type: 'application/json', body: '{"__proto__":{"isAdmin":true}}' },
  {
    what: 'a constructor',
    type: 'application/json',
    body: '{"constructor":{"prototype":{"isAdmin":true}}}',
  },
  { what: 'bytes that are no text', type: 'application/json', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
  { what: 'a mark of byte order', type: 'application/json', body: '\ufeff{}' },
  { what: 'brackets without end', type: 'application/json', body: '['.repeat(200_000) },
  {
    what: 'a well of brackets',
    type: 'application/json',
    body: `${'[{"a":'.repeat(60_000)}1${'}]'.repeat(60_000)}`,
  },
  { what: 'two megabytes', type: 'application/json', body: `"${'a'.repeat(2_000_000)}"` },
  { what: 'a form', type: 'application/x-www-form-urlencoded', body: 'a=1&b=2' },
  { what: 'parts', type: 'multipart/form-data; boundary=x', body: '--x--' },
  { what: 'XML', type: 'text/xml', body: '<a/>' },
  { what: 'plain words', type: 'text/plain', body: '{}' },
  { what: 'a type that is none', type: 'application/json/;;==', body: '{}' },
  { what: 'another writing of letters', type: 'application/json; charset=utf-16', body: '{}' },
];

/** Query strings, as they stand after the question mark. */
export const QUERIES: readonly string[] = [
  '',
  '=',
  '&&&',
  'caseId',
  'caseId=',
  'caseId=%00',
  'caseId=%ff%fe',
  'caseId=%zz',
  'caseId=1&caseId=2',
  'caseId[]=1',
  'caseId[a]=1',
  '__proto__=1',
  '__proto__[x]=1',
  'constructor=1',
  `caseId=${'9'.repeat(6000)}`,
  "caseId=';select%20pg_sleep(9)--",
  'caseId=%ED%A0%80',
  'caseId=00000000-0000-0000-0000-000000000000',
];
