import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { tellsAny } from '../../../domain/investigation/sources.ts';
import { textView } from '../../../read/investigation/text/text-view.ts';
import { addCaseEvent, signatureOf } from '../../../store/events.ts';
import { dropSections, sectionsOf } from '../../../store/investigation/text/sections.ts';
import { freeze, signedOf, signedTextContent, textAmong } from '../../../store/investigation/text/signed.ts';
import { begunTextOf } from '../../../store/investigation/text/texts.ts';
import { namesOfShielded } from '../../../store/names-of-others.ts';
import { hasShieldedReporter, mayReadShielded } from '../../../store/reporters.ts';
import { AddAddendum, InvestigationText } from '../../../text-contract.ts';

/** Adds to a signed text what corrects or completes it, with the reason. The text stays as it was signed, and both are read together. */
export const addAddendum = defineOperation({
  name: 'casework.add-addendum',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.addendum-signed',
  summary: 'Sign an addendum to the signed written investigation',
  input: AddAddendum,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  // What it says and why stands in the case alone: the log is read by others, and is never erased.
  trailContent: ({ addendumId, heading }) => ({ signedId: addendumId, heading }),
  run: async (ctx, input) => {
    const { caseId, addendumId: id } = input;
    const text = await begunTextOf(ctx, caseId);
    const rows = await signedOf(ctx, caseId);
    const signed = textAmong(rows);
    if (!signed) throw conflict('NOT_SIGNED');
    const words = { body: input.text, heading: input.heading ?? null, reason: input.reason };
    const there = rows.find((row) => row.id === id);
    if (there) {
      const isSame =
        there.body === words.body && there.heading === words.heading && there.reason === words.reason;
      if (!isSame) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
      return await textView(ctx, caseId);
    }
    if (input.heading && !text.headings.some((h) => h.key === input.heading))
      throw invalid('heading', 'unknown_heading');
    if (!input.keepsShielded && (await hasShieldedReporter(ctx, caseId)))
      throw conflict('SHIELDED_NOT_LOOKED_FOR');
    const shielded = mayReadShielded(ctx, caseId) ? await namesOfShielded(ctx, caseId) : [];
    if (tellsAny(`${input.text}\n${input.reason}`, shielded)) throw conflict('SHIELDED_NAMED');
    const row = await freeze(ctx, caseId, { ...words, adds_to: signed.id, id });
    const { name } = await signatureOf(ctx);
    await addCaseEvent(ctx, { caseId, kind: 'text_added_to', body: null, by: name });
    if (input.sectionId) await dropTyped(ctx, caseId, input.sectionId);
    ctx.changed(signedTextContent(row));
    return await textView(ctx, caseId);
  },
});

/** What the signer has typed beside the signed text: their own alone, and never what was signed. */
async function dropTyped(ctx: Context, caseId: string, sectionId: string): Promise<void> {
  const typed = (await sectionsOf(ctx, caseId)).find((s) => s.id === sectionId);
  if (typed?.parted_from && typed.writer_employee === ctx.actor.employeeId)
    await dropSections(ctx, caseId, [typed.id]);
}
