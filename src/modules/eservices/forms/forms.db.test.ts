import { describe, expect, it } from 'vitest';
import { joinGrants } from '#core/access';
import { createRunner } from '#core/operation';
import { grants as caseworkGrants, setProtection, testReporterSecrecy } from '#modules/casework';
import { aReport, aWorld, refusal } from '#modules/casework/testing';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf, useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { aFlowInstance, SCHOOL_MAPPING } from '../testing/flow-instance.ts';
import { formFile } from './operations/form-file.ts';
import { formMappings, setFormMapping } from './operations/mappings.ts';
import { readForm } from './operations/read-form.ts';
import { receiveForm } from './operations/receive-form.ts';
import { registerForm } from './operations/register-form.ts';
import { rereadForm } from './operations/reread-form.ts';
import { setAsideForm } from './operations/set-aside-form.ts';
import { waitingForms } from './operations/waiting-forms.ts';
import { rereadForms } from './reread.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
const runner = createRunner({ pool: t.pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
const { run } = runner;
const elis = await w.board.actor('administrator', 'intake', 'Elis Bergkvist');
let last = 1000;

const hand = (bytes: Buffer, system = 'client:oep') => run(receiveForm, w.board.eService, { system, bytes });
const fresh = (with_: Parameters<typeof aFlowInstance>[0] = {}) => {
  last += 1;
  return aFlowInstance({ id: String(last), ...with_ });
};
const waiting = async () => (await run(waitingForms, w.jon, {})).rows;
const mapped = (familyId: number) => run(setFormMapping, elis, { familyId, mapping: SCHOOL_MAPPING });

describe('a form that nobody has said the meaning of', () => {
  it('waits in the inbox of intake, readable, with its bytes unchanged', async () => {
    const bytes = fresh({ familyId: 1 });
    const { formId, reference } = await hand(bytes);
    expect(reference).toBeNull();
    expect((await waiting()).find((r) => r.formId === formId)).toMatchObject({
      formName: 'Orosanmälan, skola',
      familyId: 1,
      version: 3,
      system: 'client:oep',
      fault: 'unmapped',
    });
    const form = await run(readForm, w.jon, { formId });
    expect(form.answers[0]).toEqual({ question: 'Barnets namn', said: ['Älva Öberg Påhitt'] });
    expect(form.text).toContain('Beskriv\nKommer hungrig och trött.');
    expect(form.allowed).toEqual(['eservices.register-form', 'eservices.set-aside-form']);
    const [kept] = await w.rows<{ bytes: Buffer }>(
      'select bytes from eservices.received_form_content where id = $1',
      [formId],
    );
    expect(kept?.bytes.equals(bytes)).toBe(true);
  });

  it('is no more than one however often it comes, and two when its answers differ', async () => {
    const first = await hand(fresh({ familyId: 1, text: 'ett' }));
    const again = { id: String(last), familyId: 1 };
    expect(await hand(aFlowInstance({ ...again, text: 'ett', status: 'Annan status' }))).toEqual(first);
    const other = await hand(aFlowInstance({ ...again, text: 'två' }));
    expect(other.formId).not.toBe(first.formId);
    expect(await hand(aFlowInstance({ ...again, text: 'två' }))).toEqual(other);
    expect((await waiting()).find((r) => r.formId === other.formId)?.fault).toBe('changed');
    expect(await hand(aFlowInstance({ ...again, text: 'ett' }), 'client:another')).toEqual(first);
    const unread = Buffer.from('<a>ingen ordning</a>');
    expect((await hand(unread)).formId).not.toBe((await hand(unread, 'client:another')).formId);
  });

  it('waits as one when it comes twice at once', async () => {
    const bytes = fresh({ familyId: 1 });
    const both = await Promise.all([hand(bytes), hand(bytes)]);
    expect(both[0]).toEqual(both[1]);
  });

  it.each([
    ['no XML', Buffer.from('Hej, jag är orolig \u0000 för Bo'), 'not_xml', 'Hej, jag är orolig  för Bo'],
    ['half of one', Buffer.from('<FlowInstance><Header>'), 'not_xml', '<FlowInstance><Header>'],
    ['another document', Buffer.from('<a>oro</a>'), 'not_a_form', '<a>oro</a>'],
  ])('is kept and can be read when it is %s', async (_what, bytes, fault, text) => {
    const { formId } = await hand(bytes);
    const form = await run(readForm, w.jon, { formId });
    expect([form.fault, form.text]).toEqual([fault, text]);
  });

  it('is nobody else’s: another unit, another board and other roles are told nothing', async () => {
    const { formId } = await hand(fresh({ familyId: 1 }));
    const manager = await w.board.actor('unit_manager', 'youth', 'Ylva Chef');
    expect(await refusal(run(readForm, manager, { formId }))).toEqual({ code: 'NOT_FOUND' });
    expect((await run(waitingForms, manager, {})).rows).toEqual([]);
    const aside = { formId, reason: 'Nej.' };
    expect(await refusal(run(setAsideForm, manager, aside))).toEqual({ code: 'NOT_FOUND' });
    const beside = await aWorld(t.pool);
    expect(await refusal(run(readForm, beside.jon, { formId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(run(readForm, w.siv, { formId }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(run(readForm, elis, { formId }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('becomes a report by hand, which came in when the form did, once', async () => {
    w.at('2026-11-20T08:00');
    const { formId } = await hand(fresh({ familyId: 1 }));
    w.at('2026-11-20T14:00');
    const report = { ...aReport(), formId, reportId: newId() };
    const made = await run(registerForm, w.jon, report);
    expect(made.receivedAt).toBe('2026-11-20T07:00:00.000Z');
    expect(await run(registerForm, w.jon, report)).toEqual(made);
    expect(await refusal(run(registerForm, w.jon, { ...report, reportId: newId() }))).toMatchObject({
      reason: 'FORM_SETTLED',
    });
    expect(await run(readForm, w.jon, { formId })).toMatchObject({
      state: 'report',
      reportId: report.reportId,
      allowed: [],
    });
    expect((await waiting()).map((r) => r.formId)).not.toContain(formId);
    const clocks = await w.rows<{ started: Date }>(
      'select distinct started_at as started from clocks.clock where subject_id = any($1)',
      [made.caseIds],
    );
    expect(clocks.map((c) => c.started.toISOString())).toEqual(['2026-11-20T07:00:00.000Z']);
  });

  it.each([
    ['a form', fresh({ familyId: 1, sender: '<Poster><Firstname>Sture</Firstname></Poster>' })],
    ['half a form', Buffer.from('<FlowInstance><Header><Poster><Firstname>Sture')],
  ])('made of %s by hand, keeps nothing of its sender when the reporter is anonymous', async (_of, bytes) => {
    const attached = [await FileContent.of('brev.pdf', aPdf('brevet'))];
    const pdf = await FileContent.of('formulär.pdf', aPdf('Inloggad: Sture'));
    const { formId } = await run(receiveForm, w.board.eService, {
      system: 'open-eplatform',
      externalId: newId(),
      bytes,
      pdf,
      files: attached,
    });
    const report = { ...aReport({ reporter: { kind: 'anonymous' } }), formId, reportId: newId() };
    const made = await run(registerForm, w.jon, report);
    const rest = await w.rows<{ left: string }>(
      `select convert_from(bytes, 'UTF8') || answers::text as left from eservices.received_form_content where id = $1
        union all select name from eservices.received_form_file where id = $1`,
      [formId],
    );
    expect(rest).toHaveLength(1);
    expect(rest[0]?.left).not.toContain('Sture');
    expect(await run(registerForm, w.jon, report)).toEqual(made);
    const names = 'select name from casework.attachment where report_id = $1';
    expect(await w.rows(names, [report.reportId])).toEqual([{ name: 'brev.pdf' }]);
  });

  it('is set aside with the reason, and stays as it came', async () => {
    const { formId } = await hand(fresh({ familyId: 1 }));
    await run(setAsideForm, w.jon, { formId, reason: 'Prov från e-tjänsten.' });
    expect(await run(readForm, w.jon, { formId })).toMatchObject({ state: 'set_aside' });
    expect(await refusal(run(setAsideForm, w.jon, { formId, reason: 'igen' }))).toMatchObject({
      reason: 'FORM_SETTLED',
    });
  });

  it('stands in the trail with who read it, and its words nowhere in it', async () => {
    const { formId } = await hand(fresh({ familyId: 1, text: 'Ord som loggen inte ska ha' }));
    await run(readForm, w.jon, { formId });
    const events = await w.rows<{ event: string; who: string }>(
      `select event, coalesce(employee_id::text, actor) as who from trail.entry where subject_id = $1 order by id`,
      [formId],
    );
    expect(events.map((e) => [e.event, e.who])).toEqual([
      ['form.received', w.board.eService.name],
      ['form.read', w.jon.employeeId],
    ]);
    const [words] = await w.rows<{ n: number }>(
      `select count(*)::int as n from trail.content where body like '%Ord som loggen%'`,
    );
    expect(words?.n).toBe(0);
  });
});

describe('a form with a meaning', () => {
  it('becomes a report by itself, once, and tells its reference each time', async () => {
    await mapped(2);
    const first = await hand(fresh({ familyId: 2 }));
    expect(first.reference).toMatch(/^26-\d{4}$/);
    expect(await hand(aFlowInstance({ id: String(last), familyId: 2, status: 'Läst' }))).toEqual(first);
    const reports = await w.rows<{ channel: string; organisation: string }>(
      'select channel, reporter_organisation as organisation from casework.report where reference = $1 and tenant_id = $2',
      [first.reference, w.board.tenantId],
    );
    expect(reports).toEqual([{ channel: 'e_platform', organisation: 'Norrängens skola' }]);
    expect((await waiting()).map((r) => r.formId)).not.toContain(first.formId);
  });

  it('waits for a reader when what it says makes no report', async () => {
    await mapped(3);
    const rules = SCHOOL_MAPPING.rules.filter((r) => r.to !== 'reporter.organisation');
    await run(setFormMapping, elis, { familyId: 3, mapping: { ...SCHOOL_MAPPING, rules } });
    const { formId } = await hand(fresh({ familyId: 3 }));
    expect((await waiting()).find((r) => r.formId === formId)?.fault).toBe('mapping_failed');
  });

  it('follows the mapping of its version, else of all; the latest of each', async () => {
    await mapped(4);
    const rules = [{ element: 'beskrivning', to: 'freeText' as const }];
    await run(setFormMapping, elis, { familyId: 4, version: 3, mapping: { reporter: 'private', rules } });
    const ofVersion = await hand(fresh({ familyId: 4, version: 3 }));
    const ofOther = await hand(fresh({ familyId: 4, version: 4 }));
    const kinds = await w.rows<{ category: string }>(
      'select reporter_category as category from casework.report where reference = any($1) and tenant_id = $2 order by reference',
      [[ofVersion.reference, ofOther.reference], w.board.tenantId],
    );
    expect(kinds.map((k) => k.category)).toEqual(['anonymous', 'school']);
  });

  it('keeps nothing of its sender when the reporter is anonymous, and the sender of any other', async () => {
    const sender =
      '<Poster><Firstname>Sture</Firstname><Email>sture@exempel.se</Email><ID>77</ID></Poster><Owner ID="77"/>';
    const rules = [{ element: 'beskrivning', to: 'freeText' as const }];
    await run(setFormMapping, elis, { familyId: 6, mapping: { reporter: 'private', rules } });
    await mapped(7);
    const keptOf = async (familyId: number) => {
      const { formId } = await hand(fresh({ familyId, sender }));
      const [kept] = await w.rows<{ bytes: Buffer }>(
        'select bytes from eservices.received_form_content where id = $1',
        [formId],
      );
      return kept?.bytes ?? Buffer.alloc(0);
    };
    const anonymous = (await keptOf(6)).toString('utf8');
    expect(anonymous).not.toMatch(/Sture|sture@|77/);
    expect(anonymous).toContain('<Posted>');
    expect(anonymous).toContain('Älva Öberg Påhitt');
    expect((await keptOf(7)).toString('latin1')).toContain('sture@exempel.se');
  });

  it('shows the administrator its questions and nobody’s answers', async () => {
    await hand(fresh({ familyId: 5, text: 'Ett svar' }));
    const { forms } = await run(formMappings, elis, {});
    const form = forms.find((f) => f.familyId === 5);
    expect(form?.mapping).toBeNull();
    expect(form?.questions).toContainEqual({ element: 'anmalare', field: 'firstname', question: 'Anmälare' });
    expect(JSON.stringify(forms)).not.toContain('Ett svar');
    const after = await run(setFormMapping, elis, { familyId: 5, mapping: SCHOOL_MAPPING });
    expect(after.forms.find((f) => f.familyId === 5)).toMatchObject({
      mapping: { reporter: 'professional' },
      setBy: expect.any(String),
    });
  });
});

describe('a form that waits when its questions are given a meaning', () => {
  const reread = (signal = new AbortController().signal) => {
    const { tenantId, eService } = w.board;
    return rereadForms({ pool: t.pool, runner, tenantId, signal, actorOf: () => eService });
  };
  const headOf = async (formId: string) =>
    (
      await w.rows<{
        state: string;
        fault: string | null;
        report_id: string | null;
        reference: string | null;
      }>('select state, fault, report_id, reference from eservices.received_form where id = $1', [formId])
    )[0];

  it('becomes a report that came in when the form did, once, with the original kept and the trail told', async () => {
    w.at('2026-11-20T08:00');
    const bytes = fresh({ familyId: 20 });
    const { formId } = await hand(bytes);
    w.at('2026-11-20T10:00');
    await reread();
    expect(await headOf(formId)).toMatchObject({ state: 'waiting', fault: 'unmapped' });
    const before = await mapped(20);
    expect(before.forms.find((f) => f.familyId === 20)).toMatchObject({ waiting: 1, toReread: 1 });
    await reread();
    await reread();
    const head = await headOf(formId);
    expect(head).toMatchObject({ state: 'report', reference: expect.stringMatching(/^26-/) });
    const reports = await w.rows<{ received: Date }>(
      'select received_at as received from casework.report where id = $1',
      [head?.report_id],
    );
    expect(reports.map((r) => r.received.toISOString())).toEqual(['2026-11-20T07:00:00.000Z']);
    const [kept] = await w.rows<{ bytes: Buffer }>(
      'select bytes from eservices.received_form_content where id = $1',
      [formId],
    );
    expect(kept?.bytes.equals(bytes)).toBe(true);
    expect((await hand(bytes)).reference).toBe(head?.reference);
    const events = await w.rows<{ event: string }>(
      'select event from trail.entry where subject_id = $1 order by id',
      [formId],
    );
    expect(events.map((e) => e.event)).toEqual(['form.received', 'form.reread']);
    const { forms } = await run(formMappings, elis, {});
    expect(forms.find((f) => f.familyId === 20)).toMatchObject({ waiting: 0, toReread: 0 });
  });

  it('is left to the person who has settled it, and to nobody when another mapping is in force for it', async () => {
    const aside = await hand(fresh({ familyId: 21 }));
    await run(setAsideForm, w.jon, { formId: aside.formId, reason: 'Ett prov.' });
    const registered = await hand(fresh({ familyId: 21 }));
    const report = { ...aReport(), formId: registered.formId, reportId: newId() };
    await run(registerForm, w.jon, report);
    const otherVersion = await hand(fresh({ familyId: 21, version: 9 }));
    await run(setFormMapping, elis, { familyId: 21, version: 3, mapping: SCHOOL_MAPPING });
    await reread();
    expect(await headOf(aside.formId)).toMatchObject({ state: 'set_aside' });
    expect(await headOf(registered.formId)).toMatchObject({ report_id: report.reportId });
    expect(await headOf(otherVersion.formId)).toMatchObject({ state: 'waiting', fault: 'unmapped' });
  });

  it('waits on when the meaning makes no report of it, is not tried again by the same one, and is by a better', async () => {
    const { formId } = await hand(fresh({ familyId: 22 }));
    const rules = SCHOOL_MAPPING.rules.filter((r) => r.to !== 'reporter.organisation');
    await run(setFormMapping, elis, { familyId: 22, mapping: { ...SCHOOL_MAPPING, rules } });
    await reread();
    expect(await headOf(formId)).toMatchObject({ state: 'waiting', fault: 'mapping_failed' });
    const { forms } = await run(formMappings, elis, {});
    expect(forms.find((f) => f.familyId === 22)).toMatchObject({ waiting: 1, toReread: 0 });
    await reread();
    const events = await w.rows('select event from trail.entry where subject_id = $1', [formId]);
    expect(events).toHaveLength(2);
    await mapped(22);
    await reread();
    expect(await headOf(formId)).toMatchObject({ state: 'report' });
  });

  it('keeps nothing of its sender when it turns out to be anonymous', async () => {
    const sender = '<Poster><Firstname>Sture</Firstname></Poster>';
    const { formId } = await run(receiveForm, w.board.eService, {
      system: 'client:oep',
      bytes: fresh({ familyId: 23, sender }),
      pdf: await FileContent.of('formulär.pdf', aPdf('Inloggad: Sture')),
    });
    const rules = [{ element: 'beskrivning', to: 'freeText' as const }];
    await run(setFormMapping, elis, { familyId: 23, mapping: { reporter: 'private', rules } });
    await reread();
    const [kept] = await w.rows<{ bytes: Buffer }>(
      'select bytes from eservices.received_form_content where id = $1',
      [formId],
    );
    expect(kept?.bytes.toString('utf8')).not.toContain('Sture');
    expect(kept?.bytes.toString('utf8')).toContain('Älva Öberg Påhitt');
    expect(await w.rows('select name from eservices.received_form_file where id = $1', [formId])).toEqual([]);
  });

  it('is read by the worker alone', async () => {
    const { formId } = await hand(fresh({ familyId: 24 }));
    for (const who of [elis, w.jon, w.siv])
      expect(await refusal(run(rereadForm, who, { formId }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a form whose reporter has been shielded (OSL 26:5)', () => {
  const bytes = (text: string, id = String(last)) =>
    aFlowInstance({ id, familyId: 71, text, sender: '<Poster><Firstname>Sture</Firstname></Poster>' });
  const read = (formId: string, as = w.jon) => run(readForm, as, { formId });
  const picture = async () => ({
    pdf: await FileContent.of('formulär.pdf', aPdf('Inloggad: Åsa Lärarsson')),
    files: [await FileContent.of('brev.pdf', aPdf('Hälsar Åsa'))],
  });
  const shield = async (reportId: string, outcome: 'protected' | 'not_protected' = 'protected') => {
    const [row] = await w.rows<{ caseId: string }>(
      'select case_id as "caseId" from casework.report_case where report_id = $1',
      [reportId],
    );
    const caseId = row?.caseId ?? '';
    await run(testReporterSecrecy, w.berit, { caseId, reportId, outcome, reasons: 'Hot mot skolan.' });
  };
  const reportOf = async (formId: string) => (await read(formId, w.berit)).reportId ?? '';

  it('and that came again with other answers tells intake nothing of who: no answers, no files, and nothing to settle', async () => {
    await mapped(71);
    last += 1;
    const first = await hand(bytes('ett'));
    const send = {
      system: 'open-eplatform',
      externalId: String(last),
      bytes: bytes('två'),
      ...(await picture()),
    };
    const { formId } = await run(receiveForm, w.board.eService, send);
    const aside = await hand(bytes('tre'));
    await run(setAsideForm, w.jon, { formId: aside.formId, reason: 'Samma igen.' });
    expect((await read(formId)).text).toContain('Lärarsson');
    expect((await read(formId)).files).toHaveLength(2);

    await shield(await reportOf(first.formId));
    for (const id of [formId, aside.formId]) {
      const closed = await read(id);
      expect(closed).toMatchObject({ shielded: true, answers: [], text: '', files: [], allowed: [] });
      expect(JSON.stringify(closed)).not.toMatch(/Åsa|Lärarsson|Sture/);
    }
    for (const position of [0, 1])
      expect(await refusal(run(formFile, w.jon, { formId, position }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(run(setAsideForm, w.jon, { formId, reason: 'Nej.' }))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
    const report = { ...aReport(), formId, reportId: newId() };
    expect(await refusal(run(registerForm, w.jon, report))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });

    const managers = await read(formId, w.berit);
    expect(managers.text).toContain('Lärarsson');
    expect(managers.allowed).toEqual(['eservices.register-form', 'eservices.set-aside-form']);
    expect((await run(formFile, w.berit, { formId, position: 0 })).name).toBe('formulär.pdf');
  });

  it('is closed also when it comes after, and opens when the shield is taken away', async () => {
    last += 1;
    const first = await hand(bytes('ett'));
    await shield(await reportOf(first.formId));
    const { formId } = await hand(bytes('två'));
    expect(await read(formId)).toMatchObject({ fault: 'changed', shielded: true, text: '', allowed: [] });
    await shield(await reportOf(first.formId), 'not_protected');
    expect(await read(formId)).toMatchObject({
      shielded: false,
      allowed: expect.arrayContaining(['eservices.register-form']),
    });
  });

  it('becomes a report with the reporter shielded from the start, by whom may know who, and never by itself', async () => {
    last += 1;
    const waits = await hand(aFlowInstance({ id: String(last), familyId: 72, text: 'ett' }));
    const other = await hand(aFlowInstance({ id: String(last), familyId: 72, text: 'två' }));
    const byHand = { ...aReport(), formId: other.formId, reportId: newId() };
    await run(registerForm, w.jon, byHand);
    await shield(byHand.reportId);
    await mapped(72);
    expect((await run(rereadForm, w.board.eService, { formId: waits.formId })).reportId).toBeNull();
    expect(await read(waits.formId)).toMatchObject({ state: 'waiting', fault: 'changed', text: '' });

    const report = { ...aReport(), formId: waits.formId, reportId: newId() };
    await run(registerForm, w.berit, report);
    const [kept] = await w.rows<{ shielded: boolean; organisation: string | null }>(
      'select reporter_shielded as shielded, reporter_organisation as organisation from casework.report where id = $1',
      [report.reportId],
    );
    expect(kept).toEqual({ shielded: true, organisation: null });
  });
});

describe('a form that a system hands in, and that is fetched too', () => {
  const fetched = async (text: string) => ({
    system: 'open-eplatform',
    externalId: String(last),
    bytes: aFlowInstance({ id: String(last), familyId: 73, text }),
    pdf: await FileContent.of('formulär.pdf', aPdf('Inloggad: Åsa')),
    files: [await FileContent.of('teckning.pdf', aPdf('teckningen'))],
  });
  const handedIn = (text: string) =>
    run(receiveForm, w.board.eService, {
      system: 'client:oep',
      source: newId(),
      bytes: aFlowInstance({ id: String(last), familyId: 73, text }),
      withoutFiles: true,
    });
  const take = async (text: string) => run(receiveForm, w.board.eService, await fetched(text));
  const countReports = async () => (await w.rows('select 1 from casework.report')).length;

  it('waits as one, with the files that the platform has of it', async () => {
    last += 1;
    const first = await handedIn('ett');
    expect((await run(readForm, w.jon, { formId: first.formId })).files).toEqual([]);
    expect(await take('ett')).toEqual(first);
    expect(await take('ett')).toEqual(first);
    expect((await run(readForm, w.jon, { formId: first.formId })).files).toHaveLength(2);
  });

  it('is one report, and its files go into the child’s file once, a protected child’s too', async () => {
    await mapped(73);
    last += 1;
    const first = await handedIn('ett');
    const before = await countReports();
    const [row] = await w.rows<{ caseId: string }>(
      `select c.case_id as "caseId" from casework.report_case c join eservices.received_form f on f.report_id = c.report_id where f.id = $1`,
      [first.formId],
    );
    const caseId = row?.caseId ?? '';
    const protect = {
      kind: 'protected_registration' as const,
      source: 'Skatteverket',
      fromOn: '2026-11-01',
      against: [],
    };
    await run(setProtection, w.berit, { caseId, ...protect });
    expect(await take('ett')).toEqual(first);
    expect(await take('ett')).toEqual(first);
    expect(await countReports()).toBe(before);
    const files = await w.rows<{ name: string; names: boolean }>(
      'select name, names_reporter as names from casework.attachment where case_id = $1 order by name',
      [caseId],
    );
    expect(files).toEqual([
      { name: 'formulär.pdf', names: true },
      { name: 'teckning.pdf', names: false },
    ]);
  });

  it('the other way round is one report too, and with other answers waits beside it', async () => {
    last += 1;
    const first = await take('ett');
    const before = await countReports();
    expect(await handedIn('ett')).toEqual(first);
    const other = await handedIn('två');
    expect(await countReports()).toBe(before);
    expect((await run(readForm, w.jon, { formId: other.formId })).fault).toBe('changed');
  });
});
