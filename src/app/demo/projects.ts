import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { calendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import { momentOf } from './moments.ts';
import { type SeatKey, seats } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { type DemoProject, projectsIn } from './projects-told.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
  /** The action plan of a kind. */
  readonly planIds: ReadonlyMap<string, string>;
}

/** The board's projects: one with a state grant that is under way, one whose time is over without anybody having said what it came to, one that has ended. */
export async function seedProjects(seeding: Seeding): Promise<void> {
  const today = swedishDayOf(seeding.now);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '10-05' ? 1 : 0);
  for (const project of projectsIn(year)) await seedProject(seeding, project);
}

async function seedProject(seeding: Seeding, told: DemoProject): Promise<void> {
  const { runner, setTime, organisation, now, planIds } = seeding;
  const today = swedishDayOf(now);
  const on = (day: string, hour: number) =>
    setTime(momentOf(now, daysBetween(calendarDate(day), today), hour));
  const run = async (name: string, actor: Actor, input: object): Promise<void> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    await runner.runUnknown(operation, actor, input);
  };
  const { plan, by, notedOn, changed, reports, ended, ...words } = told;
  const seat = seatOf(by);
  const director = organisation.actor('astrid');
  const projectId = newId();
  const said = {
    ...words,
    projectId,
    functionId: organisation.functionOf.get(seat),
    ...(plan === undefined ? {} : { planId: planIds.get(plan) }),
  };
  on(notedOn, 10);
  await run('plans.set-project', director, { ...said, seenVersion: 0 });
  const planned = reports.map((report) => ({ ...report, reportId: newId() }));
  for (const { reportId, what, dueOn } of planned)
    await run('plans.plan-report', director, { projectId, reportId, what, dueOn });
  const { on: changedOn, ...news } = changed ?? { on: null };
  if (changedOn !== null) {
    on(changedOn, 10);
    await run('plans.set-project', director, { ...said, ...news, seenVersion: 1 });
  }
  for (const { reportId, sentOn, words: sent } of planned) {
    if (sentOn === undefined) continue;
    on(sentOn, 14);
    await run('plans.send-report', organisation.actor(seat), { projectId, reportId, sentOn, words: sent });
  }
  if (ended) {
    on(ended.endedOn, 15);
    await run('plans.end-project', director, { projectId, ...ended });
  }
}

/** @throws Error for a title that nobody has */
function seatOf(title: string): SeatKey {
  const seat = [...seats, ...furtherSeats].find((s) => s.title === title);
  if (!seat) throw new Error(`Nobody is ${title}`);
  return seat.key;
}
