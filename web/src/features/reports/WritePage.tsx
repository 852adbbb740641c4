import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReportSection, workspaceQuery } from '../../api/reports.ts';
import { reports, sectionStates, writePage as words } from '../../app/sv/reports.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { dueWords } from './due.ts';
import { ReportBlocks } from './ReportBlocks.tsx';
import { SectionEditor } from './SectionEditor.tsx';

/** A section of a report as it is written, with what it becomes beside it. */
export function WritePage() {
  const { reportId, sectionId } = useParams({ from: '/frame/rapporter/$reportId/$sectionId' });
  const { data } = useSuspenseQuery(workspaceQuery(reportId));
  const navigate = useNavigate();
  const section = data.sections.find((s) => s.sectionId === sectionId);
  if (!section) return null;
  const toReport = () => navigate({ to: '/rapporter/$reportId', params: { reportId } });
  return (
    <Page
      title={section.title}
      windowTitle={words.windowTitle}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/rapporter">{reports.title}</Link> },
            {
              key: 'report',
              link: (
                <Link to="/rapporter/$reportId" params={{ reportId }}>
                  {data.report.title}
                </Link>
              ),
            },
          ]}
          here={section.title}
        />
      }
      lead={[sectionStates[section.state], dueWords(section.dueOn, data.today)].join(' · ')}
    >
      {section.help && <p className="second">{section.help}</p>}
      {section.may.includes('write') ? (
        <SectionEditor key={sectionId} workspace={data} section={section} onHandedIn={toReport} />
      ) : (
        <ReadOnly section={section} />
      )}
    </Page>
  );
}

function ReadOnly({ section }: { section: ReportSection }) {
  return (
    <>
      {section.state === 'handed_in' && <Notice tone="info">{words.handedIn}</Notice>}
      <ReportBlocks blocks={section.blocks} />
    </>
  );
}
