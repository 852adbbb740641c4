import { beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readRiskChildren } from '../../read/lists.ts';
import { readRisks } from '../../read/of-case.ts';
import { aYouthWorld, ELEVEN, type YouthWorld } from '../../testing/index.ts';
import { answerOffer } from './answer-offer.ts';
import { identifyRiskChild, withdrawRisk } from './identify-risk-child.ts';
import { offerSupport } from './offer-support.ts';
import { recordReceived } from './record-received.ts';

const t = await useTestDatabase();
let y: YouthWorld;
beforeEach(async () => {
  y = await aYouthWorld(t.pool);
});

const identified = async (caseId: string, other: object = {}): Promise<string> => {
  const recordId = newId();
  await y.run(identifyRiskChild, y.w.siv, {
    caseId,
    recordId,
    identifiedOn: '2026-11-20',
    knownBy: 'school',
    text: 'Hämtar saker åt äldre pojkar.',
    ...other,
  });
  return recordId;
};
const offer = async (caseId: string, riskId: string, other: object = {}): Promise<string> => {
  const recordId = newId();
  await y.run(offerSupport, y.w.siv, {
    caseId,
    riskId,
    recordId,
    offeredOn: '2026-11-20',
    offered: 'Föräldrastöd',
    ...other,
  });
  return recordId;
};
const answer = (caseId: string, offerId: string, other: object = {}) =>
  y.run(answerOffer, y.w.siv, {
    caseId,
    offerId,
    recordId: newId(),
    answeredOn: '2026-11-20',
    answer: 'accepted',
    answeredBy: 'guardians',
    ...other,
  });
const received = (caseId: string, offerId: string, other: object = {}) =>
  y.run(recordReceived, y.w.siv, { caseId, offerId, recordId: newId(), receivedOn: '2026-11-20', ...other });
const clockOf = (caseId: string) =>
  y.w.rows<{ due: string; state: string }>(
    `select due_on::text as due,
      case when cancelled_at is not null then cancelled_reason when stopped_at is not null then 'stopped' else 'runs' end as state
      from clocks.clock where case_id = $1 and rule_id like 'LOK-045%' order by started_at`,
    [caseId],
  );

describe('a child at risk', () => {
  test('each step has its own day: identified, offered, accepted, received', async () => {
    const caseId = await y.caseOf(ELEVEN);
    const riskId = await identified(caseId);
    expect(await clockOf(caseId)).toEqual([{ due: '2026-12-04', state: 'runs' }]);
    y.w.at('2026-11-25T10:00');
    const offerId = await offer(caseId, riskId, { offeredOn: '2026-11-24' });
    expect(await clockOf(caseId)).toEqual([{ due: '2026-12-04', state: 'stopped' }]);
    await answer(caseId, offerId, { answeredOn: '2026-11-25' });
    y.w.at('2026-12-02T10:00');
    const view = await received(caseId, offerId, { receivedOn: '2026-12-01' });
    expect(view.risks).toMatchObject([
      {
        age: 11,
        stage: 'received',
        offers: [
          { offered: 'Föräldrastöd', answer: { answer: 'accepted' }, start: { receivedOn: '2026-12-01' } },
        ],
      },
    ]);
    const [figure] = await y.w.rows(
      `select age, stage, identified_on::text, offered_on::text, answered_on::text, received_on::text
        from youth.risk_figure where risk = $1`,
      [riskId],
    );
    expect(figure).toEqual({
      age: 11,
      stage: 'received',
      identified_on: '2026-11-20',
      offered_on: '2026-11-24',
      answered_on: '2026-11-25',
      received_on: '2026-12-01',
    });
  });

  test('a no has its reason, and something else can be offered', async () => {
    const caseId = await y.caseOf(ELEVEN);
    const riskId = await identified(caseId);
    const first = await offer(caseId, riskId);
    expect(await refusal(answer(caseId, first, { answer: 'declined' }))).toMatchObject({
      fields: ['declinedWhy: reason_missing'],
    });
    await answer(caseId, first, { answer: 'declined', declinedWhy: 'child_unwilling' });
    expect(await refusal(received(caseId, first))).toMatchObject({ reason: 'NOT_ACCEPTED' });
    expect((await y.run(readRiskChildren, y.w.berit, {})).rows).toMatchObject([
      { caseId, stage: 'declined', declinedWhy: 'child_unwilling', age: 11 },
    ]);
    const second = await offer(caseId, riskId, { offered: 'Kontaktperson' });
    await answer(caseId, second);
    expect((await y.run(readRisks, y.w.siv, { caseId })).risks[0]?.stage).toBe('accepted');
  });

  test('an answer is given once and then corrected', async () => {
    const caseId = await y.caseOf(ELEVEN);
    const offerId = await offer(caseId, await identified(caseId));
    const { risks } = await answer(caseId, offerId);
    expect(await refusal(answer(caseId, offerId))).toMatchObject({ reason: 'OFFER_ANSWERED' });
    const corrects = risks[0]?.offers[0]?.answer?.recordId ?? '';
    const view = await answer(caseId, offerId, {
      answer: 'declined',
      declinedWhy: 'practical',
      corrects,
      correctionReason: 'Mamman ringde tillbaka samma dag.',
    });
    expect(view.risks[0]).toMatchObject({ stage: 'declined', offers: [{ answer: { answer: 'declined' } }] });
  });
});

describe('what is refused', () => {
  test.each([
    ['2018-11-21', 'had not turned 9'],
    ['2012-11-20', 'had turned 14'],
  ])('a child born %s, who %s?', async (birthDate) => {
    const caseId = await y.caseOf(birthDate);
    expect(await refusal(identified(caseId))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: ['identifiedOn: not_9_to_13'],
    });
  });

  test.each([
    ['2017-11-20', 9],
    ['2012-11-21', 13],
  ])('not one born %s: %i years', async (birthDate, age) => {
    const caseId = await y.caseOf(birthDate);
    await identified(caseId);
    expect((await y.run(readRisks, y.w.siv, { caseId })).risks).toMatchObject([{ age }]);
  });

  test('twice in a year, before the day, and a commission that is not of the case', async () => {
    const caseId = await y.caseOf(ELEVEN);
    const riskId = await identified(caseId);
    expect(await refusal(identified(caseId))).toMatchObject({ reason: 'IDENTIFIED_THIS_YEAR' });
    expect(await refusal(offer(caseId, riskId, { offeredOn: '2026-11-19' }))).toMatchObject({
      fields: ['offeredOn: before_identified'],
    });
    const offerId = await offer(caseId, riskId);
    await answer(caseId, offerId);
    expect(await refusal(received(caseId, offerId, { commissionId: newId() }))).toMatchObject({
      fields: ['commissionId: not_in_list'],
    });
  });

  test('anybody else’s case', async () => {
    const caseId = await y.caseOf(ELEVEN);
    await identified(caseId);
    expect(await refusal(y.run(readRisks, y.w.lova, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await y.run(readRiskChildren, y.w.lova, {})).rows).toEqual([]);
    expect((await y.run(readRiskChildren, y.w.olle, {})).rows).toEqual([]);
  });
});

test('what was recorded by mistake is not listed, and the child can be identified anew', async () => {
  const caseId = await y.caseOf(ELEVEN);
  const corrects = await identified(caseId);
  await y.run(withdrawRisk, y.w.siv, { caseId, recordId: newId(), corrects, correctionReason: 'Fel barn.' });
  expect(await clockOf(caseId)).toMatchObject([{ state: 'recorded_by_mistake' }]);
  expect((await y.run(readRiskChildren, y.w.berit, {})).rows).toEqual([]);
  await identified(caseId);
  expect((await y.run(readRiskChildren, y.w.berit, {})).rows).toHaveLength(1);
});
