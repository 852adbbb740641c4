import { sv } from '../../../app/sv.ts';
import { FileChooser } from '../../../ui/files/FileChooser.tsx';
import type { Form } from '../../../ui/form/use-form.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Report.module.css';

interface Props {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
  form: Form;
  isSending: boolean;
}

const MOST = 10;

/** A letter that came by post, photos: registered together with the report, or not at all. */
export function FilesSection({ files, onChange, form, isSending }: Props) {
  return (
    <Section heading={sv.receive.sections.files}>
      <div className={styles.fields}>
        <FileChooser
          id={form.field('files').id}
          label={sv.files.choose}
          help={`${sv.files.help} ${sv.files.notInDraft}`}
          files={files}
          onChange={onChange}
          errorOf={(n) => form.errors[`files.${n}`]}
          most={MOST}
          isSending={isSending}
        />
      </div>
    </Section>
  );
}
