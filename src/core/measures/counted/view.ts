import type { z } from 'zod';
import { keyFigureTitle } from '../kolada.ts';
import type { CountView } from './contract.ts';
import type { CountDefinition, CountSources } from './source.ts';

export const countMeasureView = (sources: CountSources, d: CountDefinition): z.input<typeof CountView> => ({
  measureId: d.id,
  version: d.version,
  validFrom: d.valid_from,
  chapter: d.chapter,
  title: d.title_sv,
  counted: d.counted_sv,
  unitOfCounting: d.unit_of_counting,
  unitOfCountingText: d.unit_of_counting_sv,
  one: d.one_sv,
  several: d.several_sv,
  included: d.included_sv,
  excluded: d.excluded_sv,
  where: d.where_sv,
  legalBasis: d.legal_basis,
  source: d.source_sv,
  value: d.unit_of_value,
  basis: d.basis,
  share: d.share
    ? {
        by: d.share.by,
        numerator: d.share.numerator,
        outside: d.share.outside,
        numeratorText: d.share.numerator_sv,
        denominatorText: d.share.denominator_sv,
        better: d.share.better ?? null,
      }
    : null,
  durationText: d.duration?.counting_sv ?? null,
  kolada: (d.kolada ?? []).map(({ kpi, near_sv }) => ({
    kpi,
    title: keyFigureTitle(kpi),
    near: near_sv ?? null,
  })),
  knownThen: d.known_then ?? false,
  byIndividuals: d.withheld_by === 'individuals',
  breakdowns: d.breakdowns.map(({ by, label_sv }) => ({ by, label: label_sv })),
  beside: d.beside.flatMap((measureId) => {
    const other = sources.find(measureId)?.definition;
    return other ? [{ measureId, title: other.title_sv }] : [];
  }),
  notApplicable: d.duty.else_sv,
});
