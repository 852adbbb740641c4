import type { CatalogueField, Identity, Regime, ReportedAs } from '../../api/index.ts';

/** Words of the catalogue of interventions, fetched by its page. */

export const regime: Record<Regime, string> = {
  own: 'Egen regi',
  choice: 'Valfrihet (LOV)',
  bought: 'Köpt',
};

export const identity: Record<Identity, string> = {
  kept: 'Ja, den som får insatsen dokumenteras',
  counselling: 'Nej, det är rådgivning',
  exempted: 'Nej, nämnden har beslutat om undantag',
};

export const reportedAs: Record<ReportedAs, string> = {
  open_care: 'Öppenvård',
  housing_support: 'Boendestöd',
  elsewhere: 'På annat håll',
};

const years = (from: number | null, to: number | null): string => {
  if (from === null && to === null) return 'alla åldrar';
  if (to === null) return `från ${from} år`;
  return from === null ? `till och med ${to} år` : `${from}–${to} år`;
};

const field: Record<CatalogueField, string> = {
  name: 'namnet',
  method: 'metoden',
  evidence: 'vad som är känt om metoden',
  targetGroup: 'målgruppen',
  ages: 'åldrarna',
  regime: 'vem som ger insatsen',
  assessed: 'behovsprövningen',
  identity: 'om den enskilde dokumenteras',
  reportedAs: 'var insatsen redovisas',
  training: 'utbildningen',
  places: 'antalet platser',
  evaluation: 'utvärderingen',
  days: 'dagarna',
};

export const catalogue = {
  title: 'Insatser',
  lead: (n: number) => `${n} ${n === 1 ? 'insats' : 'insatser'}`,
  help: 'Det som nämnden kan ge. Besluten och uppföljningen räknas efter listan. En ändring är en ny version: det som gällde förut går att läsa.',
  scales: 'Skalor som insatser skattas med',
  add: 'Lägg till insats',
  search: 'Sök',
  searchHelp: 'Namn, metod eller målgrupp',
  list: 'Insatser',
  standing: 'Visa',
  standings: { active: 'Ges nu', coming: 'Kommande', ended: 'Avslutade', all: 'Alla' },
  assessed: 'Behovsprövning',
  assessedShort: { yes: 'Behovsprövad', no: 'Utan behovsprövning' },
  all: 'Alla',
  columns: { name: 'Insats', target: 'Målgrupp', regime: 'Ges av', places: 'Platser', act: 'Ändra' },
  years,
  days: (from: string, to: string | null) => (to === null ? `från ${from}` : `${from}–${to}`),
  endedOn: (day: string) => `avslutad ${day}`,
  comingOn: (day: string) => `börjar ${day}`,
  uncounted: 'räknas inte',
  more: 'Om insatsen',
  evidence: 'Vad som är känt om metoden',
  identity: 'Dokumenteras den enskilde?',
  exemption: (decision: string) => `Nej, enligt nämndens beslut: ${decision}`,
  reportedAs: 'Redovisas som',
  training: 'Utbildning som krävs',
  evaluation: 'Utvärdering',
  given: 'Ges',
  change: 'Ändra',
  changeOf: (name: string) => `Ändra ${name}`,
  emptyTitle: 'Katalogen är tom',
  empty: 'Lägg till de insatser som nämnden ger, så kan de följas upp.',
  done: 'Insatsen är sparad',
  history: (n: number) => (n === 1 ? 'En version' : `${n} versioner, den senaste först`),
  first: 'Lades till',
  changed: (fields: readonly CatalogueField[]) =>
    fields.length === 0 ? 'Ingenting ändrades' : `Ändrade ${fields.map((f) => field[f]).join(', ')}`,
};

export const catalogueForm = {
  addTitle: 'Lägg till insats',
  fixTo: 'spara insatsen',
  submit: 'Spara',
  name: 'Namn',
  nameMissing: 'Skriv vad insatsen heter',
  method: 'Metod',
  methodHelp: 'Metodens namn, till exempel HAP eller MI',
  evidence: 'Vad som är känt om metoden',
  evidenceHelp: 'Kort: vad forskningen eller er egen uppföljning visar',
  targetGroup: 'Målgrupp',
  ageFrom: 'Från ålder',
  ageTo: 'Till och med ålder',
  ageWrong: 'Skriv åldern i hela år, högst 120',
  regime: 'Ges av',
  assessed: 'Behövs en behovsprövning?',
  assessedHelp:
    'Utan behovsprövning får den som vill ha insatsen den utan utredning och beslut (11 kap. 5 § socialtjänstlagen).',
  assessedOptions: { yes: 'Ja, efter behovsprövning', no: 'Nej, utan behovsprövning' },
  identity: 'Dokumenteras den som får insatsen?',
  identityHelp:
    'Rådgivning behöver inte dokumenteras (14 kap. 4 §). Av särskilda skäl kan nämnden besluta att uppgifter om identitet inte dokumenteras (14 kap. 5 §). Då räknas insatsen utan person.',
  exemption: 'Nämndens beslut',
  exemptionHelp: 'Dag och paragraf',
  exemptionMissing: 'Skriv nämndens beslut: dag och paragraf',
  reportedAs: 'Redovisas i öppenvårdens siffror som',
  reportedAsHelp:
    'Placeringar, kontaktpersoner och annat som inte är öppenvård redovisas på annat håll. Gäller insatser som beställs från och med nu.',
  training: 'Utbildning som krävs',
  places: 'Platser samtidigt',
  placesHelp: 'Lämna tomt om platserna inte räknas',
  placesWrong: 'Skriv antalet med siffror',
  evaluation: 'Adress till utvärderingen',
  evaluationHelp:
    'Till det formulär där den som har fått insatsen säger vad den tyckte. Länken ges när insatsen avslutas och säger inget om personen.',
  evaluationWrong: 'Skriv en adress som börjar med https://',
  activeFrom: 'Ges från och med',
  activeTo: 'Ges till och med',
  activeToHelp: 'Den sista dagen, när insatsen avslutas',
  reason: 'Varför?',
  reasonHelp: 'Till exempel nämndens beslut. Syns i historiken.',
  reasonMissing: 'Skriv varför',
};
