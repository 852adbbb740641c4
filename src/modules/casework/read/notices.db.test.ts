import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, joinGrants } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { markRead, mine, remind, grants as reminderGrants, unread } from '#core/reminders';
import { useTestDatabase } from '#testing';
import { assignCase } from '../operations/assign-case.ts';
import { grants } from '../policy.ts';
import { aCase, aWorld, type MadeCase, type World } from '../testing/index.ts';
import { notices } from './notices.ts';

const t = await useTestDatabase();

let w: World;
let run: Runner['run'];
let made: MadeCase;
const at = (local: string) => new Date(`${local}+01:00`);

/** Siv has a case that came in on 20 November; five days before it is due she has been warned. */
beforeEach(async () => {
  w = await aWorld(t.pool);
  ({ run } = createRunner({ pool: t.pool, grants: joinGrants([grants, reminderGrants]), now: w.now }));
  made = await aCase(w).assessed().heldBy(w.siv).build();
  w.at('2026-11-29T08:00');
  await remind(t.pool, w.board.tenantId, { now: w.now() });
});

const labels = async (actor: Actor) => (await run(notices, actor, {})).notices.map((n) => n.label);
const trailOf = async (actor: Actor) =>
  (
    await w.rows<{ event: string; subject: string }>(
      `select event, subject_id as subject from trail.entry where employee_id = $1 and event like 'notices.%'
       order by id`,
      [actor.employeeId],
    )
  ).map((e) => `${e.event} ${e.subject === made.caseId ? 'case' : (e.subject ?? '-')}`);

describe('reminders beside my day', () => {
  it('say what, until when and of which case, to whoever has it', async () => {
    const { notices: own, unread: count } = await run(notices, w.siv, {});
    expect(count).toBe(1);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      kind: 'warning',
      at: at('2026-11-29T08:00').toISOString(),
      readAt: null,
      ruleId: 'BU-020',
      dueOn: '2026-12-04',
      caseId: made.caseId,
      clock: { ruleId: 'BU-020', state: 'running' },
    });
    expect(own[0]?.label).toMatch(/Alva/);
    expect(own[0]?.caseNumber).toBeTruthy();
  });

  it('are nobody else’s: not a colleague’s, not the manager’s', async () => {
    expect(await labels(w.olle)).toEqual([]);
    expect(await labels(w.berit)).toEqual([]);
    expect(await run(unread, w.olle, {})).toEqual({ unread: 0 });
  });

  it('can be marked as read by whoever they were given to, and by nobody else', async () => {
    const [notice] = (await run(mine, w.siv, {})).notices;
    const noticeIds = [notice?.id ?? ''];
    await run(markRead, w.olle, { noticeIds });
    expect(await run(unread, w.siv, {})).toEqual({ unread: 1 });
    w.at('2026-11-29T09:00');
    expect(await run(markRead, w.siv, { noticeIds })).toEqual({ unread: 0 });
    w.at('2026-11-30T09:00');
    await run(markRead, w.siv, { noticeIds });
    const [read] = (await run(mine, w.siv, {})).notices;
    expect(read?.readAt).toBe(at('2026-11-29T09:00').toISOString());
    w.at('2026-12-14T09:00');
    expect((await run(mine, w.siv, {})).notices).toEqual([]);
  });

  it('show no case, and no clock, to somebody who has lost it since', async () => {
    await run(assignCase, w.berit, { caseId: made.caseId, functionId: w.olle.functionId ?? '' });
    const { notices: own } = await run(notices, w.siv, {});
    expect(own).toMatchObject([
      { kind: 'warning', caseId: null, label: null, caseNumber: null, clock: null },
    ]);
    await remind(t.pool, w.board.tenantId, { now: w.now() });
    expect((await run(notices, w.siv, {})).notices).toEqual([]);
    expect(await run(unread, w.siv, {})).toEqual({ unread: 0 });
  });

  it('stand in the trail with the case when they show one; the count shows nobody and does not', async () => {
    await run(unread, w.siv, {});
    expect(await trailOf(w.siv)).toEqual([]);
    await run(notices, w.siv, {});
    expect(await trailOf(w.siv)).toContain('notices.read case');
    await run(notices, w.olle, {});
    expect(await trailOf(w.olle)).toEqual(['notices.read -']);
  });

  it('tell a manager who has what nobody did anything about', async () => {
    w.at('2026-12-04T08:00');
    await remind(t.pool, w.board.tenantId, { now: w.now() });
    const { notices: own } = await run(notices, w.berit, {});
    expect(own).toMatchObject([
      {
        kind: 'untouched',
        caseId: made.caseId,
        functionTitle: expect.any(String),
        clock: { holder: { employeeName: 'Siv R\u00f6nnfors' } },
      },
    ]);
  });
});
