/** What the groups are called in which adults' situations are counted. */

const contact = {
  in_time: 'Nådd inom 48 timmar',
  late: 'Nådd senare',
  not_reached: 'Inte nådd',
  no_safe_way: 'Ingen säker väg till kontakt',
} as const;

const children = {
  none: 'Inga barn där våldet finns',
  own_case: 'Barnen har egna ärenden',
  reported: 'Orosanmälan gjord',
  not_reported: 'Ingen anmälan gjord',
  not_noted: 'Inte antecknat',
} as const;

const answer = {
  increased: 'Tryggheten har ökat',
  same: 'Tryggheten är densamma',
  less: 'Tryggheten har minskat',
  not_answered: 'Svarar inte',
} as const;

const answered = { answered: 'Svarade', not_answered: 'Svarade inte' } as const;

const step = {
  shelter: 'Stödboende eller jourboende',
  training_flat: 'Träningslägenhet',
  social_lease: 'Bostad med socialt kontrakt',
} as const;

export const adultFigureTexts = {
  contact,
  children,
  answer,
  answered,
  step,
  due: (day: string) => `Skulle nås senast ${day}`,
  asked: (day: string) => `Tillfrågad ${day}`,
  home: (day: string) => `Boende ${day}`,
} as const;
