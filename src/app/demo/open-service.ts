import type { z } from 'zod';
import type { Runner } from '#core/operation';
import { recordOpenService } from '#modules/interventions';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { UnitKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { type Draw, drawFrom } from './random.ts';
import { furtherSeats } from './staff.ts';

type Registered = z.input<typeof recordOpenService.input>;

/** What a unit gives to whoever asks, every so many days, and how many come: by age, at the least and at the most. */
interface Given {
  readonly unit: UnitKey;
  readonly entry: string;
  readonly form: Registered['form'];
  readonly everyDays: number;
  readonly occasions: readonly [number, number];
  readonly came: Readonly<Partial<Record<keyof Registered['came'], readonly [number, number]>>>;
}

const GIVEN: readonly Given[] = [
  {
    unit: 'care_youth',
    entry: 'Ungdomsstödjare',
    form: 'outreach',
    everyDays: 14,
    occasions: [2, 6],
    came: { teen: [12, 40], young: [4, 18], age_unknown: [0, 9] },
  },
  {
    unit: 'care_youth',
    entry: 'Motiverande samtal',
    form: 'talk',
    everyDays: 21,
    occasions: [1, 5],
    came: { teen: [1, 4], young: [0, 2] },
  },
  {
    unit: 'care_family',
    entry: 'Föräldrastöd i grupp',
    form: 'group',
    everyDays: 14,
    occasions: [1, 2],
    came: { child: [0, 3], adult: [6, 14] },
  },
  {
    unit: 'care_adult',
    entry: 'Stöd till anhöriga',
    form: 'remote',
    everyDays: 21,
    occasions: [2, 7],
    came: { adult: [2, 7] },
  },
];

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
  /** The catalogue's entries, by name. */
  readonly entries: ReadonlyMap<string, string>;
  /** How long ago the first of it was given. */
  readonly since: number;
}

/** What the open care units have given without an assessment, counted without anybody; one of each was counted wrongly and put right. */
export async function seedOpenService(seeding: Seeding): Promise<void> {
  const { runner, setTime, organisation, now, entries, since } = seeding;
  const draw = drawFrom(1105);
  for (const given of GIVEN) {
    const entryId = entries.get(given.entry);
    const seat = furtherSeats.find((s) => s.unit === given.unit && s.role === 'practitioner');
    if (!entryId || !seat) throw new Error(`Nobody gives ${given.entry}`);
    const actor = organisation.actor(seat.key);
    let last: Registered | undefined;
    for (let daysAgo = since; daysAgo > 0; daysAgo -= given.everyDays) {
      const at = momentOf(now, daysAgo, 16);
      setTime(at);
      last = {
        id: newId(),
        seenVersion: 0,
        unitId: actor.unitId ?? '',
        entryId,
        heldOn: swedishDayOf(at),
        form: given.form,
        occasions: draw.int(...given.occasions),
        came: cameTo(given, draw),
      };
      await runner.run(recordOpenService, actor, last);
    }
    if (last) {
      const right = { ...last, seenVersion: 1, occasions: last.occasions + 1, why: 'numbers' as const };
      await runner.run(recordOpenService, actor, right);
    }
  }
}

const cameTo = ({ came }: Given, draw: Draw): Registered['came'] => {
  const of = (age: keyof Registered['came']) => draw.int(...(came[age] ?? [0, 0]));
  return {
    child: of('child'),
    teen: of('teen'),
    young: of('young'),
    adult: of('adult'),
    age_unknown: of('age_unknown'),
  };
};
