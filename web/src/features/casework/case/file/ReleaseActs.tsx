import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { type FileRelease, fetchReleaseDocument } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { saveBlob } from '../../../../ui/files/save-blob.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import styles from './File.module.css';
import { RefuseDialog } from './RefuseDialog.tsx';
import { type ReleaseAct, ReleaseActDialog } from './ReleaseActDialog.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';

const words = releaseWords.release;

/** What can be done with a release now; the next step is the page's own button. */
export function ReleaseActs({ release }: { release: FileRelease }) {
  const [act, setAct] = useState<ReleaseAct | null>(null);
  const [isRefusing, setRefusing] = useState(false);
  const [isReserving, setReserving] = useState(false);
  const may = (operation: string) => release.allowed.includes(operation);
  return (
    <div className={styles.buttons}>
      {may('casework.review-release') && (
        <Button type="button" size="small" onClick={() => setAct('review')}>
          {words.review}
        </Button>
      )}
      {may('casework.release-file') && (
        <Button type="button" size="small" onClick={() => setAct('release')}>
          {words.release}
        </Button>
      )}
      <ReleasePapers release={release} />
      {(release.state === 'released' || release.refusal !== null) && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<PrinterSmallIcon aria-hidden />}
          onClick={() => window.print()}
        >
          {words.print}
        </Button>
      )}
      {may('casework.reserve-release') && (
        <Button type="button" size="small" variant="tertiary" onClick={() => setReserving(true)}>
          {words.reserve}
        </Button>
      )}
      {may('casework.refuse-release') && (
        <Button type="button" size="small" variant="tertiary" onClick={() => setRefusing(true)}>
          {words.refuse}
        </Button>
      )}
      {may('casework.discontinue-release') && (
        <Button type="button" size="small" variant="tertiary" onClick={() => setAct('discontinue')}>
          {words.discontinue}
        </Button>
      )}
      {isReserving && <ReserveDialog release={release} onClose={() => setReserving(false)} />}
      {isRefusing && <RefuseDialog release={release} onClose={() => setRefusing(false)} />}
      {act && <ReleaseActDialog act={act} release={release} onClose={() => setAct(null)} />}
    </div>
  );
}

/** What went out, as PDF: the file, the decision, or both. */
function ReleasePapers({ release }: { release: FileRelease }) {
  const [fetching, setFetching] = useState<'file' | 'refusal' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { caseId, releaseId, caseNumber } = release;
  const which = [
    ...(release.state === 'released' ? (['file'] as const) : []),
    ...(release.refusal !== null ? (['refusal'] as const) : []),
  ];
  const save = async (paper: 'file' | 'refusal') => {
    setFetching(paper);
    setError(null);
    try {
      const blob = await fetchReleaseDocument({ caseId, releaseId, which: paper });
      saveBlob(blob, `${words.pdfName[paper]} ${caseNumber}.pdf`);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setFetching(null);
    }
  };
  return (
    <>
      {which.map((paper) => (
        <Button
          key={paper}
          type="button"
          size="small"
          variant="secondary"
          icon={<DownloadIcon aria-hidden />}
          loading={fetching === paper}
          onClick={() => void save(paper)}
        >
          {words.pdf[paper]}
        </Button>
      ))}
      <CommandStatus isWaitingForServer={false} error={error} />
    </>
  );
}
