import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { riskAssessments } from '../../read/investigation/risk-assessments.ts';
import { aCase, aWorld, NO_INTERVENTION, type World } from '../../testing/index.ts';
import { codeProblems } from '../code-problems.ts';
import { decidePreliminary } from '../decide-preliminary.ts';
import { endCoding } from '../end-coding.ts';
import { concludeInvestigation } from './conclude-investigation.ts';
import { recordRiskAssessment } from './record-risk-assessment.ts';

/* VLD-010: from the violence that is known its risk is to be assessed (HSLF-FS 2022:39), in no time that any law says. */

const t = await useTestDatabase();
let w: World;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  caseId = (await aCase(w).assessed().opened(w.siv).build()).caseId;
});

type Code = 'neglect' | 'physical_violence' | 'witnessed_violence' | 'honour';

const code = (...codes: Code[]) => w.run(codeProblems, w.siv, { caseId, codes, source: 'investigation' });
const assess = (instrument: string, level: 'high' | 'not_rated' = 'not_rated') =>
  w.run(recordRiskAssessment, w.siv, {
    caseId,
    assessmentId: newId(),
    instrument,
    assessedOn: '2026-11-20',
    about: 'child',
    level,
    summary: 'Pappa har slagit mamma. Alva var i rummet.',
  });
/** Each mark as it stands: `running`, `done`, or why it fell away. */
const marks = async () =>
  (
    await w.rows<{ standing: string }>(
      `select case when done_at is not null then 'done' else coalesce(cancelled_reason, 'running') end as standing
        from clocks.mark where case_id = $1 and rule_id = 'VLD-010' order by started_at`,
      [caseId],
    )
  ).map((m) => m.standing);
const shown = async () => (await w.run(riskAssessments, w.siv, { caseId })).violence;

describe('begins', () => {
  test('when violence is coded, once however much of it, and not with other problems', async () => {
    await code('neglect');
    expect([await marks(), await shown()]).toEqual([[], null]);
    await code('physical_violence', 'honour');
    w.at('2026-11-23T10:00');
    await code('witnessed_violence');
    expect(await marks()).toEqual(['running']);
    expect(await shown()).toEqual({ knownOn: '2026-11-20', assessedOn: null });
  });

  test('in a preliminary assessment too, and falls away when no investigation is opened', async () => {
    caseId = (await aCase(w).assessed().build()).caseId;
    await w.run(codeProblems, w.jon, { caseId, codes: ['physical_violence'], source: 'intake' });
    expect(await marks()).toEqual(['running']);
    await w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
    expect(await marks()).toEqual(['case_ended']);
  });

  test('not again where an assessment of violence stands already', async () => {
    await code('physical_violence');
    await assess('freda-short');
    w.at('2026-11-24T10:00');
    await code('witnessed_violence');
    expect(await marks()).toEqual(['done']);
  });
});

describe('ends', () => {
  test('when a risk assessment of violence is recorded, and by no other', async () => {
    await code('physical_violence');
    w.at('2026-11-25T10:00');
    await assess('audit', 'high');
    expect(await marks()).toEqual(['running']);
    await assess('freda-short');
    expect(await marks()).toEqual(['done']);
    expect(await shown()).toEqual({ knownOn: '2026-11-20', assessedOn: '2026-11-25' });
  });

  test('when no violence is coded any longer, and goes on while some is', async () => {
    await code('physical_violence', 'honour');
    const { codings } = await w.run(codeProblems, w.siv, {
      caseId,
      codes: ['neglect'],
      source: 'investigation',
    });
    const end = (what: Code, replacedBy?: Code) =>
      w.run(endCoding, w.siv, {
        caseId,
        codingId: codings.find((c) => c.code === what)?.codingId ?? '',
        reason: replacedBy ? 'replaced' : 'coded_wrong',
        ...(replacedBy && { replacedBy }),
      });
    await end('honour');
    expect(await marks()).toEqual(['running']);
    await end('physical_violence', 'witnessed_violence');
    expect(await marks()).toEqual(['running']);
    await end('neglect');
    expect(await marks()).toEqual(['running']);
  });

  test('falls away with the last coding of violence, and with the investigation', async () => {
    const { codings } = await code('honour');
    await w.run(endCoding, w.siv, {
      caseId,
      codingId: codings.find((c) => c.code === 'honour')?.codingId ?? '',
      reason: 'coded_wrong',
    });
    expect([await marks(), await shown()]).toEqual([['violence_not_coded'], null]);
    w.at('2026-11-26T10:00');
    await code('honour');
    await w.run(concludeInvestigation, w.siv, { ...NO_INTERVENTION, caseId });
    expect(await marks()).toEqual(['violence_not_coded', 'investigation_concluded']);
  });
});

test('a time that the municipality has set makes it a clock, with a day', async () => {
  await w.rows(
    `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
      values ($1, 'VLD-010', 1, '2026-11-01', 14, 'calendar_days', '[]', false, 'Beslut i nämnden.', now()) returning version`,
    [w.board.tenantId],
  );
  await code('physical_violence');
  await assess('freda-short');
  const clocks = await w.rows(
    `select due_on::text, stopped_at is not null as stopped from clocks.clock where case_id = $1 and rule_id = 'VLD-010'`,
    [caseId],
  );
  expect([await marks(), clocks]).toEqual([[], [{ due_on: '2026-12-04', stopped: true }]]);
});
