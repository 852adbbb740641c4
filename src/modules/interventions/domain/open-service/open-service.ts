import { z } from 'zod';
import { addDays, type CalendarDate } from '#platform/calendar';
import { type Said, standingOn } from '../catalogue.ts';

/** How it was given. */
export const ServiceForm = z.enum(['talk', 'group', 'open_house', 'outreach', 'remote']);
export type ServiceForm = z.infer<typeof ServiceForm>;

/** Those who came, in years: 0–12, 13–17, 18–20, 21 and over, and those whose age nobody knows. */
export const ServiceAge = z.enum(['child', 'teen', 'young', 'adult', 'age_unknown']);
export type ServiceAge = z.infer<typeof ServiceAge>;

/** Why what was registered is corrected. */
export const ServiceCorrection = z.enum(['numbers', 'day', 'service', 'twice', 'other']);
export type ServiceCorrection = z.infer<typeof ServiceCorrection>;

/** How many came, by age. Somebody who comes twice is counted twice: nobody knows that it is the same. */
export type Participants = Readonly<Record<ServiceAge, number>>;

export const AGES = ServiceAge.options;

export const NOBODY: Participants = { child: 0, teen: 0, young: 0, adult: 0, age_unknown: 0 };

export const participantsOf = (by: Participants): number => AGES.reduce((sum, age) => sum + by[age], 0);

export const addParticipants = (a: Participants, b: Participants): Participants => ({
  child: a.child + b.child,
  teen: a.teen + b.teen,
  young: a.young + b.young,
  adult: a.adult + b.adult,
  age_unknown: a.age_unknown + b.age_unknown,
});

/** For how long afterwards something can be registered, in days. */
const LATEST = 366;

type Service = Pick<Said, 'assessed' | 'identity' | 'activeFrom' | 'activeTo'>;

/** Whether it may be counted without anybody: it is given to whoever asks (SoL 11:5), and who comes need not be documented (SoL 14:4–5). */
export const isCountedAlone = ({ assessed, identity }: Pick<Service, 'assessed' | 'identity'>): boolean =>
  !assessed && identity !== 'kept';

/** Why it can't be registered, with the field that it is said on; null when it can. */
export function faultOfService(
  service: Service | undefined,
  heldOn: CalendarDate,
  today: CalendarDate,
): { field: 'entryId' | 'heldOn'; code: string } | null {
  if (heldOn > today) return { field: 'heldOn', code: 'in_the_future' };
  if (heldOn < addDays(today, -LATEST)) return { field: 'heldOn', code: 'too_long_ago' };
  if (service === undefined) return { field: 'entryId', code: 'not_in_list' };
  if (service.assessed) return { field: 'entryId', code: 'needs_assessment' };
  if (!isCountedAlone(service)) return { field: 'entryId', code: 'identity_kept' };
  return standingOn(service, heldOn) === 'active' ? null : { field: 'heldOn', code: 'not_given_then' };
}
