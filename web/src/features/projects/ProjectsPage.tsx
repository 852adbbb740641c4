import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { projectsQuery } from '../../api/action-plans.ts';
import { afterwards, financier, projects as words } from '../../app/sv/projects.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from '../action-plans/ActionPlans.module.css';
import { PlanTabs } from '../action-plans/PlanTabs.tsx';
import { ResponsibleName } from '../action-plans/ResponsibleName.tsx';
import { ProjectTag } from './ProjectTag.tsx';
import { SetProjectDialog } from './SetProjectDialog.tsx';

const { columns } = words;

/** The board's projects: who pays, until when, and which report is owed next. */
export function ProjectsPage() {
  const { data: list } = useSuspenseQuery(projectsQuery);
  const navigate = useNavigate();
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      top={<PlanTabs />}
      aside={
        <div className={styles.acts}>
          {list.projects.length > 0 && (
            <Button size="small" variant="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
          )}
          {list.mayWrite && (
            <Button size="small" onClick={() => setMaking(true)}>
              {words.make}
            </Button>
          )}
        </div>
      }
    >
      {list.projects.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>
      ) : (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.project, className: styles.plan },
            { heading: columns.time, className: styles.valid },
            { heading: columns.responsible },
            { heading: columns.money },
            { heading: columns.report },
          ]}
        >
          {list.projects.map((p) => (
            <Row key={p.projectId}>
              <Cell>
                <Link to="/projekt/$projectId" params={{ projectId: p.projectId }}>
                  {p.title}
                </Link>
              </Cell>
              <Cell label={columns.time}>
                <ProjectTag standing={p.standing} />
                <SecondLine>{words.between(p.fromOn, p.toOn)}</SecondLine>
                {p.afterwards && <SecondLine>{afterwards[p.afterwards]}</SecondLine>}
              </Cell>
              <Cell label={columns.responsible}>
                <ResponsibleName responsible={p.responsible} />
              </Cell>
              <Cell label={columns.money}>
                {words.kronor(p.decidedSum)}
                <SecondLine>{`${financier[p.financier]}, ${p.grantName}`}</SecondLine>
              </Cell>
              <Cell label={columns.report}>
                {p.nextReport ? words.report(p.nextReport.what, p.nextReport.dueOn) : words.noReport}
                {p.overdueReports > 0 && (
                  <span className={styles.bad}>{words.overdue(p.overdueReports)}</span>
                )}
              </Cell>
            </Row>
          ))}
        </ListTable>
      )}
      {isMaking && (
        <SetProjectDialog
          today={list.today}
          project={null}
          onClose={() => setMaking(false)}
          onDone={(projectId) => navigate({ to: '/projekt/$projectId', params: { projectId } })}
        />
      )}
    </Page>
  );
}
