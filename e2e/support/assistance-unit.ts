import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Caller, logInAs } from './caller.ts';

type FollowedArea = 'economic_assistance' | 'disability' | 'social_psychiatry' | 'integration' | 'work';

/**
 * The story's unit for adults comes to handle another area, under whoever leads the units for families. Called before the server opens the folder.
 */
export async function aUnitOf(dataDir: string, area: FollowedArea): Promise<void> {
  const database = new PGlite(join(dataDir, 'database'));
  await database.query(
    `update org.unit u set parent_id = f.id, area = $1 from org.unit f
      where u.name = 'Vuxenenheten' and f.name = 'Barn och familj' and f.tenant_id = u.tenant_id`,
    [area],
  );
  await database.close();
}

/** Lets Frida, of that unit, decide by the delegation order. */
export async function fridaDecides(url: string, decision: string, law: string): Promise<Caller> {
  const [elis, frida] = await Promise.all([logInAs(url, 'Elis Bergkvist'), logInAs(url, 'Frida Ekmark')]);
  const { decisions } = await elis.read<{
    decisions: { decision: string; law: string | null; versions: unknown[] }[];
  }>('/api/v1/casework/intake-rules');
  await elis.command('/api/v1/casework/set-delegation', {
    decision,
    law,
    functionIds: [await functionOf(frida)],
    section: '6.20',
    boardDecision: 'Socialnämnden 2026-11-24 § 118',
    reason: 'Enheten beslutar i sina egna ärenden.',
    seenVersions: decisions.find((d) => d.decision === decision && d.law === law)?.versions.length ?? 0,
  });
  return frida;
}

/** Gives Frida the one case of somebody, as whoever leads the unit does. */
export async function givenToFrida(url: string, frida: Caller, givenName: string): Promise<string> {
  const berit = await logInAs(url, 'Berit Sandmo');
  const { rows } = await berit.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  const caseId = rows.find(({ label }) => label.startsWith(givenName))?.caseId;
  if (!caseId) throw new Error(`Nothing has come in about ${givenName}`);
  await berit.command('/api/v1/casework/assign-case', { caseId, functionId: await functionOf(frida) });
  return caseId;
}

const functionOf = async (caller: Caller): Promise<string> =>
  (await caller.read<{ seat: { functionId: string } }>('/api/v1/session/current')).seat.functionId;
