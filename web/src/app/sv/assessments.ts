import type {
  AssessedPerson,
  AssessedWith,
  InstrumentPurpose,
  RequiredStanding,
  RiskLevel,
} from '../../api/index.ts';

/** Words of risk assessments: in a case, missing in the units, and the board's instruments. */

export const riskLevel: Record<RiskLevel, string> = {
  low: 'Låg',
  moderate: 'Måttlig',
  high: 'Hög',
  not_rated: 'Ingen nivå anges',
};

export const assessedPerson: Record<AssessedPerson, string> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  sibling: 'Syskon',
  other: 'Någon annan',
};

/** Where the case is about an adult. */
export const assessedAdult: Record<AssessedPerson, string> = { ...assessedPerson, child: 'Personen själv' };

export const assessedWith: Record<AssessedWith, string> = {
  trained: 'Utbildad i instrumentet',
  trained_colleague: 'Tillsammans med utbildad kollega',
  no_training_needed: 'Kräver ingen utbildning',
};

export const instrumentPurpose: Record<InstrumentPurpose, string> = {
  honour: 'Heder',
  exposed_to_violence: 'Våldsutsatt',
  uses_violence: 'Våldsutövare',
  norm_breaking: 'Normbrytande beteende',
  misuse: 'Skadligt bruk och beroende',
  child_and_violence: 'Barn som upplevt våld',
  other: 'Annat',
};

export const requiredStanding: Record<RequiredStanding, string> = {
  done: 'Gjord',
  waived: 'Görs inte',
  expert_missing: 'Kontakt saknas',
  missing: 'Saknas',
};

export const assessments = {
  required: 'Det här kräver problemen',
  requiredHelp: 'Enligt nämndens rutin. Kraven följer av de problem som är kodade i ärendet.',
  nothingRequired: 'Inget av de problem som är kodade kräver en riskbedömning.',
  violence: (knownOn: string, assessedOn: string | null) =>
    assessedOn === null
      ? `Våld är kodat sedan ${knownOn}. Risken ska bedömas (HSLF-FS 2022:39). Lagen anger ingen tid i dagar. Ingen bedömning är antecknad än.`
      : `Våld är kodat sedan ${knownOn}. Att risken är bedömd antecknades ${assessedOn}.`,
  anyOf: (names: readonly string[]) =>
    names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`,
  andExpert: 'och kontakt med någon med särskild kunskap',
  waivedBy: (by: string, when: string) => `Görs inte, enligt ${by} ${when}`,
  made: 'Bedömningar',
  none: 'Ingen riskbedömning är gjord.',
  record: 'Anteckna bedömning',
  recordOf: (problem: string) => `Anteckna bedömning för ${problem.toLowerCase()}`,
  waive: 'Skriv varför inte',
  waiveOf: (problem: string) => `Skriv varför ${problem.toLowerCase()} inte bedöms`,
  correct: 'Rätta',
  correctOf: (name: string, on: string) => `Rätta ${name} ${on}`,
  again: 'Bedöm på nytt',
  againOf: (name: string, on: string) => `Bedöm på nytt: ${name} ${on}`,
  columns: { instrument: 'Instrument', who: 'Bedömd av', level: 'Nivå', again: 'Ny bedömning', act: 'Gör' },
  about: (who: string, name: string | null) =>
    name === null ? `Gäller ${who.toLowerCase()}` : `Gäller ${name}`,
  withColleague: (name: string) => `tillsammans med ${name}`,
  expert: (who: string, on: string) => `Kontakt med ${who} ${on}`,
  corrected: 'Rättad av en senare',
  madeAgain: 'Gjord på nytt senare',
  correctionOf: (reason: string) => `Rättelse: ${reason}`,
  edition: (name: string, edition: string) => (edition === '' ? name : `${name}, ${edition}`),
  noDay: 'Ingen dag satt',
  title: 'Anteckna riskbedömning',
  correctTitle: 'Rätta riskbedömning',
  againTitle: 'Bedöm på nytt',
  fixTo: 'spara bedömningen',
  submit: 'Spara bedömningen',
  lead: 'Här antecknas att bedömningen är gjord, nivån och en sammanfattning. Själva formuläret förvaras inte här.',
  instrument: 'Instrument',
  instrumentMissing: 'Välj ett instrument',
  needsTraining: (name: string) => `${name} (kräver utbildning)`,
  assessedOn: 'Bedömd den',
  assessor: 'Vem bedömde?',
  colleague: 'Tillsammans med utbildad kollega',
  colleagueHelp: (name: string) =>
    `Den som bedömde saknar antecknad utbildning i ${name}. Välj vem bedömningen gjordes tillsammans med.`,
  colleagueMissing: 'Välj en utbildad kollega',
  noTrained: (name: string) =>
    `Ingen i nämnden har en antecknad utbildning i ${name}. Be chefen anteckna den, eller välj ett annat instrument.`,
  whom: 'Vem gäller bedömningen?',
  aboutName: 'Namn',
  aboutNameMissing: 'Skriv vem bedömningen gäller',
  level: 'Risknivå',
  levelMissing: 'Välj nivå',
  summary: 'Sammanfattning',
  summaryMissing: 'Skriv en sammanfattning',
  reassessOn: 'Bedöm på nytt senast',
  reassessHelp: 'Dagen bevakas som en frist.',
  expertWho: 'Kontakt med särskild kunskap',
  expertHelp: 'Till exempel ett resurscentrum eller Origo. Lämna tomt om ingen kontakt har tagits.',
  expertOn: 'Kontakten togs den',
  expertBoth: 'Skriv både vem och vilken dag',
  reason: 'Vad var fel?',
  reasonMissing: 'Skriv vad som var fel',
  waiveTitle: (problem: string) => `Ingen riskbedömning: ${problem}`,
  waiveLead: 'Skälet står i akten. Görs bedömningen ändå senare räknas den.',
  waiveReason: 'Varför görs den inte?',
  waiveReasonMissing: 'Skriv skälet',
  waiveFixTo: 'spara skälet',
  waiveSubmit: 'Spara skälet',
};

export const missingAssessments = {
  title: 'Riskbedömningar som saknas',
  help: 'Kodade problem i pågående utredningar som enligt nämndens rutin kräver en riskbedömning.',
  units: 'Läget i enheterna',
  columns: {
    unit: 'Enhet',
    required: 'Krävs',
    done: 'Gjorda',
    waived: 'Görs inte, med skäl',
    left: 'Saknas',
    about: 'Gäller',
    what: 'Saknas',
    since: 'Utredning sedan',
    holder: 'Handläggare',
  },
  share: (done: number, of: number) => `${done} av ${of}`,
  left: (problem: string, instruments: string) => `${problem}: ${instruments}`,
  leftExpert: (problem: string) => `${problem}: kontakt med särskild kunskap`,
  shown: (shown: number, total: number) => `De ${shown} äldsta av ${total} visas.`,
  none: 'Ingenting saknas',
  noneBody:
    'Alla riskbedömningar som problemen kräver är gjorda, eller så är det skrivet varför de inte görs.',
  nobody: 'Ingen',
};

export const instrumentRules = {
  title: 'Riskinstrument',
  lead: 'Vilka instrument nämnden använder, och vad problemen kräver',
  help: 'En ändring gäller från och med nu. Det som gällde förut står kvar i historiken.',
  requirements: 'Vad problemen kräver',
  requirementsHelp: 'Ett av instrumenten räcker. Problem som inte står här kräver ingen riskbedömning.',
  asksFor: (names: string, expert: boolean) =>
    expert ? `${names}, och kontakt med någon med särskild kunskap` : names,
  addRequirement: 'Lägg till krav',
  change: 'Ändra',
  changeOf: (what: string) => `Ändra ${what}`,
  standard: 'Produktens utgångsläge',
  instruments: 'Instrument',
  addInstrument: 'Lägg till instrument',
  retired: 'Används inte längre',
  training: 'Kräver utbildning',
  noTraining: 'Kräver ingen utbildning',
  columns: { name: 'Instrument', purpose: 'Avser', training: 'Utbildning', act: 'Ändra' },
  requirementTitle: 'Vad ett problem kräver',
  instrumentTitle: 'Instrument',
  problem: 'Problem',
  problemMissing: 'Välj ett problem',
  anyOf: 'Något av instrumenten',
  anyOfHelp: 'Välj inget om problemet inte ska kräva någon bedömning.',
  expert: 'Kontakt med någon med särskild kunskap ska också antecknas',
  code: 'Kod',
  codeHelp: 'Små bokstäver, siffror och bindestreck. Kan inte ändras sedan.',
  codeMissing: 'Skriv en kod med små bokstäver, siffror och bindestreck',
  codeTaken: 'Koden finns redan',
  name: 'Namn',
  nameMissing: 'Skriv namnet',
  edition: 'Version',
  purpose: 'Avser',
  requiresTraining: 'Får bara användas av den som är utbildad, eller tillsammans med en utbildad kollega',
  levels: 'Nivåer som instrumentet ger',
  levelsMissing: 'Välj minst en nivå',
  active: 'Används av nämnden',
  reason: 'Varför ändras det?',
  reasonHelp: 'Till exempel beslutet, med datum.',
  reasonMissing: 'Skriv varför',
  fixTo: 'spara',
  submit: 'Spara',
  done: 'Ändringen är sparad',
  versionNow: (name: string, edition: string, active: boolean) =>
    `${edition === '' ? name : `${name}, ${edition}`}${active ? '' : '. Används inte längre'}`,
  nothing: 'Kräver inget',
};
