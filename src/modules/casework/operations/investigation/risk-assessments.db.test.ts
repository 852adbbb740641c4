import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { investigation } from '../../read/investigation/investigation.ts';
import { missingAssessments } from '../../read/investigation/missing-assessments.ts';
import { riskAssessments } from '../../read/investigation/risk-assessments.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { assignCase } from '../assign-case.ts';
import { codeProblems } from '../code-problems.ts';
import { setConflict } from '../set-conflict.ts';
import { recordRiskAssessment } from './record-risk-assessment.ts';
import { setInstrument, setRequirement } from './set-instruments.ts';
import { waiveAssessment } from './waive-assessment.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  caseId = (await aCase(w).assessed().opened(w.siv).build()).caseId;
  await w.run(codeProblems, w.siv, { caseId, codes: ['honour'], source: 'investigation' });
});

const anAssessment = (changes: Record<string, unknown> = {}) => ({
  caseId,
  assessmentId: newId(),
  instrument: 'patriark',
  assessedOn: '2026-11-20',
  about: 'child' as const,
  level: 'high' as const,
  summary: 'Flera tecken på kontroll. Alva är rädd inför sommaren.',
  ...changes,
});
const record = (changes: Record<string, unknown> = {}, by: Actor = w.siv) =>
  w.run(recordRiskAssessment, by, anAssessment(changes));
const standing = async () =>
  (await w.run(riskAssessments, w.siv, { caseId })).required.map((r) => r.standing);
const hindrances = async () => (await w.run(investigation, w.siv, { caseId })).hindrances;
const trained = (who: Actor) => w.board.qualify(who.employeeId ?? '', 'trained:patriark');
const expert = { expert: 'Origo', expertOn: '2026-11-19' };

describe('an instrument that asks for training', () => {
  test('is not used by somebody untrained, alone or with a colleague who is not', async () => {
    const needed = { code: 'INVALID_INPUT', fields: ['colleagueId: trained_needed'] };
    expect(await refusal(record())).toEqual(needed);
    expect(await refusal(record({ colleagueId: w.olle.employeeId }))).toEqual(needed);
    expect(await standing()).toEqual(['missing']);
  });

  test('is used by somebody trained, and with a trained colleague who is named', async () => {
    await trained(w.olle);
    const view = await record({ colleagueId: w.olle.employeeId, ...expert });
    expect(view.assessments[0]).toMatchObject({
      instrumentName: 'PATRIARK',
      assessorName: 'Siv Rönnfors',
      colleagueName: 'Olle Tegnér',
      assessedWith: 'trained_colleague',
      level: 'high',
      expert: { who: 'Origo', on: '2026-11-19' },
    });
    await trained(w.siv);
    w.at('2026-11-20T10:00');
    expect((await record()).assessments[0]?.assessedWith).toBe('trained');
  });

  test('is judged by who was trained on the day', async () => {
    await trained(w.siv);
    await t.pool.query(`update org.competence set from_on = '2026-11-20' where code = 'trained:patriark'`);
    expect(await refusal(record({ assessedOn: '2026-11-19' }))).toMatchObject({
      fields: ['colleagueId: trained_needed'],
    });
  });
});

describe('what a coded problem asks for', () => {
  test('stands in the way until it is assessed and somebody who knows has been asked', async () => {
    await trained(w.siv);
    expect(await hindrances()).toContain('RISK_NOT_ASSESSED');
    await record();
    expect(await standing()).toEqual(['expert_missing']);
    await record(expert);
    expect(await standing()).toEqual(['done']);
    expect(await hindrances()).not.toContain('RISK_NOT_ASSESSED');
  });

  test('is met by written reasons, once', async () => {
    const codingId = (await w.run(riskAssessments, w.siv, { caseId })).required[0]?.codingId ?? '';
    const waiving = () => w.run(waiveAssessment, w.siv, { caseId, codingId, reason: 'Görs av polisen.' });
    const view = await waiving();
    expect(view.required[0]).toMatchObject({
      standing: 'waived',
      waiver: { reason: 'Görs av polisen.', by: 'Siv Rönnfors' },
    });
    expect(await hindrances()).not.toContain('RISK_NOT_ASSESSED');
    expect(await refusal(waiving())).toEqual({ code: 'CONFLICT', reason: 'NOTHING_LEFT_TO_ASSESS' });
  });

  test('is the board’s to say, with history, and holds at once', async () => {
    const setting = {
      problem: 'honour' as const,
      anyOf: ['savry', 'lokalt'],
      expertContact: false,
      reason: 'Ny rutin.',
      seenVersions: 0,
    };
    const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
    expect(await refusal(w.run(setRequirement, elis, setting))).toMatchObject({
      fields: ['anyOf: unknown_instrument'],
    });
    await w.run(setInstrument, elis, {
      code: 'lokalt',
      name: 'Lokala frågor',
      edition: '2026',
      purpose: 'honour',
      requiresTraining: false,
      levels: ['low', 'high'],
      active: true,
      reason: 'Beslutat i ledningsgruppen.',
      seenVersions: 0,
    });
    const rules = await w.run(setRequirement, elis, setting);
    expect(rules.requirements.find((r) => r.problem === 'honour')).toMatchObject({
      anyOf: ['savry', 'lokalt'],
      versions: [{ version: 1, setBy: 'Elis Bergkvist' }],
    });
    expect(await refusal(w.run(setRequirement, elis, setting))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
    const view = await record({ instrument: 'lokalt', level: 'low' });
    expect(view.required[0]?.standing).toBe('done');
    expect(view.assessments[0]).toMatchObject({ instrumentName: 'Lokala frågor', instrumentEdition: '2026' });
  });

  test('is not met by an instrument that has been retired', async () => {
    const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
    await w.run(setInstrument, elis, {
      code: 'patriark',
      name: 'PATRIARK',
      edition: '',
      purpose: 'honour',
      requiresTraining: true,
      levels: ['low', 'high'],
      active: false,
      reason: 'Ersätts.',
      seenVersions: 0,
    });
    expect(await refusal(record())).toMatchObject({ fields: ['instrument: unknown_instrument'] });
  });
});

describe('an assessment that is recorded', () => {
  beforeEach(() => trained(w.siv));

  test('is watched over until it is made anew', async () => {
    const first = await record({ reassessOn: '2026-12-20' });
    const [made] = first.assessments;
    expect(made?.reassess).toMatchObject({ ruleId: 'LOK-019', dueOn: '2026-12-20', state: 'running' });
    w.at('2026-12-18T09:00');
    const again = await record({
      assessedOn: '2026-12-18',
      follows: { assessmentId: made?.assessmentId, as: 'reassessment' },
    });
    const old = again.assessments.find((a) => a.assessmentId === made?.assessmentId);
    expect(old).toMatchObject({ reassess: { state: 'met' }, followedBy: { as: 'reassessment' } });
    expect(
      await refusal(
        record({
          assessedOn: '2026-12-18',
          follows: { assessmentId: made?.assessmentId, as: 'correction', reason: 'Fel.' },
        }),
      ),
    ).toEqual({ code: 'CONFLICT', reason: 'ASSESSMENT_FOLLOWED' });
  });

  test('is corrected by a new one with its reason, and counts no more', async () => {
    const [wrong] = (await record({ ...expert, reassessOn: '2026-12-20' })).assessments;
    const correction = {
      instrument: 'freda-short',
      level: 'not_rated',
      follows: { assessmentId: wrong?.assessmentId, as: 'correction' },
    };
    expect(await refusal(record(correction))).toMatchObject({ fields: ['follows.reason: reason_missing'] });
    const view = await record({
      ...correction,
      follows: { ...correction.follows, reason: 'Fel instrument valt.' },
    });
    expect(view.assessments.find((a) => a.assessmentId === wrong?.assessmentId)).toMatchObject({
      reassess: { state: 'cancelled' },
      followedBy: { as: 'correction' },
      summary: 'Flera tecken på kontroll. Alva är rädd inför sommaren.',
    });
    expect(view.required[0]?.standing).toBe('missing');
  });

  test('is one, however often the button is pressed', async () => {
    const input = anAssessment();
    await w.run(recordRiskAssessment, w.siv, input);
    expect((await w.run(recordRiskAssessment, w.siv, input)).assessments).toHaveLength(1);
  });

  test.each([
    ['on a day to come', { assessedOn: '2026-11-21' }, 'assessedOn: in_the_future'],
    ['at a level that the instrument has not', { level: 'not_rated' }, 'level: not_in_list'],
    ['about somebody else without a name', { about: 'guardian' }, 'aboutName: about_name_needed'],
    ['with a contact without its day', { expert: 'Origo' }, 'expertOn: expert_and_day'],
    ['to be made anew on a day that has been', { reassessOn: '2026-11-19' }, 'reassessOn: before_today'],
  ])('is not one %s', async (_why, changes, field) => {
    expect(await refusal(record(changes))).toEqual({ code: 'INVALID_INPUT', fields: [field] });
  });

  test('is made in an investigation', async () => {
    const { caseId: early } = await aCase(w).heldBy(w.siv).build();
    expect(await refusal(record({ caseId: early }))).toEqual({
      code: 'CONFLICT',
      reason: 'NO_OPEN_INVESTIGATION',
    });
  });
});

describe('what is missing in the units', () => {
  test('is listed for the manager, case by case, and counted', async () => {
    const list = await w.run(missingAssessments, w.berit, {});
    expect(list.rows).toMatchObject([
      {
        caseId,
        holderName: 'Siv Rönnfors',
        left: [{ problem: 'honour', anyOf: ['PATRIARK'], standing: 'missing' }],
      },
    ]);
    expect(list.units).toMatchObject([{ required: 1, done: 0, waived: 0, left: 1 }]);
    await trained(w.siv);
    await record(expert);
    const after = await w.run(missingAssessments, w.berit, {});
    expect(after).toMatchObject({ rows: [], total: 0, units: [{ required: 1, done: 1, left: 0 }] });
  });

  test('goes with the case to another unit', async () => {
    const manager = await w.board.actor('unit_manager', 'youth', 'Mattias Hedmarken');
    expect((await w.run(missingAssessments, manager, {})).rows).toEqual([]);
    await w.run(assignCase, w.berit, { caseId, functionId: w.lova.functionId ?? '' });
    expect((await w.run(missingAssessments, manager, {})).rows).toMatchObject([{ caseId }]);
    expect(await w.run(missingAssessments, w.berit, {})).toMatchObject({ rows: [], units: [] });
  });

  test('says nothing of a case in which the manager has a conflict of interest', async () => {
    const other = await w.board.actor('unit_manager', 'family', 'Rebecka Lindtorpa');
    await w.run(setConflict, other, {
      caseId,
      employeeId: w.berit.employeeId ?? '',
      scope: 'case',
      reason: 'Granne.',
    });
    expect(await w.run(missingAssessments, w.berit, {})).toMatchObject({ rows: [], units: [], total: 0 });
    expect((await w.run(missingAssessments, other, {})).rows).toMatchObject([{ caseId }]);
  });
});

describe('what the trail keeps of it', () => {
  test('is ids, codes and days: no words of the assessment, nor of why none is made', async () => {
    await trained(w.siv);
    await record({ about: 'guardian', aboutName: 'Rune Ladvik', ...expert });
    const codingId = (await w.run(riskAssessments, w.siv, { caseId })).required[0]?.codingId ?? '';
    await refusal(w.run(waiveAssessment, w.siv, { caseId, codingId, reason: 'Görs av polisen.' }));
    const rows = await t.pool.query<{ body: string }>(
      `select c.body from trail.entry e join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
        where e.event like 'risk-assessment.%' and e.subject_id = $1`,
      [caseId],
    );
    expect(rows.rows.length).toBeGreaterThan(0);
    for (const { body } of rows.rows) expect(body).not.toMatch(/Flera tecken|Rune|Origo|polisen/);
  });
});

test('nobody who is barred from the case, or is not of the board, is named as having assessed', async () => {
  const outsider = newId();
  for (const field of ['assessorId', 'colleagueId'])
    expect(await refusal(record({ [field]: outsider }))).toMatchObject({
      fields: [`${field}: unknown_employee`],
    });
});
