import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { FileChooser } from '../../../../ui/files/FileChooser.tsx';
import { faultOf } from '../../../../ui/files/fault-of.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { SubmitButton } from '../../../../ui/form/SubmitButton.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Documents.module.css';
import { type Chosen, chosenOf, sendFiles } from './send-files.ts';

const words = sv.documents;
const MOST = 10;

/** Chosen files are sent one by one, so that one that is refused does not keep the others out. */
export function AddDocuments({ caseId }: { caseId: string }) {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const [added, setAdded] = useState(0);
  const choose = (files: readonly File[]) => {
    setAdded(0);
    setChosen((before) => chosenOf(files, before));
  };

  const command = useCommand(
    async (all: readonly Chosen[], signal: AbortSignal) => {
      const refused = await sendFiles({ caseId }, all, signal, setAt);
      return { refused, taken: all.length - refused.length };
    },
    ({ refused, taken }) => {
      setAt(null);
      setChosen(refused);
      setAdded(taken);
      for (const key of ['casework/attachments', 'casework/case-log'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  );

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0 && chosen.every(({ file }) => faultOf(file) === undefined)) command.send(chosen);
  };

  return (
    <Section heading={words.add}>
      <form noValidate onSubmit={send} className={styles.form}>
        <FileChooser
          id="documents"
          label={sv.files.choose}
          help={`${words.addHelp} ${sv.files.help}`}
          files={chosen.map(({ file }) => file)}
          onChange={choose}
          errorOf={(n) => chosen[n]?.error}
          most={MOST}
          isSending={command.isSending}
        />
        <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
        <div className={styles.foot}>
          {chosen.length > 0 && (
            <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
              {words.addButton(chosen.length)}
            </SubmitButton>
          )}
          <p role="status" className="second">
            {command.isSending &&
              at !== null &&
              words.adding(at + 1, chosen.length, chosen[at]?.file.name ?? '')}
          </p>
          <Saved text={added > 0 ? words.added(added) : null} />
        </div>
      </form>
    </Section>
  );
}
