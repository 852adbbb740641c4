import type { z } from 'zod';
import type { Context } from '#core/operation';
import { fullNameOf } from '../../domain/naming.ts';
import type { ChildTalks } from '../../investigation-contract.ts';
import { childTalksOf } from '../../store/investigation/child-talks.ts';
import { OWN_RIGHT_AGE } from '../../store/investigation/concerned.ts';
import { personOf } from '../../store/person-rows.ts';
import { ageOf } from '../age.ts';
import { signedBy } from './signed-by.ts';

/** How the child has been heard. What the child said is in the journal. */
export async function talksPart(ctx: Context, caseId: string): Promise<z.input<typeof ChildTalks>> {
  const person = await personOf(ctx, ctx.opened(caseId).personId);
  const talks = await childTalksOf(ctx, caseId);
  return {
    childName: fullNameOf({
      givenName: person.given_name,
      familyName: person.family_name,
      unborn: person.unborn,
    }),
    hasOwnRight: (ageOf(ctx, person.birth_date) ?? 0) >= OWN_RIGHT_AGE,
    talks: talks.map((t) => ({
      talkId: t.id,
      heldOn: t.held_on,
      heldTime: t.held_time,
      place: t.place,
      tookPart: t.took_part,
      language: t.language,
      interpreter: t.interpreter,
      alone: t.alone,
      isInJournal: t.entry_id !== null,
      whyNot: t.why_not,
      ...signedBy(t),
    })),
  };
}
