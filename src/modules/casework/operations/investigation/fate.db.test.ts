import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { cases } from '../../read/cases.ts';
import { myDay } from '../../read/my-day.ts';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aDraft,
  aWorld,
  NO_INTERVENTION,
  refusal,
  type World,
} from '../../testing/index.ts';
import { joinReport } from '../join-report.ts';
import { saveDraft } from '../journal/save-draft.ts';
import { setDelegation } from '../set-delegation.ts';
import { concludeInvestigation } from './conclude-investigation.ts';
import { endFollowUp } from './end-follow-up.ts';
import { extendInvestigation } from './extend-investigation.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

/** Opened on Friday 20 November 2026: due on 20 March 2027. */
const investigated = async (): Promise<string> => (await aCase(w).assessed().opened(w.siv).build()).caseId;
const extend = (caseId: string, until: string, by = w.siv) =>
  w.run(extendInvestigation, by, { caseId, until, reason: 'Utlåtandet från BUP dröjer.' });
type More = Partial<Parameters<typeof concludeInvestigation.run>[1]>;
const conclude = (caseId: string, more: More = {}, by = w.siv) =>
  w.run(concludeInvestigation, by, { ...NO_INTERVENTION, ...more, caseId });
const clockOf = (view: { clocks: readonly { ruleId: string }[] }, ruleId = 'BU-040') =>
  view.clocks.find((c) => c.ruleId === ruleId);

async function delegate(decision: 'extend_investigation' | 'conclude_investigation', to = w.berit) {
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  await w.run(setDelegation, elis, {
    decision,
    functionIds: [to.functionId ?? ''],
    section: '4.4',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Nämndens delegationsordning.',
    seenVersions: 0,
  });
}

describe('the four months are extended (SoL 20:3)', () => {
  test('in time: the last day moves, and the decision is kept with its reasons', async () => {
    const caseId = await investigated();
    w.at('2027-03-20T23:30');
    const view = await extend(caseId, '2027-05-20');

    expect(clockOf(view)).toMatchObject({ state: 'running', dueOn: '2027-05-20' });
    expect(view.fate?.extensions).toMatchObject([
      {
        previousDueOn: '2027-03-20',
        until: '2027-05-20',
        late: false,
        reason: 'Utlåtandet från BUP dröjer.',
        by: 'Siv Rönnfors',
        delegationSection: null,
      },
    ]);
    expect(view.timeline[0]).toMatchObject({ kind: 'investigation_extended', text: '2027-05-20' });
  });

  test('several times: each decision stands beside those before it', async () => {
    const caseId = await investigated();
    await extend(caseId, '2027-04-20');
    w.at('2027-04-19T10:00');
    const view = await extend(caseId, '2027-06-01');
    expect(view.fate?.extensions.map((e) => [e.previousDueOn, e.until, e.late])).toEqual([
      ['2027-03-20', '2027-04-20', false],
      ['2027-04-20', '2027-06-01', false],
    ]);
    w.at('2027-06-01T15:00');
    expect(clockOf(await conclude(caseId))).toMatchObject({ state: 'met_in_extension' });
  });

  test('after the last day: it is kept as decided too late, and the clock stays missed', async () => {
    const caseId = await investigated();
    w.at('2027-03-21T00:00');
    const view = await extend(caseId, '2027-05-20');

    expect(view.fate?.extensions).toMatchObject([{ until: '2027-05-20', late: true }]);
    expect(clockOf(view)).toMatchObject({ state: 'overdue', dueOn: '2027-03-20', extension: { late: true } });
    w.at('2027-04-10T10:00');
    const ended = await conclude(caseId);
    expect(clockOf(ended)).toMatchObject({ state: 'missed', daysLate: 21 });
    expect(ended.fate?.conclusion).toMatchObject({ dueOn: '2027-03-20', daysLate: 21 });
  });

  test.each([
    ['2027-03-20', 'until_not_after_due'],
    ['2027-01-01', 'until_not_after_due'],
  ])('until %s is refused', async (until, code) => {
    const caseId = await investigated();
    expect(await refusal(extend(caseId, until))).toMatchObject({ fields: [`until: ${code}`] });
  });

  test('by whom the delegation order says', async () => {
    await delegate('extend_investigation');
    const caseId = await investigated();
    expect(await refusal(extend(caseId, '2027-05-20'))).toMatchObject({ reason: 'NOT_DELEGATED' });
    const view = await extend(caseId, '2027-05-20', w.berit);
    expect(view.fate).toMatchObject({
      deciders: { extend: { allowed: true, section: '4.4' } },
      extensions: [{ by: 'Berit Sandmo', delegationSection: '4.4' }],
    });
  });

  test('while it is under way alone', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).assessed('no_need', w.siv).build();
    expect(await refusal(extend(caseId, '2027-05-20'))).toMatchObject({ reason: 'NO_INVESTIGATION' });
    const ended = await investigated();
    await conclude(ended);
    expect(await refusal(extend(ended, '2027-05-20'))).toMatchObject({ reason: 'ALREADY_CONCLUDED' });
  });
});

describe('an investigation is concluded', () => {
  test.each([
    ['2027-03-20T23:59', 'met', 0],
    ['2027-03-21T00:00', 'missed', 1],
    ['2027-03-31T12:00', 'missed', 11],
  ])('at %s: the outcome is judged on the last day', async (at, state, daysLate) => {
    const caseId = await investigated();
    w.at(at);
    const view = await conclude(caseId);
    expect(clockOf(view)).toMatchObject({ state, daysLate });
    expect(view.fate?.conclusion).toMatchObject({ dueOn: '2027-03-20', daysLate });
  });

  test.each([
    ['2026-11-21T15:00', 'cancelled'],
    ['2026-11-23T09:00', 'missed'],
  ])(
    'at %s, with a joined report that nobody has assessed: its assessment is owed no longer, and %s',
    async (at, state) => {
      const report = { children: [aChild({ identityNumber: ALVAS_NUMBER })] };
      const { caseId } = await aCase(w).reported(report).assessed().opened(w.siv).build();
      w.at('2026-11-21T10:00');
      const second = await aCase(w).reported(report).build();
      await w.run(joinReport, w.jon, { caseId: second.caseId });
      w.at(at);
      const { clocks, fate } = await conclude(caseId);
      expect(clocks.filter((c) => c.ruleId === 'BU-010').map((c) => c.state)).toEqual(['met', state]);
      expect(fate?.conclusion?.unmet.map((u) => u.code)).toContain('PROTECTION_NOT_ASSESSED');
    },
  );

  test('without intervention: the case is closed', async () => {
    const caseId = await investigated();
    const view = await conclude(caseId, { outcome: 'declined', assessment: 'Familjen tackar nej.' });
    expect(view).toMatchObject({
      state: 'closed',
      closedOn: '2026-11-20',
      fate: {
        conclusion: {
          outcome: 'declined',
          assessment: 'Familjen tackar nej.',
          proposal: null,
          followUpReason: null,
          by: 'Siv Rönnfors',
        },
        followUpEnd: null,
        reopening: null,
      },
    });
    expect(view.allowed).not.toContain('casework.assign-case');
  });

  test('with an intervention proposed: the case waits for the decision', async () => {
    const caseId = await investigated();
    const asked = conclude(caseId, { outcome: 'intervention_proposed' });
    expect(await refusal(asked)).toMatchObject({ fields: ['proposal: proposal_needed'] });
    const view = await conclude(caseId, { outcome: 'intervention_proposed', proposal: 'Familjebehandling.' });
    expect(view).toMatchObject({ state: 'concluded', closedOn: null });
    const list = await w.run(cases, w.siv, { show: 'concluded' });
    expect(list).toMatchObject({ total: 1, counts: { open: 1, mine: 1, concluded: 1, investigation: 0 } });
  });

  test('what stands in the way is done first, or gets a written reason why not', async () => {
    const caseId = await investigated();
    await w.run(saveDraft, w.siv, aDraft(caseId));
    const fault = { code: 'INVALID_INPUT', fields: ['unmet: unmet_needs_reason'] };
    expect(await refusal(conclude(caseId, { unmet: [] }))).toEqual(fault);
    const one = [{ code: 'JOURNAL_NOT_SIGNED', reason: 'Utkastet är en dubblett.' }] as const;
    expect(await refusal(conclude(caseId, { unmet: [...one] }))).toEqual(fault);
    const view = await conclude(caseId);
    const codes = view.fate?.conclusion?.unmet.map((u) => u.code) ?? [];
    expect(codes).toContain('JOURNAL_NOT_SIGNED');
    expect(codes).not.toContain('PROTECTION_NOT_ASSESSED');
  });

  test('by whom the delegation order says, and once', async () => {
    await delegate('conclude_investigation');
    const caseId = await investigated();
    expect(await refusal(conclude(caseId))).toMatchObject({ reason: 'NOT_DELEGATED' });
    await conclude(caseId, {}, w.berit);
    expect(await refusal(conclude(caseId, {}, w.berit))).toMatchObject({ reason: 'ALREADY_CONCLUDED' });
  });
});

describe('a child is followed up after an investigation without intervention (SoL 23:1, 23:5)', () => {
  const followedUp = async (): Promise<string> => {
    const caseId = await investigated();
    await conclude(caseId, { outcome: 'declined', followUpReason: 'Behovet av skydd finns kvar.' });
    return caseId;
  };

  test('for at most six months from the day on which it ended', async () => {
    const view = await w.run(readCase, w.siv, { caseId: await followedUp() });
    expect(view).toMatchObject({
      state: 'follow_up',
      closedOn: null,
      fate: { conclusion: { followUpReason: 'Behovet av skydd finns kvar.' } },
    });
    expect(clockOf(view, 'BU-050')).toMatchObject({ state: 'running', dueOn: '2027-05-20' });
    expect(view.allowed).toContain('casework.end-follow-up');
  });

  test('until there is nothing more to follow: the case is closed', async () => {
    const caseId = await followedUp();
    w.at('2027-05-19T10:00');
    const day = await w.run(myDay, w.siv, {});
    expect(day.next).toMatchObject([{ duty: 'BU-050', action: 'casework.end-follow-up' }]);
    const view = await w.run(endFollowUp, w.siv, { caseId, text: 'Det har gått bra.' });
    expect(view).toMatchObject({
      state: 'closed',
      closedOn: '2027-05-19',
      fate: { followUpEnd: { endedAs: 'nothing_more', text: 'Det har gått bra.', by: 'Siv Rönnfors' } },
    });
    expect(clockOf(view, 'BU-050')).toMatchObject({ state: 'met' });
    const again = w.run(endFollowUp, w.siv, { caseId, text: 'Igen.' });
    expect(await refusal(again)).toMatchObject({ reason: 'NO_FOLLOW_UP' });
  });

  test.each(['intervention_proposed', 'moved', 'died'] as const)('not after %s', async (outcome) => {
    const caseId = await investigated();
    const refused = conclude(caseId, { outcome, proposal: 'Stöd.', followUpReason: 'Oro.' });
    expect(await refusal(refused)).toMatchObject({ fields: ['followUpReason: no_follow_up_after_this'] });
  });
});
