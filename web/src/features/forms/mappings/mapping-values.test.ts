import { describe, expect, it } from 'vitest';
import type { KnownForm } from '../../../api/index.ts';
import { checkMapping, toMapping, valuesOf } from './mapping-values.ts';

const form: KnownForm = {
  familyId: 126,
  version: 3,
  name: 'Orosanmälan',
  questions: [
    { element: 'oro', field: 'Value', question: 'Vad gäller oron?' },
    { element: 'text', field: 'Value', question: 'Beskriv' },
  ],
  seenAt: '2026-12-04T08:00:00Z',
  mapping: null,
  setAt: null,
  setBy: null,
  waiting: 0,
  toReread: 0,
};
const said = (codes: string) => {
  const values = valuesOf(form);
  const [first, ...rest] = values.rules;
  return {
    ...values,
    rules: [
      { ...first, element: 'oro', field: 'Value', question: '', to: 'worries' as const, child: '1', codes },
      ...rest,
    ],
  };
};

describe('what a form means', () => {
  it('is written with our words and kept as codes', () => {
    const mapping = toMapping(form, said('Omsorg = Brister i omsorg\n\nVåld = physical_violence'));
    expect(mapping).toMatchObject({
      familyId: 126,
      mapping: {
        rules: [
          {
            element: 'oro',
            to: 'worries',
            codes: [
              { said: 'Omsorg', code: 'neglect' },
              { said: 'Våld', code: 'physical_violence' },
            ],
          },
        ],
      },
    });
    const again = valuesOf({ ...form, mapping: mapping.mapping as KnownForm['mapping'] });
    expect(again.rules[0]?.codes).toBe('Omsorg = Brister i omsorg\nVåld = Fysiskt våld');
  });

  it('is told of each child: one question for each, or one that is asked again', () => {
    const values = valuesOf(form);
    const [first, second] = values.rules;
    if (!first || !second) throw new Error('two questions');
    const rules = [
      { ...first, to: 'child.name' as const, child: 'each' },
      { ...second, to: 'child.givenName' as const, child: '2' },
    ];
    const { mapping } = toMapping(form, { ...values, rules });
    expect(mapping.rules).toMatchObject([{ perChild: true }, { child: 2 }]);
    const again = valuesOf({ ...form, mapping: mapping as KnownForm['mapping'] });
    expect(again.rules.map((r) => r.child)).toEqual(['each', '2']);
  });

  it('is refused when nothing is said, or a word is not ours', () => {
    expect(Object.keys(checkMapping(valuesOf(form)))).toEqual(['rules']);
    expect(checkMapping(said('Omsorg = Påhitt'))).toEqual({
      'codes.0': 'Det finns inget ord hos oss som heter Påhitt',
    });
    expect(checkMapping(said('Omsorg = Brister i omsorg'))).toEqual({});
  });
});
