import { describe, expect, it } from 'vitest';
import { joinGrants } from '#core/access';
import { createRunner } from '#core/operation';
import { grants as caseworkGrants } from '#modules/casework';
import { aReport, aWorld, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { aFlowInstance, SCHOOL_MAPPING } from '../testing/flow-instance.ts';
import { formMappings, setFormMapping } from './operations/mappings.ts';
import { readForm } from './operations/read-form.ts';
import { receiveForm } from './operations/receive-form.ts';
import { registerForm } from './operations/register-form.ts';
import { setAsideForm } from './operations/set-aside-form.ts';
import { waitingForms } from './operations/waiting-forms.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
const { run } = createRunner({ pool: t.pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
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
    const elsewhere = await hand(aFlowInstance({ ...again, text: 'ett' }), 'client:another');
    expect(elsewhere.formId).not.toBe(first.formId);
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
