/** Words of `samsyn report`. */
export const words = {
  report: 'Gör en rapport av nämndens uppgifter',
  tertial:
    'Alla uppgifter för ett tertial: publicerade, inskrivna och importerade, var och en med sin källa, och vad som inte går ihop',
  options: {
    period: 'tertialet, till exempel 2022-T3',
    format: 'json, pdf eller docx',
    out: 'filen som rapporten skrivs till; utan den skrivs json ut',
    board: 'nämnden, när kommunen har flera',
    municipality: 'kommunen, när det finns flera',
  },
  noSuchFormat: 'Ange --format json, pdf eller docx.',
  outNeeded: 'Ange --out med filens namn: pdf och docx skrivs till en fil.',
  notTertial: 'Ange ett tertial, till exempel --period 2022-T3.',
  noWrite: (path: string) => `Filen ${path} går inte att skriva.`,
  made: (path: string, told: number, all: number, contradictions: number) =>
    `${path}: ${told} av ${all} uppgifter har ett värde, ${contradictions} ${contradictions === 1 ? 'sak' : 'saker'} går inte ihop.`,
} as const;
