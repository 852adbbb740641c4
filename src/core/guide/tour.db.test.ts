import { describe, expect, it } from 'vitest';
import { type Actor, ROLES } from '#core/access';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { useTestDatabase } from '#testing';
import { grants, keepTour, tour } from './index.ts';

const t = await useTestDatabase();
const board = await aBoard(t.pool);
const runner = createRunner({ pool: t.pool, grants, now: () => new Date('2026-12-04T09:00:00+01:00') });
const siv = await board.actor('caseworker', 'investigation', 'Siv Rönnfors');
const olle = await board.actor('caseworker', 'investigation', 'Olle Tegnér Palm');

const standing = (who: Actor) => runner.run(tour, who, {});

describe('the tour of a role', () => {
  it('has not begun for whoever has not begun it', async () => {
    expect(await standing(olle)).toEqual({ state: 'not_begun', step: 0 });
  });

  it('is found again where it was left', async () => {
    await runner.run(keepTour, siv, { state: 'under_way', step: 3 });
    await runner.run(keepTour, siv, { state: 'left', step: 3 });
    expect(await standing(siv)).toEqual({ state: 'left', step: 3 });
  });

  it('is one’s own: a colleague in the same role has not begun', async () => {
    await runner.run(keepTour, siv, { state: 'done', step: 6 });
    expect(await standing(siv)).toEqual({ state: 'done', step: 6 });
    expect(await standing(olle)).toEqual({ state: 'not_begun', step: 0 });
  });

  it('is another one in another role', async () => {
    await runner.run(keepTour, siv, { state: 'under_way', step: 2 });
    expect(await standing({ ...siv, role: 'unit_manager' })).toEqual({ state: 'not_begun', step: 0 });
  });

  it('can be begun again', async () => {
    await runner.run(keepTour, siv, { state: 'done', step: 6 });
    await runner.run(keepTour, siv, { state: 'under_way', step: 0 });
    expect(await standing(siv)).toEqual({ state: 'under_way', step: 0 });
  });
});

describe('who has a tour', () => {
  it.each(ROLES)('%s', (role) => {
    const has = !['partner', 'e_service', 'system'].includes(role);
    expect(grants[role]?.['guide:own:follow'] !== undefined).toBe(has);
  });
});
