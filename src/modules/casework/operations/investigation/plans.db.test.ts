import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { investigation } from '../../read/investigation/investigation.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { startRelease } from '../start-release.ts';
import { setInvestigationPlan } from './set-plan.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const opened = async (): Promise<string> => (await aCase(w).assessed().opened(w.siv).build()).caseId;
const aPlan = (caseId: string) => ({
  caseId,
  questions: ['Vad behöver Alva för att orka till skolan?', 'Är hon trygg hemma?'],
  hearings: [{ who: 'Alva', by: '2026-11-27' }, { who: 'Norrängens skola' }],
  readyBy: '2027-02-26',
  goneThroughWith: 'Alva och Petra Norrgren',
  goneThroughOn: '2026-11-20',
  seenVersion: 0,
});

describe('the plan of an investigation', () => {
  test('is looked for ten days after it was opened, and not before', async () => {
    const caseId = await opened();
    const on = async (day: string) => {
      w.at(`${day}T09:15`);
      return (await w.run(investigation, w.siv, { caseId })).hindrances.includes('PLAN_NOT_MADE');
    };
    expect(await on('2026-11-30')).toBe(false);
    expect(await on('2026-12-01')).toBe(true);
    const { hindrances, plan } = await w.run(setInvestigationPlan, w.siv, aPlan(caseId));
    expect(hindrances).not.toContain('PLAN_NOT_MADE');
    expect(plan).toMatchObject({
      isMissing: false,
      versions: [{ version: 1, readyBy: '2027-02-26', hearings: [{ by: '2026-11-27' }, { by: null }] }],
    });
  });

  test('is changed by a new version with its reason, and the old one is read', async () => {
    const caseId = await opened();
    await w.run(setInvestigationPlan, w.siv, aPlan(caseId));
    const next = { ...aPlan(caseId), hearings: [], seenVersion: 1 };
    expect((await refusal(w.run(setInvestigationPlan, w.siv, next))).fields).toEqual([
      'reason: reason_missing',
    ]);
    const { plan } = await w.run(setInvestigationPlan, w.siv, { ...next, reason: 'Alva vill inte.' });
    expect(plan.versions.map((v) => [v.version, v.hearings.length, v.reason])).toEqual([
      [2, 0, 'Alva vill inte.'],
      [1, 2, null],
    ]);
  });

  test('sent twice is one version; a change of what somebody else has changed is refused', async () => {
    const caseId = await opened();
    await w.run(setInvestigationPlan, w.siv, aPlan(caseId));
    const { plan } = await w.run(setInvestigationPlan, w.siv, aPlan(caseId));
    expect(plan.versions).toHaveLength(1);
    const other = { ...aPlan(caseId), questions: ['En annan fråga?'] };
    expect((await refusal(w.run(setInvestigationPlan, w.siv, other))).reason).toBe('CHANGED_MEANWHILE');
  });

  test('is gone through on a day that has been', async () => {
    const caseId = await opened();
    const ahead = { ...aPlan(caseId), goneThroughOn: '2026-11-21' };
    expect((await refusal(w.run(setInvestigationPlan, w.siv, ahead))).fields).toEqual([
      'goneThroughOn: in_the_future',
    ]);
  });

  test('goes out with the file, each version', async () => {
    const caseId = await opened();
    await w.run(setInvestigationPlan, w.siv, aPlan(caseId));
    const { source } = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Petra Norrgren',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
    });
    const part = source.find((p) => p.kind === 'investigation_plan');
    expect(part?.fields.map((f) => f.field)).toEqual(
      expect.arrayContaining(['planQuestions', 'hearing-1', 'hearing-2', 'readyBy', 'goneThroughWith']),
    );
  });

  test('is for those who have the case, while it is investigated', async () => {
    const caseId = await opened();
    await expect(w.run(setInvestigationPlan, w.olle, aPlan(caseId))).rejects.toThrow('NOT_FOUND');
    const { caseId: other } = await aCase(w).assessed().heldBy(w.siv).build();
    expect((await refusal(w.run(setInvestigationPlan, w.siv, aPlan(other)))).reason).toBe(
      'NOT_INVESTIGATING',
    );
  });
});
