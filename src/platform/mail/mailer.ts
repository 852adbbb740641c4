import { createTransport } from 'nodemailer';
import type { MailSettings } from './settings.ts';

export interface Letter {
  /** Names the mail for ever: sent a second time it is the same mail, and a receiving system can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly madeAt: Date;
}

/** `sent`: the mail server has taken it over. `refused`: it never will; `code` is SMTP's own, without its words. */
export type Delivery = { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly code: string };

export interface Mailer {
  /** @throws Error for what may go better another time: no connection, a server that is busy, a log-in that fails */
  send(letter: Letter): Promise<Delivery>;
}

/** Longest wait for one answer of the mail server, in ms: shorter than the wait for a server that is told to stop. */
const PATIENCE = 10_000;

/** Sends by SMTP. A connection a mail: there are few, and nothing is left open. */
export function createMailer(settings: MailSettings): Mailer {
  const { host, port, tls, user, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'from_start',
    requireTLS: tls === 'required',
    ...(user ? { auth: { user: user.name, pass: user.password } } : {}),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    dnsTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async (letter) => {
      try {
        await transport.sendMail({
          from,
          to: letter.to,
          envelope: { from, to: [letter.to] },
          subject: letter.subject,
          text: letter.text,
          messageId: `<${letter.id}@${domain}>`,
          date: letter.madeAt,
          // No machine is to answer it: out-of-office replies would fill the sender's box.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'sent' };
      } catch (error) {
        const code = refusalOf(error);
        if (code === undefined) throw error;
        return { kind: 'refused', code };
      }
    },
  };
}

/** SMTP's code when the server has refused this mail for good (5xx to the recipient or the content), not the log-in or the line. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, responseCode, command } = error as Error & {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  const forGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  const ofThisMail = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE';
  return forGood && ofThisMail ? `SMTP ${responseCode}` : undefined;
}
