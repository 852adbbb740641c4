import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { endCommission } from '../operations/follow-up/end-commission.ts';
import { recordFollowUp } from '../operations/follow-up/record-follow-up.ts';
import { agreePlan } from '../operations/plan/agree-plan.ts';
import { reviewPlan } from '../operations/plan/review-plan.ts';
import { setPlan } from '../operations/plan/set-plan.ts';
import { readFollowUps } from '../read/follow-up/follow-ups.ts';
import { begun } from '../testing/begun.ts';
import { aCareUnit, type Care } from '../testing/index.ts';

const t = await useTestDatabase();

async function figureOf(c: Care, commissionId: string) {
  const [row] = await c.w.rows<Record<string, unknown>>(
    `select started_on::text, ended_on::text, plan_during::text, ending, end_follow_up, goals
      from interventions.commission_figure where commission_id = $1`,
    [commissionId],
  );
  return row;
}

const aPlan = (commissionId: string, seenVersion: number, startsOn: string, endsOn?: string) => ({
  commissionId,
  seenVersion,
  startsOn,
  ...(endsOn && { endsOn }),
  goals: [{ goalId: newId(), text: 'Jag går till skolan.', ownWhy: 'Alva vill det.', how: 'Vi övar.' }],
  left: [],
  ...(seenVersion > 0 && { reason: 'Något nytt.' }),
});
const agreed = (commissionId: string, version: number, agreedOn: string) => ({
  commissionId,
  version,
  agreedOn,
  parties: [{ party: 'person' as const, name: 'Alva' }],
  ownWords: 'Det känns bra.',
});

test('a plan counts from when it was agreed, while it is in force, for six months from when it was looked at', async () => {
  const c = await aCareUnit(t.pool);
  const { commissionId } = await begun(c);
  const days = async () => (await figureOf(c, commissionId))?.plan_during;
  await c.run(setPlan, c.agnes, aPlan(commissionId, 0, '2026-11-25', '2027-08-31'));
  // Made and not agreed: it counts for nothing.
  expect(await days()).toBe('{}');
  c.w.at('2026-12-01T09:00');
  await c.run(agreePlan, c.agnes, agreed(commissionId, 1, '2026-12-01'));
  expect(await days()).toBe('{[2026-12-01,2027-06-02)}');
  // Looked at a fortnight too late: between, there was none in use.
  c.w.at('2027-06-15T09:00');
  await c.run(reviewPlan, c.agnes, {
    commissionId,
    reviewId: newId(),
    version: 1,
    reviewedOn: '2027-06-15',
    with: 'Alva',
    outcome: 'keep',
    text: 'Det går bra.',
  });
  // Until its own last day.
  expect(await days()).toBe('{[2026-12-01,2027-06-02),[2027-06-15,2027-09-01)}');
  // The next one takes its place from the day on which it is agreed.
  await c.run(setPlan, c.agnes, aPlan(commissionId, 1, '2027-07-10'));
  c.w.at('2027-07-01T09:00');
  await c.run(agreePlan, c.agnes, agreed(commissionId, 2, '2027-07-01'));
  expect(await days()).toBe('{[2026-12-01,2027-06-02),[2027-06-15,2027-07-01),[2027-07-10,2028-01-02)}');
});

test.each([
  ['met', ['met', 'met']],
  ['partly', ['met', 'not_met']],
  ['partly', ['partly', 'not_assessed']],
  ['not_met', ['not_met', 'not_assessed']],
  ['not_assessed', ['not_assessed', 'not_assessed']],
] as const)('an end counts its goals together as %s of %j', async (together, attainments) => {
  const c = await aCareUnit(t.pool);
  const { caseId, commissionId } = await begun(c);
  c.w.at('2027-05-20T10:00+02:00');
  const { goals } = await c.run(readFollowUps, c.w.siv, { caseId, commissionId });
  await c.run(recordFollowUp, c.w.siv, {
    caseId,
    commissionId,
    followUpId: newId(),
    heldOn: '2027-05-20',
    ownView: 'Det är lugnare hemma.',
    childView: 'Jag går till skolan.',
    goals: goals.map(({ goalId }, i) => ({
      goalId,
      attainment: attainments[i] ?? 'not_assessed',
      why: 'Så är det.',
    })),
    outcome: 'end',
    outcomeReason: 'Klart.',
  });
  await c.run(endCommission, c.agnes, {
    caseId: commissionId,
    commissionId,
    endedOn: '2027-05-20',
    reason: 'goals_partly_met',
  });
  expect(await figureOf(c, commissionId)).toMatchObject({
    started_on: '2026-11-20',
    ended_on: '2027-05-20',
    ending: 'goals_partly_met',
    end_follow_up: 'followed_up',
    goals: together,
  });
});

test('an end without a final follow-up counts why, and no goals', async () => {
  const c = await aCareUnit(t.pool);
  const { commissionId } = await begun(c);
  c.w.at('2026-12-10T10:00');
  await c.run(endCommission, c.agnes, {
    caseId: commissionId,
    commissionId,
    endedOn: '2026-12-10',
    reason: 'moved',
    exemption: 'moved',
  });
  expect(await figureOf(c, commissionId)).toMatchObject({
    ending: 'moved',
    end_follow_up: 'moved',
    goals: null,
  });
});
