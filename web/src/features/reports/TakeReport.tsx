import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { fetchReport } from '../../api/reports.ts';
import { reportPage } from '../../app/sv/reports.ts';
import { saveBlob } from '../../ui/files/save-blob.ts';
import styles from './Reports.module.css';

const words = reportPage.take;

interface Props {
  reportId: string;
  title: string;
  /** Of an edition; without one, the draft as it stands. */
  number?: number;
}

/** The report as PDF or Word. Taking one out is traced. */
export function TakeReport({ reportId, title, number }: Props) {
  const [failed, setFailed] = useState(false);
  const [taking, setTaking] = useState<string | null>(null);
  const take = async (form: 'pdf' | 'docx') => {
    setFailed(false);
    setTaking(form);
    try {
      const which = number === undefined ? words.draft : reportPage.editionName(number).toLowerCase();
      const blob = await fetchReport({ reportId, form, ...(number !== undefined && { number }) });
      saveBlob(blob, words.name(title, which, form));
    } catch {
      setFailed(true);
    } finally {
      setTaking(null);
    }
  };
  return (
    <div className={styles.acts}>
      <Button size="small" variant="secondary" loading={taking === 'pdf'} onClick={() => void take('pdf')}>
        {words.pdfOf}
      </Button>
      <Button size="small" variant="secondary" loading={taking === 'docx'} onClick={() => void take('docx')}>
        {words.docxOf}
      </Button>
      <span role="status">{failed && words.failed}</span>
    </div>
  );
}
