/** Words of the help, the word list and the tour. Their texts are brought when they are asked for: features/guide/texts. */

export const help = {
  title: 'Hjälp',
  open: 'Hjälp om sidan',
  firstTitle: 'Gör så här',
  wordsTitle: 'Ord på sidan',
  toWords: 'Hela ordlistan',
  tourTitle: 'Rundtur',
  keysTitle: 'Tangenter',
  keys: [
    { keys: ['Ctrl', 'K'], does: 'Sök barn eller ärende' },
    { keys: ['j'], does: 'Nästa rad i en lista' },
    { keys: ['k'], does: 'Föregående rad i en lista' },
    { keys: ['Enter'], does: 'Öppna raden' },
    { keys: ['n'], does: 'Ny anteckning, på ärendets dokumentation' },
    { keys: ['Ctrl', 'Enter'], does: 'Signera anteckningen' },
    { keys: ['Esc'], does: 'Stäng en ruta. Det du skrivit finns kvar' },
  ],
};

export const wordList = {
  title: 'Ordlista',
  lead: 'Orden i systemet, vad de betyder och var de står i lagen.',
  search: 'Sök',
  searchHelp: 'Ord eller förklaring',
  group: 'Del',
  allGroups: 'De vanligaste',
  found: (n: string, typed: boolean) => (typed ? (n === '1' ? '1 träff' : `${n} träffar`) : `${n} ord`),
  noMatch: 'Inget ord passar',
  noMatchBody: 'Sök på en del av ordet, eller på något ur förklaringen.',
  actsTitle: 'Lagarna',
  actsHelp:
    'SoL 20:2 är 20 kap. 2 § socialtjänstlagen. Understrukna lagrum leder till fristerna som bygger på dem.',
  sourceTitle: 'Rättsläget',
  source: 'Lagrummen gäller november 2026. Kontrollera mot gällande lydelse.',
  explain: (word: string) => `Förklara ${word}`,
  inList: 'I ordlistan',
};

export const tour = {
  title: 'Rundtur',
  lead: (steps: number) =>
    `${steps} steg, ungefär tio minuter. Du kan lämna den när du vill och fortsätta senare.`,
  begin: 'Börja rundturen',
  goOn: (step: number, of: number) => `Fortsätt, steg ${step} av ${of}`,
  again: 'Gör rundturen igen',
  stepsTitle: 'Stegen',
  region: 'Rundtur',
  at: (step: number, of: number) => `Steg ${step} av ${of}`,
  look: 'Titta på',
  attempt: 'Prova',
  toPage: (title: string) => `Till sidan för ${title}`,
  fold: 'Visa mindre',
  unfold: 'Visa mer',
  back: 'Föregående',
  next: (title: string) => `Nästa: ${title}`,
  done: 'Jag är klar',
  leave: 'Lämna rundturen',
  here: 'Du är här',
  seen: 'Sett',
  doneTitle: 'Bra! Du är klar med rundturen.',
  doneBody: 'Du kan göra den igen härifrån eller från Hjälp.',
};

/** The words of the word list that headings are explained by. */
export const headingWords = {
  preliminary: 'förhandsbedömning',
  assessment: 'omedelbar skyddsbedömning',
  coding: 'problemkodning',
  disclosure: 'utlämnande',
  openingNotice: 'underrättelse om inledd utredning',
  childTalk: 'barnsamtal',
  statement: 'uppgift från annan',
  standpoint: 'inställning',
  investigationPlan: 'utredningsplan',
  family: 'familjen',
  standardQuestions: 'frågor om våld och heder',
  conflict: 'jäv',
  against: 'skyddas mot',
  glass: 'nödöppning',
  reporterTest: 'sekretessprövning av anmälarens identitet',
  competence: 'kompetens',
  riskAssessment: 'riskbedömning',
  workload: 'arbetsbelastning',
  clock: 'frist',
  vacant: 'vakant',
  localTarget: 'lokalt mål',
};
