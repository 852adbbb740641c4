import { describe, expect, test } from 'vitest';
import {
  type DeciderLevel,
  faultOf,
  type InForce,
  inForceOn,
  type LevelHindrance,
  lowestLevel,
  mayBeTakenBy,
  ORDER_ITEMS,
} from './delegation-order.ts';

const line = {
  decision: 'open_care',
  law: 'sol',
  level: 'official',
  functions: 1,
  validFrom: '2026-12-01',
  validTo: null,
} as const;

describe('a line of the order', () => {
  test.each([
    ['open care to officials', line, null],
    ['a foster home to the committee', { ...line, decision: 'family_home', level: 'committee' }, null],
    // SoL 30:7: to a committee alone.
    [
      'custody by LVU to an official',
      { ...line, decision: 'immediate_custody', law: 'lvu' },
      'level_too_low',
    ],
    ['a placement by LVU to an official', { ...line, decision: 'family_home', law: 'lvu' }, 'level_too_low'],
    [
      'custody by LVU to the committee',
      { ...line, decision: 'immediate_custody', law: 'lvu', level: 'committee' },
      null,
    ],
    ['open care by LVU', { ...line, law: 'lvu' }, 'law_not_of_decision'],
    ['custody by SoL', { ...line, decision: 'immediate_custody' }, 'law_not_of_decision'],
    ['opening to the committee', { ...line, decision: 'open', level: 'committee' }, 'officials_alone'],
    ['officials without any function', { ...line, functions: 0 }, 'functions_needed'],
    ['an end before the beginning', { ...line, validTo: '2026-11-30' }, 'ends_before_start'],
    ['one day', { ...line, validTo: '2026-12-01' }, null],
  ] as const)('%s', (_what, proposed, code) => {
    expect(faultOf(proposed)?.code ?? null).toBe(code);
  });

  test('each decision stands there once by each law, and what the law keeps to a committee says so', () => {
    const keys = ORDER_ITEMS.map(({ decision, law }) => `${decision} ${law}`);
    expect(new Set(keys).size).toBe(keys.length);
    // SoL 30:6: considerations of care away from home; SoL 30:7: what is decided by LVU and LVM.
    const kept = ['consideration sol', 'custody_transfer_review sol'];
    for (const item of ORDER_ITEMS) {
      const isKept = ['lvu', 'lvm'].includes(item.law) || kept.includes(`${item.decision} ${item.law}`);
      expect(lowestLevel(item)).toBe(isKept ? 'committee' : 'official');
    }
  });
});

describe('what was in force on a day', () => {
  const versions = [
    { version: 3, validFrom: '2027-01-01', validTo: null },
    { version: 2, validFrom: '2026-06-01', validTo: '2026-06-30' },
    { version: 1, validFrom: '2026-01-01', validTo: null },
  ];
  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2026-06-30', 2],
    // The one that ended had replaced the first: nothing holds.
    ['2026-07-01', null],
    ['2026-12-31', null],
    ['2027-01-01', 3],
  ])('%s: version %s', (day, version) => {
    expect(inForceOn(versions, day)?.version ?? null).toBe(version);
    expect(inForceOn([...versions].reverse(), day)?.version ?? null).toBe(version);
  });
});

describe('who may decide', () => {
  const officials: InForce = { level: 'official', functionIds: ['a'], chairUrgent: false };
  const committee: InForce = { level: 'committee', functionIds: [], chairUrgent: true };
  const board: InForce = { level: 'board', functionIds: [], chairUrgent: false };
  test.each<[string, InForce | null, DeciderLevel, string | null, LevelHindrance | null]>([
    ['named', officials, 'official', 'a', null],
    ['another function', officials, 'official', 'b', 'NOT_DELEGATED'],
    ['no function', officials, 'official', null, 'NOT_DELEGATED'],
    ['an official, of the committee’s', committee, 'official', 'a', 'NEEDS_COMMITTEE'],
    ['an official, of the board’s', board, 'official', 'a', 'NEEDS_BOARD'],
    ['nothing in force', null, 'official', 'a', 'NEEDS_BOARD'],
    ['the committee, of its own', committee, 'committee', null, null],
    ['the committee, of an official’s', officials, 'committee', null, null],
    ['the committee, of the board’s', board, 'committee', null, 'NEEDS_BOARD'],
    ['the committee, with nothing in force', null, 'committee', null, 'NEEDS_BOARD'],
    ['the chair, where the board has said so', committee, 'chair', null, null],
    ['the chair, where it has not', officials, 'chair', null, 'NOT_THE_CHAIRS'],
    ['the chair, with nothing in force', null, 'chair', null, 'NOT_THE_CHAIRS'],
    ['the board always', null, 'board', null, null],
  ])('%s', (_what, order, level, functionId, hindrance) => {
    expect(mayBeTakenBy(order, { level, functionId })).toBe(hindrance);
  });
});
