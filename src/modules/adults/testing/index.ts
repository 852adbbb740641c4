import type { Pool } from 'pg';
import type { z } from 'zod';
import { type Actor, joinGrants } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { assignCase, grants as caseworkGrants, registerReport } from '#modules/casework';
import { aChild, aReport, aWorld, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
// Loading the module says what it wants to know of cases.
import '../module.ts';
import { grants } from '../policy.ts';

type Sent = Partial<z.input<typeof registerReport.input>>;

/** A board with a unit for adults, where Lova has the cases and Ingrid leads. */
export interface AdultUnit {
  readonly w: World;
  readonly run: Runner['run'];
  readonly ingrid: Actor;
  readonly lova: Actor;
  /** A report about Stina that has come in now, held by Lova. */
  received(more?: Sent): Promise<string>;
  /** The municipality adopts the template of a time. */
  adopt(ruleId: string, length: number, unit: string): Promise<unknown>;
}

export async function anAdultUnit(pool: Pool): Promise<AdultUnit> {
  const w = await aWorld(pool);
  const { run } = createRunner({ pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  const ingrid = await w.board.actor('unit_manager', 'youth', 'Ingrid Askdalen');
  await pool.query("update org.unit set area = 'adult_violence' where id = $1", [w.board.unitId('youth')]);
  const received = async (more: Sent = {}) => {
    const { caseIds } = await run(registerReport, w.jon, {
      ...aReport({
        children: [aChild({ givenName: 'Stina', familyName: 'Hedvret', birthDate: '1981-02-11' })],
        worries: ['physical_violence'],
      }),
      reportId: newId(),
      channel: 'phone',
      area: 'adult_violence',
      ...more,
    });
    const caseId = caseIds[0] ?? '';
    await run(assignCase, ingrid, { caseId, functionId: w.lova.functionId ?? '' });
    return caseId;
  };
  const adopt = (ruleId: string, length: number, unit: string) =>
    w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, $2, 1, '2026-01-01', $3, $4, '[]', false, 'Beslut i nämnden.', now()) returning version`,
      [w.board.tenantId, ruleId, length, unit],
    );
  return { w, run, ingrid, lova: w.lova, received, adopt };
}
