import { describe, expect, it } from 'vitest';
import type { CountAnswer, CountFigure } from '../../../api/index.ts';
import { findingOf } from './count-words.ts';

const told = (n: number) => ({ n, hidden: null });

function answer(
  basis: CountAnswer['measure']['basis'],
  ongoing: boolean,
  { value = 'count', share = null }: { value?: 'count' | 'share'; share?: CountFigure['share'] } = {},
): CountAnswer {
  return {
    measure: {
      title: 'Pågående utredningar, vid periodens slut',
      one: 'utredning',
      several: 'utredningar',
      basis,
      value,
    },
    period: { key: '2026-11' },
    through: ongoing ? '2026-11-26' : '2026-11-30',
    ongoing,
    disclosure: { protected: false, limit: 5 },
    total: { state: 'measured', count: told(34), previous: told(30), share, length: null, knownThen: null },
  } as unknown as CountAnswer;
}

describe('the finding', () => {
  it('says of what goes on in a period how many so far, and of what stands on which day', () => {
    expect(findingOf(answer('begun_in_period', true))).toBe(
      'Pågående utredningar: 34 utredningar hittills i november 2026',
    );
    expect(findingOf(answer('at_period_end', true))).toBe(
      'Pågående utredningar: 34 utredningar den 2026-11-26',
    );
    expect(findingOf(answer('at_period_end', false))).toBe(
      'Pågående utredningar: 34 utredningar, upp från 30',
    );
  });

  it('says the day of a share that stands', () => {
    const share = { numerator: told(17), denominator: told(34), ratio: { from: 0.5, to: 0.5 } };
    const of = (ongoing: boolean) =>
      findingOf(answer('at_period_end', ongoing, { value: 'share', share })).replaceAll('\u00a0', ' ');
    expect(of(true)).toBe('Pågående utredningar: 50 % den 2026-11-26');
    expect(of(false)).toBe('Pågående utredningar: 50 %');
  });
});
