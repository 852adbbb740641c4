import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { type Placement, placementsQuery } from '../../api/placements.ts';
import { careBasis, careEnd, homeForm, organiser, placement as words } from '../../app/sv/placements.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { useCase } from '../casework/case/use-case.ts';
import { ActDialog } from './ActDialog.tsx';
import { type ActName, actOf } from './acts.ts';
import { DutiesSection } from './DutiesSection.tsx';
import styles from './Placements.module.css';
import { RecordSections } from './RecordSections.tsx';

/** Care away from home in the case: what runs and what is owed of it, and what has been. */
export function PlacementTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(placementsQuery(caseId));
  const [asked, setAsked] = useState<{ name: ActName; limitId?: string } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const act = asked && actOf(asked.name, view, asked.limitId);
  const may = (operation: string) => view.allowed.includes(`placements.${operation}`);
  // What runs is ended before anything else begins: only one of them can be done.
  const turning = (['begin', 'end'] as const).find(may);
  const [current, ...earlier] = view.placements;
  return (
    <div className={styles.page}>
      <Saved text={saved} />
      <Section
        heading={words.title}
        action={
          turning && (
            <Button size="small" variant="secondary" onClick={() => setAsked({ name: turning })}>
              {words[turning]}
            </Button>
          )
        }
      >
        {current ? <Standing placement={current} /> : <p className={styles.lead}>{words.noneYet}</p>}
      </Section>
      {current && <DutiesSection view={view} />}
      {current && (
        <RecordSections
          placement={current}
          may={may}
          onAct={(name, limitId) => setAsked({ name, ...(limitId && { limitId }) })}
        />
      )}
      {earlier.map((one) => (
        <Section key={one.placementId} heading={words.earlier(one.startedOn, one.endedOn ?? '')}>
          <Standing placement={one} />
          <RecordSections placement={one} may={() => false} onAct={() => undefined} />
        </Section>
      ))}
      {act && (
        <ActDialog
          key={act.name}
          caseId={caseId}
          today={view.today}
          act={act}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
          }}
        />
      )}
    </div>
  );
}

/** The few facts that decide: since when, by which basis, where, and what it costs. */
function Standing({ placement: p }: { placement: Placement }) {
  const { facts } = words;
  const [stay] = p.stays;
  const [basis] = p.bases;
  const after = p.followUpFrom ? words.followedFrom(p.followUpFrom) : (p.noFollowUp ?? words.notFollowed);
  return (
    <Facts
      layout="table"
      facts={[
        [facts.since, p.startedOn],
        ...(basis ? [[facts.basis, careBasis[basis.basis]] as const] : []),
        ...(stay
          ? ([
              [facts.form, homeForm[stay.form]],
              [facts.home, stay.home],
              [facts.address, stay.address ?? words.noAddress],
              [facts.organiser, organiser[stay.organiser]],
              [facts.cost, words.cost(stay.dailyCost)],
            ] as const)
          : []),
        [facts.soFar, words.soFar(p.days, p.cost)],
        ...(p.endedOn && p.endReason
          ? ([
              [facts.ended, p.endedOn],
              [facts.why, [careEnd[p.endReason], p.endedText].filter(Boolean).join('. ')],
              [facts.after, after],
            ] as const)
          : []),
      ]}
    />
  );
}
