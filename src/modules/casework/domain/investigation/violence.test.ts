import { expect, test } from 'vitest';
import { CaseState, Worry } from '../codes.ts';
import { DEFAULT_INSTRUMENTS } from './instruments.ts';
import { assessesViolence, isToBeAssessed, isViolence } from './violence.ts';

test('violence, suffered or witnessed, and honour are what a risk assessment is asked for (HSLF-FS 2022:39)', () => {
  expect(Worry.options.filter(isViolence)).toEqual([
    'physical_violence',
    'psychological_violence',
    'sexual_abuse',
    'witnessed_violence',
    'honour',
    'fgm_child_marriage',
  ]);
});

test('its risk is assessed by instruments for those exposed and those who use it, and not by those for misuse or norm-breaking', () => {
  expect(DEFAULT_INSTRUMENTS.filter(assessesViolence).map((i) => i.code)).toEqual([
    'patriark',
    'freda-short',
    'freda-description',
    'freda-danger',
    'sara',
    'irisk',
  ]);
});

test('it is to be assessed until an investigation is concluded', () => {
  expect(CaseState.options.filter(isToBeAssessed)).toEqual(['preliminary', 'investigation']);
});
