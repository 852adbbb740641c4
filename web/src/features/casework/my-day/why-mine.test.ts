import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../api/index.ts';
import { whyMine } from './why-mine.ts';

const why = (changes: Partial<Clock['holder']>) =>
  whyMine({
    functionId: 'f1',
    functionTitle: 'Socialsekreterare 1',
    unitId: 'u1',
    unitName: 'Utredning barn',
    employeeName: 'Jon Åkerlo',
    via: 'holder',
    standing: 'held',
    vacant: false,
    ...changes,
  });

describe('why a duty stands on my day', () => {
  it('goes without saying for what is my own', () => {
    expect(why({})).toBeNull();
    // Away, but back in time: it is still the holder's.
    expect(why({ standing: 'absent', via: 'holder' })).toBeNull();
  });

  it('is said of what I do for another', () => {
    expect(why({ standing: 'absent', via: 'deputy' })).toBe('Vikarierar för Socialsekreterare 1');
    expect(why({ standing: 'absent', via: 'manager' })).toBe('Frånvarande: Socialsekreterare 1');
    expect(why({ standing: 'vacant', via: 'manager', vacant: true })).toBe(
      'Vakant funktion: Socialsekreterare 1',
    );
  });

  it('is said of what nobody has', () => {
    expect(why({ standing: 'unassigned', functionId: null, functionTitle: null, via: 'manager' })).toBe(
      'Ej fördelad',
    );
  });
});
