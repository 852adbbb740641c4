import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';

interface Choices {
  readonly today: string;
  readonly decisions: readonly { decisionId: string }[];
  readonly entries: readonly { entryId: string; name: string }[];
  readonly units: readonly { unitId: string; name: string }[];
}

/** Orders family treatment of the open care unit, by what has been granted in the case. */
export async function orderFor(caseworker: Caller, caseId: string): Promise<string> {
  const choices = await caseworker.read<Choices>(`/api/v1/interventions/commissions?caseId=${caseId}`);
  const { commissionId } = await caseworker.command<{ commissionId: string }>(
    '/api/v1/interventions/send-commission',
    {
      caseId,
      orderId: randomUUID(),
      decisionId: choices.decisions[0]?.decisionId,
      entryId: choices.entries.find((e) => e.name === 'Familjebehandling')?.entryId,
      unitId: choices.units.find((u) => u.name.startsWith('Öppenvård'))?.unitId,
      plannedFrom: choices.today,
      purpose: 'Alva behöver vuxna som orkar med vardagen.',
      scope: 'Ett samtal i veckan.',
      goals: ['Alva kommer till skolan varje dag.'],
    },
  );
  return commissionId;
}
