import { describe, expect, it } from 'vitest';
import { LANGUAGES, texts } from './languages.ts';

/** Every sentence of a catalogue, those with gaps filled in. */
function sentences(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function')
    return sentences(part.length > 1 ? part(2, 3, 4) : part({ label: 'X', limit: 5 }));
  return Object.values(part as object).flatMap(sentences);
}

describe('the catalogues', () => {
  it.each(LANGUAGES)('%s has words everywhere, and no markup', (language) => {
    for (const sentence of sentences(texts[language])) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/[<>]|undefined/);
    }
  });

  it('holds no Swedish in English', () => {
    expect(sentences(texts.en).filter((sentence) => /[åäö]/i.test(sentence))).toEqual([]);
  });

  it('is shorter in easy Swedish: few sentences of more than fifteen words', () => {
    const long = sentences(texts.latt)
      .flatMap((text) => text.split(/[.?!:] /))
      .filter((sentence) => sentence.split(' ').length > 15);
    expect(long).toEqual([]);
  });
});
