/** Words of measures through several periods: which way they go, and units side by side. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;
const listed = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

export const series = {
  verdict: { better: 'bättre', worse: 'sämre', same: 'oförändrat' },
  direction: { up: 'upp', down: 'ner', same: 'oförändrat' },
  points: (n: string) => `${n} ${n === '1' ? 'procentenhet' : 'procentenheter'}`,
  days: (n: string) => `${n} ${n === '1' ? 'dag' : 'dagar'}`,
  signedPoints: (n: string) => `${n} ${/^[+−]1$/.test(n) ? 'procentenhet' : 'procentenheter'}`,
  signedDays: (n: string) => `${n} ${/^[+−]1$/.test(n) ? 'dag' : 'dagar'}`,
  tiny: { up: 'något högre', down: 'något lägre', same: 'oförändrat' },
  /** "Bättre än T1 2026: upp 17,4 procentenheter, från 69 % till 86 %." */
  against: {
    better: (period: string) => `Bättre än ${period}`,
    worse: (period: string) => `Sämre än ${period}`,
    same: (period: string) => `Oförändrat sedan ${period}`,
    up: (period: string) => `Högre än ${period}`,
    down: (period: string) => `Lägre än ${period}`,
  },
  by: (direction: string, by: string, from: string, to: string) =>
    `${direction} ${by}, från ${from} till ${to}`,
  fromTo: (from: string, to: string) => `från ${from} till ${to}`,
  said: (against: string, by: string) => `${against}: ${by}.`,
  skipped: (periods: readonly string[]) =>
    `${listed.format([...periods])} hoppas över: ej ${periods.length === 1 ? 'mätt' : 'mätta'} eller inget att räkna på.`,
  whyNot: {
    not_measured: 'Perioden är inte mätt, så det finns inget att jämföra.',
    nothing: 'I perioden fanns inget att räkna på, så det finns inget att jämföra.',
    no_earlier: 'Det finns ingen tidigare mätt period att jämföra med.',
    withheld: 'Åt vilket håll det har gått visas inte, eftersom talen är så små.',
    ongoing: 'Perioden pågår. Antal jämförs när den är slut.',
  },
  why: {
    before_start: 'ej mätt',
    not_begun: 'inte börjat',
    no_whole_month: 'ingen hel månad',
    not_adopted: 'ej mätt',
    not_their_duty: 'ej tillämpligt',
  },
  nothing: 'inget',
  withheld: 'visas inte',
  ongoing: 'pågår',
  inPeriod: (period: string) => `${period}:`,
  development: 'Utveckling',
  developmentOf: (title: string) => `Utveckling, ${title}`,
  developmentWait: 'Hämtar utvecklingen …',
  chart: (of: string) => `${of}, period för period`,
  compare: 'Jämför enheterna',
  /** The page of all units. */
  page: {
    title: (topic: string) => `${topic}: enheterna jämförda`,
    crumb: 'Enheterna jämförda',
    lead: (period: string, measured: string) => `${period} · ${measured}`,
    bars: (period: string) => `Per enhet, ${period}`,
    table: (year: string, before: string) => `Enheterna tertial för tertial, ${before} och ${year}`,
    tableYears: 'Enheterna år för år',
    tableMonths: 'Enheterna månad för månad',
    sort: 'Ordning',
    sorts: { varde: 'Efter värde', namn: 'Efter namn' },
    whole: { board: 'Hela nämnden', units: 'Enheterna du leder' },
    line: (whole: string, value: string) => `Strecket visar ${whole.toLowerCase()}: ${value}.`,
    /** What the differences of the column are numbers of. */
    trend: {
      share: 'Mot senast mätta, procentenheter',
      duration: 'Mot senast mätta, dagar',
      count: 'Mot senast mätta',
    },
    unit: 'Enhet',
    none: 'Ingen enhet har något värde att visa i perioden.',
    highest: (name: string, value: string) => `Högst är ${name}, ${value}.`,
    lowest: (name: string, value: string) => `Lägst är ${name}, ${value}.`,
    hidden: (n: number) => `${plural(n, 'enhets värde', 'enheters värden')} visas inte.`,
    names: (names: readonly string[]) => `${listed.format([...names])}.`,
    notMeasured: (names: readonly string[]) => `Ej mätt: ${listed.format([...names])}.`,
    notApplicable: (names: readonly string[]) => `Ej tillämpligt: ${listed.format([...names])}.`,
    others: (n: number) => plural(n, 'enhet berörs inte', 'enheter berörs inte'),
    showUnit: (name: string) => `Visa måttet för ${name}`,
    sharesNotTold: 'Andelar per enhet visas bara för den som får se raderna bakom.',
  },
};
