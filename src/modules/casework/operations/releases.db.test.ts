import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { fileRelease, fileReleases } from '../read/releases.ts';
import { aCase, aNeighbour, aWorld, refusal, type World } from '../testing/index.ts';
import { assessProtection } from './assess-protection.ts';
import { discontinueRelease } from './discontinue-release.ts';
import { checkSafety } from './investigation/check-safety.ts';
import { signEntry } from './journal/sign-entry.ts';
import { maskRelease } from './mask-release.ts';
import { releaseFile } from './release-file.ts';
import { reviewRelease } from './review-release.ts';
import { setProtection } from './set-protection.ts';
import { startRelease } from './start-release.ts';
import { testReporterSecrecy } from './test-reporter-secrecy.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

/** A school nurse reports three siblings: one not yet born, and a half-brother with another father. */
const THREE = {
  children: [
    { givenName: 'Otto', familyName: 'Ladvik', birthDate: '2016-05-02', whereabouts: 'Kvarnängens skola' },
    { givenName: 'Tindra', familyName: 'Sälgmo', birthDate: '2014-02-11', address: 'Hemliga gatan 9' },
    { unborn: true, ageText: 'Beräknad i mars' },
  ],
  guardians: [
    { name: 'Malin Sälgmo', phone: '070-174 06 11' },
    { name: 'Rune Ladvik', phone: '070-174 06 12' },
    { name: 'Tord Sälgmo', phone: '070-174 06 13' },
  ],
  freeText:
    'Otto berättar att han och Tindra är ensamma hemma. Tindras pappa Tord Sälgmo dricker. Mamman väntar barn i mars.',
};
const OTHERS = ['Tindra', 'Sälgmo', 'Tord', '174 06 13', 'Hemliga', 'mars', 'väntar'];

const aFile = async () => (await aCase(w).reported(THREE).heldBy(w.siv).build()).caseId;
const start = (caseId: string, by = w.siv) =>
  w.run(startRelease, by, {
    caseId,
    recipientKind: 'guardian',
    recipientName: 'Rune Ladvik',
    legalBasis: 'guardian_of_child',
    request: 'Rune Ladvik ringde och vill läsa Ottos akt.',
  });
type Release = Awaited<ReturnType<typeof start>>;
type MaskInput = Parameters<typeof maskRelease.input.parse>[0];

const at = ({ caseId, releaseId, version }: Release) => ({ caseId, releaseId, version });
const whole = (r: Release, field: string) => {
  for (const part of r.source) {
    const found = part.fields.find((f) => f.field === field);
    if (found)
      return { partId: part.partId, field, start: 0, end: found.value.length, ground: 'osl_26_1' as const };
  }
  throw new Error(`There is no ${field}`);
};
const passage = (r: Release, field: string, text: string) => {
  const mask = whole(r, field);
  const value =
    r.source.find((p) => p.partId === mask.partId)?.fields.find((f) => f.field === field)?.value ?? '';
  const from = value.indexOf(text);
  if (from < 0) throw new Error(`${field} does not say ${text}`);
  return { ...mask, start: from, end: from + text.length };
};
const mask = (r: Release, masks: object[], by = w.siv) =>
  w.run(maskRelease, by, { ...at(r), masks } as MaskInput as never);

/** All that must not be read by the half-brother's father. */
const masksFor = (r: Release) => [
  passage(r, 'freeText', ' och Tindra'),
  passage(r, 'freeText', 'Tindras pappa Tord Sälgmo dricker. Mamman väntar barn i mars.'),
  whole(r, 'guardian-1'),
  whole(r, 'guardian-3'),
];
const review = (r: Release, note?: string, by = w.berit) =>
  w.run(reviewRelease, by, { ...at(r), ...(note ? { note } : {}) });
const release = (r: Release, by = w.siv) =>
  w.run(releaseFile, by, { ...at(r), note: 'Hämtad av Rune Ladvik.' });
const said = (r: Release) => JSON.stringify([r.preview, r.personName]);

describe('the half-brother’s father asks to read his child’s file', () => {
  test('and learns nothing of the others', async () => {
    const caseId = await aFile();
    const begun = await start(caseId);
    const masked = await mask(begun, masksFor(begun));
    expect(masked.namesLeft).toEqual([]);
    const released = await release(await review(masked));

    for (const word of OTHERS) expect(said(released), word).not.toContain(word);
    expect(said(released)).toContain('Otto berättar att han');
    expect(said(released)).toContain('Rune Ladvik, 070-174 06 12');
    expect(said(released)).toContain('Kvarnängens skola');
    expect(released).toMatchObject({
      state: 'released',
      review: { by: 'Berit Sandmo', note: null },
      ended: { by: 'Siv Rönnfors', note: 'Hämtad av Rune Ladvik.' },
      source: [],
      allowed: [],
    });
  });

  test('what others’ records say is not even there to be masked', async () => {
    const { source } = await start(await aFile());
    const all = JSON.stringify(source);
    // What the reporter wrote of others stands in the free text and among the guardians; nothing else does.
    expect(all).not.toContain('Hemliga');
    expect(all).not.toContain('2014-02-11');
    expect(all).not.toContain('Beräknad i mars');
  });

  test('the names that are left are pointed out: the other children’s, and the other guardians’', async () => {
    const begun = await start(await aFile());
    expect(begun.namesLeft.map((n) => n.text)).toEqual([
      'Tindra',
      'Tindras',
      'Tord Sälgmo',
      'Malin Sälgmo',
      'Tord Sälgmo',
    ]);
    const masked = await mask(begun, [passage(begun, 'freeText', 'Tindras pappa Tord Sälgmo dricker.')]);
    expect(masked.namesLeft.map((n) => n.text)).toEqual(['Tindra', 'Malin Sälgmo', 'Tord Sälgmo']);
  });

  test('to mask all that is pointed out leaves no name and no number of theirs', async () => {
    const begun = await start(await aFile());
    const masked = await mask(
      begun,
      begun.namesLeft.map(({ text: _text, ...found }) => ({ ...found, ground: 'osl_26_1' })),
    );
    expect(masked.namesLeft).toEqual([]);
    for (const word of ['Tindra', 'Sälgmo', 'Tord', 'Malin', '06 11', '06 13'])
      expect(said(masked), word).not.toContain(word);
  });

  test('with names left it is reviewed only with the reason in words', async () => {
    const masked = await mask(await start(await aFile()), []);
    expect(await refusal(review(masked))).toMatchObject({ fields: ['note: names_left_need_note'] });
    const reviewed = await review(masked, 'Rune bor med dem alla.');
    expect(reviewed).toMatchObject({ state: 'reviewed', review: { note: 'Rune bor med dem alla.' } });
  });
});

describe('the review', () => {
  test('is by somebody else than who masked, or with the reason in words', async () => {
    const begun = await start(await aFile());
    const masked = await mask(begun, masksFor(begun));
    expect(await refusal(review(masked, undefined, w.siv))).toMatchObject({
      fields: ['note: own_review_needs_note'],
    });
    expect(await review(masked, 'Ensam i tjänst i natt.', w.siv)).toMatchObject({ state: 'reviewed' });
  });

  test('falls when the masks are changed', async () => {
    const begun = await start(await aFile());
    const reviewed = await review(await mask(begun, masksFor(begun)));
    const again = await mask(reviewed, []);
    expect(again).toMatchObject({ state: 'draft', review: null });
    expect(await refusal(release(again))).toEqual({ code: 'CONFLICT', reason: 'NOT_REVIEWED' });
  });

  test('does not hold for a file that has grown since', async () => {
    const made = await aCase(w).reported(THREE).heldBy(w.siv).build();
    const begun = await start(made.caseId);
    const reviewed = await review(await mask(begun, masksFor(begun)));
    await w.run(assessProtection, w.siv, {
      caseId: made.caseId,
      reportId: made.reportId,
      outcome: 'no_need',
      reasons: 'Tindra har sagt att hon är trygg.',
    });
    expect(await refusal(release(reviewed))).toEqual({
      code: 'CONFLICT',
      reason: 'FILE_CHANGED_SINCE_REVIEW',
    });
  });

  test('of a file that has been reviewed is not made twice', async () => {
    const begun = await start(await aFile());
    const reviewed = await review(await mask(begun, masksFor(begun)));
    expect(await refusal(review(reviewed))).toEqual({ code: 'CONFLICT', reason: 'ALREADY_REVIEWED' });
  });
});

describe('a child who is protected against somebody', () => {
  test('is let out only after words on what was looked for, whoever reviews', async () => {
    const caseId = await aFile();
    await w.run(setProtection, w.berit, {
      caseId,
      kind: 'secrecy_marking',
      source: 'guardian',
      fromOn: '2026-11-20',
      against: [{ name: 'Tord Sälgmo', relation: 'Styvpappa' }],
    });
    const begun = await start(caseId);
    expect(begun.protectedAgainst).toEqual([{ name: 'Tord Sälgmo', relation: 'Styvpappa' }]);
    const masked = await mask(begun, masksFor(begun));
    expect(await refusal(review(masked))).toMatchObject({ fields: ['note: protected_needs_note'] });
    expect(await review(masked, 'Skola och adress är maskerade.')).toMatchObject({ state: 'reviewed' });
  });
});

test('who by the safety check is not to be told is named to whoever masks, and the review says what was looked for', async () => {
  const { caseId } = await aCase(w)
    .reported({ ...THREE, guardians: [] })
    .assessed()
    .opened(w.siv)
    .build();
  const judged = { personId: newId(), name: 'Rune Ladvik', relation: 'guardian' as const };
  const check = { caseId, checkId: newId(), signs: [], reasons: 'Otto är rädd för Rune.' };
  const persons = [{ ...judged, mayBeTold: false, why: 'Har hotat Otto.' }];
  await w.run(checkSafety, w.siv, { ...check, persons });
  const begun = await start(caseId);
  // What the check says stands in the file, and can be masked.
  expect(JSON.stringify(begun.source)).toContain('Har hotat Otto.');
  expect(begun.protectedAgainst).toEqual([
    { name: 'Rune Ladvik', relation: 'ska inte underrättas enligt säkerhetsbedömningen' },
  ]);
  const masked = await mask(
    begun,
    begun.namesLeft.map(({ text: _text, ...found }) => ({ ...found, ground: 'osl_26_1' })),
  );
  expect(await refusal(review(masked))).toMatchObject({ fields: ['note: protected_needs_note'] });
});

test('where a child with protected registration lives and is by day goes out to nobody, from whatever time the copy is', async () => {
  const told = { ...THREE.children[0], address: 'Gömda vägen 4' };
  const { caseId } = await aCase(w)
    .reported({ ...THREE, children: [told] })
    .heldBy(w.siv)
    .build();
  const before = await start(caseId);
  expect(JSON.stringify(before.source)).toContain('Gömda vägen 4');
  const protection = {
    kind: 'protected_registration' as const,
    source: 'Skatteverket',
    fromOn: '2026-11-20',
  };
  await w.run(setProtection, w.berit, { caseId, ...protection, against: [] });
  for (const by of [w.siv, w.berit]) {
    const release = await w.run(fileRelease, by, at(before));
    expect(JSON.stringify([release.source, release.preview])).not.toMatch(/Gömda|Kvarnängens/);
    const field = release.preview.flatMap((p) => p.fields).find((f) => f.field === 'address');
    expect(field?.segments).toEqual([{ text: null, masked: 'osl_21_3' }]);
  }
  // In the case it is read by those whose grant says so by name.
  const shown = async (by: typeof w.siv) => (await w.run(readCase, by, { caseId })).reports[0];
  expect(await shown(w.siv)).toMatchObject({ whereabouts: null, whereaboutsHidden: true });
  expect(await shown(w.berit)).toMatchObject({ whereabouts: 'Kvarnängens skola', whereaboutsHidden: false });
});

test('a ground that does not carry a release to the recipient is refused from the beginning', async () => {
  const caseId = await aFile();
  const begin = w.run(startRelease, w.siv, {
    caseId,
    recipientKind: 'guardian',
    recipientName: 'Rune Ladvik',
    legalBasis: 'the_person_itself',
    request: 'Vill läsa akten.',
  });
  expect(await refusal(begin)).toEqual({ code: 'CONFLICT', reason: 'RECIPIENT_NOT_IN_BASIS' });
});

describe('masks', () => {
  test('keep who made them, also when others are added by somebody else', async () => {
    const begun = await start(await aFile());
    const [first, ...rest] = masksFor(begun);
    const once = await mask(begun, [first ?? {}]);
    w.at('2026-11-23T08:00');
    const twice = await mask(once, [first ?? {}, ...rest], w.berit);
    expect(twice.masks.map((m) => [m.by, m.at.slice(0, 10)])).toEqual([
      ['Siv Rönnfors', '2026-11-20'],
      ...rest.map(() => ['Berit Sandmo', '2026-11-23']),
    ]);
  });

  test('by whoever read an older version are refused', async () => {
    const begun = await start(await aFile());
    await mask(begun, []);
    expect(await refusal(mask(begun, masksFor(begun)))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('of what is not in the file are refused by name', async () => {
    const begun = await start(await aFile());
    const of = (change: object) => refusal(mask(begun, [{ ...whole(begun, 'freeText'), ...change }]));
    expect(await of({ field: 'nothing' })).toMatchObject({ fields: ['masks.0.field: no_such_passage'] });
    expect(await of({ end: 99_999 })).toMatchObject({ fields: ['masks.0.end: no_such_passage'] });
    expect(await of({ start: 5, end: 5 })).toMatchObject({ fields: ['masks.0.end: no_such_passage'] });
  });
});

describe('what was released', () => {
  const released = async () => {
    const made = await aCase(w)
      .reported({ ...THREE, reporter: aNeighbour })
      .heldBy(w.siv)
      .build();
    const begun = await start(made.caseId);
    return { ...made, done: await release(await review(await mask(begun, masksFor(begun)))) };
  };

  test('is frozen as it went out, to the letter of its digest, and is read again as it was', async () => {
    const { caseId, reportId, done } = await released();
    await w.run(assessProtection, w.siv, { caseId, reportId, outcome: 'no_need', reasons: 'Trygg.' });
    const again = await w.run(fileRelease, w.siv, { caseId, releaseId: done.releaseId });
    expect(again.preview).toEqual(done.preview);
    const [row] = await w.rows<{ fits: boolean }>(
      `select encode(sha256(convert_to(body, 'UTF8')), 'hex') = $2 as fits from casework.file_release where id = $1`,
      [done.releaseId, done.sha256],
    );
    expect(row).toEqual({ fits: true });
  });

  test('stands in the list of releases and on the timeline, and is not masked or ended again', async () => {
    const { caseId, done } = await released();
    const { rows } = await w.run(fileReleases, w.siv, { caseId });
    expect(rows).toMatchObject([
      {
        state: 'released',
        recipientName: 'Rune Ladvik',
        legalBasis: 'guardian_of_child',
        reviewedBy: 'Berit Sandmo',
      },
    ]);
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => [e.kind, e.text])).toContainEqual(['file_released', 'Rune Ladvik']);
    const over = { code: 'CONFLICT', reason: 'RELEASE_ENDED' };
    expect(await refusal(mask(done, []))).toEqual(over);
    expect(await refusal(release(done))).toEqual(over);
    const end = w.run(discontinueRelease, w.siv, { ...at(done), note: 'Nej.' });
    expect(await refusal(end)).toEqual(over);
  });

  test('stands in the register of what has been given out', async () => {
    const { caseId } = await released();
    const rows = await w.rows(
      `select d.recipient_kind, d.legal_basis, c.recipient, c.what, c.decided_by from casework.disclosure d
        join casework.disclosure_content c on c.disclosure_id = d.id where d.case_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([
      {
        recipient_kind: 'guardian',
        legal_basis: 'guardian_of_child',
        recipient: 'Rune Ladvik',
        what: 'Kopia av personakten, maskerad och granskad',
        decided_by: 'Siv Rönnfors',
      },
    ]);
  });

  test('one that is discontinued has let nothing out', async () => {
    const begun = await start(await aFile());
    const ended = await w.run(discontinueRelease, w.siv, { ...at(begun), note: 'Återtog sin begäran.' });
    expect(ended).toMatchObject({ state: 'discontinued', preview: [], sha256: null, allowed: [] });
  });
});

test('a release of another case is not there', async () => {
  const begun = await start(await aFile());
  const { caseId } = await aCase(w).heldBy(w.siv).build();
  const read = (releaseId: string) => refusal(w.run(fileRelease, w.siv, { caseId, releaseId }));
  expect(await read(begun.releaseId)).toEqual({ code: 'NOT_FOUND' });
  expect(await read(newId())).toEqual({ code: 'NOT_FOUND' });
});

describe('what is masked', () => {
  test('in the decision and left in the timeline is pointed out, and asks for words of whoever reviews', async () => {
    const { caseId } = await aCase(w).reported(THREE).assessed().notOpened().build();
    const begun = await start(caseId, w.jon);
    const decision = begun.source.find((p) => p.kind === 'decision');
    const text = decision?.fields.find((f) => f.field === 'text')?.value ?? '';
    const r = await mask(
      begun,
      [
        ...masksFor(begun),
        { partId: decision?.partId ?? '', field: 'text', start: 0, end: text.length, ground: 'osl_26_1' },
      ],
      w.jon,
    );
    const left = r.namesLeft.filter((n) => n.text === text);
    expect(left).toMatchObject([{ partId: expect.stringMatching(/^event-/), field: 'text' }]);
    expect(await refusal(review(r))).toMatchObject({ fields: ['note: names_left_need_note'] });
    const whole = await mask(
      r,
      [...r.masks, ...left].map(({ partId, field, start, end }) => ({
        partId,
        field,
        start,
        end,
        ground: 'osl_26_1',
      })),
      w.jon,
    );
    expect(whole.namesLeft.filter((n) => n.text === text)).toEqual([]);
    expect(said(whole)).not.toContain(text);
  });
});

describe('who made a report, when it is shielded', () => {
  const told = { ...THREE, freeText: 'Otto är rädd. Hälsar Sture Lindhag, ring 070-174 06 06.' };
  const aShielded = async () => {
    const { caseId, reportId } = await aCase(w)
      .reported({ ...told, reporter: aNeighbour })
      .heldBy(w.siv)
      .build();
    const shield = {
      caseId,
      reportId,
      outcome: 'protected' as const,
      reasons: 'Pappan har hotat grannar förr.',
    };
    return { caseId, shield: () => w.run(testReporterSecrecy, w.siv, shield) };
  };
  const left = (r: Release) => r.namesLeft.map((n) => n.text).filter((x) => /Sture|06 06|Maja/.test(x));
  const read = (r: Release, by: typeof w.siv) => w.run(fileRelease, by, at(r));

  test('is pointed out to who may know it, where the words give them away', async () => {
    const { caseId, shield } = await aShielded();
    expect(left(await start(caseId, w.berit))).toEqual([]);
    await shield();
    const begun = await start(caseId, w.berit);
    expect(left(begun)).toEqual(['Sture Lindhag', '070-174 06 06']);
    expect(begun.shieldedNotPointedOut).toBe(false);
  });

  test('can’t be found out by writing names and looking whether they are pointed out', async () => {
    const { caseId, shield } = await aShielded();
    await shield();
    const guess = async (name: string) => {
      const entry = { caseId, draftId: newId(), writerId: newId(), version: 0, kind: 'fact' as const };
      const text = `Mamman tror att det är ${name} som har anmält.`;
      await w.run(signEntry, w.siv, { ...entry, text, eventOn: '2026-11-20' });
      return await start(caseId);
    };
    const [right, wrong] = [await guess('Sture Lindhag'), await guess('Maja Påhittad')];
    expect(left(right)).toEqual([]);
    expect(right.namesLeft).toEqual(wrong.namesLeft);
    expect(right.shieldedNotPointedOut).toBe(true);
    // Nor by what the review asks for.
    const refused = { code: 'CONFLICT', reason: 'REVIEW_OF_SHIELDED' };
    for (const note of [undefined, 'Granskad.'])
      expect(await refusal(review(right, note, w.siv))).toEqual(refused);
    expect(right.refused).toContainEqual({
      operation: 'casework.review-release',
      reason: 'REVIEW_OF_SHIELDED',
    });
    expect(left(await read(right, w.berit))).toEqual(['Sture Lindhag', '070-174 06 06', 'Sture Lindhag']);
    expect(await refusal(review(right))).toMatchObject({ fields: ['note: names_left_need_note'] });
    expect(await review(right, 'Namnen maskeras inte: ett prov.')).toMatchObject({ state: 'reviewed' });
  });
});
