import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { useTestDatabase } from '#testing';
import { extendPreliminary } from '../operations/extend-preliminary.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, IVARS_NUMBER, type World } from '../testing/index.ts';
import { assignableFunctions } from './assignable-functions.ts';
import { readCase } from './case.ts';
import { cases, find } from './cases.ts';
import { counts } from './counts.ts';
import { inbox } from './inbox.ts';
import { myDay } from './my-day.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const IVAR = aChild({ givenName: 'Ivar', familyName: 'Tallmo', birthDate: '2019-05-17' });
const HEDDA = aChild({ givenName: 'Hedda', familyName: 'Kvist', birthDate: '2014-12-01' });
const ELMER = aChild({ givenName: 'Elmer', familyName: 'Kvist', birthDate: '2018-11-20' });

describe('the inbox', () => {
  test('shows what is not decided, the nearest clock first, children together', async () => {
    w.at('2026-11-16T09:00');
    const old = await aCase(w)
      .reported({ children: [IVAR] })
      .heldBy(w.mira)
      .assessed()
      .build();
    w.at('2026-11-20T09:00');
    const siblings = await aCase(w)
      .reported({ children: [HEDDA, ELMER], worries: ['witnessed_violence'] })
      .build();
    await aCase(w).assessed().notOpened().build();
    await aCase(w).assessed().opened(w.siv).build();

    const answer = await w.run(inbox, w.jon, {});

    expect(answer.rows.map((r) => [r.reference, r.children.map((c) => [c.label, c.age])])).toEqual([
      [
        siblings.reference,
        [
          ['Hedda K.', 11],
          ['Elmer K.', 8],
        ],
      ],
      [old.reference, [['Ivar T.', 7]]],
    ]);
    expect(answer).toMatchObject({ reportCount: 2, childCount: 3, today: '2026-11-20' });
    expect(answer.rows[0]).toMatchObject({
      openAtOnce: true,
      immediateDanger: false,
      holderName: null,
      mine: false,
      reporterCategory: 'school',
      reporterOrganisation: 'Norrängens skola',
      protection: { ruleId: 'BU-010', dueOn: '2026-11-20', state: 'running' },
      preliminary: { ruleId: 'BU-020', dueOn: '2026-12-04' },
    });
    expect(answer.rows[1]).toMatchObject({
      holderName: 'Mira Dalholm',
      protection: { state: 'met' },
      preliminary: { dueOn: '2026-11-30' },
    });
  });

  test('is the own unit’s, and a manager’s units’', async () => {
    await aCase(w).build();
    const manager = await w.board.actor('unit_manager', 'youth', 'Ola Berg');
    const rows = async (who: Actor) => (await w.run(inbox, who, {})).rows.length;
    expect([await rows(w.jon), await rows(w.berit), await rows(manager)]).toEqual([1, 1, 0]);
  });

  test('counts all that wait when there are more than it shows', async () => {
    await aCase(w).build();
    await t.pool.query(
      `with h as (
         insert into casework.case_head
         select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'number', 'BU-2026-' || n))).*
         from casework.case_head h, generate_series(1001, 1320) n where h.tenant_id = $1
         returning *
       ), f as (
         insert into access.case_fact (tenant_id, case_id, authority_id, unit_id, person_id, case_number,
           holder_functions, protection, open)
         select tenant_id, id, authority_id, unit_id, person_id, number, '{}', 'none', true from h
       ), r as (
         insert into casework.report (tenant_id, id, authority_id, unit_id, reference, received_at, registered_at,
           channel, reporter_category, worries, immediate_danger, child_count)
         select tenant_id, id, authority_id, unit_id, number, updated_at, updated_at, 'phone', 'school', '{}', false, 1
         from h
       )
       insert into casework.report_case (tenant_id, report_id, case_id, authority_id, unit_id, position)
       select tenant_id, id, id, authority_id, unit_id, 0 from h`,
      [w.board.tenantId],
    );
    const answer = await w.run(inbox, w.jon, {});
    expect(answer.rows).toHaveLength(300);
    expect(answer).toMatchObject({ reportCount: 321, childCount: 321 });
    expect(await w.run(counts, w.jon, {})).toEqual({ inbox: 321, cases: 0 });

    // What came last can't wait: it is shown before what came first.
    await t.pool.query(
      `update casework.report set immediate_danger = true, received_at = received_at + interval '1 day'
       where tenant_id = $1 and reference = 'BU-2026-1320'`,
      [w.board.tenantId],
    );
    const { rows } = await w.run(inbox, w.jon, {});
    expect(rows.filter((r) => r.immediateDanger).map((r) => r.reference)).toEqual(['BU-2026-1320']);
  });
});

describe('my day', () => {
  const clocksIn = (rows: { duty: string; label: string }[]) => rows.map((r) => [r.duty, r.label]);

  test('parts what is overdue, due today, in the next days and later', async () => {
    w.at('2026-11-05T09:00');
    await aCase(w)
      .reported({ children: [IVAR] })
      .heldBy(w.siv)
      .assessed('no_need', w.siv)
      .build();
    w.at('2026-11-10T09:00');
    await aCase(w)
      .reported({ children: [HEDDA] })
      .heldBy(w.siv)
      .assessed('no_need', w.siv)
      .build();
    w.at('2026-11-20T09:00');
    await aCase(w).heldBy(w.siv).build();

    const day = await w.run(myDay, w.siv, {});

    expect(clocksIn(day.overdue)).toEqual([['BU-020', 'Ivar T.']]);
    expect(clocksIn(day.dueToday)).toEqual([['BU-010', 'Alva N.']]);
    expect(clocksIn(day.next)).toEqual([['BU-020', 'Hedda K.']]);
    expect(day.laterCount).toBe(1);
    expect(day.overdue[0]).toMatchObject({
      reporterCategory: 'school',
      action: 'casework.decide-preliminary',
      clock: { dueOn: '2026-11-19', daysLate: 1, state: 'overdue', holder: { employeeName: 'Siv Rönnfors' } },
    });
    expect(day.dueToday[0]).toMatchObject({
      action: 'casework.assess-protection',
      reporterCategory: 'school',
    });
  });

  test('shows intake also what nobody has been given, and a caseworker never', async () => {
    await aCase(w).build();
    expect(clocksIn((await w.run(myDay, w.jon, {})).dueToday)).toEqual([['BU-010', 'Alva N.']]);
    expect(clocksIn((await w.run(myDay, w.siv, {})).dueToday)).toEqual([]);
  });

  test('tells for three days what somebody else has given to me', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const news = async () => (await w.run(myDay, w.siv, {})).newToMe;
    expect(await news()).toEqual([
      {
        caseId,
        label: 'Alva N.',
        age: 14,
        assignedAt: '2026-11-20T08:15:00.000Z',
        assignedBy: 'Berit Sandmo',
      },
    ]);
    w.at('2026-11-23T09:16');
    expect(await news()).toEqual([]);
  });
});

describe('the cases', () => {
  const numbers = async (who: Actor, input: object = {}) =>
    (await w.run(cases, who, input)).rows.map((r) => r.caseNumber);

  test('are for a caseworker the own, for a manager the units’', async () => {
    await aCase(w).heldBy(w.siv).build();
    await aCase(w).heldBy(w.olle).build();
    await aCase(w).heldBy(w.lova).build();

    expect(await numbers(w.siv)).toEqual(['BU-2026-0001']);
    expect(await numbers(w.olle)).toEqual(['BU-2026-0002']);
    expect(await numbers(w.lova)).toEqual(['BU-2026-0003']);
    expect((await numbers(w.berit)).sort()).toEqual(['BU-2026-0001', 'BU-2026-0002']);
    expect(await numbers(w.jon)).toEqual([]);
  });

  test('can be had by stage, as mine, and page by page', async () => {
    const made = [];
    for (let i = 0; i < 3; i++) made.push(await aCase(w).heldBy(w.jon).assessed().build());
    await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    await aCase(w).heldBy(w.mira).build();

    expect(await numbers(w.jon, { show: 'ended' })).toEqual(['BU-2026-0004']);
    expect((await numbers(w.jon, { show: 'mine' })).sort()).toEqual([
      'BU-2026-0001',
      'BU-2026-0002',
      'BU-2026-0003',
    ]);
    expect(await numbers(w.jon, { show: 'investigation' })).toEqual([]);
    const { counts: of, total } = await w.run(cases, w.jon, {});
    expect({ of, total }).toEqual({
      of: {
        open: 4,
        mine: 3,
        preliminary: 4,
        investigation: 0,
        performing: 0,
        concluded: 0,
        follow_up: 0,
        ended: null,
      },
      total: 4,
    });
    expect(await w.run(cases, w.jon, { show: 'ended' })).toMatchObject({ total: 1, counts: { ended: 1 } });
    expect(await w.run(cases, w.jon, { page: 2 })).toMatchObject({ rows: [], total: 4 });
    expect(await w.run(counts, w.jon, {})).toEqual({ inbox: 4, cases: 3 });
  });

  test('come in the order asked for: nearest clock, name as Swedish sorts it, newest', async () => {
    const named = async (givenName: string, day: string) => {
      w.at(`${day}T09:00`);
      await aCase(w)
        .reported({ children: [aChild({ givenName, familyName: 'Ek' })] })
        .assessed()
        .build();
    };
    await named('Ärla', '2026-11-10');
    await named('Örjan', '2026-11-12');
    await named('Zeb', '2026-11-18');
    await named('Åsa', '2026-11-19');
    const extended = (await w.run(cases, w.jon, {})).rows.find((r) => r.label === 'Ärla E.');
    await w.run(extendPreliminary, w.jon, {
      caseId: extended?.caseId ?? '',
      until: '2026-12-30',
      reason: 'Barnet är på sjukhus och kan inte nås.',
    });
    const sorted = async (input: object) => (await w.run(cases, w.jon, input)).rows.map((r) => r.label);
    expect(await sorted({})).toEqual(['Örjan E.', 'Zeb E.', 'Åsa E.', 'Ärla E.']);
    expect(await sorted({ sort: 'name' })).toEqual(['Zeb E.', 'Åsa E.', 'Ärla E.', 'Örjan E.']);
    expect(await sorted({ sort: 'newest' })).toEqual(['Åsa E.', 'Zeb E.', 'Örjan E.', 'Ärla E.']);
  });

  test('beyond a page are on the next one, each once', async () => {
    for (let i = 0; i < 26; i++)
      await aCase(w)
        .reported({ children: [aChild({ givenName: 'Hedda' }), aChild({ givenName: 'Elmer' })] })
        .build();
    const first = await numbers(w.jon);
    const second = await numbers(w.jon, { page: 2 });
    expect([first.length, second.length]).toEqual([50, 2]);
    expect(new Set([...first, ...second]).size).toBe(52);
  });

  test('show the clock that asks first, who has it, and how it is protected', async () => {
    await aCase(w).heldBy(w.siv).assessed('no_need', w.siv).build();
    const [row] = (await w.run(cases, w.siv, {})).rows;
    expect(row).toMatchObject({
      label: 'Alva N.',
      age: 14,
      unitName: 'Utredning barn',
      holderName: 'Siv Rönnfors',
      mine: true,
      protection: 'none',
      nextClock: { ruleId: 'BU-020', dueOn: '2026-12-04' },
    });
  });
});

describe('finding', () => {
  const found = async (q: string, who: Actor = w.berit) =>
    (await w.run(find, who, { q })).cases.map((c) => c.label).sort();

  beforeEach(async () => {
    await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .heldBy(w.siv)
      .build();
    await aCase(w)
      .reported({ children: [{ ...IVAR, identityNumber: IVARS_NUMBER }] })
      .heldBy(w.lova)
      .build();
    await aCase(w)
      .reported({ children: [aChild({ givenName: 'Åsa', familyName: 'Von  Örn' })] })
      .heldBy(w.siv)
      .build();
  });

  test.each([
    ['norr', ['Alva N.']],
    ['ALVA NORR', ['Alva N.']],
    ['norrgren alva', ['Alva N.']],
    ['rgren', []],
    ['%', []],
    ['von örn', ['Åsa V.']],
    ['ÅSA', ['Åsa V.']],
    ['120304-9802', ['Alva N.']],
    ['bu-2026-0001', ['Alva N.']],
    ['BU-2026-0002', []],
    ['tallmo', []],
    [IVARS_NUMBER, []],
  ])('%s gives a manager of the unit %j', async (q, labels) => {
    expect(await found(q.length < 2 ? `${q}${q}` : q)).toEqual(labels);
  });

  test('finds for each only what is theirs', async () => {
    expect(await found('tallmo', w.lova)).toEqual(['Ivar T.']);
    expect(await found(IVARS_NUMBER, w.lova)).toEqual(['Ivar T.']);
    expect(await found('norrgren', w.lova)).toEqual([]);
    expect(await found('norrgren', w.olle)).toEqual([]);
    expect(await found('BU-2026-0001', w.olle)).toEqual([]);
  });
});

describe('a conflict of interest', () => {
  test('hides the case from that employee in every list, and from nobody else', async () => {
    const { caseId } = await aCase(w).heldBy(w.mira).build();
    await t.pool.query(
      'update access.case_fact set excluded_employees = array[$2::uuid] where case_id = $1',
      [caseId, w.mira.employeeId],
    );
    const seen = async (who: Actor) =>
      JSON.stringify([
        await w.run(inbox, who, {}),
        await w.run(cases, who, {}),
        await w.run(myDay, who, {}),
        await w.run(find, who, { q: 'norrgren' }),
      ]).includes(caseId);

    expect([await seen(w.mira), await seen(w.jon)]).toEqual([false, true]);
    const { caseId: another } = await aCase(w).build();
    const load = async (who: Actor) =>
      (await w.run(assignableFunctions, who, { caseId: another })).functions.find(
        (f) => f.functionId === w.mira.functionId,
      )?.openCases;
    expect([await load(w.mira), await load(w.jon)]).toEqual([0, 1]);
  });
});

test('functions that can be given a case come with how many they have, and no case is shown', async () => {
  const { caseId } = await aCase(w).build();
  await aCase(w).heldBy(w.siv).build();
  await aCase(w).heldBy(w.siv).assessed('no_need', w.siv).notOpened(w.siv).build();

  const { functions } = await w.run(assignableFunctions, w.jon, { caseId });

  const load = Object.fromEntries(functions.map((f) => [f.employeeName, f.openCases]));
  expect(load).toMatchObject({ 'Siv Rönnfors': 1, 'Olle Tegnér': 0, 'Jon Åkerlo': 0 });
  expect(load).not.toHaveProperty('Karin Myrhed');
});

test('the facts of every case agree with its head', async () => {
  await aCase(w).build();
  await aCase(w).heldBy(w.siv).build();
  await aCase(w).assessed().opened(w.olle).build();
  await aCase(w).assessed().notOpened().build();
  await aCase(w).assessed('acute').build();

  const differing = await w.rows(
    `select h.number from casework.case_head h left join access.case_fact f
        on f.tenant_id = h.tenant_id and f.case_id = h.id
      where h.tenant_id = $1 and (f.unit_id, f.authority_id, f.person_id, f.case_number, f.protection, f.open,
          f.holder_functions) is distinct from
        (h.unit_id, h.authority_id, h.person_id, h.number, h.protection, h.closed_on is null,
          case when h.function_id is null then '{}'::uuid[] else array[h.function_id] end)`,
    [w.board.tenantId],
  );
  expect(differing).toEqual([]);
  expect((await w.run(readCase, w.jon, { caseId: (await aCase(w).build()).caseId })).state).toBe(
    'preliminary',
  );
});
