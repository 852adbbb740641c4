import type { Pool } from 'pg';
import { type Actor, joinGrants } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { grants as caseworkGrants } from '#modules/casework';
import { aCase, aChild, aWorld, type World } from '#modules/casework/testing';
import { beginTransitions } from '../operations/begin-transitions.ts';
import { grants } from '../policy.ts';
import '../module.ts';

/** A board with a unit for children and one for adults, on a Friday in November 2026. */
export interface Turning {
  readonly w: World;
  readonly run: Runner['run'];
  /** Manager and caseworker of the unit for adults. */
  readonly ingrid: Actor;
  readonly lova: Actor;
  readonly keeper: Actor;
  readonly worker: Actor;
  /** What the worker does again and again. */
  begin(): Promise<{ begun: number; changed: number }>;
  /** A case of Siv's about Tuva, who was born on a day; opened unless more is said. */
  about(birthDate: string, name?: string): Promise<string>;
}

/** Turns 18 on 1 February 2027. */
export const TUVA = '2009-02-01';

export async function aTurning(pool: Pool): Promise<Turning> {
  const w = await aWorld(pool);
  const { run } = createRunner({ pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  await pool.query("update org.unit set area = 'adult_misuse' where id = $1", [w.board.unitId('youth')]);
  const ingrid = await w.board.actor('unit_manager', 'youth', 'Ingrid Askdalen');
  const keeper = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  const units = (['family', 'intake', 'investigation', 'youth', 'care', 'on_call', 'staff'] as const).map(
    (key) => w.board.unitId(key),
  );
  const worker: Actor = {
    kind: 'system',
    name: 'worker',
    tenantId: w.board.tenantId,
    authorityId: w.board.authorityId,
    employeeId: null,
    functionId: null,
    functionIds: [],
    unitId: null,
    unitIds: units,
    role: 'system',
  };
  const about = async (birthDate: string, name = 'Tuva') => {
    const children = [aChild({ givenName: name, familyName: 'Ekvret', birthDate })];
    const { caseId } = await aCase(w).reported({ children }).assessed().opened(w.siv).build();
    return caseId;
  };
  return {
    w,
    run,
    ingrid,
    lova: w.lova,
    keeper,
    worker,
    begin: () => run(beginTransitions, worker, {}),
    about,
  };
}
