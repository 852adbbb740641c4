import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Handovers, handoversQuery } from '../../api/handovers.ts';
import { handover as words } from '../../app/sv/handover.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Capacity } from './Capacity.tsx';
import styles from './Handover.module.css';
import { HandoverForm } from './HandoverForm.tsx';
import { pairsOf } from './handover-values.ts';

/** What waits between one's own units and others: a meeting for each pair of units, what has come back, and the minutes of before. */
export function HandoverPage() {
  const { data: view } = useSuspenseQuery(handoversQuery);
  const [saved, setSaved] = useState<string | null>(null);
  const { waiting, sent, returned, units, meetings } = view;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<span role="status">{words.lead(waiting.length + sent.length)}</span>}
      top={<Saved text={saved} />}
    >
      <p className={styles.help}>{units.length > 0 ? words.help : words.helpOrderer}</p>
      {pairsOf(waiting).map((rows) => (
        <HandoverForm
          key={`${rows[0].fromUnitId} ${rows[0].unitId}`}
          rows={rows}
          receivers={units.find((u) => u.unitId === rows[0].unitId)?.receivers ?? []}
          today={view.today}
          onDone={setSaved}
        />
      ))}
      {returned.length > 0 && (
        <Section heading={words.returned} countOf={returned.length}>
          <Rows rows={returned} after={(row) => words.returnedOn(row.returnedOn)} />
        </Section>
      )}
      {sent.length > 0 && (
        <Section heading={words.sent} countOf={sent.length}>
          <Rows rows={sent} after={(row) => words.waits(row.daysWaiting)} />
        </Section>
      )}
      {units.map((unit) => (
        <Capacity key={unit.unitId} unit={unit} />
      ))}
      <Section heading={words.meetings} countOf={meetings.length}>
        {meetings.length === 0 && <p>{words.noMeetings}</p>}
        <ul className={styles.rows}>
          {meetings.map(({ meetingId, day, fromUnit, unit, items }) => (
            <li key={meetingId}>
              <Link to="/overlamning/$meetingId" params={{ meetingId }}>
                {words.meeting(day, fromUnit, unit)}
              </Link>{' '}
              <span className="second">{words.count(items)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

type Left = Handovers['sent'][number];

function Rows<R extends Left>({ rows, after }: { rows: readonly R[]; after: (row: R) => string }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.commissionId}>
          <Link
            to="/arenden/$caseId/uppdrag/$commissionId"
            params={{ caseId: row.caseId, commissionId: row.commissionId }}
          >
            {row.label}: {row.entryName}
          </Link>{' '}
          <span className="second">
            {words.to(row.unit)} · {after(row)}
          </span>
        </li>
      ))}
    </ul>
  );
}
