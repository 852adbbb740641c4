import type { Runner } from '#core/operation';
import { setDelegation, setOfficeHours } from '#modules/casework';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

/** The board's delegation and office hours. */
export async function setIntakeRules(
  runner: Runner,
  { actor, functionOf }: DemoOrganisation,
  deciders: readonly SeatKey[],
): Promise<void> {
  const reason = 'Socialnämndens delegationsordning, beslutad i våras.';
  const functionIds = deciders.map((key) => functionOf.get(key) ?? '');
  for (const [decision, section] of [
    ['open', '4.1'],
    ['not_open', '4.2'],
    ['extend', '4.3'],
  ] as const) {
    await runner.run(setDelegation, actor('elis'), {
      decision,
      functionIds,
      section,
      reason,
      seenVersions: 0,
    });
  }
  await runner.run(setOfficeHours, actor('elis'), {
    opens: '08:00',
    closes: '16:30',
    reason: 'Telefontid och bemanning enligt förvaltningens beslut.',
    seenVersions: 0,
  });
}
