/** Words of what staff are qualified for, and of the risk instruments that come with the product. */

/** The instruments as they are called; those of the municipality's own come with their names. */
export const instruments: Readonly<Record<string, string>> = {
  patriark: 'PATRIARK',
  'freda-short': 'FREDA kortfrågor',
  'freda-description': 'FREDA beskrivning',
  'freda-danger': 'FREDA farlighet',
  sara: 'SARA',
  savry: 'SAVRY',
  earl: 'EARL',
  ester: 'ESTER',
  asi: 'ASI',
  adad: 'ADAD',
  ungdok: 'UngDOK',
  irisk: 'iRisk',
  audit: 'AUDIT',
  dudit: 'DUDIT',
};

const DEGREES: Readonly<Record<string, string>> = {
  socionom_degree: 'Socionomexamen',
  other_relevant_degree: 'Annan relevant examen',
};

const name = (code: string, ofBoard: ReadonlyMap<string, string> = new Map()): string => {
  const instrument = code.replace(/^trained:/, '');
  return DEGREES[code] ?? `Utbildad i ${ofBoard.get(instrument) ?? instruments[instrument] ?? instrument}`;
};

export const competences = {
  title: 'Kompetens',
  help: 'Bara den som har socionomexamen eller annan relevant examen får bedöma om en utredning ska inledas, utreda och följa upp i barnärenden (25 kap. 1 § socialtjänstlagen). Ärenden kan därför bara ges till den som har en antecknad examen. Beslut följer delegationsordningen.',
  columns: { who: 'Medarbetare', what: 'Examen och utbildning', change: 'Ändra' },
  lacksDegree: 'Saknar examen för barnärenden',
  none: 'Inget antecknat',
  name,
  degrees: Object.keys(DEGREES),
  standardInstruments: Object.keys(instruments),
  period: (from: string, to: string | null) => (to === null ? `från ${from}` : `${from} – ${to}`),
  restsOn: (what: string, seenOn: string, by: string) => `${what}. Sett ${seenOn} av ${by}`,
  endedBy: (by: string, why: string, mistaken: boolean) =>
    `${mistaken ? 'Fel antecknat' : 'Avslutat'}, ${by}: ${why}`,
  earlier: (n: number) => `Tidigare (${n})`,
  note: 'Anteckna',
  noteOf: (who: string) => `Anteckna kompetens för ${who}`,
  end: 'Avsluta',
  endOf: (what: string, who: string) => `Avsluta ${what} för ${who}`,
  noted: 'Kompetensen är antecknad',
  ended: 'Kompetensen är avslutad',
  noteTitle: (who: string) => `Anteckna kompetens: ${who}`,
  noteSubmit: 'Anteckna',
  fixTo: 'spara',
  what: 'Examen eller utbildning',
  codeMissing: 'Välj examen eller utbildning',
  restsOnLabel: 'Vad det vilar på',
  restsOnHelp: 'Till exempel examensbevis eller kursintyg, från vem och när.',
  restsOnMissing: 'Skriv vad anteckningen vilar på',
  seenOn: 'Du såg handlingen den',
  from: 'Gäller från och med',
  to: 'Gäller till och med',
  toHelp: 'Lämna tomt om den gäller tills vidare.',
  endTitle: (what: string, who: string) => `${what}: ${who}`,
  how: 'Vad har hänt?',
  ends: 'Kompetensen upphör',
  mistaken: 'Den antecknades av misstag',
  mistakenHelp: 'Då har den aldrig gällt. Anteckningen står kvar med ditt skäl.',
  lastDay: 'Sista dagen',
  reason: 'Skäl',
  reasonMissing: 'Skriv skälet',
  endSubmit: 'Spara',
};
