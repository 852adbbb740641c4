import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { readCase, startRelease } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { housingChain } from '../read/housing-chain.ts';
import { readSituation } from '../read/situation.ts';
import { type AdultUnit, anAdultUnit } from '../testing/index.ts';
import { noteViolence } from './note-violence.ts';
import { recordLeavingStep } from './record-leaving-step.ts';
import { recordRelativeSupport } from './record-relative-support.ts';
import { reviewHousing } from './review-housing.ts';
import { takeHousingStep } from './take-housing-step.ts';

const t = await useTestDatabase();
let u: AdultUnit;
let caseId: string;
beforeEach(async () => {
  u = await anAdultUnit(t.pool);
  caseId = await u.received({ area: 'adult_misuse', worries: ['own_misuse'] });
});

const step = (other: object = {}) =>
  u.run(takeHousingStep, u.lova, {
    caseId,
    recordId: newId(),
    step: 'training_flat' as const,
    fromOn: '2026-10-01',
    address: 'Björkvägen 3',
    rent: 6400,
    nextPlan: 'Socialt kontrakt om sex månader går bra.',
    reviewOn: '2027-01-15',
    ...other,
  });
const clocks = async () =>
  (await u.run(readCase, u.lova, { caseId })).clocks
    .filter((c) => c.ruleId === 'LOK-031')
    .map((c) => `${c.state} ${c.dueOn}`)
    .sort();

const pointedOut = async () => {
  const { namesLeft } = await u.run(startRelease, u.lova, {
    caseId,
    recipientKind: 'the_person',
    recipientName: 'Stina Hedvret',
    legalBasis: 'the_person_itself',
    request: 'Vill läsa akten.',
  });
  return [...new Set(namesLeft.map((n) => n.text))];
};

test('two corrections of a step at once are one, and the id of another case’s step is refused', async () => {
  const recordId = newId();
  await step({ recordId });
  const wrong = { corrects: recordId, correctionReason: 'Fel dag.', fromOn: '2026-10-02' };
  const done = await Promise.allSettled([step(wrong), step(wrong)]);
  expect(done.map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
  caseId = await u.received({ area: 'adult_misuse', worries: ['own_misuse'] });
  expect(await refusal(step({ recordId }))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
});

describe('a file that is let out', () => {
  test('has a shelter pointed out, and no other home of somebody whom nobody threatens', async () => {
    await step();
    u.w.at('2026-11-20T10:00');
    await step({ step: 'shelter', fromOn: '2026-11-20', address: 'Kvinnojouren Tärnan' });
    const said = await pointedOut();
    expect(said).toContain('Kvinnojouren Tärnan');
    expect(said).not.toContain('Björkvägen 3');
  });
  test('has every home pointed out of whoever is exposed to violence', async () => {
    await step();
    await u.run(noteViolence, u.lova, { caseId });
    expect(await pointedOut()).toContain('Björkvägen 3');
  });
});

describe('the chain of homes', () => {
  test('goes step by step, each until the next, to an own home', async () => {
    await step();
    u.w.at('2026-11-21T10:00');
    await step({ step: 'social_lease', fromOn: '2026-11-10', reviewOn: '2027-02-10' });
    u.w.at('2026-11-22T10:00');
    const { housing } = await step({
      step: 'own_lease',
      fromOn: '2026-11-20',
      nextPlan: undefined,
      reviewOn: undefined,
    });
    expect(housing.map((h) => [h.step, h.fromOn, h.untilOn])).toEqual([
      ['own_lease', '2026-11-20', null],
      ['social_lease', '2026-11-10', '2026-11-20'],
      ['training_flat', '2026-10-01', '2026-11-10'],
    ]);
    expect(await clocks()).toEqual(['met 2027-01-15', 'met 2027-02-10']);
    const figures = await u.w.rows(
      'select step, until_on::text, next_step from adults.housing_figure where case_id = $1 order by from_on',
      [caseId],
    );
    expect(figures).toEqual([
      { step: 'training_flat', until_on: '2026-11-10', next_step: 'social_lease' },
      { step: 'social_lease', until_on: '2026-11-20', next_step: 'own_lease' },
      { step: 'own_lease', until_on: null, next_step: null },
    ]);
    expect(await u.run(housingChain, u.ingrid, {})).toMatchObject({ rows: [], toOwnThisYear: 1 });
  });

  test('is looked at within three months, with what comes next', async () => {
    await step();
    expect(await clocks()).toEqual(['running 2027-01-15']);
    u.w.at('2027-01-10T10:00');
    const { housing } = await u.run(reviewHousing, u.lova, {
      caseId,
      recordId: newId(),
      reviewedOn: '2027-01-10',
      body: 'Hyran är betald, grannarna är nöjda.',
      nextPlan: 'Socialt kontrakt från mars.',
      reviewOn: '2027-04-01',
    });
    expect(housing).toMatchObject([
      {
        nextPlan: 'Socialt kontrakt från mars.',
        reviewOn: '2027-04-01',
        reviews: [{ reviewedOn: '2027-01-10' }],
      },
    ]);
    expect(await clocks()).toEqual(['met 2027-01-15', 'running 2027-04-01']);
    expect((await u.run(housingChain, u.ingrid, {})).rows).toMatchObject([
      { reviewOn: '2027-04-01', days: 101 },
    ]);
  });

  test('is not looked at where there is no step', async () => {
    const review = { caseId, recordId: newId(), reviewedOn: '2026-11-20', body: 'Nej.', nextPlan: 'Nej.' };
    expect(await refusal(u.run(reviewHousing, u.lova, { ...review, reviewOn: '2027-01-01' }))).toMatchObject({
      reason: 'NO_STEP_TO_REVIEW',
    });
  });

  test('corrects its last step by another, and no earlier one', async () => {
    const first = newId();
    await step({ recordId: first });
    const second = newId();
    u.w.at('2026-11-21T10:00');
    await step({ recordId: second, step: 'social_lease', fromOn: '2026-11-10' });
    const wrong = { step: 'shelter', correctionReason: 'Fel steg valdes.' } as const;
    u.w.at('2026-11-21T11:00');
    expect(await refusal(step({ ...wrong, corrects: first }))).toMatchObject({ reason: 'NOT_THE_LAST_STEP' });
    const { housing } = await step({ ...wrong, fromOn: '2026-11-10', corrects: second });
    expect(housing.map((h) => [h.step, h.corrected, h.untilOn])).toEqual([
      ['shelter', false, null],
      ['social_lease', true, null],
      ['training_flat', false, '2026-11-10'],
    ]);
    const counted = await u.w.rows(
      'select step, next_step from adults.housing_figure where case_id = $1 and not corrected order by from_on',
      [caseId],
    );
    expect(counted).toEqual([
      { step: 'training_flat', next_step: 'shelter' },
      { step: 'shelter', next_step: null },
    ]);
    expect(await clocks()).toHaveLength(3);
  });

  test('is listed without an address, to whoever leads or has the case, and to no other unit', async () => {
    await step();
    const chain = await u.run(housingChain, u.ingrid, {});
    expect(chain.rows).toMatchObject([{ label: 'Stina H.', step: 'training_flat', days: 50 }]);
    expect(JSON.stringify(chain)).not.toContain('Björkvägen');
    expect(chain.counts.find((c) => c.step === 'training_flat')).toMatchObject({ n: 1 });
    expect((await u.run(housingChain, u.w.siv, {})).rows).toEqual([]);
    expect((await u.run(housingChain, u.w.berit, {})).rows).toEqual([]);
  });
});

describe('leaving crime', () => {
  const leave = (other: object, by: Actor = u.lova) =>
    u.run(recordLeavingStep, by, {
      caseId,
      recordId: newId(),
      kind: 'begun' as const,
      on: '2026-11-20',
      basis: 'consent' as const,
      body: 'Vill lämna gänget. Flytt planeras.',
      ...other,
    });

  test('begins by consent, has its contact persons, and ends with how it went', async () => {
    expect((await leave({})).isLeaving).toBe(true);
    expect(await refusal(leave({}))).toMatchObject({ fields: ['kind: already_begun'] });
    u.w.at('2026-11-20T10:00');
    await leave({ kind: 'contact_person', body: 'Polis: Inspektör Roslund. Frivården: Marit Ljung.' });
    u.w.at('2026-11-21T10:00');
    const done = await leave({
      kind: 'ended',
      on: '2026-11-21',
      outcome: 'left_crime',
      body: 'Bor och arbetar på annan ort.',
    });
    expect(done.isLeaving).toBe(false);
    expect(done.leaving.map((l) => l.kind)).toEqual(['ended', 'contact_person', 'begun']);
    expect(done.leaving[1]).toMatchObject({ basis: null });
  });
});

test('who stands near is offered support, named by relation alone', async () => {
  await u.run(recordRelativeSupport, u.lova, {
    caseId,
    recordId: newId(),
    offeredOn: '2026-11-20',
    relative: 'parent',
    offer: 'Anhörigstöd i grupp',
    answer: 'accepted',
  });
  expect((await u.run(readSituation, u.lova, { caseId })).relatives).toMatchObject([
    { relative: 'parent', answer: 'accepted', offer: 'Anhörigstöd i grupp' },
  ]);
});
