import { Button } from '@navikt/ds-react/Button';
import { CopyButton } from '@navikt/ds-react/CopyButton';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { FollowUps } from '../../../api/follow-ups.ts';
import { serverNow } from '../../../api/index.ts';
import { endReason, followUps, noFinalFollowUp, ending as words } from '../../../app/sv/follow-ups.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Facts } from '../../../ui/page/Facts.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { EndDialog } from './EndDialog.tsx';
import styles from './FollowUp.module.css';
import { useFollowUps } from './use-follow-ups.ts';

/** How an intervention ended; until it has, what it takes to end it. */
export function EndPage() {
  const view = useFollowUps();
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <div className={styles.tab}>
      <Saved text={saved} />
      {view.ended ? <EndedSection view={view} /> : <Running view={view} onEnd={() => setAsked(true)} />}
      {asked && (
        <EndDialog
          view={view}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </div>
  );
}

function Running({ view, onEnd }: { view: FollowUps; onEnd: () => void }) {
  const { caseId, commissionId } = view;
  if (view.startedOn === null) return <p>{words.notStarted}</p>;
  const last = view.followUps.find((f) => !f.corrected);
  return (
    <div className={styles.end}>
      <p>{words.running}</p>
      {view.hasFinal && last ? (
        <p>{words.hasFinal(last.heldOn)}</p>
      ) : (
        <Notice
          tone="warning"
          actions={
            <Link to="/arenden/$caseId/uppdrag/$commissionId/uppfoljning" params={{ caseId, commissionId }}>
              {words.toFollowUp}
            </Link>
          }
        >
          {words.noFinal(view.fromUnit)}
        </Notice>
      )}
      {view.allowed.includes('interventions.end-commission') && (
        <Button size="small" variant={view.hasFinal ? 'primary' : 'secondary'} onClick={onEnd}>
          {words.end}
        </Button>
      )}
    </div>
  );
}

function EndedSection({ view: { ended, followUps: held } }: { view: FollowUps }) {
  if (!ended) return null;
  const final = held.find((f) => f.followUpId === ended.followUpId);
  const facts = (
    [
      [words.on, ended.endedOn],
      [words.reason, endReason[ended.reason]],
      [words.text, ended.text],
      [
        words.final,
        ended.exemption
          ? words.finalMissing(noFinalFollowUp[ended.exemption], ended.attempts)
          : final && words.finalDone(final.heldOn),
      ],
      [words.exemptionText, ended.exemptionText],
      [words.by, followUps.by(ended.by, ended.byFunction)],
    ] as const
  ).flatMap(([term, value]): [string, ReactNode][] =>
    value
      ? [
          [
            term,
            <span key={term} className={styles.words}>
              {value}
            </span>,
          ],
        ]
      : [],
  );
  return (
    <Section heading={words.title}>
      <Facts layout="table" facts={facts} />
      {ended.evaluationLink !== null && (
        <div className={styles.evaluation}>
          <h3>{words.evaluation}</h3>
          <p>{words.evaluationHelp}</p>
          <p className={styles.address}>{ended.evaluationLink}</p>
          <CopyButton
            size="small"
            copyText={ended.evaluationLink}
            text={words.copy}
            activeText={words.copied}
          />
        </div>
      )}
    </Section>
  );
}
