import { type Context, defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { type FrozenText, frozenSources } from '../../../domain/investigation/written.ts';
import { hindrancesOf, textView } from '../../../read/investigation/text/text-view.ts';
import { addCaseEvent, signatureOf } from '../../../store/events.ts';
import { documentedIn } from '../../../store/investigation/text/documented.ts';
import { type SectionRow, sectionsOf } from '../../../store/investigation/text/sections.ts';
import { freeze, signedOf, signedTextContent, textAmong } from '../../../store/investigation/text/signed.ts';
import { begunTextOf, requireInvestigating, type TextRow } from '../../../store/investigation/text/texts.ts';
import { type ViewRow, viewsOf } from '../../../store/investigation/text/views.ts';
import { hasShieldedReporter } from '../../../store/reporters.ts';
import { InvestigationText, SignInvestigationText } from '../../../text-contract.ts';

/**
 * Signs the written investigation: its words, what they draw on and what others have said of them are frozen, with the signer's name and title.
 * Later corrections are addenda that point to it. Only what the signer has read can be signed.
 */
export const signInvestigationText = defineOperation({
  name: 'casework.sign-investigation-text',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.signed',
  summary: 'Sign the written investigation, which nobody changes after that',
  input: SignInvestigationText,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, read, keepsShielded }) => {
    requireInvestigating(ctx, caseId);
    const text = await begunTextOf(ctx, caseId);
    if (textAmong(await signedOf(ctx, caseId))) throw conflict('TEXT_SIGNED');
    const sections = await sectionsOf(ctx, caseId);
    const views = await viewsOf(ctx, caseId);
    const [first] = await hindrancesOf(ctx, caseId, text.headings, sections, views);
    if (first) throw conflict(first.hindrance);
    const isRead = sections.every((s) =>
      read.some((r) => r.heading === s.heading && r.version === s.version),
    );
    if (!isRead) throw conflict('CHANGED_MEANWHILE');
    if (!keepsShielded && (await hasShieldedReporter(ctx, caseId))) throw conflict('SHIELDED_NOT_LOOKED_FOR');
    const frozen = await frozenText(ctx, text, sections, views);
    const row = await freeze(ctx, caseId, {
      adds_to: null,
      heading: null,
      reason: null,
      body: JSON.stringify(frozen),
    });
    const { name } = await signatureOf(ctx);
    await addCaseEvent(ctx, { caseId, kind: 'text_signed', body: null, by: name });
    ctx.changed(signedTextContent(row));
    return await textView(ctx, caseId);
  },
});

async function frozenText(
  ctx: Context,
  { case_id, template_version, headings }: TextRow,
  sections: readonly SectionRow[],
  views: readonly ViewRow[],
): Promise<FrozenText> {
  const documented = await documentedIn(ctx, case_id);
  return {
    templateVersion: template_version,
    sections: headings.map(({ key, title, kind, areas }) => {
      const section = sections.find((s) => s.heading === key);
      return {
        key,
        title,
        kind,
        areas,
        text: section?.body ?? '',
        sources: frozenSources(section?.sources ?? [], documented),
      };
    }),
    views: views.map((v) => ({
      kind: v.kind,
      heading: v.heading,
      party: v.party,
      partyName: v.party_name,
      saidOn: v.said_on,
      text: v.body,
      recordedBy: `${v.recorded_by}, ${v.recorded_by_function_title}`,
      answer: v.answer,
      answerText: v.answer_body,
    })),
  };
}
