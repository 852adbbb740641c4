import { Button } from '@navikt/ds-react/Button';
import { ProgressBar } from '@navikt/ds-react/ProgressBar';
import { TextField } from '@navikt/ds-react/TextField';
import { type FormEvent, useId, useState } from 'react';
import {
  type FigureFileKind,
  type ImportPreview,
  previewImport,
  takeImport,
  useCommand,
} from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../ui/form/FormErrors.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { checkImport, type ImportValues, NO_FILE, toImport } from './import-values.ts';
import { Preview } from './Preview.tsx';
import styles from './Steering.module.css';

const words = steeringWords.importing;
const KINDS = Object.keys(steeringWords.fileKind) as FigureFileKind[];
/** Longer than it ever takes: the bar says that it goes on, not how far it has come. */
const LONGEST_SECONDS = 20;

/** Which file, what is in it, and then all of it or nothing. */
export function ImportForm({ onDone }: { onDone: () => void }) {
  const [values, setValues] = useState<ImportValues>(NO_FILE);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const form = useForm('figures');
  const progress = useId();
  const look = useCommand(previewImport, setPreview);
  const take = useCommand(takeImport, () => {
    setPreview(null);
    setValues({ ...NO_FILE, kind: values.kind });
    onDone();
  });
  const change = (changes: Partial<ImportValues>) => {
    setPreview(null);
    look.reset();
    take.reset();
    setValues((now) => ({ ...now, ...changes }));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.accepts(checkImport(values))) look.send(toImport(values), { onError: form.takesFrom });
  };
  const isBusy = look.isSending || take.isSending;
  return (
    <>
      <form className={styles.form} onSubmit={send} noValidate>
        <FormErrors form={form} to={words.fixTo} />
        <CodeRadios
          {...form.field('kind')}
          legend={words.kind}
          codes={KINDS}
          words={steeringWords.fileKind}
          value={values.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          {...form.field('file')}
          // Emptied when the file has been taken.
          key={values.file === null ? 'none' : 'chosen'}
          label={words.file}
          description={values.file?.name ?? words.fileHelp}
          size="small"
          // @ts-expect-error Aksel names the kinds of text fields alone; a file is chosen the same way.
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void file.text().then((content) => change({ file: { name: file.name, content } }));
          }}
        />
        {values.kind !== 'counts' && (
          <TextField
            {...form.field('year')}
            label={words.year}
            description={words.yearHelp}
            size="small"
            htmlSize={6}
            inputMode="numeric"
            autoComplete="off"
            value={values.year}
            onChange={(event) => change({ year: event.target.value })}
          />
        )}
        <div className={styles.acts}>
          <Button size="small" type="submit" loading={look.isSending && !look.isWaitingForServer}>
            {words.read}
          </Button>
        </div>
        {isBusy && (
          <div>
            <p id={progress}>{words.reading}</p>
            <ProgressBar
              size="small"
              aria-labelledby={progress}
              simulated={{ seconds: LONGEST_SECONDS, onTimeout: () => {} }}
            />
          </div>
        )}
        <CommandStatus isWaitingForServer={look.isWaitingForServer} error={look.error} />
      </form>
      {preview && (
        <Preview
          preview={preview}
          isTaking={take.isSending}
          onTake={() => take.send(toImport(values))}
          onCancel={() => change({ file: null })}
        >
          <CommandStatus isWaitingForServer={take.isWaitingForServer} error={take.error} />
        </Preview>
      )}
    </>
  );
}
