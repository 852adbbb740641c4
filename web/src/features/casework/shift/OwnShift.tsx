import { useSuspenseQuery } from '@tanstack/react-query';
import { type Shift, shiftQuery } from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { dayAndTime, dayOf } from '../../../ui/format/dates.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { CurrentShiftView } from './CurrentShiftView.tsx';
import { OpenShiftForm } from './OpenShiftForm.tsx';
import styles from './Shift.module.css';
import { ShiftCases } from './ShiftCases.tsx';

/** The shift that one is on, or the way to begin one; and the earlier ones. */
export function OwnShift() {
  const { data: view } = useSuspenseQuery(shiftQuery);
  return (
    <div className={styles.sections}>
      {view.current ? <CurrentShiftView view={view} current={view.current} /> : <OpenShiftForm view={view} />}
      <EarlierShifts view={view} />
    </div>
  );
}

function EarlierShifts({ view: { earlier, now } }: { view: Shift }) {
  if (earlier.length === 0) return null;
  const today = dayOf(now);
  return (
    <Section heading={words.earlier} countOf={earlier.length}>
      {earlier.map((one) => (
        <details key={one.shiftId} className={styles.earlier}>
          <summary>{words.earlierOf(dayAndTime(one.openedAt, today), one.cases.length)}</summary>
          {one.closedAt === null && <p>{words.notClosed}</p>}
          <ShiftCases cases={one.cases} today={today} isOver />
        </details>
      ))}
    </Section>
  );
}
