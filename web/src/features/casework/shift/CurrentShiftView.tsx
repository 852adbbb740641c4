import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CurrentShift, Shift } from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { clockTime, dayAndTime, dayOf } from '../../../ui/format/dates.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { ReceiveLink } from '../register-report/ReceiveLink.tsx';
import { CloseShiftDialog } from './CloseShiftDialog.tsx';
import { DeedList } from './DeedList.tsx';
import { FindCaseForm } from './FindCaseForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import styles from './Shift.module.css';
import { ShiftCases } from './ShiftCases.tsx';

interface Props {
  view: Shift;
  current: CurrentShift;
}

/** The shift as it goes on: what was decided, the cases, the log, and how it ends. */
export function CurrentShiftView({ view: { now }, current }: Props) {
  const [isClosing, setIsClosing] = useState(false);
  const { cases, entries, openedAt, endsAt } = current;
  const today = dayOf(now);
  const acute = cases
    .map((one) => ({ ...one, deeds: one.deeds.filter(({ kind }) => kind !== 'note' && kind !== 'report') }))
    .filter(({ deeds }) => deeds.length > 0);
  return (
    <>
      <div className={styles.standing}>
        <p>{words.lasts(dayAndTime(openedAt, today), dayAndTime(endsAt, today))}</p>
        <div className={styles.acts}>
          <ReceiveLink />
          <Button size="small" variant="primary" onClick={() => setIsClosing(true)}>
            {words.close}
          </Button>
        </div>
      </div>
      <Section heading={words.acute} countOf={acute.length}>
        {acute.length === 0 && <p>{words.acuteEmpty}</p>}
        {acute.map(({ caseId, caseNumber, label, deeds }) => (
          <article key={caseId} className={styles.case} aria-label={label ?? caseNumber}>
            <h3>
              <Link to="/arenden/$caseId" params={{ caseId }}>
                {words.openCase(label ?? '', caseNumber)}
              </Link>
            </h3>
            <DeedList caseId={caseId} deeds={deeds} today={today} />
          </article>
        ))}
      </Section>
      <Section heading={words.cases} countOf={cases.length}>
        {cases.length === 0 ? <p>{words.casesEmpty}</p> : <ShiftCases cases={cases} today={today} />}
      </Section>
      <FindCaseForm />
      <NoteForm current={current} />
      <Section heading={words.log} countOf={entries.length}>
        {entries.length === 0 && <p>{words.logEmpty}</p>}
        <ol className={styles.rows}>
          {entries.map(({ entryId, at, text, caseId, caseNumber }) => (
            <li key={entryId} className={styles.row}>
              <time dateTime={at}>{dayOf(at) === today ? clockTime(at) : dayAndTime(at, today)}</time>
              <div>
                <p className={styles.said}>{text}</p>
                {caseId !== null && (
                  <Link to="/arenden/$caseId" params={{ caseId }}>
                    {caseNumber}
                  </Link>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Section>
      {isClosing && <CloseShiftDialog current={current} onClose={() => setIsClosing(false)} />}
    </>
  );
}
