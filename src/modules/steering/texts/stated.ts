/** Words of figures that are typed in or imported, where something refers to them. */
export const statedWords = {
  group: 'Inskrivna och importerade mått',
  own: 'Måttets värde',
  counts: 'Antal som anges på annat håll',
  money: 'Ekonomi, tusental kronor',
  thousands: 'tkr',
  wholeYear: 'hela året',
  where: (file: string, line: number | null) => (line === null ? file : `${file} rad ${line}`),
  byHand: 'Inskrivet värde',
  file: (name: string) => `Filen ${name}`,
  notMeasured: 'Ingen har mätt.',
  notApplicable: 'Gäller inte här.',
  withheld: 'Antal under fem visas inte.',
  noYear: 'Årets värde går inte att räkna fram av tertialernas andelar.',
};
