import type { Pool } from 'pg';
import type { z } from 'zod';
import { type Actor, joinGrants } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import {
  grants as caseworkGrants,
  concludeInvestigation,
  type RecordDecision,
  recordDecision,
  setDelegation,
  tellDecision,
} from '#modules/casework';
import { aCase, aWorld, NO_INTERVENTION, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import type { BeginPlacement } from '../contract.ts';
import '../module.ts';
import { beginPlacement } from '../operations/begin.ts';
import { grants } from '../policy.ts';
import { readPlacement } from '../read/placements.ts';

type Decision = Partial<z.input<typeof RecordDecision>>;
type Begin = Partial<z.input<typeof BeginPlacement>>;

/** A board whose units place children, and the steps of it as those who do them take them. */
export interface Away {
  readonly w: World;
  readonly run: Runner['run'];
  /** What the board, or its committee where that may, has decided in a case, told of by its caseworker. @returns the decision's id */
  decides(caseId: string, decision: Decision): Promise<string>;
  /** A case of Siv's, concluded, about Alva or about whom the report says. */
  concluded(children?: Parameters<ReturnType<typeof aCase>['reported']>[0]['children']): Promise<string>;
  /** Care away from home in a family home, by consent, unless more is said. */
  begun(begin?: Begin, caseId?: string): Promise<{ caseId: string; placementId: string; decisionId: string }>;
  /** The investigation is concluded, today: care is proposed. */
  conclude(caseId: string): Promise<unknown>;
  /** The child's guardian has been told of the decision. */
  told(of: { readonly caseId: string; readonly decisionId: string }): Promise<unknown>;
  read(caseId: string, by?: Actor): Promise<PlacementsRead>;
}
type PlacementsRead = z.output<(typeof readPlacement)['output']>;

const LAW = { sol: 'sol', lvu_2: 'lvu', lvu_3: 'lvu', lvu_2_3: 'lvu', lvu_6: 'lvu', lvm: 'lvm' } as const;

/** A family home, until something else is said. */
export const A_HOME = {
  form: 'family_home' as const,
  home: 'Familjen Granvik',
  organiser: 'own' as const,
  dailyCost: 900,
};

const PROPOSED = {
  ...NO_INTERVENTION,
  outcome: 'intervention_proposed' as const,
  proposal: 'Vård i familjehem.',
};

export async function anAwayBoard(pool: Pool): Promise<Away> {
  const w = await aWorld(pool);
  const { run } = createRunner({ pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  await run(setDelegation, await w.board.actor('administrator', 'staff', 'Elis Bergkvist'), {
    decision: 'consideration',
    level: 'committee',
    section: '4.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Ny ordning.',
    seenVersions: 0,
  });
  const today = () => w.now().toISOString().slice(0, 10);
  const decides = async (caseId: string, decision: Decision) => {
    const decisionId = newId();
    await run(recordDecision, w.siv, {
      caseId,
      decisionId,
      result: 'granted',
      kind: 'family_home',
      law: 'sol',
      section: '11 kap. 1 §',
      wording: 'Alva får vård i familjehem.',
      reasons: 'Behovet går inte att möta på annat sätt.',
      level: 'board',
      decidedOn: today(),
      minutes: 'Socialnämnden § 41',
      appealable: true,
      ...decision,
    });
    return decisionId;
  };
  const concluded: Away['concluded'] = async (children) => {
    const built = aCase(w);
    const { caseId } = await (children ? built.reported({ children }) : built)
      .assessed()
      .opened(w.siv)
      .concluded(PROPOSED)
      .build();
    return caseId;
  };
  const begun: Away['begun'] = async (begin = {}, of) => {
    const caseId = of ?? (await concluded());
    const { basis = 'sol', decisionId = await decides(caseId, { law: LAW[basis] }) } = begin;
    const placementId = newId();
    await run(beginPlacement, w.siv, {
      caseId,
      placementId,
      startedOn: today(),
      ...A_HOME,
      ...begin,
      basis,
      decisionId,
    });
    return { caseId, placementId, decisionId };
  };
  const conclude = (caseId: string) => run(concludeInvestigation, w.siv, { ...PROPOSED, caseId });
  const told: Away['told'] = ({ caseId, decisionId }) =>
    run(tellDecision, w.siv, {
      caseId,
      noticeId: newId(),
      decisionId,
      party: 'guardian',
      personName: 'Maja Holm',
      told: 'meeting',
      toldOn: today(),
    });
  const read: Away['read'] = (caseId, by = w.siv) => run(readPlacement, by, { caseId });
  return { w, run, decides, concluded, begun, conclude, told, read };
}
