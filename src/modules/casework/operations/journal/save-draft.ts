import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { SaveDraft, SavedDraft } from '../../journal-contract.ts';
import { signatureOf } from '../../store/events.ts';
import {
  addDraft,
  type DraftRow,
  otherWriters,
  ownDraft,
  sameWords,
  updateDraft,
} from '../../store/journal/drafts.ts';
import { entryOf } from '../../store/journal/entries.ts';

type Input = z.output<typeof SaveDraft>;
type Answer = z.input<typeof SavedDraft>;

/**
 * Keeps what has been typed so far. Whoever saves says which version they began from; when another window has written in the draft
 * meanwhile, what comes now becomes a draft of its own, so that nobody's words are overwritten. The trail holds that a draft was begun
 * and that it parted; each further save carries that on and shows nobody anything.
 */
export const saveDraft = defineOperation({
  name: 'casework.save-draft',
  kind: 'command',
  permission: 'casework:journal:write',
  audit: 'journal-draft.begun',
  summary: 'Keep what has been typed of a journal entry so far',
  input: SaveDraft,
  output: SavedDraft,
  caseId: (input) => input.caseId,
  trailContent: ({ draftId }) => ({ draftId }),
  run: async (ctx, input) => {
    const row = await ownDraft(ctx, input.caseId, input.draftId);
    if (!row) {
      if (input.version === 0 && !(await isSigned(ctx, input))) return await begin(ctx, input);
      return await part(ctx, input, (await isSigned(ctx, input)) ? 'signed_elsewhere' : 'gone');
    }
    // A window's own save, also one whose answer it never got.
    const isOwnVersion = row.version === input.version || row.writer_id === input.writerId;
    if (isOwnVersion) return await goOn(ctx, row, input, null);
    if (sameWords(row, input)) return await goOn(ctx, row, input, null);
    return await part(ctx, input, 'written_elsewhere');
  },
});

const isSigned = async (ctx: Context, input: Input): Promise<boolean> =>
  (await entryOf(ctx, input.caseId, input.draftId)) !== undefined;

const answer = async (
  ctx: Context,
  { caseId }: Input,
  saved: Pick<Answer, 'draftId' | 'version' | 'parted'>,
): Promise<Answer> => ({
  ...saved,
  savedAt: ctx.now.toISOString(),
  writers: await otherWriters(ctx, caseId),
});

async function begin(ctx: Context, input: Input): Promise<Answer> {
  const { name } = await signatureOf(ctx);
  if (!(await addDraft(ctx, input, name, { id: input.draftId, splitFrom: null })))
    throw conflict('CHANGED_MEANWHILE');
  return await answer(ctx, input, { draftId: input.draftId, version: 1, parted: null });
}

async function goOn(ctx: Context, row: DraftRow, input: Input, parted: Answer['parted']): Promise<Answer> {
  ctx.carriesOn();
  const version = await updateDraft(ctx, row, input);
  return await answer(ctx, input, { draftId: row.id, version, parted });
}

/** The window's words become a draft with the window's own id; asked again, it is the same draft. */
async function part(ctx: Context, input: Input, why: NonNullable<Answer['parted']>): Promise<Answer> {
  const known = await ownDraft(ctx, input.caseId, input.writerId);
  if (known) return await goOn(ctx, known, input, why);
  const { name } = await signatureOf(ctx);
  const as = { id: input.writerId, splitFrom: input.draftId };
  if (!(await addDraft(ctx, input, name, as))) throw conflict('CHANGED_MEANWHILE');
  ctx.changed({ draftId: input.writerId, splitFrom: input.draftId, why });
  return await answer(ctx, input, { draftId: input.writerId, version: 1, parted: why });
}
