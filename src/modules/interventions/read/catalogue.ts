import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { Catalogue, type CatalogueEntry } from '../contract.ts';
import { changedBetween, standingOn } from '../domain/catalogue.ts';
import { type EntryRow, entryVersions, saidIn } from '../store/catalogue.ts';

export const SET_CATALOGUE = 'interventions:catalogue:set';

/** The interventions that the board can give, with all that has been said of each. Shows nobody's case. */
export const readCatalogue = defineOperation({
  name: 'interventions.catalogue',
  kind: 'query',
  permission: 'interventions:catalogue:read',
  audit: 'catalogue.read',
  summary: 'The catalogue of interventions, with its history',
  input: z.object({}),
  output: Catalogue,
  untraced: true,
  run: (ctx) => catalogueOf(ctx),
});

export async function catalogueOf(ctx: Context): Promise<z.input<typeof Catalogue>> {
  const versions = await entryVersions(ctx);
  const ids = new Set(versions.map((row) => row.id));
  return {
    today: ctx.today,
    entries: [...ids]
      .map((id) =>
        entryOf(
          ctx,
          versions.filter((row) => row.id === id),
        ),
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    mayEdit: ctx.may(SET_CATALOGUE).allowed,
  };
}

/** @param rows the versions of one entry, the last first */
function entryOf(ctx: Context, rows: readonly EntryRow[]): CatalogueEntry {
  const [now] = rows;
  if (now === undefined) throw new Error('An entry without a version');
  const said = saidIn(now);
  return {
    entryId: now.id,
    version: now.version,
    ...said,
    standing: standingOn(said, ctx.today),
    versions: rows.map((row, i) => {
      const before = rows[i + 1];
      return {
        version: row.version,
        reason: row.reason,
        setAt: row.set_at.toISOString(),
        setBy: row.set_by,
        changed: before ? changedBetween(saidIn(before), saidIn(row)) : [],
        ...saidIn(row),
      };
    }),
  };
}
