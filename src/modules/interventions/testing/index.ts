import type { Pool } from 'pg';
import type { z } from 'zod';
import { type Actor, joinGrants } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { assignCase, grants as caseworkGrants, recordDecision, setDelegation } from '#modules/casework';
import { aCase, aWorld, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import type { SendCommission } from '../commission-contract.ts';
import { sendCommission } from '../operations/send-commission.ts';
import { setCatalogueEntry } from '../operations/set-catalogue-entry.ts';
import { grants } from '../policy.ts';

type Order = Partial<z.input<typeof SendCommission>>;

/** What is ordered unless more is said: family treatment for Alva, by Siv of the open care unit. */
const FAMILY_TREATMENT = {
  purpose: 'Alva behöver vuxna som orkar med vardagen.',
  scope: 'Ett samtal i veckan och ett hembesök i månaden.',
  goals: ['Alva kommer till skolan varje dag.', 'Föräldrarna bråkar inte så att Alva hör.'],
  plannedFrom: '2026-11-23',
  plannedTo: '2027-05-31',
};

/** A board with an authority's unit, a performing unit and a catalogue with one entry. */
export interface Care {
  readonly w: World;
  readonly run: Runner['run'];
  /** Practitioners and the manager of the performing unit. */
  readonly agnes: Actor;
  readonly ruben: Actor;
  readonly peder: Actor;
  /** Keeps the catalogue. */
  readonly keeper: Actor;
  readonly unitId: string;
  readonly entryId: string;
  /** A case of Siv's in which open care has been granted until the last of May. */
  decided(): Promise<{ caseId: string; decisionId: string }>;
  /** A commission that has been sent of such a case. */
  sent(order?: Order): Promise<{ caseId: string; commissionId: string; decisionId: string }>;
  /** One that somebody performs: distributed, and no more. */
  distributed(
    to?: Actor,
    order?: Order,
  ): Promise<{ caseId: string; commissionId: string; decisionId: string }>;
}

export async function aCareUnit(pool: Pool): Promise<Care> {
  const w = await aWorld(pool);
  const { run } = createRunner({ pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  const keeper = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  const peder = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
  const agnes = await w.board.actor('practitioner', 'care', 'Agnes Hällmo');
  const ruben = await w.board.actor('practitioner', 'care', 'Ruben Lingonvret');
  const entryId = newId();
  const unitId = w.board.unitId('care');
  await run(setCatalogueEntry, keeper, {
    entryId,
    seenVersion: 0,
    name: 'Familjebehandling',
    regime: 'own',
    assessed: true,
    places: 2,
    activeFrom: '2024-01-01',
    reason: 'Ny insats',
  });
  await run(setDelegation, await w.board.actor('administrator', 'staff', 'Elis Bergkvist'), {
    decision: 'open_care',
    functionIds: [w.siv.functionId ?? ''],
    section: '5.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Ny ordning.',
    seenVersions: 0,
  });
  const decided = async () => {
    const { caseId } = await aCase(w)
      .assessed()
      .opened(w.siv)
      .concluded({ outcome: 'intervention_proposed', proposal: 'Öppenvård i familjen.' })
      .build();
    const decisionId = newId();
    await run(recordDecision, w.siv, {
      caseId,
      decisionId,
      result: 'granted',
      kind: 'open_care',
      law: 'sol',
      section: '11 kap. 1 §',
      wording: 'Alva får öppenvård i familjen.',
      reasons: 'Behovet går inte att möta på annat sätt.',
      fromOn: '2026-11-20',
      untilOn: '2027-05-31',
      appealable: false,
    });
    return { caseId, decisionId };
  };
  const sent = async (order: Order = {}) => {
    const of = await decided();
    const { commissionId } = await run(sendCommission, w.siv, {
      ...of,
      orderId: newId(),
      entryId,
      unitId,
      ...FAMILY_TREATMENT,
      ...order,
    });
    return { ...of, commissionId };
  };
  const distributed = async (to: Actor = agnes, order: Order = {}) => {
    const of = await sent(order);
    await run(assignCase, peder, { caseId: of.commissionId, functionId: to.functionId ?? '' });
    return of;
  };
  return { w, run, agnes, ruben, peder, keeper, unitId, entryId, decided, sent, distributed };
}
