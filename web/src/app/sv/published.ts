import type { PublishedGroup } from '../../api/index.ts';

/** Words of open care as it is published year by year, fetched by its page. */

export const publishedGroup: Record<PublishedGroup, string> = {
  children_youth: 'Barn och unga',
  adults: 'Vuxna',
  adults_housing_support: 'Vuxna, boendestöd',
};

export const published = {
  title: 'Insatser och individer i öppenvård',
  lead: { board: 'Nämnden, per grupp och år', units: 'Dina enheter, per grupp och år' },
  help: 'Behovsprövade insatser som pågick någon dag under året, och de personer som hade dem. Samma form som i nämndens årsredovisning.',
  print: 'Skriv ut',
  export: 'Spara som CSV',
  columns: { year: 'År', group: 'Grupp', interventions: 'Insatser', individuals: 'Individer' },
  table: 'Insatser och individer',
  ongoing: (through: string | null) => (through === null ? 'inget räknat än' : `till och med ${through}`),
  without: 'Utan behovsprövning och utan identitet',
  withoutHelp:
    'Redovisas för sig: ingen vet vilka som kom, så individer går inte att räkna. Den som kommer två gånger är två deltaganden.',
  withoutColumns: { occasions: 'Tillfällen', participants: 'Deltaganden' },
  small: (limit: number) => `färre än ${limit}`,
  protectedNote: (limit: number) =>
    `Antal från 1 till ${limit - 1} visas inte, så att ingen enskild går att känna igen. Bara hela månader räknas.`,
  how: 'Så räknas det',
  counted: [
    'En insats räknas i varje år som den pågick någon dag, också om den var pausad. Två insatser till samma person är två insatser och en individ.',
    'En person räknas en gång i varje grupp. Den som har insatser i två grupper finns i båda, så grupperna går inte att summera till antalet personer.',
    'Gruppen följer ärendets område och vad katalogen säger om insatsen när den beställs. Kontaktpersoner, placeringar och annat som inte är öppenvård redovisas på annat håll.',
    'Uppdrag som återlämnades innan insatsen påbörjades räknas inte.',
  ],
  rowsOf: (n: string, group: string, year: number) => `Visa de ${n} insatserna, ${group} ${year}`,
  link: 'Insatser och individer i öppenvård, per grupp och år',
  linkAbout: 'Den form som publiceras i årsredovisningen. Går att skriva ut och spara.',
  fileName: (today: string) => `oppenvard-${today}.csv`,
  rows: {
    title: (group: string, year: string) => `${group} ${year}`,
    windowTitle: 'Underlag',
    crumb: 'Underlag',
    lead: (n: number) => (n === 1 ? '1 insats' : `${n} insatser`),
    number: 'Ärende',
    service: 'Insats',
    unit: 'Enhet',
    days: 'Pågick',
    since: (from: string, to: string | null) => (to === null ? `sedan ${from}` : `${from}–${to}`),
    hidden: (n: number) => `${n} räknas men visas inte: du får inte läsa ärendet.`,
    emptyTitle: 'Inga insatser',
    empty: 'Ingen insats i gruppen pågick det året.',
  },
};
