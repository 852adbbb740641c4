import { describe, expect, test } from 'vitest';
import { type Appeal, isInTime, nextSteps } from './appeal.ts';
import { mayBeDecidedAtNight, mayChange, mayRecordDecision, mayReplace } from './decision.ts';

describe('a decision about a person', () => {
  test.each([
    ['preliminary', 'NO_INVESTIGATION'],
    ['investigation', null],
    ['concluded', null],
    ['decided', null],
    ['follow_up', null],
    ['closed', 'CASE_CLOSED'],
    ['not_opened', 'CASE_CLOSED'],
    ['joined', 'CASE_CLOSED'],
  ] as const)('in a case that is %s: %s', (state, hindrance) => {
    expect(mayRecordDecision(state)).toBe(hindrance);
  });

  test.each([
    [{ replaced: false, atCourt: false }, null],
    [{ replaced: true, atCourt: false }, 'ALREADY_REPLACED'],
    // FL 39: not while the court has it.
    [{ replaced: false, atCourt: true }, 'APPEAL_FORWARDED'],
  ] as const)('is changed once, and not at court: %o → %s', (earlier, hindrance) => {
    expect(mayChange(earlier)).toBe(hindrance);
  });
});

describe('a decision that changes or annuls another', () => {
  const custody = { kind: 'immediate_custody', law: 'lvu', decidedOn: '2026-11-20' } as const;
  test.each([
    ['of the same, the same day', custody, null],
    ['of the same, later', { ...custody, decidedOn: '2026-11-24' }, null],
    // SoL 30:7: what a committee alone decides is not lifted by an official's line.
    ['of open care', { ...custody, kind: 'open_care', law: 'sol' }, 'ANOTHER_MATTER'],
    ['of a ban by the same law', { ...custody, kind: 'removal_ban' }, 'ANOTHER_MATTER'],
    ['by another law', { ...custody, law: 'lvm' }, 'ANOTHER_MATTER'],
    ['taken before', { ...custody, decidedOn: '2026-11-19' }, 'BEFORE_REPLACED'],
  ] as const)('%s', (_what, later, hindrance) => {
    expect(mayReplace(later, custody)).toBe(hindrance);
  });
});

describe('a decision on a shift', () => {
  test.each([
    ['immediate_custody', 'chair', null],
    ['emergency_home', 'official', null],
    ['open_care', 'official', 'CAN_WAIT'],
    ['family_home', 'chair', 'CAN_WAIT'],
    ['immediate_custody', 'committee', 'MEETINGS_BY_DAY'],
    ['emergency_home', 'board', 'MEETINGS_BY_DAY'],
  ] as const)('%s by %s: %s', (kind, level, hindrance) => {
    expect(mayBeDecidedAtNight(kind, level)).toBe(hindrance);
  });
});

describe('an appeal', () => {
  // FL 44 and lag 1930:173 2 §: three weeks from Friday 2026-12-04 are Friday 2026-12-25.
  const due = { dueOn: '2026-12-25', possibleLaterOn: '2026-12-28' };
  test.each([
    ['2026-12-25', true],
    ['2026-12-28', true],
    ['2026-12-29', false],
  ])('that came on %s is in time: %s', (receivedOn, inTime) => {
    expect(isInTime(receivedOn, due)).toBe(inTime);
  });
  test('is judged by the strict day where no later one is possible', () => {
    expect(isInTime('2026-12-11', { dueOn: '2026-12-11', possibleLaterOn: null })).toBe(true);
    expect(isInTime('2026-12-12', { dueOn: '2026-12-11', possibleLaterOn: null })).toBe(false);
  });

  const appeal: Appeal = { inTime: true, wronglyTold: false, steps: [] };
  test.each<[string, Appeal, readonly string[]]>([
    ['in time', appeal, ['changed', 'forwarded']],
    ['late', { ...appeal, inTime: false }, ['dismissed']],
    // FL 45: not dismissed when the party was told wrongly how to appeal.
    ['late, told wrongly', { ...appeal, inTime: false, wronglyTold: true }, ['changed', 'forwarded']],
    ['handed over', { ...appeal, steps: ['forwarded'] }, ['answered']],
    ['answered', { ...appeal, steps: ['forwarded', 'answered'] }, []],
    ['dismissed', { ...appeal, steps: ['dismissed'] }, []],
    ['the decision changed', { ...appeal, steps: ['changed'] }, []],
  ])('%s', (_what, told, next) => {
    expect(nextSteps(told)).toEqual(next);
  });
});
