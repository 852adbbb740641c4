import { Link } from '@tanstack/react-router';
import type { JournalDraft } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { entryTitle } from './entry-words.ts';
import styles from './Journal.module.css';
import type { JournalSearch } from './journal-search.ts';

interface Props {
  drafts: readonly JournalDraft[];
  today: string;
  search: JournalSearch;
}

/** What one has begun in this case and not signed. */
export function OwnDrafts({ drafts, today, search }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Section heading={sv.journal.drafts.title} countOf={drafts.length}>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.draftId} className={styles.draft}>
            <div>
              <Link
                to="/arenden/$caseId/dokumentation"
                params={{ caseId: draft.caseId }}
                search={{ ...search, utkast: draft.draftId }}
                resetScroll={false}
              >
                {entryTitle(draft)}
              </Link>
              <p className="second">{sv.journal.drafts.saved(dayAndTime(draft.savedAt, today))}</p>
            </div>
            <p className={styles.excerpt}>{draft.text || sv.journal.drafts.empty}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
