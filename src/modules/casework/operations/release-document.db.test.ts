import { beforeEach, describe, expect, test } from 'vitest';
import { everythingIn, readPdf, tagsOf, useTestDatabase, wordsOf } from '#testing';
import { releaseDocument } from '../read/release-document.ts';
import { aCase, aWorld, refusal, type World } from '../testing/index.ts';
import { maskRelease } from './mask-release.ts';
import { refuseRelease } from './refuse-release.ts';
import { releaseFile } from './release-file.ts';
import { reserveRelease } from './reserve-release.ts';
import { reviewRelease } from './review-release.ts';
import { startRelease } from './start-release.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const REPORT = {
  children: [
    { givenName: 'Otto', familyName: 'Ladvik', birthDate: '2016-05-02', whereabouts: 'Kvarnängens skola' },
  ],
  guardians: [
    { name: 'Rune Ladvik', phone: '070-174 06 12' },
    { name: 'Malin Sälgmo', phone: '070-174 06 11' },
  ],
  freeText:
    'Otto är ensam hemma. Zebulon Kvastmyr dricker och slår. Otto vill inte gå hem.\n\n#panic("x") = *fet* 😀 مرحبا',
};
/** What is masked; short enough that nothing else says it by chance. */
const MASKED = ['Zebulon', 'Kvastmyr', 'dricker', 'Malin', 'Sälgmo', '174 06 11'];

const aFile = async () => (await aCase(w).reported(REPORT).heldBy(w.siv).build()).caseId;
type Release = Awaited<ReturnType<typeof started>>;
const started = (caseId: string) =>
  w.run(startRelease, w.siv, {
    caseId,
    recipientKind: 'guardian',
    recipientName: 'Rune Ladvik',
    legalBasis: 'guardian_of_child',
    request: 'Rune Ladvik ringde och vill läsa Ottos akt.',
  });
const at = ({ caseId, releaseId, version }: Release) => ({ caseId, releaseId, version });

/** Two passages that must not be read, masked: one inside the text and one whole. */
async function masked(caseId: string): Promise<Release> {
  const begun = await started(caseId);
  const report = begun.source.find((part) => part.kind === 'report');
  const textIn = (field: string) => report?.fields.find((f) => f.field === field)?.value ?? '';
  const sentence = 'Zebulon Kvastmyr dricker och slår.';
  const start = textIn('freeText').indexOf(sentence);
  const partId = report?.partId ?? '';
  const masks = [
    { partId, field: 'freeText', start, end: start + sentence.length, ground: 'osl_26_1' as const },
    { partId, field: 'guardian-2', start: 0, end: textIn('guardian-2').length, ground: 'osl_10_3' as const },
  ];
  return await w.run(maskRelease, w.siv, { ...at(begun), masks });
}
const reviewed = (r: Release) => w.run(reviewRelease, w.berit, { ...at(r), note: 'Rune bor med dem.' });
const released = async (r: Release) =>
  await w.run(releaseFile, w.siv, { ...at(await reviewed(r)), note: 'Hämtad av Rune.' });
const refused = (r: Release) =>
  w.run(refuseRelease, w.berit, { ...at(r), reasons: 'Uppgifterna rör andra.', grounds: ['osl_26_1'] });
const paperOf = (
  { caseId, releaseId }: Pick<Release, 'caseId' | 'releaseId'>,
  which: 'file' | 'refusal',
  by = w.siv,
) => w.run(releaseDocument, by, { caseId, releaseId, which });
const said = (pages: readonly string[]) => pages.join('\n').replaceAll(/\s+/g, ' ');

describe('the file that is let out', () => {
  test('says in its head to whom, who decided, who reviewed, and then each part with what is masked', async () => {
    const file = await paperOf(await released(await masked(await aFile())), 'file');
    expect(file).toMatchObject({
      mediaType: 'application/pdf',
      name: expect.stringMatching(/^Utlämnad akt .*\.pdf$/),
    });
    const pdf = await readPdf(file.bytes);
    const words = said(wordsOf(pdf));
    for (const expected of [
      'Gäller Otto Ladvik',
      'Utlämnad till Rune Ladvik, vårdnadshavare',
      'Maskeringen granskad',
      'Berit Sandmo',
      'Siv Rönnfors',
      'Otto är ensam hemma.',
      '[maskerat, OSL 26:1]',
      '[maskerat, OSL 10:3]',
      'enligt OSL 26:1, OSL 10:3',
      '#panic("x") = *fet* [tecken saknas]',
      'säg till oss',
      'Anmälan',
      'Telefon',
    ])
      expect(words).toContain(expected);
    expect(words).not.toContain('Rune bor med dem');
    expect(
      tagsOf(pdf)
        .filter((tag) => /^H\d$/.test(tag))
        .slice(0, 3),
    ).toEqual(['H1', 'H2', 'H3']);
    expect(pdf.getTitle()).toMatch(/^Utlämnad akt, ärende /);
  });

  test('holds nothing of what is masked, in no page, tag, outline, metadata or byte', async () => {
    const release = await released(await masked(await aFile()));
    const { bytes } = await paperOf(release, 'file');
    const everything = everythingIn(await readPdf(bytes), bytes);
    expect(everything).toContain('Otto är ensam hemma.');
    for (const word of MASKED) expect(everything.toLowerCase(), word).not.toContain(word.toLowerCase());
  });

  test('shows it while it is not masked: the search finds what is there', async () => {
    const { bytes } = await paperOf(await released(await started(await aFile())), 'file');
    const everything = everythingIn(await readPdf(bytes), bytes);
    for (const word of MASKED) expect(everything, word).toContain(word);
  });

  test('is kept as it was let out, with its checksum, whatever is written in the case later', async () => {
    const release = await released(await masked(await aFile()));
    const before = await paperOf(release, 'file');
    w.at('2026-11-23T09:00');
    await t.pool.query(
      'update casework.person set given_name = $1 where id = (select person_id from casework.file_release where id = $2)',
      ['Annat', release.releaseId],
    );
    const after = await paperOf(release, 'file');
    expect(after.bytes).toEqual(before.bytes);
    expect(
      await w.rows('select which, sha256 from casework.release_document where release_id = $1', [
        release.releaseId,
      ]),
    ).toEqual([{ which: 'file', sha256: before.sha256 }]);
  });

  test('is set of the frozen body when it was let out before such were kept', async () => {
    const release = await released(await masked(await aFile()));
    const kept = await paperOf(release, 'file');
    await t.pool.query('delete from casework.release_document where release_id = $1', [release.releaseId]);
    const set = await paperOf(release, 'file');
    expect(set.bytes).toEqual(kept.bytes);
  });

  test('has the reservation first, with how it is appealed', async () => {
    const begun = await masked(await aFile());
    const withTerms = await w.run(reserveRelease, w.berit, {
      ...at(begun),
      reservation: { terms: 'Du får inte berätta var Otto går i skola.', reasons: 'Det skyddar Otto.' },
    });
    const pdf = await readPdf((await paperOf(await released(withTerms), 'file')).bytes);
    const words = said(wordsOf(pdf));
    const order = ['Förbehåll', 'Du får inte berätta', 'hos kammarrätten', 'Akten', 'Otto är ensam'].map(
      (s) => words.indexOf(s),
    );
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe('a refusal', () => {
  test('of what was masked is a paper of its own, with how it is appealed', async () => {
    const release = await refused(await released(await masked(await aFile())));
    const words = said(wordsOf(await readPdf((await paperOf(release, 'refusal')).bytes)));
    for (const expected of [
      'det som är maskerat',
      'Uppgifterna rör andra.',
      '26 kap. 1 §',
      'hos kammarrätten',
      'tre veckor',
      'Berit Sandmo',
    ])
      expect(words).toContain(expected);
  });

  test('of the whole has no file', async () => {
    const release = await refused(await masked(await aFile()));
    expect(said(wordsOf(await readPdf((await paperOf(release, 'refusal')).bytes)))).toContain(
      'ta del av akten',
    );
    expect(await refusal(paperOf(release, 'file'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('there is no paper', () => {
  test('of what is not let out yet', async () => {
    const release = await masked(await aFile());
    for (const which of ['file', 'refusal'] as const)
      expect(await refusal(paperOf(release, which))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('for who may not let the file out, and none in another case', async () => {
    const release = await released(await masked(await aFile()));
    expect(await refusal(paperOf(release, 'file', w.lova))).toMatchObject({ code: 'NOT_FOUND' });
    const other = await aFile();
    expect(await refusal(paperOf({ ...release, caseId: other }, 'file'))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
