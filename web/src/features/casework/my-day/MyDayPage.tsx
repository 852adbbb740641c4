import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MyDay, myDayQuery } from '../../../api/index.ts';
import { myCommissionsQuery } from '../../../api/plans.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { longDay } from '../../../ui/format/dates.ts';
import { useRowKeys } from '../../../ui/list/use-row-keys.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { ReceiveLink } from '../register-report/ReceiveLink.tsx';
import { DutyRow } from './DutyRow.tsx';
import styles from './MyDay.module.css';
import { NextDays } from './NextDays.tsx';
import { OwnCommissionsSlot } from './OwnCommissionsSlot.tsx';
import { SideBoxes } from './SideBoxes.tsx';
import { ToDecide } from './ToDecide.tsx';

/** What I must do today, and why. */
export function MyDayPage() {
  const { data: day } = useSuspenseQuery(myDayQuery);
  const carriesOut = useMay('interventions:own:read');
  const { data: own } = useQuery({ ...myCommissionsQuery, enabled: carriesOut });
  const rows = useRowKeys<HTMLDivElement>();
  return (
    <Page
      title={sv.myDay.title}
      windowTitle={sv.myDay.title}
      aside={<Aside today={day.today} />}
      side={<SideBoxes day={day} />}
    >
      <div ref={rows} className={styles.sections}>
        <FromShift count={day.fromShift} />
        <Promised {...day.promised} />
        <ToDecide day={day} />
        <Pressing day={day} />
        <OwnCommissionsSlot own={own} />
        {day.next.length > 0 && (
          <Section heading={sv.myDay.next} countOf={day.next.length} action={<AllCases />}>
            <NextDays rows={day.next} today={day.today} />
          </Section>
        )}
        {isEmpty(day) && !own?.owed.length && (
          <EmptyState title={sv.myDay.emptyTitle} action={<AllCases />}>
            {sv.myDay.empty}
          </EmptyState>
        )}
        <p className="second">
          {day.laterCount > 0 && `${sv.myDay.later(day.laterCount)} `}
          <Link to="/mina-frister">{sv.myDay.allClocks}</Link>
        </p>
      </div>
    </Page>
  );
}

/** What the emergency unit has done in one's cases, until somebody has taken it over. */
function FromShift({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={`${sv.myDay.fromShift(count)}.`}>
      <Link to="/jour">{sv.myDay.takeOver}</Link>
    </Notice>
  );
}

/** What is promised in no case stands on a page of its own. */
function Promised({ owed, overdue, nearest }: MyDay['promised']) {
  if (nearest === null) return null;
  return (
    <Notice tone={overdue > 0 ? 'warning' : 'info'} title={`${sv.myDay.promised(owed, overdue)}.`}>
      {sv.myDay.nearestPromise(nearest.title, nearest.dueOn)}{' '}
      <Link to="/ataganden">{sv.myDay.toPromises}</Link>
    </Notice>
  );
}

/** The day; and the way to take in a report for those who have no inbox with one, as the social emergency unit. */
function Aside({ today }: { today: string }) {
  const hasInbox = useMay('casework:inbox:list');
  return (
    <div className={styles.aside}>
      {longDay(today)}
      {!hasInbox && <ReceiveLink />}
    </div>
  );
}

/** Overdue and due today. The first of all has the page's one primary button. */
function Pressing({ day }: { day: MyDay }) {
  const first = [...day.overdue, ...day.dueToday].find((row) => row.action !== null && row.awaits === null);
  const sections = [
    { heading: sv.myDay.overdue, rows: day.overdue },
    { heading: sv.myDay.dueToday, rows: day.dueToday },
  ].filter(({ rows }) => rows.length > 0);

  return sections.map(({ heading, rows }) => (
    <Section key={heading} heading={heading} countOf={rows.length}>
      <ul>
        {rows.map((row) => (
          <DutyRow key={row.clock.id} row={row} today={day.today} isFirst={row === first} />
        ))}
      </ul>
    </Section>
  ));
}

function AllCases() {
  if (!useMay('casework:case:list')) return null;
  return (
    <Link to="/arenden" search={{ visa: 'mina' }}>
      {sv.myDay.allCases}
    </Link>
  );
}

function isEmpty(day: MyDay): boolean {
  return (
    day.fromShift +
      day.promised.owed +
      day.toDecide.length +
      day.overdue.length +
      day.dueToday.length +
      day.next.length ===
    0
  );
}
