import { describe, expect, it } from 'vitest';
import { readPlatformUrl } from './connection.ts';

describe('where the platform is', () => {
  it('is read with its key, which is taken out of the address', () => {
    const read = readPlatformUrl('https://samsyn:hem%2Flig@etjanst.kommun.example/oep?callback=ws/tillbaka');
    expect(read?.baseUrl.href).toBe('https://etjanst.kommun.example/oep/');
    expect(read?.callbackUrl.href).toBe('https://etjanst.kommun.example/oep/ws/tillbaka');
    expect(read?.authorization).toBe(`Basic ${Buffer.from('samsyn:hem/lig').toString('base64')}`);
  });

  it.each([
    ['no address', 'etjanst'],
    ['no key', 'https://etjanst.kommun.example/'],
    ['half a key', 'https://samsyn@etjanst.kommun.example/'],
    ['unencrypted', 'http://samsyn:x@etjanst.kommun.example/'],
    ['another kind', 'ftp://samsyn:x@etjanst.kommun.example/'],
    [
      'confirmations to somebody else',
      'https://samsyn:x@etjanst.kommun.example/?callback=https://annan.example/',
    ],
  ])('is refused with %s', (_what, url) => expect(readPlatformUrl(url)).toBeUndefined());

  it('is taken unencrypted on the own machine', () =>
    expect(readPlatformUrl('http://samsyn:x@127.0.0.1:4100/')?.callbackUrl.href).toBe(
      'http://127.0.0.1:4100/api/callback',
    ));
});
