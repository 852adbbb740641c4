import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { tellsAny } from '../../../domain/investigation/sources.ts';
import type { Heading } from '../../../domain/investigation/template.ts';
import { type Hindered, signingHindrances, WRITING_FOR } from '../../../domain/investigation/written.ts';
import { documentedIn } from '../../../store/investigation/text/documented.ts';
import { othersWriting, type SectionRow, sectionsOf } from '../../../store/investigation/text/sections.ts';
import { signedOf, textAmong } from '../../../store/investigation/text/signed.ts';
import { templateNow } from '../../../store/investigation/text/templates.ts';
import { textOf } from '../../../store/investigation/text/texts.ts';
import { type ViewRow, viewsOf } from '../../../store/investigation/text/views.ts';
import { namesOfShielded } from '../../../store/names-of-others.ts';
import { hasShieldedReporter, mayReadShielded } from '../../../store/reporters.ts';
import type { InvestigationText } from '../../../text-contract.ts';
import { signedView, viewOf } from './signed-view.ts';

type View = z.input<typeof InvestigationText>;

const WRITE = 'casework:investigation-text:write';

/** The written investigation of an opened case, as whoever works with it sees it. */
export async function textView(ctx: Context, caseId: string): Promise<View> {
  const text = await textOf(ctx, caseId);
  const sections = await sectionsOf(ctx, caseId);
  const rows = await signedOf(ctx, caseId);
  const views = await viewsOf(ctx, caseId);
  const template = text
    ? { version: text.template_version, headings: text.headings }
    : await templateNow(ctx);
  const isSigned = textAmong(rows) !== undefined;
  const { investigating } = ctx.opened(caseId);
  const hindrances =
    text && !isSigned ? await hindrancesOf(ctx, caseId, template.headings, sections, views) : [];
  const writing = text && !isSigned && investigating ? null : 'NOT_BEING_WRITTEN';
  return {
    today: ctx.today,
    caseId,
    state: isSigned ? 'signed' : text ? 'writing' : 'not_begun',
    templateVersion: template.version,
    begunAt: text?.begun_at.toISOString() ?? null,
    begunBy: text?.begun_by ?? null,
    headings: template.headings.map((h) => ({ ...h, areas: [...h.areas] })),
    sections: template.headings.flatMap((h) => sectionView(ctx, h, sections, isSigned)),
    documented: isSigned ? [] : await documentedIn(ctx, caseId),
    views: views.map(viewOf),
    writers: othersWriting(ctx, sections),
    signed: await signedView(ctx, rows),
    shieldedReporter: await hasShieldedReporter(ctx, caseId),
    hindrances,
    ...ctx.offers(ctx.opened(caseId), [
      offer('casework.begin-investigation-text', !text && investigating ? null : 'NOT_INVESTIGATING'),
      offer('casework.save-section', writing),
      offer('casework.sign-investigation-text', writing ?? hindrances[0]?.hindrance ?? null),
      offer('casework.add-addendum', isSigned ? null : 'NOT_SIGNED'),
      offer('casework.record-view', text ? null : 'NOT_BEGUN'),
      offer('casework.answer-correction', text ? null : 'NOT_BEGUN'),
    ]),
  };
}

const offer = (operation: string, hindrance: string | null): Offer => ({
  operation,
  permission: WRITE,
  hindrance,
});

/** What keeps the text from being signed now, by whoever asks. */
export async function hindrancesOf(
  ctx: Context,
  caseId: string,
  headings: readonly Heading[],
  sections: readonly SectionRow[],
  views: readonly ViewRow[],
): Promise<Hindered[]> {
  // Whoever may not know who it is isn't told that a guess was right: they are asked to look themselves.
  const shielded = mayReadShielded(ctx, caseId) ? await namesOfShielded(ctx, caseId) : [];
  const writing = othersWriting(ctx, sections, WRITING_FOR);
  return signingHindrances(
    headings,
    sections
      .filter((s) => s.parted_from === null)
      .map((s) => ({
        heading: s.heading,
        text: s.body,
        sources: s.sources,
        parted: sections.filter((p) => p.parted_from === s.id).length,
        tellsShielded: tellsAny(s.body, shielded),
        isBeingWritten: writing.some((w) => w.heading === s.heading),
      })),
    views.map((v) => ({
      kind: v.kind,
      heading: v.heading,
      answered: v.answer !== null,
      tellsShielded: tellsAny([v.body, v.party_name, v.answer_body].filter(Boolean).join('\n'), shielded),
    })),
  );
}

/** Of a signed text only what the reader themselves typed too late is shown beside it. */
function sectionView(
  ctx: Context,
  { key }: Heading,
  sections: readonly SectionRow[],
  isSigned: boolean,
): View['sections'] {
  const own = sections.find((s) => s.heading === key && s.parted_from === null);
  if (!own) return [];
  const parted = sections.filter(
    (s) => s.parted_from === own.id && (!isSigned || s.writer_employee === ctx.actor.employeeId),
  );
  return [{ heading: key, ...wordsIn(own), parted: parted.map(wordsIn) }];
}

const wordsIn = (row: SectionRow) => ({
  sectionId: row.id,
  text: row.body,
  sources: [...row.sources],
  version: row.version,
  savedAt: row.saved_at?.toISOString() ?? null,
  savedBy: row.writer_name,
});
