import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { aCase, aWorld, type World } from '../testing/index.ts';
import { assessProtection } from './assess-protection.ts';
import { decidePreliminary } from './decide-preliminary.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

/** What an operation has left in a case: its state, what was decided and judged, and what the trail tells of the case. */
async function leftIn(caseId: string): Promise<unknown> {
  const { rows } = await t.pool.query(
    `select h.state, h.unit_id, h.function_id,
      (select array_agg(outcome) from casework.protection_assessment where case_id = h.id) as assessed,
      (select array_agg(outcome) from casework.preliminary_decision where case_id = h.id) as decided,
      (select array_agg(kind || coalesce(body, '') order by at, kind) from casework.case_event where case_id = h.id and kind <> 'report_received') as events,
      (select array_agg(rule_id || (stopped_at is null) order by rule_id) from clocks.clock where case_id = h.id) as clocks,
      (select array_agg(distinct event || kind) from trail.entry where subject_id = h.id and subject_kind = 'case') as traced
     from casework.case_head h where h.id = $1`,
    [caseId],
  );
  return rows[0];
}

describe('an operation of which nobody reads the answer', () => {
  test('does and traces what it does for whoever reads it, and answers nothing', async () => {
    const read = await aCase(w).heldBy(w.jon).build();
    const unread = await aCase(w).heldBy(w.jon).build();
    for (const { caseId, reportId } of [read, unread]) {
      const run = caseId === read.caseId ? w.runner.run : w.runner.carryOut;
      const assess = { caseId, reportId, outcome: 'no_need', reasons: 'Tryggt i kväll.' } as const;
      const assessed = await run(assessProtection, w.jon, assess);
      const decide = {
        caseId,
        outcome: 'open',
        text: 'Utreds.',
        functionId: w.siv.functionId ?? '',
      } as const;
      const decided = await run(decidePreliminary, w.jon, decide);
      expect([assessed, decided].map((answer) => answer !== undefined)).toEqual(
        Array(2).fill(caseId === read.caseId),
      );
    }
    expect(await leftIn(unread.caseId)).toEqual(await leftIn(read.caseId));
  });

  test('is refused as any other', async () => {
    const { caseId, reportId } = await aCase(w).heldBy(w.jon).build();
    const input = { caseId, reportId, outcome: 'no_need', reasons: 'Tryggt i kväll.' } as const;
    await expect(w.runner.carryOut(assessProtection, w.lova, input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      w.runner.carryOut(assessProtection, w.jon, { ...input, outcome: 'need_met' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await leftIn(caseId)).toMatchObject({ assessed: null });
  });
});
