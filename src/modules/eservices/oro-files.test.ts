import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '#platform/errors';
import { fileContent } from '#platform/files';
import { aJpeg, aPdf, type FormPart, multipart } from '#testing';
import type { ConcernReport } from './domain/report.ts';
import { type OroDeps, oroPages } from './oro-pages.ts';
import { fieldsOf, titleOf } from './testing/form.ts';

const open: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

/** The form before an intake that refuses files as the real one does. */
async function aServer(deps: Partial<OroDeps> = {}) {
  const received: ConcernReport[] = [];
  const app = Fastify();
  open.push(app);
  await app.register(
    oroPages({
      submit: async (report) => {
        const fields = report.files.flatMap((file, i) => {
          const code = fileContent().safeParse(file).error?.issues[0]?.message;
          return code ? [{ field: `files.${i}`, code }] : [];
        });
        if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
        if (!received.some((r) => r.submissionId === report.submissionId)) received.push(report);
        return { reference: '26-0001', receivedAt: '2026-12-04T13:32:10.000Z' };
      },
      municipality: async () => ({ name: 'Björkviks kommun', onCallPhone: '0980-319 205' }),
      ...deps,
    }),
  );
  return { app, received };
}

const CHECK = new URLSearchParams({
  submission: '0198c5a0-0000-7000-8000-000000000001',
  step: 'check',
  checked: 'yes',
  count: 'one',
  'child-1-name': 'Alva',
  kind: 'private',
  danger: 'no',
  text: 'Oro å ä ö\nrad två',
  identity: 'anonymous',
});

/** Posts the check step as a browser does without JavaScript: all of it as a form with files. */
function send(app: FastifyInstance, files: readonly FormPart[], button = 'send', fields = CHECK) {
  const parts = [...fields].map(([name, value]) => ({ name, body: value.replaceAll('\n', '\r\n') }));
  const { payload, type } = multipart([...parts, ...files, { name: 'do', body: button }]);
  return app.inject({ method: 'POST', url: '/oro', headers: { 'content-type': type }, payload });
}
const file = (filename: string, body: Buffer | string): FormPart => ({ name: 'files', filename, body });

describe('files with a concern report', () => {
  it('are asked for on the last step and come with the report', async () => {
    const { app, received } = await aServer();
    const first = await app.inject('/oro');
    expect(first.body).not.toContain('type="file"');
    const check = await send(app, [], 'stay');
    expect(check.body).toMatch(/<form id="oro" method="post" enctype="multipart\/form-data"/);
    expect(check.body).toContain('type="file"');
    const receipt = await send(app, [file('Bild från förskolan.jpg', aJpeg()), file('brev.pdf', aPdf())]);
    expect(receipt.statusCode).toBe(200);
    expect(receipt.body).toContain('26-0001');
    expect(receipt.body).not.toMatch(/Bild|brev\.pdf/);
    expect(received).toHaveLength(1);
    expect(received[0]?.freeText).toBe('Oro å ä ö\nrad två');
    expect(received[0]?.files.map((f) => f.name)).toEqual(['Bild från förskolan.jpg', 'brev.pdf']);
    expect(received[0]?.files[0]?.bytes.equals(aJpeg())).toBe(true);
  });

  it('may be none: a browser sends an empty part for a field that nobody used', async () => {
    const { app, received } = await aServer();
    expect((await send(app, [{ name: 'files', filename: '', body: '' }])).statusCode).toBe(200);
    expect(received[0]?.files).toEqual([]);
  });

  it('make it the same report when it is sent again, and another when they differ', async () => {
    const { app, received } = await aServer();
    await send(app, [file('a.pdf', aPdf())]);
    await send(app, [file('a.pdf', aPdf())]);
    expect(received).toHaveLength(1);
    await send(app, [file('a.pdf', aPdf('annat'))]);
    expect(received).toHaveLength(2);
  });

  it.each([
    [
      'of a kind that is not taken in',
      file('spel.exe', 'MZ\0\0'),
      'spel.exe är av ett slag som vi inte kan ta emot',
    ],
    ['empty', file('tom.pdf', ''), 'tom.pdf är tom'],
    ['too large', file('film.mp4', Buffer.alloc(15 * 1024 * 1024 + 1)), 'film.mp4 är för stor'],
  ])('are told by name when one is %s, and all that was typed is still there', async (_what, bad, words) => {
    const { app, received } = await aServer();
    const answer = await send(app, [file('bra.pdf', aPdf()), bad]);
    expect(answer.statusCode).toBe(422);
    expect(titleOf(answer.body)).toMatch(/^Fel: Kontrollera och skicka/);
    expect(answer.body).toContain(words);
    expect(answer.body).not.toContain('bra.pdf är');
    expect(answer.body).toContain('<a href="#files">');
    expect(answer.body).toContain('id="choose-again"');
    expect(fieldsOf(answer.body).get('text')).toBe('Oro å ä ö\nrad två');
    expect(received).toEqual([]);
  });

  it('are told when they are too large together, and cut off when they have no end', async () => {
    const { app } = await aServer();
    const large = (name: string) => file(name, Buffer.alloc(11 * 1024 * 1024, 65));
    const together = await send(app, [large('a.txt'), large('b.txt'), large('c.txt')]);
    expect(together.statusCode).toBe(422);
    expect(together.body).toContain('för stora tillsammans');
    const { payload, type } = multipart([large('a.txt')]);
    const endless = await app.inject({
      method: 'POST',
      url: '/oro',
      headers: { 'content-type': type, 'content-length': String(95 * 1024 * 1024) },
      payload,
    });
    expect([endless.statusCode, endless.body.includes('för mycket att skicka')]).toEqual([413, true]);
  });

  it('say what a photo may tell, to who is anonymous and to who is not', async () => {
    const { app } = await aServer();
    expect((await send(app, [], 'stay')).body).toContain(
      'tar vi bort uppgifter om vem som har gjort filen, var och när',
    );
    const named = new URLSearchParams(CHECK);
    named.set('identity', 'named');
    named.set('name', 'Maj Påhitt');
    named.set('contact', 'yes');
    expect((await send(app, [], 'stay', named)).body).toContain('var och när den är tagen');
  });

  it('wait outside when many come at once, while pages are still turned', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { app } = await aServer({ limits: { uploads: { running: 1, waiting: 0, seconds: 20 } } });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const { payload, type } = multipart([file('a.pdf', aPdf())]);
    const slow = fetch(`${url}/oro`, {
      method: 'POST',
      headers: { 'content-type': type },
      duplex: 'half',
      body: new ReadableStream({
        async start(controller) {
          controller.enqueue(payload.subarray(0, 40));
          await held;
          controller.enqueue(payload.subarray(40));
          controller.close();
        },
      }),
    } as RequestInit);
    await expect.poll(async () => (await send(app, [file('b.pdf', aPdf())])).statusCode).toBe(429);
    const refused = await send(app, [file('b.pdf', aPdf())]);
    expect(refused.body).toContain('Många skickar filer just nu');
    const turned = await app.inject({
      method: 'POST',
      url: '/oro',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'step=who&do=stay',
    });
    expect(turned.statusCode).toBe(200);
    release();
    expect((await slow).status).toBe(200);
    expect((await send(app, [file('b.pdf', aPdf())])).statusCode).toBe(200);
  });
});
