import { afterAll, expect, test } from 'vitest';
import { startSmtp } from '#testing';
import { until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';

/*
 * The server is killed while a mail server has a mail in its hands and has not said yes. Whoever was to be mailed is mailed once: those who had
 * been, not again; the one in hand, when the claim of the dead server has run out; the rest at once.
 */

const dataDir = seededFolder();
let server: Server | undefined;
afterAll(() => {
  server?.process.child.kill('SIGKILL');
  removeFolder(dataDir);
});

/** The queued jobs that wait, as whoever runs the installation sees them. */
async function waiting(): Promise<unknown[]> {
  const { code, output } = await samsyn(['jobs', 'list', '--json'], { SAMSYN_DATA: dataDir });
  expect(code).toBe(0);
  return (JSON.parse(output) as { waiting: unknown[] }).waiting;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('a server killed in the middle of its mail mails nobody twice and forgets nobody', async () => {
  let inHand = 0;
  let dead = false;
  const smtp = await startSmtp({
    // The second mail is not answered before the server is dead, and then not taken over: its line is gone.
    beforeAccept: async () => {
      inHand += 1;
      if (inHand !== 2) return;
      while (!dead) await pause(5);
      throw new Error('the line is gone');
    },
  });
  const env = { SMTP_URL: smtp.url, MAIL_FROM: 'samsyn@kommun.example', PUBLIC_URL: 'http://localhost:3000' };
  try {
    server = await startServer({ dataDir, env });
    await until('a mail is in hand', () => inHand === 2, { within: 60_000 });
    server.process.child.kill('SIGKILL');
    expect(await server.process.ended).toBe('SIGKILL');
    server.requireQuiet();
    dead = true;
    const before = smtp.mails.map((mail) => mail.to[0]);
    expect(before).toHaveLength(1);

    server = await startServer({ dataDir, env });
    await until('the rest is mailed', () => smtp.mails.length > 2, { within: 60_000 });
    await until('nothing waits', async () => (await waiting()).length === 0, {
      within: 60_000,
      every: 2_000,
    });
    const to = smtp.mails.map((mail) => mail.to[0] ?? '');
    expect(to.length).toBeGreaterThan(2);
    expect(new Set(to).size).toBe(to.length);
    expect(to.every((address) => address.endsWith('@bjorkvik.example.invalid'))).toBe(true);
    expect(inHand).toBe(to.length + 1);
    await server.stop();
  } finally {
    await smtp.stop();
  }
});
