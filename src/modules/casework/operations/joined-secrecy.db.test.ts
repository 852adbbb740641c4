import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { casePersons } from '../read/case-persons.ts';
import { secrecy } from '../read/secrecy.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, IVARS_NUMBER, refusal, type World } from '../testing/index.ts';
import { existenceCheck } from './existence-check.ts';
import { identifyPerson } from './identify-person.ts';
import { joinPersonRecords } from './join-persons.ts';
import { savePerson } from './save-person.ts';
import { separatePersonRecords } from './separate-persons.ts';
import { endConflict, setConflict } from './set-conflict.ts';
import { setProtection } from './set-protection.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const alva = () =>
  aCase(w)
    .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
    .heldBy(w.olle)
    .build();
const unknown = (holder = w.siv) =>
  aCase(w)
    .reported({ children: [{ ageText: 'Cirka 14 år' }] })
    .heldBy(holder)
    .build();
const identify = (caseId: string, by = w.jon) =>
  w.run(identifyPerson, by, { caseId, identityNumber: ALVAS_NUMBER, reason: 'Skolan har lämnat numret.' });
const closeTo = (caseId: string, who = w.siv, scope: 'case' | 'person' = 'person') =>
  w.run(setConflict, w.berit, { caseId, scope, employeeId: who.employeeId ?? '', reason: 'Granne.' });
const factOf = async (caseId: string) =>
  (
    await w.rows<{ out: string[]; protection: string; person: string }>(
      'select excluded_employees as out, protection, person_id as person from access.case_fact where case_id = $1',
      [caseId],
    )
  )[0];

describe('a conflict of interest follows the person', () => {
  test('whoever has one can not get at the person by giving a case of their own the person’s number', async () => {
    const known = await alva();
    await closeTo(known.caseId, w.jon);
    const own = await unknown(w.jon);
    expect(await refusal(identify(own.caseId))).toEqual({ code: 'NOT_FOUND' });
    expect((await factOf(own.caseId))?.person).not.toBe((await factOf(known.caseId))?.person);
    expect((await w.run(casePersons, w.jon, { caseId: own.caseId })).person.identityNumber).toBeNull();
  });

  test('when another joins, the case is closed to them, and goes to the manager', async () => {
    const known = await alva();
    await closeTo(known.caseId);
    const own = await unknown();
    await identify(own.caseId, w.berit);
    expect(await refusal(w.run(readCase, w.siv, { caseId: own.caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(readCase, w.berit, { caseId: own.caseId })).holder.employeeName).toBe('Berit Sandmo');
  });

  test.each(['case', 'person'] as const)(
    'one set in a %s of the record that ends lasts in the other, and is not lifted by what is ended there',
    async (scope) => {
      const known = await alva();
      const own = await unknown();
      await closeTo(own.caseId, w.olle, scope);
      await closeTo(known.caseId, w.siv, 'case');
      await identify(own.caseId, w.berit);
      expect((await factOf(own.caseId))?.out).toEqual([w.olle.employeeId]);
      const { conflicts } = await w.run(secrecy, w.berit, { caseId: known.caseId });
      const sivs = conflicts.find((c) => c.employeeName === 'Siv Rönnfors');
      await w.run(endConflict, w.berit, {
        caseId: known.caseId,
        conflictId: sivs?.conflictId ?? '',
        reason: 'Utrett.',
      });
      expect((await factOf(own.caseId))?.out).toEqual([w.olle.employeeId]);
      expect((await factOf(known.caseId))?.out).toEqual(scope === 'person' ? [w.olle.employeeId] : []);
    },
  );

  test('one set in a case while the two were one lasts when they are parted', async () => {
    const into = await aCase(w).build();
    const from = await aCase(w)
      .reported({ children: [{ ageText: 'Cirka 6 år' }] })
      .build();
    const { caseNumber } = await w.run(readCase, w.berit, { caseId: into.caseId });
    const joined = await w.run(joinPersonRecords, w.jon, {
      caseId: from.caseId,
      otherCaseNumber: caseNumber,
      reason: 'Samma barn.',
    });
    await closeTo(from.caseId, w.mira, 'case');
    expect((await factOf(from.caseId))?.out).toEqual([w.mira.employeeId]);
    await w.run(separatePersonRecords, w.berit, {
      caseId: into.caseId,
      historyId: joined.history[0]?.historyId ?? '',
      reason: 'Två olika barn.',
    });
    expect((await factOf(from.caseId))?.out).toEqual([w.mira.employeeId]);
    expect((await factOf(into.caseId))?.out).toEqual([]);
  });

  test('one set before the two were joined lasts when they are parted', async () => {
    const into = await aCase(w).build();
    const from = await aCase(w)
      .reported({ children: [{ ageText: 'Cirka 6 år' }] })
      .build();
    await closeTo(from.caseId, w.mira);
    const { caseNumber } = await w.run(readCase, w.berit, { caseId: into.caseId });
    const joined = await w.run(joinPersonRecords, w.jon, {
      caseId: from.caseId,
      otherCaseNumber: caseNumber,
      reason: 'Samma barn.',
    });
    expect((await factOf(into.caseId))?.out).toEqual([w.mira.employeeId]);
    await w.run(separatePersonRecords, w.berit, {
      caseId: from.caseId,
      historyId: joined.history[0]?.historyId ?? '',
      reason: 'Två olika barn.',
    });
    expect((await factOf(from.caseId))?.out).toEqual([w.mira.employeeId]);
  });

  test('what is closed to the one who asks is not known in the existence check either', async () => {
    const known = await alva();
    const ask = () => w.run(existenceCheck, w.jon, { identityNumber: ALVAS_NUMBER, reason: 'Ny anmälan.' });
    expect((await ask()).known).toHaveLength(1);
    await closeTo(known.caseId, w.jon);
    expect((await ask()).known).toEqual([]);
    const nobody = await w.run(existenceCheck, w.jon, {
      identityNumber: IVARS_NUMBER,
      reason: 'Ny anmälan.',
    });
    expect(await ask()).toEqual(nobody);
  });
});

describe('a protection follows the person', () => {
  const protect = (caseId: string) =>
    w.run(setProtection, w.berit, {
      caseId,
      kind: 'secrecy_marking',
      source: 'Polisen',
      fromOn: '2026-11-01',
      against: [{ name: 'Rune Ladvik', relation: 'pappa' }],
    });

  test('of the record that ends: every case of the other has it, against the same', async () => {
    const known = await alva();
    const own = await unknown();
    await protect(own.caseId);
    await identify(own.caseId, w.berit);
    for (const { caseId } of [known, own]) expect((await factOf(caseId))?.protection).toBe('secrecy_marking');
    const { protections } = await w.run(secrecy, w.berit, { caseId: known.caseId });
    expect(protections).toMatchObject([
      { kind: 'secrecy_marking', source: 'Polisen', against: [{ name: 'Rune Ladvik' }], endedAt: null },
    ]);
  });

  test('of the record that is joined to stays, also against whom', async () => {
    const known = await alva();
    await protect(known.caseId);
    const own = await unknown();
    await identify(own.caseId, w.berit);
    expect((await factOf(own.caseId))?.protection).toBe('secrecy_marking');
    const { protections } = await w.run(secrecy, w.berit, { caseId: own.caseId });
    expect(protections).toMatchObject([{ against: [{ name: 'Rune Ladvik' }], endedAt: null }]);
  });

  test('an address that was held is held no more under protected registration', async () => {
    const { caseId } = await alva();
    await w.run(savePerson, w.olle, { caseId, version: 1, interpreter: false, address: 'Åvägen 1' });
    await w.run(setProtection, w.olle, {
      caseId,
      kind: 'protected_registration',
      source: 'Skatteverket',
      fromOn: '2026-11-01',
    });
    expect((await w.run(casePersons, w.olle, { caseId })).person.address).toBeNull();
    expect(await w.rows('select 1 from casework.person where address is not null')).toEqual([]);
  });
});
