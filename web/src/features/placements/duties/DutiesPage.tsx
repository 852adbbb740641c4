import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../../api/index.ts';
import {
  type HealthRecord,
  placementDutiesQuery,
  type SchoolRecord,
  type ShelterSchoolRecord,
  type VisitRecord,
} from '../../../api/placement-duties.ts';
import { health, school, shelter, visits, duties as words } from '../../../app/sv/placement-duties.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './Duties.module.css';
import { HealthSection, SchoolSection } from './HealthAndSchool.tsx';
import { HealthDialog } from './HealthDialog.tsx';
import { SchoolDialog } from './SchoolDialog.tsx';
import { ShelterDialog } from './ShelterDialog.tsx';
import type { Owed } from './use-duties.ts';
import { VisitDialog } from './VisitDialog.tsx';
import { ShelterSection, VisitsSection } from './VisitsAndShelter.tsx';

type Asked =
  | { do: 'health'; corrects: HealthRecord | null }
  | { do: 'school'; corrects: SchoolRecord | null }
  | { do: 'shelter'; stayId: string; corrects: ShelterSchoolRecord | null }
  | { do: 'visit'; corrects: VisitRecord | null };

/** What is owed to whoever is placed: the health examination, school, visits and talks alone. */
export function DutiesPage() {
  const { caseId } = useParams({ from: '/frame/arenden/$caseId' });
  const { today, duties } = useSuspenseQuery(placementDutiesQuery(caseId)).data;
  if (duties === null) return <p className={styles.page}>{words.none}</p>;
  return <Duties key={duties.placementId} owed={{ today, caseId, duties }} />;
}

function Duties({ owed }: { owed: Owed }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { duties } = owed;
  const close = () => setAsked(null);
  const done = (what: string) => () => {
    close();
    setSaved(sv.saved.withTime(what, clockTime(serverNow())));
  };
  const length = words.length[duties.length];
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <p>{words.placement(duties.startedOn, duties.endedOn)}</p>
        {length && <Notice tone="info">{length}</Notice>}
        <Saved text={saved} />
      </div>
      <HealthSection owed={owed} onRecord={(corrects) => setAsked({ do: 'health', corrects })} />
      <SchoolSection owed={owed} onRecord={(corrects) => setAsked({ do: 'school', corrects })} />
      {duties.shelter.map((stay) => (
        <ShelterSection
          key={stay.stayId}
          owed={owed}
          stay={stay}
          onRecord={(corrects) => setAsked({ do: 'shelter', stayId: stay.stayId, corrects })}
        />
      ))}
      <VisitsSection owed={owed} onRecord={(corrects) => setAsked({ do: 'visit', corrects })} />
      {asked?.do === 'health' && (
        <HealthDialog owed={owed} corrects={asked.corrects} onClose={close} onDone={done(health.done)} />
      )}
      {asked?.do === 'school' && (
        <SchoolDialog owed={owed} corrects={asked.corrects} onClose={close} onDone={done(school.done)} />
      )}
      {asked?.do === 'shelter' && (
        <ShelterDialog
          owed={owed}
          stayId={asked.stayId}
          corrects={asked.corrects}
          onClose={close}
          onDone={done(shelter.done)}
        />
      )}
      {asked?.do === 'visit' && (
        <VisitDialog owed={owed} corrects={asked.corrects} onClose={close} onDone={done(visits.done)} />
      )}
    </div>
  );
}
