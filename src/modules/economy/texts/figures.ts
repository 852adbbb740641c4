import type { SIDES } from '../domain/refer.ts';

/** Words of the board's money where something else refers to it. */
export const figureWords = {
  groups: {
    area: 'Ekonomi per område, netto, tkr',
    side: 'Ekonomi per område, kostnader och intäkter, tkr',
    part: 'Ekonomi per del, netto, tkr',
  },
  thousands: 'tkr',
  whole: 'Hela nämnden',
  side: { net: '', cost: ', kostnader', income: ', intäkter' } satisfies Record<
    (typeof SIDES)[number],
    string
  >,
  parts: {
    budget_year: 'Budget helår',
    budget: 'Budget hittills',
    outcome: 'Utfall',
    deviation: 'Avvikelse',
    forecast: 'Prognos helår',
    forecast_deviation: 'Budget minus prognos',
  },
  titled: (whose: string, what: string) => `${whose}: ${what.toLowerCase()}`,
  ledger: (file: string) => `Bokföringen ${file}`,
  mapped: (version: number) => (version === 0 ? '' : `, indelning ${version}`),
  budget: (version: number, decision: string) => `Budget version ${version}, ${decision}`,
  forecast: (tertial: string, year: number) => `Prognos efter ${tertial} ${year}`,
  noLedger: (through: number, latest: number) =>
    latest === 0
      ? 'Ingen bokföring är importerad.'
      : `Bokföringen har utfall till och med månad ${latest}, och perioden slutar med månad ${through}.`,
  noBudget: 'Ingen budget är antecknad.',
  noForecast: (areas: readonly string[]) => `Prognos saknas för ${areas.join(', ')}.`,
};
