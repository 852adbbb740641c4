import { randomUUID } from 'node:crypto';
import { type Answer, send } from '../support/http.ts';

interface Report {
  readonly reportId: string;
  readonly body: string;
}

/** What an attempt came to: an answer, or a line that broke. */
type Outcome = Answer | 'line broken';

export interface Writers {
  /** Reports that the server has said it has, by id, with the reference that it gave. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Reports of which nothing is known: the answer never came, or it was "not now". */
  readonly open: ReadonlyMap<string, Report>;
  /** Answers other than 200, as `status type retry-after`, counted. */
  readonly refusals: ReadonlyMap<string, number>;
  /** How often there was an answer other than 200. */
  refused(): number;
  /** How often there was no answer at all. */
  broken(): number;
  /** Where to send from now on: a server that is started anew listens on a new port. */
  sendTo(url: string): void;
  /** Ends after the reports that are under way. */
  stop(): Promise<void>;
  /** Sends once more what is open, with its own id and content; fails unless all is taken. */
  sendOpen(): Promise<void>;
}

/** As many as write at once, each as fast as it is answered. */
const AT_ONCE = 4;

/** So many reports of which nothing is known are left until the end; beyond them a writer sends one of them once more. */
const LEFT_OPEN = 60;

/** A form elsewhere that hands in reports with a client key, ids of its own making, and one to three children each. */
export function startWriters(firstUrl: string, key: string): Writers {
  const acknowledged = new Map<string, string>();
  const open = new Map<string, Report>();
  const refusals = new Map<string, number>();
  const waiting: Report[] = [];
  let url = firstUrl;
  let broken = 0;
  let writing = true;
  let made = 0;

  const attempt = ({ body }: Report): Promise<Outcome> =>
    send(`${url}/api/v1/eservices/concern-report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body,
    }).catch(() => 'line broken' as const);

  const settle = (report: Report, outcome: Outcome): boolean => {
    if (outcome === 'line broken') {
      broken++;
      return false;
    }
    if (outcome.status === 200) {
      acknowledged.set(report.reportId, outcome.json<{ reference: string }>().reference);
      open.delete(report.reportId);
      return true;
    }
    const { 'content-type': type, 'retry-after': after } = outcome.headers;
    const said = `${outcome.status} ${type?.split(';')[0]} ${after}`;
    refusals.set(said, (refusals.get(said) ?? 0) + 1);
    return false;
  };

  const writer = async (): Promise<void> => {
    while (writing) {
      const report = (waiting.length > LEFT_OPEN ? waiting.shift() : undefined) ?? newReport(made++);
      open.set(report.reportId, report);
      if (settle(report, await attempt(report))) continue;
      // Whoever was refused waits a moment.
      waiting.push(report);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const all = Array.from({ length: AT_ONCE }, writer);

  return {
    acknowledged,
    open,
    refusals,
    refused: () => [...refusals.values()].reduce((a, b) => a + b, 0),
    broken: () => broken,
    sendTo: (next) => {
      url = next;
    },
    stop: async () => {
      writing = false;
      await Promise.all(all);
    },
    sendOpen: async () => {
      for (const report of [...open.values()]) {
        const outcome = await attempt(report);
        if (!settle(report, outcome))
          throw new Error(`not taken: ${outcome === 'line broken' ? outcome : outcome.text}`);
      }
    },
  };
}

function newReport(n: number): Report {
  const reportId = randomUUID();
  const children = Array.from({ length: 1 + (n % 3) }, (_, i) => ({
    givenName: `Barn${i + 1}`,
    familyName: `Skrivet${n}`,
    ageText: `${4 + i}`,
  }));
  const body = JSON.stringify({
    reportId,
    children,
    worries: ['neglect'],
    freeText: `Rapport ${n}. ${'Det som har setts och hörts. '.repeat(20)}`,
    reporter: { kind: 'anonymous' },
  });
  return { reportId, body };
}
