import { describe, expect, it } from 'vitest';
import { bellCount, noticeOwner, noticeTitle } from './notice-words.ts';

describe('a reminder', () => {
  it('says what it is about, and that the next level is told', () => {
    expect(noticeTitle({ kind: 'warning', ruleName: 'Förhandsbedömning' })).toBe(
      'Förhandsbedömning ska snart vara klar',
    );
    expect(noticeTitle({ kind: 'escalated', ruleName: 'Förhandsbedömning' })).toContain('Till nästa nivå');
  });

  it('names whose it was, with the unit once', () => {
    expect(
      noticeOwner({ functionTitle: 'Socialsekreterare 1, utredning barn', unitName: 'Utredning barn' }),
    ).toBe('Socialsekreterare 1, utredning barn');
    expect(noticeOwner({ functionTitle: 'Socialsekreterare 1', unitName: 'Utredning barn' })).toBe(
      'Socialsekreterare 1, Utredning barn',
    );
    expect(noticeOwner({ functionTitle: null, unitName: 'Mottagning' })).toBe('Ej fördelad, Mottagning');
  });

  it('is counted in the bell as far as there is room', () => {
    expect(bellCount(0)).toBeNull();
    expect(bellCount(99)).toBe('99');
    expect(bellCount(100)).toBe('99+');
  });
});
