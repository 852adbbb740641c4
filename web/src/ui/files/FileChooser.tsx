import { FileUpload } from '@navikt/ds-react/FileUpload';
import styles from './Files.module.css';
import { faultOf } from './fault-of.ts';
import { fileSize } from './file-size.ts';

interface Props {
  id: string;
  label: string;
  help: string;
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
  /** What is wrong with each, by its place. */
  errorOf: (index: number) => string | undefined;
  /** How many at most. */
  most: number;
  isSending?: boolean;
}

/** Chooses files and shows which: by the button, by the keyboard or by dropping them. Nothing is sent from here. */
export function FileChooser({ id, label, help, files, onChange, errorOf, most, isSending = false }: Props) {
  const removal = (n: number) => ({
    action: 'delete' as const,
    onClick: () => onChange(files.filter((_, other) => other !== n)),
  });
  return (
    <div className={styles.chooser}>
      <FileUpload.Dropzone
        id={id}
        label={label}
        description={help}
        multiple
        fileLimit={{ max: most, current: files.length }}
        disabled={isSending}
        onSelect={(chosen) => onChange([...files, ...chosen.map(({ file }) => file)].slice(0, most))}
      />
      {files.length > 0 && (
        <ul className={styles.chosen}>
          {files.map((file, n) => {
            const error = faultOf(file) ?? errorOf(n);
            return (
              <FileUpload.Item
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the list is only added to and removed from
                key={`${n} ${file.name}`}
                as="li"
                file={file}
                description={fileSize(file.size)}
                status={isSending ? 'uploading' : 'idle'}
                {...(error !== undefined && { error })}
                {...(!isSending && { button: removal(n) })}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
