import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { aProject } from '#modules/plans/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from './modules.ts';
import { byName, why } from './testing/by-name.ts';

const t = await useTestDatabase();

interface Page {
  head: {
    standing: string;
    decidedSum: number | null;
    overdueReports: number;
    nextReport: { what: string; dueOn: string } | null;
    afterwards: string | null;
  };
  version: number;
  reports: { reportId: string; what: string; standing: string; dropped: { why: string } | null }[];
  ended: { result: string; words: string } | null;
  versions: { version: number; decidedSum: number | null }[];
  may: string[];
}

/** A project that a coordinator answers for, with two reports to whoever pays. */
async function aBoardWithAProject() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const run = byName(runner);
  const director = await w.board.actor('director', 'staff', 'Disa Alm');
  const coordinator = await w.board.actor('coordinator', 'staff', 'Kim Dahl');
  const manager = await w.board.actor('unit_manager', 'family', 'Mona Strand');
  const member = await w.board.actor('board_member', 'staff', 'Bo Lind');
  w.at('2026-01-20T09:00+01:00');
  const project = aProject(coordinator.functionId ?? '');
  const { projectId } = project;
  const set = (more: object = {}, actor = director) =>
    run<Page>('plans.set-project', actor, { ...project, ...more });
  const report = (what: string, dueOn: string, reportId = newId()) =>
    run<Page>('plans.plan-report', director, { projectId, reportId, what, dueOn }).then(() => reportId);
  const send = (reportId: string, sentOn: string, actor: Actor = coordinator) =>
    run<Page>('plans.send-report', actor, { projectId, reportId, sentOn });
  const show = (actor: Actor = director) => run<Page>('plans.project', actor, { projectId });
  const clocks = () =>
    w.rows<{ due_on: string; state: string; function_id: string }>(
      `select c.due_on::text, c.function_id,
          case when c.cancelled_at is not null then 'cancelled' when c.stopped_at is not null then 'stopped' else 'runs' end as state
        from clocks.clock c join plans.project_report r on r.tenant_id = c.tenant_id and r.id = c.subject_id
        where r.project_id = $1 and c.rule_id = 'LOK-056' order by c.due_on`,
      [projectId],
    );
  return { w, run, why, director, coordinator, manager, member, projectId, set, report, send, show, clocks };
}

test('what a project is stands in versions, and a button pressed twice is one', async () => {
  const { set, why, show } = await aBoardWithAProject();
  await set();
  await set();
  await set({ seenVersion: 1, decidedSum: 2_000_000 });
  expect(await why(set({ seenVersion: 1, decidedSum: 3_000_000 }))).toBe('CHANGED_MEANWHILE');
  expect(await why(set({ seenVersion: 2, toOn: '2026-01-01' }))).toBe('before_first_day_of_project');
  const { head, versions } = await show();
  expect([head.standing, head.decidedSum, versions.map((v) => v.decidedSum)]).toEqual([
    'coming',
    2_000_000,
    [2_000_000, 1_850_000],
  ]);
});

test('a report has a clock to the day that is asked for; it is sent, or let go with why', async () => {
  const { w, set, report, send, show, clocks, run, director, projectId, why, manager } =
    await aBoardWithAProject();
  await set();
  const first = await report('Delredovisning', '2026-06-30');
  await report('Delredovisning', '2026-06-30', first);
  const mistaken = await report('Fel dag', '2026-08-31');
  await report('Slutredovisning', '2027-02-28');
  await run('plans.drop-report', director, { projectId, reportId: mistaken, reason: 'Fel dag.' });
  expect((await clocks()).map((c) => [c.due_on, c.state])).toEqual([
    ['2026-06-30', 'runs'],
    ['2026-08-31', 'cancelled'],
    ['2027-02-28', 'runs'],
  ]);
  w.at('2026-07-02T09:00+02:00');
  expect((await show()).head).toMatchObject({ overdueReports: 1, nextReport: { what: 'Delredovisning' } });
  expect(await why(send(first, '2026-07-03'))).toBe('in_the_future');
  expect(await why(send(first, '2026-07-02', manager))).toBe('NOT_FOUND');
  await send(first, '2026-07-02');
  await send(first, '2026-07-02');
  expect(await why(send(first, '2026-07-01'))).toBe('REPORT_SETTLED');
  expect((await show()).reports.map((r) => r.standing)).toEqual(['late', 'dropped', 'owed']);
  // Somebody else answers for it: what is owed goes with it.
  await set({ seenVersion: 1, functionId: director.functionId });
  expect((await clocks()).find((c) => c.state === 'runs')?.function_id).toBe(director.functionId);
});

test('a project ends with what it came to, and is told of until somebody says so', async () => {
  const { w, set, report, show, run, director, projectId, why } = await aBoardWithAProject();
  await set();
  await report('Slutredovisning', '2027-02-28');
  w.at('2027-01-04T09:00+01:00');
  expect((await show()).head.standing).toBe('unended');
  const ending = {
    projectId,
    endedOn: '2026-12-31',
    result: 'Elva unga fick stöd, sju har lämnat.',
    afterwards: 'kept',
    words: 'Enheten för unga fortsätter med egna pengar.',
  };
  expect(await why(run('plans.end-project', director, { ...ending, endedOn: '2026-01-31' }))).toBe(
    'before_first_day_of_project',
  );
  const ended = await run<Page>('plans.end-project', director, ending);
  expect([ended.head.standing, ended.head.afterwards, ended.ended?.result]).toEqual([
    'ended',
    'kept',
    ending.result,
  ]);
  // What is owed still is.
  expect(ended.head.nextReport?.dueOn).toBe('2027-02-28');
  expect(ended.may).toEqual(['plan_report', 'send_report']);
  expect(await why(set({ seenVersion: 1, title: 'Annat' }))).toBe('PROJECT_ENDED');
});

test('who may: the board reads, a manager writes for the own units, the coordinator reports the own one', async () => {
  const { set, show, why, member, manager, coordinator, run, w, projectId } = await aBoardWithAProject();
  expect(await why(set({}, manager))).toBe('NOT_FOUND');
  await set();
  expect((await show(member)).may).toEqual([]);
  expect((await show(coordinator)).may).toEqual(['send_report']);
  expect((await show(manager)).may).toEqual([]);
  expect(await why(set({ seenVersion: 1 }, coordinator))).toBe('ROLE_LACKS_PERMISSION');
  expect(await why(run('plans.project', w.siv, { projectId }))).toBe('ROLE_LACKS_PERMISSION');
  expect(await why(run('plans.project', manager, { projectId: newId() }))).toBe('NOT_FOUND');
});
