import { type Context, Refused } from '#core/operation';
import type { Organisation } from '#core/organisation';
import { notFound } from '#platform/errors';
import { type Definition, definitionOf } from './definitions.ts';

export const READ = 'measures:measure:read';
/** To be told small counts as they are. Who may see the rows may; for others it would be a way to single somebody out. */
const READ_EXACT = 'measures:exact:read';
export const READ_ROWS = 'measures:row:read';

export type Unit = Organisation['units'][number];

/** Whose figures the reader sees, and how closely. */
export interface Scope {
  readonly reach: 'board' | 'units';
  /** By name. */
  readonly units: readonly Unit[];
  /**
   * Small counts are told, up to yesterday. Otherwise they are withheld, and whole months alone are counted. Told as they are, they leave out
   * what a conflict of interest closes to the reader: one more in the figure than in the rows and lists would tell of the case.
   */
  readonly exact: boolean;
  readonly rows: boolean;
}

/** All units of the board, or those that the reader leads, by the reach of the reader's grant. */
export async function scopeOf(ctx: Context): Promise<Scope> {
  const { units } = await ctx.organisation();
  const board = ctx.reach(READ) === 'authority';
  return {
    reach: board ? 'board' : 'units',
    units: units.filter(
      (u) => u.authorityId === ctx.authorityId && (board || ctx.actor.unitIds.includes(u.id)),
    ),
    exact: ctx.may(READ_EXACT).allowed,
    rows: ctx.may(READ_ROWS).allowed,
  };
}

/** @throws AppError NOT_FOUND */
export function measureOf(measureId: string): Definition {
  const definition = definitionOf(measureId);
  if (!definition) throw notFound();
  return definition;
}

/** A unit within the scope. @throws Refused OTHER_UNIT for any other, there or not */
export function unitOf({ units }: Scope, unitId: string): Unit {
  const unit = units.find((u) => u.id === unitId);
  if (!unit) throw new Refused('OTHER_UNIT');
  return unit;
}
