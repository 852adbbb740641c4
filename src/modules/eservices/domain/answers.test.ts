import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from '#platform/ids';
import { aChild, complete } from '../testing/answers.ts';
import { type Answers, carried, MOST_CHILDREN, readAnswers, readPress } from './answers.ts';
import type { STEPS } from './choices.ts';

const form = (pairs: Record<string, string>) => new URLSearchParams(pairs);

/** Every answer through the hidden fields of the last step, which has none of its own, and back. */
const roundTrip = (answers: Answers): Answers =>
  readAnswers(
    new URLSearchParams(carried(answers, 'check').map(([name, value]): [string, string] => [name, value])),
  );

describe('readAnswers', () => {
  it('keeps what was typed through the hidden fields, line breaks and all', () => {
    const answers = complete({
      count: 'several',
      children: [
        aChild(),
        aChild({ name: 'Otto', age: '9 år', unborn: 'yes', whereabouts: 'A', address: 'B' }),
      ],
      kind: 'professional',
      danger: 'yes',
      dangerText: 'en\ntvå',
      worries: ['neglect', 'other'],
      guardians: 'Maj\nIvar',
      informed: 'no',
      informedWhy: 'farligt',
      interpreter: 'somaliska',
      identity: 'named',
      contact: 'yes',
      relation: 'relative',
      name: 'Maj',
      title: 'Lärare',
      organisation: 'Almskolan',
      category: 'school',
      phone: '070',
      email: 'maj@exempel.se',
      feedback: 'yes',
      checked: 'yes',
    });
    expect(roundTrip(answers)).toEqual(answers);
  });

  it('takes the first of a field sent twice, and no choice that is not on the list', () => {
    const read = readAnswers(
      new URLSearchParams('text=a&text=b&count=one&count=several&kind=staff&worry=neglect&worry=drop'),
    );
    expect(read).toMatchObject({ text: 'a', count: 'one', kind: '', worries: ['neglect'] });
  });

  it.each(['', 'x', '-3', '1e9', '999', 'NaN', '2.5', '[]'])(
    'makes between one and ten children of %j',
    (children) => {
      const { length } = readAnswers(form({ children })).children;
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(MOST_CHILDREN);
    },
  );

  it('makes a new id in place of one that is missing, malformed or not a UUIDv7', () => {
    for (const submission of ['', 'abc', '00000000-0000-4000-8000-000000000000']) {
      const made = readAnswers(form({ submission })).submission;
      expect(isId(made)).toBe(true);
      expect(made).not.toBe(submission);
    }
  });

  it('drops the contact details of who is anonymous, so that no page can carry them on', () => {
    const contact = {
      name: 'Maj',
      phone: '070',
      email: 'maj@exempel.se',
      relation: 'relative',
      contact: 'yes',
    };
    const anonymous = readAnswers(form({ kind: 'private', identity: 'anonymous', ...contact }));
    expect(carried(anonymous, 'check').filter(([name]) => name in contact)).toEqual([]);
    expect(readAnswers(form({ kind: 'private', identity: 'named', ...contact }))).toMatchObject(contact);
  });

  it('answers a well-formed record to any fields', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (pairs) => {
        const read = readAnswers(new URLSearchParams(pairs));
        expect(read.children.length).toBeGreaterThan(0);
        expect(isId(read.submission)).toBe(true);
      }),
    );
  });
});

describe('carried', () => {
  it('leaves out the fields of the open step, which stand there themselves', () => {
    const answers = complete({ worries: ['neglect'], name: 'Maj' });
    const names = (except: (typeof STEPS)[number]) => carried(answers, except).map(([name]) => name);
    expect(names('who')).not.toContain('child-1-name');
    expect(names('who')).toContain('text');
    expect(names('worry')).not.toContain('worry');
    expect(names('worry')).toContain('child-1-name');
    expect(names('you')).not.toContain('name');
  });
});

describe('readPress', () => {
  it('reads buttons, and shows the step again for one that it does not know', () => {
    expect(readPress(form({ step: 'you', do: 'back' }))).toEqual({ kind: 'back', step: 'you' });
    expect(readPress(form({ step: 'who', do: 'remove-child-2' }))).toEqual({
      kind: 'remove-child',
      step: 'who',
      index: 1,
    });
    expect(readPress(form({ step: 'check', do: 'edit-worry' }))).toEqual({
      kind: 'edit',
      step: 'check',
      target: 'worry',
    });
    expect(readPress(form({ step: 'worry', do: 'drop table' }))).toEqual({ kind: 'stay', step: 'worry' });
    expect(readPress(form({ step: 'nowhere' }))).toEqual({ kind: 'stay', step: 'who' });
  });
});
