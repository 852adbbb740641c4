/** Where the municipality's Open ePlatform is, and the key to it. Told by the environment alone: who may set the one may set the other. */
export interface PlatformConnection {
  /** Ends with a slash. */
  readonly baseUrl: URL;
  /** Where confirmations go (SOAP). */
  readonly callbackUrl: URL;
  /** The value of `Authorization`. */
  readonly authorization: string;
}

const CALLBACK = 'api/callback';

/**
 * Reads `https://user:password@host/`, with `?callback=path` for a platform that takes confirmations elsewhere than at `api/callback`.
 * Unencrypted on loopback alone: the key and the forms go over it. Undefined for anything else.
 */
export function readPlatformUrl(value: string): PlatformConnection | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const onLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && onLoopback);
  if (!safe || url.username === '' || url.password === '') return undefined;
  const baseUrl = new URL(url.pathname.replace(/\/?$/, '/'), url.origin);
  const callbackUrl = new URL(url.searchParams.get('callback') ?? CALLBACK, baseUrl);
  if (callbackUrl.origin !== baseUrl.origin) return undefined;
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { baseUrl, callbackUrl, authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}
