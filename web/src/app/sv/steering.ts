import type { FigureFileKind, FigureValueState, FindingSeverity } from '../../api/index.ts';
import { count, decimal } from '../../ui/format/numbers.ts';

/** Words of figures that are typed in or imported, fetched by their pages. */

export const severity: Record<FindingSeverity, string> = {
  error: 'Fel',
  warning: 'Att fråga om',
  note: 'Upplysningar',
};

export const fileKind: Record<FigureFileKind, string> = {
  measures: 'Mått per tertial',
  counts: 'Antal som står på annat ställe',
  economy: 'Belopp',
};

export const valueState: Record<FigureValueState, string> = {
  measured: 'Mätt',
  not_measured: 'Ej mätt',
  not_applicable: 'Ej tillämpligt',
};

const rows = (n: number) => `${count(n)} ${n === 1 ? 'rad' : 'rader'}`;
const files = (n: number) => `${count(n)} ${n === 1 ? 'fil' : 'filer'}`;

export const tabs = {
  label: 'Siffror utifrån',
  checks: 'Stämmer det?',
  manual: 'Inskrivna mått',
  import: 'Importera',
};

export const checks = {
  title: 'Vad som inte stämmer',
  lead: (errors: number, warnings: number, notes: number) =>
    `${count(errors)} fel · ${count(warnings)} att fråga om · ${count(notes)} ${notes === 1 ? 'upplysning' : 'upplysningar'}`,
  help: 'Siffror som skrivs in eller importeras jämförs med varandra. Ett fel är något som inte kan vara sant samtidigt. Det som räknas ur ärendena kan inte säga emot sig självt och står inte här.',
  print: 'Skriv ut',
  all: 'Alla',
  where: 'Här står det',
  whereRow: (file: string, line: number | null) => (line === null ? `${file}` : `${file}, rad ${line}`),
  todo: 'Gör så här',
  emptyTitle: 'Inget att anmärka på',
  empty: (n: number, measures: number, economyRows: number) =>
    `${files(n)} är kontrollerade: ${count(measures)} mått och ${rows(economyRows)} med belopp går ihop.`,
  nothingTitle: 'Inga siffror att kontrollera',
  nothing: 'Här står det som inte stämmer i mått, antal och belopp när de är importerade.',
  toImport: 'Importera en fil',
};

export const importing = {
  title: 'Importera siffror',
  lead: (n: number) =>
    n === 0 ? 'Inget importerat än' : `${files(n)} ${n === 1 ? 'är importerad' : 'är importerade'}`,
  help: 'En fil tas emot hel eller inte alls. Du ser varje rad först. En ny fil läggs bredvid den gamla, och den senaste gäller.',
  kind: 'Vad filen innehåller',
  file: 'Fil',
  fileHelp: 'CSV med semikolon, sparad som UTF-8',
  year: 'År',
  yearHelp: 'Behövs för mått när filens namn inte säger året',
  yearWrong: 'Skriv året med fyra siffror',
  fileMissing: 'Välj en fil',
  fileTooLarge: 'Filen är för stor. Dela upp den.',
  read: 'Visa filen',
  reading: 'Läser filen',
  take: (n: number) => `Importera ${rows(n)}`,
  cancel: 'Avbryt',
  fixTo: 'visa filen',
  faults: (n: number) =>
    n === 1
      ? 'Filen har ett fel och kan inte importeras'
      : `Filen har ${count(n)} fel och kan inte importeras`,
  faultsHelp: 'Inget av filen tas emot. Rätta i kalkylprogrammet och välj filen igen.',
  takenBefore: (by: string, day: string) => `Den här filen importerade ${by} redan ${day}.`,
  fine: 'Filen går att importera.',
  found: 'Det här stämmer inte',
  foundHelp:
    'Filen går att importera ändå. Det som inte stämmer står kvar på sidan Stämmer det? tills någon har rättat det.',
  rows: 'Rader i filen',
  line: 'Rad',
  what: 'Att titta på',
  ofYear: (year: number | null) => (year === null ? '' : `, ${year}`),
  done: 'Filen är importerad',
  imported: 'Importerade filer',
  columns: { file: 'Fil', kind: 'Innehåll', taken: 'Importerad', act: 'Åtgärd' },
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort ${name}`,
  removed: (by: string, day: string, why: string) => `Borttagen av ${by} ${day}: ${why}`,
  removeTitle: 'Ta bort den importerade filen',
  removeHelp: 'Siffrorna gäller inte längre. Filen, och vem som tog bort den, står kvar i listan.',
  why: 'Varför?',
  whyMissing: 'Skriv varför filen tas bort',
  removeTo: 'ta bort filen',
  removeSubmit: 'Ta bort filen',
  removeDone: 'Filen är borttagen',
  emptyTitle: 'Inga importerade filer',
  empty: 'Här står filerna när någon som sköter nämndens siffror har importerat dem.',
  rowsOf: rows,
  sums: 'Summor',
  sumsHelp: 'Varje summa som filen ska hålla: vad som står och vad raderna blir.',
  sumColumns: {
    area: 'Område',
    figure: 'Belopp',
    stated: 'Det står',
    computed: 'Raderna blir',
    apart: 'Skillnad',
  },
  sumOf: (n: number) => (n === 1 ? 'av en rad' : `av ${count(n)} rader`),
  preview: 'Filens rader',
};

export const manual = {
  title: 'Inskrivna mått',
  lead: (n: number, year: number | null) => `${count(n)} mått${year === null ? '' : ` · ${year}`}`,
  help: 'Mått vars värden kommer ur en fil eller skrivs in. Skriv antal när de finns: andelen räknas ur dem. En andel utan antal visas men räknas aldrig ihop med andra.',
  year: 'År',
  search: 'Sök mått',
  table: 'Mått, enheter och tertial',
  columns: { measure: 'Mått', target: 'Mål', act: 'Ändra' },
  board: 'Nämnden',
  together: 'Enheterna tillsammans',
  togetherOf: (counted: number, concerned: number) => `${count(counted)} av ${count(concerned)} enheter`,
  of: (n: number, d: number) => `${count(n)} av ${count(d)}`,
  byHand: 'inskrivet',
  reported: 'utan antal',
  reaches: { yes: 'Målet är nått', no: 'Målet är inte nått' },
  up: 'Högre är bättre',
  down: 'Lägre är bättre',
  fromFile: (file: string, line: number) => `${file}, rad ${line}`,
  change: 'Skriv in',
  changeOf: (code: string, unit: string) => `Skriv in ${code}, ${unit}`,
  emptyTitle: 'Inga mått att skriva in',
  empty: 'Importera måtten först. Sedan går det att skriva in värden per enhet och tertial.',
  trend: { share: 'Utveckling, procentenheter', other: 'Utveckling' },
  since: {
    better: (by: string, against: string) => `${by} bättre än ${against}`.trim(),
    worse: (by: string, against: string) => `${by} sämre än ${against}`.trim(),
    same: (_by: string, against: string) => `oförändrat sedan ${against}`,
  },
  withheld: 'visas inte',
  between: (from: number, to: number) => `${decimal(from)}–${decimal(to)}\u00a0%`,
  shown: (value: number, isShare: boolean) => (isShare ? `${decimal(value)}\u00a0%` : decimal(value)),
};

export const valueForm = {
  title: (code: string) => `Skriv in ${code}`,
  fixTo: 'spara',
  submit: 'Spara',
  unit: 'Enhet',
  tertial: 'Tertial',
  state: 'Är det mätt?',
  states: {
    measured: 'Ja',
    not_measured: 'Nej, ingen har räknat',
    not_applicable: 'Nej, uppgiften är inte enhetens',
  } satisfies Record<FigureValueState, string>,
  why: 'Varför?',
  whyMissing: 'Skriv varför',
  numerator: 'Antal',
  denominator: 'Av hur många',
  countsHelp: 'Lämna andelen tom när du skriver antal: den räknas ur dem.',
  share: 'Andel i procent, om ingen har antal',
  value: 'Värde',
  comment: 'Kommentar',
  commentHelp: 'Var värdet kommer ifrån, eller varför det ändras',
  commentMissing: 'Skriv var värdet kommer ifrån',
  numberWrong: 'Skriv ett tal med siffror',
  countsOrShare: 'Skriv antalen, eller andelen om ingen har antal',
  before: (n: number) => (n === 1 ? 'Ändrat en gång' : `Ändrat ${count(n)} gånger`),
  done: 'Värdet är sparat',
};
