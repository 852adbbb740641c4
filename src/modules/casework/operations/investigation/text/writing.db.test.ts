import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { investigationText } from '../../../read/investigation/text/text.ts';
import {
  aCase,
  aChild,
  aNeighbour,
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
import { testReporterSecrecy } from '../../test-reporter-secrecy.ts';
import { beginInvestigationText } from './begin-text.ts';
import { saveSection } from './save-section.ts';
import { setTextTemplate } from './set-template.ts';
import { settleSection } from './settle-section.ts';
import { signInvestigationText } from './sign-text.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
let made: MadeCase;
beforeEach(async () => {
  w.at(FRIDAY);
  made = await aCase(w).assessed().opened(w.siv).build();
});

const begin = () => w.run(beginInvestigationText, w.siv, { caseId: made.caseId });
const read = (actor = w.siv) => w.run(investigationText, actor, { caseId: made.caseId });
const under = async (heading: string, actor = w.siv) =>
  (await read(actor)).sections.find((s) => s.heading === heading);
const eventsOf = (event: string) =>
  w.rows<{ content: string | null }>(
    `select c.body as content from trail.entry e
      left join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
      where e.event = $1 and e.subject_id = $2 order by e.id`,
    [event, made.caseId],
  );

describe('the text of an investigation', () => {
  test('is begun while it is investigated, with the headings that hold then', async () => {
    expect(await read()).toMatchObject({ state: 'not_begun', templateVersion: 0, sections: [] });
    const begun = await begin();
    expect(begun).toMatchObject({ state: 'writing', begunBy: 'Siv Rönnfors' });
    expect(begun.sections.map((s) => s.heading)).toEqual(begun.headings.map((h) => h.key));
    expect(await begin()).toMatchObject({ begunAt: begun.begunAt });
    expect(await eventsOf('investigation-text.begun')).toHaveLength(2);
    const preliminary = await aCase(w).assessed().heldBy(w.siv).build();
    expect(await refusal(w.run(beginInvestigationText, w.siv, { caseId: preliminary.caseId }))).toMatchObject(
      { reason: 'NOT_INVESTIGATING' },
    );
  });

  test('keeps its headings when the board sets others', async () => {
    const board = await aWorld(t.pool);
    const admin = await board.board.actor('administrator', 'staff', 'Elis Bergkvist');
    const first = await aCase(board).assessed().opened(board.siv).build();
    const begun = await board.run(beginInvestigationText, board.siv, { caseId: first.caseId });
    const headings = begun.headings.map((h) => (h.key === 'how' ? { ...h, title: 'Hur vi gjorde' } : h));
    const set = { headings, reason: 'Klarare ord.', seenVersions: 0 };
    expect(await board.run(setTextTemplate, admin, set)).toMatchObject({
      version: 1,
      versions: [{ version: 1, reason: 'Klarare ord.', setBy: 'Elis Bergkvist' }],
    });
    expect(await refusal(board.run(setTextTemplate, admin, set))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
    expect(
      await refusal(
        board.run(setTextTemplate, admin, {
          ...set,
          seenVersions: 1,
          headings: headings.filter((h) => h.kind !== 'own_view'),
        }),
      ),
    ).toMatchObject({ fields: ['headings: heading_kind_missing'] });
    const titleIn = (text: typeof begun) => text.headings.find((h) => h.key === 'how')?.title;
    expect(titleIn(await board.run(investigationText, board.siv, { caseId: first.caseId }))).toBe(
      'Så har utredningen gjorts',
    );
    const second = await aCase(board).assessed().opened(board.siv).build();
    expect(titleIn(await board.run(beginInvestigationText, board.siv, { caseId: second.caseId }))).toBe(
      'Hur vi gjorde',
    );
  });
});

describe('what is typed', () => {
  test('is shared with whoever has the case, saved again and again, and traced once for each writer', async () => {
    const begun = await begin();
    const window = typedUnder(begun, 'how', '');
    let version = 0;
    for (const words of ['Vi', 'Vi har', 'Vi har träffats']) {
      ({ version } = await w.run(saveSection, w.siv, { ...window, version, text: words }));
    }
    expect(version).toBe(3);
    expect(await under('how', w.berit)).toMatchObject({
      text: 'Vi har träffats',
      savedBy: 'Siv Rönnfors',
      savedAt: '2026-11-20T08:15:00.000Z',
    });
    expect(await eventsOf('investigation-text.written')).toHaveLength(1);
    await w.run(saveSection, w.berit, typedUnder(await read(w.berit), 'how', 'Vi har träffats två gånger'));
    expect(await eventsOf('investigation-text.written')).toHaveLength(2);
    expect((await read()).writers).toEqual([
      { name: 'Berit Sandmo', heading: 'how', savedAt: '2026-11-20T08:15:00.000Z' },
    ]);
  });

  test('by two at once under one heading stands in two, and none of it is lost', async () => {
    const seen = await begin();
    await w.run(saveSection, w.siv, typedUnder(seen, 'how', 'Sivs ord'));
    const berits = typedUnder(seen, 'how', 'Berits ord');
    const parted = await w.run(saveSection, w.berit, berits);
    expect(parted).toMatchObject({ parted: 'written_elsewhere', sectionId: berits.writerId });
    // The answer was lost on the way: the same words again are the same text.
    expect(await w.run(saveSection, w.berit, berits)).toMatchObject({ sectionId: berits.writerId });
    expect(await under('how')).toMatchObject({
      text: 'Sivs ord',
      parted: [{ text: 'Berits ord', savedBy: 'Berit Sandmo' }],
    });
    // Under other headings nobody is in the way.
    expect(await w.run(saveSection, w.berit, typedUnder(seen, 'proposal', 'Ja'))).toMatchObject({
      parted: null,
    });
  });

  test('that has parted is taken in last, or thrown away as it was seen', async () => {
    const seen = await begin();
    await w.run(saveSection, w.siv, typedUnder(seen, 'how', 'Sivs ord'));
    const one = await w.run(saveSection, w.berit, typedUnder(seen, 'how', 'Berits ord'));
    const other = await w.run(saveSection, w.berit, typedUnder(seen, 'how', 'Mer av Berit'));
    const settle = (sectionId: string, version: number, how: 'take_in' | 'discard') =>
      w.run(settleSection, w.siv, { caseId: made.caseId, sectionId, version, how });
    await settle(one.sectionId, 1, 'take_in');
    expect(await under('how')).toMatchObject({ text: 'Sivs ord\n\nBerits ord', version: 2 });
    expect(await refusal(settle(other.sectionId, 9, 'discard'))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
    await settle(other.sectionId, 1, 'discard');
    expect(await under('how')).toMatchObject({ parted: [] });
    expect(await refusal(settle(other.sectionId, 1, 'discard'))).toMatchObject({ code: 'NOT_FOUND' });
    const trail = await eventsOf('investigation-text.settled');
    expect(trail.map((e) => e.content).join()).not.toContain('Berit');
    expect(JSON.parse(trail[1]?.content ?? '')).toMatchObject({ how: 'discard', characters: 12 });
    // The window that still has the old text parts, instead of writing over what came in.
    expect(await w.run(saveSection, w.berit, typedUnder(seen, 'how', 'Gammalt fönster'))).toMatchObject({
      parted: 'written_elsewhere',
    });
  });

  test('is nobody’s who may not work in the case, nor another unit’s', async () => {
    const begun = await begin();
    for (const actor of [w.olle, w.lova, w.karin])
      expect(await refusal(w.run(saveSection, actor, typedUnder(begun, 'how', 'x')))).toMatchObject({
        code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
      });
  });
});

describe('what is documented', () => {
  const sign = (words: Parameters<typeof anEntry>[1], caseId = made.caseId) =>
    w.run(signEntry, w.siv, anEntry(caseId, words));

  test('can be fetched where it belongs, with who said it and the day', async () => {
    const told = await sign({ kind: 'statement', counterpart: 'Rut Ekdala', text: 'Alva är trött.' });
    const own = await sign({ kind: 'assessment', text: 'Alva behöver stöd.' });
    const begun = await begin();
    expect(begun.documented).toContainEqual({
      kind: 'entry',
      id: told.entryId,
      nature: 'statement',
      day: '2026-11-20',
      saidBy: 'Rut Ekdala',
      author: expect.stringMatching(/^Siv Rönnfors, /),
      text: 'Alva är trött.',
      corrected: false,
    });
    expect(begun.documented.map((d) => d.kind).sort()).toEqual([
      'decision',
      'entry',
      'entry',
      'protection_assessment',
      'report',
    ]);
    const save = (heading: string, id: string) =>
      w.run(
        saveSection,
        w.siv,
        typedUnder(begun, heading, 'Alva är trött.', { sources: [{ kind: 'entry', id }] }),
      );
    await save('child_told', told.entryId);
    expect(await under('child_told')).toMatchObject({ sources: [{ kind: 'entry', id: told.entryId }] });
    expect(await refusal(save('child_assessed', told.entryId))).toMatchObject({
      fields: ['sources: source_of_other_kind'],
    });
    expect(await refusal(save('child_known', own.entryId))).toMatchObject({
      fields: ['sources: source_of_other_kind'],
    });
  });

  test('of a sibling does not come in, neither shown nor by its id', async () => {
    const report = { children: [aChild(), aChild({ givenName: 'Tindra', birthDate: '2016-05-01' })] };
    made = await aCase(w).reported(report).assessed().opened(w.siv).build();
    const [, siblingId = ''] = made.caseIds;
    await w.run(signEntry, w.jon, anEntry(siblingId, { text: 'Tindra sa något i förtroende.' }));
    const [hers] = await w.rows<{ id: string }>('select id from casework.journal_entry where case_id = $1', [
      siblingId,
    ]);
    const begun = await begin();
    expect(JSON.stringify(begun)).not.toContain('förtroende');
    const stolen = typedUnder(begun, 'child_known', 'x', {
      sources: [{ kind: 'entry', id: hers?.id ?? '' }],
    });
    expect(await refusal(w.run(saveSection, w.siv, stolen))).toMatchObject({
      fields: ['sources: unknown_source'],
    });
  });

  test('does not tell who a shielded reporter is, whoever fetches it', async () => {
    made = await aCase(w)
      .reported({ reporter: aNeighbour, freeText: 'Jag, Sture Lindhag, hör skrik. Ring 070-174 06 06.' })
      .assessed()
      .opened(w.siv)
      .build();
    const told = { kind: 'statement', counterpart: 'Sture Lindhag', text: 'Sture Lindhag ringde.' } as const;
    await w.run(signEntry, w.berit, anEntry(made.caseId, told));
    const before = await begin();
    expect(before.shieldedReporter).toBe(false);
    expect(JSON.stringify(before.documented)).toContain('Sture Lindhag');
    const test = { outcome: 'protected', reasons: 'Hot har uttalats.' } as const;
    await w.run(testReporterSecrecy, w.siv, { caseId: made.caseId, reportId: made.reportId, ...test });
    const known = await read(w.berit);
    expect(known.shieldedReporter).toBe(true);
    expect(known.documented.map((d) => d.text)).toContain('Jag, ▮▮▮, hör skrik. Ring ▮▮▮.');
    expect(JSON.stringify(known)).not.toMatch(/Sture|Lindhag|070-174/);
    // A gap would answer a guess of whoever may not know: to them all stands as where it was written, and the report's sender is not said.
    await sign({ text: 'Är det Sture Lindhag? Eller Sture Björk?' });
    await w.run(signEntry, w.berit, anEntry(made.caseId, { text: 'Eller Sture Lindhag?' }));
    const { documented } = await read();
    const texts = documented.map((d) => d.text);
    expect(texts).toContain('Är det Sture Lindhag? Eller Sture Björk?');
    expect(texts).toContain('Eller Sture Lindhag?');
    expect(texts.join()).not.toContain('▮');
    expect(documented.find((d) => d.kind === 'report')?.saidBy ?? '').not.toMatch(/Sture|Lindhag/);
    expect(JSON.stringify(await read(w.berit))).not.toContain('Sture Lindhag');
  });

  test('is signed with a word that it tells nobody who a shielded reporter is; who may know is told where it does', async () => {
    made = await aCase(w).reported({ reporter: aNeighbour }).assessed().opened(w.siv).build();
    const test = { outcome: 'protected', reasons: 'Hot har uttalats.' } as const;
    await w.run(testReporterSecrecy, w.siv, { caseId: made.caseId, reportId: made.reportId, ...test });
    const written = await aText(w, w.siv, made.caseId, 'written');
    expect(await refusal(w.run(signInvestigationText, w.siv, asRead(written)))).toMatchObject({
      reason: 'SHIELDED_NOT_LOOKED_FOR',
    });
    await w.run(saveSection, w.siv, typedUnder(written, 'reason', 'Sture Lindhag ringde.'));
    w.at('2026-11-20T10:15');
    expect((await read()).hindrances).toEqual([]);
    const named = await read(w.berit);
    expect(named.hindrances).toEqual([{ hindrance: 'SHIELDED_NAMED', heading: 'reason' }]);
    const signing = { ...asRead(named), keepsShielded: true };
    expect(await refusal(w.run(signInvestigationText, w.berit, signing))).toMatchObject({
      reason: 'SHIELDED_NAMED',
    });
  });

  test('says when it has been corrected since, and leaves drafts out', async () => {
    const old = await sign({ text: 'Alva går i sexan.' });
    await sign({ text: 'Alva går i sjuan.', corrects: old.entryId, correctionReason: 'Fel årskurs.' });
    const { documented } = await begin();
    expect(documented.filter((d) => d.kind === 'entry').map((d) => [d.text, d.corrected])).toEqual(
      expect.arrayContaining([
        ['Alva går i sexan.', true],
        ['Alva går i sjuan.', false],
      ]),
    );
    const unknown = { sources: [{ kind: 'entry' as const, id: newId() }] };
    expect(
      await refusal(w.run(saveSection, w.siv, typedUnder(await read(), 'how', 'x', unknown))),
    ).toMatchObject({ fields: ['sources: unknown_source'] });
  });
});
