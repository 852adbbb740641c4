import { PaperclipIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { fetchFormFile, type ReceivedForm } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { sv } from '../../../app/sv.ts';
import { fileSize } from '../../../ui/files/file-size.ts';
import { saveBlob } from '../../../ui/files/save-blob.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from '../Forms.module.css';

const words = formWords.forms;
type FormFile = ReceivedForm['files'][number];

/** The files of a form that waits; a name saves it on the computer, and nothing is shown here. */
export function FormFiles({ form }: { form: ReceivedForm }) {
  const [failed, setFailed] = useState<string | null>(null);
  if (form.files.length === 0 && form.filesLeftOut === 0) return null;
  const save = async ({ position, name }: FormFile) => {
    setFailed(null);
    try {
      saveBlob(await fetchFormFile({ formId: form.formId, position }), name);
    } catch {
      setFailed(name);
    }
  };
  return (
    <Section heading={words.files}>
      <ul className={styles.waiting}>
        {form.files.map((file) => (
          <li key={file.position}>
            <PaperclipIcon aria-hidden className={styles.icon} />
            <div>
              <button
                type="button"
                className={styles.file}
                aria-label={sv.files.save(file.name)}
                onClick={() => void save(file)}
              >
                {file.name}
              </button>{' '}
              <span className="second">
                {file.isForm ? `${words.isForm}, ` : ''}
                {sv.files.mediaType[file.mediaType]},{' '}
                <span className="numeric">{fileSize(file.byteSize)}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
      {form.filesLeftOut > 0 && <p>{words.filesLeftOut(form.filesLeftOut)}</p>}
      <div role="status">
        {failed !== null && (
          <Notice tone="danger" title={sv.files.notSaved(failed)}>
            {sv.problems.wrongBody}
          </Notice>
        )}
      </div>
    </Section>
  );
}
