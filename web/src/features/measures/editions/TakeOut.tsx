import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { type ExportAsked, fetchFigures } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import { saveBlob } from '../../../ui/files/save-blob.ts';
import styles from './Editions.module.css';

const words = editionWords.editions.take;

type Form = 'csv' | 'xlsx';

interface Props {
  asked: Omit<ExportAsked, 'form'>;
  /** What the file is called. */
  name: string;
}

/** Figures as a file, for a spreadsheet. Taking one out is traced. */
export const TakeOut = ({ asked, name }: Props) => (
  <TakeFile name={name} fetch={(form) => fetchFigures({ ...asked, form })} />
);

export function TakeFile({ name, fetch }: { name: string; fetch: (form: Form) => Promise<Blob> }) {
  const [failed, setFailed] = useState(false);
  const take = async (form: Form) => {
    setFailed(false);
    try {
      saveBlob(await fetch(form), words.name(name, form));
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
