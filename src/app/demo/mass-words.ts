import type { ConcernReportInput, EntryKind } from '#modules/casework';
import type { Concluded } from './fate.ts';
import type { StoryReport } from './story.ts';

type Some<T> = readonly [T, ...T[]];
type Worries = ConcernReportInput['worries'];
type Reporter = ConcernReportInput['reporter'];

/** What the many cases of the municipality are told with. A few words each: the story's own cases are the ones to read. */

export const givenNames: Some<string> = [
  'Adrian',
  'Agda',
  'Alvin',
  'Astor',
  'Bea',
  'Cornelis',
  'Dalia',
  'Ebbe',
  'Edda',
  'Embla',
  'Enzo',
  'Farah',
  'Gry',
  'Hjalmar',
  'Idris',
  'Inez',
  'Ingo',
  'Jasmina',
  'Kasper',
  'Kaj',
  'Lage',
  'Lilja',
  'Lo',
  'Mahdi',
  'Majken',
  'Mio',
  'Nadja',
  'Nikolina',
  'Ossian',
  'Pim',
  'Ragna',
  'Rami',
  'Ronja',
  'Sixten',
  'Svante',
  'Tage',
  'Tyra',
  'Uma',
  'Valter',
  'Vendela',
  'Yusuf',
  'Åsta',
  'Ödis',
];

const familyStarts: Some<string> = [
  'Alm',
  'Björs',
  'Dal',
  'Eker',
  'Fager',
  'Gran',
  'Hägg',
  'Is',
  'Klöver',
  'Lind',
  'Moss',
  'Näs',
  'Ost',
  'Rönn',
  'Sten',
  'Tall',
  'Vind',
  'Ås',
];
const familyEnds: Some<string> = [
  'brinken',
  'fallet',
  'glänta',
  'hylla',
  'kullen',
  'lunda',
  'myra',
  'rike',
  'skäret',
  'slingan',
  'tunet',
  'udde',
  'vallen',
];
export const familyNames: readonly string[] = familyStarts.flatMap((a) => familyEnds.map((b) => `${a}${b}`));

interface Concern {
  readonly worries: Worries;
  readonly ages: readonly [number, number];
  readonly from: Some<'anonymous' | 'neighbour' | 'relative' | Organisation>;
  readonly text: (name: string) => string;
  readonly opened: string;
  readonly violence?: true;
}

type Organisation = keyof typeof organisations;

const organisations = {
  norrangen: { category: 'school', organisation: 'Norrängens skola', title: 'Skolkurator' },
  tallgarden: { category: 'school', organisation: 'Tallgårdsskolan', title: 'Rektor' },
  kvarnangen: { category: 'school', organisation: 'Kvarnängens skola', title: 'Skolsköterska' },
  gymnasium: { category: 'school', organisation: 'Björkviks gymnasium', title: 'Skolkurator' },
  solrosen: { category: 'preschool', organisation: 'Solrosens förskola', title: 'Förskollärare' },
  childHealth: { category: 'child_health', organisation: 'Barnhälsovården Björkvik', title: 'Sjuksköterska' },
  dentist: { category: 'dental_care', organisation: 'Tandkliniken Björkvik', title: 'Tandläkare' },
  police: { category: 'police', organisation: 'Polisen Björkvik', title: 'Polisinspektör' },
  football: { category: 'leisure', organisation: 'Björkviks fotbollsförening', title: 'Ungdomsledare' },
} as const;

export const reporterNames: Some<string> = [
  'Maud Ängsvik',
  'Per-Arne Holmtorp',
  'Sabina Lerdal',
  'Ulf Rismyra',
  'Viveka Sandhed',
  'Zelal Björkmo',
];

/** Who reports, by the code in a concern. */
export function reporterOf(from: Concern['from'][number], name: string, feedback: boolean): Reporter {
  if (from === 'anonymous') return { kind: 'anonymous' };
  if (from === 'neighbour')
    return { kind: 'private', category: 'private_person', name, relation: 'Granne', phone: '070-174 06 20' };
  if (from === 'relative')
    return { kind: 'private', category: 'relative', name, relation: 'Släkting', phone: '070-174 06 21' };
  return {
    kind: 'professional',
    name,
    ...organisations[from],
    phone: '0980-319 101',
    feedbackRequested: feedback,
  };
}

const schools = ['norrangen', 'tallgarden', 'kvarnangen'] as const;

/** What can be weighed for some days. */
export const calmConcerns: Some<Concern> = [
  {
    worries: ['school_absence'],
    ages: [9, 17],
    from: [...schools, 'gymnasium'],
    text: (name) =>
      `${name} har varit borta mer än hälften av lektionerna sedan skolstarten. Hemmet svarar inte.`,
    opened: 'Frånvaron är lång och skolan når inte hemmet. Barnets behov behöver utredas.',
  },
  {
    worries: ['neglect'],
    ages: [1, 11],
    from: ['solrosen', 'childHealth', 'dentist', 'norrangen'],
    text: (name) =>
      `${name} kommer ofta i smutsiga kläder och är hungrig. Uteblivna besök flera gånger i rad.`,
    opened: 'Flera oberoende uppgifter tyder på att omsorgen brister.',
  },
  {
    worries: ['parental_misuse'],
    ages: [2, 15],
    from: ['neighbour', 'relative', 'police', 'anonymous'],
    text: (name) => `Vuxna dricker i hemmet nästan varje kväll. ${name} är ute sent och vill inte gå hem.`,
    opened: 'Uppgifter om missbruk i hemmet behöver utredas.',
  },
  {
    worries: ['parental_conflict', 'family_relations'],
    ages: [3, 14],
    from: [...schools, 'solrosen', 'relative'],
    text: (name) =>
      `Föräldrarna har separerat och bråkar när ${name} lämnas över. ${name} är ledsen och sover dåligt.`,
    opened: 'Konflikten påverkar barnet i vardagen. Föräldrarna vill ha hjälp.',
  },
  {
    worries: ['parental_mental_illness'],
    ages: [0, 12],
    from: ['childHealth', 'relative', 'solrosen'],
    text: (name) =>
      `Föräldern orkar inte med vardagen och har avbrutit sin behandling. ${name} tar mycket ansvar.`,
    opened: 'Förälderns hälsa påverkar omsorgen. Behovet av stöd behöver utredas.',
  },
  {
    worries: ['norm_breaking', 'suspected_crime'],
    ages: [12, 17],
    from: ['police', 'police', 'gymnasium', 'football'],
    text: (name) =>
      `${name} var med när ett skyltfönster krossades i helgen och rör sig med äldre ungdomar sent på kvällen.`,
    opened: 'Risken att hamna i fortsatt brottslighet behöver bedömas.',
  },
  {
    worries: ['own_misuse'],
    ages: [14, 17],
    from: ['gymnasium', 'police', 'relative'],
    text: (name) => `${name} har varit påverkad i skolan två gånger och säger att det händer varje helg.`,
    opened: 'Användningen är upprepad och behöver utredas tillsammans med den unge.',
  },
  {
    worries: ['mental_illness', 'self_harm'],
    ages: [11, 17],
    from: [...schools, 'gymnasium', 'football'],
    text: (name) =>
      `${name} mår mycket dåligt och har slutat med det som var roligt. Har berättat om tankar på att skada sig.`,
    opened: 'Den unge behöver mer stöd än vad skola och hem kan ge.',
  },
  {
    worries: ['poverty_homelessness'],
    ages: [1, 16],
    from: ['solrosen', 'tallgarden', 'neighbour'],
    text: (name) =>
      `Familjen måste flytta vid månadsskiftet och har ingenstans att ta vägen. ${name} är orolig.`,
    opened: 'Boendet är osäkert och barnets situation behöver utredas.',
  },
];

export const concerns: Some<Concern> = [
  ...calmConcerns,
  {
    worries: ['witnessed_violence'],
    ages: [2, 15],
    from: ['police', 'norrangen', 'solrosen', 'neighbour'],
    text: (name) => `Det har varit bråk i lägenheten och ${name} var hemma. En vuxen hade blivit slagen.`,
    opened: 'Barnet kan ha bevittnat våld. Utredning inleds genast.',
    violence: true,
  },
  {
    worries: ['physical_violence'],
    ages: [4, 15],
    from: [...schools, 'childHealth'],
    text: (name) => `${name} har blåmärken och säger att en vuxen hemma tog i för hårt.`,
    opened: 'Uppgifter om våld mot barnet. Utredning inleds genast.',
    violence: true,
  },
];

export const assessments: Some<string> = [
  'Samtal med anmälaren. Inget tyder på fara i dag.',
  'Barnet är i trygga händer i kväll. Ingen åtgärd behövs i dag.',
  'Samtal med vårdnadshavaren och anmälaren. Ingen fara i dag.',
];
export const measures: Some<string> = [
  'Barnet är hos en släkting i natt. Vårdnadshavaren är med på det.',
  'Samtal med familjen samma dag. En vuxen stannar hos barnet.',
];

type NotOpened = Extract<StoryReport['decided'], { outcome: 'not_open' }>['reasonCode'];
export const notOpened: Some<readonly [NotOpened, string]> = [
  ['concern_not_confirmed', 'Det som har kommit fram ger inte stöd för oron.'],
  ['referred_or_service', 'Familjen har fått råd och tar själv kontakt med öppenvården.'],
  ['need_already_met', 'Barnet får redan stöd. Familjen vill inte ha mer nu.'],
];
export const NOT_AT_ONCE =
  'Uppgifterna kunde prövas i samtal dagen efter. De gav inget stöd för att barnet har varit med om våld.';

export const entries: Some<{
  readonly kind: EntryKind;
  readonly text: string;
  readonly contact?: true;
  readonly counterpart?: string;
}> = [
  {
    kind: 'contact',
    contact: true,
    counterpart: 'Barnet och vårdnadshavaren',
    text: 'Planeringssamtal. Familjen vet vad utredningen gäller och vill vara med.',
  },
  {
    kind: 'contact',
    contact: true,
    counterpart: 'Barnet och vårdnadshavaren',
    text: 'Samtal om hur veckan har varit. Nytt samtal är bokat.',
  },
  {
    kind: 'statement',
    counterpart: 'Mentor i skolan',
    text: 'Skolan beskriver att det går lite bättre sedan samtalen började.',
  },
  { kind: 'fact', text: 'Svar från vården har kommit in och är läst.' },
  { kind: 'assessment', text: 'Stödet behöver riktas till hela familjen.' },
];

/** How it was judged that those concerned can be told. */
export const safetyReasons = [
  'Skolan och barnet beskriver inget hot. Barnet är hos en släkting den dagen.',
  'Familjen känner redan till anmälan och har själv hört av sig.',
  'Samråd med förskolan. Inget tyder på att barnet far illa av att det blir känt.',
] as const;

export const tooSmall = 'Barnet är för litet för att tillfrågas. Frågorna ställs till vårdnadshavaren.';

/** What children have told when they were asked. */
export const toldOf = {
  violence: [
    'Barnet berättar om knuffar och hårda tag vid bråk hemma.',
    'Barnet har sett den ena föräldern slå den andra.',
  ],
  honour: ['Barnet får inte vara med på idrott och följs till och från skolan av en äldre bror.'],
} as const;

/** What plans of investigations ask. */
export const planQuestions: readonly [readonly string[], ...(readonly string[])[]] = [
  ['Hur har barnet det hemma?', 'Vad behöver barnet och föräldrarna?'],
  ['Är barnet tryggt?', 'Vilket stöd finns i familj och nätverk?', 'Vad behöver förändras?'],
];

interface Stood {
  readonly text: string;
  readonly toInvestigation: 'consents' | 'does_not';
  readonly toIntervention: 'consents' | 'not_asked';
}

/** How guardians stand to an investigation. */
export const stoodBy: readonly [Stood, ...Stood[]] = [
  {
    text: '”Vi vill ha hjälp, det har varit svårt länge.”',
    toInvestigation: 'consents',
    toIntervention: 'consents',
  },
  {
    text: '”Jag förstår inte vad vi har gjort för fel.”',
    toInvestigation: 'does_not',
    toIntervention: 'not_asked',
  },
];

interface Stated {
  readonly party: 'school' | 'health_care' | 'relative';
  readonly personName: string;
  readonly personRole: string;
  readonly text: string;
}

/** What others have told in an investigation. */
export const statedBy: readonly [Stated, ...Stated[]] = [
  {
    party: 'school',
    personRole: 'klasslärare',
    personName: 'Ulla Berghed',
    text: 'Barnet kommer ofta trött och utan frukost. Kamratrelationerna fungerar.',
  },
  {
    party: 'health_care',
    personRole: 'sjuksköterska, barnhälsovården',
    personName: 'Elin Strömhed',
    text: 'Vaccinationer och hälsobesök är gjorda. Familjen har kommit till de tider de har fått.',
  },
  {
    party: 'relative',
    personRole: 'faster',
    personName: 'Maj Lidhag',
    text: 'Maj hjälper till på helgerna. Hon tycker att det har blivit lugnare under hösten.',
  },
];

/** What children have said of how things are. */
export const ownWords = [
  '”Det är bäst när det är lugnt och vi äter tillsammans.” Barnet säger att det är bråk ibland på kvällarna.',
  '”Jag vill att någon ska hjälpa mamma.” Barnet berättar att det lagar mat själv flera dagar i veckan.',
  '”Skolan är okej men det är jobbigt att gå upp.” Barnet trivs med sin lärare och vill spela fotboll.',
] as const;

/** How investigations ended, and what they found. */
export const conclusions: Some<readonly [Concluded['outcome'], string]> = [
  ['no_need', 'Utredningen visar inget behov av insats. Barnet har det tryggt hemma och i skolan.'],
  ['no_need', 'Det som väckte oron har upphört. Föräldrarna har själva ordnat det som behövdes.'],
  ['declined', 'Familjen behöver stöd i vardagen men tackar nej. De vet vart de kan vända sig.'],
  [
    'met_otherwise',
    'Barnet får det stöd som behövs genom skolans elevhälsa och barn- och ungdomspsykiatrin.',
  ],
  ['moved', 'Familjen har flyttat. Den nya kommunen har tagit över.'],
];

/** Why something was not done before an investigation was concluded. */
export const NOT_DONE = 'Det framkom på annat sätt under utredningen och behövde inte göras för sig.';

/** Special reasons for more time. */
export const prolongings: Some<string> = [
  'Utlåtandet från barn- och ungdomspsykiatrin dröjer och behövs för bedömningen.',
  'Barnet har varit inlagt på sjukhus och samtalen har fått skjutas upp.',
  'En ny uppgift från polisen har kommit in och måste utredas.',
];

/** What risk assessments of violence came to. */
export const risks: Some<readonly ['low' | 'moderate' | 'high', string]> = [
  ['low', 'Den som slog bor inte längre med barnet. Barnet berättar att det är lugnt.'],
  ['moderate', 'Våldet har upphört men bråken fortsätter. Barnet har en vuxen att gå till.'],
  ['high', 'Våldet har pågått länge och den som slår är kvar i hemmet. Skydd planeras med mamman.'],
];
