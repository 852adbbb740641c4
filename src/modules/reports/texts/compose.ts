/** Words that the product itself puts into a report. */
export const composeWords = {
  draftFile: 'utkast',
  editionFile: (number: number) => `utgåva ${number}`,
  unknown: 'uppgift saknas',
  none: '–',
  noneNote: '– betyder att det inte finns någon publicerad uppgift.',
  table: 'Mått',
  wholeBoard: 'Hela nämnden',
  columns: {
    figure: 'Uppgift',
    unit: 'Enhet',
    value: 'Värde',
    counts: 'Antal',
    target: 'Mål',
    source: 'Källa',
    period: 'Period',
    was: 'Tidigare',
    is: 'Nu',
    reason: 'Skäl',
  },
  targetOf: (value: string) => `mål ${value}`,
  chartSays: (points: readonly string[], target: string | null): string =>
    points.length === 0
      ? 'Det finns inga publicerade uppgifter att visa.'
      : `${points.join(', ')}.${target === null ? '' : ` M${target.slice(1)}.`}`,
  draft: 'Utkast. Rapporten är inte fastställd av nämnden.',
  facts: {
    period: 'Period',
    decided: 'Fastställd',
    edition: 'Utgåva',
    reason: 'Varför en ny utgåva',
    state: 'Läge',
  },
  decidedOn: (day: string, reference: string) => `${day}, ${reference}`,
  changes: (edition: number) => `Ändrat i utgåva ${edition}`,
  changesLead: 'Uppgifterna nedan har publicerats på nytt sedan den förra utgåvan. Texten är densamma.',
  changesCaption: 'Uppgifter som har ändrats',
  noReason: 'inget skäl angivet',
  sources: 'Uppgifternas källor',
  sourcesLead:
    'Här står varifrån rapportens tal är hämtade: publicerade, inskrivna eller importerade uppgifter.',
  sourcesCaption: 'Källor',
  published: 'Publicerad',
} as const;
