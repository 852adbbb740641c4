/** What the groups are called in which situations are counted. */
export const assistanceFigureTexts = {
  plan: { current: 'Aktuell plan', other: 'Ingen aktuell plan' },
  long: { long: 'Minst 27 av 36 månader', shorter: 'Kortare tid' },
  children: { some: 'Med barn', none: 'Utan barn' },
  channel: { e_service: 'E-tjänst', paper: 'Papper', visit: 'Besök', phone: 'Telefon' },
  livelihood: {
    own: 'Egen försörjning',
    elsewhere: 'Avslutad av annat skäl',
    still: 'Fortfarande inskriven',
  },
  ending: {
    work: 'Arbete',
    studies: 'Studier',
    other_income: 'Annan inkomst',
    need_met: 'Behovet är tillgodosett',
    declines: 'Avböjer',
    no_longer_entitled: 'Inte längre rätt till bistånd',
    not_reachable: 'Inte nåbar',
    moved: 'Flyttat',
    died: 'Avliden',
    other: 'Annat',
  },
  ended: (day: string) => `Avslutat ${day}`,
  begun: (day: string) => `Följs sedan ${day}`,
  applied: (day: string) => `Ansökan ${day}`,
} as const;
