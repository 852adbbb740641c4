/** What the parts of the first mapping are called (Kommun-Bas). */
export const partNames = {
  income: 'Avgifter, bidrag och ersättningar',
  support: 'Bidrag till enskilda',
  care: 'Köpt vård och placeringar',
  staff: 'Personal',
  premises: 'Lokaler',
  other: 'Övriga kostnader',
};
