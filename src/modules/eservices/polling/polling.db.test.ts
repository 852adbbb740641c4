import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { joinGrants } from '#core/access';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { grants as caseworkGrants, operations, testReporterSecrecy } from '#modules/casework';
import { aWorld, refusal } from '#modules/casework/testing';
import { aPdf, useTestDatabase } from '#testing';
import { formFile } from '../forms/operations/form-file.ts';
import { setFormMapping } from '../forms/operations/mappings.ts';
import { readForm } from '../forms/operations/read-form.ts';
import { waitingForms } from '../forms/operations/waiting-forms.ts';
import { grants } from '../policy.ts';
import { aFlowInstance, SCHOOL_MAPPING } from '../testing/flow-instance.ts';
import { startPlatform, type TestPlatform } from '../testing/platform.ts';
import { readPlatformUrl } from './connection.ts';
import { pollNow } from './operations/poll-now.ts';
import { polling } from './operations/polling.ts';
import { setPolling } from './operations/set-polling.ts';
import { POLL_EVERY_MS, pauseAfter, pollForms } from './poll.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
const runner = createRunner({ pool: t.pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
const { run } = runner;
const elis = await w.board.actor('administrator', 'intake', 'Elis Bergkvist');

const operationOf = (name: string) => {
  const found = operations.find((o) => o.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

const MINUTE = 60_000;
let time = Date.parse('2026-11-20T08:00:00Z');
let platform: TestPlatform;
let lastFamily = 500;
let lastId = 4000;

beforeEach(async () => {
  platform = await startPlatform();
  const { stop } = platform;
  onTestFinished(stop);
});

/** A round of the job, as the worker does it; undefined when all went well. */
async function round(
  with_: { url?: string; patience?: number; signal?: AbortSignal } = {},
): Promise<unknown> {
  return await pollForms({
    pool: t.pool,
    runner,
    tenantId: w.board.tenantId,
    actorOf: () => w.board.eService,
    connection: readPlatformUrl(with_.url ?? platform.url),
    signal: with_.signal ?? new AbortController().signal,
    domainNow: w.now,
    now: () => new Date(time),
    patience: with_.patience ?? 10_000,
  }).catch((error: unknown) => error);
}

/** A form of its own that is fetched, so that no test sees another's. */
async function fetched(done?: string): Promise<number> {
  await w.rows('update eservices.polled_form set is_on = false returning family_id');
  lastFamily += 1;
  const doneStatus = done === undefined ? {} : { doneStatus: done };
  await run(setPolling, elis, { familyId: lastFamily, isOn: true, statuses: ['Inskickat'], ...doneStatus });
  return lastFamily;
}

function sent(
  familyId: number,
  with_: Partial<Parameters<typeof aFlowInstance>[0] & TestPlatform['instances'][number]> = {},
) {
  lastId += 1;
  const id = String(lastId);
  const instance = { id, familyId, xml: aFlowInstance({ id, familyId, ...with_ }), ...with_ };
  platform.instances.push(instance);
  return instance;
}

const standing = async (familyId: number) =>
  (await run(polling, elis, {})).forms.find((f) => f.familyId === familyId);
const formsOf = (familyId: number) =>
  w.rows<{ id: string; external_id: string; state: string; fault: string | null; left_out: number }>(
    'select id, external_id, state, fault, left_out from eservices.received_form where tenant_id = $1 and family_id = $2 order by received_at, id',
    [w.board.tenantId, familyId],
  );

describe('forms that are fetched', () => {
  it('are taken in once, and only then is the platform told, with our id and the new status', async () => {
    const family = await fetched('Mottaget');
    const { id, xml } = sent(family);
    expect(await round()).toBeUndefined();
    const [form] = await formsOf(family);
    expect(form).toMatchObject({ external_id: id, state: 'waiting', fault: 'unmapped' });
    expect(platform.asked).toEqual([
      'GET list',
      `GET xml ${id}`,
      `GET pdf ${id}`,
      `confirm ${id} ${form?.id}`,
      `status ${id} Mottaget`,
    ]);
    const [kept] = await w.rows<{ bytes: Buffer }>(
      'select bytes from eservices.received_form_content where id = $1',
      [form?.id],
    );
    expect(kept?.bytes.equals(xml)).toBe(true);
    expect(await standing(family)).toMatchObject({
      polledAt: w.now().toISOString(),
      succeededAt: w.now().toISOString(),
      failures: 0,
      fault: null,
      fetched: 1,
      stuck: 0,
      isDue: false,
    });
    platform.asked.length = 0;
    time += POLL_EVERY_MS - 1;
    await round();
    expect(platform.asked).toEqual([]);
    time += 1;
    await round();
    expect(platform.asked).toEqual(['GET list']);
  });

  it('stay one though the platform goes on listing them, lists them twice, and a second round runs beside', async () => {
    const family = await fetched();
    const instance = sent(family);
    platform.instances.push({ ...instance });
    await Promise.all([round(), round()]);
    time += POLL_EVERY_MS;
    await round();
    expect(await formsOf(family)).toHaveLength(1);
    expect(await standing(family)).toMatchObject({ fetched: 1 });
  });

  it('become reports by their mapping, with the files and the form’s own as they are', async () => {
    const family = await fetched();
    await run(setFormMapping, elis, { familyId: family, mapping: SCHOOL_MAPPING });
    const file = `<bilaga><QueryID>9</QueryID><Name>Bilaga</Name><File><ID>31</ID><Name>teckning.pdf</Name></File></bilaga>`;
    const { id } = sent(family, {
      more: file,
      pdf: aPdf('formuläret'),
      files: { '9/31': aPdf('teckningen') },
    });
    await round();
    expect(await formsOf(family)).toMatchObject([{ external_id: id, state: 'report' }]);
    const names = await w.rows<{ name: string }>(
      `select a.name from casework.attachment a join eservices.received_form f on f.report_id = a.report_id
       where f.family_id = $1 and f.tenant_id = $2 order by a.name`,
      [family, w.board.tenantId],
    );
    expect(names.map((n) => n.name)).toEqual([`Formulär ${id}.pdf`, 'teckning.pdf']);
  });

  it('close the platform’s picture of them with the reporter’s name when that is shielded', async () => {
    const family = await fetched();
    await run(setFormMapping, elis, { familyId: family, mapping: SCHOOL_MAPPING });
    const file = `<bilaga><QueryID>9</QueryID><Name>Bilaga</Name><File><ID>34</ID><Name>teckning.pdf</Name></File></bilaga>`;
    const pdf = aPdf('Inloggad: Rut Ekdala');
    const { id } = sent(family, { more: file, pdf, files: { '9/34': aPdf('teckningen') } });
    await round();
    const [kept] = await w.rows<{ caseId: string; reportId: string; attachmentId: string }>(
      `select case_id as "caseId", report_id as "reportId", id as "attachmentId" from casework.attachment where name = $1`,
      [`Formulär ${id}.pdf`],
    );
    const { caseId = '', reportId = '', attachmentId = '' } = kept ?? {};
    const read = (name: string, input: object) => runner.runUnknown(operationOf(name), w.jon, input);
    const names = async () =>
      ((await read('casework.attachments', { caseId })) as { rows: { name: string }[] }).rows.map(
        (r) => r.name,
      );
    expect((await names()).toSorted()).toEqual([`Formulär ${id}.pdf`, 'teckning.pdf']);
    const shield = { caseId, reportId, outcome: 'protected' as const, reasons: 'Hot.' };
    await run(testReporterSecrecy, w.jon, shield);
    expect(await names()).toEqual(['teckning.pdf']);
    expect(await refusal(read('casework.attachment', { caseId, attachmentId }))).toEqual({
      code: 'NOT_FOUND',
    });
    await run(testReporterSecrecy, w.berit, { ...shield, outcome: 'not_protected' });
    expect((await names()).toSorted()).toEqual([`Formulär ${id}.pdf`, 'teckning.pdf']);
  });

  it('keep their files while they wait, for intake to read and nobody else', async () => {
    const family = await fetched();
    const file = `<bilaga><QueryID>9</QueryID><Name>Bilaga</Name><File><ID>32</ID><Name>brev.pdf</Name></File><File><ID>33</ID><Name>prog.exe</Name></File></bilaga>`;
    sent(family, { more: file, files: { '9/32': aPdf('brevet'), '9/33': Buffer.from('MZ\u0000\u0001') } });
    await round();
    const [form] = await formsOf(family);
    const formId = form?.id ?? '';
    expect(form?.left_out).toBe(1);
    const read = await run(readForm, w.jon, { formId });
    expect(read).toMatchObject({
      files: [{ position: 0, name: 'brev.pdf', isForm: false }],
      filesLeftOut: 1,
    });
    expect((await run(formFile, w.jon, { formId, position: 0 })).bytes.toString('latin1')).toContain(
      'brevet',
    );
    expect(await refusal(run(formFile, w.jon, { formId, position: 1 }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(run(formFile, w.siv, { formId, position: 0 }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(run(formFile, elis, { formId, position: 0 }))).toMatchObject({ code: 'FORBIDDEN' });
    const beside = await aWorld(t.pool);
    expect(await refusal(run(formFile, beside.jon, { formId, position: 0 }))).toEqual({ code: 'NOT_FOUND' });
  });

  it('say nothing of their sender when the report is anonymous, not even by the platform’s picture of them', async () => {
    const family = await fetched();
    const rules = [{ element: 'beskrivning', to: 'freeText' as const }];
    await run(setFormMapping, elis, { familyId: family, mapping: { reporter: 'private', rules } });
    const sender = '<Poster><Firstname>Sture</Firstname></Poster>';
    sent(family, { sender, pdf: aPdf('Inloggad: Sture') });
    await round();
    const [form] = await formsOf(family);
    expect(form?.state).toBe('report');
    const kept = await w.rows<{ bytes: Buffer }>(
      `select bytes from eservices.received_form_content where id = $1
       union all select c.bytes from casework.attachment_content c join casework.attachment a on a.id = c.id
         join eservices.received_form f on f.report_id = a.report_id where f.id = $1`,
      [form?.id],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.bytes.toString('latin1')).not.toContain('Sture');
  });
});

describe('a platform that fails', () => {
  it('is asked ever more seldom while it is away, the state says so, and nothing is lost', async () => {
    const family = await fetched();
    const { id } = sent(family);
    const away = 'http://samsyn:x@127.0.0.1:9/';
    for (let failures = 1; failures <= 3; failures++) {
      expect(await round({ url: away })).toMatchObject({ code: 'unreachable' });
      expect(await standing(family)).toMatchObject({ failures, fault: 'unreachable', succeededAt: null });
      time += pauseAfter(failures) - 1;
      await round({ url: away });
      expect((await standing(family))?.failures).toBe(failures);
      time += 1;
    }
    expect(pauseAfter(20)).toBe(30 * MINUTE);
    expect(await round()).toBeUndefined();
    expect(await formsOf(family)).toMatchObject([{ external_id: id }]);
    expect(await standing(family)).toMatchObject({ failures: 0, fault: null });
  });

  it.each([
    ['answers 500', 'failing', { misbehave: 500 }],
    ['does not answer', 'timeout', { misbehave: 'hang' }],
    ['shuts the line', 'unreachable', { misbehave: 'shut' }],
    ['wants another key', 'refused', { misbehave: 401 }],
    ['sends on to another address', 'refused', { misbehave: 302 }],
    ['answers with a page', 'unreadable', { misbehave: '<html><body>Logga in</body></html>' }],
    ['answers with half a list', 'unreadable', { misbehave: '<FlowInstances><FlowInstance>' }],
  ])('that %s is told by what it did', async (_what, fault, { misbehave }) => {
    const family = await fetched();
    platform.misbehave = (_asked, response) => {
      if (misbehave === 'hang') return true;
      if (misbehave === 'shut') response.destroy();
      else if (typeof misbehave === 'number')
        response.writeHead(misbehave, { location: 'http://127.0.0.1:9/' }).end('Örjan Hemlig');
      else response.writeHead(200).end(misbehave);
      return true;
    };
    expect(await round({ patience: 200 })).toMatchObject({ code: fault });
    expect(await standing(family)).toMatchObject({ failures: 1, fault });
  });

  it('on one form does not hold up the others', async () => {
    const family = await fetched();
    const bad = sent(family);
    const good = sent(family);
    platform.misbehave = (asked, response) => {
      if (asked !== `GET xml ${bad.id}`) return false;
      response.writeHead(500).end();
      return true;
    };
    expect(await round()).toBeUndefined();
    expect((await formsOf(family)).map((f) => f.external_id)).toEqual([good.id]);
    expect(await standing(family)).toMatchObject({ fetched: 1, stuck: 1, stuckFault: 'failing' });
  });

  it('that gives broken XML is asked again; the third time it is kept for a reader, and never told of until it can be read', async () => {
    const family = await fetched();
    const { id } = sent(family);
    let broken = true;
    platform.misbehave = (asked, response) => {
      if (asked !== `GET xml ${id}` || !broken) return false;
      response.writeHead(200).end('<FlowInstance><Header><FlowInst');
      return true;
    };
    const everywhere = () =>
      w.rows<{ id: string; fault: string; state: string }>(
        'select id, fault, state from eservices.received_form where tenant_id = $1 and external_id = $2 order by fault',
        [w.board.tenantId, id],
      );
    for (let failures = 1; failures <= 5; failures++) {
      await round();
      expect(await everywhere()).toHaveLength(failures < 3 ? 0 : 1);
      time += pauseAfter(failures);
    }
    expect((await everywhere())[0]).toMatchObject({ fault: 'not_xml', state: 'waiting' });
    expect((await run(waitingForms, w.jon, {})).rows.map((r) => r.externalId)).toContain(id);
    expect(platform.asked.filter((a) => a.startsWith('confirm'))).toEqual([]);
    broken = false;
    await round();
    expect((await everywhere()).map((f) => f.fault)).toEqual(['changed', 'not_xml']);
    expect(platform.asked.filter((a) => a.startsWith('confirm'))).toHaveLength(1);
  });

  it('on a file is asked again, and the form is taken without it rather than never', async () => {
    const family = await fetched();
    const file = `<bilaga><QueryID>9</QueryID><Name>Bilaga</Name><File><ID>34</ID><Name>brev.pdf</Name></File></bilaga>`;
    const { id } = sent(family, { more: file, files: { '9/34': aPdf() } });
    platform.misbehave = (asked, response) => {
      if (asked !== `GET file ${id} 9/34`) return false;
      response.writeHead(503).end();
      return true;
    };
    await round();
    time += pauseAfter(1);
    await round();
    expect(await formsOf(family)).toEqual([]);
    time += pauseAfter(2);
    await round();
    expect(await formsOf(family)).toMatchObject([{ external_id: id, left_out: 1 }]);
    expect(platform.asked.at(-1)).toMatch(/^confirm/);
  });
});

describe('a crash', () => {
  it('after a form has been saved and before the platform was told goes on with telling, and takes nothing twice', async () => {
    const family = await fetched('Mottaget');
    const { id } = sent(family);
    const ending = new AbortController();
    platform.misbehave = (asked, response) => {
      if (!asked.startsWith('confirm')) return false;
      // The server dies here: the request is never answered, and nothing after it is done.
      ending.abort();
      response.destroy();
      return true;
    };
    await round({ signal: ending.signal });
    const [form] = await formsOf(family);
    expect(form).toMatchObject({ external_id: id });
    platform.misbehave = () => false;
    platform.asked.length = 0;
    await round();
    expect(platform.asked).toEqual(['GET list', `confirm ${id} ${form?.id}`, `status ${id} Mottaget`]);
    expect(await formsOf(family)).toEqual([form]);
  });

  it('before even the note of it was saved fetches it again and finds that it is here', async () => {
    const family = await fetched();
    const { id } = sent(family);
    await round();
    const before = await formsOf(family);
    await w.rows('delete from eservices.polled_instance where external_id = $1 returning external_id', [id]);
    await run(pollNow, elis, { familyId: family });
    await round();
    expect(await formsOf(family)).toEqual(before);
    expect(platform.asked.filter((a) => a.startsWith(`confirm ${id}`))).toHaveLength(2);
  });
});

describe('a form that is sent in anew', () => {
  it('is fetched again, and waits beside the first when its answers are others', async () => {
    const family = await fetched();
    const instance = sent(family, { changed: '2026-12-04 08:01' });
    await round();
    const { id } = instance;
    const anew = { id, familyId: family, xml: aFlowInstance({ id, familyId: family, text: 'mer' }) };
    platform.instances.splice(0, 1, { ...anew, changed: '2026-12-05 09:00' });
    time += POLL_EVERY_MS;
    await round();
    expect((await formsOf(family)).map((f) => f.fault).sort()).toEqual(['changed', 'unmapped']);
  });
});

describe('who fetches what', () => {
  it('is set and seen by the administrator alone, and stands in the trail without a key or a word of a form', async () => {
    const family = await fetched('Mottaget');
    sent(family);
    await round();
    const set = { familyId: family, isOn: true, statuses: ['Inskickat'] };
    for (const who of [w.jon, w.siv, w.berit, w.board.eService]) {
      expect(await refusal(run(setPolling, who, set))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusal(run(polling, who, {}))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusal(run(pollNow, who, { familyId: family }))).toMatchObject({ code: 'FORBIDDEN' });
    }
    const seen = await run(polling, elis, {});
    expect(seen.platform).toBe(new URL(platform.url).host);
    const trail = await w.rows<{ body: string }>('select body::text as body from trail.content');
    const all = JSON.stringify([seen, trail]);
    expect(all).not.toContain('hem:ligt');
    expect(all).not.toContain(Buffer.from('samsyn:hem:ligt/ord').toString('base64'));
    expect(JSON.stringify(seen)).not.toContain('Älva');
    const beside = await aWorld(t.pool);
    const other = await beside.board.actor('administrator', 'intake', 'Annan Administratör');
    expect((await run(polling, other, {})).forms).toEqual([]);
    expect(await refusal(run(pollNow, other, { familyId: family }))).toEqual({ code: 'NOT_FOUND' });
  });

  it('is one board’s: another of the municipality is refused while it is on, and not when it is off', async () => {
    const family = await fetched();
    const beside = await aBoard(t.pool, { beside: w.board });
    const other = await beside.actor('administrator', 'intake', 'Annan Administratör');
    const set = { familyId: family, isOn: true, statuses: ['Inskickat'] };
    expect(await refusal(run(setPolling, other, set))).toMatchObject({
      fields: ['familyId: fetched_by_another'],
    });
    expect((await run(setPolling, elis, set)).forms.find((f) => f.familyId === family)?.isOn).toBe(true);
    await run(setPolling, elis, { ...set, isOn: false });
    expect((await run(setPolling, other, set)).forms.map((f) => f.familyId)).toEqual([family]);
    await run(setPolling, other, { ...set, isOn: false });
  });

  it('refuses a status that leads elsewhere, and one that a form is both fetched in and given', async () => {
    for (const statuses of [['..'], ['a/b'], []])
      expect(await refusal(run(setPolling, elis, { familyId: 1, isOn: true, statuses }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    const both = { familyId: 1, isOn: true, statuses: ['Nytt'], doneStatus: 'Nytt' };
    expect(await refusal(run(setPolling, elis, both))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('stops when it is turned off', async () => {
    const family = await fetched();
    sent(family);
    await run(setPolling, elis, { familyId: family, isOn: false, statuses: ['Inskickat'] });
    await round();
    expect(platform.asked).toEqual([]);
    expect(await refusal(run(pollNow, elis, { familyId: family }))).toEqual({ code: 'NOT_FOUND' });
  });
});
