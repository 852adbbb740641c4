import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../api/index.ts';
import { matching, readCatalogueSearch } from './catalogue-search.ts';
import { catalogueValues, checkCatalogue, toCommand } from './catalogue-values.ts';

const HAP: CatalogueEntry = {
  entryId: 'hap',
  version: 2,
  name: 'Samtal för unga om cannabis',
  method: 'HAP',
  evidence: null,
  targetGroup: 'Unga som använder cannabis',
  ageFrom: 13,
  ageTo: 21,
  regime: 'own',
  assessed: true,
  identity: 'kept',
  exemption: null,
  reportedAs: 'open_care',
  training: null,
  evaluation: null,
  places: 12,
  activeFrom: '2024-01-01',
  activeTo: null,
  standing: 'active',
  versions: [],
};
const GROUP: CatalogueEntry = {
  ...HAP,
  entryId: 'group',
  name: 'Föräldrastöd i grupp',
  method: null,
  targetGroup: 'Föräldrar',
  assessed: false,
};
const OLD: CatalogueEntry = { ...HAP, entryId: 'old', standing: 'ended' };

describe('the list', () => {
  test.each([
    ['what is given now', {}, ['hap', 'group']],
    ['words in any order, of name, method and target group', { sok: 'cannabis hap' }, ['hap']],
    ['capital letters as small ones', { sok: 'FÖRÄLDRASTÖD' }, ['group']],
    ['what has ended', { visa: 'avslutade' }, ['old']],
    ['everything', { visa: 'alla' }, ['hap', 'group', 'old']],
    ['without an assessment', { provning: 'utan' }, ['group']],
    ['an address that says nothing known', { visa: 'x', provning: 3 }, ['hap', 'group']],
  ] as const)('shows %s', (_what, search, ids) => {
    expect(matching([HAP, GROUP, OLD], readCatalogueSearch(search)).map((e) => e.entryId)).toEqual(ids);
  });
});

describe('the form', () => {
  const values = { ...catalogueValues(HAP, '2026-12-04'), reason: 'Färre platser' };

  test('sends what stands in it, and leaves out what is empty', () => {
    expect(checkCatalogue(values)).toEqual({});
    const sent = toCommand({ ...values, places: ' 8 ', ageTo: '' }, HAP);
    expect(sent).toMatchObject({
      entryId: 'hap',
      seenVersion: 2,
      ageFrom: 13,
      places: 8,
      activeFrom: '2024-01-01',
    });
    expect(sent).not.toHaveProperty('ageTo');
    expect(sent).not.toHaveProperty('activeTo');
  });

  test('sends that whoever has what is assessed is documented, whatever was chosen before', () => {
    const chosen = { ...values, identity: 'exempted' as const, exemption: 'SN § 7' };
    expect(toCommand(chosen, HAP)).toMatchObject({ identity: 'kept' });
    expect(toCommand({ ...chosen, assessed: false }, HAP)).toMatchObject({
      identity: 'exempted',
      exemption: 'SN § 7',
    });
  });

  test.each([
    ['name', { name: ' ' }],
    ['ageFrom', { ageFrom: 'tre' }],
    ['ageTo', { ageTo: '121' }],
    ['places', { places: '-1' }],
    ['activeFrom', { activeFrom: '' }],
    ['activeTo', { activeTo: '31/12' }],
    ['exemption', { assessed: false, identity: 'exempted' as const, exemption: ' ' }],
    ['reason', { reason: '' }],
  ])('says what is wrong at %s', (field, other) => {
    expect(Object.keys(checkCatalogue({ ...values, ...other }))).toEqual([field]);
  });
});
