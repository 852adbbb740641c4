import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../../read/case.ts';
import { printInvestigationText } from '../../../read/investigation/text/print-text.ts';
import { investigationText } from '../../../read/investigation/text/text.ts';
import { fileRelease } from '../../../read/releases.ts';
import {
  aCase,
  anEntry,
  asRead,
  aText,
  aWorld,
  FRIDAY,
  type MadeCase,
  refusal,
  typedUnder,
} from '../../../testing/index.ts';
import { signEntry } from '../../journal/sign-entry.ts';
import { startRelease } from '../../start-release.ts';
import { testReporterSecrecy } from '../../test-reporter-secrecy.ts';
import { addAddendum } from './add-addendum.ts';
import { answerCorrection } from './answer-correction.ts';
import { recordView } from './record-view.ts';
import { saveSection } from './save-section.ts';
import { signInvestigationText } from './sign-text.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
let made: MadeCase;
beforeEach(async () => {
  w.at(FRIDAY);
  made = await aCase(w).assessed().opened(w.siv).build();
});

const read = (actor = w.siv) => w.run(investigationText, actor, { caseId: made.caseId });
const sign = async (text: Parameters<typeof asRead>[0], actor = w.siv) =>
  w.run(signInvestigationText, actor, asRead(text));
const aView = (other: Partial<Parameters<typeof recordView.input.parse>[0] & object> = {}) => ({
  caseId: made.caseId,
  viewId: newId(),
  kind: 'own_view' as const,
  party: 'child' as const,
  saidOn: '2026-11-20',
  text: 'Jag vill bo kvar hemma.',
  ...other,
});

describe('signing', () => {
  test('freezes words, sources and views with name, title and digest', async () => {
    const { entryId } = await w.run(
      signEntry,
      w.siv,
      anEntry(made.caseId, { kind: 'statement', counterpart: 'Rut Ekdala', text: 'Alva är trött.' }),
    );
    const written = await aText(w, w.siv, made.caseId, 'written');
    await w.run(
      saveSection,
      w.siv,
      typedUnder(written, 'child_told', 'Alva är trött, säger kuratorn.', {
        sources: [{ kind: 'entry', id: entryId }],
      }),
    );
    await w.run(recordView, w.siv, aView());
    const { signed, state, allowed, documented } = await sign(await read());
    expect(state).toBe('signed');
    expect(documented).toEqual([]);
    expect(allowed).toEqual(['casework.add-addendum', 'casework.record-view', 'casework.answer-correction']);
    expect(signed).toMatchObject({
      author: 'Siv Rönnfors',
      authorTitle: 'caseworker, Siv Rönnfors',
      signedAt: '2026-11-20T08:15:00.000Z',
      intact: true,
      templateVersion: 0,
      views: [{ party: 'child', text: 'Jag vill bo kvar hemma.' }],
      addenda: [],
    });
    expect(signed?.sections.find((s) => s.key === 'child_told')).toMatchObject({
      text: 'Alva är trött, säger kuratorn.',
      sources: [{ kind: 'entry', id: entryId, saidBy: 'Rut Ekdala', day: '2026-11-20', nature: 'statement' }],
    });
    expect(signed?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { timeline } = await w.run(readCase, w.siv, { caseId: made.caseId });
    expect(timeline.map((e) => e.kind)).toContain('text_signed');
  });

  test('is refused while a demanded heading is empty, says which, and never twice', async () => {
    const written = await aText(w, w.siv, made.caseId, 'written');
    await w.run(saveSection, w.siv, typedUnder(written, 'child_view', '  '));
    const empty = await read();
    expect(empty.hindrances).toEqual([{ hindrance: 'HEADING_EMPTY', heading: 'child_view' }]);
    expect(empty.refused).toContainEqual({
      operation: 'casework.sign-investigation-text',
      reason: 'HEADING_EMPTY',
    });
    expect(await refusal(sign(empty))).toMatchObject({ reason: 'HEADING_EMPTY' });
    await w.run(saveSection, w.siv, typedUnder(empty, 'child_view', 'Alva vill bo kvar.'));
    await sign(await read());
    expect(await refusal(sign(await read()))).toMatchObject({ reason: 'TEXT_SIGNED' });
  });

  test('waits for a co-writer who is writing, and takes only what the signer has read', async () => {
    const written = await aText(w, w.siv, made.caseId, 'written');
    await w.run(saveSection, w.berit, typedUnder(written, 'how', 'Berit skriver nu.'));
    expect((await read()).hindrances).toEqual([{ hindrance: 'CO_WRITER_WRITING', heading: 'how' }]);
    // Whoever writes themselves is in nobody's way.
    expect((await read(w.berit)).hindrances.map((h) => h.heading)).not.toContain('how');
    expect(await refusal(sign(written))).toMatchObject({ reason: 'CO_WRITER_WRITING' });
    w.at('2026-11-20T09:17');
    expect(await refusal(sign(written))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    await sign(await read());
  });

  test('waits for a text that has parted', async () => {
    const written = await aText(w, w.siv, made.caseId, 'written');
    await w.run(saveSection, w.siv, typedUnder(written, 'how', 'Sivs ord'));
    await w.run(saveSection, w.berit, typedUnder(written, 'how', 'Berits ord'));
    w.at('2026-11-20T10:15');
    expect((await read()).hindrances).toEqual([{ hindrance: 'TEXT_PARTED', heading: 'how' }]);
  });

  test('is shown to be broken when the row is no longer what was signed', async () => {
    await aText(w, w.siv, made.caseId, 'signed');
    await w.rows(
      `update casework.signed_text set body = replace(body, 'så var det', 'så var det inte') where case_id = $1 returning id`,
      [made.caseId],
    );
    expect((await read()).signed?.intact).toBe(false);
  });
});

describe('what others say of it', () => {
  test('a correction stands beside and is answered once before it is signed', async () => {
    await aText(w, w.siv, made.caseId, 'written');
    const view = aView({
      kind: 'correction',
      heading: 'family_known',
      party: 'guardian',
      text: 'Vi är tre.',
    });
    await w.run(recordView, w.siv, view);
    await w.run(recordView, w.siv, view);
    const asked = await read();
    expect(asked.views).toMatchObject([{ heading: 'family_known', text: 'Vi är tre.', answer: null }]);
    expect(asked.hindrances).toEqual([{ hindrance: 'CORRECTION_UNANSWERED', heading: 'family_known' }]);
    const answer = { caseId: made.caseId, viewId: view.viewId, answer: 'changed' as const, text: 'Rättat.' };
    expect((await w.run(answerCorrection, w.siv, answer)).views[0]?.answer).toMatchObject({
      answer: 'changed',
      text: 'Rättat.',
    });
    expect(await refusal(w.run(answerCorrection, w.siv, answer))).toMatchObject({
      reason: 'ALREADY_ANSWERED',
    });
    expect((await read()).hindrances).toEqual([]);
  });

  test('is of a day that has been, under a heading that is there', async () => {
    await aText(w, w.siv, made.caseId, 'written');
    expect(await refusal(w.run(recordView, w.siv, aView({ saidOn: '2026-11-21' })))).toMatchObject({
      fields: ['saidOn: in_the_future'],
    });
    expect(await refusal(w.run(recordView, w.siv, aView({ heading: 'nowhere' })))).toMatchObject({
      fields: ['heading: unknown_heading'],
    });
  });
});

describe('after it has been signed', () => {
  const anAddendum = () => ({
    caseId: made.caseId,
    addendumId: newId(),
    heading: 'family_known',
    text: 'Familjen är fyra.',
    reason: 'Fel antal.',
  });

  test('an addendum points to it and is read with it; the text stays', async () => {
    const before = (await aText(w, w.siv, made.caseId, 'signed')).signed;
    w.at('2026-11-23T10:00');
    const words = anAddendum();
    await w.run(addAddendum, w.berit, words);
    const { signed } = await w.run(addAddendum, w.berit, words);
    expect(signed).toMatchObject({ sha256: before?.sha256, sections: before?.sections, intact: true });
    expect(signed?.addenda).toMatchObject([
      {
        heading: 'family_known',
        text: 'Familjen är fyra.',
        reason: 'Fel antal.',
        author: 'Berit Sandmo',
        intact: true,
      },
    ]);
    expect(await refusal(w.run(addAddendum, w.berit, { ...words, text: 'Fem.' }))).toMatchObject({
      reason: 'SAME_SUBMISSION_OTHER_CONTENT',
    });
    const printed = await w.run(printInvestigationText, w.siv, { caseId: made.caseId });
    expect(printed).toMatchObject({ name: 'Alva Norrgren', signed: { addenda: [{ reason: 'Fel antal.' }] } });
  });

  test('words that came too late are kept beside, for whoever wrote them alone', async () => {
    const written = await aText(w, w.siv, made.caseId, 'written');
    const late = typedUnder(written, 'how', 'Det jag just skrev');
    await sign(written);
    expect(await w.run(saveSection, w.berit, late)).toMatchObject({ parted: 'signed_elsewhere' });
    const hers = (await read(w.berit)).sections.find((s) => s.heading === 'how');
    expect(hers?.parted).toMatchObject([{ text: 'Det jag just skrev' }]);
    expect((await read()).sections.find((s) => s.heading === 'how')?.parted).toEqual([]);
    expect(JSON.stringify((await read()).signed)).not.toContain('just skrev');
  });

  test('words typed for an addendum are kept until it is signed, and another’s stay', async () => {
    const written = await aText(w, w.siv, made.caseId, 'signed');
    const [sivs, berits] = [typedUnder(written, 'how', 'Vi är'), typedUnder(written, 'how', 'Berits ord')];
    await w.run(saveSection, w.siv, sivs);
    await w.run(saveSection, w.berit, berits);
    const typed = async (actor = w.siv) =>
      (await read(actor)).sections.flatMap((s) => s.parted.map((p) => [p.sectionId, p.text]));
    expect(await typed()).toEqual([[sivs.writerId, 'Vi är']]);
    const sign = (sectionId: string) => w.run(addAddendum, w.siv, { ...anAddendum(), sectionId });
    await sign(sivs.writerId);
    await sign(berits.writerId);
    await sign(sivs.sectionId);
    expect(await typed()).toEqual([]);
    expect(await typed(w.berit)).toEqual([[berits.writerId, 'Berits ord']]);
    expect((await read()).signed).toMatchObject({ intact: true, addenda: [{}, {}, {}] });
  });

  test('it can’t be added to before, nor printed', async () => {
    await aText(w, w.siv, made.caseId, 'written');
    expect(await refusal(w.run(addAddendum, w.siv, anAddendum()))).toMatchObject({ reason: 'NOT_SIGNED' });
    expect(await refusal(w.run(printInvestigationText, w.siv, { caseId: made.caseId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('it goes out with the file, each section a field that can be masked, and nothing that is not signed', async () => {
    await aText(w, w.siv, made.caseId, 'written');
    await w.run(recordView, w.siv, aView());
    const partsNow = async () => {
      const started = await w.run(startRelease, w.siv, {
        caseId: made.caseId,
        recipientKind: 'guardian',
        recipientName: 'Petra Norrgren',
        legalBasis: 'guardian_of_child',
        request: 'Vill läsa akten.',
      });
      const { releaseId } = started;
      return (await w.run(fileRelease, w.siv, { caseId: made.caseId, releaseId })).source;
    };
    const before = await partsNow();
    expect(before.map((p) => p.kind)).toContain('text_view');
    expect(before.map((p) => p.kind)).not.toContain('signed_text');
    await sign(await read());
    await w.run(addAddendum, w.siv, anAddendum());
    const after = await partsNow();
    const [text, addendum] = after.filter((p) => p.kind === 'signed_text');
    expect(text?.fields.map((f) => f.value).join('\n')).toContain('Så har utredningen gjorts: så var det.');
    expect(addendum?.fields.map((f) => f.value)).toContain('Familjen är fyra.');
  });

  test('it tells nobody who made a report when they are shielded afterwards: on the page, on paper or in the file', async () => {
    const reporter = { kind: 'private', name: 'Sture Lindhag' } as const;
    made = await aCase(w).reported({ reporter }).assessed().opened(w.siv).build();
    const talked = (counterpart: string) =>
      w.run(
        signEntry,
        w.siv,
        anEntry(made.caseId, { kind: 'statement', counterpart, text: 'Det skriks om nätterna.' }),
      );
    const [again, teacher] = [await talked('Sture Lindhag'), await talked('Rut Ekdala')];
    const written = await aText(w, w.siv, made.caseId, 'written');
    const sources = [
      { kind: 'report' as const, id: made.reportId },
      { kind: 'entry' as const, id: again.entryId },
      { kind: 'entry' as const, id: teacher.entryId },
    ];
    await w.run(saveSection, w.siv, typedUnder(written, 'child_told', 'En granne hör skrik.', { sources }));
    await sign(await read());
    const shown = async () => {
      const started = await w.run(startRelease, w.siv, {
        caseId: made.caseId,
        recipientKind: 'guardian',
        recipientName: 'Petra Norrgren',
        legalBasis: 'guardian_of_child',
        request: 'Vill läsa akten.',
      });
      const { releaseId } = started;
      const released = await w.run(fileRelease, w.siv, { caseId: made.caseId, releaseId });
      const page = (await read()).signed;
      const paper = (await w.run(printInvestigationText, w.siv, { caseId: made.caseId })).signed;
      return [page, paper, released.source.filter((p) => p.kind === 'signed_text')];
    };
    for (const place of await shown()) expect(JSON.stringify(place)).toContain('Sture Lindhag');
    const { caseId, reportId } = made;
    const test = { outcome: 'protected', reasons: 'Hot har uttalats.' } as const;
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, ...test });
    // Nor by a gap: what anybody else was called stands there no longer either.
    for (const place of await shown()) expect(JSON.stringify(place)).not.toMatch(/Sture|Lindhag|Ekdala/);
    expect((await read(w.berit)).signed).toEqual((await read()).signed);
    expect((await read()).signed?.intact).toBe(true);
  });
});
