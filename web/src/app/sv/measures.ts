/** Words of measures: the list, a measure in a period, and the cases behind a figure. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const measures = {
  groups: 'Insatser på gruppnivå',
  groupsAbout:
    'Individer, påbörjade och avslutade insatser, måluppfyllelse, uppföljning och tid: per insats, metod, målgrupp och orsak till avslut.',
  figureChecks: 'Stämmer siffrorna?',
  figureChecksAbout:
    'Mått, antal och belopp som importeras eller skrivs in: vad som inte går ihop, i en mening, och vad man gör åt det.',
  title: 'Mått',
  help: 'Vad nämnden mäter, hur det räknas och vad det visar. Varje tal går att följa till sin definition, och för den som har rätt till det till ärendena bakom.',
  emptyTitle: 'Inga mått',
  empty: 'Här visas de mått som kommunen räknar.',
  chapters: {
    reports: 'Anmälan',
    investigations: 'Utredning',
    decisions: 'Beslut',
    interventions: 'Insats',
    placements: 'Placering',
    young: 'Unga',
    adults: 'Vuxna',
    assistance: 'Bistånd',
    oversight: 'Frister och rättssäkerhet',
  },
  search: 'Sök mått',
  allChapters: 'Alla',
  national: (kpi: string) => `Nyckeltal i Kolada: ${kpi}`,
  others: 'Sammanställningar',
  topicOf: (title: string) => title.split(':')[0] ?? title,
  finding: {
    share: (topic: string, part: string, share: string) => `${topic} ${part.toLowerCase()}: ${share}`,
    up: (from: string) => `upp från ${from}`,
    down: (from: string) => `ner från ${from}`,
    same: 'oförändrat',
    slightly: { up: 'något högre än förut', down: 'något lägre än förut' },
    compared: (finding: string, change: string) => `${finding}, ${change}`,
    none: (topic: string) => `${topic}: ingen frist löpte ut`,
    notMeasured: (topic: string) => `${topic}: ej mätt`,
    notApplicable: (topic: string) => `${topic}: ej tillämpligt`,
    tooFew: (topic: string) => `${topic}: för få för att visas`,
  },
  lead: {
    ofUnits: 'Enheterna du leder',
    ofBoard: 'Hela nämnden',
    comparedWith: (period: string, previous: string) => `${period} mot ${previous}`,
    through: (day: string) => `pågår, räknat till och med ${day}`,
    nothingYet: 'pågår, inget är räknat än',
  },
  kind: 'Visa per',
  kinds: { month: 'Månad', tertial: 'Tertial', year: 'År' },
  previousPeriod: (period: string) => `Föregående period, ${period}`,
  nextPeriod: (period: string) => `Nästa period, ${period}`,
  partsTitle: 'Alla frister som löpte ut',
  ofDue: (n: string, due: string) => `${n}/${due}`,
  perUnit: (period: string) => `Per enhet, ${period}`,
  perMonth: (period: string) => `Per månad, ${period}`,
  measuredOf: (measured: number, concerned: number) =>
    `${measured} av ${plural(concerned, 'berörd enhet', 'berörda enheter')} är ${measured === 1 ? 'mätt' : 'mätta'}`,
  columns: { unit: 'Enhet', month: 'Månad', share: 'Andel', cancelled: 'Avbrutna' },
  sum: 'Alla mätta enheter',
  sumNote: 'Andelen för alla räknas på summan av fristerna, inte som ett medelvärde av enheternas andelar.',
  noneDue: 'ingen frist löpte ut',
  few: (limit: number) => `färre än ${limit}`,
  protected: 'visas inte',
  protectedNote: (limit: number) =>
    `Antal under ${limit} visas inte, och inte heller antal som skulle avslöja dem. Därför räknas bara hela månader.`,
  rowsNote:
    'Ärendena bakom talen ser bara den som leder enheten. Den som följer upp hela nämnden läser inga enskilda ärenden. Fråga enhetens chef när ett tal behöver förklaras.',
  individualsNote: (limit: number) =>
    `Talet visas bara när minst ${limit} personer står bakom, eller ingen. Därför visas inga månader, och bara hela månader räknas.`,
  notMeasured: 'Ej mätt.',
  notApplicable: 'Ej tillämpligt.',
  why: {
    before_start: 'Perioden ligger före den första fristen som bevakats här.',
    not_begun: 'Ingen dag i perioden har gått.',
    no_whole_month: 'Ingen hel månad i perioden har gått.',
    not_adopted: 'Lagen har inget antal dagar för det, och kommunen har inte bestämt något eget mål.',
    not_their_duty: '',
  },
  showRows: (n: string, part: string, unit: string) => `${n}, visa ärendena: ${part}, ${unit}`,
  keyFigure: (kpi: string, title: string, near: string | null) =>
    near === null
      ? `Nationellt nyckeltal ${kpi}: ${title}.`
      : `Nära det nationella nyckeltalet ${kpi}: ${title}. ${near}`,
  definition: {
    title: (version: number) => `Definition, version ${version}`,
    unitOfCounting: 'Räknas per',
    included: 'Med',
    excluded: 'Inte med',
    where: 'Var',
    law: 'Grund',
    source: 'Källa',
    since: (day: string) => `gäller från ${day}`,
  },
  rows: {
    windowTitle: 'Ärendena bakom talet',
    title: (part: string, unit: string) => `${part}, ${unit}`,
    cancelled: 'Avbrutna',
    crumb: 'Ärendena bakom talet',
    lead: (period: string, total: number) => `${period} · ${plural(total, 'ärende', 'ärenden')} i talet`,
    help: 'Dessa ärenden är talet. Att du öppnar listan loggas.',
    hidden: (n: number) =>
      n === 1
        ? '1 ärende räknas men visas inte för dig: det ligger hos en annan enhet eller så är personen skyddad.'
        : `${n} ärenden räknas men visas inte för dig: de ligger hos en annan enhet eller så är personen skyddad.`,
    emptyTitle: 'Inga ärenden',
    empty: 'Talet är noll i den här perioden.',
    columns: {
      caseNumber: 'Ärende',
      dueOn: 'Sista dag',
      extension: 'Förlängning',
      endedOn: 'Klar',
      late: 'Dagar för sent',
    },
    extensions: { none: 'ingen', in_time: 'i tid', too_late: 'för sent' },
    original: (day: string) => `från ${day}`,
    notDone: 'Inte klar än',
    reason: (text: string) => `Skäl: ${text}`,
  },
  block: {
    open: 'Öppna måttet',
    soFar: (period: string) => `${period} hittills`,
  },
};
