/** Words of the register of organisations that report. */

const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const organisations = {
  title: 'Organisationer som anmäler',
  help: 'Skolor, vårdcentraler och andra som anmäler oro. Anmälningarna räknas efter registret.',
  lead: (n: number) => many(n, 'organisation', 'organisationer'),
  add: 'Lägg till organisation',
  search: 'Sök',
  searchHelp: 'Namn, tidigare namn eller område',
  category: 'Slag',
  allCategories: 'Alla slag',
  standing: 'Visa',
  standings: { active: 'Nuvarande', ended: 'Avslutade' },
  all: 'Alla',
  register: 'Registret',
  columns: { name: 'Namn', category: 'Slag', district: 'Område', days: 'Finns' },
  also: (names: readonly string[]) => `även ${names.join(', ')}`,
  mergedInto: (name: string, on: string | null) =>
    on === null ? `samma som ${name}` : `uppgick i ${name} ${on}`,
  days: (from: string | null, to: string | null) => {
    if (from === null && to === null) return '';
    if (to === null) return `från ${from}`;
    return from === null ? `till ${to}` : `${from}–${to}`;
  },
  unmatched: 'Inte i registret',
  unmatchedHelp:
    'Namn som anmälare har skrivit och som ingen organisation har. När du säger vilken det är följer anmälningarna med, även de som kommer, och namnet syns för alla som läser registret. Låt ett namn som kan vara en persons stå kvar. Finns organisationen inte än: be den som sköter registret lägga till den.',
  /** For whoever may not read them. */
  waiting: (n: number) =>
    `${many(n, 'skrivet namn väntar på att mottagningen placerar det.', 'skrivna namn väntar på att mottagningen placerar dem.')} Vad som har skrivits visas inte här: det kan vara en persons namn.`,
  writtenOn: (day: string) => `skrevs senast ${day}`,
  match: 'Koppla',
  matchName: (name: string) => `Koppla ${name}`,
  emptyTitle: 'Registret är tomt',
  empty: 'Lägg till de skolor, vårdcentraler och andra som brukar anmäla, så kan anmälningarna räknas.',
  done: {
    added: 'Organisationen är tillagd',
    changed: 'Ändringen är sparad',
    matched: 'Namnet är kopplat och anmälningarna följer med',
    merged: 'Sammanslagningen är sparad',
    undone: 'Sammanslagningen är tillbakatagen',
  },
};

export const organisation = {
  windowTitle: 'Organisation som anmäler',
  change: 'Ändra',
  merge: 'Låt uppgå i en annan',
  undo: 'Ta tillbaka sammanslagningen',
  undoBody: (name: string) => `Anmälningarna räknas på nytt för ${name} själv.`,
  facts: { category: 'Slag', district: 'Område', days: 'Finns', merged: 'Uppgår i' },
  noDays: 'tills vidare',
  none: '–',
  names: 'Andra namn',
  namesHelp: 'Tidigare namn, kortnamn och så som anmälare har skrivit. Alla hittar hit.',
  noNames: 'Inga andra namn.',
  kinds: { current: 'nu', former: 'tidigare namn', also: 'skrivs även' },
  tookOver: 'Har tagit upp',
  history: 'Historik',
  events: {
    added: (text: string) => `Tillagd som ${text}`,
    renamed: (text: string) => `Bytte namn från ${text}`,
    category_changed: (text: string) => `Bytte slag från ${text}`,
    district_changed: (text: string) => (text === '' ? 'Fick ett område' : `Bytte område från ${text}`),
    days_changed: (text: string) =>
      text === '–' ? 'Fick dagar för när den finns' : `Dagarna ändrades från ${text}`,
    name_added: (text: string) => `Fick namnet ${text}`,
    name_removed: (text: string) => `Förlorade namnet ${text}`,
    merged: (text: string) => `Uppgick i ${text}`,
    merge_undone: (text: string) => `Uppgår inte längre i ${text}`,
  },
};

export const organisationForm = {
  addTitle: 'Lägg till organisation',
  changeTitle: (name: string) => `Ändra ${name}`,
  name: 'Namn',
  category: 'Slag',
  district: 'Område eller kommun',
  activeFrom: 'Finns från',
  activeTo: 'Sista dag',
  otherNames: 'Andra namn',
  otherNamesHelp: 'Ett på varje rad: tidigare namn, kortnamn, så som anmälare skriver.',
  add: 'Lägg till',
  save: 'Spara',
  fixTo: 'spara',
  nameMissing: 'Skriv namnet',
  categoryMissing: 'Välj slag',
};

export const mergeOrganisation = {
  title: (name: string) => `Låt ${name} uppgå i en annan`,
  into: 'Uppgår i',
  intoHelp: 'Börja skriva och välj i registret.',
  intoMissing: 'Välj en organisation',
  how: 'Hur?',
  fromDay: 'Från en dag',
  fromDayHelp: 'Anmälningar från dagen före stannar hos den som fanns då.',
  same: 'Det är samma organisation, införd två gånger',
  sameHelp: 'Alla anmälningar räknas för den andra.',
  on: 'Första dag',
  submit: 'Fortsätt',
  fixTo: 'fortsätta',
  confirmTitle: 'Slå samman?',
  confirmBody: (name: string, into: string, on: string | null) =>
    on === null
      ? `${name} räknas som ${into}, från början. Det går att ta tillbaka.`
      : `${name} uppgår i ${into} ${on}. Anmälningar från och med den dagen räknas för ${into}. Det går att ta tillbaka.`,
  confirm: 'Slå samman',
};

export const matchOrganisation = {
  title: (name: string) => `Koppla ${name}`,
  help: 'Välj vilken organisation i registret det är. Anmälningarna under namnet följer med.',
  which: 'Organisation',
  missing: 'Välj en organisation',
  submit: 'Koppla',
  fixTo: 'koppla',
};
