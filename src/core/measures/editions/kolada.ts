import type { CountAnswer } from '../counted/contract.ts';
import type { CountDefinition } from '../counted/source.ts';
import type { ToldFigure } from './told.ts';

/** A value as Kolada has it: of a key figure, a municipality and a year, for all (`T`). */
export interface KoladaValue {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly values: readonly {
    readonly gender: 'T';
    readonly count: 1;
    /** `Missing` where there is none to tell. */
    readonly status: '' | 'Missing';
    readonly value: number | null;
  }[];
  /** In what it differs from the national one; not there when it is the same. */
  readonly near?: string;
}

/** The national key figures that a measure has, in the shape of Kolada's own answers (API v3). Of a whole year alone, as Kolada counts. */
export function koladaValues(
  definition: CountDefinition,
  told: ToldFigure,
  municipality: string,
  year: number,
): KoladaValue[] {
  if (told.kind !== 'facts') return [];
  return (definition.kolada ?? []).map(({ kpi, value, by, key, near_sv }) => {
    const answer = by === undefined ? told.answers[0] : told.answers.find((a) => a.by === by);
    const figure = key === undefined ? answer?.total : answer?.groups.find((g) => g.key === key)?.figure;
    const shown = figure ? numberIn(figure, value) : null;
    return {
      kpi,
      municipality,
      period: year,
      values: [{ gender: 'T', count: 1, status: shown === null ? 'Missing' : '', value: shown }],
      ...(near_sv === undefined ? {} : { near: near_sv }),
    };
  });
}

type Value = NonNullable<CountDefinition['kolada']>[number]['value'];

function numberIn(figure: CountAnswer['total'], value: Value): number | null {
  if (value === 'median') return figure.length?.median ?? null;
  if (value === 'mean') return figure.length?.mean ?? null;
  if (value === 'count') return figure.count?.n ?? null;
  const ratio = figure.share?.ratio;
  return ratio && ratio.from === ratio.to ? ratio.from * 100 : null;
}
