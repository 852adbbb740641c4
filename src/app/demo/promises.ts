import type { Runner } from '#core/operation';
import { addDays, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

const WHAT = [
  { title: 'Rutin för bevakning av tidsfrister i mottagningen', due: -3, effect: 60, step: 'begun' },
  { title: 'Utbildning i riskbedömning vid våld för alla utredare', due: 24, effect: 120, step: null },
  { title: 'Genomgång av ärenden utan aktuell genomförandeplan', due: 10, effect: null, step: 'done' },
] as const;

/** What the controller and the managers have promised the board, and two limits that measures are held against. */
export async function seedPromises({ runner, setTime, organisation, now }: Seeding): Promise<void> {
  const controller = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!controller) return;
  const run = async (name: string, actor: ReturnType<DemoOrganisation['actor']>, input: unknown) => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    await runner.runUnknown(operation, actor, input);
  };
  const elis = organisation.actor(controller.key);
  const berit = organisation.actor('berit');
  setTime(momentOf(now, 20, 9));
  const limit = newId();
  await run('commitments.set-target', elis, {
    targetId: limit,
    measureId: 'plans-current',
    direction: 'at_least',
    threshold: 0.9,
  });
  await run('commitments.set-target', elis, {
    targetId: newId(),
    measureId: 'preliminary-assessments-due',
    direction: 'at_least',
    threshold: 0.95,
  });
  const today = swedishDayOf(now);
  for (const { title, due, effect, step } of WHAT) {
    const commitmentId = newId();
    setTime(momentOf(now, 20, 10));
    await run('commitments.make', elis, {
      commitmentId,
      title,
      functionId: berit.functionId,
      dueOn: addDays(today, due),
      ...(effect === null ? {} : { effectDueOn: addDays(today, effect) }),
    });
    if (step === null) continue;
    setTime(momentOf(now, 4, 14));
    await run('commitments.carry-out', berit, {
      commitmentId,
      step,
      ...(step === 'done'
        ? {
            words: 'Alla enheter har gått igenom sina planer.',
            proof: [{ kind: 'measure_target', id: limit }],
          }
        : {}),
    });
  }
}
