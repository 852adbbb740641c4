import { Button } from '@navikt/ds-react/Button';
import type { HealthRecord, SchoolRecord } from '../../../api/placement-duties.ts';
import {
  healthNotNeeded,
  healthStanding,
  healthStep,
  health as healthWords,
  schoolImpossible,
  schoolOutcome,
  schoolStanding,
  school as schoolWords,
} from '../../../app/sv/placement-duties.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Duties.module.css';
import { RecordRow } from './RecordRow.tsx';
import type { Owed } from './use-duties.ts';

interface Props<R> {
  owed: Owed;
  /** @param corrects null for a new one */
  onRecord: (corrects: R | null) => void;
}

/** How the health examination stands, and the steps that were taken. */
export function HealthSection({ owed: { duties, today }, onRecord }: Props<HealthRecord>) {
  const { standing, dueOn, clock, records } = duties.health;
  const may = duties.allowed.includes('placements.record-health-step');
  const isOpen = standing === 'missing' || standing === 'notified' || standing === 'asked';
  return (
    <Section
      heading={healthWords.title}
      action={
        may && (
          <Button size="small" variant="secondary" onClick={() => onRecord(null)}>
            {healthWords.record}
          </Button>
        )
      }
    >
      <div className={styles.standing}>
        <p className={styles.strong}>{healthStanding[standing]}</p>
        {isOpen && <p>{healthWords.target(dueOn)}</p>}
        {clock && <DueTag clock={clock} today={today} />}
      </div>
      {records.length > 0 && (
        <ul className={styles.records}>
          {records.map((record) => (
            <RecordRow
              key={record.recordId}
              record={record}
              what={healthStep[record.step]}
              said={[record.why && healthNotNeeded[record.why]]}
              onCorrect={may ? () => onRecord(record) : undefined}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Whether schooling has been followed up this term, and how it went the terms before. */
export function SchoolSection({ owed: { duties, today }, onRecord }: Props<SchoolRecord>) {
  const { ofAge, term, termUntil, thisTerm, clock, records } = duties.school;
  const may = ofAge && duties.allowed.includes('placements.record-school-follow-up');
  return (
    <Section
      heading={schoolWords.title}
      action={
        may && (
          <Button size="small" variant="secondary" onClick={() => onRecord(null)}>
            {schoolWords.record}
          </Button>
        )
      }
    >
      <div className={styles.standing}>
        <p className={styles.strong}>
          {ofAge
            ? thisTerm
              ? schoolWords.thisTerm[thisTerm](term)
              : schoolWords.notYet(term, termUntil)
            : schoolWords.notOfAge}
        </p>
        {clock && <DueTag clock={clock} today={today} />}
      </div>
      {records.length > 0 && (
        <ul className={styles.records}>
          {records.map((record) => (
            <RecordRow
              key={record.recordId}
              record={record}
              what={schoolOutcome[record.outcome]}
              said={[
                record.standing && schoolStanding[record.standing],
                record.why && schoolImpossible[record.why],
              ]}
              onCorrect={may ? () => onRecord(record) : undefined}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
