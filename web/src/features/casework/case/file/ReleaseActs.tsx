import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { FileRelease } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import styles from './File.module.css';
import { type ReleaseAct, ReleaseActDialog } from './ReleaseActDialog.tsx';

const words = sv.release;

/** What can be done with a release now; the next step is the page's own button. */
export function ReleaseActs({ release }: { release: FileRelease }) {
  const [act, setAct] = useState<ReleaseAct | null>(null);
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
      {release.state === 'released' && (
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
      {may('casework.discontinue-release') && (
        <Button type="button" size="small" variant="tertiary" onClick={() => setAct('discontinue')}>
          {words.discontinue}
        </Button>
      )}
      {act && <ReleaseActDialog act={act} release={release} onClose={() => setAct(null)} />}
    </div>
  );
}
