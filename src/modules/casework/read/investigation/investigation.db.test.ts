import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { codeProblems } from '../../operations/code-problems.ts';
import { discardDraft } from '../../operations/journal/discard-draft.ts';
import { saveDraft } from '../../operations/journal/save-draft.ts';
import { aCase, aDraft, aWorld, refusal, type World } from '../../testing/index.ts';
import { investigation } from './investigation.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const underInvestigation = () => aCase(w).assessed().opened(w.siv).build();

describe('the page of an investigation', () => {
  test('says when it was opened, when it is due, and what is left', async () => {
    const { caseId } = await underInvestigation();
    const view = await w.run(investigation, w.siv, { caseId });
    expect(view).toMatchObject({ state: 'investigation', openedOn: '2026-11-20' });
    expect(view.clock).toMatchObject({ ruleId: 'BU-040', dueOn: '2027-03-20' });
    expect(view.hindrances).toContain('PROBLEMS_NOT_CODED');
    expect(view.hindrances).not.toContain('PROTECTION_NOT_ASSESSED');

    const draft = aDraft(caseId);
    await w.run(saveDraft, w.siv, draft);
    await w.run(codeProblems, w.siv, { caseId, codes: ['neglect'], source: 'investigation' });
    const later = await w.run(investigation, w.siv, { caseId });
    expect(later.hindrances).not.toContain('PROBLEMS_NOT_CODED');
    expect(later.hindrances).toContain('JOURNAL_NOT_SIGNED');
    await w.run(discardDraft, w.siv, { caseId, draftId: draft.draftId });
    expect((await w.run(investigation, w.siv, { caseId })).hindrances).not.toContain('JOURNAL_NOT_SIGNED');
  });

  test('is empty of a case in which none has been opened', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const view = await w.run(investigation, w.siv, { caseId });
    expect(view).toMatchObject({ state: 'preliminary', openedOn: null, clock: null, hindrances: [] });
  });

  test('is not there for others', async () => {
    const { caseId } = await underInvestigation();
    expect(await refusal(w.run(investigation, w.lova, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(w.run(investigation, w.olle, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
