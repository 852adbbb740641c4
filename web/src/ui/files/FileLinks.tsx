import { PaperclipIcon } from '@navikt/aksel-icons';
import type { EntryAttachment } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { Notice } from '../page/Notice.tsx';
import styles from './Files.module.css';
import { fileSize } from './file-size.ts';
import { useSaveFile } from './use-save-file.ts';

/** The few documents that go with something, each with its checksum; a name saves it on the computer. */
export function FileLinks({ caseId, files }: { caseId: string; files: readonly EntryAttachment[] }) {
  const { save, saving, failed } = useSaveFile(caseId);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles.links}>
        {files.map((file) => (
          <li key={file.attachmentId} className={styles.link}>
            <PaperclipIcon aria-hidden className={styles.clip} />
            <div>
              <button
                type="button"
                className={styles.name}
                aria-label={sv.files.save(file.name)}
                onClick={() => void save(file)}
              >
                {file.name}
              </button>{' '}
              <span className="second">
                {sv.files.mediaType[file.mediaType]},{' '}
                <span className="numeric">{fileSize(file.byteSize)}</span>
                {saving === file.attachmentId && ` ${sv.files.saving}`}
              </span>
              <p className={`second ${styles.sum}`}>{sv.files.checksum(file.sha256)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div role="status">
        {failed !== null && (
          <Notice tone="danger" title={sv.files.notSaved(failed)}>
            {sv.problems.wrongBody}
          </Notice>
        )}
      </div>
    </>
  );
}
