import { z } from 'zod';

/** Code lists of how the parties stand to an investigation. Swedish words stand in the client's catalogue and in docs/ordlista.md. */

/** Who speaks for the child: its guardians, and from 15 the young person (SoL 3:4). */
export const StandpointParty = z.enum(['guardian', 'child']);
export type StandpointParty = z.infer<typeof StandpointParty>;

export const Consent = z.enum(['consents', 'partly', 'does_not', 'not_asked']);
export type Consent = z.infer<typeof Consent>;
