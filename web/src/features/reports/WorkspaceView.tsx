import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { type ReportBlock, type ReportSection, reviewSection, type Workspace } from '../../api/reports.ts';
import { reports, sectionStates, reportPage as words } from '../../app/sv/reports.ts';
import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { periodInWords } from '../measures/period.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { dueWords } from './due.ts';
import { ReportBlocks } from './ReportBlocks.tsx';
import styles from './Reports.module.css';
import { ReturnDialog } from './ReturnDialog.tsx';
import { TakeReport } from './TakeReport.tsx';
import { useReportCommand } from './use-report-command.ts';

const COLOUR = {
  not_begun: 'neutral',
  writing: 'info',
  handed_in: 'warning',
  returned: 'danger',
  approved: 'success',
} as const;

/** A report while it is written: whose each section is, how far it has come, and what it will be. */
export function WorkspaceView({ workspace }: { workspace: Workspace }) {
  const { report, sections, hindrances, unpublished, today } = workspace;
  const [returned, setReturned] = useState<ReportSection | null>(null);
  const [isDeciding, setDeciding] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const done = () => {
    setReturned(null);
    setDeciding(false);
    setSaved(sv.saved.withTime(reports.saved, clockTime(serverNow())));
  };
  const approving = useReportCommand(reviewSection, done);
  const { columns } = words;
  return (
    <Page
      title={report.title}
      windowTitle={words.windowTitle}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/rapporter">{reports.title}</Link> }]}
          here={report.title}
        />
      }
      lead={`${report.kindTitle} · ${periodInWords(report.period)} · ${reports.state[report.state]}`}
      aside={<TakeReport reportId={report.reportId} title={report.title} />}
      top={<Saved text={saved} />}
    >
      <Section heading={words.sections} countOf={sections.length}>
        <ListTable
          caption={words.caption}
          columns={[
            { heading: columns.section },
            { heading: columns.who },
            { heading: columns.due },
            { heading: columns.state },
            { heading: columns.act },
          ]}
        >
          {sections.map((section) => (
            <SectionRow
              key={section.sectionId}
              section={section}
              reportId={report.reportId}
              today={today}
              onReturn={() => setReturned(section)}
              onApprove={() =>
                approving.send({
                  reportId: report.reportId,
                  sectionId: section.sectionId,
                  version: section.version,
                  step: 'approved',
                })
              }
            />
          ))}
        </ListTable>
        <CommandStatus isWaitingForServer={approving.isWaitingForServer} error={approving.error} />
      </Section>
      {(workspace.mayDecide || workspace.mayReview) &&
        (hindrances.length === 0 ? (
          <Notice
            tone="info"
            actions={
              workspace.mayDecide && (
                <Button size="small" onClick={() => setDeciding(true)}>
                  {words.decide}
                </Button>
              )
            }
          >
            {words.ready}
          </Notice>
        ) : (
          <Section heading={words.hindrances}>
            <ul className={styles.bullets}>
              {hindrances.map((h) => (
                <li key={`${h.hindrance} ${h.sectionTitle}`}>
                  {h.sectionTitle} {words.hindrance[h.hindrance]}
                  {h.hindrance === 'FIGURE_NOT_PUBLISHED' &&
                    `: ${unpublished
                      .filter((u) => u.sectionTitle === h.sectionTitle)
                      .map((u) => words.unpublished(u.figure.title, u.figure.ref.period))
                      .join('; ')}`}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      <Section heading={words.preview}>
        <ReportBlocks blocks={sections.flatMap(blocksOf)} level={3} />
      </Section>
      {returned && (
        <ReturnDialog
          reportId={report.reportId}
          section={returned}
          today={today}
          onClose={() => setReturned(null)}
          onDone={done}
        />
      )}
      {isDeciding && (
        <DecideDialog report={report} today={today} onClose={() => setDeciding(false)} onDone={done} />
      )}
    </Page>
  );
}

const blocksOf = (s: ReportSection): ReportBlock[] => [
  { kind: 'heading', level: 2, text: s.title },
  ...s.blocks,
];

interface RowProps {
  section: ReportSection;
  reportId: string;
  today: string;
  onReturn: () => void;
  onApprove: () => void;
}

function SectionRow({ section: s, reportId, today, onReturn, onApprove }: RowProps) {
  const { columns } = words;
  const may = new Set(s.may);
  const isOwed = s.state === 'not_begun' || s.state === 'writing' || s.state === 'returned';
  const lastReturn = s.events.findLast((e) => e.step === 'returned');
  return (
    <Row>
      <Cell>
        {s.title}
        {s.parted.length > 0 && <SecondLine>{words.parted}</SecondLine>}
        {s.state === 'returned' && lastReturn?.words && (
          <SecondLine>{words.returned(lastReturn.by, lastReturn.words)}</SecondLine>
        )}
        {s.unreferenced.length > 0 && <SecondLine>{words.unreferenced(s.unreferenced.length)}</SecondLine>}
      </Cell>
      <Cell label={columns.who}>
        {s.holderName ?? words.nobody}
        <SecondLine>{s.functionTitle}</SecondLine>
      </Cell>
      <Cell label={columns.due}>
        {isOwed ? (
          <span className={s.daysLate > 0 ? styles.late : undefined}>{dueWords(s.dueOn, today)}</span>
        ) : (
          s.dueOn
        )}
      </Cell>
      <Cell label={columns.state}>
        <Tag size="small" variant="moderate" data-color={COLOUR[s.state]}>
          {sectionStates[s.state]}
        </Tag>
      </Cell>
      <Cell label={columns.act}>
        <div className={styles.acts}>
          <ButtonLink
            to="/rapporter/$reportId/$sectionId"
            params={{ reportId, sectionId: s.sectionId }}
            size="xsmall"
            variant={may.has('write') && s.own ? 'primary' : 'secondary'}
            aria-label={may.has('write') ? words.writeOf(s.title) : words.readOf(s.title)}
          >
            {may.has('write') ? words.write : words.read}
          </ButtonLink>
          {may.has('approve') && (
            <Button size="xsmall" onClick={onApprove} aria-label={words.approveOf(s.title)}>
              {words.approve}
            </Button>
          )}
          {may.has('return') && (
            <Button size="xsmall" variant="tertiary" onClick={onReturn} aria-label={words.returnOf(s.title)}>
              {words.return}
            </Button>
          )}
        </div>
      </Cell>
    </Row>
  );
}
