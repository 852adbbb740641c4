import { beforeEach, describe, expect, test } from 'vitest';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf, useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { fileReleases } from '../read/releases.ts';
import { secrecy } from '../read/secrecy.ts';
import { aCase, aWorld, refusal, type World } from '../testing/index.ts';
import { addAttachment } from './add-attachment.ts';
import { discontinueRelease } from './discontinue-release.ts';
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

async function aFile(...names: string[]) {
  const { caseId } = await aCase(w).heldBy(w.siv).build();
  const ids: string[] = [];
  for (const name of names) {
    const attachmentId = newId();
    await w.run(addAttachment, w.siv, { caseId, attachmentId, file: await FileContent.of(name, aPdf()) });
    ids.push(attachmentId);
  }
  const release = await w.run(startRelease, w.siv, {
    caseId,
    recipientKind: 'guardian',
    recipientName: 'Rune Ladvik',
    legalBasis: 'guardian_of_child',
    request: 'Rune Ladvik vill läsa akten.',
  });
  return { release, caseId, ids };
}
type Release = Awaited<ReturnType<typeof aFile>>['release'];
interface Choice {
  attachmentId: string;
  choice: 'included' | 'masked_copy' | 'withheld';
  ground?: 'osl_26_1';
  reason?: string;
  copyId?: string;
}
type Choices = Choice[];

const at = ({ caseId, releaseId, version }: Release) => ({ caseId, releaseId, version });
const choose = (r: Release, attachments: Choices) =>
  w.run(maskRelease, w.siv, { ...at(r), masks: [], attachments });
const review = (r: Release) => w.run(reviewRelease, w.berit, { ...at(r), note: 'Läst.' });
const REFUSED = { reasons: 'Uppgifterna gäller en annan person.', grounds: ['osl_26_1'] } as const;

describe('the documents of a file that is released', () => {
  test('each have a word of their own before the review, and stand in what goes out with their digest', async () => {
    const { release, ids } = await aFile('brev.pdf', 'intyg.pdf', 'intyg maskerat.pdf', 'hemligt.pdf');
    const [letter = '', certificate = '', copy = '', secret = ''] = ids;
    expect(release.attachments.map((a) => a.choice)).toEqual([null, null, null, null]);
    expect(await refusal(review(release))).toEqual({ code: 'CONFLICT', reason: 'ATTACHMENTS_UNDECIDED' });
    const chosen = await choose(release, [
      { attachmentId: letter, choice: 'included' },
      { attachmentId: certificate, choice: 'masked_copy', ground: 'osl_26_1', copyId: copy },
      { attachmentId: secret, choice: 'withheld', ground: 'osl_26_1', reason: 'Handlar om mormor.' },
    ]);
    const reviewed = await review(chosen);
    const out = await w.run(releaseFile, w.siv, { ...at(reviewed), note: 'Hämtad.' });
    const documents = out.preview
      .filter((p) => p.kind === 'attachment')
      .map((p) => Object.fromEntries(p.fields.map((f) => [f.field, f.segments[0]?.text])));
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(documents).toHaveLength(3);
    expect(documents).toContainEqual({ fileName: 'brev.pdf', fileChoice: 'Lämnas ut', fileDigest: digest });
    expect(documents).toContainEqual({
      fileName: 'intyg.pdf',
      fileChoice: 'Maskerad kopia lämnas ut',
      fileGround: 'OSL 26:1',
      fileDigest: digest,
    });
    expect(documents).toContainEqual({
      fileName: 'hemligt.pdf',
      fileChoice: 'Lämnas inte ut',
      fileGround: 'OSL 26:1',
    });
    // Why it is withheld is for those who work here, and not in what goes out.
    expect(JSON.stringify(out.preview)).not.toContain('mormor');
    expect(out.sha256).toEqual(digest);
  });

  test('that stand for each other, or both for a third, are no copies: none is let out or lost without a word', async () => {
    const { release, ids } = await aFile('intyg.pdf', 'brev.pdf', 'maskerat.pdf');
    const [one = '', two = '', copy = ''] = ids;
    const asCopy = (attachmentId: string, copyId: string): Choice => ({
      attachmentId,
      choice: 'masked_copy',
      ground: 'osl_26_1',
      copyId,
    });
    const refused = ['attachments.0.copyId: copy_needed'];
    for (const choices of [
      [asCopy(one, two), asCopy(two, one)],
      [asCopy(one, two), { attachmentId: two, choice: 'withheld', ground: 'osl_26_1', reason: 'x' } as const],
      [asCopy(one, copy), asCopy(two, copy)],
    ])
      expect((await refusal(choose(release, choices))).fields).toEqual(refused);
  });

  test('that come after the review have it made anew', async () => {
    const { release, caseId } = await aFile();
    const reviewed = await review(release);
    await w.run(addAttachment, w.siv, {
      caseId,
      attachmentId: newId(),
      file: await FileContent.of('nytt.pdf', aPdf()),
    });
    const out = w.run(releaseFile, w.siv, { ...at(reviewed), note: 'Hämtad.' });
    expect((await refusal(out)).reason).toBe('FILE_CHANGED_SINCE_REVIEW');
  });

  test('are the case’s own, and what is withheld has its section and reason', async () => {
    const { release, ids } = await aFile('brev.pdf');
    const other = await aFile('annat.pdf');
    const attachmentId = ids[0] ?? '';
    const fields = async (choices: Choices) => (await refusal(choose(release, choices))).fields;
    const foreign = other.ids[0] ?? '';
    expect(await fields([{ attachmentId: foreign, choice: 'included' }])).toEqual([
      'attachments.0.attachmentId: no_such_document',
    ]);
    expect(await fields([{ attachmentId, choice: 'withheld', reason: 'x' }])).toEqual([
      'attachments.0.ground: ground_needed',
    ]);
    expect(await fields([{ attachmentId, choice: 'withheld', ground: 'osl_26_1' }])).toEqual([
      'attachments.0.reason: reason_missing',
    ]);
    for (const copyId of [foreign, attachmentId]) {
      expect(await fields([{ attachmentId, choice: 'masked_copy', ground: 'osl_26_1', copyId }])).toEqual([
        'attachments.0.copyId: copy_needed',
      ]);
    }
  });
});

describe('a refusal (OSL 6:3, 6:7-8)', () => {
  test('of the whole is decided by the manager, ends the release and stands to the letter', async () => {
    const { release, caseId } = await aFile('brev.pdf');
    const input = { ...at(release), ...REFUSED, grounds: [...REFUSED.grounds] };
    expect((await refusal(w.run(refuseRelease, w.siv, input))).code).toBe('FORBIDDEN');
    const elsewhere = await w.board.actor('unit_manager', 'youth', 'Rune Al');
    expect((await refusal(w.run(refuseRelease, elsewhere, input))).code).toBe('NOT_FOUND');
    const view = await w.run(refuseRelease, w.berit, input);
    expect(view.state).toBe('refused');
    expect(view.refusal).toEqual({
      ...REFUSED,
      scope: 'whole',
      at: w.now().toISOString(),
      by: 'Berit Sandmo',
      byFunction: 'unit_manager, Berit Sandmo',
    });
    expect(view.preview).toEqual([]);
    const again = w.run(refuseRelease, w.berit, { ...input, version: view.version });
    expect((await refusal(again)).reason).toBe('ALREADY_REFUSED');
    for (const end of [releaseFile, discontinueRelease]) {
      const over = w.run(end, w.siv, { ...at(view), note: 'x' });
      expect((await refusal(over)).reason).toBe('RELEASE_ENDED');
    }
    expect((await w.run(secrecy, w.siv, { caseId })).disclosures).toEqual([]);
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.map((e) => e.kind)).toContain('release_refused');
    const traced = await w.rows(
      "select kind from trail.entry where event = 'release.refused' and subject_id = $1 order by id",
      [caseId],
    );
    // The caseworker's and the other manager's tries, and the decision.
    expect(traced).toEqual([{ kind: 'refused' }, { kind: 'refused' }, { kind: 'change' }]);
  });

  test('of what was masked leaves the released file as it was', async () => {
    const { release } = await aFile();
    const out = await w.run(releaseFile, w.siv, { ...at(await review(release)), note: 'Hämtad.' });
    const view = await w.run(refuseRelease, w.berit, {
      ...at(out),
      ...REFUSED,
      grounds: [...REFUSED.grounds],
    });
    expect(view).toMatchObject({ state: 'released', sha256: out.sha256, refusal: { scope: 'part' } });
    expect(view.preview).toEqual(out.preview);
  });

  test('is not made of what was discontinued', async () => {
    const { release } = await aFile();
    const ended = await w.run(discontinueRelease, w.siv, { ...at(release), note: 'Återtogs.' });
    const refused = w.run(refuseRelease, w.berit, {
      ...at(ended),
      ...REFUSED,
      grounds: [...REFUSED.grounds],
    });
    expect((await refusal(refused)).reason).toBe('RELEASE_ENDED');
  });
});

describe('a reservation (OSL 10:14)', () => {
  const reservation = { terms: 'Du får inte berätta var barnet bor.', reasons: 'Annars röjs adressen.' };
  const reserve = (r: Release, by = w.berit, words: typeof reservation | null = reservation) =>
    w.run(reserveRelease, by, { ...at(r), reservation: words });

  test('is decided by the manager, reviewed with the file, and stands first in what goes out', async () => {
    const { release, caseId } = await aFile();
    expect((await refusal(reserve(release, w.siv))).code).toBe('FORBIDDEN');
    const elsewhere = await w.board.actor('unit_manager', 'youth', 'Rune Al');
    expect((await refusal(reserve(release, elsewhere))).code).toBe('NOT_FOUND');
    const reserved = await reserve(await review(release));
    expect(reserved).toMatchObject({
      state: 'draft',
      review: null,
      reservation: { ...reservation, by: 'Berit Sandmo', byFunction: 'unit_manager, Berit Sandmo' },
    });
    const out = await w.run(releaseFile, w.siv, { ...at(await review(reserved)), note: 'Hämtad.' });
    expect(out.preview[0]).toMatchObject({
      kind: 'reservation',
      fields: [
        { field: 'terms', segments: [{ text: reservation.terms }] },
        { field: 'reasons', segments: [{ text: reservation.reasons }] },
        { field: 'by', segments: [{ text: 'Berit Sandmo, unit_manager, Berit Sandmo' }] },
      ],
    });
    expect((await refusal(reserve(out))).reason).toBe('RELEASE_ENDED');
    const [given] = (await w.run(secrecy, w.siv, { caseId })).disclosures;
    expect(JSON.stringify(given)).toContain('10 kap. 14 §');
    const traced = await w.rows<{ body: string }>(
      `select c.body from trail.content c join trail.entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id
        where e.event = 'release.reserved' and e.subject_id = $1 and e.kind = 'change'`,
      [caseId],
    );
    expect(traced.map((row) => row.body).join()).not.toMatch(/adress|bor/);
  });

  test('is taken back without words, and nothing of it goes out', async () => {
    const { release } = await aFile();
    const lifted = await reserve(await reserve(release), w.berit, null);
    expect(lifted).toMatchObject({ reservation: null, state: 'draft' });
    expect(lifted.preview.map((p) => p.kind)).not.toContain('reservation');
  });

  test('is for individuals: an authority gets no such terms', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const release = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'court',
      recipientName: 'Tingsrätten',
      legalBasis: 'duty_by_statute',
      request: 'Begär akten.',
    });
    expect((await refusal(reserve(release))).reason).toBe('RESERVATION_FOR_INDIVIDUALS');
  });
});

describe('how long somebody has waited (TF 2:15-16: without delay, no days in law)', () => {
  const asked = async (askedOn?: string) => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    return await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Rune Ladvik',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
      ...(askedOn && { askedOn }),
    });
  };

  test('is counted from the day on which it was asked for until it is answered', async () => {
    const release = await asked('2026-11-17');
    expect(release).toMatchObject({ askedOn: '2026-11-17', daysAsked: 3 });
    w.at('2026-11-24T10:00');
    const ended = await w.run(discontinueRelease, w.siv, { ...at(release), note: 'Återtogs.' });
    w.at('2026-12-24T10:00');
    const { rows } = await w.run(fileReleases, w.siv, { caseId: ended.caseId });
    expect(rows).toMatchObject([{ askedOn: '2026-11-17', daysAsked: 7 }]);
    expect((await refusal(asked('2026-12-25'))).fields).toEqual(['askedOn: in_the_future']);
  });

  test('is watched by a clock where the municipality has set a target, one for each that asks', async () => {
    await w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, 'LOK-021', 1, '2026-11-01', 3, 'working_days', '[]', false, 'Rutin.', now()) returning version`,
      [w.board.tenantId],
    );
    const clocks = async (caseId: string) =>
      (await w.run(readCase, w.siv, { caseId })).clocks
        .filter((c) => c.ruleId === 'LOK-021')
        .map((c) => `${c.dueOn} ${c.state}`)
        .sort();
    const release = await asked('2026-11-18');
    const { caseId } = release;
    expect(await clocks(caseId)).toEqual(['2026-11-23 running']);
    const second = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Malin Sälgmo',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
    });
    const input = { ...at(release), ...REFUSED, grounds: [...REFUSED.grounds] };
    await w.run(refuseRelease, w.berit, input);
    expect(await clocks(caseId)).toEqual(['2026-11-23 met', '2026-11-25 running']);
    await w.run(discontinueRelease, w.siv, { ...at(second), note: 'Återtogs.' });
    expect(await clocks(caseId)).toEqual(['2026-11-23 met', '2026-11-25 cancelled']);
  });
});
