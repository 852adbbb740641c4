/** Words of the preliminary assessment: what was asked, meetings, joining, feedback, and who decides. */

const list = (titles: readonly string[]): string =>
  titles.length < 2 ? (titles[0] ?? '') : `${titles.slice(0, -1).join(', ')} eller ${titles.at(-1)}`;

export const deciders = {
  by: (titles: readonly string[]) =>
    titles.length === 0 ? 'Beslutet fattas av någon annan.' : `Beslutet fattas av ${list(titles)}.`,
};

export const earlier = {
  was: 'Det var tidigare än nu',
  day: 'Dag',
  time: 'Klockslag',
};

export const contact = {
  title: 'Anteckna inhämtad uppgift',
  lead: 'Innan utredning är inledd får ni bara tala med barnet, vårdnadshavarna och anmälaren, och läsa nämndens egna uppgifter.',
  law: '14 kap. 2 § och 20 kap. 2 § socialtjänstlagen',
  party: 'Med vem?',
  others: 'Någon annan',
  notNow:
    'Frågor till andra hör till en utredning. Behöver ni fråga någon annan för att kunna bedöma barnets situation är det ett skäl att inleda utredning.',
  partyName: 'Namn',
  partyNameHelp: 'Om det behövs för att veta vem det var',
  way: 'Hur?',
  text: 'Vad kom fram?',
  textHelp: 'Skriv kort och skilj på vad personen säger och vad du själv bedömer.',
  submit: 'Spara uppgiften',
  fixTo: 'spara uppgiften',
  partyMissing: 'Välj vem uppgiften kommer från',
  wayMissing: 'Välj hur',
  textMissing: 'Skriv vad som kom fram',
};

export const meeting = {
  title: 'Möte med anmälare och familj',
  lead: 'Ett möte mellan barnet, vårdnadshavarna och anmälaren bör erbjudas om det är lämpligt för barnet.',
  law: '19 kap. 5 § socialtjänstlagen',
  standing: 'Vad gäller?',
  tookPart: 'Vilka deltog?',
  text: 'Anteckning',
  textWhy: 'Varför är det inte lämpligt?',
  submit: 'Spara',
  fixTo: 'spara mötet',
  standingMissing: 'Välj vad som gäller',
  tookPartMissing: 'Välj vilka som deltog',
  textMissing: 'Skriv vad mötet kom fram till',
  whyMissing: 'Skriv varför det inte är lämpligt',
};

export const join = {
  title: 'För anmälan till pågående utredning',
  found: (unit: string, holder: string | null) =>
    `Det pågår redan en utredning om barnet: ${holder === null ? unit : `${unit}, ${holder}`}.`,
  what: [
    'Anmälan läggs i utredningen och den som utreder får veta det.',
    'Fristen på 14 dagar faller bort. Den räknas inte som hållen.',
    'Anmälan behöver ändå en egen skyddsbedömning. Är den inte gjord följer den med till utredningen.',
  ],
  secrecy: 'Du får inte läsa utredningen.',
  submit: 'För över anmälan',
  fixTo: 'föra över anmälan',
  joinedTitle: 'Förd till pågående utredning',
  joined: (caseNumber: string) => `Anmälan ligger nu i ${caseNumber}.`,
  joinedFrom: (caseNumber: string) => `Kom in som ${caseNumber} och fördes hit`,
  hint: 'Det pågår redan en utredning om barnet.',
};

export const feedback = {
  title: 'Återkoppla till anmälaren',
  lead: 'Du får bara säga en av tre saker: att utredning har inletts, att den inte har inletts, eller att den redan pågick. Inget annat, varken om barnet, familjen eller skälen.',
  law: '19 kap. 6 § socialtjänstlagen och 26 kap. 9 a § offentlighets- och sekretesslagen',
  say: 'Det här får du säga',
  notRequested: 'Anmälaren bad inte om återkoppling i anmälan. Lämna den bara om hen har bett om det senare.',
  atOnce: 'Utredning pågick redan: återkoppla genast.',
  what: 'Vad har du gjort?',
  given: 'Anmälaren har fått återkoppling',
  withheld: 'Återkoppling lämnas inte',
  way: 'Hur?',
  whyNot: 'Varför inte?',
  text: 'Motivering',
  submit: 'Spara återkoppling',
  fixTo: 'spara återkopplingen',
  whatMissing: 'Välj vad du har gjort',
  wayMissing: 'Välj hur anmälaren fick veta',
  whyMissing: 'Välj varför',
  textMissing: 'Skriv en motivering',
};

export const preliminary = {
  heading: 'Under förhandsbedömningen',
  none: 'Inga uppgifter har hämtats in än.',
  meetings: 'Möte med anmälare och familj',
  feedback: 'Återkoppling till anmälaren',
  with: (party: string, name: string | null) => (name === null ? party : `${party}, ${name}`),
  tookPart: (who: string) => `Deltog: ${who}`,
  withheld: (why: string) => `Lämnades inte: ${why}`,
  alarmed: {
    manager: 'Chefen har fått veta',
    on_call: 'Socialjouren har fått veta. Ingen chef kunde nås i systemet',
    manager_and_on_call: 'Chefen och socialjouren har fått veta',
    nobody: 'Ingen kunde nås i systemet. Ring',
  } as Readonly<Record<string, string>>,
  acuteTold: 'Chefen får veta direkt när du sparar.',
  acuteToldOnCall: (phone: string | null) =>
    `Chefen och socialjouren får veta direkt när du sparar${phone === null ? '.' : `. Ring också socialjouren: ${phone}.`}`,
  acuteNotOpened: (titles: readonly string[]) =>
    `${deciders.by(titles)} Ärendet står kvar som att inledas genast.`,
};

export const intakeRules = {
  title: 'Delegation och kontorstid',
  lead: 'Vem som får fatta vilka beslut enligt nämndens delegationsordning, och när kontoret är bemannat.',
  help: 'Den som inte har delegation ser vem som beslutar och kan lämna ett förslag. Varje ändring sparas med vem, när och varför.',
  law: '6 kap. 37 § kommunallagen',
  change: 'Ändra',
  functions: 'Funktioner',
  functionOf: (title: string, holder: string | null) =>
    holder === null ? `${title} (vakant)` : `${title}, ${holder}`,
  section: 'Punkt i delegationsordningen',
  reason: 'Skäl',
  reasonHelp: 'Varför det ändras.',
  submit: 'Spara delegation',
  fixTo: 'spara delegationen',
  functionsMissing: 'Välj minst en funktion',
  sectionMissing: 'Skriv punkten i delegationsordningen',
  reasonMissing: 'Skriv skälen',
  done: 'Ändringen är sparad',
  hours: 'Kontorstid',
  hoursNow: (opens: string, closes: string) =>
    `Vardagar ${opens.replace(':', '.')}–${closes.replace(':', '.')}`,
  hoursHelp: 'Utanför kontorstid larmas också socialjouren när ett barn har akut behov av skydd.',
  noHours: 'Ingen kontorstid är inlagd. Socialjouren larmas då alltid.',
  hoursTitle: 'Kontorstid på vardagar',
  changeHours: 'Ändra kontorstid',
  opens: 'Öppnar',
  closes: 'Stänger',
  submitHours: 'Spara kontorstid',
  fixHoursTo: 'spara kontorstiden',
  timeMissing: 'Skriv klockslaget som 08.00',
  history: (n: number) => (n === 1 ? '1 beslut' : `${n} beslut, det senaste först`),
  setBy: (by: string, when: string) => `${by} ${when}`,
  point: (section: string) => `Delegationsordningen punkt ${section}`,
};
