/** What stands of each thing: its first row, of rows that come thing by thing with the last version first. */
export const lastVersions = <R extends { readonly id: string }>(versions: readonly R[]): R[] =>
  versions.filter(({ id }, i) => versions[i - 1]?.id !== id);
