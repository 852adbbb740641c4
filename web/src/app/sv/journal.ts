/** Words of the social documentation: entries, drafts, signing, correction and print. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const journal = {
  title: 'Dokumentation',
  new: 'Ny anteckning',
  print: 'Utskrift',
  filters: { alla: 'Alla' },
  contactWith: (how: string, whom: string) => `${how} med ${whom}`,
  letterWith: (how: string, whom: string) => `${how}, ${whom}`,
  statementFrom: (source: string) => `Uppgift från ${source}`,
  correctionOf: (what: string) => `Rättelse: ${what}`,
  at: (time: string) => `kl. ${time}`,
  signedBy: (name: string) => `${name} · signerad`,
  signed: (when: string) => `signerad ${when}`,
  author: (name: string, title: string) => `${name}, ${title}`,
  afterClosing: 'Skriven efter avslut',
  correctedBy: (who: string, when: string) => `Rättad av ${who} ${when}.`,
  corrects: (day: string, who: string) => `Rättar anteckningen ${day} av ${who}.`,
  reason: (text: string) => `Skäl: ${text}`,
  showCorrection: 'Visa rättelsen',
  showCorrected: 'Visa den rättade',
  correct: 'Rätta',
  correctNamed: (what: string, day: string) => `Rätta ${what}, ${day}`,
  notIntact: 'Texten stämmer inte med sin kontrollsumma.',
  notIntactBody: 'Den kan ha ändrats utanför systemet. Säg till systemförvaltaren innan du använder den.',
  emptyTitle: 'Inget är dokumenterat än',
  empty:
    'Här visas signerade anteckningar med det senaste först. Skriv en ny med knappen ovanför eller tangenten n.',
  noneOfKind: 'Inga anteckningar av det slaget.',
  closed:
    'Ärendet är avslutat. Du kan ändå dokumentera det som kommer till din kännedom. Anteckningen märks som skriven efter avslut, och tiden till gallring räknas från den.',
  unsigned: (who: string) =>
    `Osignerade utkast i ärendet: ${who}. Den som inte längre har ärendet kan avsluta sitt utkast från Min dag i 30 dagar.`,
  unsignedOf: (name: string, when: string) => `${name}, sparat ${when}`,
  writing: (name: string, when: string) => `${name} har ett osignerat utkast i ärendet, sparat ${when}.`,
  drafts: {
    title: 'Dina utkast',
    open: 'Skriv vidare',
    unknownKind: 'Anteckning',
    saved: (when: string) => `Sparat ${when}, inte signerat`,
    empty: 'Utan text',
    late: (days: number) => `Inte signerat på ${plural(days, 'dag', 'dagar')}`,
    inCase: (what: string, whom: string) => `${what}, ${whom}`,
  },
};

export const entryForm = {
  title: 'Ny anteckning',
  correctionTitle: (day: string) => `Rätta anteckningen ${day}`,
  correctionLead:
    'Skriv texten som den ska vara. Den gamla anteckningen finns kvar, går att läsa och visas som rättad.',
  kind: 'Slag',
  kindHelp: {
    fact: 'Det du själv har sett eller vet',
    statement: 'Det någon annan säger, med källa',
    assessment: 'Din yrkesmässiga bedömning',
    contact: 'Samtal, besök och möten',
    decision: 'Notering om ett beslut',
  },
  eventOn: 'Händelsedag',
  eventTime: 'Klockslag',
  eventTimeHelp: 'Om du vet, till exempel 14.30',
  contactKind: 'Sätt',
  contactWith: 'Med vem',
  contactWithHelp: 'Namn och roll',
  source: 'Vem uppgiften kommer från',
  sourceHelp: 'Namn och roll, till exempel mentor på skolan',
  text: 'Text',
  textHelp: 'Skilj på vad som har hänt, vad andra säger och vad du bedömer. Skriv en anteckning för varje.',
  filesHelp:
    'Filen följer med anteckningen när den signeras. Slänger du utkastet tas filen bort. Det som kommit in utifrån lägger du under Handlingar i stället.',
  correctionReason: 'Skäl för rättelsen',
  sign: 'Signera',
  signKeys: 'Ctrl Enter',
  close: 'Stäng, behåll utkastet',
  discard: 'Släng utkastet',
  discardTitle: 'Släng utkastet?',
  discardBody: 'Text och filer går inte att få tillbaka.',
  keep: 'Behåll det',
  signTitle: 'Signera anteckningen?',
  signBody:
    'Den låses med ditt namn, din titel och tiden. Den går inte att ändra, bara att rätta med en ny anteckning.',
  signClosed: 'Ärendet är avslutat. Anteckningen märks som skriven efter avslut.',
  cancel: 'Fortsätt skriva',
  signed: 'Anteckningen är signerad',
  fixTo: 'signera anteckningen',
  kindMissing: 'Välj slag',
  timeWrong: 'Skriv klockslaget som 14.30, eller lämna det tomt',
  contactKindMissing: 'Välj på vilket sätt kontakten skedde',
  contactWithMissing: 'Skriv vem kontakten var med',
  sourceMissing: 'Skriv vem uppgiften kommer från',
  textMissing: 'Skriv en text',
  textTooLong: (limit: string) => `Texten får ha högst ${limit} tecken. Dela upp den i flera anteckningar`,
  correctionReasonMissing: 'Skriv skälet för rättelsen',
  saving: 'Sparar …',
  notSaved: 'Texten är inte sparad.',
  away: 'Ingen kontakt med servern. Texten finns i den här fliken och sparas av sig själv när kontakten är tillbaka. Stäng inte fliken.',
  refused: 'Texten finns kvar i den här fliken. Kopiera den om du behöver.',
  elsewhere: {
    written_elsewhere:
      'Du skrev i samma utkast i ett annat fönster. Båda texterna finns kvar: den här är nu ett eget utkast.',
    signed_elsewhere:
      'Utkastet signerades i ett annat fönster. Det du har skrivit här finns kvar som ett eget utkast.',
    gone: 'Utkastet slängdes i ett annat fönster. Det du har skrivit här finns kvar som ett eget utkast.',
  },
  other: {
    title: 'Texten i det andra fönstret',
    saved: (when: string) => `Sparat ${when}`,
    take: 'Lägg till texten sist i min',
    discard: 'Släng det andra utkastet',
  },
};

/** Drafts in cases that have gone to somebody else. */
export const leftDraft = {
  title: 'Utkast i ärenden du inte längre har',
  until: (day: string) => `Avsluta senast ${day}`,
  expired: 'Tiden har gått ut. Texten finns kvar. Be din chef om ärendet för att signera.',
  finish: 'Avsluta utkastet',
  heading: (caseNumber: string) => `Utkast i ${caseNumber}`,
  lead: (day: string) =>
    `Ärendet har gått till någon annan. Du kan läsa och signera det du hade börjat skriva till och med ${day}. Anteckningen hamnar i ärendet, som du inte får läsa.`,
  files: (names: string) => `Filer i utkastet: ${names}`,
  sign: 'Signera',
  discardBody: 'Text och filer går inte att få tillbaka.',
};

export const printed = {
  title: 'Journal',
  case: (number: string) => `Ärende ${number}`,
  by: (who: string, when: string) => `Utskriven av ${who} ${when}`,
  count: (n: number) => plural(n, 'anteckning', 'anteckningar'),
  print: 'Skriv ut',
  back: 'Till dokumentationen',
  traced:
    'Att du har tagit fram utskriften står i loggen. Papperet ska förvaras så att ingen obehörig kommer åt det.',
  attachment: (name: string) => `Bilaga: ${name}`,
  checksum: (sum: string) => `Kontrollsumma ${sum}`,
  empty: 'Inga signerade anteckningar.',
};
