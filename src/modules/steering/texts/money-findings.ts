import type { EconomyFigure } from '../domain/figure.ts';
import type { FactsOf } from '../domain/finding.ts';

/* What the findings in sums of money say. */

/** A figure as it is written in Swedish: 1 234,5 with no-break blanks, at most so many decimals. */
export const figure = (value: number, decimals = 6): string => {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(decimals).split('.');
  const fraction = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const sign = value < 0 && Number(Math.abs(value).toFixed(decimals)) > 0 ? '\u2212' : '';
  return `${sign}${grouped}${fraction === '' ? '' : `,${fraction}`}`;
};
export const economyFigure: Readonly<Record<EconomyFigure, string>> = {
  budget_cost: 'Budgeterad kostnad',
  budget_income: 'Budgeterad intäkt',
  outcome_cost: 'Utfall, kostnad',
  outcome_income: 'Utfall, intäkt',
  deviation_cost: 'Avvikelse, kostnad',
  deviation_income: 'Avvikelse, intäkt',
  deviation_net: 'Avvikelse, netto',
  cost: 'Kostnad',
  income: 'Intäkt',
  net: 'Netto',
};

const apart = (f: { stated: number; computed: number }): string => figure(Math.abs(f.stated - f.computed));
const sums = (f: { area: string; figure: EconomyFigure; stated: number; computed: number }): string =>
  `${f.area}, ${economyFigure[f.figure].toLowerCase()}: det står ${figure(f.stated)}`;

export interface Words<F> {
  /** What kind of thing it is, for headings. */
  readonly title: string;
  readonly sentence: (facts: F) => string;
  readonly todo: string;
}

type InMoney =
  | 'parts_contradict_area'
  | 'parts_rounded_otherwise'
  | 'areas_contradict_total'
  | 'areas_rounded_otherwise'
  | 'net_contradicts'
  | 'net_rounded_otherwise'
  | 'deviation_contradicts'
  | 'deviation_rounded_otherwise'
  | 'part_without_area'
  | 'area_twice'
  | 'no_total';

export const moneyTexts: { readonly [C in InMoney]: Words<FactsOf[C]> } = {
  parts_contradict_area: {
    title: 'Delarna blir inte summan',
    sentence: (f) => `${sums(f)}, men delarna blir ${figure(f.computed)}. Det skiljer ${apart(f)}.`,
    todo: 'Leta efter en del som saknas eller står två gånger, eller rätta summan.',
  },
  parts_rounded_otherwise: {
    title: 'Delarna är avrundade',
    sentence: (f) => `${sums(f)}, och delarna blir ${figure(f.computed)}.`,
    todo: 'Inget behöver göras: skillnaden är avrundning.',
  },
  areas_contradict_total: {
    title: 'Områdena blir inte totalen',
    sentence: (f) => `${sums(f)}, men områdena blir ${figure(f.computed)}. Det skiljer ${apart(f)}.`,
    todo: 'Leta efter ett område som saknas eller står två gånger, eller rätta totalen.',
  },
  areas_rounded_otherwise: {
    title: 'Områdena är avrundade',
    sentence: (f) => `${sums(f)}, och områdena blir ${figure(f.computed)}.`,
    todo: 'Inget behöver göras: skillnaden är avrundning.',
  },
  net_contradicts: {
    title: 'Nettot stämmer inte med kostnad och intäkt',
    sentence: (f) => `${sums(f)}, men kostnad och intäkt ger ${figure(f.computed)}. Det skiljer ${apart(f)}.`,
    todo: 'Rätta det av de tre beloppen som är fel.',
  },
  net_rounded_otherwise: {
    title: 'Nettot är avrundat',
    sentence: (f) => `${sums(f)}, och kostnad och intäkt ger ${figure(f.computed)}.`,
    todo: 'Inget behöver göras: skillnaden är avrundning.',
  },
  deviation_contradicts: {
    title: 'Avvikelsen stämmer inte',
    sentence: (f) =>
      f.signTurned
        ? `${sums(f)}, men budget och utfall ger ${figure(f.computed)}. Tecknet är omvänt.`
        : `${sums(f)}, men beloppen som den räknas ur ger ${figure(f.computed)}. Det skiljer ${apart(f)}.`,
    todo: 'Räkna om avvikelsen. Minus betyder sämre än budget: högre kostnad eller lägre intäkt.',
  },
  deviation_rounded_otherwise: {
    title: 'Avvikelsen är avrundad',
    sentence: (f) => `${sums(f)}, och beloppen som den räknas ur ger ${figure(f.computed)}.`,
    todo: 'Inget behöver göras: skillnaden är avrundning.',
  },
  part_without_area: {
    title: 'Del utan område',
    sentence: (f) =>
      f.above === ''
        ? `${f.area} är en del, men det står inte av vad.`
        : `${f.area} hör till ${f.above}, som inte finns i filen.`,
    todo: 'Lägg till området, eller rätta namnet så att de är lika.',
  },
  area_twice: {
    title: 'Samma område två gånger',
    sentence: (f) => `${f.area} står på flera rader i samma fil.`,
    todo: 'Ta bort de rader som inte gäller.',
  },
  no_total: {
    title: 'Ingen total',
    sentence: (f) => `Filen har ${f.areas} områden men ingen total att jämföra med.`,
    todo: 'Lägg till totalen, så att områdena går att kontrollera.',
  },
};
