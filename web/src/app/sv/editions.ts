/** Words of published figures: the editions of a period, what differs between them, and what was known on a day. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

const rows = (n: number) => plural(n, 'rad', 'rader');

export const editions = {
  name: (period: string, number: number) => `${period}, utgåva ${number}`,
  published: (by: string, when: string) => `Publicerad ${when} av ${by}`,
  one: 'bara ett mått',
  publish: {
    title: (period: string) => `Publicera ${period}`,
    windowTitle: 'Publicera',
    link: 'Publicera en period, och se vad som är publicerat',
    linkAbout: 'Tertialets sida: vad som är mätt, vad som inte är det, och de utgåvor som finns.',
    lead: 'Det som publiceras fryses: värdet, definitionen och vilka rader som räknades. En senare rättelse ger en ny utgåva bredvid.',
    kind: 'Visa per',
    kinds: { tertial: 'Tertial', year: 'År' },
    previous: (period: string) => `Föregående period, ${period}`,
    next: (period: string) => `Nästa period, ${period}`,
    notOver: 'Perioden pågår. Den kan publiceras när den är slut.',
    act: 'Publicera',
    actAgain: 'Publicera en ny utgåva',
    dialog: (period: string, number: number) => `Publicera ${period}, utgåva ${number}`,
    warning: (n: number) =>
      `${plural(n, 'mått', 'mått')} fryses som de är nu. Det som är publicerat kan inte ändras, bara få en ny utgåva bredvid sig.`,
    reason: 'Varför behövs en ny utgåva?',
    reasonHelp: 'Visas för alla som läser utgåvan. Skriv inget om en enskild person.',
    reasonMissing: 'Skriv varför en ny utgåva behövs',
    fixTo: 'publicera',
    sending: 'Siffrorna räknas och fryses. Det kan ta några sekunder.',
    done: (name: string) => `${name} är publicerad`,
    columns: { measure: 'Mått', why: 'Varför', published: 'Senast publicerat' },
    state: { measured: 'Mätt', not_measured: 'Inte mätt', not_applicable: 'Gäller inte' },
    why: {
      before_start: 'Perioden ligger före det första som registrerades här.',
      not_begun: 'Ingen dag i perioden har gått.',
      no_whole_month: 'Ingen hel månad i perioden har gått.',
      not_adopted: 'Kommunen har inte bestämt någon tid för det.',
    } as Readonly<Record<string, string>>,
    never: 'inte publicerat',
    edition: (number: number) => `utgåva ${number}`,
    counts: (measured: number, not: number, none: number) =>
      `${measured} mätta, ${not} inte mätta, ${none} gäller inte`,
    check: {
      title: 'Det som inte går ihop',
      link: 'Se vad som inte går ihop, och varför',
      lead: 'I de siffror som skrivits in eller importerats: se dem innan perioden publiceras.',
      nothing: 'Inget i de inskrivna och importerade siffrorna motsäger varandra.',
    },
    sections: { not_measured: 'Inte mätt', not_applicable: 'Gäller inte', measured: 'Mätt' },
  },
  list: {
    title: 'Utgåvor',
    none: 'Inget är publicerat av perioden.',
    reason: (reason: string) => `Skäl: ${reason}`,
  },
  show: {
    windowTitle: 'Utgåva',
    first: 'Den första utgåvan av perioden.',
    caption: 'Siffror som de publicerades',
    columns: { measure: 'Mått', value: 'Värde', differing: 'Skiljer från utgåvan före' },
    version: (n: number) => `definition, version ${n}`,
    standsOn: (number: number) =>
      `Skiljer sig i så få fall att siffran i utgåva ${number} står kvar här, för att ingen enskild ska gå att känna igen.`,
    coarse: 'Bara nämndens tal visas i den här utgåvan, för att små skillnader inte ska gå att räkna fram.',
    noDifference: 'inget',
    differing: (n: number) => rows(n),
    few: (limit: number) => `färre än ${limit} rader`,
    ofFew: (limit: number) => `färre än ${limit} personer`,
    rows: 'Visa raderna',
    rowsOf: (title: string) => `Visa raderna: ${title}`,
    none: 'ingenting att räkna',
    filter: { alla: 'Alla', skiljer: 'Det som skiljer' },
    allSame: 'Inget mått skiljer sig från utgåvan före.',
    lengths: (median: string, n: string) => `median ${median} dagar (${n})`,
    shareOf: (share: string, of: string) => `${share} av ${of}`,
    ofWhole: (share: string, part: string) => `${share} ${part.toLowerCase()}`,
    note: (limit: number) =>
      `Antal under ${limit} visas inte, och inte heller antal som skulle avslöja dem. Vad som visas bestämdes när siffrorna publicerades.`,
  },
  take: {
    title: 'Ta ut som fil',
    csv: 'CSV',
    xlsx: 'Excel',
    kolada: 'Kolada-format',
    csvOf: 'Spara som CSV',
    xlsxOf: 'Spara som Excel',
    failed: 'Filen gick inte att ta ut. Försök igen.',
    name: (what: string, ending: string) => `${what}.${ending}`,
  },
  difference: {
    windowTitle: 'Vad som skiljer',
    lead: (after: string, before: string) => `${after} mot ${before}, i dina enheter`,
    leadFirst: (after: string) => `${after}, i dina enheter`,
    numbers: (n: { came: number; went: number; changed: number }) =>
      `${rows(n.came)} har kommit till, ${rows(n.went)} har fallit bort och ${rows(n.changed)} har ändrats.`,
    nothing: 'Inga rader skiljer i dina enheter.',
    units: 'Per enhet',
    columns: { group: 'Grupp', before: 'Då', after: 'Nu', earlier: 'Utgåvan före', later: 'Den här utgåvan' },
    total: 'Totalt',
    rows: 'Rader som skiljer',
    caption: 'Rader som skiljer',
    rowColumns: { case: 'Ärende', change: 'Vad har hänt', before: 'Räknad som', after: 'Räknas som' },
    change: { came: 'Kom till', went: 'Föll bort', changed: 'Ändrad' },
    nobody: 'Utan ärende',
    notCounted: 'inte räknad',
    hidden: (n: number) => `${rows(n)} till skiljer, i ärenden som du inte kan läsa.`,
  },
  knownThen: {
    title: (topic: string) => `${topic}, som det var känt`,
    windowTitle: 'Som det var känt',
    link: 'Som det var känt en viss dag',
    lead: (period: string, day: string) =>
      `${period} som det var känt när ${day} var slut, mot vad som är känt nu`,
    day: 'Dag',
    show: 'Visa',
    help: 'Räknas av det som var registrerat då. Det som har registrerats eller rättats senare står som skillnad.',
    why: {
      not_kept:
        'Måttets underlag säger inte när varje rad registrerades. Därför går det inte att säga vad som var känt den dagen, och inget gissas.',
      period_not_begun: 'Perioden hade inte börjat den dagen.',
    },
    unrecorded: (n: number) =>
      `${plural(n, 'frist är äldre', 'frister är äldre')} än uppgiften om när frister registrerades. De räknas som kända redan då.`,
  },
  section: 'Publicerat och filer',
};
