import type { Pool } from 'pg';
import { z } from 'zod';
import type { Actor, CaseFact, Grants } from '#core/access';
import { aBoard, type Board } from '#core/access/testing';
import { type Context, createRunner, defineOperation, type Runner } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { LocalVersion } from '../local/index.ts';
import { keepLocal, rulesOf } from '../local/index.ts';
import { clockOfRow } from '../row.ts';
import { clockState } from '../state.ts';
import type { ClockRow, MarkRow } from '../tables.ts';

const grants: Grants = {
  caseworker: { 'test:desk:work': 'assigned' },
  administrator: { 'test:desk:work': 'any' },
};

/** A case on somebody's desk whose clocks are started, stopped and looked at, with a clock of the day that the test moves. */
export class Desk {
  readonly board: Board;
  readonly caseId = newId();
  readonly #pool: Pool;
  readonly #runner: Runner;
  #now = new Date('2026-11-20T09:15:00+01:00');

  private constructor(pool: Pool, board: Board) {
    this.#pool = pool;
    this.board = board;
    this.#runner = createRunner({ pool, grants, now: () => this.#now });
  }

  static async open(pool: Pool): Promise<Desk> {
    return new Desk(pool, await aBoard(pool));
  }

  /** @param iso with offset, or a day, which means noon in Sweden in winter */
  at(iso: string): this {
    this.#now = new Date(iso.length === 10 ? `${iso}T12:00:00+01:00` : iso);
    return this;
  }

  get now(): Date {
    return this.#now;
  }

  /** One operation of a caseworker with the case open. */
  async do<T>(fn: (ctx: Context) => Promise<T>): Promise<T> {
    const actor = await this.board.actor('caseworker', 'investigation');
    return await this.#run(actor, async (ctx) => {
      await ctx.adopt(this.#fact(actor));
      return await fn(ctx);
    });
  }

  /** One operation of somebody who has no case: what an administrator of rules reaches. */
  async administer<T>(fn: (ctx: Context) => Promise<T>): Promise<T> {
    return await this.#run(await this.board.actor('administrator', 'staff', 'Ylva Tornkvist'), fn);
  }

  /** Sets a target from today, as the operation would. */
  async setTarget(
    ruleId: string,
    target: LocalVersion['target'],
    more: Partial<LocalVersion> = {},
  ): Promise<void> {
    await this.administer(async (ctx) => {
      const version = (await rulesOf(ctx)).spans(ruleId).length + 1;
      await keepLocal(ctx, {
        ruleId,
        version,
        validFrom: swedishDayOf(this.#now),
        target,
        warnAt: [{ before: 1, unit: 'calendar_days' }],
        appliesToPending: false,
        reason: 'Beslut i nämnden',
        setAt: this.#now,
        employeeId: ctx.actor.employeeId,
        functionId: ctx.actor.functionId,
        ...more,
      });
    });
  }

  /** What a clock needs to be told of its case. */
  get place(): { readonly caseId: string; readonly unitId: string; readonly functionId: null } {
    return { caseId: this.caseId, unitId: this.board.unitId('investigation'), functionId: null };
  }

  /** All clocks of the municipality, as they stand now, in the order in which they were started. */
  async clocks(): Promise<(ClockRow & { readonly state: string; readonly daysLate: number })[]> {
    const { rows } = await this.#pool.query<ClockRow>(
      'select * from clocks.clock where tenant_id = $1 order by started_at, cycle, rule_id',
      [this.board.tenantId],
    );
    return rows.map((row) => ({ ...row, ...clockState(clockOfRow(row), this.#now) }));
  }

  async marks(): Promise<MarkRow[]> {
    const { rows } = await this.#pool.query<MarkRow>(
      'select * from clocks.mark where tenant_id = $1 order by started_at, cycle',
      [this.board.tenantId],
    );
    return rows;
  }

  async #run<T>(actor: Actor, fn: (ctx: Context) => Promise<T>): Promise<T> {
    let result: T | undefined;
    const operation = defineOperation({
      name: 'test.work',
      kind: 'command',
      permission: 'test:desk:work',
      audit: 'test.worked',
      summary: 'For this test',
      input: z.object({}),
      output: z.object({}),
      run: async (ctx) => {
        result = await fn(ctx);
        return {};
      },
    });
    await this.#runner.run(operation, actor, {});
    return result as T;
  }

  #fact(actor: Actor): CaseFact {
    return {
      tenantId: this.board.tenantId,
      caseId: this.caseId,
      authorityId: this.board.authorityId,
      unitId: this.board.unitId('investigation'),
      personId: newId(),
      caseNumber: 'BU-2026-0001',
      holderFunctions: actor.functionIds,
      excludedEmployees: [],
      protection: 'none',
      open: true,
      investigating: false,
      orderedBy: null,
    };
  }
}
