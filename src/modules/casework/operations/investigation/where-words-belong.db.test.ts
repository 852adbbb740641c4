import { beforeEach, describe, expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { investigation } from '../../read/investigation/investigation.ts';
import { riskAssessments } from '../../read/investigation/risk-assessments.ts';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aText,
  aWorld,
  NO_INTERVENTION,
  refusal,
  type World,
} from '../../testing/index.ts';
import { addRelation } from '../add-relation.ts';
import { codeProblems } from '../code-problems.ts';
import { setConflict } from '../set-conflict.ts';
import { startRelease } from '../start-release.ts';
import { checkSafety } from './check-safety.ts';
import { concludeInvestigation } from './conclude-investigation.ts';
import { endFollowUp } from './end-follow-up.ts';
import { extendInvestigation } from './extend-investigation.ts';
import { recordNotice } from './record-notice.ts';
import { recordQuestions } from './record-questions.ts';
import { recordRiskAssessment } from './record-risk-assessment.ts';
import { reviewReopening } from './review-reopening.ts';
import { recordView } from './text/record-view.ts';
import { waiveAssessment } from './waive-assessment.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  ({ caseId } = await aCase(w).assessed().opened(w.siv).build());
});

/** Stands in every field of words of what follows; a field that the trail kept would show it. */
const WORDS = 'Hemligord';
const traced = async (operation: string) =>
  await w.rows<{ body: string }>(
    `select c.body from trail.content c join trail.entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id
      where e.tenant_id = $1 and e.operation = $2 and e.kind = 'change'`,
    [w.board.tenantId, operation],
  );
const assessment = (more: object = {}) => ({
  caseId,
  assessmentId: newId(),
  instrument: 'patriark',
  assessedOn: '2026-11-20',
  about: 'child' as const,
  level: 'high' as const,
  summary: WORDS,
  ...more,
});
const trained = (employeeId: string | null) => w.board.qualify(employeeId ?? '', 'trained:patriark');
const concluded = { ...NO_INTERVENTION, assessment: WORDS, followUpReason: WORDS };

describe('the trail keeps ids, codes and days, and no words', () => {
  const problem = () => w.run(codeProblems, w.siv, { caseId, codes: ['honour'], source: 'investigation' });
  /** About the same child, known by number, the day on which an investigation about them ended. */
  const again = async () => {
    const children = [aChild({ identityNumber: ALVAS_NUMBER })];
    await aCase(w).reported({ children }).assessed().opened(w.siv).concluded().build();
    const second = aCase(w).reported({ children }).assessed();
    return (await second.opened(w.siv, w.jon, { reopeningReason: WORDS }).build()).caseId;
  };

  test.each<[string, () => Promise<unknown>]>([
    [
      'casework.extend-investigation',
      () => w.run(extendInvestigation, w.siv, { caseId, until: '2027-05-20', reason: WORDS }),
    ],
    [
      'casework.conclude-investigation',
      () =>
        w.run(concludeInvestigation, w.siv, {
          ...concluded,
          unmet: concluded.unmet?.map((u) => ({ ...u, reason: WORDS })) ?? [],
          caseId,
        }),
    ],
    [
      'casework.end-follow-up',
      async () => {
        await w.run(concludeInvestigation, w.siv, { ...concluded, caseId });
        await w.run(endFollowUp, w.siv, { caseId, text: WORDS });
      },
    ],
    [
      'casework.review-reopening',
      async () => {
        const found = { caseId: await again(), judgement: 'new_facts' as const, text: WORDS };
        await w.run(reviewReopening, w.berit, found);
      },
    ],
    [
      'casework.record-notice',
      async () => {
        const petra = {
          kind: 'guardian',
          givenName: WORDS,
          familyName: 'Norrgren',
          source: 'report',
        } as const;
        await w.run(addRelation, w.siv, { caseId, ...petra });
        const { notices } = await w.run(investigation, w.siv, { caseId });
        const persons = notices.concerned.map((c) => ({
          personId: newId(),
          name: c.name,
          relation: c.relation,
          ...(c.relationId && { relationId: c.relationId }),
          mayBeTold: true,
        }));
        await w.run(checkSafety, w.siv, { caseId, checkId: newId(), signs: [], persons, reasons: WORDS });
        const [first] = persons;
        const notice = { caseId, noticeId: newId(), personId: first?.personId ?? '' };
        await w.run(recordNotice, w.siv, { ...notice, given: false, whyNot: WORDS });
      },
    ],
    [
      'casework.record-risk-assessment',
      async () => {
        await problem();
        await trained(w.siv.employeeId);
        const about = { about: 'guardian', aboutName: WORDS, expert: WORDS, expertOn: '2026-11-19' };
        await w.run(recordRiskAssessment, w.siv, assessment(about));
      },
    ],
    [
      'casework.waive-assessment',
      async () => {
        await problem();
        const { required } = await w.run(riskAssessments, w.siv, { caseId });
        await w.run(waiveAssessment, w.siv, {
          caseId,
          codingId: required[0]?.codingId ?? '',
          reason: WORDS,
        });
      },
    ],
  ])('of %s', async (operation, act) => {
    await act();
    const kept = await traced(operation);
    expect(kept.length).toBeGreaterThan(0);
    for (const { body } of kept) expect(body).not.toContain(WORDS);
  });
});

test('whom a risk assessment, a question and a view name in a field of its own is pointed out when the file is released', async () => {
  await trained(w.siv.employeeId);
  await w.run(recordRiskAssessment, w.siv, assessment({ about: 'guardian', aboutName: 'Assar Tjurö' }));
  await w.run(recordQuestions, w.siv, {
    caseId,
    questionsId: newId(),
    askedOf: 'guardian',
    personName: 'Frej Tjurö',
    askedOn: '2026-11-20',
    alone: true,
    answers: [{ subject: 'violence', outcome: 'nothing_told', text: 'Berättade inget.' }],
  });
  await aText(w, w.siv, caseId, 'written');
  await w.run(recordView, w.siv, {
    caseId,
    viewId: newId(),
    kind: 'own_view',
    party: 'guardian',
    partyName: 'Ylva Tjurö',
    saidOn: '2026-11-20',
    text: 'Vi har det bra.',
  });
  const { namesLeft } = await w.run(startRelease, w.siv, {
    caseId,
    recipientKind: 'guardian',
    recipientName: 'Petra Norrgren',
    legalBasis: 'guardian_of_child',
    request: 'Vill läsa akten.',
  });
  const names = namesLeft.map((n) => n.text);
  for (const name of ['Assar Tjurö', 'Frej Tjurö', 'Ylva Tjurö']) expect(names).toContain(name);
});

describe('nobody is named as having assessed', () => {
  const named = (field: 'assessorId' | 'colleagueId', employeeId: string | null) =>
    refusal(w.run(recordRiskAssessment, w.siv, assessment({ [field]: employeeId ?? '' })));
  const asOne = async () => {
    const view = await w.run(riskAssessments, w.siv, { caseId });
    return view.assessors.map((s) => s.employeeId);
  };

  test('who is of another board of the municipality', async () => {
    const beside = await aWorld(t.pool, await aBoard(t.pool, { beside: w.board }));
    await trained(beside.siv.employeeId);
    for (const field of ['assessorId', 'colleagueId'] as const)
      expect((await named(field, beside.siv.employeeId)).fields).toEqual([`${field}: unknown_employee`]);
    expect(await asOne()).not.toContain(beside.siv.employeeId);
  });

  test('who is barred from the case by a conflict of interest', async () => {
    await trained(w.siv.employeeId);
    await trained(w.olle.employeeId);
    expect(await asOne()).toContain(w.olle.employeeId);
    const employeeId = w.olle.employeeId ?? '';
    await w.run(setConflict, w.berit, { caseId, scope: 'case', employeeId, reason: 'Granne.' });
    for (const field of ['assessorId', 'colleagueId'] as const)
      expect((await named(field, employeeId)).fields).toEqual([`${field}: unknown_employee`]);
    expect(await asOne()).not.toContain(employeeId);
  });
});

test('the days of an investigation are changed by whoever has opened its case, and seen by the whole board', async () => {
  const of = async (settings: { readonly opened?: readonly string[] }, sql: string) =>
    await inTransaction(
      t.pool,
      { tenant: w.board.tenantId, authority: w.board.authorityId, ...settings },
      async ({ query }) => (await query(sql, [caseId])).length,
    );
  const change =
    'update casework.investigation_span set unit_id = unit_id where case_id = $1 returning case_id';
  const { caseId: other } = await aCase(w).assessed().opened(w.siv).build();
  expect(await of({ opened: [caseId] }, change)).toBe(1);
  expect(await of({ opened: [other] }, change)).toBe(0);
  expect(await of({}, change)).toBe(0);
  expect(await of({}, 'select 1 from casework.investigation_span where case_id = $1')).toBe(1);
});
