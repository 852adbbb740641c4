import type { Pool } from 'pg';

/**
 * Rows for the measures: of each case an investigation, decisions, codings, and for some of them interventions, placements and assistance, spread over
 * the years that the cases are. Judged by the tables' own constraints.
 */
export async function fillFigures(pool: Pool, say: (line: string) => void): Promise<void> {
  const started = performance.now();
  const client = await pool.connect();
  try {
    // Marks of what is filled in would be one for each row; what is kept later is counted from all of them.
    await client.query('set session_replication_role = replica');
    for (const [table, sql] of FIGURES) {
      const from = performance.now();
      const { rowCount } = await client.query(`insert into ${table} ${sql}`);
      say(`  ${table}: ${rowCount} rows in ${((performance.now() - from) / 1000).toFixed(1)} s`);
    }
    await client.query('reset session_replication_role');
    await client.query('delete from measures.mark');
    await client.query('vacuum (analyze)');
  } finally {
    client.release();
  }
  say(`  figures in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** A number that is the same for a case each time. */
const NTH = `(hashtext(h.id::text) & 1048575)`;
const HEADS = `from casework.case_head h`;
const ENDED = `${HEADS} where h.closed_on is not null`;

const FIGURES: readonly (readonly [table: string, sql: string])[] = [
  [
    'casework.report_child',
    `(tenant_id, report_id, position, authority_id, unit_id, received_on, channel, reporter_category, age_group)
      select h.tenant_id, k.report_id, 0, h.authority_id, h.unit_id, h.opened_on, (array['e_service', 'phone', 'letter'])[1 + ${NTH} % 3],
        (array['school', 'police', 'health_care', 'private'])[1 + ${NTH} % 4], 'age_' || ${NTH} % 18
      ${HEADS} join casework.report_case k on k.tenant_id = h.tenant_id and k.case_id = h.id`,
  ],
  [
    'casework.investigation_span',
    `(tenant_id, case_id, authority_id, unit_id, opened_unit_id, area, opened_on, concluded_on, outcome, extension, questions)
      select h.tenant_id, h.id, h.authority_id, h.unit_id, h.unit_id, h.area, h.opened_on, case when h.closed_on is not null then h.opened_on + ${NTH} % 150 end,
        case when h.closed_on is not null then 'no_measure' end, case when h.closed_on is not null then 'none' end, case when h.closed_on is not null then 'asked' end ${HEADS} where h.investigation_opened_on is not null`,
  ],
  [
    'casework.decision_figure',
    `(tenant_id, decision_id, case_id, authority_id, unit_id, kind, law, level, result, decided_on, signed_on, told_on)
      select h.tenant_id, gen_random_uuid(), h.id, h.authority_id, h.unit_id, (array['open_care', 'contact_person', 'family_home'])[1 + ${NTH} % 3],
        'sol', (array['official', 'committee'])[1 + ${NTH} % 2], (array['granted', 'refused', 'no_need'])[1 + ${NTH} % 3],
        h.opened_on + ${NTH} % 100, h.opened_on + ${NTH} % 100 - ${NTH} % 20, h.opened_on + ${NTH} % 100 + ${NTH} % 9 ${ENDED}`,
  ],
  [
    'casework.coded_problem',
    `(tenant_id, coding_id, case_id, authority_id, unit_id, coded_unit_id, code, source, coded_on, recorded_on, closed_on)
      select h.tenant_id, gen_random_uuid(), h.id, h.authority_id, h.unit_id, h.unit_id, (array['violence', 'neglect', 'crime', 'addiction', 'school'])[1 + ${NTH} % 5],
        'investigation', h.opened_on + ${NTH} % 30, h.opened_on + ${NTH} % 30, h.closed_on ${HEADS}`,
  ],
  [
    'interventions.commission_figure',
    `(tenant_id, commission_id, case_id, authority_id, unit_id, individual, area, entry_id, sent_on, contact_on, started_on, ended_on, ending, end_follow_up, goals, plan_during)
      select h.tenant_id, gen_random_uuid(), h.id, h.authority_id, h.unit_id, h.person_id, h.area, ('00000000-0000-7000-8000-00000000000' || ${NTH} % 6)::uuid,
        h.opened_on + 20, h.opened_on + 25, h.opened_on + 30, case when h.closed_on is not null then h.opened_on + 60 + ${NTH} % 200 end,
        case when h.closed_on is not null then 'as_planned' end, case when h.closed_on is not null then 'done' end,
        case when h.closed_on is not null then (array['met', 'partly', 'not_met'])[1 + ${NTH} % 3] end,
        datemultirange(daterange(h.opened_on + 40, h.opened_on + 200)) ${HEADS} where ${NTH} % 4 = 0`,
  ],
  [
    'placements.stay_figure',
    `(tenant_id, stay_id, placement_id, case_id, authority_id, unit_id, individual, child, form, organiser, basis, from_on, until_on, daily_cost)
      select h.tenant_id, gen_random_uuid(), gen_random_uuid(), h.id, h.authority_id, h.unit_id, h.person_id, true, (array['family_home', 'residential_home'])[1 + ${NTH} % 2],
        'own', 'sol', h.opened_on + 30, case when h.closed_on is not null then h.opened_on + 40 + ${NTH} % 300 end, 1500 + ${NTH} % 3000
      ${HEADS} where ${NTH} % 100 = 0`,
  ],
  [
    'assistance.situation_figure',
    `(tenant_id, authority_id, period_id, case_id, unit_id, area, began_on, ended_on, ending, able_to_work, plan_required, plan_during, long_during)
      select h.tenant_id, h.authority_id, gen_random_uuid(), h.id, h.unit_id, 'economic_assistance', h.opened_on, case when h.closed_on is not null then h.opened_on + 30 + ${NTH} % 900 end,
        case when h.closed_on is not null then 'work' end, true, true, datemultirange(daterange(h.opened_on + 20, h.opened_on + 300)), '{}'
      ${HEADS} where ${NTH} % 5 = 0`,
  ],
  [
    'youth.talk_figure',
    `(tenant_id, notice, case_id, authority_id, unit_id, received_at, due_at, due_on, source, offence, suspicion, first_offence, held, offered, withdrawn)
      select h.tenant_id, gen_random_uuid(), h.id, h.authority_id, h.unit_id, h.opened_on, h.opened_on + 2, h.opened_on + 2, 'police', 'theft', 'suspected', 'yes',
        (array['in_time', 'late', 'not_held'])[1 + ${NTH} % 3], (array['in_time', 'late', 'not_offered'])[1 + ${NTH} % 3], false ${HEADS} where ${NTH} % 50 = 0`,
  ],
];
