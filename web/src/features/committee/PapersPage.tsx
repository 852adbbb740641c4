import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { declareItemConflict, itemPapersQuery, type MinutesExtract } from '../../api/committee.ts';
import * as words from '../../app/sv/committee.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Committee.module.css';
import { DecideDialog } from './DecideDialog.tsx';
import { PaperText } from './PaperText.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useMeetingCommand } from './use-meeting.ts';

/** The papers of one item, read on the screen; and what the meeting did with it. */
export function PapersPage() {
  const { meetingId, itemId } = useParams({ from: '/frame/utskott/$meetingId/$itemId' });
  const { data: view } = useSuspenseQuery(itemPapersQuery(meetingId, itemId));
  const [does, setDoes] = useState<'decide' | 'conflict' | null>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const declare = useMeetingCommand(declareItemConflict, () => {
    queryClient.removeQueries({ queryKey: itemPapersQuery(meetingId, itemId).queryKey });
    void navigate({ to: '/utskott/$meetingId', params: { meetingId } });
  });
  const { paper, extract } = view;
  return (
    <Page
      title={sv.decisions.what(
        delegationWords.decisionKind[paper.kind],
        delegationWords.decisionLaw[paper.law],
      )}
      windowTitle={view.caseNumber}
      crumbs={
        <Crumbs
          above={[
            { key: 'meetings', link: <Link to="/utskott">{words.meeting.back}</Link> },
            {
              key: 'meeting',
              link: (
                <Link to="/utskott/$meetingId" params={{ meetingId }}>
                  {view.committeeName} {view.day}
                </Link>
              ),
            },
          ]}
          here={view.caseNumber}
        />
      }
      lead={`${words.papers.about} ${paper.personName}${paper.birthDate ? `, ${paper.birthDate}` : ''}`}
      aside={
        <div className={styles.acts}>
          {view.allowed.includes('casework.decide-item') && (
            <Button size="small" onClick={() => setDoes('decide')}>
              {words.papers.decide}
            </Button>
          )}
          {view.allowed.includes('casework.declare-item-conflict') && (
            <Button size="small" variant="secondary" onClick={() => setDoes('conflict')}>
              {words.papers.conflict}
            </Button>
          )}
          {extract && (
            <ButtonLink
              to="/utskott/$meetingId/$itemId/utdrag"
              params={{ meetingId, itemId }}
              size="small"
              variant="secondary"
            >
              {words.papers.extract}
            </ButtonLink>
          )}
        </div>
      }
    >
      <p className={styles.lead}>{words.papers.traced}</p>
      {extract && <Treated extract={extract} />}
      <Section heading={words.papers.proposal}>
        <PaperText paper={paper} />
      </Section>
      {view.conflicts.length > 0 && (
        <Section heading={words.papers.conflicts}>
          {view.conflicts.map((c) => (
            <p key={`${c.name} ${c.title}`} className={styles.row}>
              {words.papers.conflictOf(c.name, c.title)} {c.reason}
            </p>
          ))}
        </Section>
      )}
      {view.earlier.map((e) => (
        <Treated key={e.meetingId} extract={e} heading={`${words.papers.earlier}, ${e.day}`} />
      ))}
      {does === 'decide' && <DecideDialog view={view} onClose={() => setDoes(null)} />}
      {does === 'conflict' && (
        <ReasonDialog
          name="item-conflict"
          words={words.conflict}
          command={declare}
          onSend={(reason, on) => declare.send({ meetingId, itemId, reason }, on)}
          onClose={() => setDoes(null)}
        />
      )}
    </Page>
  );
}

function Treated({ extract, heading }: { extract: MinutesExtract; heading?: string }) {
  return (
    <Section
      heading={
        heading ??
        `${words.itemOutcome[extract.outcome]}, ${words.extract.number(extract.number, extract.year)}`
      }
    >
      <div className={styles.text}>
        {heading && <p>{words.itemOutcome[extract.outcome]}</p>}
        <p className={`as-written ${styles.wording}`}>{extract.wording}</p>
        <p className="as-written">{extract.reasons}</p>
        {extract.reservations !== null && (
          <p className="as-written">
            {words.extract.reservations}: {extract.reservations}
          </p>
        )}
        {extract.nextDay !== null && <p>{words.extract.next(extract.nextDay)}</p>}
      </div>
    </Section>
  );
}
