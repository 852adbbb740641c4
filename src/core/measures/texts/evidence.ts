/** Words for what a row was counted as. */
export const evidenceTexts = {
  cancelled: 'Bortfallen, utanför summan',
  days: (n: number): string => (n === 1 ? '1 dag' : `${n} dagar`),
  times: (n: number): string => `räknad som ${n}`,
};
