import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { type ExportAsked, fetchFigures } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import { saveBlob } from '../../../ui/files/save-blob.ts';
import styles from './Editions.module.css';

const words = editionWords.editions.take;

interface Props {
  asked: Omit<ExportAsked, 'form'>;
  /** What the file is called. */
  name: string;
}

/** Figures as a file, for a spreadsheet. Taking one out is traced. */
export function TakeOut({ asked, name }: Props) {
  const [failed, setFailed] = useState(false);
  const take = async (form: 'csv' | 'xlsx') => {
    setFailed(false);
    try {
      saveBlob(await fetchFigures({ ...asked, form }), words.name(name, form));
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={styles.acts}>
      <Button size="small" variant="secondary" onClick={() => void take('csv')}>
        {words.csvOf}
      </Button>
      <Button size="small" variant="secondary" onClick={() => void take('xlsx')}>
        {words.xlsxOf}
      </Button>
      <span role="status">{failed && words.failed}</span>
    </div>
  );
}
