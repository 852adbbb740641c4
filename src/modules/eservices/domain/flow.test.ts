import { describe, expect, it } from 'vitest';
import { aChild, complete } from '../testing/answers.ts';
import { type Answers, BLANK_CHILD, blankAnswers, MOST_CHILDREN, type Press } from './answers.ts';
import { checkAnswers, errorsFromFaults } from './check.ts';
import { follow } from './flow.ts';

const shown = (answers: Answers, press: Press) => {
  const outcome = follow(answers, press);
  if (outcome.kind !== 'show') throw new Error('sent');
  return outcome;
};
const faults = (answers: Answers, step: 'who' | 'worry' | 'you') =>
  shown(answers, { kind: 'next', step }).errors.map(({ field, fault }) => [field, fault]);

describe('the steps', () => {
  it('follow on each other when all is there', () => {
    expect(shown(complete(), { kind: 'next', step: 'who' }).step).toBe('worry');
    expect(shown(complete(), { kind: 'next', step: 'worry' }).step).toBe('you');
    expect(shown(complete(), { kind: 'next', step: 'you' }).step).toBe('check');
    expect(follow(complete(), { kind: 'send', step: 'check' }).kind).toBe('send');
  });

  it('go back without judging what was typed', () => {
    expect(shown(blankAnswers(), { kind: 'back', step: 'check' })).toMatchObject({ step: 'you', errors: [] });
    expect(shown(blankAnswers(), { kind: 'back', step: 'who' })).toMatchObject({ step: 'who', errors: [] });
  });

  it('go straight back to the check from a step that was opened from it', () => {
    const { answers } = shown(complete(), { kind: 'next', step: 'you' });
    expect(shown(answers, { kind: 'edit', step: 'check', target: 'who' }).step).toBe('who');
    expect(shown(answers, { kind: 'next', step: 'who' }).step).toBe('check');
  });

  it('open the step that has become unfinished, without reproach', () => {
    const nowAtWork = complete({ checked: 'yes', kind: 'professional' });
    expect(shown(nowAtWork, { kind: 'next', step: 'who' })).toMatchObject({ step: 'you', errors: [] });
  });

  it('never send from another step, nor what is not complete', () => {
    expect(shown(complete(), { kind: 'send', step: 'you' }).step).toBe('check');
    expect(shown(complete({ text: '' }), { kind: 'send', step: 'check' })).toMatchObject({
      step: 'worry',
      errors: [{ field: 'text', fault: 'write_text' }],
    });
  });

  it('do not let a made-up post skip a step', () => {
    expect(shown(complete({ count: '' }), { kind: 'next', step: 'you' })).toMatchObject({
      step: 'who',
      errors: [],
    });
  });
});

describe('what the form asks for', () => {
  it('asks how many, for whom something is known, and in which capacity', () => {
    expect(faults(blankAnswers(), 'who')).toEqual([
      ['count', 'choose_count'],
      ['kind', 'choose_kind'],
    ]);
    expect(faults(complete({ children: [BLANK_CHILD] }), 'who')).toEqual([
      ['child-1-name', 'describe_child'],
    ]);
    expect(faults(complete({ count: 'unknown', children: [BLANK_CHILD] }), 'who')).toEqual([]);
  });

  it('asks for two children when there are several', () => {
    const one = complete({ count: 'several', children: [aChild(), BLANK_CHILD] });
    expect(faults(one, 'who')).toEqual([['child-2-name', 'describe_two_children']]);
    expect(faults({ ...one, children: [aChild(), aChild()] }, 'who')).toEqual([]);
  });

  it('asks for danger, for words, and for what is dangerous', () => {
    expect(faults(complete({ danger: '', text: ' ' }), 'worry')).toEqual([
      ['danger', 'choose_danger'],
      ['text', 'write_text'],
    ]);
    expect(faults(complete({ danger: 'yes' }), 'worry')).toEqual([['danger-text', 'describe_danger']]);
  });

  it('lets a private person choose, and asks for the name first when the fields have been shown', () => {
    expect(faults(complete({ identity: '' }), 'you')).toEqual([['identity', 'choose_identity']]);
    expect(shown(complete({ identity: 'named' }), { kind: 'next', step: 'you' })).toMatchObject({
      step: 'you',
      errors: [],
      focus: 'name',
    });
    expect(faults(complete({ identity: 'named', contact: 'yes' }), 'you')).toEqual([['name', 'write_name']]);
  });

  it('lets no professional be anonymous', () => {
    expect(faults(complete({ kind: 'professional', identity: 'anonymous' }), 'you')).toEqual([
      ['name', 'write_name'],
      ['category', 'choose_category'],
      ['organisation', 'write_organisation'],
    ]);
  });

  it('asks for a way to answer who wants to know, and for an address that can be one', () => {
    const work = complete({
      kind: 'professional',
      name: 'Maj',
      category: 'school',
      organisation: 'Almskolan',
    });
    expect(faults({ ...work, feedback: 'yes' }, 'you')).toEqual([['phone', 'write_contact']]);
    expect(faults({ ...work, feedback: 'yes', email: 'maj' }, 'you')).toEqual([['email', 'email_form']]);
    expect(faults({ ...work, feedback: 'yes', email: 'maj@exempel.se' }, 'you')).toEqual([]);
  });
});

describe('limits of intake', () => {
  it.each([
    ['child-1-name', 'who', { children: [aChild({ name: 'x'.repeat(101) })] }],
    ['child-2-whereabouts', 'who', { children: [BLANK_CHILD, aChild({ whereabouts: 'x'.repeat(201) })] }],
    ['child-1-age', 'who', { children: [aChild({ age: 'x'.repeat(101) })] }],
    ['text', 'worry', { text: 'x'.repeat(20_001) }],
    ['danger-text', 'worry', { danger: 'yes', dangerText: 'x'.repeat(4_001) }],
    ['guardians', 'worry', { guardians: 'x'.repeat(201) }],
    ['interpreter', 'worry', { interpreter: 'x'.repeat(101) }],
    ['informed-why', 'worry', { informed: 'no', informedWhy: 'x'.repeat(2_001) }],
    ['name', 'you', { identity: 'named', contact: 'yes', name: 'x'.repeat(201) }],
    ['phone', 'you', { identity: 'named', contact: 'yes', name: 'Maj', phone: '1'.repeat(51) }],
  ] as const)('refuses what is too long by name: %s', (field, step, changed) => {
    const { errors } = checkAnswers(complete(changed as Partial<Answers>));
    expect(errors).toEqual([{ field, step, fault: 'too_long', limit: expect.any(Number) }]);
  });

  it('refuses too many adults, and a character that can’t be stored, by name', () => {
    expect(faults(complete({ guardians: 'a\nb\nc\nd\ne\nf\ng' }), 'worry')).toEqual([
      ['guardians', 'too_many'],
    ]);
    expect(faults(complete({ text: 'a\u0000b' }), 'worry')).toEqual([['text', 'forbidden_characters']]);
    expect(faults(complete({ children: [aChild({ address: 'a\nb' })] }), 'who')).toEqual([
      ['child-1-address', 'forbidden_characters'],
    ]);
  });

  it('puts a fault that the intake operation finds at its field', () => {
    expect(
      errorsFromFaults(complete(), [{ field: 'children.0.identityNumber', code: 'identity_number' }]),
    ).toEqual([{ field: 'child-1-age', step: 'who', fault: 'not_accepted', limit: null }]);
  });
});

describe('several children', () => {
  it('adds one and puts the cursor there, ten at most', () => {
    const added = shown(complete(), { kind: 'add-child', step: 'who' });
    expect(added).toMatchObject({ step: 'who', focus: 'child-2-name', answers: { count: 'several' } });
    const full = complete({ children: Array(MOST_CHILDREN).fill(BLANK_CHILD) });
    expect(shown(full, { kind: 'add-child', step: 'who' }).answers.children).toHaveLength(MOST_CHILDREN);
  });

  it('removes the one that was meant, never the last', () => {
    const two = complete({ children: [aChild({ name: 'Alva' }), aChild({ name: 'Otto' })] });
    const left = shown(two, { kind: 'remove-child', step: 'who', index: 0 }).answers.children;
    expect(left.map((child) => child.name)).toEqual(['Otto']);
    expect(shown(complete(), { kind: 'remove-child', step: 'who', index: 0 }).answers.children).toHaveLength(
      1,
    );
    expect(shown(two, { kind: 'remove-child', step: 'who', index: 98 }).answers.children).toHaveLength(2);
  });
});
