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
  /not applicable|(?:does|do) not (?:own|have|perform|carry out)|not (?:its|their) (?:task|duty)|not responsible|ej tillämplig|(?:inte|ej) (?:har|äger|utför) (?:den )?(?:här )?(?:uppgiften|uppdraget)|(?:har|äger|utför) (?:inte|ej) (?:den )?(?:här )?(?:uppgiften|uppdraget)|saknar (?:uppgiften|uppdraget)|(?:inte|ej) (?:är )?(?:dess|deras|enhetens) (?:uppgift|uppdrag|ansvar)|ansvarar (?:inte|ej) för/i;
export const ZERO = /\b0\b|\bnoll(?:or)?\b|\bzero/i;
/** In a remark: that the figure is a mean. */
export const MEAN = /\b(?:mean|average)\b|medelvärde|medeltal|genomsnitt|\bsnitt(?:et)?\b|\bmedel\b/i;
/** In a remark: that the groups of which it is a mean are as large as one another. */
export const OF_ONE_SIZE =
  /(?<!\b(?:not|inte|ej)(?: of)? )(?:\b(?:equal|same|like) size|\bequally (?:large|big)|\blika (?:stora|många)|\bsamma storlek)/i;
/** In a remark: the numbers behind the word for a mean, where they are not in brackets. */
export const MEAN_OF =
  /(?:\b(?:mean|average)|medelvärdet?|medeltalet?|genomsnittet?|snittet?|medel)\s+(?:of|av)\s+((?:[^.;]|[.](?=\d))*)/i;
/** How many they are of which it is a mean, which is no share. */
export const HOW_MANY = /\b\d+ (?:shares|andelar|units|enheter|groups|grupper|värden|values|tal)\b/gi;
/** In a remark: the clause that tells what the figure is without them. */
export const WITHOUT = [
  /\b(?:without|utan|excluding|exklusive|bortsett från)\b(?:[^.;]|[.](?=\d))*/i,
  /\b(?:states?|anger|blir)\b(?:[^.;]|[.](?=\d))*/i,
];
/** In a remark: how many of those asked have answered. */
export const RESPONSE_RATE =
  /\b(?:svarsfrekvens(?:en)?|svarsandel(?:en)?|response rate)\b[^.;\d]*(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent|procent)?/i;
export const ANSWERS = /\b(\d+)\s+(?:svar|svarande|enkätsvar|answers?|respondents?|responses)\b/i;
