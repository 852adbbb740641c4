import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Meetings, meetingsQuery } from '../../api/committee.ts';
import * as words from '../../app/sv/committee.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Committee.module.css';
import { CommitteeDialog } from './CommitteeDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';

type Open = { does: 'plan' } | { does: 'set'; committee?: Meetings['committees'][number] };

/** The committees' meetings: to come and past, who sits in which, and what waits to be let go. */
export function MeetingsPage() {
  const { data: view } = useSuspenseQuery(meetingsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const may = (operation: string) => view.allowed.includes(operation);
  const coming = view.meetings.filter((m) => m.day >= view.today);
  const past = view.meetings.filter((m) => m.day < view.today);
  const close = () => setOpen(null);
  return (
    <Page
      title={words.meetings.title}
      windowTitle={words.meetings.title}
      aside={
        may('casework.plan-meeting') &&
        view.committees.length > 0 && (
          <Button size="small" onClick={() => setOpen({ does: 'plan' })}>
            {words.meetings.plan}
          </Button>
        )
      }
    >
      <p className={styles.lead}>{words.meetings.lead}</p>
      {view.waiting.length > 0 && (
        <Section heading={words.meetings.waiting} countOf={view.waiting.length}>
          <p className={styles.lead}>{words.meetings.waitingHelp}</p>
          <ul className={styles.plain}>
            {view.waiting.map((item) => (
              <li key={item.itemId} className={styles.row}>
                <Link to="/arenden/$caseId/beslut/utskott" params={{ caseId: item.caseId }}>
                  {item.caseNumber}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section heading={words.meetings.coming} countOf={coming.length}>
        {coming.length === 0 && <p className={styles.row}>{words.meetings.none}</p>}
        <MeetingRows meetings={coming} />
      </Section>
      {past.length > 0 && (
        <Section heading={words.meetings.past} countOf={past.length}>
          <MeetingRows meetings={past} />
        </Section>
      )}
      <Section
        heading={words.meetings.committees}
        action={
          may('casework.set-committee') && (
            <Button size="small" variant="tertiary" onClick={() => setOpen({ does: 'set' })}>
              {words.meetings.add}
            </Button>
          )
        }
      >
        {view.committees.map((committee) => (
          <div key={committee.committeeId} className={styles.row}>
            <div className={styles.line}>
              <h3>{committee.name}</h3>
              {may('casework.set-committee') && (
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={`${words.meetings.set}: ${committee.name}`}
                  onClick={() => setOpen({ does: 'set', committee })}
                >
                  {words.meetings.set}
                </Button>
              )}
            </div>
            <ul className={styles.plain}>
              {committee.members.map((m) => (
                <li key={m.functionId}>
                  {words.whoIs(m.title, m.holder)}
                  {m.functionId === committee.chairFunctionId && ` (${words.meetings.chair})`}
                </li>
              ))}
            </ul>
            {committee.takesReports && <p className="second">{words.meetings.takesReports}</p>}
          </div>
        ))}
      </Section>
      {open?.does === 'plan' && <PlanDialog view={view} onClose={close} />}
      {open?.does === 'set' && (
        <CommitteeDialog view={view} {...(open.committee && { committee: open.committee })} onClose={close} />
      )}
    </Page>
  );
}

function MeetingRows({ meetings }: { meetings: Meetings['meetings'] }) {
  return (
    <ul className={styles.plain}>
      {meetings.map((m) => (
        <li key={m.meetingId} className={styles.row}>
          <div className={styles.line}>
            <Link to="/utskott/$meetingId" params={{ meetingId: m.meetingId }}>
              {m.committeeName} {m.day}
            </Link>
            <span>
              {words.meetings.columns.items}: {m.items}
            </span>
            <span>{words.meetingState[m.state]}</span>
          </div>
          <p className="second">{words.when(m.day, m.startsAt, m.place)}</p>
        </li>
      ))}
    </ul>
  );
}
