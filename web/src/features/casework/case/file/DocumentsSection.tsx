import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { FileRelease, ReleaseAttachment } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { DocumentDialog } from './DocumentDialog.tsx';
import styles from './File.module.css';

const words = releaseWords.release;

/** The documents of the file, and what becomes of each; on paper they stand among the parts of the file. */
export function DocumentsSection({ release }: { release: FileRelease }) {
  const [chosen, setChosen] = useState<ReleaseAttachment | null>(null);
  const mayChoose = release.allowed.includes('casework.mask-release');
  if (release.attachments.length === 0) return null;
  return (
    <div className={styles.screenOnly}>
      <Section heading={words.documents} countOf={release.attachments.length}>
        {mayChoose && <p className={`second ${styles.lead}`}>{words.documentsLead}</p>}
        {release.attachments.map((one) => (
          <div key={one.attachmentId} className={`${styles.part} ${styles.document}`}>
            <p>
              <strong>{one.name}</strong>
            </p>
            <p>{inWords(one)}</p>
            {one.hasHiddenAddress && <Notice tone="warning">{words.hiddenAddress}</Notice>}
            {one.reason !== null && <p className="second">{one.reason}</p>}
            {mayChoose && !one.isCopy && (
              <Button
                type="button"
                size="small"
                variant="secondary"
                aria-label={words.chooseOf(one.name)}
                onClick={() => setChosen(one)}
              >
                {words.choose}
              </Button>
            )}
          </div>
        ))}
      </Section>
      {chosen && <DocumentDialog release={release} document={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

function inWords({ choice, ground, isCopy }: ReleaseAttachment): string {
  if (isCopy) return words.isCopy;
  if (choice === null) return words.undecided;
  const said = sv.codes.attachmentChoice[choice];
  return ground === null ? said : `${said}, ${sv.codes.maskGround[ground]}`;
}
