import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate as d } from '#platform/calendar';
import { HousingStep } from './codes.ts';
import { planFault, spansOf, stepFault } from './housing.ts';

const TODAY = d('2026-11-20');
const said = {
  step: 'training_flat' as const,
  fromOn: d('2026-11-01'),
  nextPlan: 'Socialt kontrakt efter sex månader.',
  reviewOn: d('2027-02-01'),
};
const SHELTER = { id: 'a', step: 'shelter' as const, fromOn: d('2026-10-01') };

describe('a step', () => {
  test.each([
    [{}, null],
    [{ fromOn: d('2026-11-21') }, { field: 'fromOn', code: 'in_the_future' }],
    [{ fromOn: d('2026-10-01') }, { field: 'fromOn', code: 'before_last_step' }],
    [{ step: 'shelter' as const }, { field: 'step', code: 'same_step' }],
    [{ nextPlan: null }, { field: 'nextPlan', code: 'required' }],
    [{ reviewOn: null }, { field: 'reviewOn', code: 'required' }],
    [{ reviewOn: d('2027-02-20') }, null],
    [{ reviewOn: d('2027-02-21') }, { field: 'reviewOn', code: 'later_than_three_months' }],
    // An own lease is where the chain leads: nothing is owed after it.
    [{ step: 'own_lease' as const, nextPlan: null, reviewOn: null }, null],
  ])('%j', (other, fault) => {
    expect(stepFault({ ...said, ...other }, SHELTER, TODAY)).toEqual(fault);
  });

  test('does not begin with leaving', () => {
    expect(stepFault({ ...said, step: 'left' }, null, TODAY)).toEqual({ field: 'step', code: 'same_step' });
  });
  test('is not looked at anew on a day that has been', () => {
    expect(planFault({ ...said, reviewOn: TODAY }, TODAY)).toEqual({
      field: 'reviewOn',
      code: 'not_in_the_future',
    });
  });
});

test('every day from the first step on lies in exactly one', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(400), fc.constantFrom(...HousingStep.options)), {
        minLength: 1,
        maxLength: 8,
        selector: ([day]) => day,
      }),
      fc.nat(500),
      (steps, day) => {
        const taken = steps.map(([on, step], i) => ({
          id: `${i}`,
          step,
          fromOn: addDays(d('2026-01-01'), on),
        }));
        const asked = addDays(d('2026-01-01'), day);
        const first = Math.min(...steps.map(([on]) => on));
        const within = spansOf(taken).filter(
          (s) => s.fromOn <= asked && (s.untilOn === null || asked < s.untilOn),
        );
        expect(within).toHaveLength(day >= first ? 1 : 0);
      },
    ),
  );
});
