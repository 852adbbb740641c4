import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { invalid } from '#platform/errors';
import type { ConcernReport } from './domain/report.ts';
import { type OroDeps, oroPages } from './oro-pages.ts';
import { fieldsOf, idsOf, titleOf } from './testing/form.ts';

const open: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

/** A server with the form and an intake that remembers what it was given, as the real one does. */
async function aServer(
  deps: Partial<OroDeps> = {},
  prepare: (app: FastifyInstance) => void = () => undefined,
) {
  const received: ConcernReport[] = [];
  const logged: string[] = [];
  const app = Fastify({
    logger: { level: 'trace', stream: { write: (line: string) => logged.push(line) } },
    trustProxy: true,
  });
  open.push(app);
  prepare(app);
  await app.register(
    oroPages({
      submit: async (report) => {
        if (!received.some((r) => r.submissionId === report.submissionId)) received.push(report);
        const number = received.findIndex((r) => r.submissionId === report.submissionId) + 1;
        return { reference: `26-${String(number).padStart(4, '0')}`, receivedAt: '2026-12-04T13:32:10.000Z' };
      },
      municipality: async () => ({ name: 'Björkviks kommun', onCallPhone: '0980-319 205' }),
      ...deps,
    }),
  );
  const post = (fields: URLSearchParams | string, url = '/oro', headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: String(fields),
    });

  /** Fills in fields of the page as a person would and presses a button. */
  const press = (
    page: string,
    button: string,
    answers: Record<string, string | string[]> = {},
    url = '/oro',
  ) => {
    const fields = fieldsOf(page);
    for (const [name, value] of Object.entries(answers)) {
      fields.delete(name);
      for (const one of [value].flat()) fields.append(name, one);
    }
    fields.set('do', button);
    return post(fields, url);
  };
  const first = async (url = '/oro') => (await app.inject(url)).body;
  return { app, received, logged, post, press, first };
}
type Server = Awaited<ReturnType<typeof aServer>>;

const WHO = { count: 'one', 'child-1-name': 'Alva Norrsken', 'child-1-age': '9 år', kind: 'private' };
const WORRY = {
  danger: 'no',
  worry: ['neglect', 'school_absence'],
  text: 'Hungrig i skolan.\nIngen vinterjacka.',
};

/** Walks to the check step as a private person without a name. */
async function toCheck({ first, press }: Server): Promise<string> {
  const two = await press(await first(), 'next', WHO);
  const three = await press(two.body, 'next', WORRY);
  const four = await press(three.body, 'next', { identity: 'anonymous' });
  expect(titleOf(four.body)).toMatch(/^Steg 4 av 4: Kontrollera och skicka/);
  return four.body;
}

describe('the schools of the municipality', () => {
  it('are offered to whoever reports at work while they write, without JavaScript, and to nobody else', async () => {
    const organisations = ['Norrängens skola', 'S:t <Olofs> skola'];
    const municipality = async () => ({ name: 'Björkviks kommun', onCallPhone: null, organisations });
    const { first, press } = await aServer({ municipality });
    const two = await press(await first(), 'next', { ...WHO, kind: 'professional' });
    const three = await press(two.body, 'next', WORRY);
    expect(three.body).toContain('list="organisation-list"');
    expect(three.body).toContain('<option value="Norrängens skola">');
    expect(three.body).toContain('<option value="S:t &lt;Olofs&gt; skola">');
    expect(two.body).not.toContain('Norrängens');
    const other = await press(three.body, 'next', {
      name: 'Gerd',
      category: 'school',
      organisation: 'En annan skola',
    });
    expect(other.body).not.toContain('organisation-error');
    const private2 = await press(await first(), 'next', WHO);
    expect((await press(private2.body, 'next', WORRY)).body).not.toContain('Norrängens');
  });
});

describe('the way through', () => {
  it('takes an anonymous report from the first step to the receipt without JavaScript', async () => {
    const server = await aServer();
    const check = await toCheck(server);
    expect(check).toContain('Alva Norrsken');
    const receipt = await server.press(check, 'send');
    expect(receipt.statusCode).toBe(200);
    expect(receipt.body).toContain('26-0001');
    expect(receipt.body).toContain('fredag 4 december 2026 klockan 14.32');
    expect(receipt.body).not.toMatch(/Alva|Norrsken|Hungrig|<form|type="hidden"/);
    expect(server.received).toEqual([
      {
        submissionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        children: [{ givenName: 'Alva', familyName: 'Norrsken', ageText: '9 år', unborn: false }],
        guardians: [],
        worries: ['neglect', 'school_absence'],
        freeText: 'Hungrig i skolan.\nIngen vinterjacka.',
        files: [],
        guardiansInformed: 'unknown',
        reporter: { kind: 'anonymous' },
      },
    ]);
  });

  it('keeps what was typed on the way back and on', async () => {
    const { first, press } = await aServer();
    const two = await press(await first(), 'next', WHO);
    const back = await press(two.body, 'back', { text: 'halv mening', danger: 'yes' });
    expect(titleOf(back.body)).toMatch(/^Steg 1 av 4/);
    expect(fieldsOf(back.body).get('child-1-name')).toBe('Alva Norrsken');
    const again = await press(back.body, 'next');
    expect(fieldsOf(again.body).get('text')).toBe('halv mening');
    expect(fieldsOf(again.body).get('danger')).toBe('yes');
  });

  it('asks a private person for a name only after the choice, and sends it', async () => {
    const server = await aServer();
    const two = await server.press(await server.first(), 'next', WHO);
    const choice = await server.press(two.body, 'next', WORRY);
    expect(idsOf(choice.body)).not.toContain('name');
    const named = await server.press(choice.body, 'next', { identity: 'named' });
    expect(named.statusCode).toBe(200);
    expect(idsOf(named.body)).toEqual(
      expect.arrayContaining(['contact', 'name', 'relation', 'phone', 'email']),
    );
    const check = await server.press(named.body, 'next', { name: 'Maj Påhitt', relation: 'relative' });
    const changed = await server.press(check.body, 'edit-you');
    const anonymous = await server.press(changed.body, 'next', { identity: 'anonymous' });
    expect(anonymous.body).not.toContain('Maj');
    await server.press(check.body, 'send');
    expect(server.received[0]?.reporter).toEqual({
      kind: 'private',
      category: 'relative',
      name: 'Maj Påhitt',
    });
  });

  it('asks a professional who and where', async () => {
    const server = await aServer();
    const two = await server.press(await server.first(), 'next', { ...WHO, kind: 'professional' });
    const three = await server.press(two.body, 'next', WORRY);
    expect(idsOf(three.body)).not.toContain('identity');
    const work = {
      name: 'Maj',
      category: 'school',
      organisation: 'Almskolan',
      feedback: 'yes',
      phone: '0980-100',
    };
    const check = await server.press(three.body, 'next', work);
    await server.press(check.body, 'send');
    expect(server.received[0]?.reporter).toMatchObject({ kind: 'professional', feedbackRequested: true });
  });

  it('adds and removes children by buttons', async () => {
    const { first, press } = await aServer();
    const two = await press(await first(), 'add-child', { 'child-1-name': 'Alva' });
    expect(two.body).toMatch(/id="child-2-name"[^>]*autofocus/);
    const one = await press(two.body, 'remove-child-1', { 'child-2-name': 'Otto' });
    expect(fieldsOf(one.body).get('child-1-name')).toBe('Otto');
    expect(idsOf(one.body)).not.toContain('child-2-name');
  });

  it('changes language without losing a word', async () => {
    const { press, first } = await aServer();
    const english = await press(await first(), 'stay', WHO, '/oro?lang=en');
    expect(english.body).toMatch(/<html lang="en">/);
    expect(english.body).toContain('The child’s name');
    expect(english.body).toContain('action="/oro?lang=en"');
    expect(fieldsOf(english.body).get('child-1-name')).toBe('Alva Norrsken');
    expect((await first('/oro?lang=latt')).includes('<html lang="sv">')).toBe(true);
    expect(await first('/oro?lang=xx&lang=en')).toContain('Anmäl oro för ett barn');
  });
});

describe('faults', () => {
  it('names them on top and at the field, in a title that begins with it, with status 422', async () => {
    const { first, press } = await aServer();
    const wrong = await press(await first(), 'next', { 'child-1-name': 'Alva' });
    expect(wrong.statusCode).toBe(422);
    expect(titleOf(wrong.body)).toMatch(/^Fel: Vem gäller det\?/);
    expect(wrong.body).toContain('Rätta 2 uppgifter för att gå vidare');
    for (const id of ['count-one', 'kind-private']) {
      expect(wrong.body).toContain(`href="#${id}"`);
      expect(idsOf(wrong.body)).toContain(id);
    }
    expect(wrong.body).toMatch(/<fieldset id="count"[^>]*aria-describedby="count-error"/);
    expect(wrong.body).toMatch(/id="error-summary" tabindex="-1" autofocus/);
    expect(fieldsOf(wrong.body).get('child-1-name')).toBe('Alva');
  });

  it('names a field that is too long or holds what can’t be stored, and keeps the rest of it', async () => {
    const { first, press } = await aServer();
    const two = await press(await first(), 'next', WHO);
    const long = await press(two.body, 'next', { ...WORRY, interpreter: 'x'.repeat(101) });
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain('Språk, om familjen behöver tolk: skriv högst 100 tecken');
    const odd = await press(two.body, 'next', { ...WORRY, text: 'a\u0000b' });
    expect(odd.statusCode).toBe(422);
    expect(odd.body).toContain('vi har tagit bort tecken som inte kan sparas');
    expect(fieldsOf(odd.body).get('text')).toBe('ab');
    expect((await press(odd.body, 'next')).statusCode).toBe(200);
  });

  it('escapes everything that was typed, on every page that shows it', async () => {
    const server = await aServer();
    const hostile = `</textarea><script>alert("x")</script>'&amp;`;
    const who = { ...WHO, 'child-1-name': hostile };
    const two = await server.press(await server.first(), 'next', who);
    const three = await server.press(two.body, 'next', { ...WORRY, text: hostile, guardians: hostile });
    const check = await server.press(three.body, 'next', { identity: 'anonymous' });
    const back = await server.press(check.body, 'edit-worry');
    for (const page of [two, three, check, back]) {
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toContain('<script>');
      expect(page.body).not.toContain('</textarea><');
    }
    expect(fieldsOf(back.body).get('text')).toBe(hostile);
    expect(fieldsOf(back.body).get('child-1-name')).toBe(hostile);
  });

  it('shows a refusal by intake at the field', async () => {
    const server = await aServer({
      submit: () => Promise.reject(invalid('freeText', 'too_long', { limit: 5 })),
    });
    const refused = await server.press(await toCheck(server), 'send');
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Berätta vad du har sett eller hört: skriv högst 5 tecken');
  });
});

describe('sending', () => {
  it('sends once, however often it is pressed or reloaded, and gives the same receipt', async () => {
    const server = await aServer();
    const check = await toCheck(server);
    const [a, b] = await Promise.all([server.press(check, 'send'), server.press(check, 'send')]);
    const c = await server.press(check, 'send');
    expect(server.received).toHaveLength(1);
    expect([a, b, c].map((r) => r.body.includes('26-0001'))).toEqual([true, true, true]);
  });

  it('takes other words from the same form for another report, so that none is lost', async () => {
    const server = await aServer();
    const check = await toCheck(server);
    await server.press(check, 'send');
    const second = await server.press(check, 'send', { text: 'En sak till: han är ensam hemma.' });
    expect(second.body).toContain('26-0002');
    expect(server.received.map((r) => r.freeText)).toContain('En sak till: han är ensam hemma.');
  });

  it('keeps what was typed when intake is away, says so, and logs nothing that was written', async () => {
    const fail = () => Promise.reject(new Error('duplicate key (Alva Norrsken)'));
    const server = await aServer({ submit: fail });
    const failed = await server.press(await toCheck(server), 'send');
    expect(failed.statusCode).toBe(503);
    expect(titleOf(failed.body)).toMatch(/^Fel: /);
    expect(failed.body).toContain('Anmälan är inte skickad än');
    expect(fieldsOf(failed.body).get('child-1-name')).toBe('Alva Norrsken');
    expect(server.logged.join('')).toContain('a concern report could not be taken in');
    expect(server.logged.join('')).not.toMatch(/Alva|Hungrig|127\.0\.0\.1/);
  });

  it('turns senders away kindly when too many send at once, with all they wrote', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await aServer({
      submit: async () => {
        await held;
        return { reference: '26-0001', receivedAt: '2026-12-04T13:32:10.000Z' };
      },
      limits: { gate: { running: 1, waiting: 0, seconds: 60 } },
    });
    const check = await toCheck(server);
    const first = server.press(check, 'send');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const second = await server.press(check, 'send', { text: 'en annan' });
    expect(second.statusCode).toBe(429);
    expect(second.headers['retry-after']).toBe('30');
    expect(fieldsOf(second.body).get('text')).toBe('en annan');
    release();
    expect((await first).statusCode).toBe(200);
  });
});

describe('floods', () => {
  it('answers 429 with a calm page and the phone number, one address alone', async () => {
    const { app, post } = await aServer({ limits: { pages: { posts: 2, seconds: 600 } } });
    const from = (address: string) => post('step=who', '/oro', { 'x-forwarded-for': address });
    await from('192.0.2.1');
    await from('192.0.2.1');
    const third = await from('192.0.2.1');
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(500);
    expect(third.body).toContain('Vänta några minuter');
    expect(third.body).toContain('0980-319 205');
    expect((await from('192.0.2.2')).statusCode).toBe(200);
    expect((await app.inject('/oro')).statusCode).toBe(200);
  });

  it('counts reports apart from pages, and keeps what was typed', async () => {
    const server = await aServer({ limits: { reports: { posts: 1, seconds: 600 } } });
    const check = await toCheck(server);
    await server.press(check, 'send');
    const second = await server.press(check, 'send');
    expect(second.statusCode).toBe(429);
    expect(fieldsOf(second.body).get('child-1-name')).toBe('Alva Norrsken');
  });
});

describe('what the server gives and does not give', () => {
  it('keeps nothing on the device and lets nothing in from elsewhere', async () => {
    const { app, first } = await aServer({}, (server) =>
      server.addHook('onRequest', async (_request, reply) => {
        reply.headers({ 'set-cookie': 'session=1', 'content-security-policy': "script-src 'unsafe-inline'" });
      }),
    );
    const { headers } = await app.inject('/oro');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    const page = await first();
    expect(page).toMatch(/<form id="oro"[^>]*autocomplete="off"/);
    expect(page).not.toMatch(/<script(?! src="\/oro\/)|<style|\son\w+="|\sstyle="/);
    expect([...page.matchAll(/(?:src|href|action)="(https?:[^"]*)"/g)].map((m) => m[1])).toEqual([
      'https://www.smhi.se/',
    ]);
  });

  it('gives each visitor a form id of their own', async () => {
    const { first } = await aServer();
    const ids = [fieldsOf(await first()).get('submission'), fieldsOf(await first()).get('submission')];
    expect(new Set(ids).size).toBe(2);
  });

  it('logs no address and no request', async () => {
    const { app, logged, post } = await aServer();
    await app.inject('/oro');
    await post('step=who&do=next');
    await app.inject('/oro/oro.css');
    await app.inject('/oro/finns-inte');
    await post('x'.repeat(400 * 1024));
    expect(logged.join('')).toBe('');
  });

  it('serves style and script to be kept for ever under their hash, small and self-contained', async () => {
    const { app, first } = await aServer();
    const page = await first();
    const style = /href="(\/oro\/oro\.css\?v=[^"]+)"/.exec(page)?.[1] ?? '';
    const script = /src="(\/oro\/oro\.js\?v=[^"]+)"/.exec(page)?.[1] ?? '';
    for (const url of [style, script]) {
      const kept = await app.inject(url);
      expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(kept.body).not.toMatch(/https?:|@import|url\(/);
      expect((await app.inject(url.replace(/\?.*/, ''))).headers['cache-control']).toBe('no-cache');
    }
    expect((await app.inject(style)).headers['content-type']).toBe('text/css; charset=utf-8');
    expect(Buffer.byteLength((await app.inject(style)).body)).toBeLessThan(15_000);
  });

  it('asks for the municipality once for all who come within a minute', async () => {
    let asked = 0;
    const { app } = await aServer({
      municipality: async () => {
        asked += 1;
        return { name: 'Björkviks kommun', onCallPhone: '0980-319 205' };
      },
    });
    const pages = await Promise.all([app.inject('/oro'), app.inject('/oro'), app.inject('/oro?lang=en')]);
    expect(pages.map((page) => page.body.includes('tel:0980319205'))).toEqual([true, true, true]);
    expect(asked).toBe(1);
  });

  it('stands without the municipality, and has its number as soon as it can be read', async () => {
    let away = true;
    const { app } = await aServer({
      municipality: async () => {
        if (away) throw new Error('away');
        return { name: 'Björkviks kommun', onCallPhone: '0980-319 205' };
      },
    });
    const without = await app.inject('/oro');
    expect(without.statusCode).toBe(200);
    expect(without.body).toContain('Ring 112');
    expect(without.body).not.toContain('tel:0980');
    away = false;
    expect((await app.inject('/oro')).body).toContain('tel:0980319205');
  });
});

describe('bodies that no form sends', () => {
  it('answers a page in Swedish to what is too large or of another kind', async () => {
    const { app, post } = await aServer();
    const large = await post(`text=${'x'.repeat(400 * 1024)}`);
    expect([large.statusCode, large.body.includes('Det blev för mycket att skicka')]).toEqual([413, true]);
    for (const type of ['application/json', 'text/plain', 'nonsense']) {
      const other = await app.inject({
        method: 'POST',
        url: '/oro',
        headers: { 'content-type': type },
        payload: '{}',
      });
      expect([other.statusCode, other.body.includes('gick inte att läsa')]).toEqual([415, true]);
    }
    const half = await app.inject({
      method: 'POST',
      url: '/oro',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="te',
    });
    expect([half.statusCode, half.body.includes('gick inte att läsa')]).toEqual([400, true]);
    expect((await app.inject({ method: 'POST', url: '/oro' })).statusCode).toBe(200);
    expect((await app.inject('/oro/hemligt')).statusCode).toBe(404);
  });

  it('holds a report that fills every field to its limit, in a script of three bytes a character', async () => {
    const server = await aServer();
    const two = await server.press(await server.first(), 'next', WHO);
    const three = await server.press(two.body, 'next', {
      danger: 'yes',
      'danger-text': '語'.repeat(4_000),
      text: '語'.repeat(20_000),
      informed: 'no',
      'informed-why': '語'.repeat(2_000),
    });
    expect(titleOf(three.body)).toMatch(/^Steg 3 av 4/);
    const check = await server.press(three.body, 'next', { identity: 'anonymous' });
    expect((await server.press(check.body, 'send')).statusCode).toBe(200);
  });
});
