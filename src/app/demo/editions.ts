import type { Runner } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { publish } from '../modules.ts';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

/** Yesterday at nine the controller published the last tertial that is over. */
export async function seedEditions({ runner, setTime, organisation, now }: Seeding): Promise<void> {
  const controller = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!controller) return;
  setTime(momentOf(now, 1, 9));
  await runner.run(publish, organisation.actor(controller.key), {
    editionId: newId(),
    period: lastTertial(swedishDayOf(momentOf(now, 1, 9))),
    seenEditions: 0,
  });
}

function lastTertial(day: string): string {
  const year = Number(day.slice(0, 4));
  const tertial = Math.ceil(Number(day.slice(5, 7)) / 4);
  return tertial === 1 ? `${year - 1}-T3` : `${year}-T${tertial - 1}`;
}
