import { describe, expect, it } from 'vitest';
import type { WatchHolder } from '../../../api/index.ts';
import { holderChoices } from './holder-labels.ts';

const holder = (changes: Partial<WatchHolder>): WatchHolder => ({
  functionId: 'f',
  title: 'Socialsekreterare 1',
  employeeName: 'Siv Rönnfors',
  standing: 'held',
  counts: { overdue: 0, today: 0, days3: 0, days7: 0, days30: 0, later: 1 },
  total: 1,
  ...changes,
});

describe('whom the list can be narrowed to', () => {
  it('is named by person when there, by function when not, with nobody’s first', () => {
    const choices = holderChoices([
      holder({}),
      holder({
        functionId: 'v',
        title: 'Socialsekreterare 3',
        employeeName: 'Berit Sandmo',
        standing: 'vacant',
      }),
      holder({ functionId: null, title: null, employeeName: null, standing: 'unassigned' }),
      holder({ functionId: 'a', title: 'Mottagare', employeeName: 'Jon Åkerlo', standing: 'absent' }),
    ]);
    expect(choices.map(({ value, label }) => [value, label])).toEqual([
      ['ingen', 'Ej fördelade'],
      ['vakanta', 'Alla vakanta funktioner'],
      ['a', 'Mottagare (frånvarande)'],
      ['f', 'Siv Rönnfors, Socialsekreterare 1'],
      ['v', 'Socialsekreterare 3 (vakant)'],
    ]);
  });

  it('has no groups that would be empty', () => {
    expect(holderChoices([holder({})])).toHaveLength(1);
  });
});
