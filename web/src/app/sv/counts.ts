/** Words of counts: how many there were, divided in one way, and what a number counts. */

const listed = new Intl.ListFormat('sv-SE', { type: 'conjunction' });
const SOME = 5;

export const counts = {
  topic: (title: string) => title.split(',')[0] ?? title,
  finding: (topic: string, amount: string) => `${topic}: ${amount}`,
  soFar: (finding: string, period: string) => `${finding} hittills i ${period}`,
  besides: (title: string) => `Se även ${title}`,
  per: (label: string, period: string) => `Per ${label.toLowerCase()}, ${period}`,
  divide: 'Dela upp per',
  view: 'Visa som',
  chart: 'Diagram',
  table: 'Visa som tabell',
  columns: { count: 'Antal', difference: 'Ändring' },
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
    before_start: 'Perioden ligger före den första anmälan som kom in här.',
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
    columns: { report: 'Anmälan', on: 'Kom in', cases: 'Ärende' },
    reference: (reference: string) => `Anmälan ${reference}`,
    emptyTitle: 'Inget att visa',
    hidden: (n: number) =>
      n === 1
        ? '1 räknas men visas inte för dig: ärendet ligger hos en annan enhet eller så är personen skyddad.'
        : `${n} räknas men visas inte för dig: ärendena ligger hos en annan enhet eller så är personen skyddad.`,
  },
};
