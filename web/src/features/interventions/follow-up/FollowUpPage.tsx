import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FollowUp, FollowUps, Measured, Measurement } from '../../../api/follow-ups.ts';
import { serverNow } from '../../../api/index.ts';
import { measured as measuredWords, followUps as words } from '../../../app/sv/follow-ups.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './FollowUp.module.css';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { FollowUpRow } from './FollowUpRow.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import { MeasuredSection } from './MeasuredSection.tsx';
import { useFollowUps } from './use-follow-ups.ts';

type Asked =
  | { do: 'follow-up'; corrects: FollowUp | null }
  | { do: 'measure'; corrects: { scale: Measured; made: Measurement } | null };

/** How an intervention has been followed up and what has been measured. Both units read it; the one that ordered follows up. */
export function FollowUpPage() {
  const view = useFollowUps();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAsked(null);
  const done = (what: string) => () => {
    close();
    setSaved(sv.saved.withTime(what, clockTime(serverNow())));
  };
  const mayFollow = view.allowed.includes('interventions.record-follow-up');
  const last = view.followUps.find((f) => !f.corrected);
  return (
    <div className={styles.tab}>
      <NextLine view={view} onFollow={() => setAsked({ do: 'follow-up', corrects: null })} />
      <Saved text={saved} />
      <Section heading={words.list} countOf={view.followUps.filter((f) => !f.corrected).length}>
        {view.followUps.length === 0 && <p>{words.none}</p>}
        {view.followUps.map((held) => (
          <FollowUpRow
            key={held.followUpId}
            held={held}
            aboutChild={view.aboutChild}
            onCorrect={
              mayFollow && held === last ? () => setAsked({ do: 'follow-up', corrects: held }) : undefined
            }
          />
        ))}
      </Section>
      <MeasuredSection view={view} onMeasure={(corrects) => setAsked({ do: 'measure', corrects })} />
      {asked?.do === 'follow-up' && (
        <FollowUpDialog view={view} corrects={asked.corrects} onClose={close} onDone={done(words.done)} />
      )}
      {asked?.do === 'measure' && (
        <MeasureDialog
          view={view}
          corrects={asked.corrects}
          onClose={close}
          onDone={done(measuredWords.done)}
        />
      )}
    </div>
  );
}

/** When the next one is due, and who does it. */
function NextLine({ view, onFollow }: { view: FollowUps; onFollow: () => void }) {
  const { caseId, commissionId, nextOn, clock, today } = view;
  if (view.ended) return null;
  if (nextOn === null) return <p>{words.notStarted}</p>;
  return (
    <>
      <div className={styles.next}>
        <div>
          <h2>{words.nextLabel}</h2>
          {clock ? <DueTag clock={clock} today={today} /> : <p>{words.next(nextOn)}</p>}
          {view.side === 'performer' && <p className={styles.second}>{words.owed(view.fromUnit)}</p>}
        </div>
        {view.allowed.includes('interventions.record-follow-up') && (
          <Button size="small" onClick={onFollow}>
            {words.record}
          </Button>
        )}
      </div>
      {view.hasFinal && (
        <Notice
          tone="info"
          actions={
            <Link to="/arenden/$caseId/uppdrag/$commissionId/avslut" params={{ caseId, commissionId }}>
              {words.toEnd}
            </Link>
          }
        >
          {words.toBeEnded}
        </Notice>
      )}
    </>
  );
}
