import { describe, expect, it } from 'vitest';
import { isMailAddress } from './index.ts';

describe('an address', () => {
  it.each(['samsyn@kommun.example', 'a.b+c@x.example', 'siv.r\u00f6nnfors@kommun.example', 'a@localhost'])(
    'may be %s',
    (text) => {
      expect(isMailAddress(text)).toBe(true);
    },
  );

  it.each([
    '',
    'siv',
    'siv@',
    '@kommun.example',
    'a@b@c',
    'Siv <siv@x.example>',
    'a@x.example\r\nBcc: b@x',
    'a@x, b@x',
  ])('may not be %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
