import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { setDelegation } from '../set-delegation.ts';
import { recordDecision } from './record-decision.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
const order = { boardDecision: 'Socialnämnden 2026-11-03 § 101', reason: 'Ny ordning.', seenVersions: 0 };
const CARE = ['consideration', 'family_home'] as const;

beforeEach(async () => {
  w = await aWorld(t.pool);
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  for (const decision of CARE) {
    await w.run(setDelegation, elis, { ...order, decision, level: 'committee', section: '6.1' });
  }
  caseId = (
    await aCase(w)
      .assessed()
      .opened(w.siv)
      .concluded({ outcome: 'intervention_proposed', proposal: 'Familjehem.' })
      .build()
  ).caseId;
});

const decide = (by: Actor, kind: (typeof CARE)[number], level: 'official' | 'committee') =>
  w.run(recordDecision, by, {
    caseId,
    decisionId: newId(),
    result: 'granted',
    kind,
    law: 'sol',
    section: '22 kap. 13 §',
    wording: 'Vården behövs fortfarande.',
    reasons: 'Förhållandena hemma har inte ändrats.',
    appealable: false,
    level,
    ...(level === 'committee' && { minutes: 'Utskottet 2026-11-20 § 3', decidedOn: '2026-11-20' }),
  });
const rules = async () =>
  (await w.run(readCase, w.siv, { caseId })).clocks.map(({ ruleId }) => ruleId).sort();

test('whether care is still needed is the committee’s to consider, and no official’s (SoL 30:6)', async () => {
  expect(await refusal(decide(w.berit, 'consideration', 'official'))).toMatchObject({
    reason: 'NEEDS_COMMITTEE',
  });
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  const line = { ...order, decision: 'consideration', seenVersions: 1 } as const;
  expect(
    await refusal(
      w.run(setDelegation, elis, { ...line, functionIds: [w.berit.functionId ?? ''], section: '5.1' }),
    ),
  ).toEqual({ code: 'INVALID_INPUT', fields: ['level: level_too_low'] });
});

test('a consideration is told to nobody by FL 33 and waits for nobody to execute it; what is granted does both', async () => {
  const before = await rules();
  await decide(w.siv, 'consideration', 'committee');
  expect(await rules()).toEqual(before);
  await decide(w.siv, 'family_home', 'committee');
  expect(await rules()).toEqual([...before, 'EV-010'].sort());
});
