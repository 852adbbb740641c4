import { defineOperation } from '#core/operation';
import { formatSwedishInstant, swedishDayOf } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { AdultSituation, RecordContact } from '../contract.ts';
import type { SafeContactWay } from '../domain/codes.ts';
import { attemptFault, notBefore } from '../domain/violence.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { correctedBy, correctionOf, recordIn, recordOnce, refuse, rowsOf } from '../store/records.ts';
import { recountViolence, turnContactClock, violenceIn } from '../store/violence.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** What the journal calls the way. */
const KIND = {
  phone: 'phone',
  visit: 'visit',
  home_visit: 'home_visit',
  digital_meeting: 'digital_meeting',
  message: 'message',
  through_other: 'message',
} as const satisfies Record<SafeContactWay, string>;

/**
 * Records an attempt to reach whoever is exposed to violence: when and how, how it was judged safe, and whether they were reached; or that there
 * is no safe way to, and why. The first time somebody is reached stops the 48 hours.
 */
export const recordContact = defineOperation({
  name: 'adults.record-contact',
  kind: 'command',
  permission: EDIT,
  audit: 'violence.contacted',
  summary: 'Record an attempt to reach somebody who is exposed to violence, or that there is no safe way to',
  input: RecordContact,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ caseId, recordId, at, outcome, way, corrects }) => ({
    caseId,
    recordId,
    at,
    outcome,
    way,
    corrects,
  }),
  statedReason: (input) => input.lateReason,
  run: async (ctx, input) => {
    const { caseId, recordId } = input;
    await recordOnce(ctx, 'adults.contact_attempt', input, async (signature) => {
      const violence = await violenceIn(ctx, caseId);
      if (!violence) throw conflict('NO_VIOLENCE_KNOWN');
      const unsafe = input.outcome === 'no_safe_way';
      const said = {
        at: notBefore(new Date(input.at), violence.known_at),
        outcome: input.outcome,
        way: unsafe ? null : (input.way ?? null),
        safeWay: unsafe ? null : input.safeWay || null,
        reason: input.reason || null,
      };
      refuse(attemptFault(said, violence.known_at, ctx.now));
      correctedBy(input, await rowsOf(ctx, 'adults.contact_attempt', caseId));
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.contact_attempt')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          at: said.at,
          outcome: said.outcome,
          way: said.way,
          safe_way: said.safeWay,
          reason: said.reason,
          ...correctionOf(input),
        })
        .execute();
      await recountViolence(ctx, caseId);
      await turnContactClock(ctx, caseId, violence.known_at, input);
      return {
        ...entryTexts.contact(said),
        kind: said.way ? ('contact' as const) : ('assessment' as const),
        on: swedishDayOf(said.at),
        time: formatSwedishInstant(said.at).slice(11, 16),
        ...(said.way ? { contact: { kind: KIND[said.way], counterpart: entryTexts.counterpart } } : {}),
      };
    });
    return await situationView(ctx, caseId);
  },
});
