import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../../api/index.ts';
import { inWords, periodRows } from './periods.ts';

const clock = (changes: Partial<Clock>): Clock =>
  ({
    ruleId: 'BU-020',
    name: 'Förhandsbedömning',
    state: 'running',
    startedOn: '2026-11-22',
    dueOn: '2026-12-06',
    dueAt: '2026-12-06T22:59:59Z',
    stoppedAt: null,
    stoppedOn: null,
    ...changes,
  }) as Clock;

const view = (changes: Partial<Case>): Case =>
  ({
    today: '2026-12-04',
    state: 'preliminary',
    openedOn: '2026-11-22',
    investigationOpenedOn: null,
    closedOn: null,
    clocks: [clock({})],
    decision: null,
    openAtOnce: false,
    ...changes,
  }) as Case;

const bars = (changes: Partial<Case>) =>
  periodRows(view(changes)).map(({ name, periods }) => [
    name,
    ...periods.map(({ from, to, status }) => `${from}–${to} ${status}`),
  ]);

describe('the case over time', () => {
  it('shows what has passed and what remains', () => {
    expect(bars({})).toEqual([
      ['Förhandsbedömning', '2026-11-22–2026-12-04 info', '2026-12-04–2026-12-06 neutral'],
    ]);
  });

  it('shows what has run over as late', () => {
    expect(bars({ today: '2026-12-08' })[0]?.at(-1)).toBe('2026-12-06–2026-12-08 danger');
  });

  it('gives a decision on the same day a width all the same', () => {
    const decided = clock({ state: 'met', stoppedOn: '2026-11-22', stoppedAt: '2026-11-22T10:00:00Z' });
    expect(bars({ clocks: [decided] })).toEqual([['Förhandsbedömning', '2026-11-22–2026-11-23 success']]);
  });

  it('goes on with the investigation, by its own clock', () => {
    const investigation = clock({
      ruleId: 'BU-040',
      name: 'Utredning barn',
      startedOn: '2026-11-24',
      dueOn: '2027-03-24',
    });
    const feedback = clock({ ruleId: 'BU-021', startedOn: '2026-11-24', dueOn: '2026-12-01' });
    const rows = bars({
      state: 'investigation',
      investigationOpenedOn: '2026-11-24',
      clocks: [feedback, investigation],
    });
    expect(rows).toEqual([['Utredning', '2026-11-24–2026-12-04 info', '2026-12-04–2027-03-24 neutral']]);
  });

  describe('of an investigation that is concluded', () => {
    const concluded = (changes: object): Partial<Case> => ({
      state: 'closed',
      today: '2027-05-01',
      investigationOpenedOn: '2026-11-24',
      closedOn: '2027-03-01',
      clocks: [
        clock({ ruleId: 'BU-040', name: 'Utredning barn', state: 'met', stoppedOn: '2027-03-01' }),
        clock({ ruleId: 'BU-050', name: 'Uppföljning', startedOn: '2027-03-01', dueOn: '2027-09-01' }),
      ],
      fate: {
        conclusion: { concludedOn: '2027-03-01', dueOn: '2027-03-24', daysLate: 0, ...changes },
      } as unknown as NonNullable<Case['fate']>,
    });

    it('ends with it, also while something else goes on in the case', () => {
      expect(bars(concluded({}))).toEqual([['Utredning', '2026-11-24–2027-03-01 success']]);
      expect(inWords(view(concluded({})))).toContain('Utredningen avslutades 1 mars 2027.');
    });

    it('shows what went past the last day as late', () => {
      expect(bars(concluded({ concludedOn: '2027-03-30', daysLate: 6 }))).toEqual([
        ['Utredning', '2026-11-24–2027-03-24 success', '2027-03-24–2027-03-30 danger'],
      ]);
    });
  });

  it('shows one that was joined as cut off, and not as met', () => {
    const cancelled = clock({ state: 'cancelled' });
    const rows = bars({ state: 'joined', closedOn: '2026-11-23', clocks: [cancelled] });
    expect(rows).toEqual([['Förhandsbedömning', '2026-11-22–2026-11-23 neutral']]);
  });

  it('says the same in words', () => {
    expect(inWords(view({}))).toBe(
      'Anmälan kom in 22 november 2026. Förhandsbedömning ska vara klar senast 6 december 2026.',
    );
    expect(inWords(view({ today: '2026-12-08' }))).toContain('skulle ha varit klar 6 december 2026');
  });

  it('never counts down to fourteen days for a report of violence', () => {
    expect(inWords(view({ openAtOnce: true }))).toBe(
      'Anmälan kom in 22 november 2026. Utredning ska inledas genast.',
    );
  });
});
