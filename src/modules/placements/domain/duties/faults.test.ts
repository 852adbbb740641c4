import { expect, test } from 'vitest';
import { healthFault, schoolFault, shelterFault, visitFault } from './faults.ts';

test('an examination that is not needed is said why, in a code and in words', () => {
  expect(healthFault({ step: 'done', why: null, body: null })).toBe(null);
  expect(healthFault({ step: 'not_needed', why: null, body: 'Nyss.' })?.field).toBe('why');
  expect(healthFault({ step: 'not_needed', why: 'examined_recently', body: null })?.field).toBe('body');
  expect(healthFault({ step: 'not_needed', why: 'examined_recently', body: 'I oktober.' })).toBe(null);
});

test('schooling is said how it goes, or why it could not be followed up', () => {
  const said = { standing: null, why: null, body: 'Läraren berättar.' } as const;
  expect(schoolFault({ ...said, outcome: 'followed_up' })?.field).toBe('standing');
  expect(schoolFault({ ...said, outcome: 'impossible' })?.field).toBe('why');
  expect(schoolFault({ ...said, outcome: 'followed_up', standing: 'well', body: null })?.field).toBe('body');
  expect(schoolFault({ ...said, outcome: 'followed_up', standing: 'well' })).toBe(null);
  expect(schoolFault({ ...said, outcome: 'impossible', why: 'school_silent' })).toBe(null);
});

test('a child in sheltered housing without school is said why', () => {
  expect(shelterFault({ outcome: 'kept', body: null })).toBe(null);
  expect(shelterFault({ outcome: 'neither', body: null })?.code).toBe('why_missing');
});

test('a visit without a talk alone is said why', () => {
  expect(visitFault({ alone: true, whyNotAlone: null, body: 'Hon trivs.' })).toBe(null);
  expect(visitFault({ alone: false, whyNotAlone: null, body: 'Hon sov.' })?.field).toBe('whyNotAlone');
  expect(visitFault({ alone: false, whyNotAlone: 'too_young', body: 'Hon sov.' })).toBe(null);
  expect(visitFault({ alone: true, whyNotAlone: null, body: null })?.code).toBe('told_needed');
});
