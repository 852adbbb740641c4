import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { inbox } from '../read/inbox.ts';
import { secrecy } from '../read/secrecy.ts';
import type { SetProtection } from '../secrecy-contract.ts';
import { ALVAS_NUMBER, aCase, aChild, aNeighbour, aWorld, refusal, type World } from '../testing/index.ts';
import { readReporter } from './read-reporter.ts';
import { recordContact } from './record-contact.ts';
import { setProtection } from './set-protection.ts';
import { testReporterSecrecy } from './test-reporter-secrecy.ts';

const t = await useTestDatabase();

const test_ = { outcome: 'protected', reasons: 'Pappan har hotat grannar förut.' } as const;
const reporterOf = async (w: World, caseId: string, by = w.siv) =>
  (await w.run(readCase, by, { caseId })).reports[0]?.reporter;

describe('the identity of a reporter', () => {
  test('is known to the case until the test has found that it must not be', async () => {
    const w = await aWorld(t.pool);
    const { caseId, reportId } = await aCase(w).reported({ reporter: aNeighbour }).heldBy(w.siv).build();
    expect(await reporterOf(w, caseId)).toMatchObject({ name: 'Sture Lindhag', protected: false });
    const view = await w.run(testReporterSecrecy, w.siv, { caseId, reportId, ...test_ });
    expect(view.reporters).toMatchObject([
      { name: null, protected: true, tests: [{ ...test_, madeBy: 'Siv Rönnfors' }] },
    ]);
    for (const by of [w.siv, w.berit]) {
      expect(await reporterOf(w, caseId, by)).toEqual({
        category: 'private_person',
        anonymous: false,
        name: null,
        title: null,
        organisation: null,
        relation: null,
        phone: null,
        email: null,
        feedbackRequested: false,
        protected: true,
      });
    }
  });

  test('is read by the permission of its own, with a reason, as an event of its own', async () => {
    const w = await aWorld(t.pool);
    const { caseId, reportId } = await aCase(w).heldBy(w.siv).build();
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, ...test_ });
    const ask = { caseId, reportId, reason: 'Polisen behöver ett vittne.' };
    expect(await refusal(w.run(readReporter, w.siv, ask))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
    expect(await w.run(readReporter, w.berit, ask)).toMatchObject({
      name: 'Rut Ekdala',
      organisation: 'Norrängens skola',
      protected: true,
    });
    const traced = await w.rows(
      "select kind, (select body from trail.stated_reason s where s.entry_id = e.id) as stated_reason, employee_id from trail.entry e where event = 'reporter.read' and subject_id = $1 order by id",
      [caseId],
    );
    expect(traced).toEqual([
      { kind: 'refused', stated_reason: ask.reason, employee_id: w.siv.employeeId },
      { kind: 'read', stated_reason: ask.reason, employee_id: w.berit.employeeId },
    ]);
  });

  test('is not opened by a test that somebody makes who may not read it', async () => {
    const w = await aWorld(t.pool);
    const { caseId, reportId } = await aCase(w).heldBy(w.siv).build();
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, ...test_ });
    const undo = { caseId, reportId, outcome: 'not_protected', reasons: 'Ingen fara längre.' } as const;
    expect(await refusal(w.run(testReporterSecrecy, w.siv, undo))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
    expect(await reporterOf(w, caseId)).toMatchObject({ name: null, protected: true });
    await w.run(testReporterSecrecy, w.berit, undo);
    expect(await reporterOf(w, caseId)).toMatchObject({ name: 'Rut Ekdala', protected: false });
  });

  test('is not named by a talk with them that was noted before', async () => {
    const w = await aWorld(t.pool);
    const { caseId, reportId } = await aCase(w).reported({ reporter: aNeighbour }).heldBy(w.siv).build();
    const talk = { caseId, party: 'reporter', way: 'phone', partyName: 'Sture Lindhag' } as const;
    const named = await w.run(recordContact, w.siv, { ...talk, contactId: newId(), text: 'Hör skrik.' });
    expect(JSON.stringify(named)).toContain('Sture');
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, ...test_ });
    for (const by of [w.siv, w.berit])
      expect(JSON.stringify(await w.run(readCase, by, { caseId }))).not.toContain('Sture');
  });

  test('is shielded in every child’s case and in the inbox, and comes back when the test is made anew', async () => {
    const w = await aWorld(t.pool);
    const { caseIds, reportId } = await aCase(w)
      .reported({ children: [aChild(), aChild({ givenName: 'Elmer' })] })
      .build();
    const [first = '', second = ''] = caseIds;
    const organisation = async () =>
      (await w.run(inbox, w.jon, {})).rows.find((r) => r.reportId === reportId)?.reporterOrganisation;
    expect(await organisation()).toBe('Norrängens skola');
    await w.run(testReporterSecrecy, w.jon, { caseId: first, reportId, ...test_ });
    expect(await organisation()).toBeNull();
    expect(await reporterOf(w, second, w.jon)).toMatchObject({
      name: null,
      organisation: null,
      protected: true,
    });
    const again = { outcome: 'not_protected', reasons: 'Hotet gällde någon annan.' } as const;
    await w.run(testReporterSecrecy, w.berit, { caseId: second, reportId, ...again });
    expect(await organisation()).toBe('Norrängens skola');
    expect(await reporterOf(w, first, w.jon)).toMatchObject({ name: 'Rut Ekdala', protected: false });
    expect(
      (await w.run(secrecy, w.jon, { caseId: first })).reporters[0]?.tests.map((x) => x.outcome),
    ).toEqual(['not_protected', 'protected']);
  });

  test('of nobody can’t be shielded, nor that of a report in another case', async () => {
    const w = await aWorld(t.pool);
    const nobody = await aCase(w)
      .reported({ reporter: { kind: 'anonymous' } })
      .build();
    const { caseId, reportId } = nobody;
    expect((await refusal(w.run(testReporterSecrecy, w.jon, { caseId, reportId, ...test_ }))).reason).toBe(
      'REPORTER_ANONYMOUS',
    );
    expect(await w.rows('select 1 from casework.reporter where report_id = $1', [reportId])).toEqual([]);
    const other = await aCase(w).build();
    const mixed = { caseId, reportId: other.reportId };
    expect((await refusal(w.run(testReporterSecrecy, w.jon, { ...mixed, ...test_ }))).code).toBe('NOT_FOUND');
    expect((await refusal(w.run(readReporter, w.berit, { ...mixed, reason: 'x' }))).code).toBe('NOT_FOUND');
  });

  test('stands behind a wall of its own: an opened case and report show no row of a shielded one', async () => {
    const w = await aWorld(t.pool);
    const { caseId, reportId } = await aCase(w).heldBy(w.siv).build();
    const base = { tenant: w.board.tenantId, authority: w.board.authorityId, opened: [caseId, reportId] };
    const rows = (settings: object) =>
      inTransaction(t.pool, { ...base, ...settings }, ({ query }) =>
        query('select name from casework.reporter'),
      );
    expect(await rows({})).toEqual([]);
    expect(await rows({ reporters: [reportId] })).toEqual([{ name: 'Rut Ekdala' }]);
    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, ...test_ });
    expect(await rows({ reporters: [reportId] })).toEqual([]);
    expect(await rows({ shielded: true })).toEqual([]);
    expect(await rows({ reporters: [reportId], shielded: true })).toEqual([{ name: 'Rut Ekdala' }]);
    const copy = await w.rows<{ reporter: object }>(
      'select reporter from casework.report_copy where case_id = $1',
      [caseId],
    );
    expect(JSON.stringify(copy)).not.toContain('Ekdala');
    const unshield = inTransaction(t.pool, { ...base, reporters: [reportId] }, ({ query }) =>
      query('update casework.reporter set shielded = false returning 1'),
    );
    expect(await unshield).toEqual([]);
  });
});

describe('a protected person', () => {
  const protection: Omit<z.input<typeof SetProtection>, 'caseId'> = {
    kind: 'protected_registration',
    source: 'Folkbokföringen, aviserad',
    fromOn: '2026-11-01',
    against: [{ name: 'Håkan Norrgren', relation: 'Pappa, vårdnadshavare' }],
  };

  test('is protected in all their cases at once, and in those to come', async () => {
    const w = await aWorld(t.pool);
    const identified = { children: [aChild({ identityNumber: ALVAS_NUMBER, address: 'Gömda vägen 3' })] };
    const first = await aCase(w).reported(identified).heldBy(w.siv).build();
    const second = await aCase(w).reported(identified).heldBy(w.lova).build();
    const view = await w.run(setProtection, w.siv, { caseId: first.caseId, ...protection });
    expect(view.protections).toMatchObject([{ ...protection, setBy: 'Siv Rönnfors', endedAt: null }]);
    const third = await aCase(w).reported(identified).build();
    for (const { caseId } of [first, second, third]) {
      const [row] = await w.rows(
        'select f.protection as fact, h.protection as head from access.case_fact f join casework.case_head h on h.id = f.case_id where f.case_id = $1',
        [caseId],
      );
      expect(row).toEqual({ fact: protection.kind, head: protection.kind });
    }
    expect((await w.run(readCase, w.lova, { caseId: second.caseId })).person.protection).toBe(
      protection.kind,
    );
    const addresses = await w.rows<{ address: string | null }>(
      "select child ->> 'address' as address from casework.report_copy where case_id = any($1) order by received_at, case_id",
      [[first.caseId, third.caseId]],
    );
    expect(addresses.map((a) => a.address).sort()).toEqual(['Gömda vägen 3', null]);
  });

  test('keeps its history, names whom it protects against by number, and ends', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const wrong = {
      ...protection,
      against: [{ name: 'H', relation: 'Pappa', identityNumber: '20120304-9803' }],
    };
    expect((await refusal(w.run(setProtection, w.siv, { caseId, ...wrong }))).fields).toEqual([
      'against.0.identityNumber: identity_number',
    ]);
    await w.run(setProtection, w.siv, { caseId, ...protection });
    const ended: typeof protection = {
      kind: 'none',
      source: 'Folkbokföringen',
      fromOn: '2026-11-20',
      against: [],
    };
    const view = await w.run(setProtection, w.siv, { caseId, ...ended });
    expect(view.protections.map((p) => [p.kind, p.endedBy])).toEqual([
      ['protected_registration', 'Siv Rönnfors'],
    ]);
    expect((await w.run(readCase, w.siv, { caseId })).person.protection).toBe('none');
  });

  test('is not shown to a transaction that has not opened a case of theirs, though it knows the person', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    await w.run(setProtection, w.siv, { caseId, ...protection });
    const [row] = await w.rows<{ person: string }>(
      'select person_id as person from access.case_fact where case_id = $1',
      [caseId],
    );
    const base = { tenant: w.board.tenantId, authority: w.board.authorityId, persons: [row?.person ?? ''] };
    const seen = (settings: object) =>
      inTransaction(t.pool, { ...base, ...settings }, ({ query }) =>
        query('select kind from casework.protection'),
      );
    expect(await seen({})).toEqual([]);
    expect(await seen({ files: base.persons })).toEqual([{ kind: 'protected_registration' }]);
  });
});
