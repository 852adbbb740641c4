import type { Fault } from '../domain/check.ts';
import type { Relation, Step, Workplace, WorryChoice, WorryGroup } from '../domain/choices.ts';

interface FaultText {
  /** The field's own label. */
  readonly label: string;
  readonly limit: number;
}

/** Words for people: a bold beginning and the rest of the sentence. */
type Sentence = readonly [strong: string, rest: string];

/** Swedish in plain words, and the pattern of the other catalogues: a missing word there does not compile. */
export const sv = {
  languageName: 'Svenska',
  languages: 'Språk',
  locale: 'sv-SE',
  service: 'Anmäl oro för ett barn',
  skip: 'Hoppa till formuläret',
  leave: 'Lämna sidan snabbt',
  clear: 'Rensa',
  nothingKept: 'Inget sparas i din telefon eller dator. Rensa tömmer alla fält direkt.',
  error: 'Fel',
  faultsTitle: (n: number) =>
    n === 1 ? 'Rätta 1 uppgift för att gå vidare' : `Rätta ${n} uppgifter för att gå vidare`,
  stepOf: (n: number, of: number) => `Steg ${n} av ${of}:`,
  steps: {
    who: 'Vem gäller det?',
    worry: 'Vad oroar dig?',
    you: 'Om dig',
    check: 'Kontrollera och skicka',
  } satisfies Record<Step, string>,
  continueTo: (step: string) => `Fortsätt till ${step}`,
  back: 'Tillbaka',
  optional: 'frivilligt',

  acute: {
    title: 'Är det akut?',
    call: ['Ring 112', ' om ett barn är i fara nu.'] as Sentence,
    onCall: 'Socialjouren, dygnet runt:',
  },
  next: {
    title: 'Det här händer sedan',
    items: [
      ['Samma dag', ' bedömer vi om barnet behöver skydd.'],
      ['Inom 14 dagar', ' bestämmer vi om vi ska utreda.'],
    ] as readonly Sentence[],
    receipt: 'Du får ett kvitto med referens. Det säger inget om barnet.',
  },

  who: {
    count: 'Hur många barn är du orolig för?',
    counts: { one: 'Ett barn', several: 'Flera barn i samma familj', unknown: 'Jag vet inte vem barnet är' },
    child: (n: number) => `Barn ${n}`,
    name: 'Barnets namn',
    nameHint: 'Skriv det du vet. Det går bra att lämna tomt.',
    age: 'Ålder eller födelsedatum',
    ageHint:
      'Ungefär räcker, till exempel 9 år. Det går bra att anmäla oro för unga upp till 20 år. Du kan också skriva personnummer.',
    unborn: 'Barnet är inte fött än',
    whereabouts: 'Var finns barnet om dagarna?',
    whereaboutsHint: 'Till exempel skola eller förskola.',
    address: 'Var bor barnet?',
    addressHint: 'Adress eller område, om du vet.',
    add: 'Lägg till ett barn till',
    remove: (n: number) => `Ta bort barn ${n}`,
    kind: 'Hur anmäler du?',
    kindHint:
      'Uppger du ditt namn kan familjen få veta det. Privatpersoner kan vara anonyma. Den som anmäler i tjänsten kan inte vara det.',
    kinds: { private: 'Som privatperson', professional: 'I mitt arbete' },
  },

  worry: {
    danger: 'Är barnet i fara just nu?',
    dangers: { yes: 'Ja', no: 'Nej, inte vad jag vet' },
    dangerCall: ['Ring 112 nu.', ' Skicka sedan anmälan.'] as Sentence,
    dangerText: 'Vad är det som är farligt just nu?',
    worries: 'Vad handlar din oro om?',
    worriesHint: 'Välj det som stämmer. Du kan hoppa över frågan.',
    groups: {
      violence: 'Våld, hot och tvång',
      home: 'Hemma',
      child: 'Hur barnet har det',
    } satisfies Record<Exclude<WorryGroup, 'other'>, string>,
    choices: {
      physical_violence: 'Någon slår eller skadar barnet',
      psychological_violence: 'Någon hotar, skrämmer eller kränker barnet',
      sexual_abuse: 'Någon utsätter barnet för sexuella handlingar',
      witnessed_violence: 'Barnet ser eller hör våld hemma',
      honour: 'Familjen styr vänner, kläder eller kärlek (heder)',
      fgm_child_marriage: 'Barnet kan bli bortgift eller könsstympat',
      neglect: 'Barnet får inte den mat, vård eller omsorg det behöver',
      parental_misuse: 'En vuxen dricker för mycket eller tar droger',
      parental_mental_illness: 'En vuxen mår psykiskt mycket dåligt',
      parental_conflict: 'De vuxna bråkar så att barnet far illa',
      mental_illness: 'Barnet mår psykiskt dåligt',
      self_harm: 'Barnet skadar sig självt eller vill inte leva',
      own_misuse: 'Barnet dricker alkohol eller tar droger',
      suspected_crime: 'Barnet begår brott',
      exploitation: 'Barnet utnyttjas, till exempel av ett gäng',
      school_absence: 'Barnet är mycket borta från skolan',
      online_exposure: 'Barnet far illa på nätet',
      other: 'Något annat',
    } satisfies Record<WorryChoice, string>,
    text: 'Berätta vad du har sett eller hört',
    textHint: 'Vad har hänt, när och hur ofta? Skriv vad du själv vet och vad andra har berättat.',
    family: 'Familjen',
    guardians: 'Föräldrar eller andra vuxna hemma',
    guardiansHint: 'Namn och telefon om du vet. Skriv en person på varje rad.',
    informed: 'Vet föräldrarna om att du anmäler?',
    informedChoices: { yes: 'Ja', no: 'Nej', unknown: 'Jag vet inte' },
    informedWhy: 'Varför vet de inte om det?',
    informedWhyHint: 'Till exempel att det kan vara farligt för barnet.',
    interpreter: 'Språk, om familjen behöver tolk',
    interpreterHint: 'Lämna tomt om du inte vet.',
  },

  you: {
    identity: 'Vill du uppge ditt namn?',
    identityHint:
      'Uppger du ditt namn kan familjen få veta det. Är du anonym kan vi inte fråga dig mer eller ringa dig.',
    identities: { named: 'Ja, jag uppger mitt namn', anonymous: 'Nej, jag vill vara anonym' },
    professionalHint:
      'Du anmäler i ditt arbete och kan inte vara anonym. Familjen kan få veta vem som har anmält.',
    name: 'Ditt namn',
    title: 'Ditt yrke',
    titleHint: 'Till exempel lärare eller sjuksköterska.',
    category: 'Var arbetar du?',
    categoryChoose: 'Välj i listan',
    categories: {
      preschool: 'Förskola',
      school: 'Skola',
      leisure: 'Fritidshem, fritidsgård eller förening',
      child_health: 'Barnhälsovård (BVC)',
      maternity_care: 'Mödravård eller förlossning',
      primary_care: 'Vårdcentral',
      emergency_care: 'Akutsjukvård eller ambulans',
      child_psychiatry: 'Barn- och ungdomspsykiatri (BUP)',
      adult_psychiatry: 'Psykiatri eller beroendevård för vuxna',
      dental_care: 'Tandvård',
      police: 'Polisen',
      court_prosecutor: 'Domstol eller åklagare',
      prison_probation: 'Kriminalvården',
      migration_agency: 'Migrationsverket',
      social_services: 'Socialtjänsten i kommunen',
      on_call: 'Socialjour',
      other_municipality: 'En annan kommun',
      non_profit: 'Ideell organisation',
      other: 'Annan arbetsplats',
    } satisfies Record<Workplace, string>,
    organisation: 'Arbetsplatsens namn',
    organisationHint: 'Till exempel skolans namn.',
    relation: 'Hur känner du barnet?',
    relationChoose: 'Välj om du vill',
    relations: {
      acquaintance: 'Granne, vän eller bekant',
      relative: 'Släkting',
      guardian: 'Förälder eller vårdnadshavare',
      self: 'Det är jag som är barnet',
      other: 'På annat sätt',
    } satisfies Record<Relation, string>,
    phone: 'Telefon',
    phoneHint: 'Så att vi kan ringa om vi behöver fråga något.',
    email: 'E-post',
    feedback: 'Jag vill veta om ni inleder en utredning',
    feedbackHint: 'Vi hör av oss när vi har bestämt oss, om det inte är olämpligt för barnet.',
  },

  check: {
    intro: 'Läs igenom innan du skickar. Du kan ändra allt.',
    change: 'Ändra',
    changeWhat: (step: string) => `Ändra: ${step}`,
    send: 'Skicka anmälan',
    anonymous: 'Du är anonym. Vi får inte veta vem du är.',
    named: 'Familjen kan få veta att du har anmält.',
    kept: 'Det du skriver blir en handling hos socialtjänsten. Den är hemlig för andra, men vårdnadshavare och barn kan ha rätt att läsa den.',
    yes: 'Ja',
    filesTitle: 'Bilder och filer',
    files: 'Skicka med filer',
    filesHint:
      'Till exempel foton, skärmbilder, PDF, Word, ljud eller film. Högst 10 filer, 15 MB per fil och 30 MB tillsammans.',
    photosAnonymous:
      'Du är anonym. Skicka foto (JPEG), skärmbild, PDF, Word eller text. Ur dem tar vi bort uppgifter om vem som har gjort filen, var och när. Det som syns på bilden eller står i texten tar vi inte bort. Ljud, film och andra filer kan vi inte ta emot från den som är anonym.',
    photosNamed: 'En bild kan innehålla uppgift om var och när den är tagen. Det följer med till oss.',
    chooseAgain: 'Filerna du valde är inte skickade. Välj dem igen.',
  },

  receipt: {
    title: 'Tack. Vi har tagit emot din anmälan.',
    reference: 'Referens',
    received: 'Mottagen',
    at: (day: string, hour: string, minute: string) => `${day} klockan ${hour}.${minute}`,
    about: 'Kvittot visar bara att anmälan har kommit fram. Det går inte att följa ärendet med referensen.',
    print: 'Skriv ut kvittot',
    again: 'Gör en ny anmälan',
    close: 'Stäng sidan när du är klar, om någon annan kan se din skärm.',
  },

  notSent: {
    title: 'Anmälan är inte skickad än',
    busy: 'Många skickar just nu. Det du skrev finns kvar på sidan. Vänta en stund och tryck på Skicka anmälan igen.',
    failed:
      'Något gick fel hos oss. Det du skrev finns kvar på sidan. Vänta en stund och tryck på Skicka anmälan igen. Den tas emot bara en gång.',
    call: 'Är det bråttom, ring i stället.',
  },

  /** Shown by the script when the server cannot be reached. */
  offline: 'Vi får ingen kontakt med servern. Det du skrev finns kvar. Försök igen om en stund.',

  notices: {
    slow: {
      title: 'Vänta en stund',
      text: 'Det har kommit många försök härifrån på kort tid. Vänta några minuter och ladda sedan om sidan. Är det bråttom, ring i stället.',
    },
    large: {
      title: 'Det blev för mycket att skicka',
      text: 'Gå tillbaka, korta texten eller välj mindre filer och försök igen. Du kan också ringa och berätta.',
    },
    unreadable: {
      title: 'Formuläret gick inte att läsa',
      text: 'Gå tillbaka och försök igen, eller börja om. Du kan också ringa och berätta.',
    },
    missing: { title: 'Sidan finns inte', text: 'Gå till formuläret för att anmäla oro för ett barn.' },
    broken: {
      title: 'Något gick fel hos oss',
      text: 'Vänta en stund och ladda om sidan. Är det bråttom, ring i stället.',
    },
    uploads: {
      title: 'Vänta en stund',
      text: 'Många skickar filer just nu. Gå tillbaka, vänta en stund och tryck på Skicka anmälan igen. Du kan också skicka utan filer.',
    },
    start: 'Till formuläret',
  },

  faults: {
    choose_count: () => 'Välj hur många barn det gäller',
    describe_child: () =>
      'Skriv något om barnet, till exempel namn eller skola, eller välj att du inte vet vem barnet är',
    describe_two_children: () =>
      'Skriv något om minst två barn, till exempel namn eller ungefärlig ålder, eller välj Ett barn',
    choose_kind: () => 'Välj om du anmäler som privatperson eller i ditt arbete',
    choose_danger: () => 'Svara på om barnet är i fara just nu',
    describe_danger: () => 'Skriv kort vad som är farligt just nu',
    write_text: () => 'Berätta vad du har sett eller hört, några ord räcker',
    choose_identity: () => 'Välj om du vill uppge ditt namn eller vara anonym',
    write_name: () => 'Skriv ditt namn',
    choose_category: () => 'Välj var du arbetar',
    write_organisation: () => 'Skriv arbetsplatsens namn',
    write_contact: () => 'Skriv telefon eller e-post, så att vi kan höra av oss',
    email_form: () => 'Skriv e-postadressen med @, till exempel namn@exempel.se',
    too_long: ({ label, limit }) => `${label}: skriv högst ${limit} tecken`,
    too_many: ({ label, limit }) => `${label}: ange högst ${limit}`,
    forbidden_characters: ({ label }) =>
      `${label}: vi har tagit bort tecken som inte kan sparas. Se efter att texten stämmer`,
    file_empty: ({ label }) => `${label} är tom. Välj en annan fil.`,
    file_too_large: ({ label }) => `${label} är för stor. En fil får vara högst 15 MB.`,
    files_too_large: () => 'Filerna är för stora tillsammans. Skicka högst 30 MB.',
    file_type: ({ label }) =>
      `${label} är av ett slag som vi inte kan ta emot. Skicka foto, skärmbild, PDF, Word, text, ljud eller film.`,
    file_unreadable: ({ label }) =>
      `${label} gick inte att läsa. Ta en skärmbild av den och skicka den i stället.`,
    file_heic: ({ label }) =>
      `${label} är en bild som kan säga var den togs och vem som har telefonen, och det kan vi inte ta bort. Du är anonym. Ta en skärmbild av bilden, eller spara den som JPEG, och skicka den i stället.`,
    file_names_maker: ({ label }) =>
      `${label} kan säga vem som har gjort filen, och det kan vi inte ta bort. Du är anonym. Ta en skärmbild, eller spara filen som PDF, och skicka den i stället. Du kan också berätta med egna ord.`,
    not_accepted: ({ label }) => `${label}: skriv på ett annat sätt, eller lämna tomt`,
  } satisfies Record<Fault, (text: FaultText) => string> as Record<Fault, (text: FaultText) => string>,
};

/** A catalogue: the same keys, other words. */
export type Texts = typeof sv;
