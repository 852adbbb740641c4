import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useState } from 'react';
import { questions as words } from '../../app/sv/audits.ts';
import { saveBlob } from '../../ui/files/save-blob.ts';

interface Props {
  fetch: () => Promise<Blob>;
  name: string;
  variant: 'secondary' | 'tertiary';
  label?: string;
  children: ReactNode;
}

/** Saves a paper on the computer, and says when it can't be fetched. */
export function TakeOut({ fetch, name, variant, label, children }: Props) {
  const [isTaking, setTaking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const take = async () => {
    setTaking(true);
    setFailed(false);
    try {
      saveBlob(await fetch(), name);
    } catch {
      setFailed(true);
    } finally {
      setTaking(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant={variant}
        loading={isTaking}
        aria-label={label}
        onClick={() => void take()}
      >
        {children}
      </Button>
      <span role="status">{hasFailed && words.notFetched}</span>
    </>
  );
}
