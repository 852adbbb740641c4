import { useState } from 'react';
import { type Attachment, fetchAttachment } from '../../api/index.ts';
import { saveBlob } from './save-blob.ts';

type Named = Pick<Attachment, 'attachmentId' | 'name'>;

/** Saves a document of a case on the computer; nothing is shown in the browser. */
export function useSaveFile(caseId: string) {
  const [saving, setSaving] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const save = async ({ attachmentId, name }: Named) => {
    setSaving(attachmentId);
    setFailed(null);
    try {
      saveBlob(await fetchAttachment({ caseId, attachmentId }), name);
    } catch {
      setFailed(name);
    } finally {
      setSaving(null);
    }
  };

  return { save, saving, failed };
}
