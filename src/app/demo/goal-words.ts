import type { Period } from '#core/measures';
import type { SeatKey } from './names.ts';

export interface BoardGoal {
  readonly number: string;
  readonly title: string;
  readonly description: string;
  /** Whose function answers for it. */
  readonly seat: SeatKey;
  readonly indicators: readonly {
    readonly source: 'measure' | 'stated';
    readonly ref: string;
    readonly direction: 'at_least' | 'at_most';
    readonly start: number | null;
    readonly target: number;
  }[];
  /** Why it is called met in the last tertial though it is not by its figures. */
  readonly called?: string;
  /** Nobody has assessed it in the last tertial. */
  readonly isLate?: boolean;
}

export const COUNCIL_GOALS = [
  { number: '1', title: 'Barn och unga i Björkvik växer upp i trygghet' },
  { number: '2', title: 'Den som behöver stöd får det i tid' },
  { number: '3', title: 'Björkvik är en arbetsplats där man vill stanna' },
] as const;

export const BOARD_GOALS: readonly BoardGoal[] = [
  {
    number: '1.1',
    title: 'Barn får sin sak bedömd och utredd i tid',
    description: 'Förhandsbedömningar inom 14 dagar och utredningar inom fyra månader.',
    seat: 'berit',
    indicators: [
      {
        source: 'measure',
        ref: 'preliminary-assessments-due',
        direction: 'at_least',
        start: 0.72,
        target: 0.95,
      },
      { source: 'measure', ref: 'investigations-due', direction: 'at_least', start: 0.68, target: 0.95 },
    ],
  },
  {
    number: '1.2',
    title: 'Barn och unga med insats har en aktuell genomförandeplan',
    description: '',
    seat: 'peder',
    indicators: [{ source: 'stated', ref: 'BV01', direction: 'at_least', start: 0.78, target: 1 }],
  },
  {
    number: '1.3',
    title: 'Barn med flera slags stöd har en samordnad individuell plan',
    description: '',
    seat: 'peder',
    indicators: [{ source: 'stated', ref: 'BV04', direction: 'at_least', start: 14, target: 20 }],
    isLate: true,
  },
  {
    number: '2.1',
    title: 'Den som söker stöd får kontakt inom tre arbetsdagar',
    description: '',
    seat: 'berit',
    indicators: [{ source: 'stated', ref: 'BV02', direction: 'at_least', start: 0.61, target: 0.85 }],
    called:
      'Utfallet drogs ner av två veckor då telefonin låg nere. Räknat utan dem är andelen 88 procent, enligt enhetens lista.',
  },
  {
    number: '2.2',
    title: 'Vägen från beslut till första insats är kort',
    description: 'Dagar i median från beställning till första besök.',
    seat: 'peder',
    indicators: [{ source: 'stated', ref: 'BV03', direction: 'at_most', start: 44, target: 30 }],
  },
  {
    number: '3.1',
    title: 'Medarbetare har en arbetsmängd som går att klara',
    description: 'Nämnden har inte valt något mått än.',
    seat: 'astrid',
    indicators: [],
  },
];

/** What was said with each assessment. */
export const SAID = {
  met: 'Målet nås. Enheterna har hållit i de rutiner som infördes i våras.',
  partly: 'Vi är på väg. Skillnaderna mellan enheterna är stora, och två av dem når inte målet.',
  not: 'Målet nås inte. Det har varit svårt att bemanna, och det som har kommit in har ökat.',
  not_assessable: 'Det finns inget som visar hur det har gått. Nämnden behöver välja ett mått.',
} as const;

const MEASURES = [
  ['BV01', 'Genomförandeplanen är aktuell', 'share', 'up', 'at_period_end', [86, 84], 100],
  ['BV02', 'Kontakt inom tre arbetsdagar', 'share', 'up', 'in_period', [69, 82], 85],
  [
    'BV03',
    'Dagar från beställning till första besök, median',
    'count',
    'down',
    'at_period_end',
    [37, 28],
    30,
  ],
  ['BV04', 'Samordnade individuella planer', 'count', 'up', 'at_period_end', [12, 19], 20],
] as const;

/** The board's measures that no case gives, as the controller takes them after a tertial: a file a year, with what is known by then. */
export function fileOf(before: Period, last: Period, now: Period) {
  const known = now.key === before.key ? [before] : [before, last];
  const years = new Set(known.map((p) => p.key.slice(0, 4)));
  const files = [...years].map((year) => {
    const cell = (tertial: string, values: readonly number[]) => {
      const at = known.findIndex((p) => p.key === `${year}-${tertial}`);
      return at < 0 ? '' : values[at];
    };
    const rows = MEASURES.map(([code, title, kind, better, accumulation, values, target]) =>
      [
        code,
        title,
        kind,
        better,
        accumulation,
        ...['T1', 'T2', 'T3'].map((t) => cell(t, values)),
        target,
      ].join(';'),
    );
    return {
      kind: 'measures',
      fileName: `malmatt-${year}.csv`,
      content: ['id;title_sv;kind;better;accumulation;T1;T2;T3;target', ...rows].join('\n'),
    };
  });
  // The year before was taken with the tertial before.
  return now.key === before.key ? files : files.filter((f) => f.fileName.includes(last.key.slice(0, 4)));
}

export const GOAL_COMMENTS = [
  {
    seat: 'berit',
    number: '1.1',
    words: [
      'Två tjänster har varit vakanta. Vi har prioriterat de yngsta barnen.',
      'Tjänsterna är tillsatta sedan juni. Fler utredningar blir klara i tid, men kön från våren är inte borta.',
    ],
  },
  {
    seat: 'peder',
    number: '1.2',
    words: [
      'De flesta har en plan. De som saknar en har precis börjat.',
      'Planerna i de nya grupperna är inte klara. Vi går igenom dem varje vecka.',
    ],
  },
] as const;

export const GOAL_PROMISES = [
  {
    number: '1.1',
    seat: 'berit',
    title: 'Gå igenom alla utredningar äldre än tre månader varje vecka',
    due: 30,
    effect: 120,
    step: 'begun',
  },
  {
    number: '1.2',
    seat: 'peder',
    title: 'Planera första mötet redan när beställningen tas emot',
    due: -5,
    effect: 90,
    step: 'done',
  },
  {
    number: '1.3',
    seat: 'peder',
    title: 'Kom överens med skolan om vem som kallar till plan',
    due: -12,
    effect: null,
    step: null,
  },
] as const;
