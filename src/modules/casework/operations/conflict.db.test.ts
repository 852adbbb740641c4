import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { cases, find } from '../read/cases.ts';
import { counts } from '../read/counts.ts';
import { disclosures } from '../read/disclosures.ts';
import { inbox as readInbox } from '../read/inbox.ts';
import { notices as listNotices } from '../read/notices.ts';
import { secrecy } from '../read/secrecy.ts';
import { unitOpenings } from '../read/unit-openings.ts';
import { unitOverview } from '../read/unit-overview.ts';
import { watch } from '../read/watch.ts';
import type { CaseworkTables } from '../tables.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, refusal } from '../testing/index.ts';
import { assignCase } from './assign-case.ts';
import { breakGlass } from './break-glass.ts';
import { declareConflict } from './declare-conflict.ts';
import { recordDisclosure } from './record-disclosure.ts';
import { endConflict, setConflict } from './set-conflict.ts';

const t = await useTestDatabase();
const identified = { children: [aChild({ identityNumber: ALVAS_NUMBER })] };

describe('a conflict of interest', () => {
  test('that the holder declares closes the case to them, and the manager has it with its clocks at once', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    expect(
      await w.run(declareConflict, w.siv, { caseId, scope: 'case', reason: 'Mamman är min kusin.' }),
    ).toEqual({
      closedToYou: true,
    });
    expect(await refusal(w.run(readCase, w.siv, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(cases, w.siv, {})).rows).toEqual([]);
    const view = await w.run(readCase, w.berit, { caseId });
    expect(view.holder.employeeName).toBe('Berit Sandmo');
    expect(view.clocks.length).toBeGreaterThan(0);
    expect(new Set(view.clocks.map((c) => c.holder.employeeName))).toEqual(new Set(['Berit Sandmo']));
    const told = await w.rows('select kind from reminders.notice where employee_id = $1 and case_id = $2', [
      w.berit.employeeId,
      caseId,
    ]);
    expect(told).toEqual([{ kind: 'conflict_returned' }]);
  });

  test('in a person reaches all their cases, also those to come, and ends with its history', async () => {
    const w = await aWorld(t.pool);
    const first = await aCase(w).reported(identified).heldBy(w.siv).build();
    const second = await aCase(w).reported(identified).heldBy(w.olle).build();
    const set = {
      caseId: first.caseId,
      scope: 'person',
      employeeId: w.olle.employeeId ?? '',
      reason: 'Granne.',
    } as const;
    await w.run(setConflict, w.berit, set);
    expect((await refusal(w.run(readCase, w.olle, { caseId: second.caseId }))).code).toBe('NOT_FOUND');
    const third = await aCase(w).reported(identified).heldBy(w.siv).build();
    expect(
      await w.rows('select excluded_employees as out from access.case_fact where case_id = $1', [
        third.caseId,
      ]),
    ).toEqual([{ out: [w.olle.employeeId] }]);
    const [conflict] = (await w.run(secrecy, w.berit, { caseId: third.caseId })).conflicts;
    expect(conflict).toMatchObject({ scope: 'person', employeeName: 'Olle Tegnér', endedAt: null });
    expect((await refusal(w.run(setConflict, w.berit, set))).reason).toBe('CONFLICT_ALREADY_SET');
    const end = { caseId: third.caseId, conflictId: conflict?.conflictId ?? '', reason: 'Har flyttat.' };
    const after = await w.run(endConflict, w.berit, end);
    expect(after.conflicts).toMatchObject([{ endedBy: 'Berit Sandmo', endReason: 'Har flyttat.' }]);
    expect((await refusal(w.run(endConflict, w.berit, end))).reason).toBe('CONFLICT_ENDED');
    expect(
      await w.rows(
        'select distinct excluded_employees as out from access.case_fact where case_id = any($1)',
        [[first.caseId, second.caseId, third.caseId]],
      ),
    ).toEqual([{ out: [] }]);
  });

  test('in one case leaves the person’s others as they are, and ending one leaves another', async () => {
    const w = await aWorld(t.pool);
    const first = await aCase(w).reported(identified).heldBy(w.siv).build();
    const second = await aCase(w).reported(identified).heldBy(w.siv).build();
    await w.run(declareConflict, w.siv, { caseId: first.caseId, scope: 'case', reason: 'Jäv.' });
    expect((await w.run(readCase, w.siv, { caseId: second.caseId })).holder.employeeName).toBe(
      'Siv Rönnfors',
    );
    await w.run(declareConflict, w.siv, { caseId: second.caseId, scope: 'person', reason: 'Jäv.' });
    const view = await w.run(secrecy, w.berit, { caseId: first.caseId });
    const whole = view.conflicts.find((c) => c.scope === 'person');
    await w.run(endConflict, w.berit, {
      caseId: first.caseId,
      conflictId: whole?.conflictId ?? '',
      reason: 'Utrett.',
    });
    expect((await refusal(w.run(readCase, w.siv, { caseId: first.caseId }))).code).toBe('NOT_FOUND');
  });

  test('of the manager gives the case to the next above who has none, or is refused by name', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.berit).build();
    const declared = w.run(declareConflict, w.berit, { caseId, scope: 'case', reason: 'Jäv.' });
    expect(await refusal(declared)).toEqual({ code: 'CONFLICT', reason: 'NOBODY_TO_TAKE_OVER' });
    const maud = await w.board.actor('unit_manager', 'family', 'Maud Ek');
    await w.run(declareConflict, w.berit, { caseId, scope: 'case', reason: 'Jäv.' });
    expect((await w.run(readCase, maud, { caseId })).holder.employeeName).toBe('Maud Ek');
  });

  test('keeps the case from being given to whoever has it', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    await w.run(declareConflict, w.siv, { caseId, scope: 'case', reason: 'Jäv.' });
    const to = (functionId: string | null) =>
      w.run(assignCase, w.berit, { caseId, functionId: functionId ?? '' });
    expect(await refusal(to(w.siv.functionId))).toEqual({ code: 'CONFLICT', reason: 'HOLDER_HAS_CONFLICT' });
    expect((await to(w.olle.functionId)).holder.employeeName).toBe('Olle Tegnér');
  });

  test('of one’s own is declared and never set by oneself for the manager’s list', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const own = { caseId, scope: 'case', employeeId: w.berit.employeeId ?? '', reason: 'Jäv.' } as const;
    expect((await refusal(w.run(setConflict, w.berit, own))).reason).toBe('DECLARE_YOUR_OWN');
  });
});

describe('a conflict of interest is in no figure of whoever has it', () => {
  test('counts, totals, watch lists and reminders are as if the case were not there, and as before for others', async () => {
    const w = await aWorld(t.pool);
    const told = async () => {
      const { total, counts: inList } = await w.run(cases, w.berit, {});
      const overview = await w.run(unitOverview, w.berit, {});
      const watched = await w.run(watch, w.berit, {});
      const { notices, unread } = await w.run(listNotices, w.berit, {});
      const { total: disclosed } = await w.run(disclosures, w.berit, {});
      const inbox = await w.run(readInbox, w.berit, {});
      const found = await w.run(find, w.berit, { q: 'Alva' });
      return {
        total,
        inList,
        overview: { ...overview, today: '' },
        watched: {
          total: watched.total,
          counts: watched.counts,
          rules: watched.rules,
          holders: watched.holders,
        },
        told: [notices.length, unread],
        disclosed,
        inbox: inbox.rows.length,
        counts: await w.run(counts, w.berit, {}),
        found: found.cases.length,
        openings: (await w.run(unitOpenings, w.berit, {})).openings.length,
      };
    };
    const before = await told();
    const { caseId } = await aCase(w).assessed('acute').build();
    const number = (
      await w.rows<{ number: string }>('select number from casework.case_head where id = $1', [caseId])
    )[0]?.number;
    await w.run(breakGlass, w.lova, { number: number ?? '', reason: 'Barnet är hos polisen i natt.' });
    await w.run(recordDisclosure, w.jon, {
      caseId,
      recipientKind: 'police',
      recipient: 'Polisen',
      what: 'Skolan.',
      legalBasis: 'suspected_crime',
      ground: 'Misstanke om grovt brott.',
    });
    expect(await told()).not.toEqual(before);
    await w.run(declareConflict, w.berit, { caseId, scope: 'case', reason: 'Släkt.' });
    expect(await told()).toEqual(before);
    expect((await w.run(cases, w.jon, {})).total).toBe(1);
  });
});

test('an id that a sender made opens no case, whatever it is the id of', async () => {
  const w = await aWorld(t.pool);
  const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
  const peek = defineOperation({
    name: 'test.peek',
    kind: 'query',
    permission: 'casework:my-day:read',
    audit: 'peeked',
    summary: 'Opens content by a case’s id',
    input: z.object({}),
    output: z.object({ seen: z.number() }),
    run: async (ctx) => {
      await ctx.adoptContent(caseId);
      const db = ctx.tables<CaseworkTables>();
      const rows = await Promise.all([
        db.selectFrom('casework.case_head').selectAll().where('id', '=', caseId).execute(),
        db.selectFrom('casework.report_copy').selectAll().where('case_id', '=', caseId).execute(),
        db.selectFrom('casework.case_event').selectAll().where('case_id', '=', caseId).execute(),
        db.selectFrom('casework.report_case').selectAll().where('case_id', '=', caseId).execute(),
      ]);
      return { seen: rows.flat().length };
    },
  });
  expect(await w.run(peek, w.lova, {})).toEqual({ seen: 0 });
});
