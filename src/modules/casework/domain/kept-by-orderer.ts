/**
 * Who the person is, who stands close and how they are protected is kept by the authority, in its own case: a change made where something is
 * performed would reach the case that ordered it.
 * @returns the named reason in a performer's case, else null
 */
export const keptByOrderer = (fact: { readonly orderedBy: string | null }): 'KEPT_BY_ORDERER' | null =>
  fact.orderedBy === null ? null : 'KEPT_BY_ORDERER';
