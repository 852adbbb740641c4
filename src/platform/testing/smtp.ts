import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** The envelope's recipients. */
  readonly to: readonly string[];
  /** As it came, headers and all. */
  readonly raw: string;
  /** Header fields by lower-case name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The text, decoded. */
  readonly text: string;
}

export interface SmtpOptions {
  /** The answer to a recipient: undefined takes it, a number refuses it with that code. */
  readonly recipient?: (address: string) => number | undefined;
  /** Runs when a mail has come whole and before it is taken over; what it throws refuses the mail. */
  readonly beforeAccept?: (mail: ReceivedMail) => Promise<void> | void;
  readonly logIn?: { readonly user: string; readonly password: string };
  /** A certificate to offer STARTTLS with; without it none is offered. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** The port to listen on; a free one unless told. */
  readonly port?: number;
}

export interface TestSmtp {
  readonly url: string;
  readonly port: number;
  /** Mails taken over, in order. */
  readonly mails: ReceivedMail[];
  readonly stop: () => Promise<void>;
}

const refusal = (code: number, address: string): Error =>
  Object.assign(new Error(`<${address}> refused`), { responseCode: code });

/** A mail server on loopback that keeps what it is given. Speaks SMTP as any other. */
export async function startSmtp(options: SmtpOptions = {}): Promise<TestSmtp> {
  const { recipient, beforeAccept, logIn, certificate } = options;
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: logIn === undefined,
    ...(certificate ?? { disabledCommands: logIn ? ['STARTTLS'] : ['STARTTLS', 'AUTH'], hideSTARTTLS: true }),
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => {
      const right = auth.username === logIn?.user && auth.password === logIn?.password;
      done(right ? null : new Error('no'), right ? { user: String(auth.username) } : undefined);
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = recipient?.(address);
      done(code === undefined ? null : refusal(code, address));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map((r) => r.address);
        const mail = readMail(to, Buffer.concat(chunks).toString('latin1'));
        try {
          await beforeAccept?.(mail);
          mails.push(mail);
          done();
        } catch (error) {
          done(error instanceof Error ? error : new Error(String(error)));
        }
      });
    },
  });
  server.on('error', () => undefined);
  const listener = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(to: readonly string[], raw: string): ReceivedMail {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()));
  }
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '7bit';
  return { to, raw, headers, text: decodeBody(raw.slice(end + 4), encoding) };
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return quoted(body.replace(/=\r\n/g, '')).toString('utf8');
  return Buffer.from(body, 'latin1').toString('utf8');
}

/** RFC 2047: `=?UTF-8?Q?P=C3=A5minnelse?=`. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, part: string) =>
      (how.toLowerCase() === 'b' ? Buffer.from(part, 'base64') : quoted(part.replaceAll('_', ' '))).toString(
        'utf8',
      ),
    );
