import { expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { remind } from '#core/reminders';
import { startCommission } from '#modules/interventions';
import { aCareUnit } from '#modules/interventions/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, operations } from './modules.ts';

const t = await useTestDatabase();
const at = (iso: string): Date => new Date(iso);

/* Auditors found that no system shows when an intervention is to be followed up. Nobody sets anything for this one to be watched over. */
test('a follow-up that is forgotten is reminded of before, told of after, and stands on the unit’s watch list', async () => {
  const care = await aCareUnit(t.pool);
  const { w, agnes } = care;
  const { caseId, commissionId } = await care.distributed();
  await care.run(startCommission, agnes, { caseId: commissionId, stepId: newId(), on: '2026-11-20' });

  // Due on 20 May: warned thirty and seven days before, on the day itself, and once it is missed.
  const told = async (now: string) => {
    await remind(t.pool, w.board.tenantId, { now: at(now) });
    const notices = await w.rows<{ kind: string; who: string }>(
      `select n.kind, e.given_name as who from reminders.notice n
        join org.employee e on e.tenant_id = n.tenant_id and e.id = n.employee_id
        where n.tenant_id = $1 and n.rule_id = 'LOK-023' order by n.at, n.kind`,
      [w.board.tenantId],
    );
    return notices.map(({ kind, who }) => `${kind} ${who}`);
  };
  expect(await told('2027-04-19T08:00:00+02:00')).toEqual([]);
  expect(await told('2027-04-20T08:00:00+02:00')).toEqual(['warning Siv']);
  expect(await told('2027-05-13T08:00:00+02:00')).toEqual(['warning Siv', 'warning Siv']);
  const missed = await told('2027-05-21T08:00:00+02:00');
  expect(missed.slice(2)).toContain('missed Berit');

  w.at('2027-05-21T08:00:00+02:00');
  const watch = operations.find((o) => o.name === 'casework.watch');
  if (!watch) throw new Error('No watch list');
  const { runUnknown } = createRunner({ pool: t.pool, grants, now: w.now });
  const list = await runUnknown(watch, w.berit, { ruleId: 'LOK-023', bucket: 'overdue' });
  expect(list).toMatchObject({
    total: 1,
    rows: [
      { caseId, clock: { state: 'overdue', dueOn: '2027-05-20', holder: { functionId: w.siv.functionId } } },
    ],
  });
});
