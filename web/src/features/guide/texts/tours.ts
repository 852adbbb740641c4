/**
 * The tour of each role: about ten minutes, a page at a time. Brought when somebody follows one. Says nothing that hangs on a single person or
 * case, so that it holds in every municipality. Words in `[[…]]` open their explanation.
 */
export interface TourStep {
  readonly title: string;
  /** The page that the step is about. */
  readonly to: string;
  readonly look: string;
  /** What one can do there without harm. */
  readonly attempt: string;
}

const words: TourStep = {
  title: 'Ord och hjälp',
  to: '/ordlista',
  look: 'Här står orden i systemet, vad de betyder och var de står i lagen. Frågetecknet högst upp ger hjälp om sidan du är på.',
  attempt: 'Sök på ett ord som du undrar över. Tryck sedan på frågetecknet.',
};

const rules: TourStep = {
  title: 'Reglerna bakom fristerna',
  to: '/frister',
  look: 'Varje [[frist]] bygger på en [[regel]] med lagrum. Här ser du hur tiden räknas och hur säker uppgiften är.',
  attempt: 'Sök på förhandsbedömning och öppna regeln. Se vad som ändrades den 1 juli 2025.',
};

const glass: TourStep = {
  title: 'När du måste läsa nu',
  to: '/nodoppning',
  look: '[[nödöppning|Nödöppning]] öppnar ett ärende i en timme. Chefen får veta det genast, och skälet står kvar i loggen.',
  attempt: 'Läs reglerna högst upp. Nödöppna inget här om du inte måste.',
};

const register: TourStep = {
  title: 'Ta emot en anmälan',
  to: '/inkorg/ny',
  look: 'För den som ringer, kommer på besök eller skriver. Anmälarens egna ord är det viktigaste. Resten kan fyllas i senare.',
  attempt:
    'Skriv några ord, gå till en annan sida och kom tillbaka. Texten finns kvar tills du rensar den eller loggar ut.',
};

const existence: TourStep = {
  title: 'Finns barnet hos oss?',
  to: '/forekomst',
  look: '[[förekomstkontroll|Förekomstkontrollen]] svarar bara på om någon finns, aldrig på vad det gäller.',
  attempt: 'Se vilka fält som behövs. Skälet du skriver står i loggen.',
};

const measures: TourStep = {
  title: 'Måtten',
  to: '/matt',
  look: 'Varje tal räknas ur arbetet. Ingen fyller i det för hand.',
  attempt: 'Läs vad varje mått räknar. Två av dem räknar samma anmälningar på olika sätt.',
};

const inTime: TourStep = {
  title: 'Blir det gjort i tid?',
  to: '/matt/preliminary-assessments-due',
  look: 'Rubriken säger vad talet visar. Under den står antal, andel och varje enhet. [[ej mätt|Ej mätt]] är inte noll.',
  attempt: 'Byt från tertial till månad. Läs sedan vad som är med och inte med, längst ner.',
};

const received: TourStep = {
  title: 'Hur många anmälningar kommer in?',
  to: '/matt/antal/reports-received',
  look: 'Anmälningar räknas som händelser här och som barn i ett annat mått. Antal som är [[färre än 5]] visas inte för den som inte får se ärendena.',
  attempt: 'Dela upp på organisation eller ålder, och visa som tabell.',
};

const organisations: TourStep = {
  title: 'Vilka som anmäler',
  to: '/organisationer',
  look: 'Skolor, vårdcentraler och andra, med tidigare namn. Överst står hur många skrivna namn som mottagningen har kvar att placera.',
  attempt: 'Öppna en organisation och läs historiken.',
};

const staffing: TourStep = {
  title: 'Vem har varje funktion?',
  to: '/enheten/bemanning',
  look: 'Plikter hör till [[funktion|funktioner]], inte till personer. Är någon borta ligger uppgifterna hos [[ersättare|ersättaren]], och annars hos chefen.',
  attempt: 'Hitta en funktion utan ersättare. Öppna menyn längst till höger på raden.',
};

const myDay: TourStep = {
  title: 'Min dag',
  to: '/',
  look: 'Det som är ditt att göra, det mest brådskande först. Dag, ord och ikon säger hur bråttom det är.',
  attempt: 'Tryck på en frist. Du ser regeln, lagrummet och hur dagen är räknad.',
};

const cases: TourStep = {
  title: 'Ärendena',
  to: '/arenden',
  look: 'Här står ärenden som du får läsa. Andra syns inte, inte ens att de finns.',
  attempt:
    'Gå mellan raderna med j och k. Öppna ett ärende med Enter och läs översikten. Flikarna har resten.',
};

/** By the role of one's function. A role without a tour of its own has the last one. */
export const tours: Readonly<Record<string, readonly TourStep[]>> = {
  caseworker: [
    myDay,
    {
      title: 'Det som ligger längre fram',
      to: '/mina-frister',
      look: 'Alla frister som är dina, också de som ligger månader fram. En barnutredning ska vara klar inom fyra månader.',
      attempt: 'Välj hur långt fram du vill se.',
    },
    cases,
    {
      title: 'Skriv i journalen',
      to: '/arenden',
      look: 'I ett ärende, på fliken Dokumentation, skriver du. Ett [[utkast]] sparas av sig självt, och bara du ser det. En signerad anteckning är låst och rättas med en ny.',
      attempt:
        'Öppna ett ärende och fliken Dokumentation. Tryck n, välj slag och skriv en rad. Släng utkastet efteråt.',
    },
    {
      title: 'Hur lång tid har en utredning?',
      to: '/frister/BU-040',
      look: 'En [[utredning]] av ett barn ska vara klar inom fyra månader. Här står hur det räknas och när det kan förlängas.',
      attempt: 'Jämför de två versionerna längst ner.',
    },
    glass,
    words,
  ],
  intake: [
    myDay,
    {
      title: 'Inkorgen',
      to: '/inkorg',
      look: 'Varje anmälan har två frister: [[omedelbar skyddsbedömning|skyddsbedömning]] samma dag, och [[förhandsbedömning]] inom 14 dagar. Gäller det våld mot ett barn inleds utredning genast.',
      attempt: 'Öppna en anmälan som väntar på skyddsbedömning. Knappen uppe till höger är nästa steg.',
    },
    register,
    existence,
    {
      title: 'Enhetens frister',
      to: '/enheten/bevakning',
      look: 'Allt som löper i mottagningen, den närmaste fristen först, också det som ingen har.',
      attempt: 'Välj det som saknar innehavare.',
    },
    {
      title: 'Vem får besluta?',
      to: '/delegation',
      look: 'Nämnden har sagt vem som får fatta vilket beslut: en funktion, utskottet eller nämnden själv. Den som inte har [[delegation]] ser vem som beslutar.',
      attempt: 'Hitta din egen funktion.',
    },
    rules,
    words,
  ],
  on_call: [
    myDay,
    register,
    existence,
    glass,
    {
      title: 'Hur snabbt måste det gå?',
      to: '/frister/BU-010',
      look: 'Behovet av skydd bedöms genast. Nämnden räknar det som samma dag. Ett akut behov larmar chefen och, när kontoret är stängt, dig.',
      attempt: 'Läs hur tiden räknas.',
    },
    words,
  ],
  unit_manager: [
    {
      title: 'Läget i enheterna',
      to: '/enheten',
      look: 'Fyra siffror: det som är försenat, det som är nära, det som saknar innehavare och det som inte är fördelat. Varje siffra leder till sina ärenden.',
      attempt: 'Tryck på en siffra. Gå tillbaka och jämför [[arbetsbelastning|arbetsbelastningen]].',
    },
    {
      title: 'Bevakningslistan',
      to: '/enheten/bevakning',
      look: 'Alla frister som löper i enheterna. Urvalet står i adressen, så det går att spara som bokmärke.',
      attempt: 'Markera två ärenden och tryck på Fördela till. Avbryt om du bara ville titta.',
    },
    staffing,
    {
      title: 'Inkorgen',
      to: '/inkorg',
      look: 'Samma inkorg som mottagningen har. Du ser det som ingen har tagit.',
      attempt: 'Välj det som inte är fördelat.',
    },
    {
      title: 'Vad har lämnats ut?',
      to: '/enheten/utlamnanden',
      look: 'Varje [[utlämnande]] ur enhetens ärenden, med lagrum och vem som beslutade.',
      attempt: 'Se vilka lagrum som är vanligast.',
    },
    inTime,
    rules,
    words,
  ],
  director: [
    staffing,
    measures,
    inTime,
    received,
    {
      title: 'Påminnelser når dig',
      to: '/enheten/bemanning',
      look: 'Missas en frist får enhetschefen veta det, och sedan du. Klockan högst upp visar det du inte har läst.',
      attempt: 'Öppna klockan. I demokommunen kan du flytta dagen framåt och se vad som händer.',
    },
    rules,
    words,
  ],
  developer_quality: [measures, inTime, received, organisations, rules, words],
  board_member: [
    measures,
    inTime,
    received,
    {
      title: 'Det du inte ser',
      to: '/matt/antal/reported-children',
      look: 'Du ser antal, aldrig enskilda ärenden. Antal som är [[färre än 5]] visas inte, och inte heller tal som skulle röja dem.',
      attempt: 'Dela upp på ålder och leta efter ett tal som inte visas.',
    },
    rules,
    words,
  ],
  auditor: [
    measures,
    inTime,
    {
      title: 'Vad är med, och vad är inte med?',
      to: '/matt/preliminary-assessments-due',
      look: 'Definitionen har version och datum. Det som avbröts redovisas bredvid, med skäl. En [[rättelse]] är enda vägen till ett annat utfall, och den står kvar.',
      attempt: 'Läs de tre rutorna längst ner. Kontrollera att andelen för alla räknas på summan.',
    },
    received,
    rules,
    words,
  ],
  log_reviewer: [
    {
      title: 'Loggen',
      to: '/logg',
      look: 'Vem som har läst, ändrat eller nekats. Din egen granskning står där också.',
      attempt: 'Välj slaget Nekat och tryck på Visa.',
    },
    rules,
    words,
  ],
  administrator: [
    organisations,
    {
      title: 'Vad formulären betyder',
      to: '/formular',
      look: 'När du har sagt vad ett formulärs frågor betyder blir nästa en anmälan av sig självt. Tills dess läses det för hand.',
      attempt: 'Öppna ett formulär och se vilka frågor som saknar betydelse. Stäng utan att spara.',
    },
    {
      title: 'Delegation och kontorstid',
      to: '/delegation',
      look: 'Vem som får fatta vilket beslut: en funktion, utskottet eller nämnden. Ändra bara efter nämndens beslut.',
      attempt: 'Öppna historiken under ett beslut.',
    },
    {
      title: 'Kommunens egna mål',
      to: '/frister/BU-020',
      look: 'Ett [[lokalt mål]] får vara strängare än lagen, aldrig mildare. Det får historik: vem, när och varför.',
      attempt: 'Tryck på Sätt lokalt mål, läs fälten och avbryt.',
    },
    rules,
    words,
  ],
  other: [rules, words],
};
