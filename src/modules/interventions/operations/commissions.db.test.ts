import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { assignableFunctions, assignCase, readCase, recordDecision, setProtection } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCommission } from '../read/commission.ts';
import { readCommissions } from '../read/commissions.ts';
import { aCareUnit, type Care } from '../testing/index.ts';
import { changeOrder } from './change-order.ts';
import { sendCommission } from './send-commission.ts';
import { setCatalogueEntry } from './set-catalogue-entry.ts';

const t = await useTestDatabase();
let c: Care;
beforeEach(async () => {
  c = await aCareUnit(t.pool);
});

const ordered = (of: { caseId: string; decisionId: string }) => ({
  ...of,
  orderId: newId(),
  entryId: c.entryId,
  unitId: c.unitId,
  plannedFrom: '2026-11-23',
  purpose: 'Alva behöver vuxna som orkar.',
  scope: 'Ett samtal i veckan.',
  goals: ['Alva kommer till skolan varje dag.'],
});
const read = (by: Actor, caseId: string, commissionId: string) =>
  c.run(readCommission, by, { caseId, commissionId });

describe('a commission', () => {
  test('goes from a granted decision to another unit, with what is to come of it', async () => {
    const { caseId, commissionId } = await c.sent();
    expect(await read(c.w.siv, caseId, commissionId)).toMatchObject({
      side: 'orderer',
      number: 'UT-2026-0001',
      entryName: 'Familjebehandling',
      state: 'sent',
      decisionKind: 'open_care',
      unit: 'Öppenvård barn och familj',
      holder: null,
      personName: 'Alva Norrgren',
      orders: [{ version: 1, purpose: 'Alva behöver vuxna som orkar med vardagen.' }],
      goals: [
        { text: 'Alva kommer till skolan varje dag.' },
        { text: 'Föräldrarna bråkar inte så att Alva hör.' },
      ],
    });
    const { timeline } = await c.run(readCase, c.w.siv, { caseId });
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'commission_sent', text: 'Familjebehandling' }),
    );
  });

  test('is a case of the performing unit, which sees it and nothing of the case that ordered', async () => {
    const { caseId, commissionId } = await c.sent();
    const performers = await c.run(readCase, c.peder, { caseId: commissionId });
    expect(performers).toMatchObject({
      caseNumber: 'UT-2026-0001',
      state: 'performing',
      reports: [],
      protectionAssessments: [],
      unit: { name: 'Öppenvård barn och familj' },
      person: { name: 'Alva Norrgren' },
    });
    expect(await read(c.peder, commissionId, commissionId)).toMatchObject({
      side: 'performer',
      goals: [{ text: 'Alva kommer till skolan varje dag.' }, {}],
    });
    expect(await refusal(c.run(readCase, c.peder, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(readCommissions, c.peder, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    // And whoever ordered has no part in the performer's own case.
    expect(await refusal(c.run(readCase, c.w.siv, { caseId: commissionId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(read(c.w.siv, commissionId, commissionId))).toEqual({ code: 'NOT_FOUND' });
  });

  test('is given to a practitioner of the unit, by its manager, without a degree; to nobody outside', async () => {
    const { caseId, commissionId } = await c.sent();
    const give = (by: Actor, to: Actor, of = commissionId) =>
      c.run(assignCase, by, { caseId: of, functionId: to.functionId ?? '' });
    expect(await refusal(c.run(readCase, c.agnes, { caseId: commissionId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(give(c.peder, c.w.siv))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['functionId: unknown_function'],
    });
    await give(c.peder, c.agnes);
    expect((await c.run(readCase, c.agnes, { caseId: commissionId })).holder.employeeName).toBe(
      'Agnes Hällmo',
    );
    expect(await read(c.w.siv, caseId, commissionId)).toMatchObject({
      holder: { employeeName: 'Agnes Hällmo' },
    });
    expect(await refusal(c.run(readCase, c.ruben, { caseId: commissionId }))).toEqual({ code: 'NOT_FOUND' });
    const { functions } = await c.run(assignableFunctions, c.peder, { caseId: commissionId });
    expect(functions.map((f) => [f.employeeName, f.openCases])).toEqual([
      ['Agnes Hällmo', 1],
      ['Ruben Lingonvret', 0],
      ['Peder Rösjö', 0],
    ]);
    // An authority's case is given to nobody who performs.
    expect(await refusal(give(c.w.berit, c.agnes, caseId))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['functionId: unknown_function'],
    });
  });

  test('sent twice is one; another of the same decision is its own', async () => {
    const of = await c.decided();
    const order = ordered(of);
    const first = await c.run(sendCommission, c.w.siv, order);
    const again = await c.run(sendCommission, c.w.siv, order);
    expect(again.commissionId).toBe(first.commissionId);
    await c.run(sendCommission, c.w.siv, ordered(of));
    const { commissions } = await c.run(readCommissions, c.w.siv, { caseId: of.caseId });
    expect(commissions.map((row) => row.number)).toEqual(['UT-2026-0002', 'UT-2026-0001']);
  });

  test('of another case is not there', async () => {
    const one = await c.sent();
    const other = await c.sent();
    expect(await refusal(read(c.w.siv, one.caseId, other.commissionId))).toEqual({ code: 'NOT_FOUND' });
  });

  test('follows who the person is and what protects them', async () => {
    const { caseId, commissionId } = await c.distributed();
    await c.run(setProtection, c.w.siv, {
      caseId,
      kind: 'protected_registration',
      source: 'Skatteverket',
      fromOn: '2026-11-20',
      against: [],
    });
    expect((await c.run(readCase, c.agnes, { caseId: commissionId })).person.protection).toBe(
      'protected_registration',
    );
  });
});

describe('what can be ordered', () => {
  test('is what is granted and stands, of what is given after an assessment, from units that perform', async () => {
    const of = await c.decided();
    const shown = await c.run(readCommissions, c.w.siv, { caseId: of.caseId });
    expect(shown).toMatchObject({
      side: 'orderer',
      commissions: [],
      decisions: [{ decisionId: of.decisionId, kind: 'open_care', untilOn: '2027-05-31' }],
      entries: [{ entryId: c.entryId, name: 'Familjebehandling' }],
      units: [{ unitId: c.unitId }],
      allowed: ['interventions.send-commission'],
    });
  });

  test.each([
    ['a unit that performs nothing', () => ({ unitId: c.w.board.unitId('youth') }), 'unitId: not_performing'],
    ['an entry that is nobody’s', () => ({ entryId: newId() }), 'entryId: not_given'],
    ['an entry before it is given', () => ({ plannedFrom: '2023-12-31' }), 'entryId: not_given'],
    ['a last day before the first', () => ({ plannedTo: '2026-11-22' }), 'plannedTo: ends_before_start'],
    ['a decision of another case', () => ({ decisionId: newId() }), 'decisionId: unknown_decision'],
  ])('not %s', async (_, changes, field) => {
    const order = { ...ordered(await c.decided()), ...changes() };
    expect(await refusal(c.run(sendCommission, c.w.siv, order))).toEqual({
      code: 'INVALID_INPUT',
      fields: [field],
    });
  });

  test('not what is given to whoever asks (SoL 11:5)', async () => {
    const entryId = newId();
    await c.run(setCatalogueEntry, c.keeper, {
      entryId,
      seenVersion: 0,
      name: 'Råd och stöd',
      regime: 'own',
      assessed: false,
      activeFrom: '2024-01-01',
      reason: 'Ny',
    });
    const order = { ...ordered(await c.decided()), entryId };
    expect(await refusal(c.run(sendCommission, c.w.siv, order))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['entryId: not_assessed'],
    });
  });

  test('not by a decision that has been annulled, nor by a refusal', async () => {
    const { caseId, decisionId } = await c.decided();
    const later = newId();
    await c.run(recordDecision, c.w.siv, {
      caseId,
      decisionId: later,
      result: 'refused',
      kind: 'open_care',
      law: 'sol',
      section: '11 kap. 1 §',
      wording: 'Alva får inte öppenvård längre.',
      reasons: 'Familjen har flyttat.',
      appealable: true,
      replaces: { decisionId, effect: 'annulled', ground: 'changed_needs' },
    });
    const send = (id: string) => refusal(c.run(sendCommission, c.w.siv, ordered({ caseId, decisionId: id })));
    expect(await send(decisionId)).toEqual({ code: 'CONFLICT', reason: 'DECISION_REPLACED' });
    expect(await send(later)).toEqual({ code: 'CONFLICT', reason: 'NOTHING_GRANTED' });
  });

  test('by whoever has the case, and by nobody else', async () => {
    const order = ordered(await c.decided());
    expect(await refusal(c.run(sendCommission, c.w.lova, order))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(sendCommission, c.peder, order))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(sendCommission, c.agnes, order))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
  });
});

describe('what is ordered', () => {
  const changed = (of: { caseId: string; commissionId: string }, more: object = {}) => ({
    caseId: of.caseId,
    commissionId: of.commissionId,
    seenVersion: 1,
    purpose: 'Alva behöver vuxna som orkar.',
    scope: 'Två samtal i veckan.',
    add: ['Alva sover hela natten.'],
    withdraw: [] as string[],
    reason: 'Skolan har ringt.',
    ...more,
  });
  const goalsIn = async (of: { caseId: string; commissionId: string }) =>
    (await read(c.w.siv, of.caseId, of.commissionId)).goals;

  test('is changed in versions, what is withdrawn stays with why, and who performs it is told', async () => {
    const of = await c.distributed();
    const [first] = await goalsIn(of);
    await c.run(changeOrder, c.w.siv, changed(of, { withdraw: [first?.goalId], plannedTo: '2027-06-30' }));
    expect(await read(c.agnes, of.commissionId, of.commissionId)).toMatchObject({
      plannedTo: '2027-06-30',
      orders: [
        { version: 2, scope: 'Två samtal i veckan.', reason: 'Skolan har ringt.', by: 'Siv Rönnfors' },
        { version: 1, reason: null },
      ],
      goals: [
        {
          text: 'Alva kommer till skolan varje dag.',
          withdrawn: { by: 'Siv Rönnfors', reason: 'Skolan har ringt.' },
        },
        { withdrawn: null },
        { text: 'Alva sover hela natten.', withdrawn: null },
      ],
    });
    const told = await c.w.rows('select kind from reminders.notice where employee_id = $1 and case_id = $2', [
      c.agnes.employeeId,
      of.commissionId,
    ]);
    expect(told).toEqual([{ kind: 'commission_changed' }]);
  });

  test('is not changed over somebody else’s change, nor left without a goal', async () => {
    const of = await c.sent();
    await c.run(changeOrder, c.w.siv, changed(of));
    expect(await refusal(c.run(changeOrder, c.w.siv, changed(of)))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
    const all = (await goalsIn(of)).map((g) => g.goalId);
    const none = changed(of, { seenVersion: 2, add: [], withdraw: all });
    expect(await refusal(c.run(changeOrder, c.w.siv, none))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['add: goal_needed'],
    });
    const other = await c.sent();
    const [foreign] = await goalsIn(other);
    const stolen = changed(of, { seenVersion: 2, withdraw: [foreign?.goalId] });
    expect(await refusal(c.run(changeOrder, c.w.siv, stolen))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('is the orderer’s to change, and nobody’s in the performing unit', async () => {
    const of = await c.distributed();
    const own = changed(of, { caseId: of.commissionId });
    expect(await refusal(c.run(changeOrder, c.peder, own))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(changeOrder, c.agnes, own))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
    expect(await refusal(c.run(changeOrder, c.peder, changed(of)))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(changeOrder, c.w.lova, changed(of)))).toEqual({ code: 'NOT_FOUND' });
  });
});
