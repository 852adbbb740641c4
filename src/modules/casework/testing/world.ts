import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { aBoard, type Board } from '#core/access/testing';
import { createRunner, type Runner } from '#core/operation';
import { AppError } from '#platform/errors';
import { grants } from '../policy.ts';

/** A board with people, a runner and a clock that stands still until it is moved. */
export interface World {
  readonly pool: Pool;
  readonly board: Board;
  readonly runner: Runner;
  readonly run: Runner['run'];
  /** Moves the clock. @param iso an instant with offset, or a time of day in Swedish winter time: `2026-11-20T09:15` */
  at(iso: string): void;
  now(): Date;
  /** Rows as the owner sees them, whom no policy binds. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Intake workers. */
  readonly jon: Actor;
  readonly mira: Actor;
  /** Manager of intake and of the investigation unit. */
  readonly berit: Actor;
  /** Caseworkers of the investigation unit. */
  readonly siv: Actor;
  readonly olle: Actor;
  /** Caseworker of another unit, with a manager of its own. */
  readonly lova: Actor;
  readonly karin: Actor;
}

/** Where every test begins: a Friday morning. */
export const FRIDAY = '2026-11-20T09:15';

export async function aWorld(pool: Pool, onBoard?: Board): Promise<World> {
  const board = onBoard ?? (await aBoard(pool));
  let now = instant(FRIDAY);
  const runner = createRunner({ pool, grants, now: () => now });
  return {
    pool,
    board,
    runner,
    run: runner.run,
    at: (iso) => {
      now = instant(iso);
    },
    now: () => now,
    rows: async <R extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<R>(sql, [...values])).rows,
    jon: await board.actor('intake', 'intake', 'Jon Åkerlo'),
    mira: await board.actor('intake', 'intake', 'Mira Dalholm'),
    berit: await board.actor('unit_manager', 'family', 'Berit Sandmo'),
    siv: await board.actor('caseworker', 'investigation', 'Siv Rönnfors'),
    olle: await board.actor('caseworker', 'investigation', 'Olle Tegnér'),
    lova: await board.actor('caseworker', 'youth', 'Lova Strandh'),
    karin: await board.actor('on_call', 'on_call', 'Karin Myrhed'),
  };
}

const instant = (iso: string): Date => new Date(/[Z+]/.test(iso) ? iso : `${iso}+01:00`);

/** The fault that a promise is refused with; fails when it is not refused by name. */
export async function refusal(promise: Promise<unknown>): Promise<{
  code: string;
  reason?: string;
  fields?: string[];
}> {
  const error = await promise.then(
    () => new Error('It was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return {
    code: error.code,
    ...(error.reason ? { reason: error.reason } : {}),
    ...(error.fields.length > 0 ? { fields: error.fields.map((f) => `${f.field}: ${f.code}`) } : {}),
  };
}
