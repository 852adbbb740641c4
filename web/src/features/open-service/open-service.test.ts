import { describe, expect, test } from 'vitest';
import type { OpenServiceList, OpenServiceRow } from '../../api/index.ts';
import { readOpenServiceSearch } from './open-service-search.ts';
import { checkOpenService, openServiceValues, toCommand } from './open-service-values.ts';

const came = { child: 0, teen: 7, young: 0, adult: 2, age_unknown: 0 };
const LIST: OpenServiceList = {
  today: '2026-12-04',
  period: { key: '2026-12', kind: 'month', from: '2026-12-01', to: '2026-12-31' },
  previousPeriod: '2026-11',
  nextPeriod: '2027-01',
  units: [
    { unitId: 'u1', name: 'Öppenvård unga' },
    { unitId: 'u2', name: 'Öppenvård vuxen' },
  ],
  unitId: 'u2',
  services: [],
  total: { occasions: 0, participants: 0, came },
  byService: [],
  rows: [],
  registered: 0,
  page: 1,
  pages: 1,
  pageSize: 50,
};
const ROW: OpenServiceRow = {
  id: 'r',
  version: 2,
  unitId: 'u1',
  unit: 'Öppenvård unga',
  heldOn: '2026-12-01',
  entryId: 'e',
  name: 'Ungdomsstödjare',
  form: 'outreach',
  occasions: 3,
  participants: 9,
  came,
  setBy: 'Moa Hultgård',
  setAt: '2026-12-01T15:00:00Z',
  before: [],
};

test('a new one is of the unit that is shown, today, once, with nobody', () => {
  const values = openServiceValues(LIST, null);
  expect(values).toMatchObject({ unitId: 'u2', heldOn: '2026-12-04', occasions: '1' });
  expect(Object.keys(checkOpenService(values, false, LIST.today))).toEqual(['entryId']);
});

test('a correction sends what is changed of what stands, with why', () => {
  const values = { ...openServiceValues(LIST, ROW), occasions: ' 2 ', why: 'numbers' as const };
  expect(checkOpenService(values, true, LIST.today)).toEqual({});
  expect(toCommand(values, ROW)).toEqual({
    id: 'r',
    seenVersion: 2,
    unitId: 'u1',
    entryId: 'e',
    heldOn: '2026-12-01',
    form: 'outreach',
    occasions: 2,
    came,
    why: 'numbers',
    withdrawn: false,
  });
});

describe('what is wrong is said at its field', () => {
  const right = { ...openServiceValues(LIST, ROW), why: 'numbers' as const };
  test.each([
    ['no intervention', { entryId: '' }, 'entryId'],
    ['tomorrow', { heldOn: '2026-12-05' }, 'heldOn'],
    ['no time', { occasions: '0' }, 'occasions'],
    ['too many times', { occasions: '501' }, 'occasions'],
    ['words for a number', { came: { ...right.came, teen: 'sju' } }, 'came.teen'],
    ['too many', { came: { ...right.came, adult: '5001' } }, 'came.adult'],
    ['no reason', { why: '' as const }, 'why'],
  ])('%s', (_what, other, field) => {
    expect(Object.keys(checkOpenService({ ...right, ...other }, true, LIST.today))).toEqual([field]);
  });
});

test('of an address what is known alone is read', () => {
  expect(readOpenServiceSearch({ period: '2026-T3', enhet: 'u1', sida: 2, x: 1 })).toEqual({
    period: '2026-T3',
    enhet: 'u1',
    sida: 2,
  });
  expect(readOpenServiceSearch({ period: 'igår', sida: 1 })).toEqual({});
});
