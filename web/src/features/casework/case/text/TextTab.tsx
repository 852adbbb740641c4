import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { beginInvestigationText } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { EmptyState } from '../../../../ui/page/EmptyState.tsx';
import { SignedText } from './SignedText.tsx';
import { useText, useTextCommand } from './use-text.ts';
import { WritingView } from './WritingView.tsx';

const words = textWords.writtenText;

/** The written investigation: not begun, being written, or signed. */
export function TextTab() {
  const text = useText();
  const [done, setDone] = useState<string | null>(null);
  if (text.state === 'not_begun') return <NotBegun caseId={text.caseId} mayBegin={mayBegin(text.allowed)} />;
  return (
    <>
      <Saved text={done} />
      {text.signed ? (
        <SignedText text={text} signed={text.signed} onDone={setDone} />
      ) : (
        <WritingView text={text} onDone={setDone} />
      )}
    </>
  );
}

const mayBegin = (allowed: readonly string[]) => allowed.includes('casework.begin-investigation-text');

function NotBegun({ caseId, mayBegin }: { caseId: string; mayBegin: boolean }) {
  const begin = useTextCommand(beginInvestigationText, () => undefined);
  return (
    <EmptyState title={words.noneTitle}>
      <p>{mayBegin ? words.none : words.noneClosed}</p>
      {mayBegin && (
        <Button size="small" loading={begin.isSending} onClick={() => begin.send({ caseId })}>
          {words.begin}
        </Button>
      )}
      <CommandStatus isWaitingForServer={begin.isWaitingForServer} error={begin.error} />
    </EmptyState>
  );
}
