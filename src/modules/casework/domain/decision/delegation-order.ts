import { z } from 'zod';
import { DelegatedDecision } from '../preliminary.ts';

/** Code lists of the delegation order. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** Decisions about a person that an investigation can lead to. */
export const DecisionKind = z.enum([
  'open_care',
  'contact_person',
  'contact_family',
  'family_home',
  'emergency_home',
  'residential_home',
  'supported_housing',
  'sheltered_housing',
  'economic_assistance',
  'other_assistance',
  'care_application',
  'immediate_custody',
  'removal_ban',
  'exit_ban',
  'lss_measure',
  'housing',
  'consideration',
  're_examination',
  'custody_transfer_review',
  'contact_limit',
  'contact_limit_review',
]);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** By which law it is decided: SoL (2025:400), LVU (1990:52), LVM (1988:870), LSS (1993:387). */
export const DecisionLaw = z.enum(['sol', 'lvu', 'lvm', 'lss']);
export type DecisionLaw = z.infer<typeof DecisionLaw>;

/** To whom the board has given a decision (KL 6:37). The chair decides only what can't wait (KL 6:39), and has no order of their own here. */
export const DelegationLevel = z.enum(['official', 'committee', 'board']);
export type DelegationLevel = z.infer<typeof DelegationLevel>;

/** Whatever stands in the delegation order: the steps of a case, and the decisions about a person. */
export const DelegatedMatter = z.enum([...DelegatedDecision.options, ...DecisionKind.options]);
export type DelegatedMatter = z.infer<typeof DelegatedMatter>;

const LAWS: Readonly<Record<DecisionKind, readonly DecisionLaw[]>> = {
  open_care: ['sol'],
  contact_person: ['sol', 'lss'],
  contact_family: ['sol'],
  family_home: ['sol', 'lvu'],
  emergency_home: ['sol', 'lvu'],
  residential_home: ['sol', 'lvu'],
  supported_housing: ['sol', 'lvu'],
  sheltered_housing: ['sol'],
  economic_assistance: ['sol'],
  other_assistance: ['sol', 'lss'],
  care_application: ['lvu', 'lvm'],
  immediate_custody: ['lvu', 'lvm'],
  removal_ban: ['lvu'],
  exit_ban: ['lvu'],
  lss_measure: ['lss'],
  housing: ['sol'],
  consideration: ['sol', 'lvu'],
  re_examination: ['lvu'],
  custody_transfer_review: ['sol', 'lvu'],
  contact_limit: ['lvu'],
  contact_limit_review: ['lvu'],
};

/** One line of the order: a decision by a law. */
export interface OrderItem {
  readonly decision: DelegatedMatter;
  readonly law: DecisionLaw;
}

const isKind = (decision: DelegatedMatter): decision is DecisionKind => decision in LAWS;

export const lawsOf = (decision: DelegatedMatter): readonly DecisionLaw[] =>
  isKind(decision) ? LAWS[decision] : ['sol'];

/** Every line that an order can have: the steps of a case first. */
export const ORDER_ITEMS: readonly OrderItem[] = DelegatedMatter.options.flatMap((decision) =>
  lawsOf(decision).map((law) => ({ decision, law })),
);

/** The lines about a person. */
export const PERSON_ITEMS = ORDER_ITEMS.filter(
  (item): item is OrderItem & { readonly decision: DecisionKind } => isKind(item.decision),
);

const HEIGHT: Readonly<Record<DelegationLevel, number>> = { official: 0, committee: 1, board: 2 };

/** Whether care away from home is still needed, and whether custody should be handed over, is considered by a committee whatever the law of the care: SoL 30:6. */
const BY_COMMITTEE: ReadonlySet<DelegatedMatter> = new Set(['consideration', 'custody_transfer_review']);

/**
 * The lowest level that the law lets the board delegate to. What is decided by LVU and LVM can be given to a committee alone (SoL 30:7), and so can the
 * considerations of care away from home (SoL 30:6); the steps of a case are officials' work here.
 */
export const lowestLevel = ({ decision, law }: OrderItem): DelegationLevel =>
  law === 'lvu' || law === 'lvm' || BY_COMMITTEE.has(decision) ? 'committee' : 'official';

export type OrderFault =
  | { readonly field: 'law'; readonly code: 'law_not_of_decision' }
  | { readonly field: 'level'; readonly code: 'level_too_low' | 'officials_alone' }
  | { readonly field: 'functionIds'; readonly code: 'functions_needed' }
  | { readonly field: 'validTo'; readonly code: 'ends_before_start' };

/** What is wrong with a line of the order as it is proposed, or null. */
export function faultOf(
  item: OrderItem & {
    readonly level: DelegationLevel;
    readonly functions: number;
    readonly validFrom: string;
    readonly validTo: string | null;
  },
): OrderFault | null {
  if (!lawsOf(item.decision).includes(item.law)) return { field: 'law', code: 'law_not_of_decision' };
  if (HEIGHT[item.level] < HEIGHT[lowestLevel(item)]) return { field: 'level', code: 'level_too_low' };
  if (!isKind(item.decision) && item.level !== 'official') return { field: 'level', code: 'officials_alone' };
  if (item.level === 'official' && item.functions === 0) {
    return { field: 'functionIds', code: 'functions_needed' };
  }
  if (item.validTo !== null && item.validTo < item.validFrom) {
    return { field: 'validTo', code: 'ends_before_start' };
  }
  return null;
}

interface Valid {
  readonly version: number;
  /** First day, and last; null until further notice. Swedish days. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * The version that held on a day: of those begun by then the one decided last, if it had not ended. One that ends leaves nothing in force, and not
 * the one that it had replaced.
 */
export function inForceOn<V extends Valid>(versions: readonly V[], day: string): V | null {
  const begun = versions.filter((v) => v.validFrom <= day);
  const last = begun.reduce<V | null>((a, b) => (a === null || b.version > a.version ? b : a), null);
  return last !== null && (last.validTo === null || last.validTo >= day) ? last : null;
}

/** Who decided: an official by the function that they act in, the chair in what can't wait, the committee or the board. */
export const DeciderLevel = z.enum(['official', 'chair', 'committee', 'board']);
export type DeciderLevel = z.infer<typeof DeciderLevel>;

export type LevelHindrance = 'NOT_DELEGATED' | 'NEEDS_COMMITTEE' | 'NEEDS_BOARD' | 'NOT_THE_CHAIRS';

/** What the order says of a decision on the day when it is taken. */
export interface InForce {
  readonly level: DelegationLevel;
  readonly functionIds: readonly string[];
  readonly chairUrgent: boolean;
}

/**
 * Whether a decision about a person may be taken at a level. What the board has delegated to nobody is the board's own; whoever is above may take
 * what has been given to those below.
 * @param order null when nothing is in force on the day
 */
export function mayBeTakenBy(
  order: InForce | null,
  by: { readonly level: DeciderLevel; readonly functionId: string | null },
): LevelHindrance | null {
  if (by.level === 'board') return null;
  if (by.level === 'chair') return order?.chairUrgent ? null : 'NOT_THE_CHAIRS';
  if (order === null || order.level === 'board') return 'NEEDS_BOARD';
  if (by.level === 'committee') return null;
  if (order.level === 'committee') return 'NEEDS_COMMITTEE';
  return by.functionId !== null && order.functionIds.includes(by.functionId) ? null : 'NOT_DELEGATED';
}
