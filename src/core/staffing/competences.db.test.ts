import { describe, expect, it } from 'vitest';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { competences, endCompetence, noteCompetence } from './competences.ts';
import { grants } from './index.ts';

const t = await useTestDatabase();
const board = await aBoard(t.pool);
const { run } = createRunner({ pool: t.pool, grants, now: () => new Date('2026-11-20T08:00:00Z') });
const berit = await board.actor('unit_manager', 'family', 'Berit Sandmo');

const somebody = async () =>
  (await board.actor('caseworker', 'investigation', `Siv ${newId()}`)).employeeId ?? '';
const aNote = (employeeId: string, changes: { code?: string; fromOn?: string; toOn?: string } = {}) => ({
  competenceId: newId(),
  employeeId,
  code: 'trained:patriark',
  fromOn: '2026-03-01',
  restsOn: 'Kursintyg från länsstyrelsen, februari 2026',
  seenOn: '2026-11-20',
  ...changes,
});
const of = (view: Awaited<ReturnType<typeof read>>, employeeId: string) =>
  view.people.find((p) => p.employeeId === employeeId);
const read = () => run(competences, berit, {});

describe('a competence', () => {
  it('is noted with what it rests on and by whom it was seen', async () => {
    const employeeId = await somebody();
    const person = of(await run(noteCompetence, berit, aNote(employeeId)), employeeId);
    expect(person?.competences[0]).toMatchObject({
      code: 'trained:patriark',
      fromOn: '2026-03-01',
      restsOn: 'Kursintyg från länsstyrelsen, februari 2026',
      seenOn: '2026-11-20',
      notedBy: 'Berit Sandmo',
      holds: true,
      ended: null,
    });
  });

  it('is noted once, however often the button is pressed', async () => {
    const employeeId = await somebody();
    const note = aNote(employeeId);
    await run(noteCompetence, berit, note);
    expect(of(await run(noteCompetence, berit, note), employeeId)?.competences).toHaveLength(2);
  });

  it('ends on a day, and can be noted anew from the next', async () => {
    const employeeId = await somebody();
    const note = aNote(employeeId);
    await run(noteCompetence, berit, note);
    const ended = await run(endCompetence, berit, {
      competenceId: note.competenceId,
      lastDay: '2026-10-31',
      reason: 'Kursen gäller i tre år.',
    });
    const first = of(ended, employeeId)?.competences.find((c) => c.competenceId === note.competenceId);
    expect(first).toMatchObject({
      holds: false,
      toOn: '2026-10-31',
      ended: { by: 'Berit Sandmo', reason: 'Kursen gäller i tre år.', mistaken: false },
    });
    const again = await run(noteCompetence, berit, aNote(employeeId, { fromOn: '2026-11-01' }));
    expect(of(again, employeeId)?.competences.map((c) => [c.code, c.holds])).toEqual([
      ['trained:patriark', true],
      ['socionom_degree', true],
      ['trained:patriark', false],
    ]);
  });

  it('that was noted by mistake never held, and is still read', async () => {
    const employeeId = await somebody();
    const degree = of(await read(), employeeId)?.competences[0];
    const view = await run(endCompetence, berit, {
      competenceId: degree?.competenceId ?? '',
      reason: 'Beviset gällde en annan Siv.',
    });
    expect(of(view, employeeId)).toMatchObject({
      lacksDegree: true,
      competences: [{ holds: false, ended: { mistaken: true } }],
    });
  });
});

describe('a competence is not noted', () => {
  it.each([
    ['twice for the same time', { code: 'socionom_degree' }, ['code', 'competence_noted']],
    ['with a last day before the first', { toOn: '2026-02-01' }, ['toOn', 'before_first_day']],
  ] as const)('%s', async (_why, changes, [field, code]) => {
    await expect(run(noteCompetence, berit, aNote(await somebody(), changes))).rejects.toMatchObject({
      fields: [{ field, code }],
    });
  });

  it('as seen on a day that has not come', async () => {
    const note = { ...aNote(await somebody()), seenOn: '2026-11-21' };
    await expect(run(noteCompetence, berit, note)).rejects.toMatchObject({
      fields: [{ field: 'seenOn', code: 'in_the_future' }],
    });
  });

  it('of oneself', async () => {
    await expect(run(noteCompetence, berit, aNote(berit.employeeId ?? ''))).rejects.toMatchObject({
      fields: [{ field: 'employeeId', code: 'own_competence' }],
    });
  });

  it('of somebody in another unit, nor ended', async () => {
    const lova = await board.actor('caseworker', 'youth', 'Lova Strandh');
    await expect(run(noteCompetence, berit, aNote(lova.employeeId ?? ''))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { rows } = await t.pool.query<{ id: string }>(
      'select id from org.competence where employee_id = $1',
      [lova.employeeId],
    );
    const ending = { competenceId: rows[0]?.id ?? '', reason: 'Fel.' };
    await expect(run(endCompetence, berit, ending)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('ends once', async () => {
  const note = aNote(await somebody());
  await run(noteCompetence, berit, note);
  const ending = { competenceId: note.competenceId, reason: 'Fel kurs.' };
  await run(endCompetence, berit, ending);
  await expect(run(endCompetence, berit, ending)).rejects.toMatchObject({ reason: 'COMPETENCE_ENDED' });
});
