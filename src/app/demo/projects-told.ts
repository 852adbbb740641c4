export interface DemoProject {
  readonly title: string;
  readonly purpose: string;
  readonly fromOn: string;
  readonly toOn: string;
  /** The function that answers for it, by title. */
  readonly by: string;
  /** The action plan that it is a part of, by kind. */
  readonly plan?: 'dependence' | 'honour' | 'safety';
  readonly financier: 'state' | 'region' | 'eu';
  readonly grantName: string;
  readonly decision: string;
  readonly decidedSum: number;
  readonly conditions: string;
  readonly notedOn: string;
  readonly changed?: { readonly on: string; readonly decidedSum: number; readonly decision: string };
  readonly reports: readonly {
    readonly what: string;
    readonly dueOn: string;
    readonly sentOn?: string;
    readonly words?: string;
  }[];
  readonly ended?: {
    readonly endedOn: string;
    readonly result: string;
    readonly afterwards: 'kept' | 'changed' | 'ceased';
    readonly words: string;
  };
}

/** Björkvik's projects of a year. */
export const projectsIn = (year: number): readonly DemoProject[] => [
  {
    title: 'Stöd till unga på väg från gäng',
    purpose:
      'Unga som vill lämna ett kriminellt nätverk ska mötas av en och samma person från första kontakten, och få stöd samma dag som de ber om det.',
    fromOn: `${year}-02-01`,
    toOn: `${year + 1}-01-31`,
    by: 'Enhetschef, unga',
    plan: 'safety',
    financier: 'state',
    grantName: 'Socialstyrelsens statsbidrag för unga som lämnar kriminalitet',
    decision: `Socialstyrelsen ${year - 1}-12-18, dnr 8.4-1234/${year - 1}`,
    decidedSum: 1_850_000,
    conditions:
      'Pengarna får användas till löner och utbildning för dem som arbetar med unga, inte till placeringar. Det som inte används ska betalas tillbaka.',
    notedOn: `${year}-01-20`,
    changed: {
      on: `${year}-06-10`,
      decidedSum: 2_100_000,
      decision: `Socialstyrelsen ${year}-06-02, dnr 8.4-0871/${year}`,
    },
    reports: [
      {
        what: 'Delredovisning till Socialstyrelsen',
        dueOn: `${year}-09-15`,
        sentOn: `${year}-09-11`,
        words: 'Fjorton unga har fått stöd. 1 040 000 kronor är använda.',
      },
      { what: 'Uppgifter om utbildningen av personalen', dueOn: `${year}-10-01` },
      { what: 'Slutredovisning till Socialstyrelsen', dueOn: `${year + 1}-02-28` },
    ],
  },
  {
    title: 'Utbildning om våld i nära relationer',
    purpose: 'Alla som möter barn och vuxna ska kunna fråga om våld, och veta vad de gör med svaret.',
    fromOn: `${year}-01-15`,
    toOn: `${year}-09-30`,
    by: 'Enhetschef, barn och familj',
    plan: 'honour',
    financier: 'state',
    grantName: 'Länsstyrelsens utvecklingsmedel',
    decision: `Länsstyrelsen ${year - 1}-12-11, dnr 801-5512-${year - 1}`,
    decidedSum: 420_000,
    conditions: 'Minst åtta av tio anställda ska ha gått utbildningen.',
    notedOn: `${year}-01-12`,
    reports: [{ what: 'Slutredovisning till länsstyrelsen', dueOn: `${year}-12-15` }],
  },
  {
    title: 'Föräldrastöd på kvällar och helger',
    purpose: 'Föräldrar som arbetar dagtid ska kunna få råd utan att ta ledigt.',
    fromOn: `${year}-01-01`,
    toOn: `${year}-08-31`,
    by: 'Enhetschef, öppenvård',
    financier: 'region',
    grantName: 'Regionens medel för föräldrastöd',
    decision: `Regionen ${year - 1}-12-02, dnr RS ${year - 1}/311`,
    decidedSum: 600_000,
    conditions: 'Stödet ska vara öppet för alla föräldrar i kommunen, utan ansökan.',
    notedOn: `${year}-01-08`,
    reports: [
      {
        what: 'Slutredovisning till regionen',
        dueOn: `${year}-09-30`,
        sentOn: `${year}-10-02`,
        words: 'Sänd två dagar för sent, efter samråd med regionen.',
      },
    ],
    ended: {
      endedOn: `${year}-10-04`,
      result:
        'Mottagningen hade öppet två kvällar i veckan och var tredje lördag. 212 besök, varav hälften av föräldrar som inte hade haft kontakt tidigare. Flest kom på lördagarna.',
      afterwards: 'kept',
      words: 'Öppenvården fortsätter med en kväll i veckan och var tredje lördag, inom sin budget.',
    },
  },
];
