import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { type AssignCases, assignCases, useCommand } from '../../../api/index.ts';
import { useReadAnew } from '../../../app/session/use-read-anew.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import type { Given } from './given.ts';

/** What was just given and to whom, and a way back. The live region is always there, so that its change is heard. */
export function GivenNotice({ given }: { given: Given | null }) {
  return (
    <div role="status">{given !== null && <Told key={`${given.to} ${given.count}`} given={given} />}</div>
  );
}

function Told({ given: { count, to, back } }: { given: Given }) {
  const [isUndone, setIsUndone] = useState(false);
  const readAnew = useReadAnew();
  const undo = useCommand(giveBack, () => {
    setIsUndone(true);
    void readAnew();
  });

  if (isUndone) return <Notice tone="info">{unitWords.give.undone(count)}</Notice>;
  return (
    <>
      <Notice
        tone="info"
        actions={
          back !== null && (
            <Button
              size="small"
              variant="secondary"
              onClick={() => undo.send(back)}
              loading={undo.isSending && !undo.isWaitingForServer}
            >
              {unitWords.give.undo}
            </Button>
          )
        }
      >
        {unitWords.give.done(count, to)} {back === null && unitWords.give.cannotUndo}
      </Notice>
      <CommandStatus isWaitingForServer={undo.isWaitingForServer} error={undo.error} />
    </>
  );
}

/** One after the other: each of them is all or none. */
async function giveBack(commands: readonly AssignCases[], signal: AbortSignal): Promise<void> {
  for (const command of commands) await assignCases(command, signal);
}
