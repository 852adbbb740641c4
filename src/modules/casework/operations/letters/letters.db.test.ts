import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { SendLetter } from '../../letter-contract.ts';
import { attachment } from '../../read/attachment.ts';
import { attachments } from '../../read/attachments.ts';
import { readCase } from '../../read/case.ts';
import { caseLog } from '../../read/case-log.ts';
import { draftLetter, letters, previewLetter } from '../../read/letters/letters.ts';
import { printBatch } from '../../read/letters/print-batch.ts';
import { printQueue } from '../../read/letters/print-queue.ts';
import { readLetterTemplates, tryLetterTemplate } from '../../read/letters/templates-view.ts';
import { fileRelease } from '../../read/releases.ts';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aNeighbour,
  aTeacher,
  aWorld,
  refusal,
  type World,
} from '../../testing/index.ts';
import { recordDecision } from '../decision/record-decision.ts';
import { checkSafety } from '../investigation/check-safety.ts';
import { setProtection } from '../set-protection.ts';
import { startRelease } from '../start-release.ts';
import { testReporterSecrecy } from '../test-reporter-secrecy.ts';
import { markLetters } from './mark-letters.ts';
import { sendLetter } from './send-letter.ts';
import { setLetterTemplate } from './set-letter-template.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
let reportId: string;
let decisionId: string;
const judgedId = newId();

beforeEach(async () => {
  w = await aWorld(t.pool);
  ({ caseId, reportId } = await aCase(w)
    .reported({ reporter: aTeacher, children: [aChild({ identityNumber: ALVAS_NUMBER })] })
    .assessed()
    .opened(w.siv)
    .build());
  decisionId = newId();
  await w.run(recordDecision, w.siv, {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får öppenvård i familjen.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    level: 'board',
    minutes: 'Socialnämnden 2026-11-17 § 88',
    decidedOn: '2026-11-17',
    fromOn: '2026-12-01',
    appealable: true,
  });
});

type Given = Partial<z.input<typeof SendLetter>>;
const toPetra = (more: Given = {}) => ({
  caseId,
  letterId: newId(),
  kind: 'decision' as const,
  party: 'guardian' as const,
  recipientName: 'Petra Norrgren',
  address: 'Storgatan 1\n123 45 Björkvik',
  decisionId,
  seenVersion: 0,
  ...more,
});
const send = (more: Given = {}, by: Actor = w.siv) => w.run(sendLetter, by, toPetra(more));
const draft = (more: Given = {}, by: Actor = w.siv) => w.run(draftLetter, by, toPetra(more));
const textOf = (letter: Awaited<ReturnType<typeof draft>>): string => JSON.stringify(letter);
const protect = (kind: 'none' | 'secrecy_marking' | 'protected_registration', against: string[] = []) =>
  w.run(setProtection, w.siv, {
    caseId,
    kind,
    source: 'Skatteverket',
    fromOn: '2026-11-20',
    against: against.map((name) => ({ name, relation: 'Mamma' })),
  });
const judge = (mayBeTold: boolean) =>
  w.run(checkSafety, w.siv, {
    caseId,
    checkId: newId(),
    signs: [],
    persons: [
      {
        personId: judgedId,
        name: 'Petra Norrgren',
        relation: 'guardian',
        mayBeTold,
        ...(!mayBeTold && { why: 'Barnet kan fara illa.' }),
      },
    ],
    reasons: 'Inget tyder på fara.',
  });

describe('a decision as a letter', () => {
  test('says the decision first, why, by which law, who decided, and how to appeal and until when', async () => {
    const { title, blocks, recipient, marks } = await draft();
    expect(title).toBe('Beslut om öppenvård');
    expect(recipient).toEqual(['Petra Norrgren', 'Storgatan 1', '123 45 Björkvik']);
    expect(marks).toEqual(['20 november 2026', expect.stringMatching(/^Ärende /)]);
    expect(blocks[0]).toEqual({ kind: 'important', text: 'Alva får öppenvård i familjen.' });
    const text = JSON.stringify(blocks);
    for (const said of [
      'från och med 1 december 2026',
      'Behovet går inte att möta på annat sätt.',
      '11 kap. 1 § socialtjänstlagen',
      'Nämnden beslutade den 17 november 2026',
      'inom tre veckor från den dag du fick beslutet',
      'förvaltningsrätten',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('that is given by hand says the last day: three weeks from that day (FL 44)', async () => {
    const letter = await draft({ way: 'by_hand', address: undefined, hadOn: '2026-11-23' });
    expect(letter.route).toBe('by_hand');
    expect(textOf(letter)).toContain('Sista dagen är den 14 december 2026');
  });

  test('in English and in easy Swedish has the same decision', async () => {
    for (const lang of ['en', 'easy'] as const) {
      expect(textOf(await draft({ lang }))).toContain('Alva får öppenvård i familjen.');
    }
  });

  test('is kept as it was sent, and the same letter once however often it is sent', async () => {
    const letterId = newId();
    const view = await send({ letterId });
    await send({ letterId });
    expect(view.sent).toMatchObject([
      { letterId, kind: 'decision', route: 'post', recipientName: 'Petra Norrgren', by: 'Siv Rönnfors' },
    ]);
    const { rows } = await w.run(attachments, w.siv, { caseId });
    expect(rows).toMatchObject([
      { attachmentId: letterId, name: 'Beslut om öppenvård 2026-11-20.pdf', mediaType: 'application/pdf' },
    ]);
    const file = await w.run(attachment, w.siv, { caseId, attachmentId: letterId });
    expect(file.sha256.toString('hex')).toBe(view.sent[0]?.sha256);
    expect((await PDFDocument.load(file.bytes, { updateMetadata: false })).getTitle()).toBe(
      'Beslut om öppenvård',
    );
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.filter((e) => e.kind === 'letter_sent')).toMatchObject([{ text: 'decision' }]);
  });

  test('is the same bytes in the preview and as it is sent', async () => {
    const letterId = newId();
    const preview = await w.run(previewLetter, w.siv, toPetra());
    await send({ letterId });
    const kept = await w.run(attachment, w.siv, { caseId, attachmentId: letterId });
    expect(kept.bytes.equals(preview.bytes)).toBe(true);
  });

  test('leaves a trace of reading it through, of the preview and of the sending, without its words', async () => {
    await draft();
    await w.run(previewLetter, w.siv, toPetra());
    await send();
    const { rows } = await w.run(caseLog, w.siv, { caseId });
    const events = rows.map((e) => e.operation);
    for (const event of ['casework.draft-letter', 'casework.preview-letter', 'casework.send-letter'])
      expect(events).toContain(event);
    const trail = await w.rows(
      `select c.body from trail.content c join trail.entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id
        where e.operation = 'casework.send-letter' and e.subject_id = $1`,
      [caseId],
    );
    expect(trail).toHaveLength(1);
    expect(JSON.stringify(trail)).not.toMatch(/Storgatan|Petra/);
  });

  test.each([
    [
      'of a decision that is not in the case',
      { decisionId: newId() },
      { fields: ['decisionId: not_in_list'] },
    ],
    ['to a party that it is not for', { party: 'reporter' }, { fields: ['party: not_in_list'] }],
    ['by post without an address', { address: undefined }, { fields: ['address: address_needed'] }],
    [
      'by digital mail, which is not connected',
      { way: 'digital_mail' },
      { reason: 'DIGITAL_MAIL_NOT_CONNECTED' },
    ],
    ['with words that nobody has read', { seenVersion: 7 }, { reason: 'CHANGED_MEANWHILE' }],
    ['with a last day for a letter by post', { hadOn: '2026-11-23' }, { fields: ['hadOn: only_by_hand'] }],
  ] as const)('%s is refused', async (_what, more, expected) => {
    expect(await refusal(send(more))).toMatchObject(expected);
    expect((await w.run(letters, w.siv, { caseId })).sent).toEqual([]);
  });

  test('is nothing to whoever does not have the case', async () => {
    expect(await refusal(send({}, w.lova))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(draft({}, w.olle))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('protection', () => {
  test('of the person takes every address away: the Tax Agency forwards the letter', async () => {
    await protect('protected_registration');
    expect(await refusal(send())).toMatchObject({ fields: ['address: address_not_printed'] });
    const letterId = newId();
    const view = await send({ letterId, address: undefined });
    expect(view.isProtected).toBe(true);
    expect(view.sent).toMatchObject([{ route: 'forwarding' }]);
    expect((await draft({ address: undefined })).recipient).toEqual([
      'Petra Norrgren',
      'Förmedlas av Skatteverket',
    ]);
  });

  test('that comes after a letter was queued keeps it in the house until it is written again', async () => {
    const letterId = newId();
    await send({ letterId });
    const request: Given = {
      kind: 'information_request',
      party: 'authority',
      recipientName: 'Region Påhittad',
      decisionId: undefined,
      answerBy: '2026-12-04',
      freeText: 'Vi behöver veta om Alva har en vårdkontakt.',
    };
    const asked = newId();
    await send({ ...request, letterId: asked });
    const named = async () =>
      (await w.run(printQueue, w.berit, {})).rows
        .map((r) => `${r.party} ${r.recipientName ?? '-'}`)
        .toSorted();
    expect(await named()).toEqual(['authority Region Påhittad', 'guardian Petra Norrgren']);
    await protect('secrecy_marking');
    // Of who is protected the list says what the addressee is to them, and no name.
    expect(await named()).toEqual(['authority -', 'guardian -']);
    const before = await w.run(printQueue, w.berit, {});
    expect(before.rows.map((r) => [r.letterId, r.mustBeRewritten])).toEqual(
      expect.arrayContaining([
        [letterId, true],
        [asked, false],
      ]),
    );
    expect(before.waiting).toBe(1);
    const both = [letterId, asked].map((one) => ({ caseId, letterId: one }));
    const overtaken = { code: 'CONFLICT', reason: 'LETTER_HAS_ADDRESS' };
    expect(await refusal(w.run(printBatch, w.berit, { letters: both }))).toMatchObject(overtaken);
    for (const step of ['printed', 'sent'] as const)
      expect(await refusal(w.run(markLetters, w.berit, { letters: both, step }))).toMatchObject(overtaken);
    const others = [{ caseId, letterId: asked }];
    expect((await w.run(markLetters, w.berit, { letters: others, step: 'printed' })).printed).toBe(1);
    const again = newId();
    await send({ letterId: again, address: undefined });
    const after = await w.run(printQueue, w.berit, {});
    expect(after.rows.map((r) => r.letterId).toSorted()).toEqual([asked, again].toSorted());
    await w.run(printBatch, w.berit, { letters: [{ caseId, letterId: again }] });
  });

  test('that comes after a letter was kept is pointed out to whoever releases the file', async () => {
    const letterId = newId();
    await send({ letterId });
    await send({ way: 'by_hand', address: undefined });
    const { releaseId } = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Petra Norrgren',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
    });
    const seen = async () =>
      (await w.run(fileRelease, w.siv, { caseId, releaseId })).attachments
        .filter((a) => a.hasHiddenAddress)
        .map((a) => a.attachmentId);
    expect(await seen()).toEqual([]);
    await protect('secrecy_marking');
    expect(await seen()).toEqual([letterId]);
  });

  test('holds for the identity number in a request too, and not for the address of an authority', async () => {
    const request: Given = {
      kind: 'information_request',
      party: 'authority',
      recipientName: 'Region Påhittad',
      decisionId: undefined,
      answerBy: '2026-12-04',
      freeText: 'Vi behöver veta om Alva har en vårdkontakt.',
    };
    expect(textOf(await draft(request))).toContain('Personnummer');
    await protect('secrecy_marking');
    const letter = await draft(request);
    expect(letter.recipient).toContain('Storgatan 1');
    expect(textOf(letter)).not.toContain('Personnummer');
  });

  test('against a guardian stops the notice, also when it was judged safe before', async () => {
    await judge(true);
    const notice: Given = {
      kind: 'opening_notice',
      recipientName: undefined,
      decisionId: undefined,
      judgedPersonId: judgedId,
    };
    expect(textOf(await draft(notice))).toContain('Petra Norrgren');
    await protect('none', ['Petra Norrgren']);
    expect(await refusal(send(notice))).toMatchObject({ reason: 'PROTECTED_AGAINST' });
  });
});

describe('a notice of an opened investigation', () => {
  const notice: Given = {
    kind: 'opening_notice',
    recipientName: undefined,
    decisionId: undefined,
    judgedPersonId: judgedId,
  };
  test('waits for the safety check, and goes only to who is safe to tell', async () => {
    expect(await refusal(send(notice))).toMatchObject({ reason: 'SAFETY_NOT_CHECKED' });
    await judge(false);
    expect(await refusal(send(notice))).toMatchObject({ reason: 'NOT_SAFE_TO_TELL' });
    await judge(true);
    expect(await refusal(send({ ...notice, party: 'other' }))).toMatchObject({
      fields: ['party: not_in_list'],
    });
    const { sent } = await send(notice);
    expect(sent).toMatchObject([{ kind: 'opening_notice', recipientName: 'Petra Norrgren' }]);
  });
});

describe('feedback to the reporter', () => {
  const feedback: Given = {
    kind: 'feedback',
    party: 'reporter',
    recipientName: undefined,
    decisionId: undefined,
  };
  test('says what the law lets be told, and nothing of the case or the child', async () => {
    const letter = await draft(feedback);
    const text = textOf(letter);
    expect(letter.blocks[0]).toEqual({ kind: 'important', text: 'Vi har inlett en utredning.' });
    expect(text).not.toMatch(/Alva|Ärende|öppenvård/);
    expect(await refusal(draft({ ...feedback, freeText: 'Alva mår bättre.' }))).toMatchObject({
      fields: ['freeText: words_not_in_letter'],
    });
  });

  test('to a shielded reporter has no name, and goes by hand', async () => {
    const { recipient } = await draft(feedback);
    const [name = ''] = recipient;
    expect(name.length).toBeGreaterThan(3);
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, outcome: 'protected', reasons: 'Hot.' });
    const view = await send({ ...feedback, address: undefined });
    expect(view.sent).toMatchObject([{ route: 'by_hand', recipientName: null, queue: null }]);
    const letter = await draft({ ...feedback, address: undefined });
    expect(letter.recipient).toEqual(['Du som har anmält']);
  });

  test('that was sent is hidden when the reporter is shielded afterwards', async () => {
    const letterId = newId();
    await send({ ...feedback, letterId });
    expect((await w.run(attachments, w.siv, { caseId })).rows).toHaveLength(1);
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, outcome: 'protected', reasons: 'Hot.' });
    expect((await w.run(attachments, w.siv, { caseId })).rows).toEqual([]);
    expect(await refusal(w.run(attachment, w.siv, { caseId, attachmentId: letterId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is not written to a private reporter', async () => {
    const made = await aCase(w).reported({ reporter: aNeighbour }).assessed().opened(w.siv).build();
    expect(await refusal(send({ ...feedback, caseId: made.caseId }))).toMatchObject({
      reason: 'NOT_MANDATED',
    });
  });
});

describe('communication before the decision', () => {
  const communication: Given = { kind: 'communication', decisionId: undefined };
  const proposed: Given = { ...communication, answerBy: '2026-12-04', freeText: 'Öppenvård.' };
  test('waits for the safety check, and goes to nobody whom it is not safe to tell', async () => {
    expect(await refusal(send(proposed))).toMatchObject({ reason: 'SAFETY_NOT_CHECKED' });
    expect(textOf(await draft({ ...proposed, party: 'person', recipientName: 'Alva Norrgren' }))).toContain(
      'Alva',
    );
    // Nor does it help to say that it is to the person.
    expect(await refusal(send({ ...proposed, party: 'person' }))).toMatchObject({
      reason: 'SAFETY_NOT_CHECKED',
    });
    await judge(false);
    for (const recipientName of ['Petra Norrgren', 'petra']) {
      for (const party of ['guardian', 'other', 'representative', 'person'] as const)
        expect(await refusal(send({ ...proposed, recipientName, party }))).toMatchObject({
          reason: 'NOT_SAFE_TO_TELL',
        });
    }
    await judge(true);
    expect((await send(proposed)).sent).toMatchObject([{ kind: 'communication' }]);
    await protect('none', ['Petra Norrgren']);
    expect(await refusal(send(proposed))).toMatchObject({ reason: 'PROTECTED_AGAINST' });
  });

  test('and a decision to whoever is not safe to tell goes with why, which stands in the trail', async () => {
    await judge(false);
    expect(await refusal(send())).toMatchObject({ fields: ['whyAnyway: reason_missing'] });
    const whyAnyway = 'Hon är part och ska ha beslutet.';
    expect((await send({ whyAnyway })).sent).toMatchObject([{ kind: 'decision' }]);
    const trail = await w.rows(
      "select s.body as stated_reason from trail.entry e join trail.stated_reason s on s.tenant_id = e.tenant_id and s.entry_id = e.id where e.operation = 'casework.send-letter' and e.subject_id = $1",
      [caseId],
    );
    expect(trail).toMatchObject([{ stated_reason: whyAnyway }]);
  });

  test('says until when to answer and what is proposed, or is not sent', async () => {
    await judge(true);
    expect(await refusal(send(communication))).toMatchObject({ fields: ['answerBy: required'] });
    expect(await refusal(send({ ...communication, answerBy: '2026-12-04' }))).toMatchObject({
      fields: ['freeText: text_needed'],
    });
    expect(
      await refusal(send({ ...communication, answerBy: '2026-11-19', freeText: 'Öppenvård.' })),
    ).toMatchObject({ fields: ['answerBy: until_before_decision'] });
    const letter = await draft({ ...communication, answerBy: '2026-12-04', freeText: 'Öppenvård.' });
    expect(letter.blocks[0]).toMatchObject({
      kind: 'important',
      text: 'Svara senast den 4 december 2026. Sedan beslutar vi.',
    });
  });
});

describe('the print queue', () => {
  test('holds what is to be printed, for whoever has the case or leads the unit, and nobody else', async () => {
    const letterId = newId();
    await send({ letterId });
    for (const who of [w.siv, w.berit]) {
      expect((await w.run(printQueue, who, {})).rows).toMatchObject([{ letterId, kind: 'decision', caseId }]);
    }
    for (const who of [w.olle, w.lova, w.jon]) expect((await w.run(printQueue, who, {})).rows).toEqual([]);
    expect(
      await refusal(w.run(markLetters, w.olle, { letters: [{ caseId, letterId }], step: 'printed' })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(w.run(printBatch, w.lova, { letters: [{ caseId, letterId }] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is gone through: printed, sent, undone, by whoever does it', async () => {
    const letterId = newId();
    await send({ letterId });
    const mark = (step: 'printed' | 'sent' | 'undone') =>
      w.run(markLetters, w.berit, { letters: [{ caseId, letterId }], step });
    expect((await mark('printed')).rows).toMatchObject([{ printedBy: 'Berit Sandmo', sentAt: null }]);
    expect((await mark('sent')).rows).toEqual([]);
    expect((await w.run(printQueue, w.siv, { show: 'sent' })).rows).toMatchObject([{ letterId }]);
    expect((await w.run(letters, w.siv, { caseId })).sent[0]?.queue).toMatchObject({
      sentBy: 'Berit Sandmo',
    });
    await mark('undone');
    expect((await w.run(printQueue, w.siv, {})).rows).toMatchObject([{ letterId, sentAt: null }]);
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => e.kind)).toEqual(
      expect.arrayContaining(['letter_posted', 'letter_not_posted']),
    );
  });

  test('gives several letters as one file, each on a sheet of its own, and says who read them', async () => {
    const letterIds = [newId(), newId()];
    for (const letterId of letterIds) await send({ letterId });
    const file = await w.run(printBatch, w.berit, {
      letters: letterIds.map((letterId) => ({ caseId, letterId })),
    });
    expect((await PDFDocument.load(file.bytes)).getPageCount()).toBe(3);
    const { rows } = await w.run(caseLog, w.siv, { caseId });
    expect(rows.map((e) => e.operation)).toContain('casework.print-batch');
  });

  test('has nothing that is given by hand', async () => {
    await send({ way: 'by_hand', address: undefined });
    expect((await w.run(printQueue, w.siv, {})).rows).toEqual([]);
  });

  test('does half of nothing when one letter is not there', async () => {
    const letterId = newId();
    await send({ letterId });
    expect(
      await refusal(
        w.run(markLetters, w.siv, {
          letters: [letterId, newId()].map((one) => ({ caseId, letterId: one })),
          step: 'sent',
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect((await w.run(printQueue, w.siv, {})).rows).toMatchObject([{ printedAt: null }]);
  });
});

describe("the board's own words", () => {
  const own = {
    kind: 'decision' as const,
    lang: 'sv' as const,
    title: 'Vårt beslut om {{insats}}',
    body: '! {{beslut}}\n\n{{skäl}}\n\n{{lagrum}} {{beslutsdag}}\n\n{{överklagande}}',
    reason: 'Kortare.',
    seenVersions: 0,
  };
  let elis: Actor;
  beforeEach(async () => {
    elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  });

  test('hold from then on, with their history; letters that are sent keep theirs', async () => {
    await send();
    await w.run(setLetterTemplate, elis, own);
    expect(await refusal(send())).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    const { sent } = await send({ seenVersion: 1 });
    expect(sent.map((l) => l.title).toSorted()).toEqual(['Beslut om öppenvård', 'Vårt beslut om öppenvård']);
    const { templates } = await w.run(readLetterTemplates, w.siv, {});
    expect(templates.find((x) => x.kind === 'decision' && x.lang === 'sv')).toMatchObject({
      version: 1,
      versions: [{ version: 1, reason: 'Kortare.', setBy: 'Elis Bergkvist' }],
    });
  });

  test('of an address stand in every letter', async () => {
    await w.run(setLetterTemplate, elis, {
      ...own,
      kind: 'sender',
      title: '',
      body: 'Exempelgatan 2, 123 45 Björkvik\nTelefon 000-00 00 00',
    });
    expect((await w.run(letters, w.siv, { caseId })).hasSender).toBe(true);
    expect(textOf(await draft())).toContain('Exempelgatan 2, 123 45 Björkvik');
  });

  test('are refused when they lack what the letter must say, and by whom they are not to be set', async () => {
    const without = { ...own, body: own.body.replace('{{överklagande}}', '') };
    expect(await refusal(w.run(setLetterTemplate, elis, without))).toMatchObject({
      fields: ['body: letter_field_missing'],
    });
    expect(await refusal(w.run(tryLetterTemplate, elis, without))).toMatchObject({
      fields: ['body: letter_field_missing'],
    });
    expect(await refusal(w.run(setLetterTemplate, w.siv, own))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('are tried out with invented data before they are kept', async () => {
    const file = await w.run(tryLetterTemplate, elis, own);
    expect((await PDFDocument.load(file.bytes, { updateMetadata: false })).getTitle()).toBe(
      'Vårt beslut om kontaktperson',
    );
    expect((await w.run(readLetterTemplates, elis, {})).templates.every((x) => x.version === 0)).toBe(true);
  });
});
