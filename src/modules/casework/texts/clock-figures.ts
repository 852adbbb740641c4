import type { ExecutionCause, ExecutionRule } from '../domain/decision/execution.ts';

/** What the groups are called in which time limits, and what waits to be executed, are counted. */

const outcome = {
  in_time: 'Inom tid',
  in_extended_time: 'Inom förlängd tid',
  late: 'Över tid',
} as const;

const judged = { ...outcome, cancelled: 'Avbrutna' } as const;

const standing = {
  in_time: 'Inte över tid',
  overdue: 'Över tid',
} as const;

const wait: Readonly<Record<ExecutionRule, string>> = {
  'EV-010': 'Beslutet',
  'EV-011': 'Ett avbrott',
};

/** No cause has been written down. */
export const NO_CAUSE = 'none';

const cause: Readonly<Record<ExecutionCause | typeof NO_CAUSE, string>> = {
  no_place: 'Plats saknas',
  nobody_to_give_it: 'Utförare saknas',
  offer_declined: 'Erbjudandet avböjdes',
  person_waits: 'Personen vill vänta',
  not_reached: 'Personen har inte nåtts',
  other: 'Annat',
  [NO_CAUSE]: 'Ingen orsak antecknad',
};

export const clockFigureTexts = {
  outcome,
  judged,
  standing,
  wait,
  cause,
  began: (day: string) => `Frist från ${day}`,
  due: (day: string) => `Sista dag ${day}`,
  done: (day: string) => `Gjort ${day}`,
  waits: (day: string) => `Väntar sedan ${day}`,
  executed: (day: string) => `Verkställt ${day}`,
} as const;
