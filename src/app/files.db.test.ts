import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerReport } from '#modules/casework';
import { addClient } from '#modules/eservices';
import type { App } from '#platform/http';
import { newId } from '#platform/ids';
import { movableClock, systemNow } from '#platform/time';
import { aPdf, type FormPart, multipart, useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import type { SeatKey } from './demo/names.ts';
import { seedDemo } from './demo/seed.ts';
import { listDemoUsers } from './demo/users.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';

/* Files over the wire: what goes in comes out, to those who may, and as nothing that a browser would open. */

const database = await useTestDatabase();
const NOW = new Date('2026-12-04T09:00:00+01:00');

let app: App;
let caseId: string;
let tenantId: string;
const tokens = new Map<SeatKey, string>();

beforeAll(async () => {
  const clock = movableClock(NOW.getTime() - systemNow().getTime());
  const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), database, clock);
  const organisation = await seedDemo(database.pool, NOW);
  app = await createServer(services);
  tenantId = organisation.tenantId;
  const users = await listDemoUsers(database.pool, tenantId, '2026-12-04' as never);
  for (const seat of ['jon', 'lova'] as const) {
    const user = users.find((u) => u.employeeId === organisation.actor(seat).employeeId);
    tokens.set(seat, await services.sessions.open(tenantId, user?.accountId ?? ''));
  }
  const registered = await services.runner.run(registerReport, organisation.actor('jon'), {
    children: [{ givenName: 'Alva' }],
    freeText: 'Brev kom.',
    reporter: { kind: 'anonymous' },
    reportId: newId(),
    channel: 'letter',
  });
  caseId = registered.caseIds[0] ?? '';
}, 120_000);

afterAll(() => app.close());

const send = (seat: SeatKey, parts: readonly FormPart[], url = '/api/v1/casework/add-attachment') => {
  const { payload, type } = multipart(parts);
  return app.inject({
    method: 'POST',
    url,
    headers: { 'x-samsyn': '1', 'content-type': type },
    cookies: { samsyn: tokens.get(seat) ?? '' },
    payload,
  });
};
const fetchFile = (seat: SeatKey, attachmentId: string) =>
  app.inject({
    url: `/api/v1/casework/attachment?caseId=${caseId}&attachmentId=${attachmentId}`,
    cookies: { samsyn: tokens.get(seat) ?? '' },
    headers: { 'accept-encoding': 'gzip' },
  });
const input = (value: object): FormPart => ({ name: 'input', body: JSON.stringify(value) });
const file = (filename: string, body: Buffer | string, name = 'file'): FormPart => ({ name, filename, body });

describe('a file over the wire', () => {
  it('comes back byte by byte, to be saved and never shown', async () => {
    const attachmentId = newId();
    const sent = await send('jon', [input({ caseId, attachmentId }), file('Brev från skolan.pdf', aPdf())]);
    expect(sent.json()).toEqual({ caseId, attachmentId });
    const { statusCode, headers, rawPayload } = await fetchFile('jon', attachmentId);
    expect(statusCode).toBe(200);
    expect(rawPayload.equals(aPdf())).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, no-transform',
      'content-length': String(aPdf().length),
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="Brev fran /);
    expect(headers['content-disposition']).toContain("filename*=UTF-8''Brev%20fr%C3%A5n");
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('is text when it is a web page, whatever it says itself', async () => {
    const attachmentId = newId();
    const page = '<!doctype html><script>document.title = "ute"</script>';
    await send('jon', [file('sida.html', page), input({ caseId, attachmentId })]);
    const { headers, body } = await fetchFile('jon', attachmentId);
    expect(headers['content-type']).toBe('text/plain');
    expect(headers['content-disposition']).toContain('sida.html.txt');
    expect(body).toBe(page);
  });

  it('is not there for another unit, to fetch or to add', async () => {
    const attachmentId = newId();
    await send('jon', [input({ caseId, attachmentId }), file('a.pdf', aPdf())]);
    expect((await fetchFile('lova', attachmentId)).statusCode).toBe(404);
    const added = await send('lova', [input({ caseId, attachmentId: newId() }), file('b.pdf', aPdf())]);
    expect(added.statusCode).toBe(404);
    const missing = await fetchFile('lova', newId());
    expect((await fetchFile('lova', attachmentId)).body).toBe(missing.body);
  });

  it('is refused with its field when it is too large, empty or of another kind', async () => {
    const refused = async (name: string, body: Buffer) => {
      const answer = await send('jon', [input({ caseId, attachmentId: newId() }), file(name, body)]);
      return [answer.statusCode, answer.json().errors?.[0]?.field, answer.json().errors?.[0]?.code];
    };
    expect(await refused('film.mp4', Buffer.alloc(15 * 1024 * 1024 + 1))).toEqual([
      422,
      'file',
      'file_too_large',
    ]);
    expect(await refused('tom.pdf', Buffer.alloc(0))).toEqual([422, 'file', 'file_empty']);
    expect(await refused('spel.exe', Buffer.from('MZ\0\0'))).toEqual([422, 'file', 'file_type']);
    const none = await send('jon', [input({ caseId, attachmentId: newId() })]);
    expect([none.statusCode, none.json().errors?.[0]?.code]).toEqual([422, 'required']);
    const flood = await send('jon', [input({}), file('a', Buffer.alloc(50 * 1024 * 1024))]);
    expect(flood.statusCode).toBe(413);
  });

  it('is asked for by our own pages alone, and not by a form of any route that takes none', async () => {
    const { payload, type } = multipart([input({ caseId, attachmentId: newId() }), file('a.pdf', aPdf())]);
    const foreign = { method: 'POST', headers: { 'content-type': type }, payload } as const;
    const cookies = { samsyn: tokens.get('jon') ?? '' };
    const added = await app.inject({ ...foreign, cookies, url: '/api/v1/casework/add-attachment' });
    expect(added.statusCode).toBe(403);
    const assess = await send('jon', [input({ caseId })], '/api/v1/casework/assess-protection');
    expect(assess.statusCode).toBe(415);
  });

  it.each([
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="in'],
    ['no boundary', 'multipart/form-data', 'a=b'],
    [
      'a name of the language itself',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
    ],
    [
      'no JSON',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="input"\r\n\r\n{\r\n--x--\r\n',
    ],
    ['nothing', 'multipart/form-data; boundary=x', ''],
  ])('is answered calmly when the form is %s', async (_what, type, payload) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/casework/add-attachment',
      headers: { 'x-samsyn': '1', 'content-type': type },
      cookies: { samsyn: tokens.get('jon') ?? '' },
      payload,
    });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
  });
});

describe('files with a report that staff take in', () => {
  it('come in with it, or it does not come in at all', async () => {
    const report = {
      children: [{ givenName: 'Bo' }],
      freeText: 'Brev.',
      reporter: { kind: 'anonymous' },
      channel: 'letter',
    };
    const url = '/api/v1/casework/register-report';
    const reportId = newId();
    const parts = [
      input({ ...report, reportId }),
      file('a.pdf', aPdf('ett'), 'files'),
      file('b.pdf', aPdf('två'), 'files'),
    ];
    const registered = await send('jon', parts, url);
    expect(registered.statusCode).toBe(200);
    const { caseIds } = registered.json() as { caseIds: string[] };
    const listed = await app.inject({
      url: `/api/v1/casework/attachments?caseId=${caseIds[0]}`,
      cookies: { samsyn: tokens.get('jon') ?? '' },
    });
    expect(
      listed
        .json()
        .rows.map((r: { name: string }) => r.name)
        .sort(),
    ).toEqual(['a.pdf', 'b.pdf']);
    const bad = await send(
      'jon',
      [input({ ...report, reportId: newId() }), file('c.exe', 'MZ\0', 'files')],
      url,
    );
    expect([bad.statusCode, bad.json().errors[0].field]).toEqual([422, 'files.0']);
  });
});

describe('files with a report from another system', () => {
  it('come with its key, once, and not at all without', async () => {
    const key = await addClient(database.pool, tenantId, 'skolan', systemNow());
    const reportId = newId();
    const report = {
      reportId,
      children: [{ givenName: 'Cia' }],
      freeText: 'Oro.',
      reporter: { kind: 'anonymous' },
    };
    const hand = (authorization: string) => {
      const { payload, type } = multipart([input(report), file('a.pdf', aPdf(), 'files')]);
      const headers = { 'content-type': type, authorization };
      return app.inject({ method: 'POST', url: '/api/v1/eservices/concern-report', headers, payload });
    };
    expect((await hand('Bearer sk_not-a-key-that-anybody-has')).statusCode).toBe(401);
    const first = await hand(`Bearer ${key}`);
    expect(first.statusCode).toBe(200);
    expect((await hand(`Bearer ${key}`)).json()).toEqual(first.json());
    const { rows } = await database.pool.query('select name from casework.attachment where report_id = $1', [
      reportId,
    ]);
    expect(rows).toEqual([{ name: 'a.pdf' }]);
  });
});
