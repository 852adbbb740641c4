import { Button } from '@navikt/ds-react/Button';
import type { ShelterSchoolRecord, ShelterStay, VisitRecord } from '../../../api/placement-duties.ts';
import {
  notAlone,
  shelterSchool,
  shelter as shelterWords,
  visitPlace,
  visits as visitWords,
} from '../../../app/sv/placement-duties.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Duties.module.css';
import { RecordRow } from './RecordRow.tsx';
import type { Owed } from './use-duties.ts';

interface ShelterProps {
  owed: Owed;
  stay: ShelterStay;
  onRecord: (corrects: ShelterSchoolRecord | null) => void;
}

/** Whether a child in sheltered housing has its school. */
export function ShelterSection({ owed: { duties, today }, stay, onRecord }: ShelterProps) {
  const may = duties.allowed.includes('placements.record-shelter-school');
  const isOpen = stay.outcome === null || stay.outcome === 'neither';
  return (
    <Section
      heading={shelterWords.title}
      action={
        may && (
          <Button size="small" variant="secondary" onClick={() => onRecord(null)}>
            {shelterWords.record}
          </Button>
        )
      }
    >
      <div className={styles.standing}>
        <p className={styles.strong}>{stay.outcome ? shelterSchool[stay.outcome] : shelterWords.nothing}</p>
        <p>{shelterWords.stay(stay.beganOn, stay.untilOn)}</p>
        {isOpen && <p>{shelterWords.target(stay.dueOn)}</p>}
        {stay.clock && <DueTag clock={stay.clock} today={today} />}
      </div>
      {stay.records.length > 0 && (
        <ul className={styles.records}>
          {stay.records.map((record) => (
            <RecordRow
              key={record.recordId}
              record={record}
              what={shelterSchool[record.outcome]}
              onCorrect={may ? () => onRecord(record) : undefined}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface VisitsProps {
  owed: Owed;
  onRecord: (corrects: VisitRecord | null) => void;
}

/** How often the child has been visited in a year and talked with alone, and each time. */
export function VisitsSection({ owed: { duties, today }, onRecord }: VisitsProps) {
  const { owed, inYear, aloneInYear, recommended, lastOn, clock, records } = duties.visits;
  const may = duties.allowed.includes('placements.record-visit');
  return (
    <Section
      heading={visitWords.title}
      action={
        may && (
          <Button size="small" variant="secondary" onClick={() => onRecord(null)}>
            {visitWords.record}
          </Button>
        )
      }
    >
      <div className={styles.standing}>
        <p className={styles.strong}>{lastOn ? visitWords.last(lastOn) : visitWords.never}</p>
        {owed && <p>{visitWords.inYear(inYear, recommended)}</p>}
        {owed && <p>{visitWords.aloneInYear(aloneInYear)}</p>}
        {clock && <DueTag clock={clock} today={today} />}
      </div>
      {records.length > 0 && (
        <ul className={styles.records}>
          {records.map((record) => (
            <RecordRow
              key={record.recordId}
              record={record}
              what={visitPlace[record.place]}
              said={[
                record.alone
                  ? visitWords.alone
                  : record.whyNotAlone && visitWords.notAlone(notAlone[record.whyNotAlone]),
                record.withCarer && visitWords.withCarer,
                record.visitor !== record.by && visitWords.visitor(record.visitor),
              ]}
              onCorrect={may ? () => onRecord(record) : undefined}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
