/** What is drawn from, where its measure is called by what it tells of it. */
export const populationTitles: Readonly<Record<string, string>> = {
  'assessments-led-to-investigation': 'Förhandsbedömningar, avslutade i perioden',
};
