import { describe, expect, test } from 'vitest';
import { areHeard, inForce, type Party } from './standpoints.ts';

const PETRA: Party = { party: 'guardian', relationId: 'r1', name: 'Petra Norrgren' };
const HAKAN: Party = { party: 'guardian', relationId: null, name: 'Håkan Norrgren' };
const ALVA: Party = { party: 'child', relationId: null, name: 'Alva Norrgren' };

describe('those who speak for the child', () => {
  test.each<[string, Party[], boolean]>([
    ['nobody yet', [], false],
    ['one of two guardians', [PETRA], false],
    ['both, one by the name in the report', [PETRA, { ...HAKAN, name: 'håkan  NORRGREN' }], true],
    ['one who has been put into the file since', [PETRA, { ...HAKAN, relationId: 'r2' }], true],
    ['a child of a guardian’s name is no guardian', [PETRA, { ...HAKAN, party: 'child' }], false],
  ])('are heard: %s', (_what, taken, heard) => {
    expect(areHeard([PETRA, HAKAN], taken)).toBe(heard);
  });
  test('are the young person too', () => {
    expect(areHeard([PETRA, ALVA], [PETRA])).toBe(false);
    expect(areHeard([PETRA, ALVA], [PETRA, { ...ALVA, name: 'Alva' }])).toBe(true);
  });
  test('are nobody, when nobody is known', () => {
    expect(areHeard([], [])).toBe(true);
  });
  test('stand as they did last, also under another name', () => {
    const last = { ...PETRA, name: 'Petra Ek', heardOn: '2026-11-20' };
    expect(inForce(PETRA, [last, { ...PETRA, heardOn: '2026-11-01' }])).toBe(last);
  });
});
