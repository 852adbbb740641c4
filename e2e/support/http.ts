import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As sent, one for each header of that name. */
  readonly cookies: readonly string[];
  readonly text: string;
  json<T = Record<string, unknown>>(): T;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Milliseconds until it is given up. */
  readonly within?: number;
}

/** One request, exactly as told: no header is added or kept back as `fetch` would, so that Host and the like can be forged. */
export function send(url: string | URL, sent: Sent = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, within = 30_000 } = sent;
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = request(
      url,
      { method, headers: { ...length, ...headers }, timeout: within },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => resolve(answerOf(incoming.statusCode ?? 0, incoming.headers, chunks)));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${within} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function answerOf(
  status: number,
  given: Readonly<Record<string, string | string[] | undefined>>,
  chunks: readonly Buffer[],
): Answer {
  const text = Buffer.concat(chunks).toString('utf8');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) headers[name] = String(value);
  const cookies = given['set-cookie'];
  return {
    status,
    headers,
    cookies: Array.isArray(cookies) ? cookies : [],
    text,
    json: <T>() => JSON.parse(text) as T,
  };
}
