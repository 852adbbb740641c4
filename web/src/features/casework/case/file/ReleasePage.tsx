import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { fileReleaseQuery } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { isoDayAndTime } from '../../../../ui/format/dates.ts';
import { Crumbs } from '../../../../ui/page/Crumbs.tsx';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { Page } from '../../../../ui/page/Page.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { DocumentsSection } from './DocumentsSection.tsx';
import styles from './File.module.css';
import { FileText } from './FileText.tsx';
import { MaskingSection } from './MaskingSection.tsx';
import { RefusalText } from './RefusalText.tsx';
import { ReleaseActs } from './ReleaseActs.tsx';
import { ReservationText } from './ReservationText.tsx';

const words = releaseWords.release;

/** One release of a child's file: masked, reviewed, let out, and kept as it went. Printed it is the paper that is handed over. */
export function ReleasePage() {
  const { caseId, releaseId } = useParams({ from: '/frame/arenden/$caseId/akt/$releaseId' });
  const { data: release } = useSuspenseQuery(fileReleaseQuery(caseId, releaseId));
  const isOpen = release.state === 'draft' || release.state === 'reviewed';
  const { ended, askedOn, daysAsked } = release;

  return (
    <Page
      title={words.title(release.personName)}
      windowTitle={words.windowTitle}
      crumbs={<ReleaseCrumbs caseId={caseId} caseNumber={release.caseNumber} />}
      lead={words.lead(release.recipientName, sv.codes.releaseRecipient[release.recipientKind])}
      aside={<ReleaseActs release={release} />}
      top={
        <div className={styles.top}>
          <Facts
            layout="row"
            facts={[
              [words.facts.state, <strong key="state">{sv.codes.releaseState[release.state]}</strong>],
              [words.facts.basis, sv.codes.releaseBasis[release.legalBasis]],
              [words.facts.request, release.request],
              [
                words.facts.asked,
                isOpen ? words.asked(askedOn, daysAsked) : words.askedAnswered(askedOn, daysAsked),
              ],
              [words.facts.started, said(release.startedBy, release.startedAt)],
              ...(release.review
                ? [
                    [
                      words.facts.reviewed,
                      said(release.review.by, release.review.at, release.review.note),
                    ] as const,
                  ]
                : []),
              ...(ended ? [[words.facts.ended, said(ended.by, ended.at, ended.note)] as const] : []),
            ]}
          />
          {isOpen && <p className="second">{words.askedLaw}</p>}
        </div>
      }
    >
      {release.reservation && (isOpen || release.state === 'released') && (
        <ReservationText decided={release.reservation} />
      )}
      {release.refusal && <RefusalText release={release} refusal={release.refusal} />}
      {isOpen && <DocumentsSection release={release} />}
      {isOpen && <MaskingSection release={release} />}
      {release.state === 'released' && <DocumentsSection release={release} />}
      {!isOpen && release.state !== 'refused' && (
        <Section heading={words.asReleased}>
          {release.preview.length === 0 && <p className={styles.lead}>{words.empty}</p>}
          <FileText parts={release.preview} />
          {release.sha256 !== null && <p className="second numeric">{words.digest(release.sha256)}</p>}
        </Section>
      )}
      {release.masks.length > 0 && (
        <p className={styles.paperFoot}>
          {words.printFoot([...new Set(release.masks.map((m) => sv.codes.maskGround[m.ground]))].join(', '))}
        </p>
      )}
    </Page>
  );
}

const said = (by: string, at: string, note: string | null = null): string =>
  [`${by} ${isoDayAndTime(at)}`, note].filter(Boolean).join('. ');

function ReleaseCrumbs({ caseId, caseNumber }: { caseId: string; caseNumber: string }) {
  return (
    <Crumbs
      above={[
        { key: 'cases', link: <Link to="/arenden">{sv.caseView.breadcrumb}</Link> },
        {
          key: 'case',
          link: (
            <Link to="/arenden/$caseId/akt" params={{ caseId }}>
              {caseNumber}
            </Link>
          ),
        },
      ]}
      here={words.backTo}
    />
  );
}
