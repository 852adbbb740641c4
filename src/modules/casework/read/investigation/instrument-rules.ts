import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { Worry } from '../../domain/codes.ts';
import { InstrumentRules } from '../../instrument-contract.ts';
import {
  instrumentVersions,
  mergedInstruments,
  mergedRequirements,
  requirementVersions,
} from '../../store/investigation/instruments.ts';

export const SET_INSTRUMENTS = 'casework:instrument:set';

/** The board's risk instruments and what problems ask for, with all that has been set. Shows nobody's case. */
export const readInstrumentRules = defineOperation({
  name: 'casework.instrument-rules',
  kind: 'query',
  permission: 'casework:instrument:read',
  audit: 'instrument-rules.read',
  summary: 'The risk instruments, and which of them a problem asks for',
  input: z.object({}),
  output: InstrumentRules,
  untraced: true,
  run: (ctx) => instrumentRules(ctx),
});

export async function instrumentRules(ctx: Context): Promise<z.input<typeof InstrumentRules>> {
  const instruments = await instrumentVersions(ctx);
  const requirements = await requirementVersions(ctx);
  const asked = new Map(mergedRequirements(requirements).map((r) => [r.problem, r]));
  return {
    instruments: mergedInstruments(instruments).map((i) => ({
      ...i,
      levels: [...i.levels],
      versions: instruments
        .filter((row) => row.code === i.code)
        .map((row) => ({ ...settingOf(row), name: row.name, edition: row.edition, active: row.active })),
    })),
    requirements: Worry.options.map((problem) => ({
      problem,
      anyOf: [...(asked.get(problem)?.anyOf ?? [])],
      expertContact: asked.get(problem)?.expertContact ?? false,
      versions: requirements
        .filter((row) => row.problem === problem)
        .map((row) => ({ ...settingOf(row), anyOf: row.any_of, expertContact: row.expert_contact })),
    })),
    mayEdit: ctx.may(SET_INSTRUMENTS).allowed,
  };
}

const settingOf = (row: { version: number; reason: string; set_at: Date; set_by: string }) => ({
  version: row.version,
  reason: row.reason,
  setAt: row.set_at.toISOString(),
  setBy: row.set_by,
});
