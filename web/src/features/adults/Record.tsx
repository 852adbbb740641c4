import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import type { ReactNode } from 'react';
import type { AdultRecord, AdultSituation } from '../../api/adults.ts';
import { recordForm, situation as words } from '../../app/sv/adult-situation.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import styles from './Adults.module.css';
import type { Values } from './record-fields.ts';

/** The dialog that is open. */
export interface Opened {
  readonly record: AdultRecord;
  readonly corrects: { readonly recordId: string; readonly values: Values } | null;
}
/** What every part of the page has. */
export interface Part {
  readonly view: AdultSituation;
  readonly onOpen: (record: AdultRecord, corrects?: Opened['corrects']) => void;
}

const OPERATION: Readonly<Record<AdultRecord, AdultSituation['allowed'][number]>> = {
  violence: 'adults.note-violence',
  contact: 'adults.record-contact',
  children: 'adults.see-to-children',
  plan: 'adults.set-safety-plan',
  answer: 'adults.record-safety-answer',
  step: 'adults.take-housing-step',
  review: 'adults.review-housing',
  leaving: 'adults.record-leaving-step',
  relative: 'adults.record-relative-support',
};
export const may = (view: AdultSituation, record: AdultRecord): boolean =>
  view.allowed.includes(OPERATION[record]);

/** The button that opens a record's dialog, for whoever may. */
export function Open({ view, onOpen, record }: Part & { record: AdultRecord }) {
  if (!may(view, record)) return null;
  return (
    <Button size="small" variant="secondary" onClick={() => onOpen(record)}>
      {recordForm.titles[record]}
    </Button>
  );
}

interface Kept {
  readonly recordId: string;
  readonly at: string;
  readonly by: string;
  readonly byTitle: string;
  readonly corrected: boolean;
  readonly correctionReason: string | null;
}

interface Props {
  row: Kept;
  title: string;
  tag?: ReactNode;
  /** What stands under it; what is null is left out. */
  lines: readonly (string | null | false)[];
  /** What leads on from it. */
  children?: ReactNode;
  /** Puts it right. */
  onCorrect?: (() => void) | false;
}

/** One record as it was made, and who made it; one that has been put right is still read. */
export function Record({ row, title, tag, lines, children, onCorrect }: Props) {
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <h3>{title}</h3>
        {row.corrected ? (
          <Tag size="small" variant="outline" data-color="neutral">
            {words.corrected}
          </Tag>
        ) : (
          tag
        )}
      </div>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      {children}
      {row.correctionReason && <p>{words.correctedWhy(row.correctionReason)}</p>}
      <p className="second">{words.by(row.by, row.byTitle, `${dayOf(row.at)} ${clockTime(row.at)}`)}</p>
      {onCorrect && !row.corrected && (
        <div>
          <Button size="xsmall" variant="tertiary" onClick={onCorrect}>
            {words.correct}
            <span className="aksel-sr-only">: {title}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

/** Records of one kind, or what is said when there are none. */
export function Records<R extends { readonly recordId: string }>({
  rows,
  none,
  children,
}: {
  rows: readonly R[];
  none: string;
  children: (row: R, index: number) => ReactNode;
}) {
  if (rows.length === 0) return <p className={styles.none}>{none}</p>;
  return <ul className={styles.rows}>{rows.map(children)}</ul>;
}
