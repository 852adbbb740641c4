import { beforeEach, describe, expect, test } from 'vitest';
import {
  addRelation,
  assignableFunctions,
  assignCase,
  casePersons,
  declareConflict,
  endConflict,
  identifyPerson,
  operations,
  readCase,
  recordDecision,
  savePerson,
  secrecy,
  setConflict,
  setProtection,
  startRelease,
} from '#modules/casework';
import { ALVAS_NUMBER, aCase, aChild, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCommission } from '../read/commission.ts';
import { readHandovers } from '../read/handovers.ts';
import { aCareUnit, type Care } from '../testing/index.ts';
import { receiveCommission } from './receive-commission.ts';
import { sendCommission } from './send-commission.ts';
// The file of a case holds its commissions.
import '../module.ts';

const t = await useTestDatabase();
let c: Care;
beforeEach(async () => {
  c = await aCareUnit(t.pool);
});

/** By its name, as a caller over the network. */
function named(name: string, by: typeof c.peder, input: object): Promise<unknown> {
  const operation = operations.find((o) => o.name === `casework.${name}`);
  if (!operation) throw new Error(name);
  return c.run(operation as never, by, input as never);
}
const KEPT = { code: 'CONFLICT', reason: 'KEPT_BY_ORDERER' };
const factsOf = (...caseIds: string[]) =>
  c.w.rows<{ protection: string; excluded_employees: string[]; person_id: string; unit_id: string }>(
    `select protection, excluded_employees, person_id, unit_id from access.case_fact where case_id = any($1)
      order by ordered_by nulls first`,
    [caseIds],
  );
const order = (of: { caseId: string; decisionId: string }, more: { purpose?: string } = {}) =>
  c.run(sendCommission, c.w.siv, {
    ...of,
    orderId: newId(),
    entryId: c.entryId,
    unitId: c.unitId,
    plannedFrom: '2026-11-23',
    purpose: 'Alva behöver vuxna som orkar.',
    scope: 'Ett samtal i veckan.',
    goals: ['Alva kommer till skolan.'],
    ...more,
  });
async function grantedIn(caseId: string): Promise<{ caseId: string; decisionId: string }> {
  const decisionId = newId();
  await c.run(recordDecision, c.w.siv, {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får öppenvård.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    fromOn: '2026-11-20',
    untilOn: '2027-05-31',
    appealable: false,
  });
  return { caseId, decisionId };
}

describe('by the case of the performing unit', () => {
  const protect = (
    caseId: string,
    kind: 'none' | 'secrecy_marking' | 'protected_registration',
    by = c.peder,
  ) =>
    c.run(setProtection, by, {
      caseId,
      kind,
      source: 'Skatteverket',
      fromOn: '2026-11-01',
      against: kind === 'none' ? [] : [{ name: 'Farlig Man', relation: 'pappa' }],
    });

  test('protection is set and made stronger, and never lifted nor narrowed', async () => {
    const { caseId, commissionId } = await c.distributed();
    await protect(commissionId, 'secrecy_marking');
    await protect(commissionId, 'protected_registration');
    const kept = await factsOf(caseId, commissionId);
    expect(kept.map((f) => f.protection)).toEqual(['protected_registration', 'protected_registration']);
    expect(await refusal(protect(commissionId, 'none'))).toEqual(KEPT);
    expect(await refusal(protect(commissionId, 'secrecy_marking'))).toEqual(KEPT);
    const nobody = { kind: 'protected_registration' as const, source: 'Peder', fromOn: '2026-11-01' };
    expect(
      await refusal(c.run(setProtection, c.peder, { caseId: commissionId, ...nobody, against: [] })),
    ).toEqual(KEPT);
    expect(await factsOf(caseId, commissionId)).toEqual(kept);
    // The authority lifts it.
    await protect(caseId, 'none', c.w.berit);
    expect((await factsOf(caseId, commissionId)).map((f) => f.protection)).toEqual(['none', 'none']);
  });

  test('whom the authority has found in its register stays found', async () => {
    const { caseId, commissionId } = await c.distributed();
    await aCase(c.w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    const against = { name: 'Farlig Man', relation: 'bror' };
    const set = { kind: 'secrecy_marking' as const, source: 'Skatteverket', fromOn: '2026-11-01' };
    await c.run(setProtection, c.w.berit, {
      ...set,
      caseId,
      against: [{ ...against, identityNumber: ALVAS_NUMBER }],
    });
    const other = { name: 'Annan Man', relation: 'farbror' };
    await c.run(setProtection, c.peder, { ...set, caseId: commissionId, against: [against, other] });
    const [lasting] = await c.w.rows<{ against: { name: string; personId: string | null }[] }>(
      'select against from casework.protection where tenant_id = $1 and ended_at is null',
      [c.w.board.tenantId],
    );
    expect(lasting?.against).toEqual([
      { ...against, personId: expect.any(String) },
      { ...other, personId: null },
    ]);
  });

  test('a conflict of interest in all of the person’s cases is not ended; one in the case itself is', async () => {
    const { caseId, commissionId } = await c.distributed();
    const conflicts = async () => (await c.run(secrecy, c.peder, { caseId: commissionId })).conflicts;
    const olle = { employeeId: c.w.olle.employeeId ?? '', reason: 'Bor ihop med mamman.' };
    await c.run(setConflict, c.w.berit, { caseId, scope: 'person', ...olle });
    const [ofPerson] = await conflicts();
    expect(ofPerson).toMatchObject({ scope: 'person', mayBeEnded: false });
    const end = (conflictId = '') =>
      c.run(endConflict, c.peder, { caseId: commissionId, conflictId, reason: 'Inte längre.' });
    expect(await refusal(end(ofPerson?.conflictId))).toEqual(KEPT);
    expect((await factsOf(caseId))[0]?.excluded_employees).toEqual([olle.employeeId]);

    await c.run(setConflict, c.peder, {
      caseId: commissionId,
      scope: 'case',
      employeeId: c.ruben.employeeId ?? '',
      reason: 'Granne.',
    });
    const [ofCase] = await conflicts();
    expect(ofCase).toMatchObject({ scope: 'case', mayBeEnded: true });
    await end(ofCase?.conflictId);
    const [seen] = (await c.run(secrecy, c.w.berit, { caseId })).conflicts;
    expect(seen).toMatchObject({ scope: 'person', mayBeEnded: true });
  });

  test('nobody is identified, joined, separated or edited, and none of it is offered', async () => {
    const { caseId, commissionId } = await c.distributed();
    const before = await factsOf(caseId, commissionId);
    const reason = 'Tror att det är hon.';
    const calls: readonly [string, object][] = [
      ['identify-person', { identityNumber: ALVAS_NUMBER, reason }],
      ['identity-preview', { identityNumber: ALVAS_NUMBER }],
      ['join-persons', { otherCaseNumber: 'BU-2026-0001', reason }],
      ['separate-persons', { historyId: newId(), reason }],
      ['save-person', { version: 1, interpreter: true }],
      ['add-relation', { kind: 'guardian', givenName: 'Petra', source: 'report' }],
      ['end-relation', { relationId: newId(), reason }],
    ];
    for (const [name, input] of calls) {
      const call = named(name, c.peder, { caseId: commissionId, ...input });
      expect({ name, ...(await refusal(call)) }).toEqual({ name, ...KEPT });
    }
    expect(await factsOf(caseId, commissionId)).toEqual(before);
    expect((await c.run(casePersons, c.peder, { caseId: commissionId })).allowed).toEqual([]);
    expect((await c.run(casePersons, c.w.berit, { caseId })).allowed).toContain('casework.identify-person');
  });
});

test('a practitioner reads what it takes to meet the person, and nothing of how the authority knows it', async () => {
  const { caseId, commissionId } = await c.distributed();
  const { person } = await c.run(casePersons, c.w.siv, { caseId });
  await c.run(savePerson, c.w.siv, {
    caseId,
    version: person.version,
    language: 'tigrinja',
    interpreter: true,
    phone: '070-000 00 01',
    email: 'alva@example.se',
    address: 'Hemliga gatan 1',
    contactNote: 'Ring inte pappan, mamman bor hos en vän.',
  });
  for (const [kind, givenName] of [
    ['guardian', 'Petra'],
    ['guardian', 'Sture'],
    ['sibling', 'Tindra'],
  ] as const)
    await c.run(addRelation, c.w.siv, { caseId, kind, givenName, phone: '070-000 00 02', source: 'report' });
  const of = await c.run(casePersons, c.w.siv, { caseId });
  const sture = of.relations.find((r) => r.name === 'Sture');
  await named('end-relation', c.w.siv, {
    caseId,
    relationId: sture?.relationId,
    reason: 'Har slagit henne.',
  });
  await c.run(identifyPerson, c.w.berit, {
    caseId,
    identityNumber: ALVAS_NUMBER,
    reason: 'Grannen kände igen henne.',
  });

  const seen = await c.run(casePersons, c.agnes, { caseId: commissionId });
  expect(seen).toMatchObject({
    performs: true,
    person: {
      identityNumber: expect.stringContaining('98'),
      language: 'tigrinja',
      interpreter: true,
      phone: '070-000 00 01',
      knownText: null,
      email: null,
      address: null,
      contactNote: null,
    },
    relations: [
      { kind: 'guardian', name: 'Petra', phone: '070-000 00 02', recorded: null, ended: null, cases: [] },
    ],
    proposals: [],
    history: [],
    allowed: [],
  });
  expect(seen.relations).toHaveLength(1);
  const authority = await c.run(casePersons, c.w.siv, { caseId });
  expect(authority.person.contactNote).toContain('Ring inte');
  expect(authority.history).toHaveLength(1);
});

describe('a conflict of interest in one of the two cases', () => {
  const bar = (by: typeof c.peder, caseId: string, who: typeof c.peder) =>
    c.run(setConflict, by, { caseId, scope: 'case', employeeId: who.employeeId ?? '', reason: 'Syster.' });

  test('set before the order closes the performer’s case too', async () => {
    const of = await c.decided();
    await bar(c.w.berit, of.caseId, c.agnes);
    const { commissionId } = await order(of);
    const give = c.run(assignCase, c.peder, { caseId: commissionId, functionId: c.agnes.functionId ?? '' });
    expect(await refusal(give)).toEqual({ code: 'CONFLICT', reason: 'HOLDER_HAS_CONFLICT' });
    const read = c.run(readCommission, c.agnes, { caseId: commissionId, commissionId });
    expect((await refusal(read)).code).toBe('NOT_FOUND');
  });

  test('set while it is performed takes it from whoever performs it', async () => {
    const { caseId, commissionId } = await c.distributed();
    await bar(c.w.berit, caseId, c.agnes);
    expect((await refusal(c.run(readCase, c.agnes, { caseId: commissionId }))).code).toBe('NOT_FOUND');
    expect(
      await c.w.rows('select function_id from casework.case_head where id = $1', [commissionId]),
    ).toEqual([{ function_id: c.peder.functionId }]);
  });

  test('set by the performing unit closes the case that ordered, and ends there too', async () => {
    const { caseId, commissionId } = await c.distributed();
    await bar(c.peder, commissionId, c.w.olle);
    const excluded = async () => (await factsOf(caseId, commissionId)).map((f) => f.excluded_employees);
    expect(await excluded()).toEqual([[c.w.olle.employeeId], [c.w.olle.employeeId]]);
    const [one] = (await c.run(secrecy, c.peder, { caseId: commissionId })).conflicts;
    await c.run(endConflict, c.peder, {
      caseId: commissionId,
      conflictId: one?.conflictId ?? '',
      reason: 'Fel person.',
    });
    expect(await excluded()).toEqual([[], []]);
  });

  test('leaves the person’s other cases open', async () => {
    const { caseId } = await c.distributed();
    const known = { children: [aChild({ identityNumber: ALVAS_NUMBER })] };
    await c.run(identifyPerson, c.w.berit, { caseId, identityNumber: ALVAS_NUMBER, reason: 'Pass.' });
    const other = await aCase(c.w).reported(known).build();
    await bar(c.w.berit, caseId, c.w.olle);
    expect((await factsOf(other.caseId))[0]?.excluded_employees).toEqual([]);
  });

  test('is nobody’s choice of receiver', async () => {
    const { caseId, commissionId } = await c.sent();
    await bar(c.w.berit, caseId, c.agnes);
    const view = await c.run(readCommission, c.peder, { caseId: commissionId, commissionId });
    expect(view.performers.map((p) => p.employeeName).toSorted()).toEqual([
      'Peder Rösjö',
      'Ruben Lingonvret',
    ]);
    const [row] = (await c.run(readHandovers, c.peder, {})).waiting;
    expect(row?.functionIds.toSorted()).toEqual([c.peder.functionId, c.ruben.functionId].toSorted());
    const give = c.run(receiveCommission, c.peder, {
      caseId: commissionId,
      stepId: newId(),
      functionId: c.agnes.functionId ?? '',
    });
    expect(await refusal(give)).toEqual({ code: 'CONFLICT', reason: 'HOLDER_HAS_CONFLICT' });
  });

  test('gives the performer’s case to a manager above, in the unit that performs', async () => {
    const { commissionId } = await c.sent();
    await c.w.rows('update org.unit set parent_id = $1 where id = $2 returning id', [
      c.w.board.unitId('family'),
      c.unitId,
    ]);
    await c.run(assignCase, c.peder, { caseId: commissionId, functionId: c.peder.functionId ?? '' });
    await c.run(declareConflict, c.peder, { caseId: commissionId, scope: 'case', reason: 'Syster.' });
    expect((await factsOf(commissionId))[0]?.unit_id).toBe(c.unitId);
    const { functions } = await c.run(assignableFunctions, c.w.berit, { caseId: commissionId });
    expect(functions.map((f) => f.employeeName).toSorted()).toEqual(['Agnes Hällmo', 'Ruben Lingonvret']);
    await c.run(assignCase, c.w.berit, { caseId: commissionId, functionId: c.agnes.functionId ?? '' });
    expect(await c.run(readCase, c.agnes, { caseId: commissionId })).toMatchObject({ state: 'performing' });
  });
});

test('a new investigation ends the follow-up, and leaves open the case for which something is performed', async () => {
  const known = { children: [aChild({ identityNumber: ALVAS_NUMBER })] };
  const { caseId } = await aCase(c.w)
    .reported(known)
    .assessed()
    .opened(c.w.siv)
    .concluded({ followUpReason: 'Barnet följs.' })
    .build();
  const { commissionId } = await order(await grantedIn(caseId));
  await aCase(c.w)
    .reported(known)
    .assessed()
    .opened(c.w.olle, c.w.jon, { reopeningReason: 'Ny oro.' })
    .build();
  const facts = 'select open from access.case_fact where case_id = any($1)';
  expect(await c.w.rows(facts, [[caseId, commissionId]])).toEqual([{ open: true }, { open: true }]);
  const view = await c.run(readCase, c.w.siv, { caseId });
  expect(view.state).toBe('decided');
  expect(view.clocks.find((k) => k.ruleId === 'BU-050')).toMatchObject({ state: 'met' });
  expect(await c.w.rows('select ended_as from casework.follow_up_end where case_id = $1', [caseId])).toEqual([
    { ended_as: 'new_investigation' },
  ]);
  const waits = 'select ended_as from casework.execution_wait where case_id = $1';
  expect(await c.w.rows(waits, [caseId])).toEqual([{ ended_as: null }]);
});

test('a release of the performer’s case points out those whom the reports name', async () => {
  const { caseId } = await aCase(c.w)
    .reported({
      children: [aChild(), aChild({ givenName: 'Tindra', familyName: 'Sälgmo' })],
      guardians: [{ name: 'Malin Sälgmo' }, { name: 'Rune Ladvik' }],
    })
    .assessed()
    .opened(c.w.siv)
    .concluded({ outcome: 'intervention_proposed', proposal: 'Öppenvård.' })
    .build();
  const { commissionId } = await order(await grantedIn(caseId), {
    purpose: 'Tindra bor med Malin Sälgmo.',
  });
  const release = await c.run(startRelease, c.peder, {
    caseId: commissionId,
    recipientKind: 'guardian',
    recipientName: 'Rune Ladvik',
    legalBasis: 'guardian_of_child',
    request: 'Vill läsa.',
  });
  const left = new Set(release.namesLeft.map((n) => n.text));
  expect(left).toContain('Tindra');
  expect(left).toContain('Malin Sälgmo');
  const again = { caseId: commissionId, releaseId: release.releaseId };
  expect(await named('file-release', c.peder, again)).toMatchObject({ namesLeft: release.namesLeft });
  expect(JSON.stringify(release.source)).not.toContain('Rune Ladvik');
});
