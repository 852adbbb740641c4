import type { Commission } from '../../api/commissions.ts';

/** What can be done with a commission, in the order in which it is offered, by the operation that does it. */
const OPERATIONS = {
  settle: 'interventions.settle-return',
  receive: 'interventions.receive-commission',
  contact: 'interventions.record-first-contact',
  start: 'interventions.start-commission',
  resume: 'interventions.resume-commission',
  pause: 'interventions.pause-commission',
  decline: 'interventions.return-commission',
  return: 'interventions.return-commission',
} as const;
export type Does = keyof typeof OPERATIONS;

const NOT_BEGUN: readonly string[] = ['sent', 'received'];

/** What the reader may do now: giving back is called declining until something has begun. */
export const doesIn = ({ allowed, state }: Commission): Does[] =>
  (Object.keys(OPERATIONS) as Does[]).filter((does) => {
    if (does === 'decline' && !NOT_BEGUN.includes(state)) return false;
    if (does === 'return' && NOT_BEGUN.includes(state)) return false;
    return allowed.includes(OPERATIONS[does]);
  });
