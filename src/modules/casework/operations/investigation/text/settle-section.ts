import { createHash } from 'node:crypto';
import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { sameSource } from '../../../domain/investigation/sources.ts';
import { textView } from '../../../read/investigation/text/text-view.ts';
import { signatureOf } from '../../../store/events.ts';
import { dropSections, sectionsOf, writeSection } from '../../../store/investigation/text/sections.ts';
import { signedOf, textAmong } from '../../../store/investigation/text/signed.ts';
import { InvestigationText, SettleSection } from '../../../text-contract.ts';

/**
 * Takes a text that parted in under its heading, last, or throws it away. Nothing can be taken into a signed text; what is thrown away is kept in
 * the trail as how long it was and its digest.
 */
export const settleSection = defineOperation({
  name: 'casework.settle-section',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.settled',
  summary: 'Take in, or throw away, a text that parted when two wrote under one heading at once',
  input: SettleSection,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, sectionId, version, how }) => {
    const sections = await sectionsOf(ctx, caseId);
    const parted = sections.find((s) => s.id === sectionId);
    const main = sections.find((s) => s.id === parted?.parted_from);
    if (!parted || !main) throw notFound();
    if (parted.version !== version) throw conflict('CHANGED_MEANWHILE');
    if (how === 'take_in') {
      if (textAmong(await signedOf(ctx, caseId))) throw conflict('TEXT_SIGNED');
      const text = [main.body, parted.body].filter((body) => body !== '').join('\n\n');
      const more = parted.sources.filter((s) => !main.sources.some((m) => sameSource(m, s)));
      // No window has this version: whoever writes there now parts, instead of writing over what came in.
      await writeSection(
        ctx,
        main,
        { text, sources: [...main.sources, ...more] },
        { name: (await signatureOf(ctx)).name, writerId: parted.id },
      );
    }
    await dropSections(ctx, caseId, [parted.id]);
    ctx.changed({
      heading: parted.heading,
      sectionId,
      how,
      characters: parted.body.length,
      sha256: createHash('sha256').update(parted.body).digest('hex'),
    });
    return await textView(ctx, caseId);
  },
});
