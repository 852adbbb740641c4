import type { Context } from '#core/operation';
import {
  DEFAULT_INSTRUMENTS,
  DEFAULT_REQUIREMENTS,
  type Instrument,
  type Requirement,
} from '../../domain/investigation/instruments.ts';
import type { CaseworkTables } from '../../tables.ts';

export type InstrumentRow = CaseworkTables['casework.instrument'];
export type RequirementRow = CaseworkTables['casework.instrument_requirement'];

/** All that the board has set about instruments, the last first. */
export const instrumentVersions = (ctx: Context): Promise<InstrumentRow[]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.instrument')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .execute();

/** All that the board has set about what problems ask for, the last first. */
export const requirementVersions = (ctx: Context): Promise<RequirementRow[]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.instrument_requirement')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .execute();

/** The instruments as they stand: those that the product comes with, as the board has set them, and the board's own. By name. */
export async function instrumentsOf(ctx: Context): Promise<Instrument[]> {
  return mergedInstruments(await instrumentVersions(ctx));
}

/** @param versions the last first */
export function mergedInstruments(versions: readonly InstrumentRow[]): Instrument[] {
  const all = new Map(DEFAULT_INSTRUMENTS.map((i) => [i.code, i]));
  for (const row of [...versions].reverse()) {
    all.set(row.code, {
      code: row.code,
      name: row.name,
      edition: row.edition,
      purpose: row.purpose,
      requiresTraining: row.requires_training,
      levels: row.levels,
      active: row.active,
    });
  }
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** What problems ask for, now. */
export async function requirementsOf(ctx: Context): Promise<Requirement[]> {
  return mergedRequirements(await requirementVersions(ctx));
}

/** @param versions the last first */
export function mergedRequirements(versions: readonly RequirementRow[]): Requirement[] {
  const all = new Map(DEFAULT_REQUIREMENTS.map((r) => [r.problem, r]));
  for (const { problem, any_of, expert_contact } of [...versions].reverse()) {
    all.set(problem, { problem, anyOf: any_of, expertContact: expert_contact });
  }
  return [...all.values()];
}
