import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { printJournal, readCase, setConflict, startRelease } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
// What the module documents in cases goes out with their files.
import '../../module.ts';
import type { AgreePlan, SetPlan } from '../../plan-contract.ts';
import { myCommissions } from '../../read/plan/my-commissions.ts';
import { printPlan, readPlan } from '../../read/plan/plan.ts';
import { aCareUnit, type Care } from '../../testing/index.ts';
import { startCommission } from '../start-commission.ts';
import { agreePlan } from './agree-plan.ts';
import { reviewPlan } from './review-plan.ts';
import { setPlan } from './set-plan.ts';

const t = await useTestDatabase();
let care: Care;
beforeEach(async () => {
  care = await aCareUnit(t.pool);
});

/** A commission that Agnes has begun, and its goals. */
async function begun(state = 'started') {
  const { caseId, commissionId } = await care.distributed();
  await care.w.rows(
    `update interventions.commission set state = $2, first_contact_on = '2026-11-20', started_on = '2026-11-20' where id = $1`,
    [commissionId, state],
  );
  const { order } = await care.run(readPlan, care.agnes, { caseId: commissionId, commissionId });
  const [first, second] = order.goals.map((g) => g.goalId);
  return { orderingCase: caseId, commissionId, goals: [first ?? '', second ?? ''] as const };
}

const aGoal = (serves?: string) => ({
  goalId: newId(),
  text: 'Jag går till skolan varje dag.',
  ...(serves && { serves }),
  how: 'Vi övar på morgnarna tillsammans.',
  who: 'Agnes och mamma',
  when: 'Två morgnar i veckan',
});
const aPlan = (
  commissionId: string,
  goals: z.input<typeof SetPlan>['goals'],
  other: Partial<z.input<typeof SetPlan>> = {},
) => ({ commissionId, seenVersion: 0, startsOn: '2026-11-20', goals, left: [], ...other });
const agreed = (commissionId: string, other: Partial<z.input<typeof AgreePlan>> = {}) => ({
  commissionId,
  version: 1,
  agreedOn: '2026-11-20',
  parties: [{ party: 'person' as const, name: 'Alva' }],
  ownWords: 'Det känns bra.',
  ...other,
});

/** A plan that holds, for both goals. */
async function held() {
  const of = await begun();
  const goals = of.goals.map((serves) => aGoal(serves));
  await care.run(setPlan, care.agnes, aPlan(of.commissionId, goals));
  await care.run(agreePlan, care.agnes, agreed(of.commissionId));
  return { ...of, planned: goals };
}

describe('the goals of the commission and of the plan', () => {
  test('stand beside one another, and what lacks its counterpart is seen by both units', async () => {
    const { commissionId, orderingCase, goals } = await begun();
    const own = { ...aGoal(), ownWhy: 'Alva vill det själv.' };
    const first = aGoal(goals[0]);
    const left = [{ goalId: goals[1], why: 'Vi börjar med skolan.' }];
    await care.run(setPlan, care.agnes, aPlan(commissionId, [first, own], { left }));
    for (const [actor, caseId, side] of [
      [care.agnes, commissionId, 'performer'],
      [care.w.siv, orderingCase, 'orderer'],
    ] as const) {
      const view = await care.run(readPlan, actor, { caseId, commissionId });
      expect(view.side).toBe(side);
      expect(view.order.goals).toMatchObject([
        { goalId: goals[0], servedBy: [first.goalId], leftWhy: null },
        { goalId: goals[1], servedBy: [], leftWhy: 'Vi börjar med skolan.' },
      ]);
      expect(view.own).toEqual([own.goalId]);
      expect(view.allowed).toEqual(
        side === 'performer' ? ['interventions.agree-plan', 'interventions.set-plan'] : [],
      );
    }
  });

  test('a goal that is withdrawn afterwards leaves the plan’s without a counterpart', async () => {
    const { commissionId, goals, planned } = await held();
    await care.w.rows(
      `update interventions.commission_goal set withdrawn_at = now(), withdrawn_by = 'Siv', withdrawn_reason = 'Nått' where id = $1`,
      [goals[0]],
    );
    const view = await care.run(readPlan, care.agnes, { caseId: commissionId, commissionId });
    expect(view.order.goals.map((g) => g.goalId)).toEqual([goals[1]]);
    expect(view.own).toEqual([planned[0]?.goalId]);
  });

  test.each(['serves', 'left'] as const)('that nobody has ordered is refused (%s)', async (where) => {
    const { commissionId, goals } = await begun();
    const stray = newId();
    const plan =
      where === 'serves'
        ? aPlan(commissionId, [aGoal(stray)])
        : aPlan(commissionId, [aGoal(goals[0])], { left: [{ goalId: stray, why: 'Sedan.' }] });
    const field = where === 'serves' ? 'goals.0.serves' : 'left.0.goalId';
    expect((await refusal(care.run(setPlan, care.agnes, plan))).fields).toEqual([`${field}: unknown_goal`]);
  });
});

describe('a plan', () => {
  test('is in use when it has been agreed, in force and looked at within six months', async () => {
    const { commissionId, goals } = await begun();
    const of = { caseId: commissionId, commissionId };
    const standing = async () => (await care.run(readPlan, care.agnes, of)).standing;
    expect(await care.run(readPlan, care.agnes, of)).toMatchObject({
      standing: 'missing',
      madeBy: '2026-12-20',
    });
    await care.run(setPlan, care.agnes, aPlan(commissionId, [aGoal(goals[0])]));
    expect(await standing()).toBe('not_agreed');
    expect(await care.run(agreePlan, care.agnes, agreed(commissionId))).toMatchObject({
      standing: 'current',
      holds: 1,
      reviewBy: '2027-05-20',
    });
    care.w.at('2027-05-21T09:15');
    expect(await standing()).toBe('review_overdue');
    const review = {
      reviewId: newId(),
      commissionId,
      version: 1,
      reviewedOn: '2027-05-21',
      with: 'Alva',
      outcome: 'keep' as const,
      text: 'Målen gäller.',
    };
    expect(await care.run(reviewPlan, care.agnes, review)).toMatchObject({
      standing: 'current',
      reviewBy: '2027-11-21',
      reviews: [{ with: 'Alva', outcome: 'keep', text: 'Målen gäller.' }],
    });
    // Pressed twice it is one review.
    expect((await care.run(reviewPlan, care.agnes, review)).reviews).toHaveLength(1);
  });

  test('holds until the next version has been agreed', async () => {
    const { commissionId, goals } = await held();
    const next = aPlan(commissionId, [aGoal(goals[0])], { seenVersion: 1, startsOn: '2026-11-27' });
    expect((await refusal(care.run(setPlan, care.agnes, next))).fields).toEqual(['reason: reason_missing']);
    care.w.at('2026-11-27T09:15');
    const changed = await care.run(setPlan, care.agnes, { ...next, reason: 'Skolan har börjat.' });
    expect(changed).toMatchObject({ standing: 'current', holds: 1 });
    expect(changed.versions.map((v) => [v.version, v.reason, v.goals.length, v.agreement?.ownWords])).toEqual(
      [
        [2, 'Skolan har börjat.', 1, undefined],
        [1, null, 2, 'Det känns bra.'],
      ],
    );
    const view = await care.run(
      agreePlan,
      care.agnes,
      agreed(commissionId, { version: 2, agreedOn: '2026-11-27' }),
    );
    expect(view).toMatchObject({ standing: 'current', holds: 2, reviewBy: '2027-05-27' });
  });

  test('sent twice is one version, and nobody writes over another', async () => {
    const { commissionId, goals } = await begun();
    const plan = aPlan(commissionId, [aGoal(goals[0])]);
    await care.run(setPlan, care.agnes, plan);
    expect((await care.run(setPlan, care.agnes, plan)).versions).toHaveLength(1);
    const other = { ...plan, goals: [aGoal(goals[1])] };
    expect((await refusal(care.run(setPlan, care.agnes, other))).reason).toBe('CHANGED_MEANWHILE');
  });

  test('is agreed with the person in their own words, or it is written why not', async () => {
    const { commissionId, goals } = await begun();
    await care.run(setPlan, care.agnes, aPlan(commissionId, [aGoal(goals[0])]));
    const by = (other: Partial<z.input<typeof AgreePlan>>) =>
      care.run(agreePlan, care.agnes, agreed(commissionId, other));
    const guardian = { parties: [{ party: 'guardian' as const, name: 'Petra Norrgren' }] };
    expect((await refusal(by(guardian))).fields).toEqual(['withoutPersonWhy: reason_missing']);
    expect((await refusal(by({ ownWords: '' }))).fields).toEqual(['ownWords: own_words_or_why']);
    expect((await refusal(by({ agreedOn: '2026-11-21' }))).fields).toEqual(['agreedOn: in_the_future']);
    const view = await by({
      ...guardian,
      withoutPersonWhy: 'Alva är tre år.',
      ownWords: '',
      noWordsWhy: 'Liten.',
    });
    expect(view.versions[0]?.agreement).toMatchObject({
      parties: [{ party: 'guardian', name: 'Petra Norrgren' }],
      withoutPersonWhy: 'Alva är tre år.',
      ownWords: null,
      noWordsWhy: 'Liten.',
      by: 'Agnes Hällmo',
    });
    expect((await refusal(by({}))).reason).toBe('PLAN_ALREADY_AGREED');
  });

  test('is looked at anew only when one holds, and not before it was agreed', async () => {
    const { commissionId, goals } = await begun();
    await care.run(setPlan, care.agnes, aPlan(commissionId, [aGoal(goals[0])]));
    const review = {
      reviewId: newId(),
      commissionId,
      version: 1,
      reviewedOn: '2026-11-19',
      with: 'Alva',
      outcome: 'change' as const,
      text: 'Ändras.',
    };
    expect((await refusal(care.run(reviewPlan, care.agnes, review))).reason).toBe('NO_PLAN_HOLDS');
    await care.run(agreePlan, care.agnes, agreed(commissionId));
    expect((await refusal(care.run(reviewPlan, care.agnes, review))).fields).toEqual([
      'reviewedOn: before_what_it_follows',
    ]);
  });

  test.each(['sent', 'ended', 'returned'])('is not written for a commission that is %s', async (state) => {
    const { commissionId, goals } = await begun(state);
    expect(
      (await refusal(care.run(setPlan, care.agnes, aPlan(commissionId, [aGoal(goals[0])])))).reason,
    ).toBe('COMMISSION_NOT_UNDER_WAY');
  });

  test('is written by those who carry it out, and read by nobody else than the two units', async () => {
    const { commissionId, orderingCase, goals } = await begun();
    const plan = aPlan(commissionId, [aGoal(goals[0])]);
    for (const actor of [care.ruben, care.w.siv, care.w.lova]) {
      expect((await refusal(care.run(setPlan, actor, plan))).code).toBe('NOT_FOUND');
    }
    expect((await care.run(setPlan, care.peder, plan)).versions).toHaveLength(1);
    // Another's case leads nowhere: neither to the plan by its own id, nor through a case that one has.
    expect((await refusal(care.run(readPlan, care.w.siv, { caseId: commissionId, commissionId }))).code).toBe(
      'NOT_FOUND',
    );
    const { caseId: other } = await care.decided();
    expect((await refusal(care.run(readPlan, care.w.siv, { caseId: other, commissionId }))).code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await care.run(readPlan, care.w.siv, { caseId: orderingCase, commissionId })).versions,
    ).toHaveLength(1);
  });

  test('goes on paper, and the trail tells it from the screen', async () => {
    const { commissionId } = await held();
    const printed = await care.run(printPlan, care.agnes, { caseId: commissionId, commissionId });
    expect(printed).toMatchObject({ printedBy: 'Agnes Hällmo', plan: { holds: 1 } });
    expect(printed.name).toContain('Alva');
    const rows = await care.w.rows<{ event: string }>(
      `select distinct event from trail.entry where tenant_id = $1 and operation = 'interventions.print-plan'`,
      [care.w.board.tenantId],
    );
    expect(rows).toEqual([{ event: 'plan.printed' }]);
  });
});

describe('the file', () => {
  const asked = {
    recipientKind: 'guardian',
    recipientName: 'Petra Norrgren',
    legalBasis: 'guardian_of_child',
    request: 'Vill läsa akten.',
  } as const;

  test('of the performing unit has what was ordered, each version with its agreement, and each review', async () => {
    const { commissionId } = await held();
    await care.run(reviewPlan, care.agnes, {
      reviewId: newId(),
      commissionId,
      version: 1,
      reviewedOn: '2026-11-20',
      with: 'Alva och Petra',
      outcome: 'keep',
      text: 'Målen gäller.',
    });
    const { source } = await care.run(startRelease, care.peder, { ...asked, caseId: commissionId });
    const fieldsOf = (kind: string) =>
      source.find((p) => p.kind === kind)?.fields.map((f) => `${f.field}: ${f.value}`) ?? [];
    expect(fieldsOf('commission')).toContain('intervention: Familjebehandling');
    expect(fieldsOf('implementation_plan')).toEqual(
      expect.arrayContaining(['agreedOn: 2026-11-20', 'party-1: Alva', 'ownWords: Det känns bra.']),
    );
    expect(fieldsOf('implementation_plan').join()).toContain('Jag går till skolan varje dag.');
    expect(fieldsOf('plan_review')).toEqual(
      expect.arrayContaining(['heldWith: Alva och Petra', 'text: Målen gäller.']),
    );
    const printed = await care.run(printJournal, care.agnes, { caseId: commissionId });
    expect(printed.parts.map((p) => p.kind)).toEqual(['commission', 'implementation_plan', 'plan_review']);
  });

  test('of the authority has what it ordered, and nothing of what the performing unit wrote', async () => {
    const { orderingCase } = await held();
    const { source } = await care.run(startRelease, care.w.siv, { ...asked, caseId: orderingCase });
    const kinds = source.map((p) => p.kind);
    expect(kinds).toContain('commission');
    expect(kinds).not.toContain('implementation_plan');
  });
});

describe('the time of a plan', () => {
  const setTarget = (ruleId: string, length: number, unit: string) =>
    care.w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, $2, 1, '2026-01-01', $3, $4, '[]', false, 'Beslut i nämnden.', now())`,
      [care.w.board.tenantId, ruleId, length, unit],
    );
  const clocksOf = async (caseId: string) =>
    (await care.w.run(readCase, care.agnes, { caseId })).clocks
      .map((c) => `${c.ruleId} ${c.dueOn} ${c.state}`)
      .sort();

  test('is thirty days from the start, until a version has been agreed', async () => {
    await setTarget('LOK-022', 30, 'calendar_days');
    const { commissionId } = await care.distributed();
    const of = { caseId: commissionId, commissionId };
    await care.w.rows(`update interventions.commission set state = 'received' where id = $1`, [commissionId]);
    await care.run(startCommission, care.agnes, { caseId: commissionId, stepId: newId(), on: '2026-11-20' });
    expect(await clocksOf(commissionId)).toEqual(['LOK-022 2026-12-20 running']);
    const { order } = await care.run(readPlan, care.agnes, of);
    care.w.at('2026-12-21T09:15');
    await care.run(setPlan, care.agnes, aPlan(commissionId, [aGoal(order.goals[0]?.goalId)]));
    expect(await clocksOf(commissionId)).toEqual(['LOK-022 2026-12-20 overdue']);
    await care.run(agreePlan, care.agnes, agreed(commissionId, { agreedOn: '2026-12-21' }));
    expect(await clocksOf(commissionId)).toEqual(['LOK-022 2026-12-20 missed']);
  });

  test('runs where the board has set one: six months from each agreement and each look', async () => {
    await setTarget('LOK-013', 6, 'months');
    const { commissionId, goals } = await held();
    expect(await clocksOf(commissionId)).toEqual(['LOK-013 2027-05-20 running']);
    care.w.at('2027-03-01T09:15');
    await care.run(reviewPlan, care.agnes, {
      reviewId: newId(),
      commissionId,
      version: 1,
      reviewedOn: '2027-02-26',
      with: 'Alva',
      outcome: 'change',
      text: 'Ett mål är nått.',
    });
    expect(await clocksOf(commissionId)).toEqual(['LOK-013 2027-05-20 met', 'LOK-013 2027-08-26 running']);
    const next = aPlan(commissionId, [aGoal(goals[0])], {
      seenVersion: 1,
      startsOn: '2027-03-01',
      reason: 'Nått.',
    });
    await care.run(setPlan, care.agnes, next);
    await care.run(agreePlan, care.agnes, agreed(commissionId, { version: 2, agreedOn: '2027-03-01' }));
    expect(await clocksOf(commissionId)).toEqual([
      'LOK-013 2027-05-20 met',
      'LOK-013 2027-08-26 met',
      'LOK-013 2027-09-01 running',
    ]);
  });
});

describe('the practitioner’s day', () => {
  const day = async () => await care.run(myCommissions, care.agnes, {});

  test('says what each commission asks for next, and counts what is in order', async () => {
    const { commissionId, goals } = await begun('received');
    await care.w.rows(
      `update interventions.commission set first_contact_on = null, started_on = null where id = $1`,
      [commissionId],
    );
    expect(await day()).toMatchObject({ owed: [{ caseId: commissionId, duty: 'contact', dueOn: null }] });
    await care.w.rows(
      `update interventions.commission set state = 'started', first_contact_on = '2026-11-20', started_on = '2026-11-20' where id = $1`,
      [commissionId],
    );
    expect(await day()).toMatchObject({ owed: [{ duty: 'make', dueOn: '2026-12-20' }], inOrder: 0 });
    await care.run(setPlan, care.agnes, aPlan(commissionId, [aGoal(goals[0])]));
    expect(await day()).toMatchObject({ owed: [{ duty: 'agree' }] });
    await care.run(agreePlan, care.agnes, agreed(commissionId));
    expect(await day()).toMatchObject({ owed: [], inOrder: 1 });
    care.w.at('2027-05-01T09:15');
    expect(await day()).toMatchObject({ owed: [{ duty: 'review', dueOn: '2027-05-20' }], inOrder: 0 });
  });

  test('shows nobody else’s, and nothing that a conflict of interest closes', async () => {
    const { commissionId } = await begun();
    expect((await care.run(myCommissions, care.ruben, {})).owed).toEqual([]);
    await care.run(setConflict, care.peder, {
      scope: 'case',
      caseId: commissionId,
      employeeId: care.agnes.employeeId ?? '',
      reason: 'Granne.',
    });
    expect((await day()).owed).toEqual([]);
  });
});
