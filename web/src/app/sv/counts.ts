/** Words of counts: how many there were, divided in one way, and what a number counts. */

const listed = new Intl.ListFormat('sv-SE', { type: 'conjunction' });
const SOME = 5;

export const counts = {
  topic: (title: string) => title.split(',')[0] ?? title,
  finding: (topic: string, amount: string) => `${topic}: ${amount}`,
  soFar: (finding: string, period: string) => `${finding} hittills i ${period}`,
  standsOn: (finding: string, day: string) => `${finding} den ${day}`,
  besides: (title: string) => `Se även ${title}`,
  per: (label: string, period: string) => `Per ${label.toLowerCase()}, ${period}`,
  divide: 'Dela upp per',
  view: 'Visa som',
  chart: 'Diagram',
  table: 'Visa som tabell',
  columns: {
    count: 'Antal',
    difference: 'Ändring',
    share: 'Andel',
    median: 'Median, dagar',
    mean: 'Medel, dagar',
    p90: '90:e percentil, dagar',
  },
  ofWhole: (n: string, whole: string) => `${n} av ${whole}`,
  noShare: 'Inget att räkna en andel av.',
  notToldShare: 'Andelen visas inte, eftersom talen är så små.',
  numerator: 'Täljare',
  denominator: 'Nämnare',
  days: (n: string) => `${n} dagar`,
  median: 'Median',
  mean: 'Medelvärde',
  p90: '90:e percentil',
  p90NotTold: 'visas inte: talen är så små',
  noLength: 'Ingen avslutad i perioden.',
  notToldLength: 'Tiderna visas inte, eftersom talen är så små.',
  lengthFinding: (topic: string, days: string) => `${topic}: median ${days} dagar`,
  knownThen: (then: string, now: string) =>
    `När perioden var slut var ${then} kända. Nu är ${now} kända: skillnaden är registrerad i efterhand.`,
  sameThen: (now: string) => `När perioden var slut var ${now} kända, lika många som nu.`,
  notToldThen: 'Hur många som var kända när perioden var slut visas inte.',
  standing: 'Månadernas tal är läget vid varje månads slut. De summeras inte.',
  standingNotTold:
    'Läget visas för den senaste hela månaden. Från ett slut till nästa ändras det av vad som började och slutade, och det skulle avslöja små tal.',
  sum: 'Alla',
  groupsNotTold: 'Uppdelningen visas per tertial och år, så att små tal inte ska gå att räkna fram.',
  most: (name: string, amount: string) => `Störst är ${name}, ${amount}.`,
  hiddenGroups: (n: number) => (n === 1 ? 'Ett tal visas inte.' : `${n} tal visas inte.`),
  noneFrom: (names: readonly string[]) =>
    names.length <= SOME
      ? `Inget i perioden: ${listed.format(names)}.`
      : `Inget i perioden: ${listed.format([...names.slice(0, SOME), `${names.length - SOME} till`])}.`,
  onlySome: (n: number) => `Diagrammet visar de ${n} största. Tabellen har alla.`,
  showRows: (n: string, several: string, name: string) => `${n}, visa ${several}: ${name}`,
  why: {
    before_start: 'Perioden ligger före det första som räknas här.',
    not_begun: 'Ingen dag i perioden har gått.',
    no_whole_month: 'Ingen hel månad i perioden har gått.',
    not_their_duty: '',
  },
  rows: {
    windowTitle: 'Det talet består av',
    crumb: 'Det talet består av',
    title: (label: string, unit: string) => `${label}, ${unit}`,
    lead: (period: string, total: number, unit: string) => `${period} · ${total} ${unit} i talet`,
    help: 'Detta är talet, med de ärenden som det ledde till. Att du öppnar listan loggas.',
    columns: { on: 'Dag', cases: 'Ärende' },
    reference: (basis: string, title: string) =>
      basis === 'received_in_period' ? `Anmälan ${title}` : title,
    emptyTitle: 'Inget att visa',
    hidden: (n: number) =>
      n === 1
        ? '1 räknas men visas inte för dig: ärendet ligger hos en annan enhet eller så är personen skyddad.'
        : `${n} räknas men visas inte för dig: ärendena ligger hos en annan enhet eller så är personen skyddad.`,
  },
};
