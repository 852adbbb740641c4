import type {
  RequestStanding,
  RequestStepKind,
  StatementGround,
  StatementParty,
  StatementWay,
} from '../../api/index.ts';

/** Words of what others tell in an investigation, and of what has been asked for. */

export const statementParty: Record<StatementParty, string> = {
  preschool: 'Förskola',
  school: 'Skola',
  health_care: 'Hälso- och sjukvård',
  psychiatry: 'Psykiatri, barn eller vuxna',
  dental_care: 'Tandvård',
  police: 'Polis',
  social_services: 'Annan socialtjänst',
  other_authority: 'Annan myndighet',
  relative: 'Släkting',
  network: 'Annan i nätverket',
  other: 'Någon annan',
};

export const statementWay: Record<StatementWay, string> = {
  phone: 'Telefon',
  meeting: 'Möte',
  home_visit: 'Hembesök',
  digital_meeting: 'Videosamtal',
  letter: 'Brev',
  message: 'Meddelande',
};

export const statementGround: Record<StatementGround, string> = {
  consent: 'Samtycke (OSL 10:1, 12:2)',
  own_work: 'Nödvändigt för nämndens utredning (OSL 10:2)',
  help_within_care: 'Nödvändigt för att ge hjälp, till vård eller socialtjänst (OSL 26:9)',
  duty_by_statute: 'Skyldighet enligt lag (OSL 10:28)',
  harmless: 'Det står klart att ingen skadas (OSL 26:1)',
  came_unasked: 'Hörde av sig själv, inget röjdes',
};

export const requestStepKind: Record<RequestStepKind, string> = {
  reminded: 'Påmind',
  dropped: 'Inväntas inte',
};

export const requestStanding: Record<RequestStanding, string> = {
  waiting: 'Väntar på svar',
  late: 'Svaret dröjer',
  answered: 'Besvarad',
  dropped: 'Inväntas inte',
};

export const statements = {
  title: 'Det andra har berättat',
  lead: 'Varje uppgift står för den som har lämnat den. I utredningstexten hämtas den in under andras uppgifter, skild från fakta och bedömning.',
  record: 'Anteckna uppgift',
  none: 'Ingen uppgift är antecknad.',
  by: (ground: string, consentBy: string | null) =>
    consentBy === null ? ground : `${ground}, av ${consentBy}`,
  correct: 'Rätta',
  correctOf: (who: string, day: string) => `Rätta uppgiften från ${who} ${day}`,
  correctionOf: (why: string) => `Rättar en tidigare uppgift: ${why}`,
  corrected: 'Rättad av en senare uppgift',
  answers: 'Svar på begäran',
  requests: {
    title: 'Begärda uppgifter',
    lead: 'Det ni har frågat efter, och om svaret har kommit.',
    none: 'Ingen uppgift är begärd.',
    record: 'Anteckna begäran',
    asked: (day: string) => `Begärd ${day}`,
    due: (day: string) => `svar senast ${day}`,
    answered: (day: string) => `besvarad ${day}`,
    step: (kind: string, day: string, by: string) => `${kind} ${day} · ${by}`,
    answer: 'Anteckna svaret',
    answerOf: (who: string) => `Anteckna svaret från ${who}`,
    remind: 'Påmind',
    remindOf: (who: string) => `Anteckna att ${who} är påmind`,
    drop: 'Vänta inte',
    dropOf: (who: string) => `Vänta inte på svar från ${who}`,
  },
  form: {
    title: 'Uppgift från annan',
    answerTitle: (who: string) => `Svar från ${who}`,
    correctTitle: 'Rätta en uppgift',
    requestTitle: 'Begäran om uppgift',
    fixTo: 'spara uppgiften',
    fixRequestTo: 'spara begäran',
    party: 'Vem har berättat?',
    askedParty: 'Vem frågar ni?',
    partyMissing: 'Välj vem det gäller',
    organisation: 'Verksamhet',
    organisationHelp: 'Skriv två bokstäver för förslag ur registret.',
    organisationChosen: 'Vald ur registret.',
    personName: 'Namn',
    personRole: 'Titel, eller relation till barnet',
    sourceMissing: 'Skriv ett namn eller en verksamhet',
    way: 'Hur?',
    wayMissing: 'Välj hur',
    heardOn: 'Dag',
    askedOn: 'Begärd den',
    answerBy: 'Svar senast',
    ground: 'På vilken grund fick ni fråga?',
    groundHelp: 'Att fråga röjer att det finns ett ärende. Utan samtycke måste en bestämmelse tillåta det.',
    groundMissing: 'Välj grund',
    consentBy: 'Vem har samtyckt?',
    consentByHelp: 'Vårdnadshavarna, och den unge efter ålder och mognad.',
    consentByMissing: 'Skriv vem som har samtyckt',
    why: 'Varför utan samtycke?',
    whyMissing: 'Skriv varför ni frågade utan samtycke',
    text: 'Vad sades?',
    textHelp: 'Personens uppgifter, inte din bedömning.',
    textMissing: 'Skriv vad som sades',
    question: 'Vad frågar ni om?',
    questionMissing: 'Skriv vad ni frågar om',
    correctionReason: 'Varför rättas uppgiften?',
    correctionReasonMissing: 'Skriv varför uppgiften rättas',
    submit: 'Spara uppgiften',
    submitRequest: 'Spara begäran',
  },
  step: {
    remindTitle: (who: string) => `Påminnelse till ${who}`,
    dropTitle: (who: string) => `Vänta inte på svar från ${who}`,
    fixTo: 'spara',
    on: 'Dag',
    note: 'Kommentar',
    why: 'Varför väntar ni inte på svaret?',
    whyMissing: 'Skriv varför ni inte väntar på svaret',
    submit: 'Spara',
  },
};
