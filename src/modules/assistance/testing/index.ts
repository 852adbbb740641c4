import type { Pool } from 'pg';
import type { z } from 'zod';
import { type Actor, joinGrants } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import {
  assignCase,
  grants as caseworkGrants,
  concludeInvestigation,
  recordDecision,
  registerReport,
  setDelegation,
} from '#modules/casework';
import { aChild, aReport, aWorld, NO_INTERVENTION, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import type { BeginPeriod } from '../contract.ts';
import type { AssistanceArea } from '../domain/codes.ts';
import { beginPeriod } from '../operations/begin.ts';
import { grants } from '../policy.ts';

const DECIDED: Readonly<
  Record<
    AssistanceArea,
    {
      kind: z.input<typeof setDelegation.input>['decision'] & z.input<typeof recordDecision.input>['kind'];
      law: 'sol' | 'lss';
      section: string;
    }
  >
> = {
  economic_assistance: { kind: 'economic_assistance', law: 'sol', section: '12 kap. 1 §' },
  disability: { kind: 'lss_measure', law: 'lss', section: '9 § 3 LSS' },
  social_psychiatry: { kind: 'housing', law: 'sol', section: '11 kap. 1 §' },
  integration: { kind: 'other_assistance', law: 'sol', section: '11 kap. 1 §' },
  work: { kind: 'other_assistance', law: 'sol', section: '11 kap. 1 §' },
};

type Decision = Partial<z.input<typeof recordDecision.input>>;

/** A board whose unit beside investigates in one of the areas, with a caseworker and a manager there. */
export interface Assisting {
  readonly w: World;
  readonly run: Runner['run'];
  readonly lova: Actor;
  readonly ingrid: Actor;
  readonly keeper: Actor;
  /** An application that Lova has. */
  applied(born?: string): Promise<string>;
  /** One that has been investigated and granted. */
  granted(born?: string, more?: Decision): Promise<{ caseId: string; decisionId: string }>;
  /** One that is followed from today. */
  begun(
    more?: Partial<z.input<typeof BeginPeriod>>,
    decision?: Decision,
  ): Promise<{ caseId: string; decisionId: string; periodId: string }>;
  concluded(caseId: string): Promise<unknown>;
  /** @returns the decision's id */
  decided(caseId: string, more?: Decision): Promise<string>;
}

export async function anAssistingUnit(pool: Pool, area: AssistanceArea): Promise<Assisting> {
  const w = await aWorld(pool);
  const { run } = createRunner({ pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  const { lova, board } = w;
  const ingrid = await board.actor('unit_manager', 'youth', 'Ingrid Askdalen');
  const keeper = await board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  await pool.query('update org.unit set area = $2 where id = $1', [board.unitId('youth'), area]);
  const { kind, law, section } = DECIDED[area];
  await run(setDelegation, await board.actor('administrator', 'staff', 'Elis Bergkvist'), {
    decision: kind,
    law,
    functionIds: [lova.functionId ?? ''],
    section: '6.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Ny ordning.',
    seenVersions: 0,
  });
  const applied = async (born = '1984-03-02') => {
    const { caseIds } = await run(registerReport, w.jon, {
      ...aReport(),
      reportId: newId(),
      channel: 'phone',
      kind: 'application',
      area,
      worries: [],
      reporter: { kind: 'private', category: 'self', name: 'Sten Hedvret' },
      children: [aChild({ givenName: 'Sten', familyName: 'Hedvret', birthDate: born })],
    });
    const [caseId = ''] = caseIds;
    await run(assignCase, ingrid, { caseId, functionId: lova.functionId ?? '' });
    return caseId;
  };
  const decided: Assisting['decided'] = async (caseId, more = {}) => {
    const decisionId = newId();
    await run(recordDecision, lova, {
      caseId,
      decisionId,
      result: 'granted',
      kind,
      law,
      section,
      wording: 'Ansökan beviljas.',
      reasons: 'Behovet går inte att möta på annat sätt.',
      fromOn: '2026-11-20',
      appealable: false,
      ...more,
    });
    return decisionId;
  };
  const concluded: Assisting['concluded'] = (caseId) =>
    run(concludeInvestigation, lova, {
      ...NO_INTERVENTION,
      caseId,
      outcome: 'intervention_proposed',
      proposal: 'Ansökan beviljas.',
    });
  const granted: Assisting['granted'] = async (born, more) => {
    const caseId = await applied(born);
    await concluded(caseId);
    return { caseId, decisionId: await decided(caseId, more) };
  };
  const begun: Assisting['begun'] = async (more = {}, decision = {}) => {
    const of = await granted(undefined, decision);
    const periodId = newId();
    await run(beginPeriod, lova, { caseId: of.caseId, periodId, beganOn: '2026-11-20', ...more });
    return { ...of, periodId };
  };
  return { w, run, lova, ingrid, keeper, applied, concluded, decided, granted, begun };
}
