import { z } from 'zod';
import { ruleOn } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { MeasureView } from './contract.ts';
import { CountView } from './counted/contract.ts';
import type { CountSources } from './counted/source.ts';
import { countMeasureView } from './counted/view.ts';
import { DEFINITIONS, type Definition } from './definitions.ts';
import { PARTS } from './tally.ts';

/** The measures that there are, with what each counts. Shows no figures. */
export const listMeasuresOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.list',
    kind: 'query',
    permission: 'measures:measure:read',
    audit: 'measures.listed',
    summary: 'The measures and their definitions',
    input: z.object({}),
    output: z
      .object({
        /** Of time limits, by their outcome. */
        measures: z.array(MeasureView),
        /** How many there were. */
        counts: z.array(CountView),
      })
      .meta({ id: 'Measures' }),
    untraced: true,
    run: async (ctx) => ({
      measures: DEFINITIONS.map((d) => measureView(ctx, d)),
      counts: sources.definitions.map((d) => countMeasureView(sources, d)),
    }),
  });

export const measureView = (ctx: Context, d: Definition): z.input<typeof MeasureView> => ({
  measureId: d.id,
  version: d.version,
  validFrom: d.valid_from,
  chapter: d.chapter,
  title: d.title_sv,
  counted: d.counted_sv,
  unitOfCounting: d.unit_of_counting,
  unitOfCountingText: d.unit_of_counting_sv,
  included: d.included_sv,
  excluded: d.excluded_sv,
  where: d.where_sv,
  parts: PARTS.flatMap((part) => {
    const words = d.parts[part];
    return words ? [{ part, label: words.label_sv, text: words.text_sv }] : [];
  }),
  better: d.better,
  basis: d.basis,
  notApplicable: d.duty.else_sv,
  ruleId: d.source.rule_id,
  legalBasis: ruleOn(d.source.rule_id, ctx.today).legal_basis,
});
