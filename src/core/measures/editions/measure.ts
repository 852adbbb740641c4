import type { Measure } from '../counted/count.ts';
import type { CountSources } from '../counted/source.ts';

import { DEFINITIONS, type Definition, definitionOf } from '../definitions.ts';

/** A measure of either kind: of time limits by their outcome, or of how many there were. */
export type AnyMeasure =
  | { readonly kind: 'clocks'; readonly id: string; readonly definition: Definition }
  | { readonly kind: 'facts'; readonly id: string; readonly measure: Measure };

export const allMeasures = (sources: CountSources): AnyMeasure[] => [
  ...sources.definitions.flatMap(({ id }): AnyMeasure[] => {
    const measure = sources.find(id);
    return measure ? [{ kind: 'facts', id, measure }] : [];
  }),
  ...DEFINITIONS.map((definition): AnyMeasure => ({ kind: 'clocks', id: definition.id, definition })),
];

export function anyMeasure(sources: CountSources, measureId: string): AnyMeasure | undefined {
  const definition = definitionOf(measureId);
  if (definition) return { kind: 'clocks', id: measureId, definition };
  const measure = sources.find(measureId);
  return measure && { kind: 'facts', id: measureId, measure };
}

export const definitionIn = (m: AnyMeasure) => (m.kind === 'clocks' ? m.definition : m.measure.definition);
