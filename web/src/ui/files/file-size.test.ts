import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [0, '0\u00a0kB'],
  [1, '1\u00a0kB'],
  [319_488, '312\u00a0kB'],
  [1_048_576, '1\u00a0MB'],
  [1_500_000, '1,4\u00a0MB'],
  [15 * 1024 * 1024, '15\u00a0MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
