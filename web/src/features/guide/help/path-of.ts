/** The path of the page, as the router has it: `/arenden/$caseId`, without what the pages above it add. */
export function pathOf(matches: readonly { readonly fullPath: string }[]): string {
  const path = matches.at(-1)?.fullPath ?? '/';
  return path === '/' ? path : path.replace(/\/$/, '');
}
