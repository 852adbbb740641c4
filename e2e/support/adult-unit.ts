import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Caller, logInAs } from './caller.ts';

/**
 * The story's unit for adults is led by nobody; whoever leads the units for families comes to lead it too. Called before the server opens the
 * folder.
 * @param treats the open care unit comes to treat adults
 */
export async function ledByBerit(dataDir: string, { treats = false } = {}): Promise<void> {
  const database = new PGlite(join(dataDir, 'database'));
  await database.exec(`update org.unit u set parent_id = f.id from org.unit f
    where u.name = 'Vuxenenheten' and f.name = 'Barn och familj' and f.tenant_id = u.tenant_id`);
  if (treats)
    await database.exec(
      `update org.unit set name = 'Öppenvård vuxna', area = 'adult_misuse' where name = 'Öppenvård barn och familj'`,
    );
  await database.close();
}

/** A report about an adult that has come in now, given to Frida. */
export async function anAdult(
  url: string,
  area: 'adult_violence' | 'adult_misuse',
  [givenName, familyName]: readonly [string, string],
): Promise<{ frida: Caller; caseId: string }> {
  const [jon, berit, frida] = await Promise.all(
    ['Jon Åkerlo', 'Berit Sandmo', 'Frida Ekmark'].map((name) => logInAs(url, name)),
  );
  if (!jon || !berit || !frida) throw new Error('Somebody of the story is missing');
  const { caseIds } = await jon.command<{ caseIds: string[] }>('/api/v1/casework/register-report', {
    reportId: crypto.randomUUID(),
    area,
    channel: 'phone',
    children: [{ givenName, familyName, birthDate: '1984-05-06' }],
    worries: [area === 'adult_violence' ? 'physical_violence' : 'own_misuse'],
    freeText: 'Har sökt hjälp på vårdcentralen.',
    reporter: {
      kind: 'professional',
      category: 'primary_care',
      name: 'Ylva Sandtorp',
      organisation: 'Björkviks vårdcentral',
      feedbackRequested: false,
    },
  });
  const caseId = caseIds[0] ?? '';
  const { seat } = await frida.read<{ seat: { functionId: string } }>('/api/v1/session/current');
  await berit.command('/api/v1/casework/assign-case', { caseId, functionId: seat.functionId });
  return { frida, caseId };
}
