/** What the groups are called in which care away from home is counted. */
export const placementFigureTexts = {
  considered: {
    in_time: 'Inte försenat',
    overdue: 'Försenat',
    not_owed: 'Ska inte övervägas',
  },
  started: (day: string) => `Placerad från ${day}`,
  day: (day: string) => `Vårddygn ${day}`,
  ended: (day: string) => `Upphörde ${day}`,
  inYear: (day: string) => `Årets första dygn ${day}`,
  age: { child: 'Barn', adult: 'Vuxna' },
  law: { lvu: 'LVU', other: 'Annan grund' },
} as const;
