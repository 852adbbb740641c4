import { z } from 'zod';
import { nextPeriod, type Period, PeriodKey, periodByKey, previousPeriod } from '#core/measures';
import { type Context, defineOperation, Refused } from '#core/operation';
import { id } from '#platform/schema';
import {
  addParticipants,
  isCountedAlone,
  NOBODY,
  type Participants,
  participantsOf,
} from '../../domain/open-service/open-service.ts';
import { OpenServiceList } from '../../open-service-contract.ts';
import { entryVersions, saidIn } from '../../store/catalogue.ts';
import { lastVersions } from '../../store/last-versions.ts';
import {
  earlierVersions,
  registeredIn,
  type ServiceRow,
  type Sum,
  sumsIn,
} from '../../store/open-service/open-service.ts';

const PAGE = 50;

/** What the reader's units have given without an individual assessment in a period: sums, and what was registered. Shows nobody: there is nobody. */
export const openService = defineOperation({
  name: 'interventions.open-service',
  kind: 'query',
  permission: 'interventions:open-service:read',
  audit: 'open-service.read',
  summary: 'What was given without an individual assessment in a period, counted without anybody',
  input: z.object({
    period: PeriodKey,
    unitId: id().optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: OpenServiceList,
  untraced: true,
  run: async (ctx, input) => {
    const period = periodByKey(input.period);
    const units = await ownUnits(ctx);
    if (input.unitId && !units.some((u) => u.unitId === input.unitId)) throw new Refused('OTHER_UNIT');
    const within = {
      from: period.from,
      to: period.to,
      unitIds: input.unitId ? [input.unitId] : units.map((u) => u.unitId),
    };
    const catalogue = latest(await entryVersions(ctx));
    const nameOf = (entryId: string): string => catalogue.get(entryId)?.name ?? '';
    const byName = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
      [...all].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    const sums = await sumsIn(ctx, within);
    const registered = sums.reduce((n, sum) => n + sum.registered, 0);
    const pages = Math.max(1, Math.ceil(registered / PAGE));
    const page = Math.min(input.page, pages);
    const rows = await registeredIn(ctx, within, { size: PAGE, page });
    const corrected = rows.filter((row) => row.version > 1).map((row) => row.id);
    const earlier = await earlierVersions(ctx, corrected);
    const unitName = new Map(units.map((u) => [u.unitId, u.name]));
    return {
      today: ctx.today,
      period: periodView(period),
      previousPeriod: previousPeriod(period).key,
      nextPeriod: nextPeriod(period).key,
      units,
      unitId: input.unitId ?? null,
      services: byName(
        [...catalogue].flatMap(([entryId, said]) =>
          said.assessed
            ? []
            : [
                {
                  entryId,
                  name: said.name,
                  activeFrom: said.activeFrom,
                  activeTo: said.activeTo,
                  counted: isCountedAlone(said),
                },
              ],
        ),
      ),
      total: given(
        sums.reduce((n, sum) => n + sum.occasions, 0),
        sums.reduce<Participants>(addParticipants, NOBODY),
      ),
      byService: byName(
        sums.map((sum) => ({
          entryId: sum.entry_id,
          name: nameOf(sum.entry_id),
          ...given(sum.occasions, sum),
        })),
      ),
      rows: rows.map((row) => ({
        id: row.id,
        version: row.version,
        unitId: row.unit_id,
        unit: unitName.get(row.unit_id) ?? '',
        ...registeredAs(row, nameOf),
        ...signed(row),
        before: beforeOf(row, earlier).map(({ now, next }) => ({
          version: now.version,
          ...registeredAs(now, nameOf),
          why: next.why ?? 'other',
          ...signed(now),
        })),
      })),
      registered,
      page,
      pages,
      pageSize: PAGE,
    };
  },
});

/** Those that the reader works in or leads, by name. */
async function ownUnits(ctx: Context): Promise<{ unitId: string; name: string }[]> {
  const { units } = await ctx.organisation();
  return units
    .filter((u) => u.authorityId === ctx.authorityId && ctx.actor.unitIds.includes(u.id))
    .map((u) => ({ unitId: u.id, name: u.name }));
}

/** What the catalogue says now, by entry. */
const latest = (versions: Awaited<ReturnType<typeof entryVersions>>) =>
  new Map(lastVersions(versions).map((row) => [row.id, saidIn(row)]));

/** Each earlier version with the one that took its place. */
function beforeOf(row: ServiceRow, versions: readonly ServiceRow[]) {
  const own = versions.filter((v) => v.id === row.id);
  return own.slice(1).flatMap((now, i) => {
    const next = own[i];
    return next ? [{ now, next }] : [];
  });
}

const given = (occasions: number, came: Participants | Sum) => ({
  occasions,
  participants: participantsOf(came),
  came: cameIn(came),
});

const cameIn = ({ child, teen, young, adult, age_unknown }: Participants) => ({
  child,
  teen,
  young,
  adult,
  age_unknown,
});

const registeredAs = (row: ServiceRow, nameOf: (entryId: string) => string) => ({
  heldOn: row.held_on,
  entryId: row.entry_id,
  name: nameOf(row.entry_id),
  form: row.form,
  ...given(row.occasions, row),
});

const signed = ({ set_by, set_at }: ServiceRow) => ({ setBy: set_by, setAt: set_at.toISOString() });

const periodView = ({ key, kind, from, to }: Period) => ({ key, kind, from, to });
