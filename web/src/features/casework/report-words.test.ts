import { describe, expect, it } from 'vitest';
import { reporterInWords, worriesInWords } from './report-words.ts';

describe('a report in a few words', () => {
  it('has one capital letter, however many the worries are', () => {
    expect(worriesInWords(['suspected_crime', 'norm_breaking'])).toBe(
      'Misstänkt brott, normbrytande beteende',
    );
    expect(worriesInWords([])).toBe('Oron är inte kodad');
  });

  it('does not say the same thing twice of the reporter', () => {
    expect(reporterInWords('school', 'Norrängens skola')).toBe('Skola, Norrängens skola');
    expect(reporterInWords('police', 'Polisen, Björkvik')).toBe('Polisen, Björkvik');
    expect(reporterInWords('police', null)).toBe('Polisen');
  });
});
