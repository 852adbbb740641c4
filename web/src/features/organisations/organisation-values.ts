import type { AddOrganisation, ChangeOrganisation, OrganisationDetail } from '../../api/index.ts';
import * as organisationWords from '../../app/sv/organisations.ts';
import { collectErrors, type FieldErrors } from '../../ui/form/field-errors.ts';
import { newId } from '../../ui/new-id.ts';
import { readOptionalDay } from '../unit/staffing/optional-day.ts';
import { CATEGORIES, type OrganisationCategory } from './categories.ts';

/** What is typed in the dialog. */
export interface OrganisationValues {
  /** Of a new one: made once, so that a second press of the button is the same entry. */
  newId: string;
  name: string;
  category: OrganisationCategory | '';
  district: string;
  activeFrom: string;
  activeTo: string;
  /** One a line. */
  otherNames: string;
}

export function organisationValues(detail?: OrganisationDetail): OrganisationValues {
  const category = detail?.organisation.category;
  return {
    newId: newId(),
    name: detail?.organisation.name ?? '',
    category: CATEGORIES.find((code) => code === category) ?? '',
    district: detail?.organisation.district ?? '',
    activeFrom: detail?.organisation.activeFrom ?? '',
    activeTo: detail?.organisation.activeTo ?? '',
    otherNames: detail?.organisation.otherNames.join('\n') ?? '',
  };
}

export function checkOrganisation(values: OrganisationValues): FieldErrors {
  const [from, to] = [readOptionalDay(values.activeFrom), readOptionalDay(values.activeTo)];
  return collectErrors([
    ['name', values.name.trim() === '' && organisationWords.organisationForm.nameMissing],
    ['category', values.category === '' && organisationWords.organisationForm.categoryMissing],
    ['activeFrom', !from.ok && from.message],
    ['activeTo', !to.ok && to.message],
  ]);
}

/** What is sent of both. When `checkOrganisation` has said yes. */
function toFields(values: OrganisationValues) {
  const from = readOptionalDay(values.activeFrom);
  return {
    name: values.name,
    category: values.category === '' ? ('other' as const) : values.category,
    ...(values.district.trim() !== '' && { district: values.district }),
    ...(from.ok && from.day !== null && { activeFrom: from.day }),
  };
}

export const toAdd = (values: OrganisationValues): AddOrganisation => ({
  ...toFields(values),
  organisationId: values.newId,
});

/** Two who change it at once don't overwrite one another: the server is told what has been seen. */
export function toChange(values: OrganisationValues, detail: OrganisationDetail): ChangeOrganisation {
  const to = readOptionalDay(values.activeTo);
  return {
    ...toFields(values),
    organisationId: detail.organisation.organisationId,
    seenVersion: detail.version,
    ...(to.ok && to.day !== null && { activeTo: to.day }),
    otherNames: values.otherNames
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}
