import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldMessages } from '../src/platform/i18n/sv.ts';
import { ROOT } from './lib/root.mjs';

/** What a field can be refused for, as it is written where it is refused. */
const codes = new Map(
  readdirSync(join(ROOT, 'src'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/\binvalid\(\s*'[\w.]+',\s*'([a-z_]+)'/g),
      ].map(([, code]) => [code, file]),
    ),
);

test('every reason for which a field is refused has words', () => {
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter(([code]) => !(code in fieldMessages))).toEqual([]);
});
