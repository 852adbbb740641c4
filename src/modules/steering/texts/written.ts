import type { Trend } from '../domain/codes.ts';

/* Words that stand in files, in Swedish and English, by which something is known again. */

/** The name of a row that is the sum of all areas. */
export const TOTALS = /^(summa|totalt?|hela nämnden|nämnden totalt|total)\b/i;

/** What stands in a cell that nobody measured. */
export const NOT_MEASURED = /^(?:ej mätt|inte mätt|(?:uppgift )?saknas|not[ _]measured|[-–—.]+)?$/i;
/** What stands in one whose duty it is not. */
export const NOT_APPLICABLE = /^(?:ej tillämpligt?|ej aktuellt?|inte aktuellt?|not[ _]applicable|n\/a)$/i;

/** Of an area, one row among others that are not told: they sum to nothing. */
export const OF_WHICH = /^(?:varav|därav|of which)\b/i;

/** As reports write them beside the codes. */
export const TRENDS: Readonly<Record<string, Trend>> = {
  ...{ '↑': 'up', '⬆': 'up', '↗': 'up', '▲': 'up', upp: 'up', uppåt: 'up' },
  ...{ '↓': 'down', '⬇': 'down', '↘': 'down', '▼': 'down', ned: 'down', ner: 'down', nedåt: 'down' },
  ...{ '→': 'same', '➡': 'same', '=': 'same', oförändrat: 'same', oförändrad: 'same' },
};
export const YES_NO: Readonly<Record<string, 'yes' | 'no'>> = { ja: 'yes', nej: 'no' };

/** In a remark: that the duty is not theirs. */
export const NOT_THEIR_TASK =
  /not applicable|does not own|not (?:its|their) (?:task|duty)|ej tillämplig|inte (?:har|äger) uppgiften|(?:inte|ej) (?:dess|deras|enhetens) (?:uppgift|ansvar)/i;
export const ZERO = /\b0\b|\bnoll(?:or)?\b|\bzero/i;
/** In a remark: that the figure is a mean. */
export const MEAN = /\b(?:mean|average)\b|medelvärde|medeltal|genomsnitt|\bsnitt(?:et)?\b|\bmedel\b/i;
/** At the end of a remark: what the figure is without them. */
export const WITHOUT =
  /(?:without|utan|excluding|bortsett från|states?|anger|blir)[^.;]*?(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent|procent)?\s*$/i;
