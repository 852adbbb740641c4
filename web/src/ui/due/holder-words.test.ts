import { describe, expect, it } from 'vitest';
import type { Clock } from '../../api/index.ts';
import { holderInWords } from './holder-words.ts';

const said = (changes: Partial<Clock['holder']>) =>
  holderInWords({
    functionId: 'f1',
    functionTitle: 'Socialsekreterare 4',
    unitId: 'u1',
    unitName: 'Barn och unga',
    employeeName: 'Mira Dalholm',
    via: 'holder',
    standing: 'held',
    vacant: false,
    ...changes,
  });

describe('who owes it', () => {
  it('is the holder, or the deputy in their absence', () => {
    expect(said({})).toBe('Mira Dalholm');
    expect(said({ via: 'deputy', standing: 'absent' })).toBe('Mira Dalholm, ersättare');
  });

  it('is the manager when a function is vacant, and the function is named', () => {
    expect(said({ via: 'manager', standing: 'vacant', vacant: true })).toBe(
      'Socialsekreterare 4 är vakant, ligger hos Mira Dalholm',
    );
  });

  it('is nobody only in words', () => {
    expect(said({ via: 'nobody', standing: 'vacant', employeeName: null })).toContain('ingen');
    expect(said({ functionId: null, standing: 'unassigned', via: 'manager' })).toBe(
      'Ej fördelad, Barn och unga',
    );
  });
});
