/** The few Swedish words that are stored with a case: what lists show of a person without a name. */
export const unnamed = { unknownChild: 'Okänt barn', unbornChild: 'Ofött barn' } as const;

/** The letters that end the alphabet, in its order. By code point they would come as ä, å, ö. */
export const lastLetters = 'åäö';

/** What the register of disclosures says was given, when a file is released. */
export const released = {
  file: 'Kopia av personakten, maskerad och granskad',
  reserved:
    'Med förbehåll enligt 10 kap. 14 § offentlighets- och sekretesslagen, som står i det som lämnades ut.',
} as const;

/** What somebody is called who by the safety check is not safe to tell of the investigation. */
export const keptFromTexts = { notSafe: 'ska inte underrättas enligt säkerhetsbedömningen' } as const;

/** Who gives more time to apply for care, as a clock's extension says it. */
export const court = 'Förvaltningsrätten';

type Level = 'low' | 'moderate' | 'high' | 'not_rated';
const LEVELS: Readonly<Record<Level, string>> = {
  low: 'Låg risk',
  moderate: 'Måttlig risk',
  high: 'Hög risk',
  not_rated: 'Instrumentet anger ingen nivå',
};
const ABOUT = {
  child: 'barnet',
  guardian: 'vårdnadshavare',
  sibling: 'syskon',
  other: 'någon annan',
} as const;

const sentences = (...parts: readonly (string | null | false)[]): string =>
  parts.flatMap((part) => (part ? (/[.!?”]$/.test(part) ? part : `${part}.`) : [])).join(' ');

/** What comes into a written investigation when it is fetched there of what is documented by fields rather than by words. */
export const sourceTexts = {
  talk: (talk: {
    readonly time: string | null;
    readonly place: string | null;
    readonly tookPart: string | null;
    readonly language: string | null;
    readonly interpreter: boolean;
    readonly alone: boolean;
  }): string =>
    sentences(
      `Samtal med barnet${talk.alone ? ' på egen hand' : ''}${talk.time ? ` kl. ${talk.time.slice(0, 5).replace(':', '.')}` : ''}`,
      talk.place && `Plats: ${talk.place}`,
      talk.tookPart && `Deltog: ${talk.tookPart}`,
      talk.language && `Språk: ${talk.language}`,
      talk.interpreter && 'Med tolk',
    ),
  noTalk: (whyNot: string): string => sentences('Inget samtal med barnet har hållits', whyNot),
  riskAssessment: (made: {
    readonly instrument: string;
    readonly about: keyof typeof ABOUT;
    readonly aboutName: string | null;
    readonly level: Level;
    readonly summary: string;
  }): string =>
    sentences(
      `${made.instrument}, om ${made.aboutName ?? ABOUT[made.about]}`,
      LEVELS[made.level],
      made.summary,
    ),
} as const;
