import { expect, test } from 'vitest';
import { newArea, newPart, readMapping, typedOf } from './mapping-form.ts';

const mapping = {
  dimensions: { responsibility: 1, activity: 20 },
  parts: [
    {
      code: 'vard',
      name: 'Vård',
      accounts: [
        { from: '46', to: '47', side: 'cost' as const },
        { from: '36', to: '36', side: 'income' as const },
      ],
      isPlacement: true,
    },
  ],
  areas: [
    {
      code: 'barn',
      name: 'Barn',
      unitIds: ['u'],
      responsibilities: [{ from: '51', to: '51' }],
      activities: [],
    },
  ],
};

test('what nobody has touched is the same mapping', () => {
  expect(readMapping(typedOf(mapping))).toEqual({ ok: true, mapping });
});

test('what is new gets a code that no other has', () => {
  const typed = typedOf(mapping);
  const read = readMapping({
    ...typed,
    areas: [...typed.areas, { ...newArea(), name: 'Barn', activities: '557' }],
  });
  expect(read).toMatchObject({ ok: true, mapping: { areas: [{ code: 'barn' }, { code: 'barn-2' }] } });
});

test('what is missing is said at its field', () => {
  const typed = typedOf(mapping);
  const read = readMapping({
    responsibility: 'a',
    activity: '20',
    parts: [...typed.parts, newPart()],
    areas: [{ ...newArea(), name: 'Unga', activities: '5 7' }],
  });
  expect(read.ok || [...read.wrong]).toEqual([
    ['parts.1.name', 'name'],
    ['parts.1.cost', 'accounts'],
    ['areas.0.activities', 'spans'],
    ['areas.0.responsibilities', 'objects'],
    ['dimensions', 'dimension'],
  ]);
});
