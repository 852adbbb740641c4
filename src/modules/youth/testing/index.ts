import type { Pool } from 'pg';
import { joinGrants } from '#core/access';
import { grants as clockGrants, setLocalRule } from '#core/clocks';
import { createRunner, type Runner } from '#core/operation';
import { grants as caseworkGrants } from '#modules/casework';
import { aCase, aChild, aWorld, type World } from '#modules/casework/testing';
import { grants as interventionGrants } from '#modules/interventions';
import { newId } from '#platform/ids';
// What follows a case that is given away is told when the module is loaded.
import '../module.ts';
import { grants } from '../policy.ts';

/** A board whose municipality has adopted the times for young people. */
export interface YouthWorld {
  readonly w: World;
  readonly run: Runner['run'];
  /** A case of Siv's about a child born on that day. */
  caseOf(birthDate?: string): Promise<string>;
}

/** Born so, a child is 14 in the tests; 11 in the other case. */
export const FOURTEEN = '2012-03-04';
export const ELEVEN = '2015-03-04';

export async function aYouthWorld(pool: Pool): Promise<YouthWorld> {
  const w = await aWorld(pool);
  const { run } = createRunner({
    pool,
    grants: joinGrants([caseworkGrants, interventionGrants, clockGrants, grants]),
    now: w.now,
  });
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  for (const [ruleId, length, unit] of [
    ['UN-015', 48, 'hours'],
    ['LOK-045', 14, 'calendar_days'],
  ] as const)
    await run(setLocalRule, elis, {
      ruleId,
      validFrom: '2026-11-20',
      target: { length, unit },
      appliesToPending: false,
      reason: 'Ny rutin.',
      seenVersions: 0,
    });
  return {
    w,
    run,
    caseOf: async (birthDate = FOURTEEN) => {
      const { caseId } = await aCase(w)
        .reported({ children: [aChild({ birthDate, givenName: `Alva ${newId().slice(0, 4)}` })] })
        .assessed()
        .opened(w.siv)
        .build();
      return caseId;
    },
  };
}
