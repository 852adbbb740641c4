/** Words of the economy pages. */
export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

export const economy = {
  title: 'Ekonomi',
  lead: (year: number, through: number) =>
    through === 0 ? `${year}, inget utfall är importerat` : `${year}, januari–${monthName(through)}`,
  from: (file: string, day: string) => `Ur ${file}, importerad ${day}.`,
  import: 'Importera bokföring',
  funds: 'Bidrag och investeringar',
  year: 'År',
  through: 'Till och med',
  side: { net: 'Netto', cost: 'Kostnader', income: 'Intäkter' },
  sign: 'Kostnader står med plus och intäkter med minus, som i bokföringen. Avvikelsen är budget minus utfall: ett minus betyder att det har kostat mer, eller gett mindre, än budgeten. Belopp i tusen kronor; filerna har hela beloppen.',
  table: 'Budget, utfall och prognos per område',
  columns: {
    area: 'Område',
    budgetYear: 'Budget helår',
    budget: 'Budget hittills',
    outcome: 'Utfall hittills',
    deviation: 'Avvikelse',
    percent: '%',
    forecast: 'Prognos helår',
    forecastDeviation: 'Budget − prognos',
  },
  total: 'Summa',
  none: '–',
  accounts: 'Konton',
  accountsOf: (area: string) => `Konton bakom ${area}`,
  forecast: 'Lämna prognos',
  forecastOf: (area: string) => `Lämna prognos för ${area}`,
  withoutForecast: (areas: readonly string[]) =>
    `Summan har ingen prognos, för dessa områden saknar en: ${areas.join(', ')}.`,
  budgetFrom: {
    decided: (n: number, decision: string) =>
      `Budget enligt beslut: ${decision}${n > 1 ? `, version ${n}` : ''}.`,
    ledger: 'Budgeten är den som står i bokföringsfilen. Ingen har antecknat ett beslut om den.',
    none: 'Ingen budget är antecknad.',
  },
  months: 'Månad för månad',
  monthColumns: { month: 'Månad', budget: 'Budget', outcome: 'Utfall', deviation: 'Avvikelse' },
  monthsText: (worst: string, amount: string) => `Störst överskridande i ${worst}: ${amount} tkr.`,
  monthsNone: 'Ingen månad överskrider budgeten.',
  sums: 'Det som inte stämmer',
  sumsFine:
    'Alla summor stämmer: områdena blir totalen, delarna blir områdena och netto är kostnader och intäkter.',
  lines: (lines: readonly number[]) => `Rad ${lines.slice(0, 12).join(', ')}${lines.length > 12 ? ' …' : ''}`,
  severity: { error: 'Fel', warning: 'Fråga', note: 'Upplysning' },
  placements: 'Placeringarnas kostnad bredvid bokföringen',
  placementsHelp:
    'Placeringarnas kostnad är hemmens dygnskostnad för varje dygn. Bokföringen är kontona för köpt vård. Skillnaden är sådant som inte är dygnskostnad, som har bokförts en annan månad eller som gäller annan köpt vård.',
  placementsWhy: {
    withheld: 'visas inte, för få personer',
    not_measured: 'inte mätt',
  },
  placementColumns: { month: 'Månad', ledger: 'Bokföringen', placements: 'Placeringarna', apart: 'Skillnad' },
  together: 'De månader som båda visar',
  forecasts: 'Prognoser med kommentar',
  said: (tertial: string, by: string, day: string) => `${tertial}, ${by}, ${day}`,
  budgets: 'Budgetens versioner',
  budgetKind: { original: 'Ursprunglig', revised: 'Reviderad' },
  budgetSum: (kr: string) => `netto ${kr} tkr`,
  tables: 'Andra tabeller med belopp',
  emptyTitle: 'Ingen bokföring än',
  empty: 'När en bokföringsfil (SIE 4) är importerad visas budget, utfall och avvikelse här.',
} as const;

export const economyRows = {
  title: (area: string) => `Konton: ${area}`,
  lead: (year: number, through: number) => `${year}, januari–${monthName(through)}`,
  file: (file: string, by: string, day: string) => `Ur ${file}, importerad av ${by} ${day}.`,
  columns: {
    account: 'Konto',
    responsibility: 'Ansvar',
    activity: 'Verksamhet',
    part: 'Del',
    outcome: 'Utfall, kr',
    line: 'Rad',
  },
  caption: 'Kontorader',
  sum: 'Summa',
  empty: 'Inga kontorader i området det här året.',
} as const;

export const ledgers = {
  title: 'Importera bokföring',
  help: 'Välj en SIE 4-fil av typ 3 (periodsaldon per objekt), eller en tabell med period;konto;ansvar;verksamhet;budget;utfall. Allt i filen tas emot, eller inget. En senare fil för samma år gäller i stället för den tidigare, som finns kvar.',
  file: 'Fil',
  fileHelp: '.se, .si, .sie eller .csv, högst 20 MB',
  fileMissing: 'Välj en fil',
  fileTooLarge: 'Filen är för stor också när den är packad. Exportera ett år i taget.',
  read: 'Förhandsgranska',
  reading: 'Filen läses …',
  fixTo: 'Rätta för att läsa filen',
  faults: (n: number) => `Filen kan inte tas emot: ${n} fel`,
  facts: (company: string | null, year: number | null, through: number, rows: number, encoding: string) =>
    [
      company,
      year === null ? null : `${year}, utfall till och med ${monthName(through) || 'ingen månad'}`,
      `${rows} rader`,
      encoding,
    ]
      .filter(Boolean)
      .join(' · '),
  sum: (budget: string, outcome: string) =>
    `Budget för året, netto: ${budget} kr. Utfall, netto: ${outcome} kr.`,
  replaces: (file: string, day: string, outcome: string) =>
    `Gäller sedan i stället för ${file} från ${day}, som har utfallet ${outcome} kr.`,
  unplaced: (codes: string) => `Har ingen plats i nämndens områden eller delar: ${codes}`,
  takenBefore: (by: string, day: string) => `Filen är redan importerad av ${by} ${day}.`,
  take: 'Ta emot filen',
  done: 'Bokföringen är importerad',
  taken: 'Importerade filer',
  holds: 'gäller',
  withdrawn: 'borttagen',
  emptyTitle: 'Inga filer än',
  empty: 'Filer som tas emot visas här, med vad som inte stämmer i dem.',
} as const;

export const forecastForm = {
  heading: (area: string) => `Prognos för ${area}`,
  tertial: 'Efter tertial',
  help: 'Vad ni tror att hela året blir, i hela kronor. Intäkter skrivs utan minus.',
  cost: (part: string) => `${part}, kostnad`,
  income: (part: string) => `${part}, intäkt`,
  comment: 'Kommentar',
  commentHelp: 'Varför det blir så, och vad ni gör åt det.',
  commentMissing: 'Skriv en kommentar',
  notNumber: 'Skriv hela kronor, till exempel 1 200 000',
  fixTo: 'Rätta för att lämna prognosen',
  submit: 'Lämna prognosen',
  done: 'Prognosen är lämnad',
} as const;

export const funds = {
  title: 'Bidrag och investeringar',
  kind: { grant: 'Bidrag', investment: 'Investering' },
  columns: {
    title: 'Vad',
    decided: 'Beslutat, kr',
    used: 'Använt, kr',
    left: 'Kvar, kr',
    period: 'Tid',
    state: 'Läge',
  },
  state: {
    coming: 'kommande',
    current: 'pågår',
    ended: 'avslutat',
    over: 'mer använt än beslutat',
    unused: 'tiden slut, allt är inte använt',
  },
  byDay: (day: string) => `till och med ${day}`,
  unknown: 'ingen har angett',
  emptyTitle: 'Inga bidrag eller investeringar',
  empty: 'De visas här när någon har antecknat ett beslut.',
} as const;
