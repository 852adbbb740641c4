import type { World } from '#modules/casework/testing';
import { insertAnyRow } from './any-row.ts';
import type { Copy } from './many-secrets.ts';

/** One commission in so many is performed by the unit that performs; of those, one in twenty is under way and one in forty waits. */
const OF_CARE = 20;
const UNDER_WAY = 400;
const WAITING = 800;

/**
 * A commission of each case through the years, with its figure and what its decision waited for; those of the unit that performs with the case that they are
 * performed in. And as many rows of what was given to whoever asked.
 */
export async function manyCommissions(
  w: World,
  caseId: string,
  copy: Copy,
  {
    copiedCase,
    units,
    cases,
  }: { readonly copiedCase: string; readonly units: string; readonly cases: number },
): Promise<void> {
  const { board } = w;
  const care = board.unitId('care');
  const agnes = await board.actor('practitioner', 'care', 'Agnes Hällmo');
  const known = { tenant_id: board.tenantId, authority_id: board.authorityId, case_id: caseId };
  const ofCase = `case_id = '${caseId}'`;
  const id = `md5('commission' || n)::uuid`;
  const unit = `case when n % ${OF_CARE} = 0 then '${care}'::uuid else ${units} end`;
  const day = `(date '2026-11-20' - n / 10)`;
  const isOpen = `n % ${UNDER_WAY} = 0`;
  const state = `case when n % ${WAITING} = 0 then 'sent' when ${isOpen} then 'started' else 'ended' end`;

  await insertAnyRow(w.pool, 'interventions.commission', { ...known, unit_id: care, from_unit_id: care });
  await copy('interventions.commission', ofCase, {
    id,
    case_id: copiedCase,
    order_id: 'gen_random_uuid()',
    number: `'UT-2000-' || n`,
    unit_id: unit,
    from_unit_id: units,
    state,
    sent_at: `${day}::timestamptz`,
    planned_from: day,
    planned_to: 'null',
  });
  await insertAnyRow(w.pool, 'interventions.commission_figure', { ...known, unit_id: care });
  await copy('interventions.commission_figure', ofCase, {
    commission_id: id,
    case_id: copiedCase,
    unit_id: unit,
    individual: copiedCase,
    published_group: `'children_youth'`,
    sent_on: day,
    started_on: `${day} + 10`,
    ended_on: `case when ${isOpen} then null else ${day} + 200 end`,
  });
  await insertAnyRow(w.pool, 'casework.execution_wait', { ...known, unit_id: care });
  await copy('casework.execution_wait', ofCase, {
    decision_id: id,
    case_id: copiedCase,
    unit_id: units,
    since_on: day,
    due_on: `${day} + 90`,
    ended_on: `${day} + 10`,
    ended_as: `'executed'`,
  });
  const open = { ...known, unit_id: care, version: 1, withdrawn: false, replaced: false };
  await insertAnyRow(w.pool, 'interventions.open_service', { ...open, why: null, occasions: 1 });
  await copy('interventions.open_service', `unit_id = '${care}'`, {
    id: 'gen_random_uuid()',
    unit_id: unit,
    held_on: day,
  });

  await insertAnyRow(w.pool, 'interventions.plan_head', known);
  await copy('interventions.plan_head', ofCase, { commission_id: id, case_id: copiedCase });
  await insertAnyRow(w.pool, 'interventions.handover_meeting', {
    ...known,
    unit_id: care,
    from_unit_id: care,
  });
  await copy('interventions.handover_meeting', `unit_id = '${care}'`, {
    id: 'gen_random_uuid()',
    unit_id: unit,
    from_unit_id: units,
    day,
  });

  // The cases that the unit performs in: of every twentieth commission.
  const ofUnit = cases / OF_CARE;
  const own = `md5('commission' || n * ${OF_CARE})::uuid`;
  const person = `md5('person' || n * ${OF_CARE})::uuid`;
  const ownDay = `(date '2026-11-20' - n * ${OF_CARE} / 10)`;
  const isOwnOpen = `n * ${OF_CARE} % ${UNDER_WAY} = 0`;
  const isGiven = `${isOwnOpen} and n * ${OF_CARE} % ${WAITING} <> 0`;
  await copy(
    'casework.case_head',
    `id = '${caseId}'`,
    {
      id: own,
      person_id: person,
      unit_id: `'${care}'::uuid`,
      function_id: `case when ${isGiven} then '${agnes.functionId}'::uuid end`,
      number: `'UT-2000-' || n * ${OF_CARE}`,
      state: `case when ${isOwnOpen} then 'performing' else 'closed' end`,
      opened_on: ownDay,
      closed_on: `case when ${isOwnOpen} then null else ${ownDay} + 200 end`,
      ordered_by_case: `md5('case' || n * ${OF_CARE})::uuid`,
    },
    ofUnit,
  );
  await copy(
    'access.case_fact',
    ofCase,
    {
      case_id: own,
      person_id: person,
      unit_id: `'${care}'::uuid`,
      holder_functions: `case when ${isGiven} then array['${agnes.functionId}'::uuid] else '{}' end`,
      case_number: `'UT-2000-' || n * ${OF_CARE}`,
      open: isOwnOpen,
      ordered_by: `md5('case' || n * ${OF_CARE})::uuid`,
    },
    ofUnit,
  );
}
