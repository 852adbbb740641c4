import { ChatElipsisIcon, FileTextIcon, GavelIcon, PersonPencilIcon, PhoneIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import type { ComponentType, SVGProps } from 'react';
import type { EntryKind, JournalEntry } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { FileLinks } from '../../../../ui/files/FileLinks.tsx';
import { dayOf, isoDayAndTime } from '../../../../ui/format/dates.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { entryTitle } from './entry-words.ts';
import styles from './Journal.module.css';

const ICONS: Record<EntryKind, ComponentType<SVGProps<SVGSVGElement>>> = {
  fact: FileTextIcon,
  statement: ChatElipsisIcon,
  assessment: PersonPencilIcon,
  contact: PhoneIcon,
  decision: GavelIcon,
};

const anchorOf = (entryId: string): string => `anteckning-${entryId}`;

interface Props {
  caseId: string;
  rows: readonly JournalEntry[];
  /** Begins a correction; null where nothing can be begun now. */
  onCorrect: ((entryId: string) => void) | null;
}

/** Signed entries. What kind each is stands in words and as a sign, so that facts, what others say and assessments are told apart. */
export function EntryList({ caseId, rows, onCorrect }: Props) {
  const shown = new Set(rows.map((row) => row.entryId));
  return (
    <ol>
      {rows.map((entry) => (
        <li key={entry.entryId} id={anchorOf(entry.entryId)} className={styles.entry} tabIndex={-1}>
          <p className="numeric">
            {entry.eventOn}
            {entry.eventTime && (
              <span className="second"> {sv.journal.at(entry.eventTime.replace(':', '.'))}</span>
            )}
          </p>
          <div className={styles.what}>
            <EntryHead entry={entry} />
            <p className={cx('as-written', entry.correctedBy.length > 0 && styles.old)}>{entry.text}</p>
            <FileLinks caseId={caseId} files={entry.attachments} />
            <Corrections entry={entry} shown={shown} />
            <div className={styles.foot}>
              <p className="second">
                {sv.journal.author(entry.author, entry.authorTitle)} ·{' '}
                {sv.journal.signed(isoDayAndTime(entry.signedAt))}
                {entry.afterClosing && ` · ${sv.journal.afterClosing}`}
              </p>
              {onCorrect && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  className={styles.correct ?? ''}
                  aria-label={sv.journal.correctNamed(entryTitle(entry), entry.eventOn)}
                  onClick={() => onCorrect(entry.entryId)}
                >
                  {sv.journal.correct}
                </Button>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function EntryHead({ entry }: { entry: JournalEntry }) {
  const Icon = ICONS[entry.kind];
  const title = entryTitle(entry);
  return (
    <>
      {!entry.intact && (
        <Notice tone="danger" title={sv.journal.notIntact}>
          {sv.journal.notIntactBody}
        </Notice>
      )}
      <h3 className={styles.title}>
        <Icon aria-hidden className={styles.icon} />
        <span>
          {entry.corrects ? sv.journal.correctionOf(title) : title}
          {entry.kind === 'contact' && <span className={styles.kind}> {sv.codes.entryKind.contact}</span>}
        </span>
      </h3>
    </>
  );
}

/** What this entry corrects, and what corrects it: both can be read, and lead to each other where both are shown. */
function Corrections({ entry, shown }: { entry: JournalEntry; shown: ReadonlySet<string> }) {
  const { corrects } = entry;
  return (
    <>
      {corrects && (
        <p className={styles.correction}>
          {sv.journal.corrects(corrects.eventOn, corrects.author)}{' '}
          {sv.journal.reason(entry.correctionReason ?? '')}{' '}
          {shown.has(corrects.entryId) && (
            <a href={`#${anchorOf(corrects.entryId)}`}>{sv.journal.showCorrected}</a>
          )}
        </p>
      )}
      {entry.correctedBy.map((by) => (
        <p key={by.entryId} className={styles.correction}>
          {sv.journal.correctedBy(by.author, dayOf(by.signedAt))} {sv.journal.reason(by.reason)}{' '}
          {shown.has(by.entryId) && <a href={`#${anchorOf(by.entryId)}`}>{sv.journal.showCorrection}</a>}
        </p>
      ))}
    </>
  );
}
