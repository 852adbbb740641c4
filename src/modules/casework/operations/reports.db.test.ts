import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { aBoard } from '#core/access/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { inbox } from '../read/inbox.ts';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aNeighbour,
  aReport,
  aWorld,
  IVARS_NUMBER,
  refusal,
  type World,
} from '../testing/index.ts';
import { assignCase } from './assign-case.ts';
import { registerReport } from './register-report.ts';
import { submitConcernReport } from './submit-concern-report.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const register = (report = aReport(), other: { reportId?: string; receivedAt?: string } = {}) =>
  w.run(registerReport, w.jon, { ...report, reportId: newId(), channel: 'phone', ...other });
const submit = (report = aReport(), reportId = newId()) =>
  w.run(submitConcernReport, w.board.eService, { ...report, reportId });

const HEDDA = aChild({ givenName: 'Hedda', familyName: 'Kvist', birthDate: '2014-05-01' });
const ELMER = aChild({ givenName: 'Elmer', familyName: 'Kvist', birthDate: '2018-09-12' });
const UNBORN = { unborn: true, ageText: 'Beräknad i februari' };

describe('a report about several children', () => {
  test('becomes one case and one file per child, with numbers that follow on one another', async () => {
    const { caseIds } = await register(aReport({ children: [HEDDA, ELMER, UNBORN] }));

    const views = await Promise.all(caseIds.map((caseId) => w.run(readCase, w.jon, { caseId })));
    expect(views.map((v) => [v.caseNumber, v.person.label])).toEqual([
      ['BU-2026-0001', 'Hedda K.'],
      ['BU-2026-0002', 'Elmer K.'],
      ['BU-2026-0003', 'Ofött barn'],
    ]);
    expect(new Set(views.map((v) => v.person.personId)).size).toBe(3);
    expect(views.map((v) => v.reports.map((r) => r.freeText))).toEqual(Array(3).fill([aReport().freeText]));
  });

  test('is kept once as received, and as a copy in each file that says nothing of the other children', async () => {
    const { reportId } = await register(aReport({ children: [HEDDA, ELMER] }));

    const originals = await w.rows<{ body: string }>(
      'select body from casework.report_original where report_id = $1',
      [reportId],
    );
    expect(originals).toHaveLength(1);
    expect(originals[0]?.body).toContain('Elmer');
    const copies = await w.rows<{ child: { givenName: string }; whole: string }>(
      `select child, to_json(c)::text as whole from casework.report_copy c where report_id = $1`,
      [reportId],
    );
    expect(copies.map((c) => c.child.givenName).sort()).toEqual(['Elmer', 'Hedda']);
    for (const copy of copies) {
      const other = copy.child.givenName === 'Elmer' ? 'Hedda' : 'Elmer';
      expect(copy.whole).not.toContain(other);
    }
  });

  test('shows the sisters and brothers whose files one may open, and no others', async () => {
    const { caseIds } = await register(aReport({ children: [HEDDA, ELMER] }));
    const [hedda = '', elmer = ''] = caseIds;
    await t.pool.query(
      'update access.case_fact set excluded_employees = array[$2::uuid] where case_id = $1',
      [elmer, w.mira.employeeId],
    );

    const siblings = async (who = w.jon) =>
      (await w.run(readCase, who, { caseId: hedda })).reports.flatMap((r) => r.siblings.map((s) => s.caseId));
    expect(await siblings(w.jon)).toEqual([elmer]);
    expect(await siblings(w.mira)).toEqual([]);
    // Whoever holds both, in another unit than the one that took the report in; and whoever holds one alone.
    const give = (caseId: string, to: Actor) =>
      w.run(assignCase, w.berit, { caseId, functionId: to.functionId ?? '' });
    await give(hedda, w.siv);
    await give(elmer, w.siv);
    expect(await siblings(w.siv)).toEqual([elmer]);
    await give(elmer, w.olle);
    expect(await siblings(w.siv)).toEqual([]);
  });

  test('starts two clocks per child, from when it came in', async () => {
    w.at('2026-11-20T09:15');
    const { caseIds } = await register(aReport({ children: [HEDDA, ELMER] }), {
      receivedAt: '2026-11-19T22:30:00+01:00',
    });

    for (const caseId of caseIds) {
      const { clocks, openedOn } = await w.run(readCase, w.jon, { caseId });
      expect(clocks.map((c) => [c.ruleId, c.startedOn, c.dueOn, c.state])).toEqual([
        ['BU-010', '2026-11-19', '2026-11-19', 'overdue'],
        ['BU-020', '2026-11-19', '2026-12-03', 'running'],
      ]);
      expect(openedOn).toBe('2026-11-19');
    }
  });
});

describe('the same report again', () => {
  test('with the same id and content is the same report, and nothing is added', async () => {
    const reportId = newId();
    const first = await submit(aReport(), reportId);
    w.at('2026-11-20T10:00');
    const again = await submit(aReport(), reportId);

    expect(again).toEqual(first);
    expect(await counts()).toEqual({ reports: 1, cases: 1, persons: 1, clocks: 2 });
  });

  test('with the same id and other content is refused', async () => {
    const reportId = newId();
    await submit(aReport(), reportId);
    const other = submit(aReport({ freeText: 'Något helt annat.' }), reportId);

    expect(await refusal(other)).toEqual({ code: 'CONFLICT', reason: 'SAME_SUBMISSION_OTHER_CONTENT' });
    expect(await counts()).toEqual({ reports: 1, cases: 1, persons: 1, clocks: 2 });
  });

  test('sent five times at the same moment is one report, and all get the same receipt', async () => {
    const reportId = newId();
    const receipts = await Promise.all(Array.from({ length: 5 }, () => submit(aReport(), reportId)));

    expect(new Set(receipts.map((r) => r.reference)).size).toBe(1);
    expect(await counts()).toEqual({ reports: 1, cases: 1, persons: 1, clocks: 2 });
  });

  test('registered again by somebody else shows the cases once more, and that is traced', async () => {
    const reportId = newId();
    const { caseIds } = await register(aReport(), { reportId });
    await w.run(registerReport, w.karin, { ...aReport(), reportId, channel: 'phone' });

    const traced = await w.rows<{ subject_id: string }>(
      "select subject_id from trail.entry where employee_id = $1 and subject_kind = 'case'",
      [w.karin.employeeId],
    );
    expect(traced.map((row) => row.subject_id)).toEqual(caseIds);
  });
});

describe('numbers', () => {
  test('of many reports at once have no gaps and no doubles', async () => {
    const receipts = await Promise.all(Array.from({ length: 12 }, () => submit()));

    expect(receipts.map((r) => r.reference).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => `26-${String(i + 1).padStart(4, '0')}`),
    );
  });
  test('begin anew each year, by the Swedish day', async () => {
    w.at('2026-12-31T23:59');
    expect((await submit()).reference).toBe('26-0001');
    w.at('2027-01-01T00:00');
    expect((await submit()).reference).toBe('27-0001');
  });
});

describe('a child with an identity number', () => {
  const withNumber = (identityNumber: string) => aReport({ children: [aChild({ identityNumber })] });

  test('that is known is the same person in a new case', async () => {
    const first = await aCase(w).reported(withNumber('120304-9802')).build();
    const second = await aCase(w).reported(withNumber(ALVAS_NUMBER)).build();

    const personOf = async (caseId: string) => (await w.run(readCase, w.jon, { caseId })).person;
    expect(await personOf(second.caseId)).toEqual(await personOf(first.caseId));
    expect(await personOf(second.caseId)).toMatchObject({
      identityNumber: '20120304-9802',
      birthDate: '2012-03-04',
    });
    expect(await counts()).toMatchObject({ cases: 2, persons: 1 });
  });

  test('is another person to another board of the same municipality', async () => {
    const other = await aWorld(t.pool, await aBoard(t.pool, { beside: w.board }));
    const ours = await aCase(w).reported(withNumber(ALVAS_NUMBER)).build();
    const theirs = await aCase(other).reported(withNumber(ALVAS_NUMBER)).build();

    const here = await w.run(readCase, w.jon, { caseId: ours.caseId });
    const there = await other.run(readCase, other.jon, { caseId: theirs.caseId });
    expect(there.person.personId).not.toBe(here.person.personId);
    expect(await refusal(w.run(readCase, w.jon, { caseId: theirs.caseId }))).toEqual({ code: 'NOT_FOUND' });
  });

  test('takes its protection along into the new case', async () => {
    const { caseId } = await aCase(w).reported(withNumber(ALVAS_NUMBER)).build();
    const { personId } = (await w.run(readCase, w.jon, { caseId })).person;
    await t.pool.query("update casework.person set protection = 'protected_registration' where id = $1", [
      personId,
    ]);

    const again = await aCase(w).reported(withNumber(ALVAS_NUMBER)).build();

    const [fact] = await w.rows('select protection from access.case_fact where case_id = $1', [again.caseId]);
    const [head] = await w.rows('select protection from casework.case_head where id = $1', [again.caseId]);
    expect([fact, head]).toEqual(Array(2).fill({ protection: 'protected_registration' }));
  });

  test('that can not be right is refused from staff, with the field named', async () => {
    const wrong = register(aReport({ children: [HEDDA, aChild({ identityNumber: '120304-9803' })] }));

    expect(await refusal(wrong)).toEqual({
      code: 'INVALID_INPUT',
      fields: ['children.1.identityNumber: identity_number'],
    });
    expect(await counts()).toEqual({ reports: 0, cases: 0, persons: 0, clocks: 0 });
  });

  test('that can not be right is kept as written from outside, and joined to nobody', async () => {
    const { reference } = await submit(withNumber('120304-????'));

    const [copy] = await w.rows<{ child: { identityNumber: string } }>(
      'select child from casework.report_copy where reference = $1 and tenant_id = $2',
      [reference, w.board.tenantId],
    );
    expect(copy?.child.identityNumber).toBe('120304-????');
    const persons = await w.rows('select identity_number from casework.person where tenant_id = $1', [
      w.board.tenantId,
    ]);
    expect(persons).toEqual([{ identity_number: null }]);
  });

  test('stands in clear in the person’s own row and in what was received, and in no table of facts', async () => {
    await submit(withNumber(IVARS_NUMBER));

    const [facts] = await w.rows<{ all: string }>(
      `select (select string_agg(to_json(f)::text, '') from access.person_fact f where tenant_id = $1)
        || (select string_agg(to_json(f)::text, '') from access.case_fact f where tenant_id = $1)
        || (select string_agg(to_json(h)::text, '') from casework.case_head h where tenant_id = $1) as all`,
      [w.board.tenantId],
    );
    expect(facts?.all).not.toContain(IVARS_NUMBER);
    expect(facts?.all).not.toContain(Buffer.from(IVARS_NUMBER).toString('hex'));
  });
});

describe('a reporter', () => {
  test('who is anonymous leaves nothing, whatever else is sent along', async () => {
    const reporter = { kind: 'anonymous', name: 'Sture Lindhag', phone: '070-174 06 06' } as const;
    await submit(aReport({ reporter }));

    const everything = await wholeTenant();
    expect(everything).toContain('frånvarande');
    expect(everything).not.toContain('Lindhag');
    expect(everything).not.toContain('070-174');
    const [kept] = await w.rows<{ reporter: object; identities: number }>(
      `select c.reporter, (select count(*)::int from casework.reporter r
          where r.tenant_id = c.tenant_id and r.report_id = c.report_id) as identities
        from casework.report_copy c where c.tenant_id = $1`,
      [w.board.tenantId],
    );
    expect(kept?.reporter).toEqual({
      category: 'anonymous',
      anonymous: true,
      professional: false,
      feedbackRequested: false,
    });
    expect(kept?.identities).toBe(0);
  });

  test('who is private or professional is known to the case, and to no list', async () => {
    const { caseId } = await aCase(w).reported({ reporter: aNeighbour }).build();

    const [copy] = (await w.run(readCase, w.jon, { caseId })).reports;
    expect(copy?.reporter).toMatchObject({ category: 'private_person', name: 'Sture Lindhag' });
    const waiting = await w.run(inbox, w.jon, {});
    expect(JSON.stringify(waiting)).not.toContain('Lindhag');
    expect(waiting.rows[0]).toMatchObject({ reporterCategory: 'private_person', reporterOrganisation: null });
  });
});

describe('taking in by staff', () => {
  test.each([
    ['2026-11-20T09:16:00+01:00', 'receivedAt: in_the_future'],
    ['2025-10-01T09:00:00+02:00', 'receivedAt: too_long_ago'],
  ])('something that came in %s is refused: %s', async (receivedAt, fault) => {
    expect(await refusal(register(aReport(), { receivedAt }))).toEqual({
      code: 'INVALID_INPUT',
      fields: [fault],
    });
  });

  test('a board without an intake unit can take in nothing', async () => {
    await t.pool.query("update org.unit set kind = 'staff' where tenant_id = $1", [w.board.tenantId]);
    expect(await refusal(register())).toEqual({ code: 'CONFLICT', reason: 'NO_INTAKE_UNIT' });
  });
});

test('the receipt says that it came in, and nothing about anyone', async () => {
  expect(await submit()).toEqual({ reference: '26-0001', receivedAt: '2026-11-20T08:15:00.000Z' });
});

test('violence against a child is to be opened at once', async () => {
  const { caseId } = await aCase(w)
    .reported({ worries: ['witnessed_violence'] })
    .build();
  expect((await w.run(readCase, w.jon, { caseId })).openAtOnce).toBe(true);
  const { caseId: other } = await aCase(w)
    .reported({ worries: ['school_absence'] })
    .build();
  expect((await w.run(readCase, w.jon, { caseId: other })).openAtOnce).toBe(false);
});

async function counts() {
  const n = (table: string) => `(select count(*)::int from ${table} where tenant_id = $1)`;
  const [row] = await w.rows(
    `select ${n('casework.report')} as reports, ${n('casework.case_head')} as cases,
      ${n('casework.person')} as persons, ${n('clocks.clock')} as clocks`,
    [w.board.tenantId],
  );
  return row;
}

/** Every row of the municipality in every table, as text. */
async function wholeTenant(): Promise<string> {
  const tables = await w.rows<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
      where column_name = 'tenant_id' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  let text = '';
  for (const { name } of tables) {
    const rows = await w.rows(`select to_json(x)::text as row from ${name} x where tenant_id = $1`, [
      w.board.tenantId,
    ]);
    text += JSON.stringify(rows);
  }
  return text;
}
