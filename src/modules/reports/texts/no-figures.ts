/** What looks like a number and is none that is measured: taken away before anything is looked for. */
export const NO_FIGURES: readonly RegExp[] = [
  // Days, periods and clock times.
  /\b(?:19|20|21)\d\d-(?:\d\d-\d\d|[TQH]\d|\d\d)\b/g,
  /\b\d{1,2}[:.]\d\d\b(?!\s*(?:%|procent))/g,
  /\b\d{1,2}\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/gi,
  // A law by its number, a section by its chapter.
  /\b\d{1,4}:\d+\b/g,
  // Years, and from one to another.
  /\b(?:19|20|21)\d\d(?:[–-](?:(?:19|20|21)\d\d|\d\d))?\b(?!\s*(?:%|procent|kr|tkr|mnkr|kronor))/g,
  // Law: 11 kap. 1 §, 26 a §, § 14, SFS 2025:400, 11:1.
  /\b\d+\s?[a-z]?\s?(?:kap\.?|§+)/gi,
  // Not from each sign of a run of them: that would take its length by itself.
  /(?<!§)§+\s?\d+(?:[–-]\d+)?/g,
  /\b(?:punkt|stycket?|bilaga|kapitel|tabell|figur|mål|tertial|kvartal|rad|sida|vecka|paragraf|version|utgåva|nr|dnr)\s\d+\b/gi,
  /\b[A-ZÅÄÖ]{1,4}-?\d+[A-Z]?\b/g,
  // Ages and school years.
  /\b\d{1,2}(?:\s?[–-]\s?\d{1,2})?[\s-]?(?:år|åringar|åring|års|månader|veckor)\b/gi,
  /\bårskurs\s\d\b/gi,
];
