import { expect } from 'vitest';
import { type Caller, logInAs } from './caller.ts';

interface Seat {
  readonly functionId: string;
  readonly employeeName: string | null;
}

/** A case of Siv's about somebody who turns 18 in forty days. */
export async function aboutToTurn18(url: string, givenName: string): Promise<string> {
  const jon = await logInAs(url, 'Jon Åkerlo');
  const { today } = await jon.read<{ today: string }>('/api/v1/casework/cases');
  const [year = '', month, day] = new Date(Date.parse(today) + 40 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return await aCase(jon, givenName, `${Number(year) - 18}-${month}-${day}`);
}

/** Waits until the transition has begun by itself, within some minute. */
export async function hasBegun(url: string, caseId: string): Promise<void> {
  const siv = await logInAs(url, 'Siv Rönnfors');
  await expect
    .poll(async () => (await transitionOf(siv, caseId))?.owner.name, { timeout: 120_000, interval: 1_000 })
    .toBe('Siv Rönnfors');
}

async function aCase(jon: Caller, givenName: string, birthDate: string): Promise<string> {
  const { caseIds, reportId } = await jon.command<{ caseIds: string[]; reportId: string }>(
    '/api/v1/casework/register-report',
    {
      reportId: crypto.randomUUID(),
      channel: 'phone',
      children: [{ givenName, familyName: 'Ekvret', birthDate }],
      worries: ['school_absence'],
      freeText: `${givenName} bor ensam och har svårt att komma till skolan.`,
      reporter: { kind: 'professional', category: 'school', name: 'Rut Ekdala', organisation: 'Lindskolan' },
    },
  );
  const [caseId = ''] = caseIds;
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId,
    outcome: 'no_need',
    reasons: `${givenName} är trygg i kväll.`,
  });
  const { functions } = await jon.read<{ functions: Seat[] }>(
    `/api/v1/casework/assignable-functions?caseId=${caseId}`,
  );
  await jon.command('/api/v1/casework/decide-preliminary', {
    caseId,
    outcome: 'open',
    functionId: functions.find((f) => f.employeeName === 'Siv Rönnfors')?.functionId,
    text: 'Behöver utredas.',
  });
  return caseId;
}

export const transitionOf = async (caller: Caller, caseId: string) =>
  (
    await caller.read<{ transition: { state: string; owner: { name: string } } | null }>(
      `/api/v1/transitions/transition?caseId=${caseId}`,
    )
  ).transition;

/** Whoever leads the unit for adults gives Frida the case that somebody's application began. */
export async function toFrida(url: string, givenName: string): Promise<string> {
  const [berit, frida] = await Promise.all([logInAs(url, 'Berit Sandmo'), logInAs(url, 'Frida Ekmark')]);
  const { rows } = await berit.read<{ rows: { caseId: string; label: string }[] }>(
    '/api/v1/transitions/list?show=receiving',
  );
  const caseId = rows.find(({ label }) => label.startsWith(givenName))?.caseId ?? '';
  const { seat } = await frida.read<{ seat: { functionId: string } }>('/api/v1/session/current');
  await berit.command('/api/v1/casework/assign-case', { caseId, functionId: seat.functionId });
  return caseId;
}
