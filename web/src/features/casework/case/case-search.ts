/** What a case page can be opened to do. Stands in the address, so that a list can lead straight to the action. */
export const ACTIONS = {
  skyddsbedomning: 'casework.assess-protection',
  forhandsbedomning: 'casework.decide-preliminary',
  foresla: 'casework.propose-decision',
  'lamna-tillbaka': 'casework.return-proposal',
  forlang: 'casework.extend-preliminary',
  fordela: 'casework.assign-case',
  medhandlaggare: 'casework.add-co-worker',
  'for-over': 'casework.join-report',
  kontakt: 'casework.record-contact',
  mote: 'casework.record-meeting',
  aterkoppla: 'casework.give-feedback',
  'forlang-utredning': 'casework.extend-investigation',
  'foresla-forlangning': 'casework.propose-extension',
  'foresla-avslut': 'casework.propose-conclusion',
  'avsluta-utredning': 'casework.conclude-investigation',
  'avsluta-uppfoljning': 'casework.end-follow-up',
  'granska-inledning': 'casework.review-reopening',
} as const;

export type ActionSlug = keyof typeof ACTIONS;
export type ActionOperation = (typeof ACTIONS)[ActionSlug];

export interface CaseSearch {
  gor?: ActionSlug;
  /** The choice that the dialog opens with: open an investigation, or something else. */
  val?: 'inled' | 'annat';
}

export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const { gor, val } = search;
  return {
    ...(isSlug(gor) && { gor }),
    ...((val === 'inled' || val === 'annat') && { val }),
  };
}

/** The address of an operation; null for one that this client has no dialog for. */
export function slugOf(operation: string): ActionSlug | null {
  return slugs.find((slug) => ACTIONS[slug] === operation) ?? null;
}

const slugs = Object.keys(ACTIONS) as ActionSlug[];

function isSlug(value: unknown): value is ActionSlug {
  return typeof value === 'string' && Object.hasOwn(ACTIONS, value);
}
