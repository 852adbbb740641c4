import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { closeCase, type HandleAppeal, handleAppeal } from '#modules/casework';
import { decideAbout, type StoryDecision } from './decisions.ts';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';

type Step = Pick<z.input<typeof HandleAppeal>, 'step' | 'text' | 'courtAnswer'> & {
  readonly daysAgo: number;
};

/** What was decided after an investigation, and that the case was closed when nothing more followed. */
export interface Settled {
  readonly decision: StoryDecision;
  /** What was done with the appeal, in order. */
  readonly steps: readonly Step[];
  readonly closed: Pick<z.input<typeof closeCase.input>, 'reason' | 'text'> & {
    readonly by: SeatKey;
    readonly daysAgo: number;
  };
}

export async function settle(
  runner: Pick<Runner, 'carryOut'>,
  actor: (key: SeatKey) => Actor,
  caseId: string,
  { decision, steps, closed }: Settled,
  time: Parameters<typeof decideAbout>[4],
): Promise<void> {
  const [appealId] = await decideAbout(runner, actor, caseId, decision, time);
  for (const { daysAgo, ...step } of steps) {
    if (appealId === undefined) throw new Error('Nobody has appealed');
    time.set(momentOf(time.now, daysAgo, 11));
    await runner.carryOut(handleAppeal, actor(closed.by), { caseId, appealId, ...step });
  }
  const { by, daysAgo, ...why } = closed;
  time.set(momentOf(time.now, daysAgo, 14));
  await runner.carryOut(closeCase, actor(by), { caseId, ...why });
}
