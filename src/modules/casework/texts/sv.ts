/** The few Swedish words that are stored with a case: what lists show of a person without a name. */
export const unnamed = { unknownChild: 'Okänt barn', unbornChild: 'Ofött barn' } as const;

/** The letters that end the alphabet, in its order. By code point they would come as ä, å, ö. */
export const lastLetters = 'åäö';

/** What the register of disclosures says was given, when a file is released. */
export const released = { file: 'Kopia av personakten, maskerad och granskad' } as const;

/** What somebody is called who by the safety check is not safe to tell of the investigation. */
export const keptFromTexts = { notSafe: 'ska inte underrättas enligt säkerhetsbedömningen' } as const;
