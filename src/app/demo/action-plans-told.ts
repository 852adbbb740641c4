/** An activity of a plan: who owes it, by when, and what its owner has said on which day. */
export interface DemoActivity {
  readonly title: string;
  /** The function, by title. */
  readonly by: string;
  readonly dueOn: string;
  /** Which of the plan's aims; the whole plan without one. */
  readonly aim?: number;
  readonly steps: readonly {
    readonly on: string;
    readonly step: 'begun' | 'done';
    readonly words?: string;
  }[];
}

export interface DemoFollowUp {
  readonly period: string;
  readonly on: string;
  readonly comment: string;
  readonly aims: readonly ('done' | 'under_way' | 'not_begun')[];
}

export interface DemoPlan {
  readonly kind: 'dependence' | 'honour' | 'safety';
  readonly title: string;
  readonly purpose: string;
  readonly writtenOn: string;
  readonly decidedOn: string;
  readonly paragraph: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly responsible: string;
  readonly aims: readonly {
    readonly title: string;
    readonly measureId?: string;
    readonly direction?: 'at_least' | 'at_most';
    readonly threshold?: number;
  }[];
  readonly activities: readonly DemoActivity[];
  readonly followUps: readonly DemoFollowUp[];
}

const BERIT = 'Enhetschef, barn och familj';
const PEDER = 'Enhetschef, öppenvård';
const ADULTS = 'Enhetschef, vuxen';
const YOUTH = 'Enhetschef, unga';
/** Held by nobody since some days. */
const VACANT = 'Socialsekreterare 3, utredning barn';

/** Björkvik's three plans of a year. The one for safety soon runs out, and its second tertial has not been followed up. */
export const plansIn = (year: number): readonly DemoPlan[] => [
  {
    kind: 'dependence',
    title: `ANDT-program ${year}–${year + 1}`,
    purpose:
      'Färre unga ska börja använda alkohol, narkotika, dopningsmedel och tobak, och den som har ett beroende ska få hjälp tidigt och utan att behöva leta efter den.',
    writtenOn: `${year - 1}-11-24`,
    decidedOn: `${year - 1}-12-10`,
    paragraph: 131,
    validFrom: `${year}-01-01`,
    validTo: `${year + 1}-12-31`,
    responsible: ADULTS,
    aims: [
      {
        title: 'Anmälningar om unga bedöms i tid',
        measureId: 'preliminary-assessments-due',
        direction: 'at_least',
        threshold: 0.95,
      },
      { title: 'Alla skolor vet vart de vänder sig när en elev använder droger' },
      {
        title: 'Den som söker hjälp för ett beroende har en aktuell plan',
        measureId: 'plans-current',
        direction: 'at_least',
        threshold: 0.9,
      },
    ],
    activities: [
      {
        title: 'Föräldrakvällar i årskurs 7 på alla högstadieskolor',
        by: PEDER,
        dueOn: `${year}-05-31`,
        aim: 1,
        steps: [
          { on: `${year}-02-03`, step: 'begun' },
          { on: `${year}-04-22`, step: 'done', words: 'Fem kvällar på tre skolor, med elevhälsan.' },
        ],
      },
      {
        title: 'Tillsynsköp av tobak och folköl inför sommaren',
        by: ADULTS,
        dueOn: `${year}-06-15`,
        steps: [
          { on: `${year}-05-26`, step: 'begun' },
          {
            on: `${year}-06-12`,
            step: 'done',
            words: 'Tjugo butiker besökta. Två sålde utan att fråga efter legitimation.',
          },
        ],
      },
      {
        title: 'Gemensam rutin med skolan när en elev misstänks använda droger',
        by: BERIT,
        dueOn: `${year}-09-30`,
        aim: 1,
        steps: [{ on: `${year}-08-25`, step: 'begun' }],
      },
      {
        title: 'Återfallsprevention i grupp två gånger om året',
        by: 'Behandlare, beroende',
        dueOn: `${year + 1}-03-31`,
        aim: 2,
        steps: [{ on: `${year}-03-10`, step: 'begun' }],
      },
      { title: 'Stöd till anhöriga på kvällstid', by: ADULTS, dueOn: `${year + 1}-05-31`, steps: [] },
    ],
    followUps: [
      {
        period: `${year}-T1`,
        on: `${year}-05-20`,
        comment:
          'Arbetet har kommit i gång. Föräldrakvällarna drog fler än väntat och kommer att göras om nästa år. Återfallspreventionen har börjat med en första grupp.',
        aims: ['under_way', 'under_way', 'under_way'],
      },
      {
        period: `${year}-T2`,
        on: `${year}-09-22`,
        comment:
          'Tillsynsköpen visar att de flesta butiker frågar efter legitimation. Rutinen med skolan är påbörjad men blir inte klar i september, eftersom skolorna vill ha med elevhälsans chefer.',
        aims: ['under_way', 'under_way', 'under_way'],
      },
    ],
  },
  {
    kind: 'honour',
    title: `Plan mot hedersrelaterat våld och förtryck ${year}–${year + 2}`,
    purpose:
      'Barn, unga och vuxna som lever med hedersrelaterat våld eller förtryck ska upptäckas, skyddas och få stöd. Alla som möter dem ska veta vad de gör först.',
    writtenOn: `${year - 1}-11-26`,
    decidedOn: `${year - 1}-12-10`,
    paragraph: 132,
    validFrom: `${year}-01-01`,
    validTo: `${year + 2}-12-31`,
    responsible: BERIT,
    aims: [
      { title: 'Fråga om hedersförtryck ställs i varje utredning om våld' },
      {
        title: 'Skyddsbedömningar görs samma dag',
        measureId: 'protection-assessments-due',
        direction: 'at_least',
        threshold: 1,
      },
    ],
    activities: [
      {
        title: 'Utbildning i att upptäcka hedersförtryck för mottagning och utredning',
        by: BERIT,
        dueOn: `${year}-04-30`,
        aim: 0,
        steps: [
          { on: `${year}-02-16`, step: 'begun' },
          { on: `${year}-04-14`, step: 'done', words: 'Två halvdagar, 31 av 34 deltog.' },
        ],
      },
      {
        title: 'Kontaktperson för skolorna i frågor om heder',
        by: VACANT,
        dueOn: `${year + 1}-01-31`,
        aim: 0,
        steps: [],
      },
      {
        title: 'Rutin för skydd inför skolavslutning och lov',
        by: YOUTH,
        dueOn: `${year}-09-15`,
        aim: 1,
        steps: [],
      },
      {
        title: 'Stödsamtal för unga tillsammans med grannkommunen',
        by: PEDER,
        dueOn: `${year + 1}-06-30`,
        steps: [{ on: `${year}-06-03`, step: 'begun' }],
      },
    ],
    followUps: [
      {
        period: `${year}-T1`,
        on: `${year}-05-18`,
        comment: 'Utbildningen är gjord. De som inte kunde vara med får en egen halvdag i höst.',
        aims: ['under_way', 'under_way'],
      },
      {
        period: `${year}-T2`,
        on: `${year}-09-24`,
        comment:
          'Rutinen inför lov är inte påbörjad och skulle ha varit klar den 15 september. Samtalen med grannkommunen har börjat. Uppdraget som kontaktperson för skolorna har börjat planeras.',
        aims: ['under_way', 'under_way'],
      },
    ],
  },
  {
    kind: 'safety',
    title: `Trygghetsplan ${year}–${year + 1}`,
    purpose:
      'Färre unga ska dras in i brott, och fler ska känna sig trygga där de bor. Planen bygger på kommunens lägesbild och på samverkan med polis, skola och fritid.',
    writtenOn: `${year - 1}-11-28`,
    decidedOn: `${year - 1}-12-17`,
    paragraph: 140,
    validFrom: `${year}-01-01`,
    validTo: `${year + 1}-03-31`,
    responsible: YOUTH,
    aims: [
      {
        title: 'Barn i riskzonen erbjuds stöd',
        measureId: 'risk-children-offered',
        direction: 'at_least',
        threshold: 0.9,
      },
      {
        title: 'Samtal inom 48 timmar efter brott',
        measureId: 'talks-in-time',
        direction: 'at_least',
        threshold: 0.8,
      },
    ],
    activities: [
      {
        title: 'Gemensam lägesbild med polisen varje kvartal',
        by: YOUTH,
        dueOn: `${year}-12-31`,
        steps: [{ on: `${year}-01-28`, step: 'begun' }],
      },
      {
        title: 'Vuxna på stan under lovkvällar',
        by: PEDER,
        dueOn: `${year}-08-31`,
        aim: 0,
        steps: [
          { on: `${year}-06-10`, step: 'begun' },
          {
            on: `${year}-08-24`,
            step: 'done',
            words: 'Tolv kvällar under sommaren, tillsammans med fritidsgården.',
          },
        ],
      },
    ],
    followUps: [
      {
        period: `${year}-T1`,
        on: `${year}-05-27`,
        comment: 'Lägesbilden finns och uppdateras. Planeringen av sommarens kvällar är klar.',
        aims: ['under_way', 'under_way'],
      },
    ],
  },
];
