import { useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  type ReportBody,
  type ReportSection,
  type SavedReportSection,
  saveReportSection,
} from '../../api/reports.ts';
import type { KeptWords, WordsKeeper } from '../../app/drafts/draft-keeper.ts';
import { keepWords } from '../../app/drafts/kept-drafts.ts';

interface Words {
  readonly body: ReportBody;
}
type Writer = SavedReportSection['writers'][number];
export type KeptReport = KeptWords<Words, Writer>;
export type ReportKeeper = WordsKeeper<Words, Writer>;

const sections = keepWords<Words, Writer>('report');
export const endReportSection = sections.end;

type Stored = Pick<ReportSection, 'body' | 'version' | 'savedAt'>;

/**
 * What is written in a section as it is kept, and what keeps it. When the page is left, the last words are saved.
 * @param onSaved gets what the server made of it: as it is read
 */
export function useKeptReport(
  reportId: string,
  sectionId: string,
  stored: Stored | undefined,
  onSaved: (saved: SavedReportSection) => void,
): { keeper: ReportKeeper; kept: KeptReport } {
  // The keeper is made once for a text; that the stored one is read anew is `adopt`'s matter below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const keeper = useMemo(
    () =>
      sections.keeperOf(
        reportId,
        {
          draftId: sectionId,
          words: { body: stored?.body ?? { blocks: [], figures: [] } },
          version: stored?.version ?? 0,
          savedAt: stored?.savedAt ?? null,
        },
        async ({ draftId, caseId, ...body }, how) => {
          const saved = await saveReportSection({ ...body, reportId: caseId, sectionId: draftId }, how);
          onSaved(saved);
          return { ...saved, draftId: saved.sectionId };
        },
      ),
    [reportId, sectionId],
  );
  const kept = useSyncExternalStore(sections.kept.subscribe, () =>
    sections.kept.get().get(keeper.state.draftId),
  );

  useEffect(() => {
    if (stored && keeper.state.draftId === sectionId)
      keeper.adopt({ words: { body: stored.body }, version: stored.version, savedAt: stored.savedAt });
  }, [keeper, stored, sectionId]);

  useEffect(() => {
    sections.hold(keeper);
    return () => void sections.release(keeper);
  }, [keeper]);

  return { keeper, kept: kept ?? keeper.state };
}
