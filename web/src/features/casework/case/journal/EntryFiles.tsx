import { useState } from 'react';
import { useCommand } from '../../../../api/index.ts';
import type { DraftKeeper } from '../../../../app/drafts/draft-keeper.ts';
import { sv } from '../../../../app/sv.ts';
import { FileChooser } from '../../../../ui/files/FileChooser.tsx';
import { faultOf } from '../../../../ui/files/fault-of.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { type Chosen, chosenOf, sendFiles } from '../documents/send-files.ts';

const MOST = 10;

interface Props {
  keeper: DraftKeeper;
  onAdded: () => void;
}

/** Files for the entry that is being written. They are kept with the case as soon as they are chosen. */
export function EntryFiles({ keeper, onAdded }: Props) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const command = useCommand(
    async (all: readonly Chosen[], signal: AbortSignal) => {
      // The files belong to a draft that is there, also when nothing has been typed yet.
      keeper.change({});
      await keeper.flush();
      return await sendFiles({ caseId: keeper.caseId, entryId: keeper.state.draftId }, all, signal);
    },
    (refused) => {
      setChosen(refused);
      onAdded();
    },
  );
  const choose = (files: readonly File[]) => {
    const next = chosenOf(files, chosen);
    setChosen(next);
    const fresh = next.filter(({ file, error }) => error === undefined && faultOf(file) === undefined);
    if (fresh.length > 0 && fresh.length === next.length) command.send(fresh);
  };

  return (
    <>
      <FileChooser
        id="entry-files"
        label={sv.files.choose}
        help={`${sv.entryForm.filesHelp} ${sv.files.help}`}
        files={chosen.map(({ file }) => file)}
        onChange={choose}
        errorOf={(n) => chosen[n]?.error}
        most={MOST}
        isSending={command.isSending}
      />
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
    </>
  );
}
