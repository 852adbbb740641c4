import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { InstrumentRules, SetInstrument, SetRequirement } from '../../instrument-contract.ts';
import { instrumentRules, SET_INSTRUMENTS } from '../../read/investigation/instrument-rules.ts';
import { signatureOf } from '../../store/events.ts';
import {
  instrumentsOf,
  instrumentVersions,
  requirementVersions,
} from '../../store/investigation/instruments.ts';
import { keepNextVersion, setBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

const common = {
  kind: 'command',
  permission: SET_INSTRUMENTS,
  output: InstrumentRules,
} as const;

/** Adds an instrument to the board's, changes what is said of one, or retires it. What held before stays on record. */
export const setInstrument = defineOperation({
  ...common,
  name: 'casework.set-instrument',
  audit: 'instrument.set',
  summary: 'Add, change or retire a risk instrument of the board',
  input: SetInstrument,
  statedReason: (input) => input.reason,
  run: async (ctx, { code, seenVersions, reason, ...input }) => {
    const versions = (await instrumentVersions(ctx)).filter((row) => row.code === code);
    const signature = await signatureOf(ctx);
    await keepNextVersion(versions[0]?.version ?? 0, seenVersions, (version) =>
      ctx
        .tables<CaseworkTables>()
        .insertInto('casework.instrument')
        .values({
          ...ofBoard(ctx),
          code,
          version,
          name: input.name,
          edition: input.edition,
          purpose: input.purpose,
          requires_training: input.requiresTraining,
          levels: [...new Set(input.levels)],
          active: input.active,
          reason,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await instrumentRules(ctx);
  },
});

/** Sets which instruments a problem asks for, by the board's routine; none of them asks for nothing. */
export const setRequirement = defineOperation({
  ...common,
  name: 'casework.set-requirement',
  audit: 'instrument-requirement.set',
  summary: 'Set which risk instruments a coded problem asks for',
  input: SetRequirement,
  statedReason: (input) => input.reason,
  run: async (ctx, { problem, anyOf, expertContact, reason, seenVersions }) => {
    const known = new Set((await instrumentsOf(ctx)).filter((i) => i.active).map((i) => i.code));
    if (anyOf.some((code) => !known.has(code))) throw invalid('anyOf', 'unknown_instrument');
    const versions = (await requirementVersions(ctx)).filter((row) => row.problem === problem);
    const signature = await signatureOf(ctx);
    await keepNextVersion(versions[0]?.version ?? 0, seenVersions, (version) =>
      ctx
        .tables<CaseworkTables>()
        .insertInto('casework.instrument_requirement')
        .values({
          ...ofBoard(ctx),
          problem,
          version,
          any_of: [...new Set(anyOf)],
          expert_contact: expertContact,
          reason,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await instrumentRules(ctx);
  },
});

const ofBoard = (ctx: Context) => ({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId }) as const;
