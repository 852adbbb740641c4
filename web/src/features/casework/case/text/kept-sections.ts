import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type SavedSection, type SaveSection, saveSection } from '../../../../api/index.ts';
import type { KeptWords, WordsKeeper } from '../../../../app/drafts/draft-keeper.ts';
import { keepWords } from '../../../../app/drafts/kept-drafts.ts';

export type SectionWords = Pick<SaveSection, 'text' | 'sources'>;
type Writer = SavedSection['writers'][number];
export type KeptSection = KeptWords<SectionWords, Writer>;
export type SectionKeeper = WordsKeeper<SectionWords, Writer>;

const sections = keepWords<SectionWords, Writer>('section');
export const keptSections = sections.kept;
export const endSection = sections.end;

interface Stored extends SectionWords {
  readonly version: number;
  readonly savedAt: string | null;
}

const wordsOf = ({ text, sources }: SectionWords): SectionWords => ({ text, sources });

/** What is written under a heading as it is kept, and what keeps it. When the page is left, the last words are saved. */
export function useKeptSection(
  caseId: string,
  heading: string,
  sectionId: string,
  stored: Stored | undefined,
): { keeper: SectionKeeper; kept: KeptSection } {
  // The keeper is made once for a text; that the stored one is read anew is `adopt`'s matter below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const keeper = useMemo(
    () =>
      sections.keeperOf(
        caseId,
        {
          draftId: sectionId,
          words: stored ? wordsOf(stored) : { text: '', sources: [] },
          version: stored?.version ?? 0,
          savedAt: stored?.savedAt ?? null,
        },
        async ({ draftId, ...body }, how) => {
          const { sectionId: savedAs, ...answer } = await saveSection(
            { ...body, heading, sectionId: draftId },
            how,
          );
          return { ...answer, draftId: savedAs };
        },
      ),
    [caseId, heading, sectionId],
  );
  const kept = useSyncExternalStore(keptSections.subscribe, () =>
    keptSections.get().get(keeper.state.draftId),
  );

  useEffect(() => {
    if (stored && keeper.state.draftId === sectionId)
      keeper.adopt({ words: wordsOf(stored), version: stored.version, savedAt: stored.savedAt });
  }, [keeper, stored, sectionId]);

  useEffect(() => {
    sections.hold(keeper);
    return () => void sections.release(keeper);
  }, [keeper]);

  return { keeper, kept: kept ?? keeper.state };
}
