import type { ConclusionHindrance } from '../../api/index.ts';

/** Words of the investigation's own page. Each further part has a file of its own. */

/** What stands in the way of concluding, and the word of the link to where it is done. */
export const conclusionHindrance: Record<ConclusionHindrance, { what: string; how: string; act: string }> = {
  PROTECTION_NOT_ASSESSED: {
    what: 'En anmälan saknar skyddsbedömning',
    how: 'Varje anmälan får en egen, också en som kommer under utredningen.',
    act: 'Bedöm',
  },
  PROBLEMS_NOT_CODED: {
    what: 'Inget problem är kodat',
    how: 'Koda det som utredningen visar.',
    act: 'Koda',
  },
  JOURNAL_NOT_SIGNED: {
    what: 'Det finns utkast som inte är signerade',
    how: 'Den som har börjat skriva signerar eller slänger sitt utkast.',
    act: 'Till dokumentationen',
  },
};

export const investigation = {
  tabsLabel: 'Utredningens delar',
  tabs: { overview: 'Läget' },
  noneTitle: 'Ingen utredning är inledd',
  none: 'Här visas utredningen när det är beslutat att inleda en.',
  clock: {
    title: 'Tid',
    opened: 'Inledd',
    due: 'Ska vara klar',
    noDue: 'Ingen lagstadgad sista dag',
  },
  left: {
    title: 'Kvar att göra',
    nothing: 'Inget hindrar att utredningen avslutas.',
    ended: 'Utredningen är avslutad.',
  },
};
