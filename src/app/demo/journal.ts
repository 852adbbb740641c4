import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { saveDraft, signEntry } from '#modules/casework';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { StoryEntry } from './story.ts';

/** Writes a draft of an entry and, unless the story leaves it there, signs it. Returns its id. */
export async function writeEntry(
  runner: Runner,
  by: Actor,
  caseId: string,
  entry: StoryEntry,
  at: Date,
  before: readonly string[],
): Promise<string> {
  const { kind, text, eventTime, contactKind, counterpart, corrects, unsigned, straight } = entry;
  const draft = { caseId, draftId: newId(), writerId: newId(), kind, text, eventOn: swedishDayOf(at) };
  const saved = straight
    ? undefined
    : await runner.run(saveDraft, by, {
        ...draft,
        version: 0,
        eventTime: eventTime ?? '',
        contactKind: contactKind ?? null,
        counterpart: counterpart ?? '',
        corrects: (corrects && before[corrects.entry]) ?? null,
        correctionReason: corrects?.reason ?? '',
      });
  if (unsigned) return draft.draftId;
  await runner.run(signEntry, by, {
    ...draft,
    version: saved?.version ?? 0,
    ...(eventTime ? { eventTime } : {}),
    ...(contactKind ? { contactKind } : {}),
    ...(counterpart ? { counterpart } : {}),
    ...(corrects ? { corrects: before[corrects.entry], correctionReason: corrects.reason } : {}),
  });
  return draft.draftId;
}
