import type { ReactNode } from 'react';
import type { Case, Preliminary } from '../../../../api/index.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Overview.module.css';

const words = preliminaryWords.preliminary;

/** What was asked before anything was opened, the meeting, and what the reporter was told. Nothing of it, no section. */
export function PreliminarySection({ view: { preliminary, state, today } }: { view: Case }) {
  const { contacts, meetings, feedback } = preliminary;
  const isEmpty = contacts.length + meetings.length + feedback.length === 0;
  if (isEmpty && state !== 'preliminary') return null;
  return (
    <Section heading={words.heading}>
      {isEmpty && <p className={styles.row}>{words.none}</p>}
      {contacts.map((one) => (
        <Entry key={one.id} title={contactTitle(one)} when={one.heldAt} signed={one} today={today}>
          <p className="as-written">{one.text}</p>
        </Entry>
      ))}
      {meetings.map((one) => (
        <Entry
          key={one.id}
          title={`${words.meetings}: ${sv.codes.meetingStanding[one.standing].toLocaleLowerCase('sv')}`}
          when={one.heldAt ?? one.recordedAt}
          signed={one}
          today={today}
        >
          {one.tookPart.length > 0 && (
            <p>{words.tookPart(one.tookPart.map((who) => sv.codes.meetingParty[who]).join(', '))}</p>
          )}
          {one.text && <p className="as-written">{one.text}</p>}
        </Entry>
      ))}
      {feedback.map((one) => (
        <Entry
          key={one.id}
          title={words.feedback}
          when={one.givenAt ?? one.recordedAt}
          signed={one}
          today={today}
        >
          <p>{feedbackInWords(one)}</p>
          {one.text && <p className="as-written">{one.text}</p>}
        </Entry>
      ))}
    </Section>
  );
}

interface EntryProps {
  title: string;
  when: string;
  signed: { by: string; function: string };
  today: string;
  children: ReactNode;
}

function Entry({ title, when, signed, today, children }: EntryProps) {
  return (
    <div className={styles.row}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
      <p className="second">{sv.caseView.decidedBy(signed.by, signed.function, dayAndTime(when, today))}</p>
    </div>
  );
}

function contactTitle({ party, partyName, way }: Preliminary['contacts'][number]): string {
  const who = words.with(sv.codes.contactParty[party], partyName);
  return way === 'records' ? who : `${who} · ${sv.codes.contactWay[way].toLocaleLowerCase('sv')}`;
}

function feedbackInWords({ said, way, whyNot }: Preliminary['feedback'][number]): string {
  if (said !== null && way !== null) {
    return `${sv.codes.feedbackSaid[said]} · ${sv.codes.feedbackWay[way].toLocaleLowerCase('sv')}`;
  }
  return words.withheld(whyNot === null ? '' : sv.codes.noFeedbackReason[whyNot].toLocaleLowerCase('sv'));
}
