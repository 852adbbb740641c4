import type { CatalogueEntry, Identity, Regime, ReportedAs, SetCatalogueEntry } from '../../api/index.ts';
import { catalogueForm as words } from '../../app/sv/catalogue.ts';
import { readDay } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';

/** The form as it is written: numbers and days as text. */
export interface CatalogueValues {
  name: string;
  method: string;
  evidence: string;
  targetGroup: string;
  ageFrom: string;
  ageTo: string;
  regime: Regime;
  assessed: boolean;
  identity: Identity;
  exemption: string;
  reportedAs: ReportedAs;
  training: string;
  places: string;
  evaluation: string;
  activeFrom: string;
  activeTo: string;
  reason: string;
}

const written = (value: number | string | null | undefined): string => (value ?? '').toString();

export const catalogueValues = (entry: CatalogueEntry | null, today: string): CatalogueValues => ({
  name: written(entry?.name),
  method: written(entry?.method),
  evidence: written(entry?.evidence),
  targetGroup: written(entry?.targetGroup),
  ageFrom: written(entry?.ageFrom),
  ageTo: written(entry?.ageTo),
  regime: entry?.regime ?? 'own',
  assessed: entry?.assessed ?? true,
  identity: entry?.identity ?? 'kept',
  exemption: written(entry?.exemption),
  reportedAs: entry?.reportedAs ?? 'open_care',
  training: written(entry?.training),
  places: written(entry?.places),
  evaluation: written(entry?.evaluation),
  activeFrom: entry?.activeFrom ?? today,
  activeTo: written(entry?.activeTo),
  reason: '',
});

const isWhole = (value: string, most: number): boolean => /^\d+$/.test(value.trim()) && Number(value) <= most;

export function checkCatalogue(values: CatalogueValues) {
  const wrongAge = (value: string) => value.trim() !== '' && !isWhole(value, 120) && words.ageWrong;
  const from = readDay(values.activeFrom);
  const to = readDay(values.activeTo);
  return collectErrors([
    ['name', values.name.trim() === '' && words.nameMissing],
    ['ageFrom', wrongAge(values.ageFrom)],
    ['ageTo', wrongAge(values.ageTo)],
    [
      'exemption',
      !values.assessed &&
        values.identity === 'exempted' &&
        values.exemption.trim() === '' &&
        words.exemptionMissing,
    ],
    ['places', values.places.trim() !== '' && !isWhole(values.places, 10_000) && words.placesWrong],
    ['evaluation', !/^(https:\/\/\S+)?$/.test(values.evaluation.trim()) && words.evaluationWrong],
    ['activeFrom', !from.ok && from.message],
    ['activeTo', values.activeTo.trim() !== '' && !to.ok && to.message],
    ['reason', values.reason.trim() === '' && words.reasonMissing],
  ]);
}

/** @param values that `checkCatalogue` has found nothing wrong with */
export function toCommand(
  values: CatalogueValues,
  { entryId, version }: { entryId: string; version: number },
): SetCatalogueEntry {
  const from = readDay(values.activeFrom);
  const to = readDay(values.activeTo);
  const number = (value: string) => (value.trim() === '' ? undefined : Number(value));
  const [ageFrom, ageTo, places] = [number(values.ageFrom), number(values.ageTo), number(values.places)];
  return {
    entryId,
    seenVersion: version,
    name: values.name,
    method: values.method,
    evidence: values.evidence,
    targetGroup: values.targetGroup,
    ...(ageFrom !== undefined && { ageFrom }),
    ...(ageTo !== undefined && { ageTo }),
    regime: values.regime,
    assessed: values.assessed,
    // What is assessed is always documented.
    identity: values.assessed ? 'kept' : values.identity,
    exemption: values.exemption,
    reportedAs: values.reportedAs,
    training: values.training,
    ...(places !== undefined && { places }),
    evaluation: values.evaluation.trim(),
    activeFrom: from.ok ? from.day : '',
    ...(to.ok && { activeTo: to.day }),
    reason: values.reason,
  };
}
