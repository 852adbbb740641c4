import type { World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { insertAnyRow, type Known } from './any-row.ts';
import type { Copy } from './many-secrets.ts';

/** What an investigation holds, and what a row of it must say for its checks to hold. */
const PARTS: Readonly<Record<string, Known>> = {
  'casework.safety_check': {},
  'casework.opening_notice': {},
  'casework.standard_question': { subject: 'violence', outcome: 'nothing_told' },
  'casework.child_talk': {},
  'casework.standpoint': {},
  'casework.investigation_plan': { hearings: '[]' },
  'casework.statement': {},
  'casework.statement_request': {},
  'casework.request_step': { kind: 'reminded' },
  'casework.investigation_extension': {},
  'casework.investigation_conclusion': { unmet: '[]' },
  'casework.follow_up_end': {},
  'casework.case_closing': { reason: 'no_need' },
  'casework.reopening': {},
  'casework.investigation_text': { headings: '[]' },
  'casework.investigation_section': {},
  'casework.investigation_view': { party: 'child' },
  'casework.signed_text': { body: JSON.stringify({ templateVersion: 0, sections: [], views: [] }) },
  'casework.risk_assessment': { level: 'not_rated' },
  'casework.assessment_waiver': {},
  'casework.assessed_instrument': {},
  'casework.case_review': {},
};

/** An investigation's parts, one row of each, copied for every case, and a co-worker in one case of so many. */
export async function manyInvestigations(
  w: World,
  caseId: string,
  copy: Copy,
  computed: {
    readonly ids: Readonly<Record<string, string>>;
    readonly place: Readonly<Record<string, string>>;
    readonly cases: number;
  },
): Promise<void> {
  const { ids, place, cases } = computed;
  const known = { tenant_id: w.board.tenantId, authority_id: w.board.authorityId, case_id: caseId };
  for (const [table, more] of Object.entries(PARTS)) {
    await insertAnyRow(w.pool, table, { ...known, ...more });
    await copy(table, `case_id = '${caseId}'`, {
      case_id: ids.case_id ?? '',
      id: 'gen_random_uuid()',
      assessment_id: 'gen_random_uuid()',
      coding_id: 'gen_random_uuid()',
      unit_id: place.unit_id ?? '',
    });
  }
  // The operations have made its span.
  await copy('casework.investigation_span', `case_id = '${caseId}'`, {
    case_id: ids.case_id ?? '',
    unit_id: place.unit_id ?? '',
    opened_unit_id: place.unit_id ?? '',
    opened_on: `(${OPENED})::date`,
    concluded_on: concluded(`(${OPENED} + interval '90 days')::date`),
    outcome: concluded("'no_need'"),
    extension: concluded("'none'"),
    questions: concluded("'asked'"),
  });
  const required = { ...known, standing: 'missing', any_of: ['earl', 'savry'], problem: 'norm_breaking' };
  await insertAnyRow(w.pool, 'casework.required_instrument', required);
  await copy('casework.required_instrument', `case_id = '${caseId}'`, {
    case_id: ids.case_id ?? '',
    coding_id: 'gen_random_uuid()',
    unit_id: place.unit_id ?? '',
    concluded_on: `(r.concluded_on - n / 5 * interval '1 day')::date`,
  });
  const decision = { ...known, law: 'sol', level: 'official', result: 'granted', signed_on: null };
  await insertAnyRow(w.pool, 'casework.decision_figure', { ...decision, told_on: null });
  await copy('casework.decision_figure', `case_id = '${caseId}'`, {
    case_id: ids.case_id ?? '',
    decision_id: 'gen_random_uuid()',
    unit_id: place.unit_id ?? '',
    decided_on: `(r.decided_on - n / 5 * interval '1 day')::date`,
  });
  const appeal = { ...known, law: 'sol', timeliness: 'in_time', outcome: 'open', answered_on: null };
  await insertAnyRow(w.pool, 'casework.appeal_figure', { ...appeal, court_answer: null });
  await copy('casework.appeal_figure', `case_id = '${caseId}'`, {
    case_id: ids.case_id ?? '',
    appeal_id: 'gen_random_uuid()',
    unit_id: place.unit_id ?? '',
    received_on: `(r.received_on - n / 5 * interval '1 day')::date`,
  });
  const mark = { ...known, subject_kind: 'case', subject_id: caseId, rule_id: 'VLD-010', rule_version: 2 };
  await insertAnyRow(w.pool, 'clocks.mark', mark);
  await copy('clocks.mark', `case_id = '${caseId}'`, {
    case_id: ids.case_id ?? '',
    subject_id: ids.case_id ?? '',
    id: 'gen_random_uuid()',
    ...place,
  });
  const shiftCase = {
    ...known,
    shift_id: newId(),
    function_id: null,
    by_function_id: newId(),
    taken_over_at: null,
  };
  await insertAnyRow(w.pool, 'casework.shift_case', shiftCase);
  await copy('casework.shift_case', `case_id = '${caseId}'`, {
    case_id: ids.case_id ?? '',
    shift_id: 'gen_random_uuid()',
    unit_id: place.unit_id ?? '',
    taken_over_at: 'case when n % 2000 > 0 then r.noted_at end',
  });
  const coWorker = { ...known, unit_id: newId(), function_id: newId() };
  await insertAnyRow(w.pool, 'casework.co_worker', coWorker);
  const inCase = { case_id: ids.case_id ?? '', id: 'gen_random_uuid()', ...place };
  await copy('casework.co_worker', `case_id = '${caseId}'`, inCase, Math.ceil(cases / CASES_PER_CO_WORKER));
}

/** Twenty investigations are opened each day, and each takes ninety days. */
const OPENED = "r.opened_on - n / 20 * interval '1 day'";
const concluded = (value: string): string => `case when n >= 1800 then ${value} end`;

const CASES_PER_CO_WORKER = 10;
