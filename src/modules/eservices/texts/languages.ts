import { easy } from './easy.ts';
import { en } from './en.ts';
import { sv, type Texts } from './sv.ts';

export const LANGUAGES = ['sv', 'en', 'latt'] as const;
/** The language of the pages, as it stands in the address: `/oro?lang=en`. Swedish has none. */
export type Language = (typeof LANGUAGES)[number];

export const texts: Readonly<Record<Language, Texts>> = { sv, en, latt: easy };

/** The language as the browser and the screen reader know it (BCP 47). */
export const htmlLanguage: Readonly<Record<Language, string>> = { sv: 'sv', en: 'en', latt: 'sv' };

/** Anything but a known language, sent once, is Swedish. */
export const languageOf = (asked: unknown): Language => LANGUAGES.find((known) => known === asked) ?? 'sv';

export const pathOf = (language: Language): string => (language === 'sv' ? '/oro' : `/oro?lang=${language}`);
