/** Words of `samsyn import` and `samsyn check`. */
export const words = {
  import: 'Importera siffror ur en fil (CSV med semikolon, UTF-8). Allt i filen tas emot, eller inget',
  kinds: {
    measures: 'Mått per tertial: id;title_sv;kind;better;accumulation;T1;T2;T3;target',
    counts: 'Antal som står på annat ställe: id;period;numerator;denominator;remark',
    economy: 'Belopp: area_sv;level;cost;income;net, eller budget, utfall och avvikelse per område',
  },
  sie: 'Bokföringens budget och utfall: SIE 4 typ 3, eller period;konto;ansvar;verksamhet;budget;utfall',
  check: 'Kontrollera',
  figures: 'Visa vad som inte stämmer i siffrorna. Slutar med 1 när något är fel',
  options: {
    year: 'året, när filens namn inte säger det',
    dry: 'visa bara vad filen innehåller; ta inte emot något',
    board: 'nämnden, när kommunen har flera',
    json: 'svara med JSON',
    municipality: 'kommunen, när det finns flera',
  },
  noFile: (path: string) => `Filen ${path} går inte att läsa.`,
  tooLarge: (path: string) => `Filen ${path} är för stor. Dela upp den.`,
  notYear: 'Ange året med fyra siffror, till exempel --year 2022.',
  noYear: 'Årtalet står inte i filens namn. Ange det med --year, så går siffrorna att jämföra med rätt år.',
  faults: (file: string, n: number) =>
    `${file} är inte importerad: ${n} ${n === 1 ? 'fel' : 'fel'}. Rätta och försök igen.`,
  wouldTake: (file: string, rows: number) =>
    `${file}: ${rows} rader, inget fel. Inget är importerat (--dry-run).`,
  taken: (file: string, rows: number) => `${file}: ${rows} rader är importerade.`,
  takenBefore: (file: string, day: string) => `${file} är redan importerad, ${day}.`,
  severity: { error: 'Fel', warning: 'Fråga', note: 'Avrundning eller upplysning' },
  where: (file: string, line: number | null) => (line === null ? file : `${file} rad ${line}`),
  todo: (what: string) => `Gör så här: ${what}`,
  nothing: 'Det finns inga siffror att kontrollera. Importera dem först.',
  allWell: (files: number) => `Inget att anmärka på i ${files} ${files === 1 ? 'fil' : 'filer'}.`,
  sum: (errors: number, warnings: number, notes: number) =>
    `${errors} fel, ${warnings} ${warnings === 1 ? 'fråga' : 'frågor'}, ${notes} ${notes === 1 ? 'upplysning' : 'upplysningar'}.`,
} as const;
