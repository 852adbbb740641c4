/** How mail is sent. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `from_start`: as soon as the line is open. `required`: by STARTTLS, or nothing is sent. `optional`: by STARTTLS when it is offered. */
  readonly tls: 'from_start' | 'required' | 'optional';
  readonly user: { readonly name: string; readonly password: string } | undefined;
  /** The sender's address, alone: `samsyn@kommun.example`. */
  readonly from: string;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `smtp://user:password@host:port` (port 587 unless told; STARTTLS required, except to this machine itself or with `?tls=optional`, for a
 * mail server in a network of one's own that offers none) or `smtps://…` (port 465).
 * @returns undefined for what can't be read
 */
export function readSmtpUrl(url: string, from: string): MailSettings | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  if ((!secure && protocol !== 'smtp:') || hostname === '' || !['', '/'].includes(pathname)) return undefined;
  const options = [...searchParams].map(([name, value]) => `${name}=${value}`);
  if (options.some((option) => option !== 'tls=optional') || (secure && options.length > 0)) return undefined;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    tls: secure ? 'from_start' : options.length > 0 || LOOPBACK.test(hostname) ? 'optional' : 'required',
    user:
      username === ''
        ? undefined
        : { name: decodeURIComponent(username), password: decodeURIComponent(password) },
    from,
  };
}
