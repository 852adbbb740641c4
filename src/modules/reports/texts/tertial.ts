/** Words of a tertial's figures without anybody's text. */
export const tertialWords = {
  title: (period: string) => `Tertialrapport ${period.slice(6)} ${period.slice(0, 4)}: uppgifter`,
  lead: 'Rapporten är gjord av uppgifter som är publicerade, inskrivna eller importerade. Inget tal är skrivet för hand.',
  facts: { period: 'Period', made: 'Gjord', figures: 'Uppgifter' },
  count: (told: number, all: number) => `${told} av ${all} har ett värde`,
  notMeasured: 'Inte mätt',
  notMeasuredLead: 'Det här mättes inte i perioden. Det är inte noll.',
  unpublished: 'Inte publicerat',
  unpublishedLead: (n: number) =>
    n === 1
      ? 'En uppgift är inte publicerad för perioden:'
      : `${n} uppgifter är inte publicerade för perioden:`,
  notApplicable: 'Gäller inte',
  contradictions: 'Det som inte går ihop',
  noContradictions: 'Inget att anmärka på.',
  contradictionsLead:
    'Uppgifterna står som de är inskrivna eller importerade. Det här behöver redas ut innan någon använder dem.',
  severity: { error: 'Fel', warning: 'Fråga', note: 'Upplysning' },
  columns: {
    what: 'Vad',
    sentence: 'Vad som står',
    todo: 'Att göra',
    where: 'Var',
    area: 'Område',
    figure: 'Uppgift',
  },
  chart: (group: string) => `${group}: andelar`,
} as const;
