import { Link } from '@tanstack/react-router';
import type { Case, LatestEntry, TimelineItem } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { entryTitle } from '../journal/entry-words.ts';
import styles from './Overview.module.css';

const SHOWN = 5;

export function LatestSection({ view }: { view: Case }) {
  return (
    <Section
      heading={sv.caseView.latest}
      action={
        view.allowed.includes('casework.journal') ? (
          <Link to="/arenden/$caseId/dokumentation" params={{ caseId: view.caseId }}>
            {sv.caseView.wholeJournal}
          </Link>
        ) : (
          <Link to="/arenden/$caseId/tidslinje" params={{ caseId: view.caseId }}>
            {sv.caseView.wholeTimeline}
          </Link>
        )
      }
    >
      <ul>
        {latestOf(view).map(({ key, on, what, by }) => (
          <li key={key} className={styles.event}>
            <span className="numeric">{on}</span>
            <div>
              <p>{what}</p>
              {by && <p className="second">{by}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Events of the case and signed entries together, the latest first. */
function latestOf({ timeline, latestEntries }: Case): Shown[] {
  return [...timeline.map(eventShown), ...latestEntries.map(entryShown)]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, SHOWN);
}

interface Shown {
  key: string;
  at: string;
  on: string;
  what: string;
  by: string | null;
}

const eventShown = ({ id, at, on, kind, by }: TimelineItem): Shown => ({
  key: id,
  at,
  on,
  what: sv.codes.timelineKind[kind],
  by,
});

function entryShown(entry: LatestEntry): Shown {
  const title = entryTitle(entry);
  return {
    key: entry.entryId,
    at: entry.signedAt,
    on: entry.eventOn,
    what: entry.isCorrection ? sv.journal.correctionOf(title) : title,
    by: sv.journal.signedBy(entry.author),
  };
}
