import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  adjustMinutes,
  cancelMeeting,
  type Meeting,
  meetingQuery,
  reportMatters,
  sendPapers,
} from '../../api/committee.ts';
import * as words from '../../app/sv/committee.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { sv } from '../../app/sv.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { dayOf } from '../../ui/format/dates.ts';
import { Box } from '../../ui/page/Box.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { AskDialog } from './AskDialog.tsx';
import styles from './Committee.module.css';
import { HoldDialog } from './HoldDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useMeetingCommand } from './use-meeting.ts';

type Does = 'send' | 'hold' | 'adjust' | 'move' | 'cancel';

/** One meeting: its list, what is to be reported, and who was there. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/frame/utskott/$meetingId' });
  const { data: view } = useSuspenseQuery(meetingQuery(meetingId));
  const [does, setDoes] = useState<Does | null>(null);
  const close = () => setDoes(null);
  const send = useMeetingCommand(sendPapers, close);
  const adjust = useMeetingCommand(adjustMinutes, close);
  const cancel = useMeetingCommand(cancelMeeting, close);
  const title = `${view.committeeName} ${view.day}`;
  const acts: readonly (readonly [string, Does, string])[] = [
    ['casework.send-papers', 'send', words.meeting.send],
    ['casework.hold-meeting', 'hold', view.state === 'held' ? words.meeting.holdChange : words.meeting.hold],
    ['casework.adjust-minutes', 'adjust', words.meeting.adjust],
    ['casework.plan-meeting', 'move', words.meeting.move],
    ['casework.cancel-meeting', 'cancel', words.meeting.cancel],
  ];
  const own = acts.filter(([operation]) => view.allowed.includes(operation));
  return (
    <Page
      title={title}
      windowTitle={title}
      crumbs={
        <Crumbs
          above={[{ key: 'meetings', link: <Link to="/utskott">{words.meeting.back}</Link> }]}
          here={view.day}
        />
      }
      lead={`${words.meetingState[view.state]} · ${words.when(view.day, view.startsAt, view.place)}`}
      aside={
        <div className={styles.acts}>
          {own.map(([operation, what, label], i) => (
            <Button
              key={operation}
              size="small"
              variant={i === 0 ? 'primary' : 'secondary'}
              onClick={() => setDoes(what)}
            >
              {label}
            </Button>
          ))}
        </div>
      }
      side={<Who view={view} />}
    >
      {view.cancelled && (
        <Notice tone="info" title={words.meeting.cancelled(view.cancelled.by, dayOf(view.cancelled.at))}>
          {view.cancelled.why}
        </Notice>
      )}
      {view.cancelled === null && (
        <>
          <Section heading={words.meeting.items} countOf={view.items.length}>
            {view.items.length === 0 && <p className={styles.row}>{words.meeting.noItems}</p>}
            <ol className={styles.plain}>
              {view.items.map((item) => (
                <li key={item.itemId} className={styles.row}>
                  <ItemRow meetingId={meetingId} item={item} />
                </li>
              ))}
            </ol>
          </Section>
          <Section heading={words.meeting.matters} countOf={view.matters.length}>
            <Matters view={view} />
          </Section>
        </>
      )}
      {does === 'send' && (
        <AskDialog
          heading={words.meeting.send}
          body={words.meeting.sendAsk}
          command={send}
          onSubmit={() => send.send({ meetingId })}
          onClose={close}
        />
      )}
      {does === 'adjust' && (
        <AskDialog
          heading={words.meeting.adjust}
          body={words.meeting.adjustAsk}
          command={adjust}
          onSubmit={() => adjust.send({ meetingId })}
          onClose={close}
        />
      )}
      {does === 'cancel' && (
        <ReasonDialog
          name={`cancel-meeting/${meetingId}`}
          words={words.cancel}
          command={cancel}
          onSend={(why, on) => cancel.send({ meetingId, why }, on)}
          onClose={close}
        />
      )}
      {does === 'hold' && <HoldDialog view={view} onClose={close} />}
      {does === 'move' && (
        <PlanDialog view={{ committees: [], today: view.today }} meeting={view} onClose={close} />
      )}
    </Page>
  );
}

function ItemRow({ meetingId, item }: { meetingId: string; item: Meeting['items'][number] }) {
  const { itemId, position, closed, kind, law, caseNumber, outcome, number } = item;
  if (closed !== null || kind === null || law === null) {
    return (
      <>
        <h3>{words.meeting.item(position)}</h3>
        <p className="second">{closed !== null && words.closedWhy[closed]}</p>
      </>
    );
  }
  return (
    <>
      <div className={styles.line}>
        <h3>
          {number === null ? words.meeting.item(position) : words.meeting.number(number)}:{' '}
          {sv.decisions.what(delegationWords.decisionKind[kind], delegationWords.decisionLaw[law])}
        </h3>
        {outcome !== null && <strong>{words.itemOutcome[outcome]}</strong>}
      </div>
      <div className={styles.line}>
        <span className="second">{caseNumber}</span>
        <Link
          to="/utskott/$meetingId/$itemId"
          params={{ meetingId, itemId }}
          aria-label={words.meeting.readOf(position)}
        >
          {words.meeting.read}
        </Link>
      </div>
    </>
  );
}

function Matters({ view }: { view: Meeting }) {
  const command = useMeetingCommand(reportMatters, () => {});
  const left = view.matters.filter((m) => m.reportedAt === null);
  if (view.matters.length === 0) return <p className={styles.row}>{words.meeting.noMatters}</p>;
  return (
    <>
      <p className={styles.lead}>{words.meeting.mattersHelp}</p>
      <ul className={styles.plain}>
        {view.matters.map((m) => (
          <li key={m.decisionId} className={styles.row}>
            <span>
              {words.meeting.matter(
                sv.decisions.what(delegationWords.decisionKind[m.kind], delegationWords.decisionLaw[m.law]),
                m.decidedOn,
                m.caseNumber,
              )}
            </span>
            {m.reportedAt !== null && (
              <span className="second">{words.meeting.reported(dayOf(m.reportedAt))}</span>
            )}
          </li>
        ))}
      </ul>
      {left.length > 0 && view.allowed.includes('casework.report-matters') && (
        <Button
          size="small"
          variant="secondary"
          loading={command.isSending}
          onClick={() =>
            command.send({ meetingId: view.meetingId, decisionIds: left.map((m) => m.decisionId) })
          }
        >
          {words.meeting.report}
        </Button>
      )}
      {command.error !== null && <CommandStatus isWaitingForServer={false} error={command.error} />}
    </>
  );
}

function Who({ view }: { view: Meeting }) {
  const { present, members, chairFunctionId, adjusted } = view;
  const shown =
    present.length > 0
      ? present.map((p) => ({ ...p, holder: p.name }))
      : members.map((m) => ({ ...m, name: m.holder ?? '' }));
  return (
    <>
      <Box heading={present.length > 0 ? words.meeting.present : words.meeting.members}>
        <ul className={styles.plain}>
          {shown.map((p) => (
            <li key={p.functionId}>
              {words.whoIs(p.title, p.holder)}
              {p.functionId === chairFunctionId && ` (${words.meeting.chair})`}
            </li>
          ))}
        </ul>
      </Box>
      {adjusted.length > 0 && (
        <Box heading={words.meeting.adjusted}>
          <ul className={styles.plain}>
            {adjusted.map((a) => (
              <li key={a.functionId}>{words.meeting.adjustedBy(a.name, a.title, dayOf(a.at))}</li>
            ))}
          </ul>
        </Box>
      )}
    </>
  );
}
