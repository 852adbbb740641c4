import { beforeEach, describe, expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { useTestDatabase } from '#testing';
import { assignableFunctions } from '../read/assignable-functions.ts';
import { readCase } from '../read/case.ts';
import { caseLog } from '../read/case-log.ts';
import { cases, find } from '../read/cases.ts';
import { inbox } from '../read/inbox.ts';
import { myDay } from '../read/my-day.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, refusal, type World } from '../testing/index.ts';
import { assessProtection } from './assess-protection.ts';
import { assignCase } from './assign-case.ts';
import { assignCases } from './assign-cases.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { existenceCheck } from './existence-check.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const give = (caseId: string, to: { functionId: string | null }, by = w.berit) =>
  w.run(assignCase, by, { caseId, functionId: to.functionId ?? '' });
const notFound = { code: 'NOT_FOUND' };

describe('given a case in intake', () => {
  test('when it is given to another unit, then its clocks go along and intake knows of it no more', async () => {
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    await give(caseId, w.siv);

    const [clock] = await w.rows(
      "select unit_id, function_id from clocks.clock where case_id = $1 and rule_id = 'BU-020'",
      [caseId],
    );
    expect(clock).toEqual({
      unit_id: w.board.unitId('investigation'),
      function_id: w.siv.functionId,
    });
    expect((await w.run(readCase, w.siv, { caseId })).holder.employeeName).toBe('Siv Rönnfors');

    for (const who of [w.jon, w.mira, w.lova, w.olle]) {
      expect(await refusal(w.run(readCase, who, { caseId })), who.name).toEqual(notFound);
    }
    for (const who of [w.jon, w.mira]) {
      const lists = await Promise.all([
        w.run(inbox, who, {}),
        w.run(cases, who, {}),
        w.run(myDay, who, {}),
        w.run(find, who, { q: 'Norrgren' }),
      ]);
      expect(JSON.stringify(lists)).not.toContain(caseId);
      expect(JSON.stringify(lists)).not.toContain('Alva');
    }
  });

  test('then a stopped clock stays with the unit that stopped it', async () => {
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    await give(caseId, w.siv);
    const [clock] = await w.rows(
      "select unit_id, function_id from clocks.clock where case_id = $1 and rule_id = 'BU-010'",
      [caseId],
    );
    expect(clock).toEqual({ unit_id: w.board.unitId('intake'), function_id: w.jon.functionId });
  });

  test('when it is given on, then the timeline says to whom and by whom', async () => {
    const { caseId } = await aCase(w).build();
    w.at('2026-11-20T11:00');
    const view = await give(caseId, w.siv);
    expect(view.timeline[0]).toMatchObject({
      kind: 'assigned',
      text: 'caseworker, Siv Rönnfors, Siv Rönnfors',
      by: 'Berit Sandmo',
      on: '2026-11-20',
    });
  });

  test('when the case has ended, then it is given to nobody', async () => {
    const { caseId } = await aCase(w).assessed().notOpened().build();
    expect(await refusal(give(caseId, w.mira))).toEqual({ code: 'CONFLICT', reason: 'CASE_CLOSED' });
  });

  test('when the function belongs to another board, then the field is named', async () => {
    const other = await aBoard(t.pool, { beside: w.board });
    const { caseId } = await aCase(w).build();
    expect(await refusal(give(caseId, await other.actor('caseworker', 'investigation')))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['functionId: unknown_function'],
    });
  });

  test('when it is given away while a decision waits, then the old unit decides nothing', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const owner = await t.pool.connect();
    let decision: Promise<unknown>;
    try {
      await owner.query('begin');
      await owner.query('select 1 from access.case_fact where case_id = $1 for update', [caseId]);
      decision = refusal(
        w.run(decidePreliminary, w.jon, { caseId, outcome: 'not_open', reasonCode: 'other', text: 'Nej.' }),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      await owner.query(
        `update access.case_fact set unit_id = $2, holder_functions = '{}' where case_id = $1`,
        [caseId, w.board.unitId('youth')],
      );
      await owner.query('commit');
    } finally {
      owner.release();
    }
    expect(await decision).toEqual(notFound);
    expect(await w.rows('select 1 from casework.preliminary_decision where case_id = $1', [caseId])).toEqual(
      [],
    );
  });
});

describe('given several cases', () => {
  test('when they are given on together, then all go, and one that may not be given refuses them all', async () => {
    const [a, b, other] = [
      await aCase(w).heldBy(w.siv).build(),
      await aCase(w).heldBy(w.siv).build(),
      await aCase(w).heldBy(w.lova).build(),
    ];
    const together = (caseIds: string[]) =>
      w.run(assignCases, w.berit, { caseIds, functionId: w.olle.functionId ?? '' });

    expect(await refusal(together([a.caseId, b.caseId, other.caseId]))).toEqual(notFound);
    expect((await w.run(readCase, w.siv, { caseId: a.caseId })).holder.employeeName).toBe('Siv Rönnfors');

    expect(await together([a.caseId, b.caseId])).toEqual({ given: 2 });
    for (const { caseId } of [a, b]) {
      expect((await w.run(readCase, w.olle, { caseId })).holder.employeeName).toBe('Olle Tegnér');
    }
  });
});

describe('the existence check', () => {
  const check = (by = w.karin, other: object = { identityNumber: ALVAS_NUMBER }) =>
    w.run(existenceCheck, by, { reason: 'Polisen ringer om barnet.', ...other });
  const alva = { children: [aChild({ identityNumber: ALVAS_NUMBER })] };

  test('tells that the child is known, how often, and where; and no content', async () => {
    await aCase(w).reported(alva).assessed().notOpened().build();
    await aCase(w).reported(alva).assessed().opened(w.siv).build();

    expect(await check()).toEqual({
      known: [
        {
          label: 'Alva N.',
          birthYear: 2012,
          earlierReports: 2,
          openCase: true,
          unitName: 'Utredning barn',
          holderName: 'Siv Rönnfors',
          relation: 'self',
          withheld: false,
        },
      ],
    });
  });

  test('finds by the whole name too, and says nothing of anybody else', async () => {
    await aCase(w).build();
    const answer = await check(w.jon, { givenName: 'alva', familyName: '  NORRGREN ' });
    expect(answer.known.map((k) => k.label)).toEqual(['Alva N.']);
    expect(await check(w.jon, { givenName: 'Alva', familyName: 'Norr' })).toEqual({ known: [] });
    expect(await check(w.jon, { identityNumber: '201905179808' })).toEqual({ known: [] });
  });

  test('asks for a number or a whole name, and for a reason', async () => {
    const fields = (input: object) => refusal(check(w.jon, input)).then((r) => r.fields);
    expect(await fields({ familyName: 'Norrgren' })).toEqual(['identityNumber: identity_or_name_needed']);
    expect(await fields({ identityNumber: '120304-9803' })).toEqual(['identityNumber: identity_number']);
    expect(await fields({ identityNumber: ALVAS_NUMBER, reason: '  ' })).toEqual(['reason: required']);
  });

  test('knows only the own board’s children', async () => {
    const beside = await aWorld(t.pool, await aBoard(t.pool, { beside: w.board }));
    const elsewhere = await aWorld(t.pool);
    await aCase(beside).reported(alva).build();
    await aCase(elsewhere).reported(alva).build();

    expect(await check()).toEqual({ known: [] });
  });

  test('is traced with the person and the reason, found or not', async () => {
    const { caseId } = await aCase(w).reported(alva).build();
    const { personId } = (await w.run(readCase, w.jon, { caseId })).person;
    await check();
    await check(w.karin, { identityNumber: '201905179808' });

    const traced = await w.rows(
      `select kind, (select body from trail.stated_reason s where s.entry_id = e.id) as stated_reason, subject_kind, subject_id from trail.entry e
        where operation = 'casework.existence-check' and tenant_id = $1 order by id`,
      [w.board.tenantId],
    );
    const row = { kind: 'read', stated_reason: 'Polisen ringer om barnet.' };
    expect(traced).toEqual([
      { ...row, subject_kind: 'person', subject_id: personId },
      { ...row, subject_kind: null, subject_id: null },
    ]);
  });
});

describe('the log of a case', () => {
  test('says who read and did what, newest first, and who was refused', async () => {
    const { caseId, reportId } = await aCase(w).build();
    w.at('2026-11-20T10:00');
    await w.run(assessProtection, w.jon, { caseId, reportId, outcome: 'no_need', reasons: 'Trygg.' });
    w.at('2026-11-20T11:00');
    await refusal(w.run(readCase, w.lova, { caseId }));
    w.at('2026-11-20T12:00');
    await w.run(readCase, w.mira, { caseId });

    const { rows } = await w.run(caseLog, w.jon, { caseId });
    const [number = ''] = rows[0]?.cases ?? [];
    expect(rows.map((r) => [r.employeeName, r.operation, r.kind, r.reason, r.cases])).toEqual([
      ['Mira Dalholm', 'casework.case', 'read', null, [number]],
      ['Lova Strandh', 'casework.case', 'refused', 'OTHER_UNIT', [number]],
      ['Jon Åkerlo', 'casework.assess-protection', 'change', null, [number]],
      ['Jon Åkerlo', 'casework.register-report', 'change', null, [number]],
    ]);
  });

  test('of one case does not name the others that a list showed beside it', async () => {
    const first = await aCase(w).build();
    await aCase(w).build();
    await w.run(inbox, w.mira, {});

    const { rows } = await w.run(caseLog, w.jon, { caseId: first.caseId });
    expect(rows.flatMap((r) => r.cases)).toEqual(rows.map(() => 'BU-2026-0001'));
  });
});

describe('given to somebody without the degree that work with children asks for (SoL 25:1)', () => {
  const noDegree = { code: 'INVALID_INPUT', fields: ['functionId: no_degree'] };
  beforeEach(async () => {
    await w.board.disqualify(w.olle.employeeId ?? '');
  });

  test('then the case is not, nor any of several, and the list says who may', async () => {
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    expect(await refusal(give(caseId, w.olle))).toEqual(noDegree);
    const caseIds = [caseId, (await aCase(w).build()).caseId];
    const several = w.run(assignCases, w.berit, { caseIds, functionId: w.olle.functionId ?? '' });
    expect(await refusal(several)).toEqual(noDegree);
    const { functions } = await w.run(assignableFunctions, w.jon, { caseId });
    const competent = (who: { functionId: string | null }) =>
      functions.find((f) => f.functionId === who.functionId)?.competent;
    expect([competent(w.siv), competent(w.olle)]).toEqual([true, false]);
  });

  test('then no investigation is opened with them', async () => {
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    const opening = w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'open',
      text: 'Behöver utredas.',
      functionId: w.olle.functionId ?? '',
    });
    expect(await refusal(opening)).toEqual(noDegree);
    expect((await w.run(readCase, w.jon, { caseId })).state).toBe('preliminary');
  });

  test('then whoever assesses an unassigned case does not have it by that', async () => {
    await w.board.disqualify(w.mira.employeeId ?? '');
    const { caseId } = await aCase(w).assessed('no_need', w.mira).build();
    expect((await w.run(readCase, w.jon, { caseId })).holder.functionId).toBe(null);
  });

  test('then they may still decide what another is to investigate: deciding follows the delegation order', async () => {
    await w.board.disqualify(w.jon.employeeId ?? '');
    const { caseId } = await aCase(w).assessed('no_need', w.mira).build();
    const view = await w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'open',
      text: 'Behöver utredas.',
      functionId: w.siv.functionId ?? '',
    });
    expect(view.state).toBe('investigation');
  });

  test('then a vacant function can have it, when the manager to whom it falls has the degree', async () => {
    const vacant = await w.board.vacantFunction('caseworker', 'investigation', 'Vakant');
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    await give(caseId, { functionId: vacant });
    await w.board.disqualify(w.berit.employeeId ?? '');
    const { caseId: another } = await aCase(w).heldBy(w.jon).assessed().build();
    expect(await refusal(give(another, { functionId: vacant }))).toEqual(noDegree);
  });
});
