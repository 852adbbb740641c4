/** The risks and the internal control plan of the invented municipality. */

interface DemoRisk {
  readonly process: string;
  readonly description: string;
  readonly likelihood: number;
  readonly consequence: number;
  readonly reason: string;
  readonly way?: 'accept' | 'act' | 'control';
  readonly why?: string;
  /** Judged anew later in the year. */
  readonly again?: { readonly likelihood: number; readonly consequence: number; readonly reason: string };
}

export const RISKS: readonly DemoRisk[] = [
  {
    process: 'Utredning barn',
    description: 'Utredningar blir inte klara inom fyra månader',
    likelihood: 3,
    consequence: 4,
    reason: 'Flera utredningar blev sena under förra hösten.',
    way: 'act',
    why: 'Fristerna bevakas varje vecka i enheten.',
    again: {
      likelihood: 2,
      consequence: 4,
      reason: 'Färre utredningar är sena sedan fristerna bevakas varje vecka.',
    },
  },
  {
    process: 'Utredning barn',
    description: 'Barnets bästa bedöms inte i utredningen',
    likelihood: 3,
    consequence: 4,
    reason: 'Förra årets kontroll visade brister.',
    way: 'control',
    why: 'Kontrolleras med stickprov varje tertial.',
  },
  {
    process: 'Mottagning',
    description: 'Skyddsbedömningen görs inte samma dag',
    likelihood: 2,
    consequence: 4,
    reason: 'Det är ovanligt, men kan bli allvarligt för ett barn.',
    way: 'control',
    why: 'Kontrolleras varje kvartal.',
  },
  {
    process: 'Personal',
    description: 'Erfarna handläggare slutar och kunskap går förlorad',
    likelihood: 4,
    consequence: 3,
    reason: 'Tre erfarna handläggare slutade förra året.',
    way: 'act',
    why: 'Introduktion och mentorer för nya handläggare.',
  },
  {
    process: 'Informationssäkerhet',
    description: 'Någon läser akter utan att ha skäl',
    likelihood: 2,
    consequence: 3,
    reason: 'Loggarna granskas, men behörigheter kan bli kvar.',
    way: 'control',
    why: 'Behörigheterna kontrolleras varje halvår.',
  },
  {
    process: 'Ekonomi',
    description: 'Placeringar blir dyrare än budget',
    likelihood: 3,
    consequence: 3,
    reason: 'Priserna på konsulentstödda hem stiger.',
  },
  {
    process: 'Avtal',
    description: 'Avtal med utförare följs inte upp',
    likelihood: 2,
    consequence: 2,
    reason: 'Uppföljningen hänger på en funktion.',
    way: 'control',
    why: 'Kontrolleras en gång om året.',
  },
  {
    process: 'Lokaler',
    description: 'Mötesrum för samtal med barn saknas',
    likelihood: 1,
    consequence: 2,
    reason: 'De nya lokalerna är klara.',
    way: 'accept',
    why: 'Risken är liten sedan flytten.',
  },
];

export interface DemoControl {
  /** Which of the risks. */
  readonly risk: number;
  readonly what: string;
  readonly why: string;
  readonly method: string;
  readonly frequency: 'once' | 'half_year' | 'tertial' | 'quarter';
  readonly by: 'berit' | 'astrid' | 'annika';
  readonly sample?: {
    readonly measureId: string;
    readonly size: number;
    readonly checkpoints: readonly string[];
  };
  /** What the last occasion that is due found, when it had a remark. */
  readonly remark?: string;
  /** The last occasion that is due has not been performed. */
  readonly left?: true;
}

/** What each sample but the last found: four of twenty, as they are checked. */
export const SAMPLED = 'I fyra av tjugo utredningar saknas skälen till bedömningen av barnets bästa.';

/** What was promised after them. */
export const ACTIONS = {
  before: 'Gå igenom bedömningen av barnets bästa med alla som utreder',
  last: 'Ta fram ett stöd för bedömningen av barnets bästa',
} as const;

export const CHECKED = 'Kontrollen är gjord enligt planen. Inget att anmärka på.';

export const CONTROLS: readonly DemoControl[] = [
  {
    risk: 1,
    what: 'Barnets bästa är bedömt i utredningarna',
    why: 'Förra årets kontroll visade brister.',
    method: 'Stickprov ur inledda utredningar. Enhetschefen läser utredningen.',
    frequency: 'tertial',
    by: 'berit',
    sample: {
      measureId: 'investigations-opened',
      size: 20,
      checkpoints: ['Har barnet fått komma till tals?', 'Är barnets bästa bedömt och motiverat?'],
    },
    remark: 'I några av utredningarna är barnets bästa nämnt men inte motiverat.',
  },
  {
    risk: 2,
    what: 'Skyddsbedömningar görs samma dag',
    why: 'Ett barn kan fara illa om bedömningen dröjer.',
    method: 'Fristerna för skyddsbedömning gås igenom.',
    frequency: 'quarter',
    by: 'berit',
  },
  {
    risk: 4,
    what: 'Behörigheter är aktuella',
    why: 'Den som har slutat eller bytt funktion ska inte kunna läsa akter.',
    method: 'Listan över innehav jämförs med personalregistret.',
    frequency: 'half_year',
    by: 'astrid',
  },
  {
    risk: 6,
    what: 'Avtal med utförare är uppföljda',
    why: 'Uppföljningen hänger på en funktion.',
    method: 'Varje avtal jämförs med senaste uppföljningen.',
    frequency: 'once',
    by: 'astrid',
  },
  {
    risk: 0,
    what: 'Delegationsbeslut anmäls till nämnden',
    why: 'Nämnden ska veta vad som beslutas för den.',
    method: 'Besluten i kvartalet jämförs med listorna till sammanträdena.',
    frequency: 'quarter',
    by: 'annika',
    left: true,
  },
];
