import { describe, expect, test } from 'vitest';
import { type LetterLang, TemplateKind } from '../../domain/letters/letter.ts';
import { letterTemplateFault } from '../../domain/letters/template.ts';
import { letterFieldNames, letterPhrases } from './fields.ts';
import { letterTemplates } from './templates.ts';

/** Words of the bureau that the language board advises against, and what ends up in letters all the same. */
const STIFF =
  /\b(härmed|erhåll\w*|avseende|beträffande|angående|vederbörande|jämlikt|åligg\w*|därest|föreligg\w*|tillse|inkom\w*|ombesörj\w*|såvida|huruvida|ovanstående|nedanstående|dylik\w*|i enlighet med|med anledning av|samt|delge\w*|verkställ\w*|inge|ingiv\w*|undertecknad\w*|handlägg(?!are)\w*|den enskilde\w*|brukare\w*|klient\w*)\b/i;
const FIELD = /\{\{[^}]*\}\}/g;

const all = TemplateKind.options.flatMap((kind) =>
  Object.entries(letterTemplates[kind]).map(([lang, words]) => ({
    kind,
    lang: lang as LetterLang,
    ...words,
  })),
);
const letters = all.filter((t) => t.kind !== 'sender');
/** What is said, sentence by sentence; a field counts as one word. */
const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(FIELD, 'fält')
    .split(/\n+|(?<=[.!?])\s+/)
    .map((s) => s.replace(/^[#!-]\s+/, '').trim())
    .filter(Boolean);
const lengthOf = (sentence: string): number => sentence.split(/\s+/).length;

describe('the letters that the product comes with', () => {
  test.each(all)('$kind in $lang is a template that can be saved', ({ kind, lang, title, body }) => {
    expect(letterTemplateFault({ kind, lang, title, body }, letterFieldNames)).toBeNull();
  });

  test.each(letters)('$kind in $lang says first what matters, and has one page', ({ body }) => {
    expect(body).toMatch(/^! .*\{\{.+\}\}|^! Vi skickar/);
    expect(body.replaceAll(FIELD, 'fält').split(/\s+/).length).toBeLessThan(140);
  });

  test.each(letters)('$kind in $lang has short sentences', ({ lang, body }) => {
    const lengths = sentencesOf(body).map(lengthOf);
    const longest = lang === 'easy' ? 13 : 22;
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
    expect(lengths.reduce((a, b) => a + b) / lengths.length).toBeLessThanOrEqual(lang === 'easy' ? 8 : 12);
  });

  test.each(letters)('$kind in $lang has no word of the bureau', ({ title, body }) => {
    expect(`${title} ${body}`.replaceAll(FIELD, '')).not.toMatch(STIFF);
  });

  test.each(
    letters.filter((t) => t.lang !== 'en' && t.kind !== 'custody_cover' && t.kind !== 'information_request'),
  )('$kind in $lang speaks to you', ({ body }) => expect(body).toMatch(/\b(du|dig|din|ditt)\b/i));

  test.each(['sv', 'easy'] as const)('how to appeal, in %s, is said in short sentences too', (lang) => {
    const said = letterPhrases[lang].appeal({
      board: 'Socialnämnden',
      sender: '',
      had: { on: '7 december 2026', lastDay: '28 december 2026' },
    });
    expect(said).not.toMatch(STIFF);
    for (const sentence of sentencesOf(said)) expect(lengthOf(sentence)).toBeLessThanOrEqual(22);
  });
});
