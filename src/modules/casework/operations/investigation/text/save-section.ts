import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { sameSource, sourceFault } from '../../../domain/investigation/sources.ts';
import type { HeadingKind } from '../../../domain/investigation/text-codes.ts';
import { signatureOf } from '../../../store/events.ts';
import { documentedIn } from '../../../store/investigation/text/documented.ts';
import {
  othersWriting,
  partSection,
  type SectionRow,
  sameTyped,
  sectionsOf,
  writeSection,
} from '../../../store/investigation/text/sections.ts';
import { signedOf, textAmong } from '../../../store/investigation/text/signed.ts';
import { begunTextOf } from '../../../store/investigation/text/texts.ts';
import { SavedSection, SaveSection } from '../../../text-contract.ts';

type Input = z.output<typeof SaveSection>;
type Answer = z.input<typeof SavedSection>;

/**
 * Keeps what has been typed under a heading so far. Those who write share the text; whoever saves says which version they began from, and when
 * somebody else has written there meanwhile, what comes now stands beside it under a name of its own, so that nobody's words are overwritten.
 * So does what comes after the text has been signed. The trail holds who wrote in which heading; each further save carries that on.
 */
export const saveSection = defineOperation({
  name: 'casework.save-section',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.written',
  summary: 'Keep what has been typed under a heading of the written investigation so far',
  input: SaveSection,
  output: SavedSection,
  caseId: (input) => input.caseId,
  trailContent: ({ heading, sectionId }) => ({ heading, sectionId }),
  run: async (ctx, input) => {
    const text = await begunTextOf(ctx, input.caseId);
    const heading = text.headings.find((h) => h.key === input.heading);
    if (!heading) throw invalid('heading', 'unknown_heading');
    const sections = await sectionsOf(ctx, input.caseId);
    const main = sections.find((s) => s.heading === input.heading && s.parted_from === null);
    if (!main) throw new Error('A heading of a text that is begun has no section');
    const row = sections.find((s) => s.id === input.sectionId && s.heading === input.heading);
    await requireSources(ctx, input, row, heading.kind);
    if (!row) return await part(ctx, input, main, sections, 'gone');
    const isSigned = textAmong(await signedOf(ctx, input.caseId)) !== undefined;
    if (isSigned && row.parted_from === null) {
      if (sameTyped(row, input)) return answer(ctx, row.id, row.version, null, sections);
      return await part(ctx, input, main, sections, 'signed_elsewhere');
    }
    const mayGoOn =
      // A window's own save, also one whose answer it never got.
      row.version === input.version || row.writer_id === input.writerId || sameTyped(row, input);
    if (mayGoOn) return await goOn(ctx, row, input, null, sections);
    return await part(ctx, input, main, sections, 'written_elsewhere');
  },
});

/** @throws AppError INVALID_INPUT for a source that is not documented in this case, or that does not belong under the heading */
async function requireSources(
  ctx: Context,
  { caseId, sources }: Input,
  row: SectionRow | undefined,
  kind: HeadingKind,
): Promise<void> {
  const had = row?.sources ?? [];
  if (sources.every((s) => had.some((h) => sameSource(h, s)))) return;
  const fault = sourceFault(sources, had, await documentedIn(ctx, caseId), kind);
  if (fault) throw invalid(fault.field, fault.code);
}

function answer(
  ctx: Context,
  sectionId: string,
  version: number,
  parted: Answer['parted'],
  sections: readonly SectionRow[],
): Answer {
  return {
    sectionId,
    version,
    parted,
    savedAt: ctx.now.toISOString(),
    writers: othersWriting(ctx, sections),
  };
}

const byWhom = async (ctx: Context, { writerId }: Input) => ({
  name: (await signatureOf(ctx)).name,
  writerId,
});

async function goOn(
  ctx: Context,
  row: SectionRow,
  input: Input,
  parted: Answer['parted'],
  sections: readonly SectionRow[],
): Promise<Answer> {
  // Whoever writes under a heading after somebody else stands in the trail.
  if (row.writer_employee === ctx.actor.employeeId) ctx.carriesOn();
  const version = await writeSection(ctx, row, input, await byWhom(ctx, input));
  return answer(ctx, row.id, version, parted, sections);
}

/** The window's words become a text of their own with the window's id; asked again, it is the same one. */
async function part(
  ctx: Context,
  input: Input,
  main: SectionRow,
  sections: readonly SectionRow[],
  why: NonNullable<Answer['parted']>,
): Promise<Answer> {
  const known = sections.find((s) => s.id === input.writerId && s.parted_from === main.id);
  if (known) return await goOn(ctx, known, input, why, sections);
  if (!(await partSection(ctx, main, input, await byWhom(ctx, input)))) throw conflict('CHANGED_MEANWHILE');
  ctx.changed({ heading: input.heading, sectionId: input.writerId, partedFrom: main.id, why });
  return answer(ctx, input.writerId, 1, why, sections);
}
