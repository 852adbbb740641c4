import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Project, projectQuery } from '../../api/action-plans.ts';
import { serverNow } from '../../api/index.ts';
import { afterwards, financier, reportStanding, projects as words } from '../../app/sv/projects.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Facts } from '../../ui/page/Facts.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from '../action-plans/ActionPlans.module.css';
import { ResponsibleName } from '../action-plans/ResponsibleName.tsx';
import { DropReportDialog, EndProjectDialog, PlanReportDialog, SendReportDialog } from './ProjectDialogs.tsx';
import { ProjectTag } from './ProjectTag.tsx';
import { SetProjectDialog } from './SetProjectDialog.tsx';

type Report = Project['reports'][number];
type Asked = { act: 'set' | 'plan_report' | 'end' } | { act: 'send' | 'drop'; report: Report };

const { reportColumns: columns } = words;
const COLOUR = {
  owed: 'info',
  overdue: 'danger',
  in_time: 'success',
  late: 'warning',
  dropped: 'neutral',
} as const;

/** A project: what it is for, who pays and what they ask for, its reports, and what it came to. */
export function ProjectPage() {
  const { projectId } = useParams({ from: '/frame/projekt/$projectId' });
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { head } = project;
  const may = new Set(project.may);
  const close = () => setAsked(null);
  const done = (text: string) => () => {
    close();
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
  const overdue = project.reports
    .filter((r) => r.standing === 'overdue')
    .map((r) => words.report(r.what, r.dueOn));
  const common = { project, onClose: close };
  return (
    <Page
      title={head.title}
      windowTitle={head.title}
      crumbs={
        <Crumbs
          above={[{ key: 'projects', link: <Link to="/projekt">{words.back}</Link> }]}
          here={head.title}
        />
      }
      lead={<ProjectTag standing={head.standing} />}
      aside={
        <div className={styles.acts}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
          {may.has('write') && (
            <Button size="small" variant="secondary" onClick={() => setAsked({ act: 'set' })}>
              {words.change}
            </Button>
          )}
          {may.has('end') && (
            <Button
              size="small"
              variant={head.standing === 'unended' ? 'primary' : 'tertiary'}
              onClick={() => setAsked({ act: 'end' })}
            >
              {words.end}
            </Button>
          )}
        </div>
      }
      top={
        <div className={styles.top}>
          <Saved text={saved} />
          {head.standing === 'unended' && <Notice tone="danger">{words.unended(head.toOn)}</Notice>}
          {overdue.length > 0 && (
            <Notice tone="danger" title={words.overdueTitle}>
              {overdue.join('; ')}
            </Notice>
          )}
          <Facts
            layout="row"
            facts={[
              [words.facts.time, words.between(head.fromOn, head.toOn)],
              [
                words.facts.money,
                <span key="m">
                  {words.kronor(head.decidedSum)}
                  <SecondLine>{`${financier[head.financier]}, ${head.grantName}`}</SecondLine>
                </span>,
              ],
              [words.facts.responsible, <ResponsibleName key="r" responsible={head.responsible} />],
              ...(project.decision ? [[words.facts.decision, project.decision] as const] : []),
              ...(project.plan
                ? [
                    [
                      words.facts.plan,
                      <Link key="p" to="/handlingsplaner/$planId" params={{ planId: project.plan.planId }}>
                        {project.plan.title}
                      </Link>,
                    ] as const,
                  ]
                : []),
            ]}
          />
        </div>
      }
    >
      <Section heading={words.purpose}>
        <p className={styles.text}>{project.purpose}</p>
      </Section>
      <Section heading={words.conditions}>
        <p className={styles.text}>{project.conditions ?? words.noConditions}</p>
      </Section>
      <Section
        heading={words.reports}
        countOf={project.reports.length}
        action={
          may.has('plan_report') && (
            <Button size="small" variant="secondary" onClick={() => setAsked({ act: 'plan_report' })}>
              {words.planReport}
            </Button>
          )
        }
      >
        <Reports
          project={project}
          onSend={(report) => setAsked({ act: 'send', report })}
          onDrop={(report) => setAsked({ act: 'drop', report })}
        />
      </Section>
      <Section heading={words.result}>
        {project.ended ? (
          <>
            <p className={styles.text}>{project.ended.result}</p>
            <h3 className={styles.group}>{words.afterwards}</h3>
            <p className={styles.text}>
              {afterwards[project.ended.afterwards]}. {project.ended.words}
            </p>
            <p className={styles.second}>{words.endedBy(project.ended.on, project.ended.by)}</p>
          </>
        ) : (
          <p className={styles.text}>{words.noResult}</p>
        )}
      </Section>
      {project.versions.length > 1 && (
        <Section heading={words.versions}>
          <ul className={styles.versions}>
            {project.versions.map((v) => (
              <li key={v.version}>
                {words.version(v.version, dayOf(v.statedAt), v.statedBy)}
                <span className={styles.second}>
                  {[v.title, words.between(v.fromOn, v.toOn), words.kronor(v.decidedSum)].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {asked?.act === 'set' && (
        <SetProjectDialog
          today={project.today}
          project={project}
          onClose={close}
          onDone={done(words.saved.set)}
        />
      )}
      {asked?.act === 'plan_report' && <PlanReportDialog {...common} onDone={done(words.saved.report)} />}
      {asked?.act === 'end' && <EndProjectDialog {...common} onDone={done(words.saved.ended)} />}
      {asked?.act === 'send' && (
        <SendReportDialog {...common} report={asked.report} onDone={done(words.saved.sent)} />
      )}
      {asked?.act === 'drop' && (
        <DropReportDialog {...common} report={asked.report} onDone={done(words.saved.dropped)} />
      )}
    </Page>
  );
}

interface ReportsProps {
  project: Project;
  onSend: (report: Report) => void;
  onDrop: (report: Report) => void;
}

function Reports({ project, onSend, onDrop }: ReportsProps) {
  const may = new Set(project.may);
  const isOwed = (r: Report): boolean => r.standing === 'owed' || r.standing === 'overdue';
  const hasActs = (may.has('send_report') || may.has('plan_report')) && project.reports.some(isOwed);
  if (project.reports.length === 0)
    return <EmptyState title={words.noReports}>{words.noReportsHelp}</EmptyState>;
  return (
    <ListTable
      caption={words.reports}
      columns={[
        { heading: columns.what },
        { heading: columns.due },
        { heading: columns.state },
        ...(hasActs ? [{ heading: columns.act }] : []),
      ]}
    >
      {project.reports.map((r) => (
        <Row key={r.reportId}>
          <Cell>{r.what}</Cell>
          <Cell label={columns.due}>{r.dueOn}</Cell>
          <Cell label={columns.state}>
            <Tag size="small" variant="moderate" data-color={COLOUR[r.standing]}>
              {reportStanding[r.standing]}
            </Tag>
            {r.sent && <SecondLine>{words.sent(r.sent.on, r.sent.by)}</SecondLine>}
            {r.sent?.words && <SecondLine>{r.sent.words}</SecondLine>}
            {r.dropped && <SecondLine>{r.dropped.why}</SecondLine>}
          </Cell>
          {hasActs && (
            <Cell label={columns.act}>
              {isOwed(r) && (
                <div className={styles.acts}>
                  {may.has('send_report') && (
                    <Button
                      size="xsmall"
                      variant="secondary"
                      aria-label={words.sendOf(r.what)}
                      onClick={() => onSend(r)}
                    >
                      {words.send}
                    </Button>
                  )}
                  {may.has('plan_report') && (
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      aria-label={words.dropOf(r.what)}
                      onClick={() => onDrop(r)}
                    >
                      {words.drop}
                    </Button>
                  )}
                </div>
              )}
            </Cell>
          )}
        </Row>
      ))}
    </ListTable>
  );
}
