import { describe, expect, it } from 'vitest';
import type { Clock } from '../../api/index.ts';
import { dueWords, dueWordsInTable, lengthInWords } from './due-words.ts';

const TODAY = '2026-12-04';

const clock = (changes: Partial<Clock> = {}): Clock => ({
  id: 'c1',
  ruleId: 'BU-020',
  ruleVersion: 1,
  lawRuleId: 'BU-020',
  name: 'Förhandsbedömning',
  kind: 'statutory_max',
  lawKind: 'statutory_max',
  lengthKind: 'counted',
  dueMeans: 'latest',
  cycle: 1,
  recurs: false,
  unit: 'calendar_days',
  length: 14,
  startedAt: '2026-11-20T09:00:00Z',
  startedOn: '2026-11-20',
  dueAt: '2026-12-04T23:00:00Z',
  dueOn: '2026-12-04',
  hourBased: false,
  possibleLaterOn: null,
  extension: null,
  state: 'running',
  stoppedAt: null,
  stoppedOn: null,
  daysLate: 0,
  cancelledReason: null,
  legalBasis: '',
  counting: '',
  extensionRule: '',
  confidence: '',
  local: false,
  localTarget: null,
  warnAt: [],
  correctedOn: null,
  holder: {
    functionId: null,
    functionTitle: null,
    unitId: 'u1',
    unitName: 'Mottagning',
    employeeName: null,
    via: 'nobody',
    standing: 'unassigned',
    vacant: false,
  },
  ...changes,
});

const said = (changes: Partial<Clock>, dense = false) => {
  const { tone, day, words } = dueWords(clock(changes), TODAY, dense);
  return [tone, day, words];
};

describe('a running clock', () => {
  it('is due today, tomorrow, soon and later', () => {
    expect(said({})).toEqual(['today', '2026-12-04', 'i dag']);
    expect(said({ dueOn: '2026-12-05' })).toEqual(['soon', '2026-12-05', 'i morgon']);
    expect(said({ dueOn: '2026-12-07' })).toEqual(['soon', '2026-12-07', 'om 3 dagar']);
    expect(said({ dueOn: '2026-12-08' })).toEqual(['later', '2026-12-08', 'om 4 dagar']);
  });

  it('that is counted in hours says the clock time, and on the day itself only that', () => {
    const dueAt = '2026-12-04T14:30:00Z';
    expect(said({ hourBased: true, dueAt })).toEqual(['today', null, 'i dag 15.30']);
    expect(said({ hourBased: true, dueAt: '2026-12-05T14:30:00Z', dueOn: '2026-12-05' })).toEqual([
      'soon',
      '2026-12-05 15.30',
      'i morgon',
    ]);
  });

  it('whose day has passed while the page was open is late all the same', () => {
    expect(said({ dueOn: '2026-12-02' })).toEqual(['late', '2026-12-02', 'försenat 2 dagar']);
  });
});

describe('a day from which something may be done', () => {
  const earliest = (dueOn: string) => said({ dueMeans: 'earliest', dueOn });

  it('is never late', () => {
    expect(earliest('2026-12-06')).toEqual(['later', '2026-12-06', 'tidigast om 2 dagar']);
    expect(earliest('2026-12-05')[2]).toBe('tidigast i morgon');
    expect(earliest('2026-12-04')).toEqual(['later', '2026-12-04', 'får göras nu']);
    expect(earliest('2026-11-01')).toEqual(['later', '2026-11-01', 'får göras nu']);
  });
});

describe('a clock that has run out', () => {
  it('says how late it is', () => {
    expect(said({ state: 'overdue', dueOn: '2026-12-03', daysLate: 1 })).toEqual([
      'late',
      '2026-12-03',
      'försenat 1 dag',
    ]);
    expect(said({ state: 'missed', dueOn: '2026-11-20', daysLate: 14 })).toEqual([
      'late',
      '2026-11-20',
      'försenat 14 dagar',
    ]);
  });

  it('the same day, counted in hours, says since when', () => {
    expect(said({ state: 'overdue', hourBased: true, dueAt: '2026-12-04T08:00:00Z' })[2]).toBe(
      'försenat sedan 09.00',
    );
  });

  it('and was done afterwards says how late, without alarm', () => {
    expect(said({ state: 'missed', stoppedOn: '2026-12-04', dueOn: '2026-12-02', daysLate: 2 })).toEqual([
      'doneLate',
      '2026-12-02',
      'klar 2 dagar för sent',
    ]);
  });
});

describe('a finished clock', () => {
  const met = { state: 'met', stoppedOn: '2026-11-20', stoppedAt: '2026-11-20T07:42:00Z' } as const;

  it('was within time, or within extended time', () => {
    expect(said(met)).toEqual(['done', '2026-12-04', 'inom tid']);
    expect(said({ ...met, state: 'met_in_extension' })[2]).toBe('inom förlängd tid');
  });

  it('in a table says when it was done', () => {
    const inTable = (changes: Partial<Clock>) => {
      const { day, words } = dueWordsInTable(clock({ ...met, ...changes }), TODAY);
      return [day, words];
    };
    expect(inTable({})).toEqual(['2026-11-20', 'samma dag']);
    expect(inTable({ startedOn: '2026-11-18' })).toEqual(['2026-11-20', 'inom tid']);
    expect(inTable({ stoppedOn: TODAY, stoppedAt: '2026-12-04T07:42:00Z' })).toEqual([TODAY, 'gjord 08.42']);
  });

  it('of a court or the police has ended, neither met nor missed', () => {
    expect(said({ ...met, state: 'ended', kind: 'external' })).toEqual(['done', '2026-11-20', 'klar']);
  });

  it('of a court that has not answered in its time is not our being late', () => {
    const waits = clock({ kind: 'external', state: 'running', dueOn: '2026-12-01' });
    expect(said(waits)).toEqual(['later', '2026-12-01', 'passerad sedan 3 dagar']);
  });

  it('that fell away by itself says why in words', () => {
    const joined = clock({ state: 'cancelled', cancelledReason: 'joined_to_investigation' });
    expect(JSON.stringify(dueWords(joined, TODAY, false))).toContain('fördes till en pågående utredning');
  });

  it('that was cancelled gives the reason in the note and no day', () => {
    const cancelled = dueWords(
      clock({ state: 'cancelled', cancelledReason: 'förd till utredning' }),
      TODAY,
      false,
    );
    expect(cancelled).toMatchObject({
      tone: 'cancelled',
      day: null,
      words: 'avbruten',
      notes: ['förd till utredning'],
    });
  });
});

describe('the note under the tag', () => {
  const notes = (changes: Partial<Clock>, dense = false) => dueWords(clock(changes), TODAY, dense).notes;
  const extension = {
    until: '2026-12-18',
    decidedOn: '2026-12-01',
    decidedBy: 'Berit Sandmo',
    reason: '',
    originalDueOn: '2026-12-04',
    late: false,
  };

  it('names the extension, and one that came too late', () => {
    expect(notes({ extension, dueOn: '2026-12-18' })).toEqual(['förlängd från 2026-12-04']);
    expect(notes({ extension: { ...extension, late: true } })).toEqual(['förlängning för sent beslutad']);
  });

  it('tells of a possible later day, in dense lists only that it exists', () => {
    expect(notes({ possibleLaterOn: '2026-12-07' })).toEqual([
      'möjlig senare dag 2026-12-07, kräver juridisk bedömning',
    ]);
    expect(notes({ possibleLaterOn: '2026-12-07' }, true)).toEqual(['möjlig senare dag finns']);
    expect(notes({ possibleLaterOn: '2026-12-07', state: 'met', stoppedOn: '2026-12-01' })).toEqual([]);
  });

  it('never lets a local target pass for law', () => {
    expect(notes({ local: true })).toEqual(['lokalt mål, beslutat av nämnden']);
    expect(notes({ local: true }, true)).toEqual(['lokalt mål']);
  });
});

describe('the length of a rule', () => {
  it('is worded in one and in several', () => {
    expect(lengthInWords({ length: 14, unit: 'calendar_days' })).toBe('14 dagar');
    expect(lengthInWords({ length: 1, unit: 'months' })).toBe('1 månad');
    expect(lengthInWords({ length: 0, unit: 'calendar_days' })).toBeNull();
  });
});
