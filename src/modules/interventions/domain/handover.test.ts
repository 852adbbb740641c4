import { expect, test } from 'vitest';
import { faultIn, loadOf, methodCode } from './handover.ts';

test('what is paused or over is no load', () => {
  const states = ['sent', 'received', 'started', 'started', 'paused', 'ended', 'returned'] as const;
  expect(loadOf(states.map((state) => ({ state })))).toEqual({ running: 2, notBegun: 2, paused: 1 });
});

test.each([
  ['HAP', 'hap'],
  ['Återfallsprevention (ÅP)', 'aterfallsprevention-ap'],
  ['  ', null],
  [null, null],
])('the method %s is noted as %s', (method, code) => {
  expect(methodCode(method)).toBe(code);
});

test.each([
  [{ outcome: 'received' }, 'receiver_needed'],
  [{ outcome: 'received', functionId: 'f' }, null],
  [{ outcome: 'waits' }, 'why_it_waits_needed'],
  [{ outcome: 'waits', text: 'Behandlaren börjar den 1 december.' }, null],
  [{ outcome: 'declined', reason: 'no_capacity' }, 'why_declined_needed'],
  [{ outcome: 'declined', text: 'Fullt.' }, 'why_declined_needed'],
  [{ outcome: 'declined', reason: 'no_capacity', text: 'Fullt till februari.' }, null],
] as const)('%o: %s', (handed, fault) => {
  expect(faultIn(handed)).toBe(fault);
});
