import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { MappingView } from '../contract.ts';
import type { LedgerRow } from '../domain/ledger.ts';
import { Mapping, placeOf } from '../domain/mapping.ts';
import { nameIn } from '../store/ledgers.ts';
import { mappingHistory } from '../store/stated.ts';
import { MAP, READ, yearOf } from './year.ts';

/** What accounts and objects are to the board, with what has no place yet. */
export const readMapping = defineOperation({
  name: 'economy.mapping',
  kind: 'query',
  permission: READ,
  audit: 'economy.mapping-read',
  summary: 'Which accounts make a part and which objects an area, with what has no place',
  input: z.object({}),
  output: MappingView,
  untraced: true,
  run: (ctx) => mappingIn(ctx),
});

export async function mappingIn(ctx: Context): Promise<z.input<typeof MappingView>> {
  const { kept, rows, batch } = await yearOf(ctx, undefined);
  const [{ units }, history] = await Promise.all([ctx.organisation(), mappingHistory(ctx)]);
  const { accounts, objects } = unplacedIn(kept.mapping, rows);
  return {
    version: kept.version,
    mapping: kept.mapping,
    units: units
      .filter((u) => u.authorityId === ctx.authorityId)
      .map((u) => ({ unitId: u.id, name: u.name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    unplaced: {
      accounts: accounts.map((code) => ({ code, name: nameIn(batch?.facts.accounts, code) })),
      objects: objects.map(({ responsibility, activity }) => ({
        responsibility,
        responsibilityName: nameIn(batch?.facts.responsibilities, responsibility),
        activity,
        activityName: nameIn(batch?.facts.activities, activity),
      })),
    },
    history: history.map((h) => {
      const { areas, parts } = Mapping.parse(h.content);
      return {
        version: h.version,
        why: h.why,
        setAt: h.set_at.toISOString(),
        setBy: h.set_by,
        areas: areas.length,
        parts: parts.length,
      };
    }),
    mayEdit: ctx.may(MAP).allowed,
  };
}

const MOST = 100;

/** The accounts that stand in no part, and the objects that stand in no area. */
export function unplacedIn(mapping: Mapping, rows: readonly LedgerRow[]) {
  const accounts = new Set<string>();
  const objects = new Map<string, { responsibility: string | null; activity: string | null }>();
  for (const row of rows) {
    if (row.isTotal) continue;
    const { area, part } = placeOf(mapping, row);
    const { responsibility, activity } = row;
    if (part === null) accounts.add(row.account);
    if (area === null) objects.set(`${responsibility} ${activity}`, { responsibility, activity });
  }
  return { accounts: [...accounts].sort().slice(0, MOST), objects: [...objects.values()].slice(0, MOST) };
}
