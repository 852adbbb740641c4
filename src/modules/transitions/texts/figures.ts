/** What the groups are called in which transitions are counted: the outcome that held on the eighteenth birthday. */
export const transitionFigureTexts = {
  outcome: {
    goes_on: 'Går vidare till vuxenenheten',
    no_need: 'Inget behov, överens',
    declined: 'Avböjer, vet hur man kommer tillbaka',
    not_reached: 'Inte nådd',
    none: 'Inget utfall',
    moved: 'Flyttat',
    died: 'Avliden',
  },
  turned: (day: string) => `Fyllde 18 år ${day}`,
} as const;
