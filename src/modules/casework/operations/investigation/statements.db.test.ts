import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { statements } from '../../read/investigation/statements.ts';
import { investigationText } from '../../read/investigation/text/text.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { startRelease } from '../start-release.ts';
import { followRequest } from './follow-request.ts';
import { recordStatement } from './record-statement.ts';
import { requestStatement } from './request-statement.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const opened = async (): Promise<string> => (await aCase(w).assessed().opened(w.siv).build()).caseId;
const heard = {
  party: 'school',
  organisation: 'Norrängens skola',
  personName: 'Lena Fors',
  personRole: 'klasslärare',
  way: 'phone',
  ground: 'consent',
  consentBy: 'Petra Norrgren',
} as const;
const aStatement = (caseId: string) => ({
  caseId,
  statementId: newId(),
  ...heard,
  heardOn: '2026-11-18',
  text: 'Alva är borta två dagar i veckan.',
});
const aRequest = (caseId: string) => ({
  caseId,
  requestId: newId(),
  ...heard,
  way: 'letter' as const,
  askedOn: '2026-11-10',
  answerBy: '2026-11-17',
  text: 'Hur fungerar skolgången?',
});

describe('what somebody has told', () => {
  test('stands with its source, and is fetched into the text as another’s statement', async () => {
    const caseId = await opened();
    const statement = aStatement(caseId);
    const view = await w.run(recordStatement, w.siv, statement);
    expect(view.statements).toMatchObject([
      {
        statementId: statement.statementId,
        party: 'school',
        organisation: 'Norrängens skola',
        organisationId: null,
        personName: 'Lena Fors',
        personRole: 'klasslärare',
        ground: 'consent',
        consentBy: 'Petra Norrgren',
        why: null,
        heardOn: '2026-11-18',
        by: 'Siv Rönnfors',
      },
    ]);
    const { documented } = await w.run(investigationText, w.siv, { caseId });
    expect(documented.find((s) => s.kind === 'statement')).toMatchObject({
      id: statement.statementId,
      nature: 'statement',
      saidBy: 'Lena Fors, klasslärare, Norrängens skola',
      text: statement.text,
      corrected: false,
    });
  });

  test('is corrected by a later one with its reason, once, and both are read', async () => {
    const caseId = await opened();
    const first = aStatement(caseId);
    await w.run(recordStatement, w.siv, first);
    const correction = { ...aStatement(caseId), text: 'Tre dagar i veckan.', corrects: first.statementId };
    expect((await refusal(w.run(recordStatement, w.siv, correction))).fields).toEqual([
      'correctionReason: reason_missing',
    ]);
    const correctionReason = 'Läraren rättade sig.';
    const { statements: rows } = await w.run(recordStatement, w.siv, { ...correction, correctionReason });
    expect(rows.find((s) => s.statementId === first.statementId)).toMatchObject({
      text: first.text,
      correctedBy: correction.statementId,
    });
    const again = { ...correction, correctionReason, statementId: newId() };
    expect((await refusal(w.run(recordStatement, w.siv, again))).reason).toBe('CHANGED_MEANWHILE');
    const { documented } = await w.run(investigationText, w.siv, { caseId });
    expect(documented.find((s) => s.id === first.statementId)?.corrected).toBe(true);
  });

  test('sent twice is one', async () => {
    const caseId = await opened();
    const statement = aStatement(caseId);
    await w.run(recordStatement, w.siv, statement);
    expect((await w.run(recordStatement, w.siv, statement)).statements).toHaveLength(1);
  });

  test.each([
    ['who it was', { organisation: '', personName: '' }, 'personName: source_needed'],
    ['whose consent', { consentBy: '' }, 'consentBy: consent_by_needed'],
    ['why without consent', { ground: 'own_work' as const }, 'why: reason_missing'],
    ['a day that has been', { heardOn: '2026-11-21' }, 'heardOn: in_the_future'],
    ['an organisation of the register', { organisationId: newId() }, 'organisationId: not_in_list'],
    ['a request of the case', { requestId: newId() }, 'requestId: not_in_list'],
    ['a statement of the case', { corrects: newId(), correctionReason: 'Fel.' }, 'corrects: not_in_list'],
  ])('says %s', async (_what, without, field) => {
    const caseId = await opened();
    const { fields } = await refusal(w.run(recordStatement, w.siv, { ...aStatement(caseId), ...without }));
    expect(fields).toEqual([field]);
  });

  test('names who said it in a field that is pointed out when the file is released', async () => {
    const caseId = await opened();
    await w.run(recordStatement, w.siv, aStatement(caseId));
    const release = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Petra Norrgren',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
    });
    const part = release.source.find((p) => p.kind === 'statement');
    expect(part?.fields.map((f) => [f.field, f.value])).toContainEqual(['concerned', 'Lena Fors']);
    expect(release.namesLeft.map((f) => f.text)).toContain('Lena Fors');
  });

  test('is for those who have the case, while it is investigated', async () => {
    const caseId = await opened();
    await expect(w.run(recordStatement, w.olle, aStatement(caseId))).rejects.toThrow('NOT_FOUND');
    await expect(w.run(statements, w.olle, { caseId })).rejects.toThrow('NOT_FOUND');
    const { caseId: other } = await aCase(w).assessed().heldBy(w.siv).build();
    expect((await refusal(w.run(recordStatement, w.siv, aStatement(other)))).reason).toBe(
      'NOT_INVESTIGATING',
    );
  });
});

describe('a statement that was asked for', () => {
  test('is late after its day, is reminded of, and is answered', async () => {
    const caseId = await opened();
    const request = aRequest(caseId);
    const asked = await w.run(requestStatement, w.siv, request);
    expect(asked.requests).toMatchObject([{ standing: 'late', answeredOn: null, askedOn: '2026-11-10' }]);
    const { requestId } = request;
    const reminder = { caseId, requestId, stepId: newId(), kind: 'reminded', on: '2026-11-18' } as const;
    const reminded = await w.run(followRequest, w.siv, reminder);
    expect(reminded.requests[0]?.steps).toMatchObject([{ kind: 'reminded', on: '2026-11-18' }]);
    expect((await w.run(followRequest, w.siv, reminder)).requests[0]?.steps).toHaveLength(1);
    const answer = { ...aStatement(caseId), requestId, heardOn: '2026-11-19' };
    const answered = await w.run(recordStatement, w.siv, answer);
    expect(answered.requests).toMatchObject([{ standing: 'answered', answeredOn: '2026-11-19' }]);
    const more = { ...reminder, stepId: newId(), on: '2026-11-20' };
    expect((await refusal(w.run(followRequest, w.siv, more))).reason).toBe('CHANGED_MEANWHILE');
  });

  test('is given up in writing alone', async () => {
    const caseId = await opened();
    const { requestId, ...request } = aRequest(caseId);
    await w.run(requestStatement, w.siv, { ...request, requestId });
    const drop = { caseId, requestId, stepId: newId(), kind: 'dropped' as const };
    expect((await refusal(w.run(followRequest, w.siv, drop))).fields).toEqual(['text: reason_missing']);
    const view = await w.run(followRequest, w.siv, { ...drop, text: 'Läraren har slutat.' });
    expect(view.requests).toMatchObject([{ standing: 'dropped' }]);
  });

  test.each([
    ['after it was asked', { answerBy: '2026-11-09' }, 'answerBy: before_asked'],
    ['of somebody who was asked', { ground: 'came_unasked' as const }, 'ground: nobody_asked'],
    ['no later than today', { askedOn: '2026-11-21' }, 'askedOn: in_the_future'],
  ])('is due %s', async (_what, wrong, field) => {
    const caseId = await opened();
    const { fields } = await refusal(w.run(requestStatement, w.siv, { ...aRequest(caseId), ...wrong }));
    expect(fields).toEqual([field]);
  });
});
