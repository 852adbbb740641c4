import type { OrganisationRow } from '../../organisation-register-contract.ts';
import type { Organisation, OrganisationName } from './register.ts';

/** The register as it is shown: each entry with its names, by name. */
export function registerOf(
  entries: readonly Organisation[],
  names: readonly OrganisationName[],
): OrganisationRow[] {
  const nameOf = currentNames(names);
  const others = new Map<string, string[]>();
  for (const n of names) {
    if (n.organisation_id === null || n.kind === 'current') continue;
    others.set(n.organisation_id, [...(others.get(n.organisation_id) ?? []), n.name]);
  }
  return entries
    .map((entry) => rowOf(entry, nameOf, others.get(entry.id) ?? []))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** What each organisation is called, by its id. */
export const currentNames = (names: readonly OrganisationName[]): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap((n) =>
      n.kind === 'current' && n.organisation_id ? [[n.organisation_id, n.name] as const] : [],
    ),
  );

const rowOf = (
  entry: Organisation,
  nameOf: ReadonlyMap<string, string>,
  otherNames: string[],
): OrganisationRow => ({
  organisationId: entry.id,
  name: nameOf.get(entry.id) ?? '',
  category: entry.category,
  district: entry.district,
  activeFrom: entry.active_from,
  activeTo: entry.active_to,
  mergedInto: entry.merged_into
    ? {
        organisationId: entry.merged_into,
        name: nameOf.get(entry.merged_into) ?? '',
        on: entry.merged_on,
      }
    : null,
  otherNames,
});
