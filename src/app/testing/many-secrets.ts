import type { World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { insertAnyRow } from './any-row.ts';

type Changed = Readonly<Record<string, string>>;
export type Copy = (table: string, where: string, changed: Changed, times?: number) => Promise<void>;

interface Made {
  readonly caseId: string;
  readonly reportId: string;
}

/** One form that waits for so many cases; one case in so many awaits a decider. */
const CASES_PER_FORM = 20;
const CASES_PER_PROPOSAL = 10;

/**
 * What a case holds of secrecy (a disclosure, a shielded reporter's test, a conflict of interest, an emergency opening), a proposed decision,
 * and forms that wait: one row of each, copied for every case.
 */
export async function manySecrets(
  w: World,
  { caseId, reportId }: Made,
  copy: Copy,
  computed: {
    readonly ids: Changed;
    readonly place: Changed;
    readonly employee: string;
    readonly cases: number;
  },
): Promise<void> {
  const { ids, place, employee, cases } = computed;
  const { tenantId: tenant_id, authorityId: authority_id } = w.board;
  const known = { tenant_id, authority_id, case_id: caseId, report_id: reportId, unit_id: newId() };
  const disclosure = newId();
  await insertAnyRow(w.pool, 'casework.disclosure', {
    ...known,
    id: disclosure,
    legal_basis: 'consent',
    recipient_kind: 'school',
  });
  await insertAnyRow(w.pool, 'casework.disclosure_content', { ...known, disclosure_id: disclosure });
  await insertAnyRow(w.pool, 'casework.reporter_test', { ...known, outcome: 'not_protected' });
  await insertAnyRow(w.pool, 'casework.conflict', known);
  await insertAnyRow(w.pool, 'access.broken_glass', { ...known, ends_at: '2026-11-19T08:15:00Z' });
  await insertAnyRow(w.pool, 'casework.decision_proposal', {
    ...known,
    settled_at: '2026-11-19T08:15:00Z',
    settled_as: 'decided',
    settled_by: 'Mira Dalholm',
  });
  await insertAnyRow(w.pool, 'casework.awaiting_decision', known);
  const ofCase = `case_id = '${caseId}'`;
  const disclosureId = `md5('disclosure' || n)::uuid`;
  await copy('casework.disclosure', ofCase, { ...ids, ...place, id: disclosureId });
  await copy('casework.disclosure_content', ofCase, { ...ids, disclosure_id: disclosureId });
  await copy('casework.reporter_test', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.conflict', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('access.broken_glass', ofCase, {
    ...ids,
    ...place,
    id: 'gen_random_uuid()',
    employee_id: employee,
    // Few wait to be judged at any time.
    reviewed_at: `timestamptz '2026-11-20'`,
  });
  await copy('casework.decision_proposal', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy(
    'casework.awaiting_decision',
    ofCase,
    { ...ids, ...place },
    Math.ceil(cases / CASES_PER_PROPOSAL),
  );
  const formId = newId();
  await insertAnyRow(w.pool, 'eservices.received_form', {
    ...known,
    id: formId,
    state: 'set_aside',
    unit_id: w.board.unitId('intake'),
  });
  await copy(
    'eservices.received_form',
    `id = '${formId}'`,
    // A handful wait in each unit; the rest have been settled through the years.
    {
      ...place,
      id: `md5('form' || n)::uuid`,
      state: `case when n < 200 then 'waiting' else 'set_aside' end`,
    },
    Math.ceil(cases / CASES_PER_FORM) * 10,
  );
}
