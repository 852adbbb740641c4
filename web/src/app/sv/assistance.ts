import type {
  AssistanceArea,
  DecisionOutcome,
  EvictionChildren,
  EvictionSender,
  MemberRelation,
  MonthChannel,
  MonthOutcome,
  PeriodEndReason,
  PlanKind,
  PlanOutcome,
  PlanStanding,
} from '../../api/assistance.ts';

/** Words of what is followed after a decision, fetched by their pages. */

export const assistanceArea: Record<AssistanceArea, string> = {
  economic_assistance: 'Ekonomiskt bistånd',
  disability: 'LSS och funktionsstöd',
  social_psychiatry: 'Socialpsykiatri',
  integration: 'Integration',
  work: 'Arbete',
};

export const planKind: Record<PlanKind, string> = {
  work_plan: 'Arbetsplan',
  action_plan: 'Handlingsplan',
  individual_plan: 'Individuell plan',
};

export const situationPlanStanding: Record<PlanStanding, string> = {
  none: 'Ingen plan',
  current: 'Aktuell',
  overdue: 'Genomgång försenad',
  done: 'Genomförd',
};

/** Those that somebody can say. */
export const periodEndChoice: Record<PeriodEndReason, string> = {
  work: 'Egen försörjning: arbete',
  studies: 'Egen försörjning: studier',
  other_income: 'Egen försörjning: annan inkomst',
  need_met: 'Behovet är tillgodosett',
  declines: 'Den enskilde vill inte fortsätta',
  no_longer_entitled: 'Har inte längre rätt till det',
  not_reachable: 'Går inte att nå',
  moved: 'Flyttat',
  died: 'Avliden',
  other: 'Annat skäl',
};

/** With that the case was closed, which ends what is followed by itself. */
export const periodEndReason = { ...periodEndChoice, case_closed: 'Ärendet avslutades' };

export const memberRelation: Record<MemberRelation, string> = {
  applicant: 'Sökande',
  partner: 'Make, maka eller sambo',
  child: 'Barn',
  other_adult: 'Annan vuxen',
};

export const monthChannel: Record<MonthChannel, string> = {
  e_service: 'E-tjänst',
  paper: 'Papper',
  visit: 'Besök',
  phone: 'Telefon',
};

export const monthOutcome: Record<MonthOutcome, string> = {
  granted: 'Beviljas',
  partly: 'Beviljas delvis',
  refused: 'Avslås',
  withdrawn: 'Återtagen',
};

export const evictionSender: Record<EvictionSender, string> = {
  enforcement: 'Kronofogdemyndigheten: avhysning',
  landlord: 'Hyresvärden: uppsägning',
};

export const evictionChildren: Record<EvictionChildren, string> = {
  none: 'Inga barn bor där',
  looked_to: 'Barn bor där, deras situation är sedd till',
  reported: 'Barn bor där, orosanmälan är gjord',
  known: 'Barn bor där och har redan ett ärende',
};

export const situationPlanOutcome: Record<PlanOutcome, string> = {
  keep: 'Gäller som den är',
  change: 'Ska ändras',
  done: 'Genomförd',
};

export const decisionReviewOutcome: Record<DecisionOutcome, string> = {
  keep: 'Gäller som det är',
  change: 'Behöver ändras genom ett nytt beslut',
  end: 'Behöver upphöra genom ett nytt beslut',
};

/** What it is called to begin, to be followed and to end: in integration and work one is enrolled. */
const followed = {
  is: 'Följs',
  runs: (on: string) => `Följs sedan ${on}`,
  idle: 'Inget följs i ärendet just nu.',
  begin: 'Börja följa',
  end: 'Avsluta',
} as const;
const enrolled = {
  is: 'Inskriven',
  runs: (on: string) => `Inskriven sedan ${on}`,
  idle: 'Personen är inte inskriven just nu.',
  begin: 'Skriv in',
  end: 'Avsluta inskrivningen',
} as const;
export const periodWords = (area: AssistanceArea): typeof followed | typeof enrolled =>
  area === 'integration' || area === 'work' ? enrolled : followed;

const monthsOf = (n: number): string => (n === 1 ? 'en månad' : `${n} månader`);

export const situation = {
  ended: (from: string, to: string) => `${from}–${to}`,
  notHereTitle: 'Inget bistånd följs i ärendet',
  notHere:
    'Det som följs månad för månad eller år för år hör till ekonomiskt bistånd, LSS, socialpsykiatri, integration och arbete. Det här ärendet är av ett annat område.',
  able: { true: 'Arbetsför', false: 'Inte arbetsför', null: 'Arbetsförmågan är inte prövad' },
  earlier: 'Tidigare',
  assisted: (n: number) => `Bistånd i ${n} av de senaste 36 månaderna`,
  longTerm:
    'Hushållet har haft bistånd i minst 27 av de senaste 36 månaderna. Gå igenom planen och vad som hindrar.',
  months: 'Månader',
  recordMonth: 'Registrera ansökan',
  noMonths: 'Ingen månads ansökan är registrerad.',
  check: 'Kontrollera',
  correct: 'Rätta',
  checkOf: (month: string) => `Kontrollera ${month}`,
  correctOf: (month: string) => `Rätta ${month}`,
  cameIn: (on: string, channel: string) => `${on}, ${channel.toLowerCase()}`,
  checkBy: (day: string) => `Kontrolleras senast ${day}`,
  checkedOn: (day: string) => `Kontrollerad ${day}`,
  correctedBecause: (why: string) => `Rättat: ${why}`,
  household: 'Hushållet',
  setHousehold: 'Ändra hushållet',
  noteHousehold: 'Anteckna hushållet',
  noHousehold: 'Det är inte antecknat vilka som ingår i hushållet.',
  since: (day: string) => `Från och med ${day}`,
  childView: 'Barnets syn',
  noView: 'Varför den saknas',
  makePlan: 'Gör plan',
  changePlan: 'Ändra planen',
  reviewPlan: 'Gå igenom planen',
  noPlan: 'Det finns ingen plan.',
  noPlanRequired: 'Det finns ingen plan. Området kräver ingen, men den som vill ska få en.',
  goal: 'Mål',
  steps: 'Steg',
  step: (text: string, who: string | null, by: string | null) =>
    [text, who, by && `senast ${by}`].filter(Boolean).join(' · '),
  agreed: (day: string) => `Överenskommen ${day}`,
  without: (why: string) => `Utan överenskommelse: ${why}`,
  reviewBy: (day: string) => `Gås igenom senast ${day}`,
  reviews: 'Genomgångar',
  reviewed: (day: string, outcome: string) => `${day}: ${outcome.toLowerCase()}`,
  next: (day: string) => `Nästa senast ${day}`,
  decisions: 'Beslut som löper',
  toCommissions: 'Till insatserna',
  noDecisions: 'Inget beviljat beslut finns i ärendet.',
  reviewDecision: 'Ompröva',
  reviewDecisionOf: (wording: string) => `Ompröva: ${wording}`,
  reviewDecisionBy: (day: string) => `Omprövas senast ${day}`,
  notReviewed: 'Området har ingen regel om när beslutet ska omprövas.',
  ownView: (text: string) => `Den enskildes syn: ${text}`,
  evictions: 'Underrättelser om avhysning och uppsägning',
  recordEviction: 'Registrera underrättelse',
  noEvictions: 'Ingen underrättelse har kommit in.',
  answer: 'Bekräfta',
  answerOf: (day: string) => `Bekräfta underrättelsen ${day}`,
  answered: (day: string, children: string) => `Bekräftad ${day}. ${children}.`,
  waits: 'Väntar på bekräftelse',
  columns: { month: 'Månad', came: 'Kom in', check: 'Kontroll', act: 'Åtgärd' },
  by: (name: string, title: string) => `${name}, ${title}`,
  done: 'Sparat',
} as const;

export const situationForm = {
  fixTo: 'spara',
  submit: 'Spara',
  beganOn: 'Från och med',
  able: 'Är personen arbetsför?',
  earlierMonths: 'Månader med bistånd under de 36 månaderna före',
  earlierHelp: 'Sådant som inte finns här. Räknas som de månader som ligger närmast före.',
  decision: 'Beslut som ska omprövas',
  noDecision: 'Inget',
  endedOn: 'Sista dagen',
  reason: 'Skäl',
  text: 'Anteckning',
  endHelp: 'Behövs när skälet är annat.',
  monthTitle: 'Registrera ansökan för en månad',
  month: 'Månad',
  cameInOn: 'Kom in',
  channel: 'Hur den kom in',
  checkTitle: (month: string) => `Kontrollera ansökan för ${month}`,
  checkedOn: 'Kontrollerad',
  outcome: 'Utfall',
  whyNot: 'Skäl, när den inte beviljas helt',
  correctionReason: 'Varför det rättas',
  evictionTitle: 'Registrera underrättelse',
  receivedOn: 'Kom in',
  sender: 'Från',
  answerTitle: 'Bekräfta underrättelsen',
  answerHelp:
    'Underrättelse från Kronofogdemyndigheten bekräftas samma dag, med handläggare (11 kap. 3 § socialtjänstförordningen).',
  answeredOn: 'Bekräftad',
  children: 'Barn i bostaden',
  answerText: 'Handläggare, och vad hushållet erbjuds',
  planTitle: (kind: string) => kind,
  goal: 'Mål',
  steps: 'Steg, ett på varje rad',
  agreedOn: 'Gäller från',
  withoutWhy: 'Varför den enskilde inte är med på planen',
  withoutHelp: 'Lämna tomt när ni är överens.',
  planReviewBy: (n: number) => `Gås igenom senast (inom ${monthsOf(n)})`,
  planChange: 'Varför planen ändras',
  reviewPlanTitle: 'Gå igenom planen',
  reviewedOn: 'Genomgången',
  reviewText: 'Vad ni kom fram till',
  nextOn: 'Nästa genomgång senast',
  nextHelp: 'Behövs inte när planen är genomförd.',
  reviewDecisionTitle: 'Ompröva beslutet',
  decisionOn: 'Omprövat',
  decisionNext: 'Nästa omprövning senast',
  decisionNextHelp: 'Behövs inte när beslutet ska upphöra. Ett beslut ändras bara genom ett nytt beslut.',
  ownView: 'Den enskildes syn, eller varför den saknas',
  decisionText: 'Bedömning',
  householdTitle: 'Hushållet',
  fromOn: 'Från och med',
  member: (n: number) => `Person ${n}`,
  name: 'Namn',
  relation: 'Relation',
  view: 'Barnets syn',
  why: 'Varför barnets syn saknas',
  addMember: 'Lägg till person',
  removeMember: (n: number) => `Ta bort person ${n}`,
  householdChange: 'Varför hushållet ändras',
  choose: 'Välj',
  missing: (label: string) => `Fyll i ”${label}”`,
  chooseOne: (label: string) => `Välj ”${label}”`,
  answerIt: (label: string) => `Svara på ”${label}”`,
  nameMissing: (n: number) => `Skriv namnet på person ${n}`,
  viewMissing: (n: number) => `Skriv vad person ${n} säger, eller varför barnets syn saknas`,
  changeMissing: 'Skriv varför hushållet ändras',
  wholeNumber: 'Skriv ett helt tal',
} as const;

export const situations = {
  title: 'Bistånd',
  lead: (n: number) => `${n} ${n === 1 ? 'ärende' : 'ärenden'}`,
  filters: {
    alla: 'Alla',
    kontroll: 'Kontroll väntar',
    plan: 'Plan saknas eller är försenad',
    omprovning: 'Omprövning försenad',
    langvarigt: 'Långvarigt',
    ej: 'Följs inte än',
  },
  sorts: { nast: 'Det som ska göras först överst', namn: 'Namn', langst: 'Längst tid först' },
  area: 'Område',
  allAreas: 'Alla områden',
  columns: {
    case: 'Ärende',
    household: 'Hushåll',
    check: 'Månadskontroll',
    plan: 'Plan',
    decision: 'Omprövning',
  },
  since: (day: string) => `sedan ${day}`,
  notBegun: 'Följs inte än',
  household: (adults: number, children: number) =>
    `${adults} ${adults === 1 ? 'vuxen' : 'vuxna'}${children > 0 ? `, ${children} barn` : ''}`,
  checkBy: (day: string) => `senast ${day}`,
  late: 'Försenad',
  lastMonth: (month: string) => `Senast sökt ${month}`,
  longTerm: 'Minst 27 av 36 månader',
  emptyTitle: 'Inga ärenden om bistånd',
  empty:
    'Här visas ärenden i ekonomiskt bistånd, LSS, socialpsykiatri, integration och arbete som du har eller leder.',
} as const;

export const areaRules = {
  title: 'Områden',
  lead: 'Kommunens egna regler för vad som följs upp, inte lag. Det som redan har börjat behåller sina dagar.',
  columns: {
    area: 'Område',
    check: 'Månadskontroll',
    plan: 'Plan',
    decision: 'Omprövning av beslut',
    act: 'Åtgärd',
  },
  check: (days: number | null) => (days === null ? 'Nej' : `Inom ${days} dagar`),
  plan: (kind: string, required: boolean) => `${kind}, ${required ? 'krävs' : 'för den som vill'}`,
  planWithin: (n: number) => `Gås igenom inom ${monthsOf(n)}`,
  decision: (n: number | null) => (n === null ? 'Ingen regel' : `Inom ${monthsOf(n)}`),
  untouched: 'Inte ändrat av kommunen',
  history: (n: number) => (n === 1 ? '1 beslut' : `${n} beslut`),
  change: 'Ändra',
  changeOf: (area: string) => `Ändra ${area}`,
  title2: (area: string) => `Vad som gäller i ${area}`,
  monthlyCheck: 'Söks bistånd månad för månad?',
  checkDays: 'Kontrolleras inom, dagar',
  planKind: 'Slags plan',
  planRequired: 'Krävs en plan, utom för den som inte är arbetsför?',
  planMonths: 'Planen gås igenom inom, månader',
  decisionMonths: 'Beslut omprövas inom, månader',
  decisionHelp: 'Lämna tomt om ingen regel gäller.',
  reason: 'Skäl',
  done: 'Reglerna är sparade',
} as const;
