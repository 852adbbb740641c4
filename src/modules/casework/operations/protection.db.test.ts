import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { joinGrants } from '#core/access';
import { grants as clockGrants, setLocalRule } from '#core/clocks';
import { createRunner } from '#core/operation';
import { mine, grants as reminderGrants } from '#core/reminders';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { readCase } from '../read/case.ts';
import { aCase, aChild, aWorld, type World } from '../testing/index.ts';
import { assessProtection } from './assess-protection.ts';
import { setDelegation, setOfficeHours } from './set-delegation.ts';

const t = await useTestDatabase();
let w: World;
let elis: Actor;
beforeEach(async () => {
  w = await aWorld(t.pool);
  elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
});

/** A runner that knows what the modules beside case work may. */
const beside = () =>
  createRunner({ pool: t.pool, grants: joinGrants([grants, clockGrants, reminderGrants]), now: w.now });

const assess = (caseId: string, reportId: string, outcome: 'no_need' | 'acute', by = w.jon) =>
  w.run(assessProtection, by, {
    caseId,
    reportId,
    outcome,
    reasons: 'Alva är rädd för att gå hem.',
    ...(outcome === 'acute' ? { measures: 'Alva stannar på skolan.' } : {}),
  });

const noticesOf = async (who: Actor) => (await beside().run(mine, who, {})).notices;
const openFrom8 = () =>
  w.run(setOfficeHours, elis, {
    opens: '08:00',
    closes: '16:30',
    reason: 'Nämndens beslut.',
    seenVersions: 0,
  });

describe('given an acute need', () => {
  test('in office hours, then the manager is told at once and the social emergency unit is not', async () => {
    await openFrom8();
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'acute');

    expect(view.state).toBe('investigation');
    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['alarmed', 'manager']);
    expect(await noticesOf(w.berit)).toMatchObject([
      {
        kind: 'acute',
        caseId,
        ruleName: null,
        dueOn: null,
        functionTitle: 'intake, Jon Åkerlo',
        readAt: null,
      },
    ]);
    expect(await noticesOf(w.karin)).toEqual([]);
    expect(await noticesOf(w.jon)).toEqual([]);
  });

  test('out of hours, then the social emergency unit is told too, and of no case that they can open', async () => {
    await openFrom8();
    w.at('2026-11-20T22:40');
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'acute');

    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['alarmed', 'manager_and_on_call']);
    const [told] = await noticesOf(w.karin);
    expect(told).toMatchObject({ kind: 'acute', caseId: null, functionTitle: 'intake, Jon Åkerlo' });
    expect(JSON.stringify(told)).not.toContain('Alva');
  });

  test('where the board has set no hours, then the social emergency unit is always told', async () => {
    const { caseId, reportId } = await aCase(w).build();
    await assess(caseId, reportId, 'acute');
    expect(await noticesOf(w.karin)).toHaveLength(1);
  });

  test('when the manager assesses and nobody leads above, then it stands that no manager was told', async () => {
    await openFrom8();
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'acute', w.berit);
    expect(view.timeline.map((e) => [e.kind, e.text])).toContainEqual(['alarmed', 'nobody']);
  });

  test('when whoever assesses may not decide to open, then it is to be opened at once by those who may', async () => {
    await w.run(setDelegation, elis, {
      decision: 'open',
      functionIds: [w.mira.functionId ?? ''],
      section: '4.1',
      boardDecision: 'Socialnämnden 2026-11-03 § 101',
      reason: 'Nämndens delegationsordning.',
      seenVersions: 0,
    });
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'acute');

    expect(view).toMatchObject({ state: 'preliminary', openAtOnce: true, decision: null });
    expect(view.holder.functionId).toBe(w.jon.functionId);
    expect(await noticesOf(w.berit)).toHaveLength(1);
    const asMira = await w.run(readCase, w.mira, { caseId });
    expect(asMira.allowed[0]).toBe('casework.decide-preliminary');
  });
});

describe('given a report late in the day', () => {
  const late = async () => {
    w.at('2026-11-20T22:40');
    const { caseId, reportId } = await aCase(w).build();
    const shown = (await w.run(readCase, w.jon, { caseId })).clocks.find((c) => c.ruleId === 'BU-010');
    w.at('2026-11-21T00:20');
    const view = await assess(caseId, reportId, 'no_need');
    return { shown, clock: view.clocks.find((c) => c.ruleId === 'BU-010') };
  };

  test('with nothing set, then it is due the same day, and after midnight it is late', async () => {
    const { shown, clock } = await late();
    expect(shown).toMatchObject({ dueOn: '2026-11-20', state: 'running', local: false });
    expect(clock).toMatchObject({ state: 'missed', daysLate: 1 });
  });

  test('with a local rule from 21:00, then it is due the day after, and says that the rule is local', async () => {
    await beside().run(setLocalRule, elis, {
      ruleId: 'BU-010',
      validFrom: '2026-11-20',
      target: { length: 0, unit: 'calendar_days', lateFrom: '21:00' },
      appliesToPending: false,
      reason: 'Lokal rutin för mottagningen.',
      seenVersions: 0,
    });
    const { shown, clock } = await late();
    expect(shown).toMatchObject({
      dueOn: '2026-11-21',
      local: true,
      localTarget: { lateFrom: '21:00' },
    });
    expect(clock).toMatchObject({ state: 'met', daysLate: 0 });

    w.at('2026-11-23T20:59');
    const earlier = await aCase(w).build();
    const view = await w.run(readCase, w.jon, { caseId: earlier.caseId });
    expect(view.clocks.find((c) => c.ruleId === 'BU-010')).toMatchObject({ dueOn: '2026-11-23' });
  });
});

describe('given somebody who is no child of known age', () => {
  test.each([
    ['a young person of 18', aChild({ birthDate: '2008-11-20' }), ['BU-010', 'BU-020']],
    ['a young person of 20', aChild({ birthDate: '2005-11-21' }), ['BU-010', 'BU-020']],
    ['a child the day before 18', aChild({ birthDate: '2008-11-21' }), ['BU-010', 'BU-020', 'BU-040']],
    ['an unborn child', { unborn: true, ageText: 'Beräknad i februari' }, ['BU-010', 'BU-020', 'BU-040']],
    ['an unknown child', { ageText: 'Cirka 6 år' }, ['BU-010', 'BU-020', 'BU-040']],
  ])('%s: the same assessments; the four months are those of children', async (_who, child, rules) => {
    const { caseId, reportId } = await aCase(w)
      .reported({ children: [child] })
      .build();
    const before = await w.run(readCase, w.jon, { caseId });
    expect(before.clocks.map((c) => c.ruleId).sort()).toEqual(['BU-010', 'BU-020']);

    const view = await assess(caseId, reportId, 'acute');
    expect(view.protectionAssessments).toHaveLength(1);
    const started = view.clocks.map((c) => c.ruleId).filter((id) => id !== 'BU-021');
    expect(started.sort()).toEqual(rules);
  });
});
